import { createHash } from "node:crypto"
import type { Finding } from "#claim"
import type { Page, QuestionFilter, QuestionOrder, QuestionSummary, Slice } from "../store.js"
import { parseQuery } from "../words.js"
import type { Connection } from "./driver.js"
import { limits, matching } from "./filter.js"
import { build, CASEBOOK } from "./tables.js"

/** Writes what differs: adding one document changes few findings, and the file should not be written anew for it. */
export function saveFindings(connection: Connection, findings: readonly Finding[], revision: number): boolean {
  const { reconciled } = connection.get<{ reconciled: number }>(
    "SELECT reconciled FROM casebook WHERE casebook_id = ?",
    CASEBOOK,
  )!
  if (reconciled > revision) return false
  const kept = new Map(
    connection
      .all<{ question_id: string; digest: string }>(
        "SELECT question_id, digest FROM question WHERE casebook_id = ?",
        CASEBOOK,
      )
      .map(({ question_id, digest }) => [question_id, digest]),
  )
  for (const finding of findings) {
    const { id } = finding.question
    const json = JSON.stringify(finding)
    const digest = createHash("sha256").update(json).digest("hex").slice(0, 32)
    const old = kept.get(id)
    kept.delete(id)
    if (old === digest) continue
    if (old !== undefined) remove(connection, id)
    insert(connection, finding, json, digest)
  }
  for (const id of kept.keys()) remove(connection, id)
  connection.run("UPDATE casebook SET reconciled = ? WHERE casebook_id = ?", revision, CASEBOOK)
  return true
}

function remove(connection: Connection, question: string): void {
  connection.run("DELETE FROM question_claim WHERE casebook_id = ? AND question_id = ?", CASEBOOK, question)
  connection.run("DELETE FROM question WHERE casebook_id = ? AND question_id = ?", CASEBOOK, question)
}

function insert(connection: Connection, finding: Finding, json: string, digest: string): void {
  const { question, origins, conflicts, independence, reported, contest } = finding
  const { id, subject, measure, unit, place, time, claims } = question
  const years = yearsOf(connection, claims)
  connection.run(
    "INSERT INTO question VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    CASEBOOK,
    id,
    subject,
    measure,
    unit,
    place,
    time,
    years.first,
    years.last,
    claims.length,
    origins.length,
    conflicts.length,
    independence,
    reported.low,
    reported.high,
    contest,
    [subject, measure, unit, place ?? ""].join(" "),
    digest,
    json,
  )
  for (const claim of new Set(claims))
    connection.run("INSERT INTO question_claim VALUES (?, ?, ?)", CASEBOOK, id, claim)
}

function yearsOf(connection: Connection, claims: readonly string[]): { first: number | null; last: number | null } {
  return connection.get<{ first: number | null; last: number | null }>(
    `SELECT min(year) AS first, max(year) AS last FROM claim
     WHERE casebook_id = ? AND claim_id IN (SELECT value FROM json_each(?))`,
    CASEBOOK,
    JSON.stringify(claims),
  )!
}

export function questionPage(
  connection: Connection,
  filter: QuestionFilter,
  slice: Slice,
  order: QuestionOrder,
): Page<QuestionSummary> {
  const { limit, offset } = limits(slice)
  let query = build.selectFrom("question").where("casebook_id", "=", CASEBOOK)
  if (filter.subject?.length) query = query.where("subject", "in", filter.subject)
  if (filter.measure?.length) query = query.where("measure", "in", filter.measure)
  if (filter.place?.length) query = query.where("place", "in", filter.place)
  if (filter.minClaims !== undefined) query = query.where("claims", ">=", filter.minClaims)
  if (filter.minOrigins !== undefined) query = query.where("origins", ">=", filter.minOrigins)
  if (order === "contest") query = query.orderBy("contest", "desc")
  if (order === "claims") query = query.orderBy("claims", "desc")
  if (order === "subject") query = query.orderBy("subject").orderBy("measure")
  const listed = query
    .orderBy("question_id")
    .select([
      "question_id",
      "subject",
      "measure",
      "unit",
      "place",
      "time",
      "claims",
      "origins",
      "conflicts",
      "independence",
      "low",
      "high",
      "contest",
      "first_year",
      "last_year",
      "words",
    ])
  if (!filter.text?.trim() && filter.conflict === undefined) {
    const { total } = connection.row(query.clearOrderBy().select((count) => count.fn.countAll<number>().as("total")))!
    return { rows: connection.rows(listed.limit(limit).offset(offset)).map(summary), total }
  }
  const terms = parseQuery(filter.text ?? "")
  const found = connection
    .rows(listed)
    .filter(
      (row) =>
        matching(terms, [row.words]) &&
        (filter.conflict === undefined || hasConflict(connection, row.question_id, filter.conflict)),
    )
  return { rows: found.slice(offset, offset + limit).map(summary), total: found.length }
}

function hasConflict(connection: Connection, question: string, type: string): boolean {
  return findingOf(connection, question)?.conflicts.some((conflict) => conflict.type === type) ?? false
}

interface SummaryRow {
  question_id: string
  subject: string
  measure: string
  unit: string
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

function summary(row: SummaryRow): QuestionSummary {
  const {
    question_id,
    subject,
    measure,
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
    subject,
    measure: measure as QuestionSummary["measure"],
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
