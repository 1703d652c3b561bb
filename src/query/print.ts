import { fieldOf } from "./fields.js"
import type { Query, Term } from "./query.js"

/** The text of a query: parsed again, it is the same query. */
export const printQuery = (query: Query): string => query.map(printTerm).join(" ")

export function printTerm(term: Term): string {
  const sign = term.not ? "-" : ""
  if (term.field === null) return `${sign}${term.exact ? quoted(term.words) : term.words}`
  return `${sign}${fieldOf(term.field).name}:${term.values.map(printValue).join(",")}`
}

/** In quotation marks where it would not be read as one value without them. */
export const printValue = (value: string): string => (/^[^\s,"]+$/u.test(value) ? value : quoted(value))

const quoted = (words: string): string => `"${words.replace(/["\\]/g, "\\$&")}"`
