// Where reports stand against each other: each conflict with its two sides, in a sentence, and what would settle it.
import { Link, useNavigate, useSearch } from "@tanstack/react-router"
import type { DisputeRow, DisputesView } from "#present"
import { address, useView } from "../api"
import { Facets } from "../parts/facets"
import { KindSign } from "../parts/kind"
import { Pager } from "../parts/pager"
import { QuestionTabs } from "../parts/question-tabs"
import { Sides } from "../parts/sides"
import { Empty, Shown } from "../parts/states"
import { TableLink } from "../parts/table-link"
import { useTitle } from "../parts/title"
import { grouped, say } from "../strings"

const ROWS = 20
const EXPLAINED: readonly string[] = ["time", "place", "population", "definition"]

export function ConflictsPage() {
  useTitle(say.conflicts.title)
  const search = useSearch({ from: "/conflicts" })
  const navigate = useNavigate({ from: "/conflicts" })
  const query = useView<DisputesView>(address("/api/conflicts", { ...search, rows: ROWS }), { previous: true })
  const change = (changed: Record<string, unknown>): void =>
    void navigate({ search: (before) => ({ ...before, start: undefined, ...changed }) })
  const conditioned = Boolean(search.conflict || search.kind || search.name)
  return (
    <>
      <header className="page-head">
        <h1>{say.conflicts.title}</h1>
        <QuestionTabs />
        <p className="hint">{say.conflicts.hint}</p>
      </header>
      <Shown query={query}>
        {(view) => (
          <div className="with-side">
            <Facets facets={view.facets} search={search} onChange={change} />
            <div>
              {view.total === 0 ? (
                <Empty text={conditioned ? say.conflicts.none : say.conflicts.noneYet}>
                  {conditioned ? (
                    <button
                      type="button"
                      onClick={() => change({ conflict: undefined, kind: undefined, name: undefined })}
                    >
                      {say.conflicts.clear}
                    </button>
                  ) : null}
                </Empty>
              ) : (
                <>
                  <p className="total">
                    <span>{say.conflicts.total(view.total)}</span> <TableLink table="conflicts" conditions={search} />
                  </p>
                  <ol className="disputes">
                    {view.rows.map((row) => (
                      <Dispute key={row.id} row={row} />
                    ))}
                  </ol>
                </>
              )}
              <Pager page={view} rows={ROWS} />
            </div>
          </div>
        )}
      </Shown>
    </>
  )
}

function Dispute({ row: { id, title, kind, origins, groups } }: { row: DisputeRow }) {
  return (
    <li className="dispute">
      <h2>
        <KindSign kind={kind} named />{" "}
        <Link to="/questions/$id" params={{ id }} data-line className="line-link">
          {title}
        </Link>{" "}
        <span className="soft">{say.counts.origins(origins)}</span>
      </h2>
      {groups.map(({ type, words, conflicts, sides }) => (
        <div key={type} className={EXPLAINED.includes(type) ? "dispute-group" : "dispute-group contradiction"}>
          <h3>
            {words} <span className="soft">{grouped(conflicts)}</span>
          </h3>
          <ul>
            {sides.map((pair) => (
              <Sides key={`${pair.a?.id} ${pair.b?.id}`} pair={pair} />
            ))}
          </ul>
          {conflicts > sides.length ? (
            <p className="hint">
              <Link to="/questions/$id" params={{ id }} hash="conflicts">
                {say.conflicts.more(conflicts - sides.length)}
              </Link>
            </p>
          ) : null}
        </div>
      ))}
    </li>
  )
}
