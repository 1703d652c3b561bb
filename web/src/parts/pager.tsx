import { Link } from "@tanstack/react-router"
import { say } from "../strings"

interface Paged {
  readonly total: number
  readonly start: number
  readonly rows: readonly unknown[]
}

/** Links to the neighbouring pages of a list, by the address that the list has. Nothing where all is on one page. */
export function Pager({ page, rows }: { page: Paged; rows: number }) {
  const { total, start } = page
  if (total <= rows && start === 0) return null
  const end = start + page.rows.length
  const to = (next: number) => (search: Record<string, unknown>) => ({ ...search, start: next > 0 ? next : undefined })
  return (
    <nav className="pager" aria-label={say.pager.label}>
      {start > 0 ? (
        <Link to="." search={to(Math.max(0, start - rows)) as never} rel="prev">
          {say.pager.previous}
        </Link>
      ) : (
        <span className="off">{say.pager.previous}</span>
      )}
      <span>{say.pager.range(Math.min(start + 1, total), end, total)}</span>
      {end < total ? (
        <Link to="." search={to(start + rows) as never} rel="next">
          {say.pager.next}
        </Link>
      ) : (
        <span className="off">{say.pager.next}</span>
      )}
    </nav>
  )
}

export const ROWS = 50
