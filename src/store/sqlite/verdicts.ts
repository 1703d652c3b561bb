import type { ClaimVerdict } from "#claim"
import { CasebookError } from "#claim"
import { standing } from "../standing.js"
import type { ClaimState, NewVerdict } from "../store.js"
import type { Connection } from "./driver.js"
import { CASEBOOK } from "./tables.js"

interface VerdictRow {
  sequence: number
  claim_id: string
  decision: ClaimVerdict["decision"]
  correction: string | null
  reason: string | null
  who: string
  at: string
}

export function appendVerdict(connection: Connection, verdict: NewVerdict): ClaimVerdict {
  const { claim, decision, correction = null, reason = null, who, when } = verdict
  if (!who.trim()) throw new CasebookError(`a verdict needs a name: "${who}" (who)`)
  const log = verdicts(connection, claim)
  if (!log.length && !exists(connection, claim))
    throw new CasebookError(`no such claim: "${claim}" (${connection.path})`)
  if (decision === "withdrawn" && !standing(log))
    throw new CasebookError(`no verdict to withdraw: "${claim}" (none stands)`)
  const { next } = connection.get<{ next: number }>(
    "SELECT coalesce(max(sequence), 0) + 1 AS next FROM verdict WHERE casebook_id = ?",
    CASEBOOK,
  )!
  connection.run(
    "INSERT INTO verdict VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    CASEBOOK,
    next,
    claim,
    decision,
    correction && JSON.stringify(correction),
    reason,
    who,
    when,
  )
  connection.run(
    "UPDATE claim SET state = ? WHERE casebook_id = ? AND claim_id = ?",
    stateOf(connection, claim),
    CASEBOOK,
    claim,
  )
  return { about: "claim", sequence: next, claim, decision, correction, added: null, reason, who, when }
}

const exists = (connection: Connection, claim: string): boolean =>
  connection.get("SELECT 1 FROM claim WHERE casebook_id = ? AND claim_id = ?", CASEBOOK, claim) !== undefined

/** What stands in the log, as the column that claims are filtered by. */
export function stateOf(connection: Connection, claim: string): ClaimState {
  const decision = standing(verdicts(connection, claim))?.decision
  if (decision === undefined || decision === "withdrawn") return "open"
  return decision === "added" ? "accepted" : decision
}

export function verdicts(connection: Connection, claim?: string): ClaimVerdict[] {
  const rows =
    claim === undefined
      ? connection.all<VerdictRow>("SELECT * FROM verdict WHERE casebook_id = ? ORDER BY sequence", CASEBOOK)
      : connection.all<VerdictRow>(
          "SELECT * FROM verdict WHERE casebook_id = ? AND claim_id = ? ORDER BY sequence",
          CASEBOOK,
          claim,
        )
  return rows.map(({ sequence, claim_id, decision, correction, reason, who, at }) => ({
    about: "claim",
    sequence,
    claim: claim_id,
    decision,
    correction: correction === null ? null : JSON.parse(correction),
    added: null,
    reason,
    who,
    when: at,
  }))
}
