// What people decide, before it stands in the log.
import type { ClaimVerdict, GradeVerdict, GroupingVerdict, IdentityVerdict, Verdict } from "#claim"

interface Signed {
  readonly reason?: string | null
  readonly who: string
  /** ISO 8601, UTC. */
  readonly when: string
}

/** On a claim that is there. */
export interface NewClaimVerdict extends Signed {
  readonly about?: "claim"
  readonly claim: string
  readonly decision: Exclude<ClaimVerdict["decision"], "added">
  readonly correction?: ClaimVerdict["correction"]
}
/** A claim that an analyst read where no reader had found it; whoever decides is its reader. */
export interface AddedClaim extends Signed {
  readonly about?: "claim"
  readonly decision: "added"
  readonly added: NonNullable<ClaimVerdict["added"]>
}
export interface NewIdentityVerdict extends Signed, Pick<IdentityVerdict, "about" | "a" | "b" | "decision"> {}
export interface NewGroupingVerdict extends Signed, Pick<GroupingVerdict, "about" | "claims" | "decision"> {}
export interface NewGradeVerdict
  extends Signed,
    Pick<GradeVerdict, "about" | "source" | "topic" | "claim" | "reliability" | "credibility" | "decision"> {}
export type NewVerdict = NewClaimVerdict | AddedClaim | NewIdentityVerdict | NewGroupingVerdict | NewGradeVerdict

export interface VerdictFilter {
  readonly about?: Verdict["about"]
  /** A claim's id: what was decided on it, and the grades that judge it. */
  readonly claim?: string
  /** A name that an identity is about, or a source that is graded. */
  readonly name?: string
}
