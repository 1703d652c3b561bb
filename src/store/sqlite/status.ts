// What is in the casebook as a whole: counts, sources, coverage, refusals, soundness.
import type { Coverage, Page, RefusedFile, Slice, SourceRole, SourceSummary, Status, YearCount } from "../store.js"
import type { Connection } from "./driver.js"
import { limits } from "./filter.js"
import { CASEBOOK } from "./tables.js"

export function recordRefusal(connection: Connection, { name, reason, when }: RefusedFile): void {
  connection.run("INSERT OR REPLACE INTO refusal VALUES (?, ?, ?, ?)", CASEBOOK, name, reason, when)
}

export function refusals(connection: Connection): RefusedFile[] {
  return connection
    .all<RefusedFile>(
      'SELECT name, reason, at AS "when" FROM refusal WHERE casebook_id = ? ORDER BY at DESC, name',
      CASEBOOK,
    )
    .map((row) => ({ ...row }))
}

const SOURCES = `
WITH named AS (
  SELECT 'publisher' AS role, publisher AS name, document_id FROM document WHERE casebook_id = 1 AND publisher IS NOT NULL
  UNION ALL SELECT 'author', name, document_id FROM author WHERE casebook_id = 1
), said AS (
  SELECT 'holder' AS role, holder AS name, claim.document_id, claim.claim_id FROM attribution
    JOIN claim ON claim.casebook_id = attribution.casebook_id AND claim.claim_id = attribution.claim_id
    WHERE attribution.casebook_id = 1
  UNION ALL SELECT named.role, named.name, named.document_id, claim.claim_id FROM named
    LEFT JOIN claim ON claim.casebook_id = 1 AND claim.document_id = named.document_id
)
SELECT said.name, said.role, count(DISTINCT said.document_id) AS documents, count(DISTINCT said.claim_id) AS claims,
  count(DISTINCT question_claim.question_id) AS questions
FROM said LEFT JOIN question_claim ON question_claim.casebook_id = 1 AND question_claim.claim_id = said.claim_id
GROUP BY said.role, said.name
ORDER BY claims DESC, documents DESC, said.name, said.role`

export function sources(connection: Connection, role: SourceRole | undefined, slice: Slice): Page<SourceSummary> {
  const { limit, offset } = limits(slice)
  const rows = connection.all<SourceSummary>(SOURCES)
  const wanted = role === undefined ? rows : rows.filter((source) => source.role === role)
  return { rows: wanted.slice(offset, offset + limit).map((source) => ({ ...source })), total: wanted.length }
}

const STATUS = `
SELECT uid AS casebook, created, revision, reconciled,
  (SELECT count(*) FROM document) AS documents,
  (SELECT coalesce(sum(passages), 0) FROM document) AS passages,
  (SELECT coalesce(sum(claims), 0) FROM document) AS claims,
  (SELECT count(*) FROM (SELECT DISTINCT name, type FROM entity)) AS entities,
  (SELECT count(*) FROM (SELECT publisher AS name FROM document WHERE publisher IS NOT NULL
     UNION SELECT name FROM author UNION SELECT holder FROM attribution)) AS sources,
  (SELECT count(*) FROM question) AS questions,
  (SELECT count(*) FROM question WHERE contest > 0) AS contested,
  (SELECT count(*) FROM verdict) AS verdicts,
  (SELECT count(*) FROM refusal) AS refused,
  (SELECT coalesce(sum(size), 0) FROM original) AS originalBytes
FROM casebook WHERE casebook_id = ?`

export function status(connection: Connection): Status {
  const { revision, reconciled, ...counts } = connection.get<
    Omit<Status, "schema" | "lexicons" | "reconciled"> & { revision: number; reconciled: number }
  >(STATUS, CASEBOOK)!
  const lexicons = connection.all<{ lexicon: string }>("SELECT DISTINCT lexicon FROM document ORDER BY lexicon")
  return {
    ...counts,
    schema: connection.get<{ user_version: number }>("PRAGMA user_version")!.user_version,
    lexicons: lexicons.map(({ lexicon }) => lexicon),
    reconciled: revision === reconciled,
  }
}

export function coverage(connection: Connection): Coverage {
  const claims = byYear(connection, "SELECT year, count(*) AS count FROM claim WHERE casebook_id = ? GROUP BY year")
  const documents = byYear(
    connection,
    "SELECT published_year AS year, count(*) AS count FROM document WHERE casebook_id = ? GROUP BY published_year",
  )
  return {
    claims: claims.dated,
    documents: documents.dated,
    undatedClaims: claims.undated,
    undatedDocuments: documents.undated,
  }
}

function byYear(connection: Connection, sql: string): { dated: YearCount[]; undated: number } {
  const rows = connection.all<{ year: number | null; count: number }>(sql, CASEBOOK)
  const dated = rows
    .flatMap(({ year, count }) => (year === null ? [] : [{ year, count }]))
    .sort((a, b) => a.year - b.year)
  return { dated, undated: rows.find(({ year }) => year === null)?.count ?? 0 }
}

export function check(connection: Connection): string[] {
  const integrity = connection
    .all<{ integrity_check: string }>("PRAGMA integrity_check")
    .map((row) => row.integrity_check)
  const strangers = connection
    .all<{ table: string }>("PRAGMA foreign_key_check")
    .map((row) => `${row.table}: a row refers to nothing`)
  const broken = connection
    .all<{ name: string }>(
      `SELECT document.name FROM document
       WHERE claims <> (SELECT count(*) FROM claim WHERE claim.casebook_id = document.casebook_id AND claim.document_id = document.document_id)
          OR passages <> (SELECT count(*) FROM passage WHERE passage.casebook_id = document.casebook_id AND passage.document_id = document.document_id)
          OR NOT EXISTS (SELECT 1 FROM original WHERE original.casebook_id = document.casebook_id AND original.document_id = document.document_id)`,
    )
    .map(({ name }) => `half a document: "${name}"`)
  return [...integrity.filter((line) => line !== "ok"), ...strangers, ...broken]
}
