// A verdict is checked, appended, and what it changes follows in the same transaction.
import {
  CasebookError,
  type ClaimVerdict,
  corrected,
  type GradeVerdict,
  type GroupingVerdict,
  type IdentityVerdict,
  Offsets,
  Refusal,
  standsIn,
  type Verdict,
} from "#claim"
import { placeClaims } from "../claim-id.js"
import { laid, standing } from "../standing.js"
import type {
  AddedClaim,
  NewClaimVerdict,
  NewGradeVerdict,
  NewGroupingVerdict,
  NewIdentityVerdict,
  NewVerdict,
} from "../store.js"
import { changedClaims } from "./changed.js"
import { insertClaims, removeClaim, settleClaim } from "./claim-rows.js"
import { textOf } from "./documents.js"
import type { Connection } from "./driver.js"
import { appendEntry, claimLog, keyOf, logOf, type Subject } from "./log.js"
import { revise, settle, touchClaims, touchDocuments, touchJoined } from "./parts.js"
import { CASEBOOK } from "./tables.js"

export function appendVerdict(connection: Connection, verdict: NewVerdict): Verdict {
  if (!verdict.who.trim()) throw new CasebookError(`a verdict needs a name: "${verdict.who}" (who)`)
  switch (verdict.about) {
    case "identity":
      return onIdentity(connection, verdict)
    case "grouping":
      return onGrouping(connection, verdict)
    case "grade":
      return onGrade(connection, verdict)
    default:
      return verdict.decision === "added" ? addByHand(connection, verdict) : onClaim(connection, verdict)
  }
}

function onClaim(connection: Connection, verdict: NewClaimVerdict): ClaimVerdict {
  const { claim, decision, correction = null, reason = null, who, when } = verdict
  const log = claimLog(connection, claim)
  const row = claimRow(connection, claim)
  if (!log.length && !row) throw new CasebookError(`no such claim: "${claim}" (${connection.path})`)
  if (decision === "withdrawn" && !standing(log))
    throw new CasebookError(`no verdict to withdraw: "${claim}" (none stands)`)
  if (decision === "corrected" && row) checkCorrection(connection, row, correction ?? {})
  const entry = appendEntry(
    connection,
    (sequence): ClaimVerdict => ({
      sequence,
      ...{ about: "claim" as const, claim, decision, correction, added: null, reason, who, when },
    }),
  )
  const undone = decision === "withdrawn" && laid(log).at(-1)?.decision === "added"
  if (decision === "accepted" && row) {
    settleClaim(connection, claim)
    return entry
  }
  const revision = revise(connection)
  touchClaims(connection, [claim], revision)
  if (undone) removeClaim(connection, claim)
  else if (row) settleClaim(connection, claim)
  if (row) changedClaims(connection, row.document_id, revision)
  touchJoined(connection, revision)
  return entry
}

interface StoredClaim {
  document_id: string
  body: string
  said: string | null
}
const claimRow = (connection: Connection, claim: string): StoredClaim | undefined =>
  connection.get("SELECT document_id, body, said FROM claim WHERE casebook_id = ? AND claim_id = ?", CASEBOOK, claim)

/** Throws a Refusal for a field or value that the claim cannot have, and for a quote that does not stand in the text. */
function checkCorrection(
  connection: Connection,
  { document_id, body, said }: StoredClaim,
  correction: Readonly<Record<string, unknown>>,
): void {
  if (!Object.keys(correction).length) throw new Refusal("a correction that changes nothing: {} (verdict)")
  const { quote } = corrected(JSON.parse(said ?? body), correction)
  if (!standsIn(quote, new Offsets(textOf(connection, document_id)!)))
    throw new Refusal(`quote does not stand in the text: "${quote.exact}" (document ${document_id})`)
}

/** A claim that no reader found: whoever decides is its reader, and its rule is the hand. */
function addByHand(connection: Connection, verdict: AddedClaim): ClaimVerdict {
  const { document } = verdict.added
  const claim = { ...verdict.added.claim, rule: "by hand" }
  const text = textOf(connection, document)
  if (text === null) throw new CasebookError(`no such document: "${document}" (${connection.path})`)
  if (!standsIn(claim.quote, new Offsets(text)))
    throw new Refusal(`quote does not stand in the text: "${claim.quote.exact}" (document ${document})`)
  const [placed] = placeClaims(document, [claim], verdict.who)
  const { id } = placed!
  if (claimRow(connection, id)) throw new CasebookError(`this claim is there already: "${id}" (${connection.path})`)
  const { who, when, reason = null } = verdict
  const entry = appendEntry(
    connection,
    (sequence): ClaimVerdict => ({
      sequence,
      ...{ about: "claim" as const, claim: id, decision: "added" as const, correction: null, reason, who, when },
      added: { document, claim },
    }),
  )
  insertClaims(connection, [placed!], "", who)
  changedClaims(connection, document, revise(connection))
  return entry
}

