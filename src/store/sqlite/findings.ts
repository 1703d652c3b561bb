import { hash } from "node:crypto"
import { type SqlBool, sql } from "kysely"
import type { Finding, Question } from "#claim"
import type { Page, PartFindings, QuestionFilter, QuestionOrder, QuestionSummary, Slice } from "../store.js"
import { indexed } from "../words.js"
import { asksForDays, onDays, publishedDays } from "./by-clock.js"
import type { Connection } from "./driver.js"
import { limits, oneOf, withWords } from "./filter.js"
import { settle } from "./parts.js"
import { build, CASEBOOK } from "./tables.js"

/** Writes what differs: adding one document changes few findings, and the file should not be written anew for it. */
export function saveFindings(connection: Connection, made: readonly PartFindings[]): void {
  for (const one of made) {
    const { part, revision } = one
    const taken = connection.run(
      "DELETE FROM to_reconcile WHERE casebook_id = ? AND part = ? AND revision = ?",
      CASEBOOK,
      part,
      revision,
    )
    if (taken) saveFindingsOf(connection, one)
  }
  settle(connection)
}

function saveFindingsOf(connection: Connection, { part, findings, standing = [], made }: PartFindings): void {
  const kept = new Map(
    connection
      .all<{ question_id: string; digest: string }>(
        "SELECT question_id, digest FROM question WHERE casebook_id = ? AND part = ?",
        CASEBOOK,
        part,
      )
      .map(({ question_id, digest }) => [question_id, digest]),
  )
  for (const id of standing) kept.delete(id)
  const changed = findings.flatMap((finding) => {
    const { id } = finding.question
    const json = JSON.stringify(finding)
    const digest = hash("sha256", json).slice(0, 32)
    const old = kept.get(id)
    kept.delete(id)
    return old === digest ? [] : [{ finding, json, digest, old }]
  })
  for (const id of kept.keys()) {
    remove(connection, id)
    connection.run(
      "DELETE FROM question_found WHERE casebook_id = ? AND part = ? AND question_id = ?",
      CASEBOOK,
      part,
      id,
    )
  }
  for (const { finding, json, digest, old } of changed) {
    const before = old === undefined ? new Set<string>() : removeRow(connection, finding.question.id)
    insert(connection, part, finding, json, digest)
    writeMembers(connection, finding.question, before)
  }
  for (const { question } of findings) writeFound(connection, part, question.id, made)
}

function writeFound(connection: Connection, part: string, question: string, made: PartFindings["made"]): void {
  const madeOf = made?.of.get(question)
  if (made && madeOf !== undefined)
    connection.run(
      "INSERT OR REPLACE INTO question_found VALUES (?, ?, ?, ?, ?)",
      ...[CASEBOOK, part, question, madeOf, made.asOf],
    )
  else
    connection.run(
      "DELETE FROM question_found WHERE casebook_id = ? AND part = ? AND question_id = ?",
      ...[CASEBOOK, part, question],
    )
}

function remove(connection: Connection, question: string): void {
  const members = removeRow(connection, question)
  connection.run(
    "DELETE FROM question_claim WHERE casebook_id = ? AND claim_id IN (SELECT value FROM json_each(?)) AND question_id = ?",
    CASEBOOK,
    JSON.stringify([...members]),
    question,
  )
}

/** Gives the claims that it had, whose rows stay for now. */
function removeRow(connection: Connection, question: string): Set<string> {
  const { n, claims } = connection.get<{ n: number; claims: string }>(
    "SELECT n, finding ->> '$.question.claims' AS claims FROM question WHERE casebook_id = ? AND question_id = ?",
    CASEBOOK,
    question,
  )!
  connection.run("DELETE FROM question_words WHERE rowid = ?", n)
  connection.run("DELETE FROM question WHERE n = ?", n)
  return new Set<string>(JSON.parse(claims))
}

/** A question of ten thousand claims gets one more: one row is written. */
function writeMembers(connection: Connection, { id, claims }: Question, before: Set<string>): void {
  for (const claim of claims)
    if (!before.delete(claim))
      connection.run("INSERT OR IGNORE INTO question_claim VALUES (?, ?, ?)", CASEBOOK, claim, id)
  for (const claim of before)
    connection.run(
      "DELETE FROM question_claim WHERE casebook_id = ? AND claim_id = ? AND question_id = ?",
      CASEBOOK,
      claim,
      id,
    )
}

