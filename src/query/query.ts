// A query as terms that must all hold. Its text is the whole of it: what is written is parsed to this, and this is printed
// back to a text that is parsed to the same.
import { Refusal } from "#claim"
import type { Condition } from "./fields.js"

/** One of several values of a field; `not`: no claim with any of them. A year is "2016", "2016..2018", "2016.." or "..2018". */
export interface FieldTerm {
  readonly field: Condition
  readonly not: boolean
  readonly values: readonly string[]
}
/** Words that must stand in quote, subject, names, place or holders: one word (`surrend*` asks for its beginning), or exactly these. */
export interface WordTerm {
  readonly field: null
  readonly not: boolean
  readonly words: string
  readonly exact: boolean
}
export type Term = FieldTerm | WordTerm
export type Query = readonly Term[]

/** A query that cannot be read: one line that says what is wrong and where. */
export class QueryError extends Refusal {
  override readonly name = "QueryError"
  /** `position`: UTF-16 unit of the query's text at which the trouble begins. */
  constructor(
    what: string,
    value: string,
    readonly position: number,
    text: string,
    hint = "",
  ) {
    const character = [...text.slice(0, position)].length + 1
    super(`${what}: "${value.slice(0, 80)}" (character ${character} of the query${hint && `; ${hint}`})`)
  }
}
