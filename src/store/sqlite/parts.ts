// What is left to reconcile. A change of a document's claims puts the document into `to_part`; giving its claims their parts
// puts the parts that changed into `to_reconcile`; saving the findings of a part takes it out. Each entry has the revision at
// which it was made: whoever has worked on an older state finds another revision there and leaves the entry to the next round.
import type { PlacedClaim } from "#claim"
import type { ChangedParts, DocumentParts, FoundQuestion, KeptClaim, KnownDocument, Unparted } from "../store.js"
import { knownDocument, knownDocuments } from "./documents.js"
import type { Connection } from "./driver.js"
import { decisions } from "./log.js"
import { CASEBOOK } from "./tables.js"

/** Claims that count: nobody rejected them, and no other reader's claim says the same. */
const COUNTED = "same_as IS NULL AND state <> 'rejected'"

/** A new revision: every change of what findings are made from is one. */
export function revise(connection: Connection): number {
  connection.run("UPDATE casebook SET revision = revision + 1 WHERE casebook_id = ?", CASEBOOK)
  return connection.get<{ revision: number }>("SELECT revision FROM casebook WHERE casebook_id = ?", CASEBOOK)!.revision
}

export function touchDocument(connection: Connection, document: string, revision: number): void {
  connection.run("INSERT OR REPLACE INTO to_part VALUES (?, ?, ?)", CASEBOOK, document, revision)
}

export function touchPart(connection: Connection, part: string, revision: number): void {
  connection.run("INSERT OR REPLACE INTO to_reconcile VALUES (?, ?, ?)", CASEBOOK, part, revision)
}

/** The parts of claims on which something was decided, or that are about to go. */
export function touchClaims(connection: Connection, claims: readonly string[], revision: number): void {
  connection.run(
    `INSERT OR REPLACE INTO to_reconcile SELECT DISTINCT ?, part, ? FROM json_each(?) AS wanted
     CROSS JOIN claim ON claim.casebook_id = ? AND claim.claim_id = wanted.value WHERE part IS NOT NULL`,
    CASEBOOK,
    revision,
    JSON.stringify(claims),
    CASEBOOK,
  )
}

/** Documents whose ids the query gives, on a decision that concerns them, with all parts of their claims; its one parameter is `?2`. */
export function touchDocuments(connection: Connection, documents: string, parameter: string, revision: number): void {
  connection.run(
    `INSERT OR REPLACE INTO to_part SELECT ${CASEBOOK}, document_id, ?1 FROM (${documents})`,
    revision,
    parameter,
  )
  connection.run(
    `INSERT OR REPLACE INTO to_reconcile SELECT DISTINCT ${CASEBOOK}, part, ?1 FROM claim
     WHERE casebook_id = ${CASEBOOK} AND part IS NOT NULL AND document_id IN (${documents})`,
    revision,
    parameter,
  )
}

/** Where other packs gave the parts, all parts are given and all findings made anew. */
export function reconcileWith(connection: Connection, lexicon: string): void {
  const kept = connection.get<{ parted_with: string | null }>(
    "SELECT parted_with FROM casebook WHERE casebook_id = ?",
    CASEBOOK,
  )!.parted_with
  if (kept === lexicon) return
  connection.run("UPDATE casebook SET parted_with = ? WHERE casebook_id = ?", lexicon, CASEBOOK)
  if (!connection.get("SELECT 1 FROM document WHERE casebook_id = ?", CASEBOOK)) return
  const revision = revise(connection)
  connection.run(
    "INSERT OR REPLACE INTO to_part SELECT casebook_id, document_id, ? FROM document WHERE casebook_id = ?",
    revision,
    CASEBOOK,
  )
  connection.run(
    `INSERT OR REPLACE INTO to_reconcile
     SELECT DISTINCT casebook_id, part, ? FROM claim WHERE casebook_id = ? AND part IS NOT NULL`,
    revision,
    CASEBOOK,
  )
}

