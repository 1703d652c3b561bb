// What reconciling yields. Everything here leads back to claims by their ids, and claims to quotes.
import type { ClaimKind } from "./claim.js"
import type { Edtf } from "./time.js"

/**
 * A point on which claims of one kind are made: the same subject, topic, object, unit, place and a compatible time.
 * Who leads a group is one question with several answers; whether two groups are allied is one, answered yes, no or no longer.
 */
export interface Question {
  /** The same for the same kind, subject, topic, object, unit, place and change of time. */
  readonly id: string
  readonly kind: ClaimKind
  /** Who or what it is about: as `subjectOf` of its claims; for an event, the incident in words ("Suicide bomb in Kabul"). */
  readonly subject: string
  /** The measure, the subtype of an event, the type of a relation, the aspect of an appraisal; null for other kinds. */
  readonly topic: string | null
  /** The other end of a relation, where the question is about a pair; null where the object is the answer ("led by whom"). */
  readonly object: string | null
  /** Of estimates; null for other kinds. */
  readonly unit: string | null
  readonly place: string | null
  /** Set where the question is about one occasion (a toll, a flow on a day); null for what goes on (strength, a tie). */
  readonly time: Edtf | null
  readonly claims: readonly string[]
  /** Why these claims are put together, one sentence for a newcomer; says so where an analyst split or joined them. */
  readonly why: string
}

export const TIE_KINDS = [
  "attribution",
  "citation",
  "self-citation",
  "wording",
  "same-figure",
  "names-in-order",
  "translation",
] as const
export type TieKind = (typeof TIE_KINDS)[number]

/** One piece of evidence that two claims enter the world at the same place. */
export interface Tie {
  readonly a: string
  readonly b: string
  readonly kind: TieKind
  /** 0 to 1. */
  readonly strength: number
  /** One sentence for a newcomer: "both name Sergei Shoigu as the one who says so". */
  readonly evidence: string
}

export const INDEPENDENCES = ["established", "shared", "not-established"] as const
export type Independence = (typeof INDEPENDENCES)[number]

/** Where claims enter the world, as far as the chain can be followed. */
export interface Origin {
  readonly id: string
  /** The holder's name, or the document's publisher or author, or its name. */
  readonly name: string
  /** Claim ids: the first telling first, then those who repeat it. */
  readonly claims: readonly string[]
  readonly low: number | null
  readonly high: number | null
}

export const CONFLICT_TYPES = [
  "value",
  "time",
  "place",
  "population",
  "definition",
  "polarity",
  "identity",
  "perpetrator",
  "inclusion",
] as const
export type ConflictType = (typeof CONFLICT_TYPES)[number]

export interface Conflict {
  readonly a: string
  readonly b: string
  readonly type: ConflictType
  /** One sentence: what differs, and (for all but `value` and `polarity`) why it need not be a contradiction. */
  readonly why: string
  /** What would settle it, one sentence: "a count by somebody who was there, dated after the 12th". */
  readonly settles: string
}

/** One of the answers that are given to a question whose answers are words: "led by Hafiz Saeed Khan", "no longer allied". */
export interface Position {
  readonly answer: string
  readonly claims: readonly string[]
  /** Ids of the origins that give it. */
  readonly origins: readonly string[]
}

export const CHANGE_TYPES = ["hedge lost", "hedge added", "figure changed", "bound lost", "holder lost"] as const
export type ChangeType = (typeof CHANGE_TYPES)[number]

/** What became of a claim on its way from one telling to the next of the same origin. */
export interface Change {
  readonly from: string
  readonly to: string
  readonly type: ChangeType
  /** One sentence: `"up to 600" became "more than 600"`. */
  readonly why: string
}

/** A band with the ends that it has; null is open. */
export interface Band {
  readonly low: number | null
  readonly high: number | null
}

/** One point of the series: all claims that hold for this time. */
export interface SeriesPoint {
  readonly time: Edtf | null
  readonly claims: readonly string[]
  readonly reported: Band
  readonly modelled: Band | null
}

/** What reconciling one question yields. */
export interface Finding {
  readonly question: Question
  readonly origins: readonly Origin[]
  readonly independence: Independence
  readonly ties: readonly Tie[]
  /** Between two origins the widest of each type; of many origins each has those with the lowest and the highest figure. */
  readonly conflicts: readonly Conflict[]
  /** How many pairs of claims of different origins conflict beyond those that are listed; absent for none. */
  readonly furtherConflicts?: number
  /** The answers, the one with most origins first; empty for estimates, whose answers are figures. */
  readonly positions: readonly Position[]
  /** What was lost or changed between tellings of one origin, in order of time. */
  readonly changes: readonly Change[]
  /** Lowest to highest of what is reported, by origin. */
  readonly reported: Band
  /** The documented pool of the origins (see `docs/reference`), or null where there are too few to pool. */
  readonly modelled: Band | null
  readonly series: readonly SeriesPoint[]
  /** Claims whose figure a later one of the same origin replaces. */
  readonly superseded: readonly string[]
  /** 0 (all agree) and up: how far the origins are apart, for putting the most contested first. */
  readonly contest: number
}
