// Who acts: organised actors and persons in public roles (law 7), as claims and decisions on names show them.
import type { Claim, ClaimKind } from "./claim.js"
import type { Edtf } from "./time.js"

/** `named`: a name that acts in claims and of which no document says what it is. */
export const ACTOR_KINDS = ["armed-group", "state", "government-body", "organisation", "person", "named"] as const
export type ActorKind = (typeof ACTOR_KINDS)[number]

export interface Actor {
  /** The name that stands for all others. */
  readonly name: string
  /** All names that decisions make one, the one that stands for them first. */
  readonly names: readonly string[]
  readonly kind: ActorKind
  /** Claims that name it, and how many there are of each kind. */
  readonly claims: number
  readonly kinds: Readonly<Partial<Record<ClaimKind, number>>>
  /** Events that it did, and that it suffered. */
  readonly did: number
  readonly suffered: number
  /** Questions about it on which claims conflict. */
  readonly contested: number
}

/** Ties that make a family of groups. */
export const LINEAGE_TYPES = [
  "split-from",
  "merged-into",
  "part-of",
  "allegiance-to",
  "allied-with",
  "rival-of",
  "also-known-as",
] as const
export type LineageType = (typeof LINEAGE_TYPES)[number]
/** What becomes of one group alone; `change` is something that its words do not tell more of. */
export const TURN_TYPES = ["founded", "renamed", "ended"] as const
export type TurnType = (typeof TURN_TYPES)[number]

/** Claims whose times touch; `time` is the closest of them. */
export interface ToldTime {
  readonly time: Edtf
  readonly claims: readonly string[]
}

/** Between two groups, however many claims tell of it. */
export interface LineageTie {
  /** The same for the same type and ends. */
  readonly id: string
  readonly type: LineageType
  /** Of a split the new group, of a merger and a pledge the one that joins; of mutual ties the first in the alphabet. */
  readonly from: string
  readonly to: string
  /** In order of time; empty where no claim gives one. */
  readonly times: readonly ToldTime[]
  /** All claims, those without a time too. */
  readonly claims: readonly string[]
  /** Why it is not simply so, one sentence; null where nobody contests it. */
  readonly contested: string | null
  /** All claims deny it. */
  readonly denied: boolean
  /** Claims that say that it is over. */
  readonly over: readonly string[]
}

/** A founding, an end or another name of one group. */
export interface LineageTurn {
  readonly id: string
  readonly type: TurnType
  readonly group: string
  readonly times: readonly ToldTime[]
  readonly claims: readonly string[]
  readonly contested: string | null
}

/** A group with the days, ISO, that claims tell of; null where none has a time. */
export interface LineageGroup {
  readonly name: string
  /** Ties away from the group that was asked for. */
  readonly steps: number
  readonly first: string | null
  readonly last: string | null
}

/** Groups and what ties them through time. */
export interface Lineage {
  /** In the order in which they are best drawn one under the other. */
  readonly groups: readonly LineageGroup[]
  readonly ties: readonly LineageTie[]
  readonly turns: readonly LineageTurn[]
  /** Groups that are tied to these and left out, because there are too many. */
  readonly left: number
}

/** How far a source's figures, or its appraisals, are from those of others on the questions that both speak on. */
export interface Bias {
  readonly kind: Extract<Claim["kind"], "estimate" | "appraisal">
  /** The measure or the aspect. */
  readonly topic: string
  /** Questions that are compared, the farthest apart first. */
  readonly questions: readonly BiasQuestion[]
  readonly higher: number
  readonly lower: number
  /**
   * Of figures: the natural logarithm of own by others, the median over the questions. Of appraisals: steps between weak,
   * unchanged and strong, the median too. Null where there are too few questions to say anything.
   */
  readonly median: number | null
}
export interface BiasQuestion {
  readonly id: string
  readonly difference: number
  /** Origins that are the source's own, and the others that they are compared with. */
  readonly own: number
  readonly others: number
}
/** Fewer questions than this say nothing of a source. */
export const FEWEST_SHARED = 3
