import { useNavigate, useSearch } from "@tanstack/react-router"
import type { DocumentRow, PageView } from "#present"
import { address, useView } from "../api"
import { DocumentTable } from "../parts/document-table"
import { Filter } from "../parts/filter"
import { Pager, ROWS } from "../parts/pager"
import { Empty, Shown } from "../parts/states"
import { TableLink } from "../parts/table-link"
import { useTitle } from "../parts/title"
import { say } from "../strings"

export function DocumentsPage() {
  useTitle(say.documents.title)
  const search = useSearch({ from: "/documents" })
  const navigate = useNavigate({ from: "/documents" })
  const query = useView<PageView<DocumentRow>>(address("/api/documents", { ...search, rows: ROWS }), { previous: true })
  return (
    <>
      <header className="page-head">
        <h1>{say.documents.title}</h1>
        <div className="conditions">
          <Filter
            label={say.documents.filter}
            value={search.q ?? ""}
            onChange={(q) => void navigate({ search: { q: q || undefined } })}
          />
        </div>
      </header>
      <Shown query={query}>
        {(page) =>
          page.total === 0 ? (
            <Empty text={search.q ? say.documents.none : say.documents.noneYet} />
          ) : (
            <>
              <DocumentTable documents={page.rows} caption={say.documents.title} />
              <Pager page={page} rows={ROWS} />
              <TableLink table="documents" conditions={search} />
            </>
          )
        }
      </Shown>
    </>
  )
}