export function unparted(connection: Connection, mostClaims: number): Unparted[] {
  const found: Unparted[] = []
  let left = mostClaims
  const waiting = connection.all<{ document_id: string; revision: number }>(
    "SELECT document_id, revision FROM to_part WHERE casebook_id = ? LIMIT ?",
    CASEBOOK,
    mostClaims,
  )
  for (const { document_id, revision } of waiting) {
    const claims = connection
      .all<{ claim_id: string; body: string }>(
        `SELECT claim_id, body FROM claim WHERE casebook_id = ? AND document_id = ? AND ${COUNTED} ORDER BY n`,
        CASEBOOK,
        document_id,
      )
      .map(({ claim_id, body }) => ({ id: claim_id, document: document_id, claim: JSON.parse(body) }))
    found.push({ document: document_id, revision, claims })
    left -= claims.length + 1
    if (left <= 0) break
  }
  return found
}

export function saveParts(connection: Connection, documents: readonly DocumentParts[]): void {
  const revision = revise(connection)
  for (const { document, revision: seen, claims } of documents) {
    const taken = connection.run(
      "DELETE FROM to_part WHERE casebook_id = ? AND document_id = ? AND revision = ?",
      CASEBOOK,
      document,
      seen,
    )
    if (taken) savePartsOf(connection, document, claims, revision)
  }
  touchJoined(connection, revision)
  settle(connection)
}

function savePartsOf(
  connection: Connection,
  document: string,
  claims: DocumentParts["claims"],
  revision: number,
): void {
  const given = new Map(claims.map((one) => [one.id, one]))
  const kept = connection.all<{ n: number; claim_id: string; part: string | null; setting: string | null }>(
    "SELECT n, claim_id, part, setting FROM claim WHERE casebook_id = ? AND document_id = ?",
    CASEBOOK,
    document,
  )
  for (const { n, claim_id, part: before, setting: taken } of kept) {
    const { part = null, setting = null } = given.get(claim_id) ?? {}
    if (part === before && setting === taken) continue
    connection.run("UPDATE claim SET part = ?, setting = ?, written = ? WHERE n = ?", part, setting, revision, n)
    for (const touched of new Set([before, part])) if (touched !== null) touchPart(connection, touched, revision)
  }
}

/** So many parts are looked at for one batch. */
const MOST_PARTS = 5000

export function changedParts(connection: Connection, mostClaims: number): ChangedParts {
  const waiting = connection.all<{ part: string; revision: number }>(
    "SELECT part, revision FROM to_reconcile WHERE casebook_id = ? LIMIT ?",
    CASEBOOK,
    MOST_PARTS,
  )
  const taken = new Map<string, number>()
  const claims: KeptClaim[] = []
  const joined = joinedParts(connection)
  for (const { part, revision } of waiting) {
    if (taken.has(part)) continue
    const together = joined.get(part) ?? [part]
    const size = together.reduce((sum, one) => sum + sizeOf(connection, one), 0)
    if (taken.size && claims.length + size > mostClaims) break
    for (const one of together) {
      taken.set(one, one === part ? revision : waitsSince(connection, one))
      for (const claim of claimsOfPart(connection, one)) claims.push(claim)
    }
  }
  const documents = [...new Set(claims.map(({ document }) => document))].map((id) => knownDocument(connection, id))
  return {
    parts: [...taken].map(([part, revision]) => ({ part, revision })),
    claims,
    documents,
    asOf: connection.get<{ revision: number }>("SELECT revision FROM casebook WHERE casebook_id = ?", CASEBOOK)!
      .revision,
    found: [...taken.keys()].flatMap((part) => foundIn(connection, part)),
  }
}

const sizeOf = (connection: Connection, part: string): number =>
  connection.get<{ size: number }>(
    "SELECT count(*) AS size FROM claim WHERE casebook_id = ? AND part = ?",
    CASEBOOK,
    part,
  )!.size

