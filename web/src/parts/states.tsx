// What stands where a view should: still coming, failed, not there, empty. Each says what to do.
import type { UseQueryResult } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { Unanswered } from "../api"
import { say } from "../strings"

/** Shows the view when it is there. `children` gets it whole. */
export function Shown<View>({ query, children }: { query: UseQueryResult<View>; children: (view: View) => ReactNode }) {
  if (query.data !== undefined) return <div aria-busy={query.isPlaceholderData}>{children(query.data)}</div>
  if (query.error instanceof Unanswered && query.error.status === 404) return <Missing />
  if (query.error) return <Failed error={query.error} again={() => void query.refetch()} />
  return <Loading />
}

export function Loading() {
  return (
    <p className="state" role="status">
      {say.loading}
    </p>
  )
}

function Failed({ error, again }: { error: Error; again: () => void }) {
  return (
    <div className="state" role="alert">
      <h1>{say.failed.title}</h1>
      <p>{error.message}</p>
      <button type="button" onClick={again}>
        {say.failed.again}
      </button>
    </div>
  )
}

export function Missing() {
  return (
    <div className="state">
      <h1>{say.missing.title}</h1>
      <p>{say.missing.text}</p>
      <Link to="/">{say.missing.back}</Link>
    </div>
  )
}

export function Empty({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p>{text}</p>
      {children}
    </div>
  )
}
