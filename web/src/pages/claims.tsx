import { useNavigate, useSearch } from "@tanstack/react-router"
import type { ClaimsView } from "#present"
import { address, useView } from "../api"
import { ClaimTable } from "../parts/claim-table"
import { Facets } from "../parts/facets"
import { Filter } from "../parts/filter"
import { Pager, ROWS } from "../parts/pager"
import { Empty, Shown } from "../parts/states"
import { TableLink } from "../parts/table-link"
import { useTitle } from "../parts/title"
import { say } from "../strings"

export function ClaimsPage() {
  useTitle(say.claims.title)
  const search = useSearch({ from: "/claims" })
  const navigate = useNavigate({ from: "/claims" })
  const { year, fromYear = year, toYear = year, ...conditions } = search
  const query = useView<ClaimsView>(address("/api/claims", { ...conditions, fromYear, toYear, rows: ROWS }), {
    previous: true,
  })
  const change = (changed: Partial<typeof search>): void =>
    void navigate({ search: { ...search, start: undefined, ...changed } })
  const clear = (): void => void navigate({ search: {} as typeof search })
  const { start: _start, order, ...asked } = search
  const conditioned = Object.values(asked).some((value) => value !== undefined)
  return (
    <>
      <header className="page-head">
        <h1>{say.claims.title}</h1>
        <p className="hint">{say.claims.hint}</p>
        <div className="conditions">
          <Filter label={say.claims.search} value={search.q ?? ""} onChange={(q) => change({ q: q || undefined })} />
          <label>
            <span>{say.claims.order}</span>
            <select value={order ?? "newest"} onChange={({ target }) => change({ order: target.value })}>
              {Object.entries(say.claims.orders).map(([order, words]) => (
                <option key={order} value={order}>
                  {words}
                </option>
              ))}
            </select>
          </label>
          {conditioned ? (
            <button type="button" className="plain" onClick={clear}>
              {say.claims.clear}
            </button>
          ) : null}
        </div>
      </header>
      <Shown query={query}>
        {(view) => (
          <div className="with-side">
            <Facets facets={view.facets} search={search} onChange={change} />
            <div className="side-main">
              <div className="total">
                <span role="status">{say.counts.claims(view.total)}</span>
                <TableLink table="claims" conditions={{ ...conditions, fromYear, toYear }} />
              </div>
              {view.total === 0 ? (
                <Empty text={conditioned ? say.claims.none : say.claims.noneYet} />
              ) : (
                <ClaimTable claims={view.rows} caption={say.claims.title} />
              )}
              <Pager page={view} rows={ROWS} />
            </div>
          </div>
        )}
      </Shown>
    </>
  )
}
