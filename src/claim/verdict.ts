// Everything that people decide is an append-only log; state is its fold. Undoing is one more entry.

export const VERDICT_DECISIONS = ["accepted", "rejected", "corrected", "withdrawn"] as const
export type VerdictDecision = (typeof VERDICT_DECISIONS)[number]

/** An analyst's decision on a claim. */
export interface Verdict {
  /** Position in the log, from 1; the log has no gaps and is never edited. */
  readonly sequence: number
  readonly claim: string
  readonly decision: VerdictDecision
  /** `corrected`: the fields with their new values. */
  readonly correction: Readonly<Record<string, unknown>> | null
  readonly reason: string | null
  readonly who: string
  /** ISO 8601 with seconds, UTC. */
  readonly when: string
}
