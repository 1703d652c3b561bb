// A claim as rows: the whole of it as JSON, and in columns whatever is filtered, counted or joined by.
import { type Claim, contentOf, namesOf, type PlacedClaim, placeOf, rolesOf, subjectOf, topicOf } from "#claim"
import { dayColumns, yearOf } from "../days.js"
import { indexed } from "../words.js"
import type { Connection } from "./driver.js"
import { CASEBOOK } from "./tables.js"
import { stateOf } from "./verdicts.js"

const INSERT = `INSERT INTO claim (casebook_id, claim_id, document_id, kind, subject, measure, unit, low, best, high, approximate,
  per, place, stance, certainty, polarity, time, first_day, last_day, year, start, "end", exact, rule, lexicon, state, body,
  topic, direction, sign, likelihood)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

export function insertClaims(connection: Connection, placed: readonly PlacedClaim[], lexicon: string): void {
  for (const { id, document, claim } of placed) {
    const { quote, attribution } = claim
    const days = dayColumns(claim.time)
    const figure = claim.kind === "estimate" ? claim : null
    const n = connection.insert(
      INSERT,
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
      lexicon,
      stateOf(connection, id),
      JSON.stringify(claim),
      topicOf(claim),
      ...Object.values(ownWords(claim)),
    )
    for (const [position, holder] of attribution.entries())
      connection.run("INSERT INTO attribution VALUES (?, ?, ?, ?)", CASEBOOK, id, position, holder)
    for (const [position, { role, name }] of rolesOf(claim).entries())
      connection.run("INSERT INTO claim_name VALUES (?, ?, ?, ?, ?)", CASEBOOK, id, role, position, name)
    const words = [
      quote.exact,
      subjectOf(claim) ?? "",
      ...namesOf(claim),
      ...contentOf(claim),
      placeOf(claim) ?? "",
      ...attribution,
    ].join(" \n ")
    connection.run("INSERT INTO claim_words (rowid, words) VALUES (?, ?)", n, indexed(words))
  }
}

/** Direction, sign and likelihood: each stands in one kind alone. */
export function ownWords(claim: Claim): { direction: string | null; sign: string | null; likelihood: string | null } {
  return {
    direction: claim.kind === "appraisal" ? claim.direction : null,
    sign: claim.kind === "cause" ? claim.sign : null,
    likelihood: claim.kind === "forecast" ? claim.likelihood.toLowerCase() : null,
  }
}

export function removeClaims(connection: Connection, claims: readonly string[]): void {
  for (const id of claims) {
    for (const table of ["attribution", "claim_name"])
      connection.run(`DELETE FROM ${table} WHERE casebook_id = ? AND claim_id = ?`, CASEBOOK, id)
    connection.run(
      "DELETE FROM claim_words WHERE rowid = (SELECT n FROM claim WHERE casebook_id = ? AND claim_id = ?)",
      CASEBOOK,
      id,
    )
    connection.run("DELETE FROM claim WHERE casebook_id = ? AND claim_id = ?", CASEBOOK, id)
  }
}
