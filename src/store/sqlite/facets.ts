// One pass over the claims' columns counts all facets at once. A claim counts for a facet where every condition holds but,
// perhaps, the one on that facet itself: so that a reader sees what else could be chosen.
import { CLAIM_KINDS, type ClaimKind } from "#claim"
import { type ClaimFilter, FACETS, type Facet, type Facets, type FacetValue, type YearRange } from "../store.js"
import { asksForDays, type DaysAsked } from "./by-clock.js"
import { daysReader } from "./claim-clocks.js"
import { type Chunk, type ClaimColumns, COLUMNS, type Column, LISTS, type List } from "./columns.js"
import type { Connection } from "./driver.js"
import { matchOf } from "./filter.js"
import { CASEBOOK } from "./tables.js"

const MOST_VALUES = 100

export function facets(
  connection: Connection,
  columns: ClaimColumns,
  filter: ClaimFilter,
  wanted: readonly Facet[] = FACETS,
): Facets {
  const tallies = wanted.map((facet) => new Tally(facet, columns))
  eachChunk(columns, conditionsOf(connection, columns, filter), (chunk, marks) => {
    for (const tally of tallies) tally.count(chunk, marks)
  })
  return Object.fromEntries(tallies.map((tally) => [tally.facet, tally.values()]))
}

/** Counts by value of one facet under the filter, its own condition included; none left out. */
export function countsOf(
  connection: Connection,
  columns: ClaimColumns,
  filter: ClaimFilter,
  facet: Facet | "source",
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const tally = facet === "source" ? null : new Tally(facet, columns)
  eachChunk(columns, conditionsOf(connection, columns, filter), (chunk, marks) => {
    for (let i = 0; i < chunk.claims; i++) if (marks[i] !== MEETS) marks[i] = OUT
    if (tally) tally.count(chunk, marks)
    else countSources(columns, chunk, marks, counts)
  })
  for (const { value, count } of tally?.all() ?? []) if (value !== null) counts.set(value, count)
  return counts
}

function countSources(columns: ClaimColumns, chunk: Chunk, marks: Int8Array, counts: Map<string, number>): void {
  const add = (name: string, count: number): void => void counts.set(name, (counts.get(name) ?? 0) + count)
  const list = LISTS.indexOf("holder")
  let total = 0
  for (let i = 0; i < chunk.claims; i++) {
    if (marks[i] !== MEETS) continue
    total++
    const end = chunk.listFrom(list, i + 1)
    for (let at = chunk.listFrom(list, i); at < end; at++) {
      const name = columns.values[chunk.numbers[at]!]!
      if (!chunk.sources.includes(name)) add(name, 1)
    }
  }
  if (total) for (const name of chunk.sources) add(name, total)
}

/** How many claims meet the filter. */
export function countClaims(connection: Connection, columns: ClaimColumns, filter: ClaimFilter): number {
  let total = 0
  eachChunk(columns, conditionsOf(connection, columns, filter), (chunk, marks) => {
    for (let i = 0; i < chunk.claims; i++) if (marks[i] === MEETS) total++
  })
  return total
}

/** `facet` null: a condition that no facet stands for. */
export interface Condition {
  readonly facet: Facet | null
  holds(chunk: Chunk, i: number): boolean
}

// A claim's mark: it meets all conditions, it is out, or (from 0) it fails only the one on the facet with this number.
export const MEETS = -1
const OUT = -2
const codeOf = (facet: Facet | null): number => (facet === null ? OUT : FACETS.indexOf(facet))

/** Visits the documents' claims with a mark for each; the marks are good until the next document. */
export function eachChunk(
  { chunks }: ClaimColumns,
  conditions: readonly Condition[],
  visit: (chunk: Chunk, marks: Int8Array) => void,
): void {
  let marks = new Int8Array(256)
  for (const chunk of chunks.values()) {
    if (marks.length < chunk.claims) marks = new Int8Array(chunk.claims * 2)
    marks.fill(MEETS, 0, chunk.claims)
    for (const condition of conditions) {
      const code = codeOf(condition.facet)
      for (let i = 0; i < chunk.claims; i++)
        if (marks[i] !== OUT && !condition.holds(chunk, i)) marks[i] = marks[i] === MEETS ? code : OUT
    }
    visit(chunk, marks)
  }
}

