// What a list of questions can be narrowed down by, and which questions stand beside one another in the same documents.
import { type SqlBool, sql } from "kysely"
import type { ClaimKind } from "#claim"
import type { Neighbour, QuestionFacets, QuestionFilter } from "../store.js"
import type { Connection } from "./driver.js"
import { oneOf } from "./filter.js"
import { LISTED, questionsUnder, type SummaryRow, summary } from "./findings.js"
import { build, CASEBOOK } from "./tables.js"

const MOST_VALUES = 40
/** Names are counted in so many questions, the most contested first: each has a claim or ten thousand. */
const NAMED_QUESTIONS = 2000
const MOST_NEIGHBOURS = 100
/** A question of ten thousand claims is known by the first of them. */
const MOST_CLAIMS = 500

type Counted = QuestionFacets["kind"]

export function questionFacets(connection: Connection, filter: QuestionFilter): QuestionFacets {
  const { kind: _kind, ...anyKind } = filter
  const { conflict: _conflict, conflicts: _conflicts, ...anyConflict } = filter
  const { name: _name, ...anyName } = filter
  const kinds = connection.rows(
    questionsUnder(connection, anyKind)
      .select((count) => ["kind as value", count.fn.countAll<number>().as("count")])
      .groupBy("kind"),
  )
  return {
    kind: byCount(kinds),
    conflict: byCount(connection.rows(conflictCounts(connection, anyConflict))),
    name: byCount(connection.rows(nameCounts(connection, anyName))),
  }
}

const byCount = (counted: readonly { readonly value: string; readonly count: number }[]): Counted =>
  counted
    .map(({ value, count }) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))

const conflictCounts = (connection: Connection, filter: QuestionFilter) =>
  build
    .selectFrom(questionsUnder(connection, filter).select("conflict_types").as("found"))
    .innerJoin(sql<{ value: string }>`json_each(found.conflict_types)`.as("type"), (join) => join.onTrue())
    .select((count) => [sql<string>`type.value`.as("value"), count.fn.countAll<number>().as("count")])
    .groupBy(sql`type.value`)

const nameCounts = (connection: Connection, filter: QuestionFilter) =>
  build
    .selectFrom(
      questionsUnder(connection, filter)
        .select(["question_id", "finding"])
        .orderBy("contest", "desc")
        .orderBy("question_id")
        .limit(NAMED_QUESTIONS)
        .as("found"),
    )
    .innerJoin(sql<{ value: string }>`json_each(found.finding, '$.question.claims')`.as("member"), (join) =>
      join.onTrue(),
    )
    .innerJoin("claim_name", (join) =>
      join.on(sql<SqlBool>`claim_name.casebook_id = ${CASEBOOK} AND claim_name.claim_id = member.value`),
    )
    .where(sql<SqlBool>`claim_name.name <> lower(claim_name.name)`)
    .select(["claim_name.name as value", sql<number>`count(DISTINCT found.question_id)`.as("count")])
    .groupBy("claim_name.name")
    .orderBy("count", "desc")
    .orderBy("claim_name.name")
    .limit(MOST_VALUES)

export function neighbours(connection: Connection, question: string, kinds: readonly ClaimKind[]): Neighbour[] {
  const shared = sql<{ question_id: string; shared: number }>`(
    WITH told AS (
      SELECT DISTINCT claim.document_id FROM (
        SELECT wanted.value FROM question, json_each(question.finding, '$.question.claims') AS wanted
        WHERE question.casebook_id = ${CASEBOOK} AND question.question_id = ${question} LIMIT ${MOST_CLAIMS}) AS member
      CROSS JOIN claim ON claim.casebook_id = ${CASEBOOK} AND claim.claim_id = member.value)
    SELECT question_claim.question_id, count(DISTINCT claim.document_id) AS shared FROM told
    CROSS JOIN claim ON claim.casebook_id = ${CASEBOOK} AND claim.document_id = told.document_id
    CROSS JOIN question_claim ON question_claim.casebook_id = ${CASEBOOK} AND question_claim.claim_id = claim.claim_id
    WHERE claim.kind IN ${oneOf(kinds)} AND question_claim.question_id <> ${question}
    GROUP BY question_claim.question_id)`.as("beside")
  const rows = connection.rows(
    build
      .selectFrom("question")
      .innerJoin(shared, (join) => join.on(sql<SqlBool>`beside.question_id = question.question_id`))
      .where("question.casebook_id", "=", CASEBOOK)
      .select([...LISTED.map((column) => `question.${column}` as const), "beside.shared"])
      .orderBy("beside.shared", "desc")
      .orderBy("question.question_id")
      .limit(MOST_NEIGHBOURS),
  )
  return rows.map((row) => ({ ...summary(row as SummaryRow), shared: row.shared }))
}
