// What is in the casebook as a whole: counts, coverage, refusals, soundness.
import { CLAIM_KINDS, type ClaimKind } from "#claim"
import type { Coverage, RefusedFile, Status, YearCount } from "../store.js"
import type { Connection } from "./driver.js"
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
    Omit<Status, "schema" | "lexicons" | "reconciled" | "kinds"> & { revision: number; reconciled: number }
  >(STATUS, CASEBOOK)!
  const lexicons = connection.all<{ lexicon: string }>("SELECT DISTINCT lexicon FROM document ORDER BY lexicon")
  return {
    ...counts,
    kinds: kindsOf(connection),
    schema: connection.get<{ user_version: number }>("PRAGMA user_version")!.user_version,
    lexicons: lexicons.map(({ lexicon }) => lexicon),
    reconciled: revision === reconciled,
  }
}

function kindsOf(connection: Connection): Record<ClaimKind, number> {
  const counted = new Map(
    connection
      .all<{ kind: string; count: number }>(
        "SELECT kind, count(*) AS count FROM claim WHERE casebook_id = ? GROUP BY kind",
        CASEBOOK,
      )
      .map(({ kind, count }) => [kind, count]),
  )
  const kinds = CLAIM_KINDS.map((kind) => [kind, counted.get(kind) ?? 0] as const)
  return Object.fromEntries(kinds) as Record<ClaimKind, number>
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
