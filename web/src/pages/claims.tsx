// All conditions stand in the address; the query field shows them as one line, and what is written there becomes the address.
import { Link, useNavigate, useSearch } from "@tanstack/react-router"
import { type ReactNode, useEffect, useId, useState } from "react"
import type { ClaimsView, TakenView } from "#present"
import { addressOf, parseQuery, printQuery, type Query, QueryError, queryOfAddress } from "#query"
import { address, useView } from "../api"
import { Brushed } from "../parts/brush"
import { ClaimTable } from "../parts/claim-table"
import { Facets } from "../parts/facets"
import { Pager, ROWS } from "../parts/pager"
import { QueryField } from "../parts/query-field"
import { SavedSearches, SaveSearch, useLookedAt } from "../parts/saved-searches"
import { Sentences } from "../parts/sentences"
import { Empty, Shown } from "../parts/states"
import { TableLink } from "../parts/table-link"
import { useTitle } from "../parts/title"
import { say } from "../strings"

export function ClaimsPage() {
  useTitle(say.claims.title)
  const search = useSearch({ from: "/claims" })
  const navigate = useNavigate({ from: "/claims" })
  const { year, fromYear = year, toYear = year, saved, list, start, order, ...conditions } = search
  const asked = { ...conditions, fromYear, toYear }
  const brush = { from: search.from, to: search.to, clock: search.clock }
  const text = textOf(asked)
  const to = (changed: object): void => void navigate({ search: { order, list, ...changed } as typeof search })
  const narrow = (changed: Record<string, unknown>): void => {
    const { year: chosen, ...other } = changed
    to({ ...asked, ...("year" in changed ? { fromYear: chosen, toYear: chosen } : other) })
  }
  const conditioned = Object.values(asked).some((value) => value !== undefined)
  return (
    <>
      <header className="page-head">
        <h1>{say.claims.title}</h1>
        <QueryBar text={text} onAsk={(query) => to({ ...brush, ...addressOf(query) })} />
        <div className="conditions">
          <Order value={order ?? "newest"} onChange={(chosen) => to({ ...asked, order: chosen })} />
          {conditioned ? (
            <button type="button" className="plain" onClick={() => void navigate({ search: {} as typeof search })}>
              {say.claims.clear}
            </button>
          ) : null}
          {text ? <SaveSearch query={text} /> : null}
        </div>
        <Brushed search={brush} onClear={() => to({ ...asked, from: undefined, to: undefined, clock: undefined })} />
      </header>
      <Fresh saved={saved} after={search.after} onAfter={(after) => to({ ...asked, saved, after })} />
      <div className="with-side">
        <Side
          saved={saved}
          conditions={asked}
          facets={{ ...conditions, year: single(fromYear, toYear) }}
          onChange={narrow}
        />
        <div className="side-main">
          {list === "sentences" ? (
            <Sentences query={text} start={start} tabs={<Lists search={search} />} />
          ) : (
            <Claims asked={{ ...asked, order, start }} conditioned={conditioned} tabs={<Lists search={search} />} />
          )}
        </div>
      </div>
    </>
  )
}

const single = (from: number | undefined, to: number | undefined): number | undefined =>
  from === to ? from : undefined

/** The conditions of an address as a query's text; what cannot be read of it stands at the end, as it is. */
function textOf({ q = "", ...conditions }: { readonly q?: string }): string {
  try {
    return printQuery(queryOfAddress(conditions, parseQuery(q)))
  } catch {
    return [printQuery(queryOfAddress(conditions, [])), q].filter(Boolean).join(" ")
  }
}

function QueryBar({ text, onAsk }: { text: string; onAsk: (query: Query) => void }) {
  const [written, setWritten] = useState(text)
  const [problem, setProblem] = useState<string | null>(null)
  const told = useId()
  useEffect(() => setWritten(text), [text])
  const ask = (): void => {
    try {
      onAsk(parseQuery(written))
      setProblem(null)
    } catch (error) {
      setProblem(error instanceof QueryError ? error.message : String(error))
    }
  }
  return (
    <form
      className="query-bar"
      onSubmit={(event) => {
        event.preventDefault()
        ask()
      }}
    >
      <QueryField
        label={say.query.label}
        placeholder={say.query.placeholder}
        text={written}
        onText={(words) => {
          setWritten(words)
          setProblem(null)
        }}
        onAsk={ask}
        problem={problem}
        describedBy={told}
      />
      <button type="submit">{say.query.ask}</button>
      <p id={told} className={problem ? "problem" : "hint"} role={problem ? "alert" : undefined}>
        {problem ?? say.query.hint}
      </p>
    </form>
  )
}

