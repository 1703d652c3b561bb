// Facets are counted in memory: SQL needs a sort per facet over all claims (seconds for a million), one pass over columns
// of small numbers needs milliseconds. Each document's claims are kept as one blob of 32-bit integers, written with
// them, so that loading a million claims is reading some thousand rows. Little-endian, as all machines that run Node are.
import { type Claim, namesOf, placeOf, subjectOf, topicOf } from "#claim"
import { dayColumns, yearOf } from "../days.js"
import type { ClaimState } from "../store.js"
import { ownWords } from "./claim-rows.js"
import type { Connection } from "./driver.js"
import { CASEBOOK } from "./tables.js"

/** What a claim has at most one of, in the order of the blob. */
export const COLUMNS = [
  "kind",
  "subject",
  "topic",
  "measure",
  "unit",
  "place",
  "stance",
  "certainty",
  "polarity",
  "direction",
  "sign",
  "likelihood",
  "reader",
  "year",
] as const
export type Column = (typeof COLUMNS)[number]
/** What a claim may have several of. */
export const LISTS = ["holder", "name"] as const
export type List = (typeof LISTS)[number]
/** Before the columns: the row number, then first and last day as yyyymmdd (0: no time). */
const N = 0
const FIRST_DAY = 1
const LAST_DAY = 2
const FIXED = 3
/** Blob: the number of claims; the fixed fields and the columns one after the other, each as long as there are claims; then
 * for each list where each claim's values begin (one more than claims), and the values. */
const WIDTH = FIXED + COLUMNS.length

/** The claims of one document as columns of value ids; 0 is no value. */
export class Chunk {
  readonly claims: number
  /** Index in `numbers` of each list's beginnings. */
  private readonly listAt: readonly number[]
  constructor(
    readonly document: string,
    readonly publisher: number,
    readonly numbers: Int32Array,
    /** Who publishes and who writes it, each once. */
    readonly sources: readonly string[],
    /** On which it may have been published, as yyyymmdd; 0: nothing says. */
    readonly published: { readonly first: number; readonly last: number },
  ) {
    this.claims = numbers[0]!
    const listAt = [1 + WIDTH * this.claims]
    for (let list = 1; list < LISTS.length; list++) {
      const before = listAt[list - 1]!
      listAt.push(before + this.claims + 1 + numbers[before + this.claims]!)
    }
    this.listAt = listAt
  }
  row(i: number): number {
    return this.numbers[1 + N * this.claims + i]!
  }
  firstDay(i: number): number {
    return this.numbers[1 + FIRST_DAY * this.claims + i]!
  }
  lastDay(i: number): number {
    return this.numbers[1 + LAST_DAY * this.claims + i]!
  }
  /** The index in `numbers` of the first claim's value in a column. */
  columnAt(column: number): number {
    return 1 + (FIXED + column) * this.claims
  }
  /** The index in `numbers` of the claim's first value in a list; the next claim's is the end. */
  listFrom(list: number, i: number): number {
    const at = this.listAt[list]!
    return at + this.claims + 1 + this.numbers[at + i]!
  }
}

interface StoredRow {
  n: number
  reader: string
  body: string
}

/** Writes the columns of one document's claims as they stand in the table. */
export function writeColumns(connection: Connection, document: string): void {
  const idOf = valueIds(connection)
  const rows = connection
    .all<StoredRow>(
      "SELECT n, reader, body FROM claim WHERE casebook_id = ? AND document_id = ? ORDER BY n",
      CASEBOOK,
      document,
    )
    .map(({ n, reader, body }) => ({ n, reader, claim: JSON.parse(body) as Claim }))
  const count = rows.length
  const numbers = [count, ...Array<number>(WIDTH * count).fill(0)]
  for (const [i, { n, reader, claim }] of rows.entries()) {
    const days = dayColumns(claim.time)
    numbers[1 + N * count + i] = n
    numbers[1 + FIRST_DAY * count + i] = days ? dayNumber(days.first) : 0
    numbers[1 + LAST_DAY * count + i] = days ? dayNumber(days.last) : 0
    const values = valuesOf(claim, reader, yearOf(days))
    for (const [c, column] of COLUMNS.entries()) {
      const value = values[column]
      if (value !== null) numbers[1 + (FIXED + c) * count + i] = idOf(column, String(value))
    }
  }
  for (const list of LISTS) {
    const lists = rows.map(({ claim }) => listOf(claim, list).map((value) => idOf(list, value)))
    let at = 0
    for (const values of lists) {
      numbers.push(at)
      at += values.length
    }
    numbers.push(at, ...lists.flat())
  }
  connection.run(
    `INSERT OR REPLACE INTO document_columns
     SELECT casebook_id, ?, revision, ? FROM casebook WHERE casebook_id = ?`,
    document,
    new Uint8Array(Int32Array.from(numbers).buffer),
    CASEBOOK,
  )
}

function valuesOf(claim: Claim, reader: string, year: number | null): Record<Column, string | number | null> {
  const figure = claim.kind === "estimate" ? claim : null
  const { kind, stance, certainty, polarity } = claim
  return {
    ...{ kind, stance, certainty, polarity, reader, year },
    ...ownWords(claim),
    subject: subjectOf(claim),
    topic: topicOf(claim),
    measure: figure?.measure ?? null,
    unit: figure?.unit ?? null,
    place: placeOf(claim),
  }
}

const listOf = (claim: Claim, list: List): readonly string[] =>
  list === "holder" ? [...new Set(claim.attribution)] : namesOf(claim)

