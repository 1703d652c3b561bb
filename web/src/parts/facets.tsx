// What the list can be narrowed down by, with the number of claims that would be left. Values of one facet are alternatives.
import { useState, useSyncExternalStore } from "react"
import type { FacetView } from "#present"
import { grouped, say } from "../strings"

type Search = Readonly<Record<string, unknown>>

interface FacetsProps {
  readonly facets: readonly FacetView[]
  readonly search: Search
  readonly onChange: (changed: Record<string, unknown>) => void
}

/** Beside the list where there is room; on a narrow screen folded away until asked for. */
export function Facets({ facets, search, onChange }: FacetsProps) {
  const [open, setOpen] = useState(false)
  const wide = useWide()
  return (
    <details className="facets" open={wide || open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say.claims.showFacets}</summary>
      {facets
        .filter(({ values, name }) => values.length > 1 || chosenOf(search, name).length > 0)
        .map((facet) => (
          <FacetList key={facet.name} facet={facet} chosen={chosenOf(search, facet.name)} onChange={onChange} />
        ))}
    </details>
  )
}

function chosenOf(search: Search, name: string): string[] {
  const value = search[name]
  return (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String)
}

/** All kinds of claims, and no list longer than that at first. */
const FEW = 7

interface FacetListProps {
  readonly facet: FacetView
  readonly chosen: readonly string[]
  readonly onChange: (changed: Record<string, unknown>) => void
}

function FacetList({ facet: { name, values }, chosen, onChange }: FacetListProps) {
  const [all, setAll] = useState(false)
  const first = values.filter(({ value }, index) => all || index < FEW || chosen.includes(value))
  const toggle = (value: string): void => {
    const taken = chosen.includes(value)
    const next = taken ? chosen.filter((one) => one !== value) : [...chosen, value]
    if (name === "year") onChange({ year: taken ? undefined : Number(value) })
    else onChange({ [name]: next.length > 0 ? next : undefined })
  }
  return (
    <fieldset>
      <legend>{say.claims.facet[name] ?? name}</legend>
      {first.map(({ value, words, count }) => (
        <label key={value}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
          <span className="facet-words">{words}</span>
          <span className="facet-count">{grouped(count)}</span>
        </label>
      ))}
      {values.length > FEW ? (
        <button type="button" className="plain" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? say.claims.fewer : say.claims.more(values.length - FEW)}
        </button>
      ) : null}
    </fieldset>
  )
}

const WIDE = matchMedia("(min-width: 60.001rem)")

function useWide(): boolean {
  return useSyncExternalStore(
    (listener) => {
      WIDE.addEventListener("change", listener)
      return () => WIDE.removeEventListener("change", listener)
    },
    () => WIDE.matches,
  )
}