function onIdentity(connection: Connection, verdict: NewIdentityVerdict): IdentityVerdict {
  const [a, b] = [verdict.a.trim(), verdict.b.trim()].sort()
  if (!a || !b || a === b) throw new CasebookError(`an identity is between two names: "${verdict.a}", "${verdict.b}"`)
  const { decision, reason = null, who, when } = verdict
  mayWithdraw(connection, { about: "identity", a, b }, decision)
  const entry = appendEntry(
    connection,
    (sequence): IdentityVerdict => ({ sequence, about: "identity", a, b, decision, reason, who, when }),
  )
  concern(
    connection,
    `SELECT document_id FROM claim JOIN claim_name USING (casebook_id, claim_id)
       WHERE claim.casebook_id = ${CASEBOOK} AND name IN (SELECT value FROM json_each(?2))
     UNION SELECT document_id FROM claim JOIN attribution USING (casebook_id, claim_id)
       WHERE claim.casebook_id = ${CASEBOOK} AND holder IN (SELECT value FROM json_each(?2))`,
    JSON.stringify([a, b]),
  )
  return entry
}

function onGrouping(connection: Connection, verdict: NewGroupingVerdict): GroupingVerdict {
  const claims = [...new Set(verdict.claims)].sort()
  const { decision, reason = null, who, when } = verdict
  if (claims.length < (decision === "join" ? 2 : 1))
    throw new CasebookError(`a grouping needs claims: "${claims.join(", ")}" (${decision})`)
  for (const claim of claims)
    if (!claimRow(connection, claim)) throw new CasebookError(`no such claim: "${claim}" (${connection.path})`)
  mayWithdraw(connection, { about: "grouping", claims }, decision)
  const entry = appendEntry(
    connection,
    (sequence): GroupingVerdict => ({ sequence, about: "grouping", claims, decision, reason, who, when }),
  )
  concern(
    connection,
    `SELECT document_id FROM claim WHERE casebook_id = ${CASEBOOK} AND claim_id IN (SELECT value FROM json_each(?2))`,
    JSON.stringify(claims),
  )
  return entry
}

function onGrade(connection: Connection, verdict: NewGradeVerdict): GradeVerdict {
  const { source, topic, claim, reliability, credibility, decision, reason = null, who, when } = verdict
  if (!source.trim()) throw new CasebookError(`a grade needs a source: "${source}"`)
  if (decision === "graded" && reliability === null && credibility === null)
    throw new CasebookError(`a grade needs a letter or a digit: "${source}"`)
  if (credibility !== null && claim === null)
    throw new CasebookError(`credibility is a claim's: "${credibility}" (give the claim)`)
  if (claim !== null && !claimRow(connection, claim))
    throw new CasebookError(`no such claim: "${claim}" (${connection.path})`)
  mayWithdraw(connection, { about: "grade", source, topic, claim }, decision)
  const entry = appendEntry(
    connection,
    (sequence): GradeVerdict => ({
      sequence,
      ...{ about: "grade" as const, source, topic, claim, reliability, credibility, decision, reason, who, when },
    }),
  )
  concern(
    connection,
    `SELECT document_id FROM document WHERE casebook_id = ${CASEBOOK} AND publisher = ?2
     UNION SELECT document_id FROM author WHERE casebook_id = ${CASEBOOK} AND name = ?2
     UNION SELECT document_id FROM claim JOIN attribution USING (casebook_id, claim_id)
       WHERE claim.casebook_id = ${CASEBOOK} AND holder = ?2`,
    source,
  )
  return entry
}

/** A decision that concerns the documents whose ids the query gives. */
function concern(connection: Connection, documents: string, parameter: string): void {
  const revision = revise(connection)
  touchDocuments(connection, documents, parameter, revision)
  touchJoined(connection, revision)
  settle(connection)
}

function mayWithdraw(connection: Connection, subject: Subject, decision: string): void {
  if (decision === "withdrawn" && !standing(logOf(connection, subject.about, keyOf(subject))))
    throw new CasebookError(`no verdict to withdraw: "${keyOf(subject)}" (none stands)`)
}