export function conditionsOf(connection: Connection, columns: ClaimColumns, filter: ClaimFilter): Condition[] {
  const conditions: Condition[] = []
  for (const [c, column] of COLUMNS.entries()) {
    const wanted = column === "year" ? undefined : filter[column]
    if (wanted?.length) conditions.push(columnCondition(columns, column, c, wanted))
  }
  for (const list of LISTS) {
    const wanted = filter[list]
    if (wanted?.length) conditions.push(listCondition(columns, list, wanted))
  }
  const { document, publisher, state, source } = filter
  if (document?.length) {
    const wanted = new Set(document)
    conditions.push({ facet: "document", holds: (chunk) => wanted.has(chunk.document) })
  }
  if (publisher?.length) {
    const wanted = new Set(publisher.map((name) => columns.publisherId(name)).filter((id) => id > 0))
    conditions.push({ facet: "publisher", holds: (chunk) => wanted.has(chunk.publisher) })
  }
  if (state?.length) {
    const wanted = new Set(state)
    conditions.push({
      facet: "state",
      holds: (chunk, i) => wanted.has(columns.states.get(chunk.row(i)) ?? "open"),
    })
  }
  if (source?.length) conditions.push(sourceCondition(columns, source))
  if (filter.fromYear !== undefined || filter.toYear !== undefined)
    conditions.push(yearsCondition([{ from: filter.fromYear ?? null, to: filter.toYear ?? null }]))
  if (filter.years?.length) conditions.push(yearsCondition(filter.years))
  if (asksForDays(filter)) conditions.push(daysCondition(columns, filter))
  if (filter.after !== undefined) {
    const { after } = filter
    conditions.push({ facet: null, holds: (chunk, i) => chunk.row(i) > after })
  }
  if (filter.text?.trim()) conditions.push(rowsCondition(rowsWithWords(connection, filter.text)))
  if (filter.name?.length && filter.role?.length)
    conditions.push(rowsCondition(rowsOfRole(connection, filter.name, filter.role)))
  if (filter.question !== undefined) conditions.push(rowsCondition(rowsOfQuestion(connection, filter.question)))
  for (const further of filter.also ?? []) conditions.push(...conditionsOf(connection, columns, further))
  for (const other of filter.not ?? []) conditions.push(opposite(conditionsOf(connection, columns, other)))
  return conditions
}

/** Holds where not all of them do. No facet stands for it: what is denied is not offered. */
function opposite(conditions: readonly Condition[]): Condition {
  return { facet: null, holds: (chunk, i) => !conditions.every((condition) => condition.holds(chunk, i)) }
}

/** Those who publish or write say all that stands in a document; a holder, what it is said to hold. */
function sourceCondition(columns: ClaimColumns, wanted: readonly string[]): Condition {
  const names = new Set(wanted)
  const held = listCondition(columns, "holder", wanted)
  return {
    facet: null,
    holds: (chunk, i) => chunk.sources.some((source) => names.has(source)) || held.holds(chunk, i),
  }
}

function columnCondition(columns: ClaimColumns, column: Column, c: number, wanted: readonly string[]): Condition {
  const allowed = new Uint8Array(columns.values.length)
  for (const value of wanted) allowed[columns.id(column, value)] = 1
  allowed[0] = 0
  return { facet: column, holds: (chunk, i) => allowed[chunk.numbers[chunk.columnAt(c) + i]!] === 1 }
}

function listCondition(columns: ClaimColumns, list: List, wanted: readonly string[]): Condition {
  const allowed = new Uint8Array(columns.values.length)
  for (const value of wanted) allowed[columns.id(list, value)] = 1
  allowed[0] = 0
  const l = LISTS.indexOf(list)
  return {
    facet: list,
    holds(chunk, i) {
      const end = chunk.listFrom(l, i + 1)
      for (let at = chunk.listFrom(l, i); at < end; at++) if (allowed[chunk.numbers[at]!]) return true
      return false
    },
  }
}

function yearsCondition(ranges: readonly YearRange[]): Condition {
  const days = ranges.map(({ from, to }) => ({ from: (from ?? 0) * 10_000, to: ((to ?? 9999) + 1) * 10_000 }))
  return {
    facet: "year",
    holds: (chunk, i) =>
      chunk.lastDay(i) > 0 && days.some(({ from, to }) => chunk.lastDay(i) > from && chunk.firstDay(i) < to),
  }
}

/** Brushed days stand for themselves: the years that are counted are those of the claims within them. */
function daysCondition(columns: ClaimColumns, asked: DaysAsked): Condition {
  const onDays = daysReader(columns, asked)
  return { facet: null, holds: onDays }
}

function rowsCondition(rows: readonly number[]): Condition {
  const allowed = new Uint8Array(rows.reduce((most, n) => Math.max(most, n), 0) + 1)
  for (const n of rows) allowed[n] = 1
  return { facet: null, holds: (chunk, i) => allowed[chunk.row(i)] === 1 }
}

// As one JSON text: a common word has hundreds of thousands of rows, and an object for each would take seconds.
function rowsWithWords(connection: Connection, text: string): number[] {
  const match = matchOf(text)
  if (match === null) return []
  const { rows } = connection.get<{ rows: string }>(
    "SELECT json_group_array(rowid) AS rows FROM claim_words WHERE claim_words MATCH ?",
    match,
  )!
  return JSON.parse(rows)
}

