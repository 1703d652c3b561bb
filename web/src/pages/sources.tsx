import { Link, useSearch } from "@tanstack/react-router"
import type { PageView, SourceRole, SourceRow } from "#present"
import { address, useView } from "../api"
import { GradeCell } from "../parts/grades"
import { Pager } from "../parts/pager"
import { Empty, Shown } from "../parts/states"
import { TableLink } from "../parts/table-link"
import { useTitle } from "../parts/title"
import { grouped, say } from "../strings"

const ROLES: readonly SourceRole[] = ["publisher", "author", "holder"]
const ROWS = 100

export function SourcesPage() {
  useTitle(say.sources.title)
  const search = useSearch({ from: "/sources" })
  const role = ROLES.find((role) => role === search.role) ?? "publisher"
  const query = useView<PageView<SourceRow>>(address("/api/sources", { role, start: search.start, rows: ROWS }), {
    previous: true,
  })
  return (
    <>
      <header className="page-head">
        <h1>{say.sources.title}</h1>
        <p className="hint">{say.sources.hint}</p>
        <nav className="tabs" aria-label={say.sources.title}>
          {ROLES.map((one) => (
            <Link
              key={one}
              to="/sources"
              search={{ role: one, start: undefined }}
              className={one === role ? "on" : undefined}
              activeOptions={{ exact: true, includeSearch: true }}
            >
              {say.sources.roles[one]}
            </Link>
          ))}
          <Link to="/readers">{say.sources.readers}</Link>
        </nav>
      </header>
      <Shown query={query}>
        {(page) => (
          <>
            {page.total === 0 ? <Empty text={say.sources.none} /> : <SourceTable sources={page.rows} role={role} />}
            <Pager page={page} rows={ROWS} />
            <TableLink table="sources" conditions={{ role }} />
          </>
        )}
      </Shown>
    </>
  )
}

function SourceTable({ sources, role }: { sources: readonly SourceRow[]; role: SourceRole }) {
  const { columns } = say.sources
  return (
    <table className="list sources">
      <caption className="unseen">{say.sources.roles[role]}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col" className="number">
            {columns.documents}
          </th>
          <th scope="col" className="number">
            {columns.claims}
          </th>
          <th scope="col" className="number">
            {columns.questions}
          </th>
          <th scope="col">{columns.reliability}</th>
        </tr>
      </thead>
      <tbody>
        {sources.map((source) => (
          <tr key={source.role + source.name}>
            <th scope="row">
              <Link
                to="/sources/$role/$name"
                params={{ role: source.role, name: source.name }}
                data-line
                className="line-link"
              >
                {source.name}
              </Link>
            </th>
            <td className="number" data-label={columns.documents}>
              {grouped(source.documents)}
            </td>
            <td className="number" data-label={columns.claims}>
              {grouped(source.claims)}
            </td>
            <td className="number" data-label={columns.questions}>
              {grouped(source.questions)}
            </td>
            <td data-label={columns.reliability}>
              <GradeCell source={source.name} grades={source.grades} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
