// A query as readers write it, and as the casebook is asked: names may be given by another name, in part or only begun.
import {
  type Conditions,
  conditionsOf,
  type FieldTerm,
  fieldOf,
  parseQuery,
  printQuery,
  type Query,
  type Term,
} from "#query"
import type { Casebook, ClaimFilter, ValueField } from "#store"

/** How a name was taken. `names` is empty where the casebook has none like it. */
export interface TakenAs {
  /** The field as it is written: "actor". */
  readonly field: string
  readonly given: string
  readonly names: readonly string[]
}

export interface Asked {
  readonly filter: ClaimFilter
  /** The free words of it, for a search in sentences; empty for none. */
  readonly words: string
  /** The filter without them. */
  readonly rest: ClaimFilter
  /** Names that were taken for others than those that were written. */
  readonly taken: readonly TakenAs[]
}

/** What the text of a query asks the casebook for. Throws QueryError where the text cannot be read. */
export const askedIn = (casebook: Casebook, text: string): Promise<Asked> => asked(casebook, parseQuery(text))

export async function asked(casebook: Casebook, query: Query): Promise<Asked> {
  const taken: TakenAs[] = []
  const terms: Term[] = []
  for (const term of query) terms.push(term.field === null ? term : await withNames(casebook, term, taken))
  const filter: Conditions = conditionsOf(terms)
  const words = terms.filter(({ field, not }) => field === null && !not)
  return {
    filter,
    words: printQuery(words),
    rest: conditionsOf(terms.filter((term) => !words.includes(term))),
    taken,
  }
}

async function withNames(casebook: Casebook, term: FieldTerm, taken: TakenAs[]): Promise<Term> {
  const field = valueField(term)
  if (field === null) return term
  const lists = []
  for (const given of term.values) {
    const names = await casebook.meant(field, given)
    if (names.length !== 1 || names[0] !== given) taken.push({ field: fieldOf(term.field).name, given, names })
    lists.push(names.length ? names : [given])
  }
  return { ...term, values: [...new Set(lists.flat())] }
}

/** Closed words and ids are what they are; everything else is looked up. */
function valueField({ field }: FieldTerm): ValueField | null {
  if (field === "year" || field === "question" || field === "document") return null
  return fieldOf(field).values ? null : field
}