/** Parts that are joined wait together (see `touchJoined`). */
const waitsSince = (connection: Connection, part: string): number =>
  connection.get<{ revision: number }>(
    "SELECT revision FROM to_reconcile WHERE casebook_id = ? AND part = ?",
    CASEBOOK,
    part,
  )?.revision ?? 0

/** What an analyst joined is reconciled together: where one of the parts waits, all wait. */
export function touchJoined(connection: Connection, revision: number): void {
  const waits = new Set<string>()
  for (const together of new Set(joinedParts(connection).values()))
    if (together.some((part) => waitsSince(connection, part) > 0)) for (const part of together) waits.add(part)
  for (const part of waits) touchPart(connection, part, revision)
}

/** For each part that an analyst joined with others: all of them, itself included. */
function joinedParts(connection: Connection): Map<string, readonly string[]> {
  const joined = new Map<string, string[]>()
  for (const { claims, decision } of decisions(connection).groupings) {
    if (decision !== "join") continue
    const parts = connection
      .all<{ part: string }>(
        `SELECT DISTINCT part FROM json_each(?) AS wanted
         CROSS JOIN claim ON claim.casebook_id = ? AND claim.claim_id = wanted.value WHERE part IS NOT NULL`,
        JSON.stringify(claims),
        CASEBOOK,
      )
      .map(({ part }) => part)
    const all = [...new Set(parts.flatMap((part) => joined.get(part) ?? [part]))].sort()
    for (const part of all) joined.set(part, all)
  }
  return joined
}

const foundIn = (connection: Connection, part: string): FoundQuestion[] =>
  connection
    .all<{ question_id: string; made_of: string; revision: number }>(
      "SELECT question_id, made_of, revision FROM question_found WHERE casebook_id = ? AND part = ?",
      CASEBOOK,
      part,
    )
    .map(({ question_id, made_of, revision }) => ({ question: question_id, madeOf: made_of, revision }))

function claimsOfPart(connection: Connection, part: string): KeptClaim[] {
  return connection
    .all<{ claim_id: string; document_id: string; setting: string | null; written: number; body: string }>(
      `SELECT claim_id, document_id, setting, written, body FROM claim WHERE casebook_id = ? AND part = ? AND ${COUNTED}`,
      CASEBOOK,
      part,
    )
    .map(({ claim_id, document_id, setting, written, body }) => ({
      id: claim_id,
      document: document_id,
      part,
      setting,
      written,
      claim: JSON.parse(body),
    }))
}

/** Findings are up to date where nothing is left to do. */
export function settle(connection: Connection): void {
  connection.run(
    `UPDATE casebook SET reconciled = revision WHERE casebook_id = ?
     AND NOT EXISTS (SELECT 1 FROM to_part WHERE to_part.casebook_id = casebook.casebook_id)
     AND NOT EXISTS (SELECT 1 FROM to_reconcile WHERE to_reconcile.casebook_id = casebook.casebook_id)`,
    CASEBOOK,
  )
}

/** All claims that count, at once. */
export function placedClaims(connection: Connection): {
  readonly claims: readonly PlacedClaim[]
  readonly documents: readonly KnownDocument[]
  readonly revision: number
} {
  const { revision } = connection.get<{ revision: number }>(
    "SELECT revision FROM casebook WHERE casebook_id = ?",
    CASEBOOK,
  )!
  const rows = connection.all<{ claim_id: string; document_id: string; body: string }>(
    `SELECT claim_id, document_id, body FROM claim WHERE casebook_id = ? AND ${COUNTED} ORDER BY document_id, start, n`,
    CASEBOOK,
  )
  const claims = rows.map(({ claim_id, document_id, body }) => ({
    id: claim_id,
    document: document_id,
    claim: JSON.parse(body),
  }))
  return { claims, documents: knownDocuments(connection), revision }
}
