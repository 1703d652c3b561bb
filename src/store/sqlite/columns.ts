// Facets are counted in memory: SQL needs a sort per facet over all claims (seconds for a million), one pass over columns
// of small numbers needs milliseconds. Each document's claims are kept as one blob of 32-bit integers, written with
// them, so that loading a million claims is reading some thousand rows. Little-endian, as all machines that run Node are.
import { type PlacedClaim, placeOf, subjectOf } from "#claim"
import { dayColumns, yearOf } from "../days.js"
import type { ClaimState } from "../store.js"
import type { Connection } from "./driver.js"
import { CASEBOOK } from "./tables.js"

/** What a claim has at most one of, in the order of the blob. */
export const COLUMNS = [
  "kind",
  "subject",
  "measure",
  "unit",
  "place",
  "stance",
  "certainty",
  "polarity",
  "year",
] as const
export type Column = (typeof COLUMNS)[number]
/** Before the columns: the row number, then first and last day as yyyymmdd (0: no time). */
const N = 0
const FIRST_DAY = 1
const LAST_DAY = 2
const FIXED = 3
/** Blob: the fixed fields and the columns one after the other, each as long as there are claims; then where each claim's
 * holders begin (one more than claims), then the holders. */
const WIDTH = FIXED + COLUMNS.length

/** The claims of one document as columns of value ids; 0 is no value. */
export class Chunk {
  readonly claims: number
  constructor(
    readonly document: string,
    readonly publisher: number,
    readonly numbers: Int32Array,
  ) {
    this.claims = numbers[0]!
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
  /** Where the claim's holders stand in `holder`. */
  holdersFrom(i: number): number {
    return this.numbers[1 + WIDTH * this.claims + i]!
  }
  holder(at: number): number {
    return this.numbers[2 + (WIDTH + 1) * this.claims + at]!
  }
}

/** Writes the columns of one document's claims; `rows` are their row numbers. */
export function writeColumns(
  connection: Connection,
  document: string,
  placed: readonly PlacedClaim[],
  rows: readonly number[],
): void {
  const idOf = valueIds(connection)
  const count = placed.length
  const holders = placed.map(({ claim }) => [...new Set(claim.attribution)].map((holder) => idOf("holder", holder)))
  const numbers = new Int32Array(2 + (WIDTH + 1) * count + holders.flat().length)
  numbers[0] = count
  let at = 0
  for (const [i, { claim }] of placed.entries()) {
    const days = dayColumns(claim.time)
    const figure = claim.kind === "estimate" ? claim : null
    const values: Record<Column, string | number | null> = {
      kind: claim.kind,
      subject: subjectOf(claim),
      measure: figure?.measure ?? null,
      unit: figure?.unit ?? null,
      place: placeOf(claim),
      stance: claim.stance,
      certainty: claim.certainty,
      polarity: claim.polarity,
      year: yearOf(days),
    }
    numbers[1 + N * count + i] = rows[i]!
    numbers[1 + FIRST_DAY * count + i] = days ? dayNumber(days.first) : 0
    numbers[1 + LAST_DAY * count + i] = days ? dayNumber(days.last) : 0
    for (const [c, column] of COLUMNS.entries()) {
      const value = values[column]
      numbers[1 + (FIXED + c) * count + i] = value === null ? 0 : idOf(column, String(value))
    }
    numbers[1 + WIDTH * count + i] = at
    for (const holder of holders[i]!) numbers[2 + (WIDTH + 1) * count + at++] = holder
  }
  numbers[1 + (WIDTH + 1) * count] = at
  connection.run(
    `INSERT OR REPLACE INTO document_columns
     SELECT casebook_id, ?, revision, ? FROM casebook WHERE casebook_id = ?`,
    document,
    new Uint8Array(numbers.buffer),
    CASEBOOK,
  )
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
  private revision = 0
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
    const rows = connection.all<{ document_id: string; publisher: string | null; columns: Uint8Array }>(
      `SELECT document_id, publisher, columns FROM document_columns JOIN document USING (casebook_id, document_id)
       WHERE casebook_id = ? AND revision > ?`,
      CASEBOOK,
      this.revision,
    )
    for (const { document_id, publisher, columns } of rows) {
      // Copied: the driver's bytes need not begin at a multiple of four.
      const numbers = new Int32Array(new Uint8Array(columns).buffer)
      this.chunks.set(document_id, new Chunk(document_id, this.newPublisherId(publisher), numbers))
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
