// A query as the conditions of a list of claims, and back. Terms that an address can say plainly (one a field, not negated)
// become conditions by name; everything else stays a text, so that nothing that can be written is lost in an address.
import type { CauseClaim, Certainty, ClaimKind, Direction, Measure, Polarity, Stance } from "#claim"
import { type Condition, FIELDS } from "./fields.js"
import { rangeOf, type YearRange } from "./parse.js"
import { printQuery } from "./print.js"
import type { FieldTerm, Query, Term, WordTerm } from "./query.js"

/** What the casebook narrows claims down by. All of it must hold, all of `also`, and none of `not`. */
export interface Conditions {
  readonly kind?: readonly ClaimKind[]
  readonly subject?: readonly string[]
  readonly name?: readonly string[]
  readonly topic?: readonly string[]
  readonly measure?: readonly Measure[]
  readonly unit?: readonly string[]
  readonly place?: readonly string[]
  readonly stance?: readonly Stance[]
  readonly certainty?: readonly Certainty[]
  readonly polarity?: readonly Polarity[]
  readonly direction?: readonly Direction[]
  readonly sign?: readonly CauseClaim["sign"][]
  readonly likelihood?: readonly string[]
  readonly reader?: readonly string[]
  readonly document?: readonly string[]
  readonly publisher?: readonly string[]
  readonly holder?: readonly string[]
  readonly source?: readonly string[]
  readonly question?: string
  readonly state?: readonly ("open" | "accepted" | "rejected" | "corrected")[]
  readonly years?: readonly YearRange[]
  readonly text?: string
  readonly also?: readonly Conditions[]
  readonly not?: readonly Conditions[]
}

/** The conditions that a query stands for. */
export function conditionsOf(query: Query): Conditions {
  const words = query.filter((term): term is WordTerm => term.field === null && !term.not)
  const fields = query.filter((term): term is FieldTerm => term.field !== null && !term.not)
  const first = fields.filter((term, i) => fields.findIndex(({ field }) => field === term.field) === i)
  const also = fields.filter((term) => !first.includes(term)).map(conditionOf)
  const not = query.filter(({ not }) => not).map(conditionOf)
  return {
    ...Object.assign({}, ...first.map(conditionOf)),
    ...(words.length ? { text: words.map(wordsOf).join(" ") } : {}),
    ...(also.length ? { also } : {}),
    ...(not.length ? { not } : {}),
  }
}

function conditionOf(term: Term): Conditions {
  if (term.field === null) return { text: wordsOf(term) }
  if (term.field === "year") return { years: term.values.flatMap((value) => rangeOf(value) ?? []) }
  if (term.field === "question") return { question: term.values.at(-1) }
  // Parsing has held closed fields to their values.
  return { [term.field]: term.values } as Conditions
}

/** As the word index is asked: it knows no escapes, and signs are no words to it. */
const wordsOf = ({ words, exact }: WordTerm): string => (exact ? `"${words.replaceAll('"', " ")}"` : words)

/** What stands in an address: lists by the condition's name, years, and the rest as a text. */
export type AddressConditions = Readonly<Partial<Record<Condition, readonly string[]>>> & {
  readonly fromYear?: number
  readonly toYear?: number
  readonly q?: string
}

/** The address of a query; `queryOfAddress` gives a query back that asks for the same. */
export function addressOf(query: Query): AddressConditions {
  const plain = query.filter(
    (term): term is FieldTerm =>
      term.field !== null &&
      !term.not &&
      !(term.field === "year" && term.values.length > 1) &&
      query.findIndex((one) => one.field === term.field && !one.not) === query.indexOf(term),
  )
  const rest = printQuery(query.filter((term) => !plain.some((one) => one === term)))
  const lists = plain.filter(({ field }) => field !== "year").map(({ field, values }) => [field, values])
  const years = rangeOf(plain.find(({ field }) => field === "year")?.values[0] ?? "")
  return {
    ...Object.fromEntries(lists),
    ...(years && years.from !== null ? { fromYear: years.from } : {}),
    ...(years && years.to !== null ? { toYear: years.to } : {}),
    ...(rest ? { q: rest } : {}),
  }
}

/** The query of an address. `rest` is its `q`, already parsed, which comes last. */
export function queryOfAddress(conditions: Readonly<Record<string, unknown>>, rest: Query): Query {
  const { fromYear, toYear } = conditions
  const years = fromYear === undefined && toYear === undefined ? null : printYears(fromYear, toYear)
  const terms = FIELDS.flatMap(({ condition }): Term[] => {
    const given = condition === "year" ? years : conditions[condition]
    const values = (Array.isArray(given) ? given : given === undefined || given === null ? [] : [given]).map(String)
    return values.length ? [{ field: condition, not: false, values }] : []
  })
  return [...terms, ...rest]
}

function printYears(from: unknown, to: unknown): string {
  if (from === to) return String(from)
  return `${from ?? ""}..${to ?? ""}`
}
