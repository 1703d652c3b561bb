// What reconciling yields. Everything here leads back to claims by their ids, and claims to quotes.
import type { Measure } from "./claim.js"
import type { Edtf } from "./time.js"

/** A point on which claims are made: the same subject, measure, unit, place and a compatible time. */
export interface Question {
  /** The same for the same subject, measure, unit, place and change of time. */
  readonly id: string
  readonly subject: string
  readonly measure: Measure
  readonly unit: string
  readonly place: string | null
  /** Set where the question is about one occasion (a toll, a flow on a day); null for a series over time (strength). */
  readonly time: Edtf | null
  readonly claims: readonly string[]
}

export const TIE_KINDS = ["attribution", "citation", "self-citation", "wording", "same-figure"] as const
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
] as const
export type ConflictType = (typeof CONFLICT_TYPES)[number]

export interface Conflict {
  readonly a: string
  readonly b: string
  readonly type: ConflictType
  /** One sentence: what differs, and (for all but `value` and `polarity`) why it need not be a contradiction. */
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
  readonly conflicts: readonly Conflict[]
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
