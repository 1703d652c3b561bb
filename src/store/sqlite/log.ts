// The log of verdicts as rows: read here, and written at its end only.
import type { ClaimVerdict, Decisions, GradeVerdict, GroupingVerdict, IdentityVerdict, LogEntry, Verdict } from "#claim"
import { standing } from "../standing.js"
import type { VerdictFilter } from "../store.js"
import type { Connection } from "./driver.js"
import { CASEBOOK } from "./tables.js"

interface VerdictRow {
  sequence: number
  about: Verdict["about"]
  claim_id: string | null
  decision: string
  correction: string | null
  body: string
  reason: string | null
  who: string
  at: string
}

/** What entries must have in common to be of one log. */
export function keyOf(verdict: Subject): string {
  switch (verdict.about) {
    case "claim":
      return verdict.claim
    case "identity":
      return JSON.stringify([verdict.a, verdict.b])
    case "grouping":
      return JSON.stringify(verdict.claims)
    case "grade":
      return JSON.stringify([verdict.source, verdict.topic, verdict.claim])
  }
}
/** What a verdict is on, without what is decided. */
export type Subject =
  | Pick<ClaimVerdict, "about" | "claim">
  | Pick<IdentityVerdict, "about" | "a" | "b">
  | Pick<GroupingVerdict, "about" | "claims">
  | Pick<GradeVerdict, "about" | "source" | "topic" | "claim">

/** Appends what is made of the next number. */
export function appendEntry<Entry extends Verdict>(connection: Connection, make: (sequence: number) => Entry): Entry {
  const { next } = connection.get<{ next: number }>(
    "SELECT coalesce(max(sequence), 0) + 1 AS next FROM verdict WHERE casebook_id = ?",
    CASEBOOK,
  )!
  const verdict = make(next)
  const correction = verdict.about === "claim" ? verdict.correction : null
  connection.run(
    "INSERT INTO verdict VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    CASEBOOK,
    next,
    verdict.about,
    keyOf(verdict),
    verdict.about === "claim" || verdict.about === "grade" ? verdict.claim : null,
    verdict.decision,
    correction && JSON.stringify(correction),
    JSON.stringify(bodyOf(verdict)),
    verdict.reason,
    verdict.who,
    verdict.when,
  )
  return verdict
}

/** What has no column of its own. */
function bodyOf(verdict: Verdict): object {
  switch (verdict.about) {
    case "claim":
      return verdict.added ?? {}
    case "identity":
      return { a: verdict.a, b: verdict.b }
    case "grouping":
      return { claims: verdict.claims }
    case "grade": {
      const { source, topic, reliability, credibility } = verdict
      return { source, topic, reliability, credibility }
    }
  }
}

function verdictOf(row: VerdictRow): Verdict {
  const { about, sequence, claim_id, decision, correction, reason, who, at } = row
  const entry: LogEntry & { decision: never } = { sequence, reason, who, when: at, decision: decision as never }
  const body = JSON.parse(row.body)
  switch (about) {
    case "claim": {
      const added = decision === "added" ? body : null
      return {
        about,
        ...entry,
        claim: claim_id!,
        correction: correction === null ? null : JSON.parse(correction),
        added,
      }
    }
    case "identity":
      return { about, ...entry, ...body }
    case "grouping":
      return { about, ...entry, ...body }
    case "grade":
      return { about, ...entry, ...body, claim: claim_id }
  }
}

/** The log of one claim itself. */
export function claimLog(connection: Connection, claim: string): ClaimVerdict[] {
  return logOf(connection, "claim", claim).filter((verdict) => verdict.about === "claim")
}

export function logOf(connection: Connection, about: Verdict["about"], key: string): Verdict[] {
  return connection
    .all<VerdictRow>(
      "SELECT * FROM verdict WHERE casebook_id = ? AND about = ? AND key = ? ORDER BY sequence",
      CASEBOOK,
      about,
      key,
    )
    .map(verdictOf)
}

/** The whole log, or the part of it that the filter asks for. */
export function verdicts(connection: Connection, { about, claim, name }: VerdictFilter = {}): Verdict[] {
  return connection
    .all<VerdictRow>(
      `SELECT * FROM verdict WHERE casebook_id = ?1 AND (?2 IS NULL OR about = ?2) AND (?3 IS NULL OR claim_id = ?3)
       AND (?4 IS NULL OR (about IN ('identity', 'grade') AND ?4 IN (body ->> '$.a', body ->> '$.b', body ->> '$.source')))
       ORDER BY sequence`,
      CASEBOOK,
      about ?? null,
      claim ?? null,
      name ?? null,
    )
    .map(verdictOf)
}

/** What stands besides verdicts on claims, in the order in which it was decided. */
export function decisions(connection: Connection): Decisions {
  const logs = new Map<string, Verdict[]>()
  for (const about of ["identity", "grouping", "grade"] as const)
    for (const verdict of verdicts(connection, { about })) {
      const key = `${about} ${keyOf(verdict)}`
      const log = logs.get(key)
      if (log) log.push(verdict)
      else logs.set(key, [verdict])
    }
  const stands = [...logs.values()]
    .map((log) => standing(log))
    .filter((verdict) => verdict !== null)
    .sort((a, b) => a.sequence - b.sequence)
  return {
    identities: stands.flatMap((one) =>
      one.about === "identity" && one.decision !== "withdrawn" ? [{ a: one.a, b: one.b, decision: one.decision }] : [],
    ),
    groupings: stands.flatMap((one) =>
      one.about === "grouping" && one.decision !== "withdrawn" ? [{ claims: one.claims, decision: one.decision }] : [],
    ),
    grades: stands.flatMap((one) => {
      if (one.about !== "grade") return []
      const { source, topic, claim, reliability, credibility } = one
      return [{ source, topic, claim, reliability, credibility }]
    }),
  }
}
