// Queries over the wire: what cannot be read is a request that makes no sense, and what is half written is completed.
import { z } from "zod"
import type { SentencesView, ValueView } from "#present"
import {
  type Condition,
  fieldNamed,
  fieldOf,
  isCondition,
  parseQuery as parse,
  QueryError,
  queryOfAddress,
} from "#query"
import { type Asked, asked, type Casebook, type ValueField } from "#workbench"
import { valueWords } from "./facets.js"
import { BadRequest, paging, parseQuery, type Route, text } from "./route.js"

const query = z.string().max(2000)

/** What an address asks for: its conditions by name, and its query `q`. */
export async function askedOrRefused(
  casebook: Casebook,
  { q = "", ...conditions }: Readonly<Record<string, unknown>> & { readonly q?: string },
): Promise<Asked> {
  try {
    return await asked(casebook, queryOfAddress(conditions, parse(q)))
  } catch (error) {
    throw error instanceof QueryError ? new BadRequest(error.message) : error
  }
}

const MOST = 12
/** What a word without a field may be the beginning of. */
const USUAL: readonly ValueField[] = ["name", "place", "source", "topic"]
const EACH = 4

export const values: Route = {
  method: "GET",
  path: "/api/values",
  reason: "values that begin so, with the number of claims that a query would find with each",
  async answer({ casebook, query: given }): Promise<ValueView[]> {
    const conditions = { field: text.optional(), begun: text.default(""), q: query.default("") }
    const { field: named, begun, q } = parseQuery(given, conditions)
    const field = named === undefined ? null : fieldNamed(named)
    if (named !== undefined && !field) throw new BadRequest(`no such field: "${named}" (query)`)
    const { filter } = await askedOrRefused(casebook, { q })
    const fields = field ? [field.condition].filter(isValueField) : begun.trim() ? USUAL : []
    const found = await Promise.all(
      fields.map(async (one) => {
        const values = await casebook.values(one, begun, filter, field ? MOST : EACH)
        return values.map(({ value, count, as }) => {
          return { field: nameOf(one), value, words: valueWords(one, value), count, as }
        })
      }),
    )
    return found.flat()
  },
}

const isValueField = (condition: Condition): condition is Condition & ValueField =>
  condition !== "year" && condition !== "question"

const nameOf = (field: ValueField): string => (isCondition(field) ? fieldOf(field).name : field)

export const sentences: Route = {
  method: "GET",
  path: "/api/sentences",
  reason: "sentences that hold the words of a query, in which such claims stand as it asks for",
  async answer({ casebook, query: given }): Promise<SentencesView> {
    const { q, start, rows } = parseQuery(given, { ...paging, q: query.default("") })
    const { words, rest, taken } = await askedOrRefused(casebook, { q })
    const found = words
      ? await casebook.searchPassages(words, { limit: rows, offset: start }, rest)
      : { hits: [], total: 0, more: false }
    return {
      ...{ total: found.total, more: found.more, start, taken },
      rows: found.hits.map(({ document, documentName, title, start, snippet }) => {
        return { document, title: title ?? documentName, start, ...snippet }
      }),
    }
  },
}
