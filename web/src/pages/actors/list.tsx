import { Link, useNavigate, useSearch } from "@tanstack/react-router"
import type { ActorRow, ActorsView } from "#present"
import { address, useView } from "../../api"
import { Facets } from "../../parts/facets"
import { Filter } from "../../parts/filter"
import { Pager, ROWS } from "../../parts/pager"
import { Empty, Shown } from "../../parts/states"
import { TableLink } from "../../parts/table-link"
import { useTitle } from "../../parts/title"
import { grouped, say } from "../../strings"
import { Family } from "./family"

export function ActorsPage() {
  const search = useSearch({ from: "/actors" })
  const { family, tie, ...conditions } = search
  useTitle(family ? say.actors.familyOf(family) : say.actors.title)
  const navigate = useNavigate({ from: "/actors" })
  const query = useView<ActorsView>(address("/api/actors", { ...conditions, rows: ROWS }), { previous: true })
  const conditioned = Boolean(search.q || search.kind)
  const change = (changed: Partial<typeof search>): void =>
    void navigate({ search: { ...search, start: undefined, ...changed } })
  const conditioning = (
    <div className="conditions">
      <Filter label={say.actors.filter} value={search.q ?? ""} onChange={(q) => change({ q: q || undefined })} />
      <label>
        <span>{say.actors.order}</span>
        <select
          value={search.order ?? "claims"}
          onChange={({ target }) =>
            change({ order: target.value === "contested" || target.value === "name" ? target.value : undefined })
          }
        >
          {Object.entries(say.actors.orders).map(([order, words]) => (
            <option key={order} value={order}>
              {words}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
  return (
    <>
      <header className="page-head">
        <h1>{family ? say.actors.familyOf(family) : say.actors.title}</h1>
        <p className="hint">{family ? say.actors.familyHint : say.actors.hint}</p>
        {family ? null : conditioning}
      </header>
      {family ? (
        <>
          <p className="ways">
            <Link to="/actors/$name" params={{ name: family }} className="button">
              {say.actors.open(family)}
            </Link>
            <Link to="/actors" search={{ ...conditions }} className="button">
              {say.actors.close}
            </Link>
          </p>
          <Family
            name={family}
            reach="family"
            tie={tie}
            onTie={(tie) => void navigate({ search: { ...search, tie }, replace: true, resetScroll: false })}
            tableOpen
          />
          <div className="page-head">
            <h2>{say.actors.title}</h2>
            {conditioning}
          </div>
        </>
      ) : null}
      <Shown query={query}>
        {(page) => (
          <div className="with-side">
            <Facets facets={page.facets} search={conditions} onChange={change} />
            <div className="side-main">
              <div className="total">
                <span role="status">{say.actors.total(page.total)}</span>
                <TableLink table="actors" conditions={conditions} />
              </div>
              {page.total === 0 ? (
                <Empty text={conditioned ? say.actors.none : say.actors.noneYet}>
                  {conditioned ? (
                    <button type="button" onClick={() => change({ q: undefined, kind: undefined })}>
                      {say.actors.clear}
                    </button>
                  ) : null}
                </Empty>
              ) : (
                <ActorTable actors={page.rows} />
              )}
              <Pager page={page} rows={ROWS} />
            </div>
          </div>
        )}
      </Shown>
    </>
  )
}

const FIGURES = ["claims", "estimates", "did", "suffered", "relations", "appraisals", "contested"] as const

function ActorTable({ actors }: { actors: readonly ActorRow[] }) {
  const { columns } = say.actors
  const heads = { ...columns, estimates: columns.figures }
  return (
    <table className="list actors">
      <caption className="unseen">{say.actors.title}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          {FIGURES.map((figure) => (
            <th key={figure} scope="col" className="number">
              {heads[figure]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {actors.map((actor) => (
          <tr key={actor.name}>
            <th scope="row">
              <Link to="/actors/$name" params={{ name: actor.name }} data-line className="line-link">
                {actor.name}
              </Link>
              <span className="byline">
                {actor.kindWords}
                {actor.others.length > 0 ? ` · ${actor.others.join(" · ")}` : null}
              </span>
            </th>
            {FIGURES.map((figure) => (
              <td key={figure} className={actor[figure] === 0 ? "number nought" : "number"} data-label={heads[figure]}>
                {figure === "relations" && actor.relations > 0 ? (
                  <Link to="/actors" search={{ family: actor.name }} title={say.actors.familyOf(actor.name)}>
                    {grouped(actor.relations)}
                  </Link>
                ) : (
                  grouped(actor[figure])
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
