// A claim as rows: the whole of it as JSON, and in columns whatever is filtered, counted or joined by. Where an analyst has
// corrected it, all of them hold what it was corrected to, and `said` what was read.
import {
  type Claim,
  contentOf,
  corrected,
  namesOf,
  type PlacedClaim,
  placeOf,
  rolesOf,
  subjectOf,
  topicOf,
} from "#claim"
import { RULES } from "../claim-id.js"
import { dayColumns, yearOf } from "../days.js"
import { laid } from "../standing.js"
import type { ClaimState } from "../store.js"
import { indexed } from "../words.js"
import type { Connection } from "./driver.js"
import { claimLog } from "./log.js"
import { CASEBOOK } from "./tables.js"

const INSERT = `INSERT INTO claim (n, casebook_id, claim_id, document_id, kind, subject, measure, unit, low, best, high, approximate,
  per, place, stance, certainty, polarity, time, first_day, last_day, year, start, "end", exact, rule, lexicon, reader, state,
  body, said, topic, direction, sign, likelihood, written)
  VALUES (${Array(34).fill("?").join(", ")}, (SELECT revision FROM casebook WHERE casebook_id = ${CASEBOOK}))`

export function insertClaims(
  connection: Connection,
  placed: readonly PlacedClaim[],
  lexicon: string,
  reader: string = RULES,
): void {
  for (const one of placed) insertClaim(connection, one, { n: null, lexicon, reader })
}

interface Provenance {
  /** Null for a new row. */
  readonly n: number | null
  readonly lexicon: string
  readonly reader: string
}

function insertClaim(connection: Connection, { id, document, claim: said }: PlacedClaim, provenance: Provenance): void {
  const { state, claim } = asDecided(connection, id, said)
  const { quote, attribution } = claim
  const days = dayColumns(claim.time)
  const figure = claim.kind === "estimate" ? claim : null
  const n = connection.insert(
    INSERT,
    provenance.n,
    CASEBOOK,
    id,
    document,
    claim.kind,
    subjectOf(claim),
    figure?.measure ?? null,
    figure?.unit ?? null,
    figure?.low ?? null,
    figure?.best ?? null,
    figure?.high ?? null,
    figure?.approximate ? 1 : 0,
    figure?.per ?? null,
    placeOf(claim),
    claim.stance,
    claim.certainty,
    claim.polarity,
    claim.time,
    days?.first ?? null,
    days?.last ?? null,
    yearOf(days),
    quote.start,
    quote.end,
    quote.exact,
    claim.rule,
    provenance.lexicon,
    provenance.reader,
    state,
    JSON.stringify(claim),
    claim === said ? null : JSON.stringify(said),
    topicOf(claim),
    ...Object.values(ownWords(claim)),
  )
  for (const [position, holder] of attribution.entries())
    connection.run("INSERT INTO attribution VALUES (?, ?, ?, ?)", CASEBOOK, id, position, holder)
  for (const [position, { role, name }] of rolesOf(claim).entries())
    connection.run("INSERT INTO claim_name VALUES (?, ?, ?, ?, ?)", CASEBOOK, id, role, position, name)
  connection.run("INSERT INTO claim_words (rowid, words) VALUES (?, ?)", n, indexed(wordsOf(claim)))
}

const wordsOf = (claim: Claim): string =>
  [
    claim.quote.exact,
    subjectOf(claim) ?? "",
    ...namesOf(claim),
    ...contentOf(claim),
    placeOf(claim) ?? "",
    ...claim.attribution,
  ].join(" \n ")

/** Direction, sign and likelihood: each stands in one kind alone. */
export function ownWords(claim: Claim): { direction: string | null; sign: string | null; likelihood: string | null } {
  return {
    direction: claim.kind === "appraisal" ? claim.direction : null,
    sign: claim.kind === "cause" ? claim.sign : null,
    likelihood: claim.kind === "forecast" ? claim.likelihood.toLowerCase() : null,
  }
}

/** What the log makes of a claim: later corrections go over earlier ones, field by field. */
function asDecided(connection: Connection, id: string, said: Claim): { state: ClaimState; claim: Claim } {
  const log = laid(claimLog(connection, id))
  const correction = Object.assign({}, ...log.map((verdict) => verdict.correction ?? {}))
  const claim = Object.keys(correction).length ? corrected(said, correction) : said
  const decision = log.at(-1)?.decision
  if (decision === undefined || decision === "withdrawn") return { state: "open", claim }
  return { state: decision === "added" ? "accepted" : decision, claim }
}

interface StoredRow {
  n: number
  document_id: string
  lexicon: string
  reader: string
  body: string
  said: string | null
}

/** Brings a claim's rows up to what the log says of it. */
export function settleClaim(connection: Connection, id: string): void {
  const row = connection.get<StoredRow>(
    "SELECT n, document_id, lexicon, reader, body, said FROM claim WHERE casebook_id = ? AND claim_id = ?",
    CASEBOOK,
    id,
  )!
  const { n, document_id: document, lexicon, reader } = row
  removeClaim(connection, id)
  insertClaim(connection, { id, document, claim: JSON.parse(row.said ?? row.body) }, { n, lexicon, reader })
}

export function removeClaims(connection: Connection, claims: readonly string[]): void {
  for (const id of claims) removeClaim(connection, id)
}

export function removeClaim(connection: Connection, id: string): void {
  for (const table of ["attribution", "claim_name"])
    connection.run(`DELETE FROM ${table} WHERE casebook_id = ? AND claim_id = ?`, CASEBOOK, id)
  connection.run(
    "DELETE FROM claim_words WHERE rowid = (SELECT n FROM claim WHERE casebook_id = ? AND claim_id = ?)",
    CASEBOOK,
    id,
  )
  connection.run("DELETE FROM claim WHERE casebook_id = ? AND claim_id = ?", CASEBOOK, id)
}
