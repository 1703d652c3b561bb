// A filter as conditions. Lists are bound as one JSON value, so that the statement's text does not grow with them.
import { type Expression, type ExpressionBuilder, type SelectQueryBuilder, type SqlBool, sql } from "kysely"
import type { ClaimFilter, Slice, YearRange } from "../store.js"
import { parseQuery } from "../words.js"
import { asksForDays, onDays, type PublishedDays } from "./by-clock.js"
import { CASEBOOK, type Tables } from "./tables.js"

const MOST_ROWS = 1000
const USUAL_ROWS = 50

export function limits({ limit = USUAL_ROWS, offset = 0 }: Slice): { limit: number; offset: number } {
  return { limit: Math.max(0, Math.min(limit, MOST_ROWS)), offset: Math.max(0, offset) }
}

/** The terms in FTS5's language; null where nothing can match. Words hold letters and digits alone, so nothing needs escaping. */
export function matchOf(query: string): string | null {
  const terms = parseQuery(query)
  if (!terms.length) return null
  return terms.map(({ words, prefix }) => `"${words.join(" ")}"${prefix ? " *" : ""}`).join(" AND ")
}

type ClaimQuery<Row> = SelectQueryBuilder<Tables, "claim", Row>
type Build = ExpressionBuilder<Tables, "claim">

/** One column of `claim` per filter field that asks for one of a list of values. */
const COLUMNS = {
  kind: "claim.kind",
  subject: "claim.subject",
  topic: "claim.topic",
  measure: "claim.measure",
  unit: "claim.unit",
  place: "claim.place",
  stance: "claim.stance",
  certainty: "claim.certainty",
  polarity: "claim.polarity",
  direction: "claim.direction",
  sign: "claim.sign",
  likelihood: "claim.likelihood",
  reader: "claim.reader",
  document: "claim.document_id",
  state: "claim.state",
} as const
const COLUMN_FACETS = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]

/**
 * Puts the filter's conditions on a query over `claim`. `dense`: most rows meet them, so no index of theirs is worth using;
 * `byRow`: not even one of the casebook, because rows are wanted in the order in which they lie.
 */
export function filtered<Row>(
  query: ClaimQuery<Row>,
  filter: ClaimFilter,
  dense: boolean,
  published: Published,
  byRow = false,
): ClaimQuery<Row> {
  return query
    .where(byRow ? sql<number>`+claim.casebook_id` : sql.ref<number>("claim.casebook_id"), "=", CASEBOOK)
    .where((from) => from.and(conditionsOf(from, filter, dense, published)))
}

/** When the documents were published: asked for where a filter needs it. */
export type Published = () => readonly PublishedDays[]

function conditionsOf(from: Build, filter: ClaimFilter, dense: boolean, published: Published): Expression<SqlBool>[] {
  const conditions: Expression<SqlBool>[] = []
  for (const facet of COLUMN_FACETS) {
    const values = filter[facet]
    if (values?.length) conditions.push(from(indexed(COLUMNS[facet], dense), "in", oneOf(values)))
  }
  if (filter.publisher?.length) conditions.push(byPublisher(from, filter.publisher))
  if (filter.holder?.length) conditions.push(byHolder(from, filter.holder))
  if (filter.source?.length) conditions.push(bySource(from, filter.source))
  if (filter.name?.length) conditions.push(byName(from, filter.name, filter.role))
  if (filter.question !== undefined) conditions.push(byQuestion(from, filter.question))
  if (filter.fromYear !== undefined || filter.toYear !== undefined)
    conditions.push(inYears(from, { from: filter.fromYear ?? null, to: filter.toYear ?? null }))
  if (filter.years?.length) conditions.push(from.or(filter.years.map((years) => inYears(from, years))))
  if (asksForDays(filter)) conditions.push(onDays(filter, published))
  if (filter.after !== undefined) conditions.push(from("claim.n", ">", filter.after))
  if (filter.text?.trim()) conditions.push(withWords("claim", filter.text, dense))
  for (const further of filter.also ?? []) conditions.push(...conditionsOf(from, further, dense, published))
  // What is not known (no place, no time) does not meet a condition, so that it meets its opposite.
  for (const other of filter.not ?? [])
    conditions.push(sql<SqlBool>`NOT coalesce(${from.and(conditionsOf(from, other, true, published))}, 0)`)
  return conditions
}

/** A plus before a column keeps SQLite from using its index (sqlite.org/optoverview.html). */
const indexed = (column: string, dense: boolean): Expression<string | null> =>
  dense ? sql`+${sql.ref(column)}` : sql.ref(column)

export const oneOf = (values: readonly string[]): Expression<string> =>
  values.length === 1
    ? sql<string>`(${values[0]})`
    : sql<string>`(SELECT value FROM json_each(${JSON.stringify(values)}))`

function byPublisher(from: Build, publishers: readonly string[]): Expression<SqlBool> {
  const documents = from
    .selectFrom("document")
    .select("document.document_id")
    .where("document.casebook_id", "=", CASEBOOK)
    .where("document.publisher", "in", oneOf(publishers))
  return from("claim.document_id", "in", documents)
}

function byHolder(from: Build, holders: readonly string[]): Expression<SqlBool> {
  const claims = from
    .selectFrom("attribution")
    .select("attribution.claim_id")
    .where("attribution.casebook_id", "=", CASEBOOK)
    .where("attribution.holder", "in", oneOf(holders))
  return from("claim.claim_id", "in", claims)
}

function bySource(from: Build, sources: readonly string[]): Expression<SqlBool> {
  const written = from
    .selectFrom("author")
    .select("author.document_id")
    .where("author.casebook_id", "=", CASEBOOK)
    .where("author.name", "in", oneOf(sources))
  return from.or([byHolder(from, sources), byPublisher(from, sources), from("claim.document_id", "in", written)])
}

function byName(from: Build, names: readonly string[], roles: readonly string[] = []): Expression<SqlBool> {
  const claims = from
    .selectFrom("claim_name")
    .select("claim_name.claim_id")
    .where("claim_name.casebook_id", "=", CASEBOOK)
    .where("claim_name.name", "in", oneOf(names))
  return from("claim.claim_id", "in", roles.length ? claims.where("claim_name.role", "in", oneOf(roles)) : claims)
}

/** The claims of a question stand in its finding. */
function byQuestion(from: Build, question: string): Expression<SqlBool> {
  const claims = sql<string>`(SELECT wanted.value FROM question, json_each(question.finding, '$.question.claims') AS wanted
    WHERE question.casebook_id = ${CASEBOOK} AND question.question_id = ${question})`
  return from("claim.claim_id", "in", claims)
}

function inYears(from: Build, { from: first, to: last }: YearRange): Expression<SqlBool> {
  return from.and([
    ...(first === null ? [] : [from("claim.last_day", ">=", `${year(first)}-01-01`)]),
    ...(last === null ? [] : [from("claim.first_day", "<=", `${year(last)}-12-31`)]),
  ])
}
const year = (value: number): string => String(Math.max(0, Math.min(9999, Math.trunc(value)))).padStart(4, "0")

/** That the words of a query stand in a row's word index. */
export function withWords(table: "claim" | "document" | "question", text: string, dense = false): Expression<SqlBool> {
  const match = matchOf(text)
  if (match === null) return sql<SqlBool>`0`
  const index = sql.table(`${table}_words`)
  return sql<SqlBool>`${sql.raw(dense ? "+" : "")}${sql.ref(`${table}.n`)} IN (SELECT rowid FROM ${index} WHERE ${index} MATCH ${match})`
}
