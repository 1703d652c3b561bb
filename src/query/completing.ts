// Where a reader is in a query, and what the query becomes by what is chosen there. Nothing here refuses: what is half
// written is the everyday case.
import { FIELDS, type Field, fieldNamed } from "./fields.js"
import { parseQuery } from "./parse.js"
import { printValue } from "./print.js"
import type { Query } from "./query.js"
import { type Piece, scan } from "./scan.js"

export interface Place {
  /** The field whose value is being written; null where a field's name or a word is. */
  readonly field: Field | null
  /** What has been written of it. */
  readonly begun: string
  /** What a choice takes the place of: UTF-16 units. */
  readonly start: number
  readonly end: number
  /** Everything else that can be read, so that what is offered fits it. */
  readonly rest: Query
}

/** The place at a UTF-16 unit of the text. */
export function placeAt(text: string, at: number): Place {
  const pieces = scan(text)
  const here = pieces.find(({ start, end }) => start <= at && at <= end)
  const rest = pieces.filter((piece) => piece !== here).flatMap((piece) => readable(text, piece))
  if (!here) return { field: null, begun: "", start: at, end: at, rest }
  const field = here.field === null ? null : fieldNamed(here.field)
  const value = here.values.find(({ start, end }) => start <= at && at <= end)
  if (here.field === null || !value)
    return { field: null, begun: text.slice(here.from, at), start: here.from, end: here.end, rest }
  const begun = text.slice(value.start, at).replace(/^"/, "").replace(/"$/, "").replace(/\\(.)/g, "$1")
  return { field, begun, start: value.start, end: value.end, rest }
}

function readable(text: string, { start, end }: Piece): Query {
  try {
    return parseQuery(text.slice(start, end))
  } catch {
    return []
  }
}

/** The fields whose names begin so. */
export const fieldsBeginning = (begun: string): readonly Field[] =>
  FIELDS.filter(({ name, also }) => [name, ...also].some((one) => one.startsWith(begun.toLowerCase())))

export interface Completed {
  readonly text: string
  /** Where the cursor goes: a UTF-16 unit of the text. */
  readonly at: number
}

/** The text with a value in its place, and the cursor behind it. */
export function withValue(text: string, place: Place, value: string, field: Field | null = place.field): Completed {
  const words = place.field || !field ? printValue(value) : `${field.name}:${printValue(value)}`
  return replaced(text, place, words, " ")
}

/** The text with a field's name in its place; the cursor waits for its value. */
export const withField = (text: string, place: Place, field: Field): Completed =>
  replaced(text, place, `${field.name}:`, "")

function replaced(text: string, { start, end }: Place, words: string, after: string): Completed {
  const tail = text.slice(end)
  const gap = after && /^[\s,]/.test(tail) ? "" : after
  const made = `${text.slice(0, start)}${words}${gap}`
  return { text: `${made}${tail}`, at: made.length }
}