function Order({ value, onChange }: { value: string; onChange: (order: string) => void }) {
  return (
    <label>
      <span>{say.claims.order}</span>
      <select value={value} onChange={({ target }) => onChange(target.value)}>
        {Object.entries(say.claims.orders).map(([order, words]) => (
          <option key={order} value={order}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}

interface FreshProps {
  readonly saved: number | undefined
  readonly after: number | undefined
  readonly onAfter: (after: number | undefined) => void
}

/** What is new in a saved search since one looked at it, before looking at it made it old. */
function Fresh({ saved, after, onAfter }: FreshProps) {
  const looked = useLookedAt(saved)
  if (after !== undefined)
    return (
      <p className="fresh">
        {say.query.freshOnly}{" "}
        <button type="button" className="plain" onClick={() => onAfter(undefined)}>
          {say.query.showAll}
        </button>
      </p>
    )
  if (!looked?.fresh) return null
  return (
    <p className="fresh">
      <button type="button" className="plain" onClick={() => onAfter(looked.seen)}>
        {say.query.onlyFresh(looked.fresh)}
      </button>
    </p>
  )
}

/** Claims, or the sentences of the same query. */
function Lists({ search }: { search: object }) {
  const tab = (list: "sentences" | undefined, words: string, current: boolean): ReactNode => (
    <Link
      to="."
      search={{ ...search, list, start: undefined } as never}
      className={current ? "on" : ""}
      aria-current={current ? "page" : undefined}
      activeOptions={{ exact: true }}
    >
      {words}
    </Link>
  )
  const sentences = "list" in search && search.list === "sentences"
  return (
    <nav className="tabs" aria-label={say.query.lists}>
      {tab(undefined, say.query.asClaims, !sentences)}
      {tab("sentences", say.query.asSentences, sentences)}
    </nav>
  )
}

interface SideProps {
  readonly saved: number | undefined
  readonly conditions: object
  readonly facets: Readonly<Record<string, unknown>>
  readonly onChange: (changed: Record<string, unknown>) => void
}

function Side({ saved, conditions, facets, onChange }: SideProps) {
  const query = useView<ClaimsView>(claimsAt(conditions), { previous: true })
  return (
    <div className="side">
      <SavedSearches open={saved} />
      {query.data ? <Facets facets={query.data.facets} search={facets} onChange={onChange} /> : null}
    </div>
  )
}

const claimsAt = (conditions: object): string => address("/api/claims", { ...conditions, rows: ROWS })

interface ClaimsProps {
  readonly asked: object
  readonly conditioned: boolean
  readonly tabs: ReactNode
}

function Claims({ asked, conditioned, tabs }: ClaimsProps) {
  const query = useView<ClaimsView>(claimsAt(asked), { previous: true })
  return (
    <Shown query={query}>
      {(view) => (
        <>
          <Taken taken={view.taken} />
          {tabs}
          <div className="total">
            <span role="status">{say.counts.claims(view.total)}</span>{" "}
            <TableLink table="claims" conditions={{ ...asked }} />
          </div>
          {view.total === 0 ? (
            <Empty text={conditioned ? say.claims.none : say.claims.noneYet} />
          ) : (
            <ClaimTable claims={view.rows} caption={say.claims.title} />
          )}
          <Pager page={view} rows={ROWS} />
        </>
      )}
    </Shown>
  )
}

/** How names of the query were taken. */
export function Taken({ taken }: { taken: readonly TakenView[] }) {
  return taken.map(({ field, given, names }) => (
    <p key={`${field}:${given}`} className="taken hint">
      {say.query.taken(field, given, names)}
    </p>
  ))
}
