import { FIELDS, type Field, fieldNamed } from "./fields.js"
import { type Query, QueryError, type Term } from "./query.js"
import { type Piece, type ScannedValue, scan } from "./scan.js"

/** A line is a line: what is longer is no query that somebody wrote. */
const LONGEST = 2000

/** The terms of a query's text. Throws QueryError, and nothing else, where it cannot be read. */
export function parseQuery(text: string): Query {
  if (text.length > LONGEST) throw new QueryError("too long a query", `${text.slice(0, 40)}…`, LONGEST, text)
  return scan(text).map((piece) => termOf(piece, text))
}

function termOf(piece: Piece, text: string): Term {
  if (piece.field === null) return wordsOf(piece, text)
  const field = fieldNamed(piece.field)
  if (!field) throw new QueryError("no such field", piece.field, piece.from, text, hintFor(piece.field))
  const values = piece.values.map((value) => checked(field, value, text))
  return { field: field.condition, not: piece.not, values }
}

function wordsOf({ values, not, start }: Piece, text: string): Term {
  const [value] = values
  if (!value || (value.text === "" && !value.quoted)) throw new QueryError("no words", "-", start, text)
  closedOrRefused(value, text)
  if (value.text.trim() === "") throw new QueryError("no words", value.text, value.start, text)
  return { field: null, not, words: value.text, exact: value.quoted }
}

function closedOrRefused(value: ScannedValue, text: string): void {
  if (!value.closed) throw new QueryError("quotation mark not closed", value.text, value.start, text)
}

function checked(field: Field, value: ScannedValue, text: string): string {
  closedOrRefused(value, text)
  if (value.text.trim() === "") throw new QueryError("no value", `${field.name}:`, value.start, text)
  if (field.condition === "year") return yearsOf(value, text)
  if (!field.values) return value.text
  const known = field.values.find((one) => one === value.text.toLowerCase())
  if (known === undefined)
    throw new QueryError(`no such ${field.name}`, value.text, value.start, text, field.values.join(", "))
  return known
}

const YEARS = /^(\d{1,4})?(\.\.)?(\d{1,4})?$/

function yearsOf(value: ScannedValue, text: string): string {
  const range = rangeOf(value.text)
  if (!range) throw new QueryError("no years", value.text, value.start, text, "2016, 2016..2018, 2016.. or ..2018")
  return value.text
}

export interface YearRange {
  readonly from: number | null
  readonly to: number | null
}

/** "2016", "2016..2018", "2016..", "..2018"; null for anything else. */
export function rangeOf(words: string): YearRange | null {
  const [whole, from, dots, to] = YEARS.exec(words) ?? []
  if (!whole || (!from && !to) || (from && to && !dots) || (!from && !dots)) return null
  if (!dots) return { from: Number(from), to: Number(from) }
  return { from: from ? Number(from) : null, to: to ? Number(to) : null }
}

/** What may have been meant. */
function hintFor(name: string): string {
  const near = FIELDS.find((field) => apart(field.name, name.toLowerCase()) <= 2)
  return near ? `perhaps ${near.name}` : `a colon is taken as a word in quotation marks`
}

/** How many letters have to be changed, put in or left out (Levenshtein). */
function apart(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}