const INSERT = `INSERT INTO question (casebook_id, question_id, kind, subject, topic, object, unit, place, time, first_year, last_year,
  claims, origins, conflicts, independence, low, high, contest, conflict_types, digest, finding, part)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

function insert(connection: Connection, part: string, finding: Finding, json: string, digest: string): void {
  const { question, origins, conflicts, independence, reported, contest } = finding
  const { id, kind, subject, topic, object, unit, place, time, claims } = question
  const years = yearsOf(connection, claims)
  const n = connection.insert(
    INSERT,
    CASEBOOK,
    id,
    kind,
    subject,
    topic,
    object,
    unit,
    place,
    time,
    years.first,
    years.last,
    claims.length,
    origins.length,
    conflicts.length + (finding.furtherConflicts ?? 0),
    independence,
    reported.low,
    reported.high,
    contest,
    JSON.stringify([...new Set(conflicts.map(({ type }) => type))]),
    digest,
    json,
    part,
  )
  const words = [subject, topic, object, unit, place].filter((word) => word !== null).join(" \n ")
  connection.run("INSERT INTO question_words (rowid, words) VALUES (?, ?)", n, indexed(words))
}

function yearsOf(connection: Connection, claims: readonly string[]): { first: number | null; last: number | null } {
  return connection.get<{ first: number | null; last: number | null }>(
    `SELECT min(year) AS first, max(year) AS last FROM json_each(?) AS wanted
     CROSS JOIN claim ON claim.casebook_id = ? AND claim.claim_id = wanted.value`,
    JSON.stringify(claims),
    CASEBOOK,
  )!
}

// Without the finding, which is far the largest column.
export const LISTED = [
  "question_id",
  "kind",
  "subject",
  "topic",
  "object",
  "unit",
  "place",
  "time",
  "first_year",
  "last_year",
  "claims",
  "origins",
  "conflicts",
  "independence",
  "low",
  "high",
  "contest",
] as const

export function questionPage(
  connection: Connection,
  filter: QuestionFilter,
  slice: Slice,
  order: QuestionOrder,
): Page<QuestionSummary> {
  const { limit, offset } = limits(slice)
  const found = questionsUnder(connection, filter)
  const { total } = connection.row(found.select((count) => count.fn.countAll<number>().as("total")))!
  let listed = found.select(LISTED)
  if (order === "contest") listed = listed.orderBy("contest", "desc")
  if (order === "claims") listed = listed.orderBy("claims", "desc")
  if (order === "subject") listed = listed.orderBy("subject").orderBy("topic")
  const rows = connection.rows(listed.orderBy("question_id").limit(limit).offset(offset))
  return { rows: rows.map(summary), total }
}

export function questionsUnder(connection: Connection, filter: QuestionFilter) {
  let query = build.selectFrom("question").where("casebook_id", "=", CASEBOOK)
  if (filter.subject?.length) query = query.where("subject", "in", oneOf(filter.subject))
  if (filter.kind?.length) query = query.where("kind", "in", oneOf(filter.kind))
  if (filter.topic?.length) query = query.where("topic", "in", oneOf(filter.topic))
  if (filter.place?.length) query = query.where("place", "in", oneOf(filter.place))
  if (filter.minClaims !== undefined) query = query.where("claims", ">=", filter.minClaims)
  if (filter.minOrigins !== undefined) query = query.where("origins", ">=", filter.minOrigins)
  if (filter.conflict !== undefined)
    query = query.where(sql<SqlBool>`EXISTS (SELECT 1 FROM json_each(conflict_types) WHERE value = ${filter.conflict})`)
  if (filter.conflicts?.length)
    query = query.where(
      sql<SqlBool>`EXISTS (SELECT 1 FROM json_each(conflict_types) WHERE value IN ${oneOf(filter.conflicts)})`,
    )
  if (filter.name?.length)
    query = query.where(
      sql<SqlBool>`question_id IN (SELECT question_claim.question_id FROM claim_name CROSS JOIN question_claim
        ON question_claim.casebook_id = ${CASEBOOK} AND question_claim.claim_id = claim_name.claim_id
        WHERE claim_name.casebook_id = ${CASEBOOK} AND claim_name.name IN ${oneOf(filter.name)})`,
    )
  if (asksForDays(filter)) query = query.where("question_id", "in", questionsOn(connection, filter))
  if (filter.text?.trim()) query = query.where(withWords("question", filter.text))
  return query
}

/** Those with a claim on these days. */
const questionsOn = (connection: Connection, filter: QuestionFilter) => {
  const claims = build
    .selectFrom("claim")
    .select("claim.claim_id")
    .where("claim.casebook_id", "=", CASEBOOK)
    .where(onDays(filter, () => publishedDays(connection)))
  return build
    .selectFrom("question_claim")
    .select("question_claim.question_id")
    .where("question_claim.casebook_id", "=", CASEBOOK)
    .where("question_claim.claim_id", "in", claims)
}

export interface SummaryRow {
  question_id: string
  kind: string
  subject: string
  topic: string | null
  object: string | null
  unit: string | null
  place: string | null
  time: string | null
  claims: number
  origins: number
  conflicts: number
  independence: string
  low: number | null
  high: number | null
  contest: number
  first_year: number | null
  last_year: number | null
}

export function summary(row: SummaryRow): QuestionSummary {
  const {
    question_id,
    subject,
    topic,
    object,
    unit,
    place,
    time,
    claims,
    origins,
    conflicts,
    independence,
    low,
    high,
    contest,
  } = row
  return {
    id: question_id,
    kind: row.kind as QuestionSummary["kind"],
    subject,
    topic,
    object,
    unit,
    place,
    time,
    claims,
    origins,
    conflicts,
    independence: independence as QuestionSummary["independence"],
    low,
    high,
    contest,
    firstYear: row.first_year,
    lastYear: row.last_year,
  }
}

export function findingOf(connection: Connection, question: string): Finding | null {
  const row = connection.get<{ finding: string }>(
    "SELECT finding FROM question WHERE casebook_id = ? AND question_id = ?",
    CASEBOOK,
    question,
  )
  return row ? JSON.parse(row.finding) : null
}

export function findingPage(connection: Connection, filter: QuestionFilter, slice: Slice): Page<Finding> {
  const { limit, offset } = limits(slice)
  const found = questionsUnder(connection, filter)
  const { total } = connection.row(found.select((count) => count.fn.countAll<number>().as("total")))!
  const listed = found.select("finding").orderBy("contest", "desc").orderBy("question_id").limit(limit).offset(offset)
  return { rows: connection.rows(listed).map(({ finding }) => JSON.parse(finding)), total }
}
