// Searches that people keep: what each finds now, and what is new since one looked. Opening one is looking at it.
import { Link } from "@tanstack/react-router"
import { type FormEvent, useEffect, useId, useRef, useState } from "react"
import type { SearchView } from "#present"
import { addressOf, parseQuery } from "#query"
import { send, Unanswered, useView, views } from "../api"
import { grouped, say } from "../strings"

const ADDRESS = "/api/searches"

const again = (): Promise<void> => views.invalidateQueries({ queryKey: [ADDRESS] })

interface SavedSearchesProps {
  /** The one whose page this is. */
  readonly open: number | undefined
}

export function SavedSearches({ open }: SavedSearchesProps) {
  const query = useView<readonly SearchView[]>(ADDRESS)
  const [deleted, setDeleted] = useState<SearchView | null>(null)
  const kept = query.data ?? []
  if (kept.length === 0 && !deleted) return null
  const act = async (id: number, body: object): Promise<void> => {
    await send(`${ADDRESS}/${id}`, body)
    await again()
  }
  return (
    <section className="saved-searches" aria-labelledby="saved-searches">
      <h2 id="saved-searches">{say.searches.title}</h2>
      <ul>
        {kept.map((search) => (
          <SavedSearch
            key={search.id}
            search={search}
            open={search.id === open}
            onRename={(name) => act(search.id, { act: "renamed", name })}
            onDelete={async () => {
              await act(search.id, { act: "deleted" })
              setDeleted(search)
            }}
          />
        ))}
      </ul>
      <p role="status" className="hint">
        {deleted ? (
          <>
            {say.searches.removed(deleted.name)}{" "}
            <button
              type="button"
              className="plain"
              onClick={() => {
                setDeleted(null)
                void act(deleted.id, { act: "restored" })
              }}
            >
              {say.searches.undo}
            </button>
          </>
        ) : null}
      </p>
    </section>
  )
}

interface SavedSearchProps {
  readonly search: SearchView
  readonly open: boolean
  readonly onRename: (name: string) => Promise<void>
  readonly onDelete: () => Promise<void>
}

function SavedSearch({ search, open, onRename, onDelete }: SavedSearchProps) {
  const { id, name, query, who, when, count, fresh } = search
  const to = addressOfText(query)
  return (
    <li className={open ? "saved-open" : undefined}>
      <span className="saved-line">
        {to ? (
          <Link
            to="/claims"
            search={{ ...to, saved: id } as never}
            title={query}
            aria-current={open ? "page" : undefined}
          >
            {name}
          </Link>
        ) : (
          <span title={say.searches.unreadable}>{name}</span>
        )}
        {fresh ? (
          <span className="saved-fresh" title={say.searches.freshHint}>
            {say.searches.fresh(fresh)}
          </span>
        ) : null}
        <span className="facet-count">{count === null ? "?" : grouped(count)}</span>
      </span>
      <details>
        <summary aria-label={say.searches.change(name)}>
          <span aria-hidden="true">…</span>
        </summary>
        <code className="saved-query" dir="auto">
          {query}
        </code>
        <p className="hint">{say.searches.saved(who, when.slice(0, 10))}</p>
        <NameForm label={say.searches.name} name={name} act={say.searches.rename} onName={onRename} />
        <button type="button" className="plain" onClick={() => void onDelete()}>
          {say.searches.remove}
        </button>
      </details>
    </li>
  )
}

function addressOfText(query: string): object | null {
  try {
    return addressOf(parseQuery(query))
  } catch {
    return null
  }
}

/** Saves the query under a name that is asked for. */
export function SaveSearch({ query }: { query: string }) {
  const [asking, setAsking] = useState(false)
  if (!asking)
    return (
      <button type="button" className="plain" onClick={() => setAsking(true)}>
        {say.searches.save}
      </button>
    )
  return (
    <NameForm
      label={say.searches.name}
      name=""
      act={say.searches.keep}
      focus
      onLeave={() => setAsking(false)}
      onName={async (name) => {
        await send(ADDRESS, { name, query })
        await again()
        setAsking(false)
      }}
    />
  )
}

interface NameFormProps {
  readonly label: string
  readonly name: string
  readonly act: string
  readonly focus?: boolean
  readonly onName: (name: string) => Promise<void>
  readonly onLeave?: () => void
}

function NameForm({ label, name, act, focus = false, onName, onLeave }: NameFormProps) {
  const [words, setWords] = useState(name)
  const [problem, setProblem] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const told = useId()
  useEffect(() => {
    if (focus) field.current?.focus()
  }, [focus])
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setProblem(null)
    onName(words.trim()).catch((error) => setProblem(error instanceof Unanswered ? error.message : String(error)))
  }
  return (
    <form className="name-form" onSubmit={submit}>
      <label>
        <span>{label}</span>
        <input
          ref={field}
          type="search"
          required
          maxLength={200}
          value={words}
          aria-describedby={problem ? told : undefined}
          onChange={({ target }) => setWords(target.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") onLeave?.()
          }}
        />
      </label>
      <button type="submit">{act}</button>
      {onLeave ? (
        <button type="button" className="plain" onClick={onLeave}>
          {say.searches.leave}
        </button>
      ) : null}
      {problem ? (
        <p id={told} role="alert" className="problem">
          {problem}
        </p>
      ) : null}
    </form>
  )
}

/** The saved search whose page this is, as it was before it was opened: looking at it makes nothing new of it. */
export function useLookedAt(id: number | undefined): SearchView | null {
  const query = useView<readonly SearchView[]>(id === undefined ? null : ADDRESS)
  const [before, setBefore] = useState<SearchView | null>(null)
  const search = query.data?.find((one) => one.id === id) ?? null
  useEffect(() => {
    if (!search || before?.id === search.id) return
    setBefore(search)
    void send(`${ADDRESS}/${search.id}`, { act: "looked" }).then(again, () => {})
  }, [search, before])
  return before?.id === id ? before : null
}
