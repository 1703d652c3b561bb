// Values found by how they begin. Each word of a value, and of every other name that documents use for it, begins an entry;
// entries are sorted, so that a beginning is a stretch of them. Made when it is first asked for, and again when the claims change.
import type { ClaimFilter, FoundValue, ValueField } from "../store.js"
import { indexed, searchWords } from "../words.js"
import type { ClaimColumns } from "./columns.js"
import type { Connection } from "./driver.js"
import { countsOf } from "./facets.js"
import { CASEBOOK } from "./tables.js"

/** Fields whose values documents call by several names. */
const NAMES: ReadonlySet<ValueField> = new Set(["name", "subject", "place", "holder", "publisher", "source"])
const MOST_MEANT = 50

interface Entry {
  /** Comparable words, from one of them to the last. */
  readonly words: string
  readonly value: string
  readonly as: string | null
  /** Whether it begins with the first word. */
  readonly whole: boolean
}

export class ValueIndex {
  private readonly entries = new Map<ValueField, readonly Entry[]>()
  private aliases: ReadonlyMap<string, readonly string[]> | null = null
  private revision = 0

  constructor(private readonly columns: ClaimColumns) {}

  find(
    connection: Connection,
    field: ValueField,
    begun: string,
    filter: ClaimFilter = {},
    most = 10,
  ): readonly FoundValue[] {
    const counts = countsOf(connection, this.columns, filter, field)
    const wanted = indexed(begun)
    const found = new Map<string, Entry>()
    for (const entry of this.beginning(connection, field, wanted)) {
      const known = found.get(entry.value)
      if (!known || (known.as !== null && entry.as === null)) found.set(entry.value, entry)
    }
    return [...found.values()]
      .map(({ value, as }) => ({ value, as, count: counts.get(value) ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .slice(0, most)
  }

  meant(connection: Connection, field: ValueField, name: string): readonly string[] {
    const begun = name.endsWith("*")
    const wanted = indexed(name)
    if (!wanted) return []
    const entries = this.beginning(connection, field, wanted)
    const own = entries.filter(({ whole, words, as }) => whole && words === wanted && as === null)
    if (own.some(({ value }) => value === name)) return [name]
    const exact = own.length && !begun ? own : entries.filter(({ whole, words }) => whole && words === wanted)
    if (exact.length && !begun) return once(exact)
    return once(
      entries.filter(({ words, as }) => as === null && (begun || words === wanted || words.startsWith(`${wanted} `))),
    )
  }

  private beginning(connection: Connection, field: ValueField, wanted: string): readonly Entry[] {
    const entries = this.entriesOf(connection, field)
    const from = firstAtLeast(entries, wanted)
    let to = from
    while (to < entries.length && entries[to]!.words.startsWith(wanted)) to++
    return entries.slice(from, to)
  }

  private entriesOf(connection: Connection, field: ValueField): readonly Entry[] {
    if (this.revision !== this.columns.revision) {
      this.entries.clear()
      this.aliases = null
      this.revision = this.columns.revision
    }
    const known = this.entries.get(field)
    if (known) return known
    const values = [...countsOf(connection, this.columns, {}, field).keys()]
    const aliases = NAMES.has(field) ? this.aliasesOf(connection) : new Map<string, readonly string[]>()
    const made = values
      .flatMap((value) => [
        ...entriesFor(value, value, null),
        ...(aliases.get(value) ?? []).flatMap((form) => entriesFor(form, value, form)),
      ])
      .sort((a, b) => (a.words < b.words ? -1 : a.words > b.words ? 1 : 0))
    this.entries.set(field, made)
    return made
  }

  private aliasesOf(connection: Connection): ReadonlyMap<string, readonly string[]> {
    const aliases = this.aliases ?? aliasesOf(connection)
    this.aliases = aliases
    return aliases
  }
}

function entriesFor(name: string, value: string, as: string | null): Entry[] {
  const words = searchWords(name).map(({ word }) => word)
  return words.map((_, i) => ({ words: words.slice(i).join(" "), value, as, whole: i === 0 }))
}

/** What documents call a name by, other than itself. */
function aliasesOf(connection: Connection): ReadonlyMap<string, readonly string[]> {
  const rows = connection.all<{ name: string; forms: string }>(
    "SELECT name, json_group_array(DISTINCT forms) AS forms FROM entity WHERE casebook_id = ? GROUP BY name",
    CASEBOOK,
  )
  return new Map(
    rows.map(({ name, forms }) => {
      const lists = (JSON.parse(forms) as string[]).map((list) => JSON.parse(list) as string[])
      return [name, [...new Set(lists.flat())].filter((form) => indexed(form) !== indexed(name))]
    }),
  )
}

const once = (entries: readonly Entry[]): readonly string[] =>
  [...new Set(entries.map(({ value }) => value))].slice(0, MOST_MEANT)

function firstAtLeast(entries: readonly Entry[], words: string): number {
  let [low, high] = [0, entries.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (entries[middle]!.words < words) low = middle + 1
    else high = middle
  }
  return low
}