function rowsOfQuestion(connection: Connection, question: string): number[] {
  const { rows } = connection.get<{ rows: string }>(
    `SELECT json_group_array(claim.n) AS rows FROM question, json_each(question.finding, '$.question.claims') AS wanted
     CROSS JOIN claim ON claim.casebook_id = question.casebook_id AND claim.claim_id = wanted.value
     WHERE question.casebook_id = ? AND question.question_id = ?`,
    CASEBOOK,
    question,
  )!
  return JSON.parse(rows)
}

/** The columns know the names of a claim and not the parts that they play. */
function rowsOfRole(connection: Connection, names: readonly string[], roles: readonly string[]): number[] {
  const { rows } = connection.get<{ rows: string }>(
    `SELECT json_group_array(claim.n) AS rows FROM json_each(?) AS wanted
     CROSS JOIN claim_name ON claim_name.casebook_id = ? AND claim_name.name = wanted.value
     CROSS JOIN claim ON claim.casebook_id = claim_name.casebook_id AND claim.claim_id = claim_name.claim_id
     WHERE claim_name.role IN (SELECT value FROM json_each(?))`,
    JSON.stringify(names),
    CASEBOOK,
    JSON.stringify(roles),
  )!
  return JSON.parse(rows)
}

/** How many claims of each kind have each name. */
export function nameKinds(columns: ClaimColumns): Map<string, Partial<Record<ClaimKind, number>>> {
  const counts = CLAIM_KINDS.map((kind) => ({
    kind,
    id: columns.id("kind", kind),
    by: new Int32Array(columns.values.length),
  }))
  const column = COLUMNS.indexOf("kind")
  const list = LISTS.indexOf("name")
  for (const chunk of columns.chunks.values())
    for (let i = 0; i < chunk.claims; i++) {
      const kind = chunk.numbers[chunk.columnAt(column) + i]!
      const { by } = counts.find(({ id }) => id === kind)!
      const end = chunk.listFrom(list, i + 1)
      for (let at = chunk.listFrom(list, i); at < end; at++) by[chunk.numbers[at]!]!++
    }
  const named = new Map<string, Partial<Record<ClaimKind, number>>>()
  for (const { kind, by } of counts)
    by.forEach((count, id) => {
      if (count) named.set(columns.values[id]!, { ...named.get(columns.values[id]!), [kind]: count })
    })
  return named
}

/** Counts of one facet. Holders and names count once a claim; a claim without any has no line, as a claim without a place has one. */
class Tally {
  private readonly byId: Int32Array
  private readonly byText = new Map<string, number>()
  private readonly column: number
  private readonly list: number
  private readonly code: number
  constructor(
    readonly facet: Facet,
    private readonly columns: ClaimColumns,
  ) {
    this.column = (COLUMNS as readonly string[]).indexOf(facet)
    this.list = (LISTS as readonly string[]).indexOf(facet)
    this.code = codeOf(facet)
    this.byId = new Int32Array(Math.max(columns.values.length, columns.publishers.length))
  }

  // Loops over claims stand inside the choice of the facet: a million claims pass here twenty times for each page.
  count(chunk: Chunk, marks: Int8Array): void {
    const { byId, code } = this
    const { numbers, claims } = chunk
    if (this.column >= 0) {
      const at = chunk.columnAt(this.column)
      for (let i = 0; i < claims; i++) if (marks[i] === MEETS || marks[i] === code) byId[numbers[at + i]!]!++
    } else if (this.list >= 0) {
      for (let i = 0; i < claims; i++)
        if (marks[i] === MEETS || marks[i] === code) {
          const end = chunk.listFrom(this.list, i + 1)
          for (let at = chunk.listFrom(this.list, i); at < end; at++) byId[numbers[at]!]!++
        }
    } else if (this.facet === "state") {
      const { states } = this.columns
      for (let i = 0; i < claims; i++)
        if (marks[i] === MEETS || marks[i] === code) this.addText(states.get(chunk.row(i)) ?? "open", 1)
    } else {
      let count = 0
      for (let i = 0; i < claims; i++) if (marks[i] === MEETS || marks[i] === code) count++
      if (this.facet === "publisher") byId[chunk.publisher]! += count
      else if (count) this.addText(chunk.document, count)
    }
  }
  private addText(text: string, count: number): void {
    this.byText.set(text, (this.byText.get(text) ?? 0) + count)
  }

  /** The most frequent first, equals by name. */
  values(): FacetValue[] {
    return this.all()
      .sort((a, b) => b.count - a.count || ((a.value ?? "") < (b.value ?? "") ? -1 : 1))
      .slice(0, MOST_VALUES)
  }
  all(): FacetValue[] {
    const texts = this.facet === "publisher" ? this.columns.publishers : this.columns.values
    const counted: FacetValue[] = [...this.byText].map(([value, count]) => ({ value, count }))
    this.byId.forEach((count, id) => {
      if (count) counted.push({ value: id ? texts[id]! : null, count })
    })
    return counted
  }
}