export const hasColumns = (connection: Connection, document: string): boolean =>
  connection.get("SELECT 1 FROM document_columns WHERE casebook_id = ? AND document_id = ?", CASEBOOK, document) !==
  undefined

/** After a migration that left them out: the columns of every document that has none. */
export function fillColumns(connection: Connection): void {
  const documents = connection.all<{ document_id: string }>(
    `SELECT document_id FROM document WHERE casebook_id = ? AND NOT EXISTS (SELECT 1 FROM document_columns
     WHERE document_columns.casebook_id = document.casebook_id AND document_columns.document_id = document.document_id)`,
    CASEBOOK,
  )
  for (const { document_id } of documents) writeColumns(connection, document_id)
}

const dayNumber = (day: string): number => Number(day.replaceAll("-", ""))

function valueIds(connection: Connection): (facet: string, value: string) => number {
  const known = new Map<string, number>()
  return (facet, value) => {
    const key = `${facet}\n${value}`
    const id = known.get(key) ?? storedValueId(connection, facet, value)
    known.set(key, id)
    return id
  }
}

function storedValueId(connection: Connection, facet: string, value: string): number {
  const found = connection.get<{ value_id: number }>(
    "SELECT value_id FROM facet_value WHERE casebook_id = ? AND facet = ? AND value = ?",
    CASEBOOK,
    facet,
    value,
  )
  if (found) return found.value_id
  const { next } = connection.get<{ next: number }>(
    "SELECT coalesce(max(value_id), 0) + 1 AS next FROM facet_value WHERE casebook_id = ?",
    CASEBOOK,
  )!
  connection.run("INSERT INTO facet_value VALUES (?, ?, ?, ?)", CASEBOOK, next, facet, value)
  return next
}

interface ColumnsRow {
  document_id: string
  publisher: string | null
  published: string | null
  authors: string
  columns: Uint8Array
}

/** All claims of the casebook as columns, brought up to date before each use. */
export class ClaimColumns {
  readonly chunks = new Map<string, Chunk>()
  /** Text by value id; publishers have ids of their own, below zero. */
  readonly values: string[] = [""]
  readonly publishers: string[] = [""]
  /** The state of claims that have a standing verdict, by row number. */
  readonly states = new Map<number, ClaimState>()
  private readonly ids = new Map<string, number>()
  private readonly publisherIds = new Map<string, number>()
  revision = 0
  private sequence = 0

  refresh(connection: Connection): this {
    const { revision, sequence } = connection.get<{ revision: number; sequence: number }>(
      `SELECT revision, (SELECT coalesce(max(sequence), 0) FROM verdict WHERE casebook_id = ?) AS sequence
       FROM casebook WHERE casebook_id = ?`,
      CASEBOOK,
      CASEBOOK,
    )!
    if (revision !== this.revision) this.load(connection)
    if (revision !== this.revision || sequence !== this.sequence) this.loadStates(connection)
    this.revision = revision
    this.sequence = sequence
    return this
  }

  /** The id of a value; 0 where no claim ever had it. */
  id(facet: string, value: string): number {
    return this.ids.get(`${facet}\n${value}`) ?? 0
  }
  /** The ids of all values that a facet ever had. */
  idsOf(facet: string): number[] {
    return [...this.ids].flatMap(([key, id]) => (key.startsWith(`${facet}\n`) ? [id] : []))
  }
  publisherId(name: string): number {
    return this.publisherIds.get(name) ?? 0
  }

  private load(connection: Connection): void {
    const values = connection.all<{ value_id: number; facet: string; value: string }>(
      "SELECT value_id, facet, value FROM facet_value WHERE casebook_id = ? AND value_id >= ?",
      CASEBOOK,
      this.values.length,
    )
    for (const { value_id, facet, value } of values) {
      this.values[value_id] = value
      this.ids.set(`${facet}\n${value}`, value_id)
    }
    const rows = connection.all<ColumnsRow>(
      `SELECT document_id, publisher, published, columns, (SELECT json_group_array(name) FROM author
         WHERE author.casebook_id = document.casebook_id AND author.document_id = document.document_id) AS authors
       FROM document_columns JOIN document USING (casebook_id, document_id) WHERE casebook_id = ? AND revision > ?`,
      CASEBOOK,
      this.revision,
    )
    for (const { document_id, publisher, published, authors, columns } of rows) {
      // Copied: the driver's bytes need not begin at a multiple of four.
      const numbers = new Int32Array(new Uint8Array(columns).buffer)
      const sources = [...new Set<string>([...(publisher === null ? [] : [publisher]), ...JSON.parse(authors)])]
      const days = dayColumns(published)
      const printed = days ? { first: dayNumber(days.first), last: dayNumber(days.last) } : { first: 0, last: 0 }
      this.chunks.set(document_id, new Chunk(document_id, this.newPublisherId(publisher), numbers, sources, printed))
    }
  }

  private newPublisherId(name: string | null): number {
    if (name === null) return 0
    const known = this.publisherIds.get(name)
    if (known) return known
    this.publisherIds.set(name, this.publishers.length)
    return this.publishers.push(name) - 1
  }

  private loadStates(connection: Connection): void {
    this.states.clear()
    const rows = connection.all<{ n: number; state: ClaimState }>(
      "SELECT n, state FROM claim WHERE casebook_id = ? AND state <> 'open'",
      CASEBOOK,
    )
    for (const { n, state } of rows) this.states.set(n, state)
  }
}
