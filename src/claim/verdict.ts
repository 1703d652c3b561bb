// Everything that people decide is an append-only log; state is its fold. Undoing is one more entry.
import type { Claim } from "./claim.js"

export const VERDICT_DECISIONS = ["accepted", "rejected", "corrected", "added", "withdrawn"] as const
export type VerdictDecision = (typeof VERDICT_DECISIONS)[number]
export const IDENTITY_DECISIONS = ["same", "different", "unsure", "withdrawn"] as const
export type IdentityDecision = (typeof IDENTITY_DECISIONS)[number]
export const GROUPING_DECISIONS = ["split", "join", "withdrawn"] as const
export type GroupingDecision = (typeof GROUPING_DECISIONS)[number]
export const GRADE_DECISIONS = ["graded", "withdrawn"] as const
export type GradeDecision = (typeof GRADE_DECISIONS)[number]

/** Admiralty reliability of a source: A completely reliable … E unreliable, F cannot be judged. */
export const RELIABILITIES = ["A", "B", "C", "D", "E", "F"] as const
export type Reliability = (typeof RELIABILITIES)[number]
/** Admiralty credibility of what is said: 1 confirmed … 5 improbable, 6 cannot be judged. */
export const CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const
export type Credibility = (typeof CREDIBILITIES)[number]

/** What every entry of the log has. */
export interface LogEntry {
  /** Position in the log, from 1; the log has no gaps and is never edited. */
  readonly sequence: number
  readonly reason: string | null
  readonly who: string
  /** ISO 8601 with seconds, UTC. */
  readonly when: string
}

/** A decision on a claim. */
export interface ClaimVerdict extends LogEntry {
  readonly about: "claim"
  readonly claim: string
  readonly decision: VerdictDecision
  /** `corrected`: the fields with their new values; a new `quote` anchors the claim anew. */
  readonly correction: Readonly<Record<string, unknown>> | null
  /** `added`: what the analyst read, and where. */
  readonly added: { readonly document: string; readonly claim: Claim } | null
}

/** Whether two names are one. `a` and `b` stand in the order of the alphabet. */
export interface IdentityVerdict extends LogEntry {
  readonly about: "identity"
  readonly a: string
  readonly b: string
  readonly decision: IdentityDecision
}

/** `split`: these claims are a question of their own; `join`: the questions that they stand in are one. */
export interface GroupingVerdict extends LogEntry {
  readonly about: "grouping"
  /** Claim ids, in the order of the alphabet. */
  readonly claims: readonly string[]
  readonly decision: GroupingDecision
}

/** Letter and digit are given apart and may be given alone. */
export interface GradeVerdict extends LogEntry {
  readonly about: "grade"
  readonly source: string
  /** Reliability on one topic alone; null for all. */
  readonly topic: string | null
  /** The claim whose credibility is judged; null where none is. */
  readonly claim: string | null
  readonly reliability: Reliability | null
  readonly credibility: Credibility | null
  readonly decision: GradeDecision
}

/** One entry of the log. */
export type Verdict = ClaimVerdict | IdentityVerdict | GroupingVerdict | GradeVerdict
export const VERDICT_SUBJECTS = ["claim", "identity", "grouping", "grade"] as const

/** What stands at the end of the log, as reconciling reads it: withdrawn entries are not among them. */
export interface Decisions {
  readonly identities: readonly (Pick<IdentityVerdict, "a" | "b"> & {
    readonly decision: Exclude<IdentityDecision, "withdrawn">
  })[]
  readonly groupings: readonly (Pick<GroupingVerdict, "claims"> & {
    readonly decision: Exclude<GroupingDecision, "withdrawn">
  })[]
  readonly grades: readonly Pick<GradeVerdict, "source" | "topic" | "claim" | "reliability" | "credibility">[]
}
export const NO_DECISIONS: Decisions = { identities: [], groupings: [], grades: [] }
