// The brushed span in words, to be typed as well as drawn; what else narrows the page; and the ways on with the same conditions.
import { Link } from "@tanstack/react-router"
import { type FormEvent, useEffect, useState } from "react"
import type { Clock } from "#claim"
import type { NarrowSearch } from "../router"
import { say } from "../strings"

export interface BrushChange {
  readonly from?: string
  readonly to?: string
  readonly clock?: Clock
}

interface BrushProps {
  readonly search: NarrowSearch
  readonly onChange: (changed: BrushChange) => void
}

const EDTF = /^\d{3}[\dX](?:-\d\d(?:-\d\d)?)?[~?%]?$/

export function BrushForm({ search, onChange }: BrushProps) {
  const [from, setFrom] = useState(search.from ?? "")
  const [to, setTo] = useState(search.to ?? "")
  useEffect(() => setFrom(search.from ?? ""), [search.from])
  useEffect(() => setTo(search.to ?? ""), [search.to])
  const fault = [from, to].map((value) => value.trim()).find((value) => value !== "" && !EDTF.test(value))
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (fault === undefined)
      onChange({ from: from.trim() || undefined, to: to.trim() || undefined, clock: search.clock })
  }
  const brushed = search.from !== undefined || search.to !== undefined
  return (
    <form className="brush-form" onSubmit={submit} aria-label={say.brush.label}>
      <label title={say.brush.hint}>
        <span>{say.brush.from}</span>
        <input
          value={from}
          size={10}
          placeholder="2015"
          onChange={({ target }) => setFrom(target.value)}
          onBlur={submit}
        />
      </label>
      <label title={say.brush.hint}>
        <span>{say.brush.to}</span>
        <input
          value={to}
          size={10}
          placeholder="2018-03"
          onChange={({ target }) => setTo(target.value)}
          onBlur={submit}
        />
      </label>
      <label>
        <span>{say.brush.clock}</span>
        <select
          value={search.clock ?? "own"}
          onChange={({ target }) =>
            onChange({ from: search.from, to: search.to, clock: CLOCKS.find((clock) => clock === target.value) })
          }
        >
          <option value="own">{say.brush.clocks.own}</option>
          {CLOCKS.map((clock) => (
            <option key={clock} value={clock}>
              {say.brush.clocks[clock]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="unseen" tabIndex={-1}>
        {say.claims.go}
      </button>
      {brushed ? (
        <button type="button" className="plain" onClick={() => onChange({})}>
          {say.brush.clear}
        </button>
      ) : null}
      {fault === undefined ? null : (
        <span className="problem" role="alert">
          {say.brush.fault(fault)}
        </span>
      )}
    </form>
  )
}

/** A brush that came with the address, on pages that cannot draw it. */
export function Brushed({ search: { from, to, clock }, onClear }: { search: BrushChange; onClear: () => void }) {
  if (from === undefined && to === undefined) return null
  const words = say.brush.span(from, to, say.brush.clocks[clock ?? "own"])
  return (
    <ul className="narrowed" aria-label={say.brush.label}>
      <li>
        {words}{" "}
        <button type="button" className="plain" aria-label={say.brush.clear} onClick={onClear}>
          ×
        </button>
      </li>
    </ul>
  )
}

const CLOCKS: readonly Clock[] = ["published", "asserted", "happened", "holds"]
const FIELDS = ["q", "kind", "name", "subject", "topic", "place", "document", "publisher", "holder", "source"] as const

interface NarrowedProps {
  readonly search: NarrowSearch
  readonly onChange: (changed: Partial<NarrowSearch>) => void
  /** What the page has a switch for. */
  readonly without?: "kind"
}

/** Conditions that came with the address, each to be taken away. */
export function Narrowed({ search, onChange, without: unsaid }: NarrowedProps) {
  const conditions = FIELDS.filter((field) => field !== "q" && field !== unsaid).flatMap((field) => {
    const given = search[field]
    return (typeof given === "string" ? [given] : (given ?? [])).map((value) => ({ field, value }))
  })
  if (conditions.length === 0) return null
  const without = (field: (typeof FIELDS)[number], value: string): Partial<NarrowSearch> => {
    const given = search[field]
    const left = typeof given === "string" ? [] : (given ?? []).filter((one) => one !== value)
    return { [field]: left.length > 0 ? left : undefined }
  }
  return (
    <ul className="narrowed" aria-label={say.brush.narrowed}>
      {conditions.map(({ field, value }) => (
        <li key={`${field} ${value}`}>
          <span className="soft">{say.brush.fields[field]}</span> {field === "document" ? value.slice(0, 8) : value}{" "}
          <button
            type="button"
            className="plain"
            aria-label={say.brush.remove(`${say.brush.fields[field]} ${value}`)}
            onClick={() => onChange(without(field, value))}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  )
}

/** The other pages under the same conditions. */
export function Leads({ search, here }: { search: NarrowSearch; here: "/timeline" | "/map" }) {
  const { q, kind, name, subject, topic, place, document, publisher, holder, source, from, to, clock } = search
  const all = { q, kind, name, subject, topic, place, document, publisher, holder, source, from, to, clock }
  return (
    <p className="leads">
      <span className="soft">{say.brush.leads}</span>
      {here === "/timeline" ? null : (
        <Link to="/timeline" search={all}>
          {say.nav.timeline}
        </Link>
      )}
      {here === "/map" ? null : (
        <Link to="/map" search={all}>
          {say.nav.map}
        </Link>
      )}
      <Link to="/network" search={{ q: q || undefined, actor: name?.[0], from, to }}>
        {say.nav.network}
      </Link>
      <Link to="/claims" search={all}>
        {say.nav.claims}
      </Link>
      <Link to="/questions" search={{ kind: kind?.[0], from, to, clock }}>
        {say.nav.questions}
      </Link>
    </p>
  )
}
