// CODEBOOK.md as types. Said and inferred stay apart: a claim holds what the document says,
// and what the extraction added is listed in `implied`.
import type { Quote } from "./quote.js"
import type { Edtf } from "./time.js"

export const CLAIM_KINDS = [
  "estimate",
  "event",
  "relation",
  "forecast",
  "cause",
  "appraisal",
  "recommendation",
] as const
export type ClaimKind = (typeof CLAIM_KINDS)[number]
export const STANCES = ["neutral", "endorses", "doubts", "rejects"] as const
export type Stance = (typeof STANCES)[number]
/** After FactBank's CT, PR, PS and U. */
export const CERTAINTIES = ["certain", "probable", "possible", "unknown"] as const
export type Certainty = (typeof CERTAINTIES)[number]
export const POLARITIES = ["positive", "negative"] as const
export type Polarity = (typeof POLARITIES)[number]
export const MEASURES = [
  "strength",
  "flow",
  "fatalities",
  "injured",
  "detained",
  "attacks",
  "money",
  "change",
  "count",
  "extent",
] as const
export type Measure = (typeof MEASURES)[number]

/** What every claim has. */
export interface ClaimBase {
  readonly quote: Quote
  /** Who holds it, the origin first, then whoever passed it on. Empty: the document's author in its own voice. */
  readonly attribution: readonly string[]
  readonly stance: Stance
  readonly certainty: Certainty
  readonly polarity: Polarity
  /** When it holds or happened; null where nothing says. */
  readonly time: Edtf | null
  /** The name of the rule that made it, for instance "quantity before a word for fighters". */
  readonly rule: string
  /** What was added and not said, in the reader's words: `time from the document's date`. */
  readonly implied: readonly string[]
}

/** A quantity said of something. A single figure fills `best` alone, a range `low` and `high`, a bound one of them. */
export interface Estimate extends ClaimBase {
  readonly kind: "estimate"
  readonly subject: string
  readonly measure: Measure
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly unit: string
  readonly approximate: boolean
  /** The period of a rate, as "a year"; null for none. */
  readonly per: string | null
  /** Where it is counted, a canonical place name; null where nothing says. */
  readonly place: string | null
  /** The exact words of the claim that it is derived from ("half that number"); null for none. */
  readonly derivedFrom: string | null
  /** The words that make the bounds: "at least", "several thousand". Empty for a plain figure. */
  readonly wording: string
}

/** The kinds that are read from reports today; the other kinds of CODEBOOK.md join this union. */
export type Claim = Estimate

/** A claim in a document in a casebook. `id` is the same for the same words, kind and figures of the same document. */
export interface PlacedClaim {
  readonly id: string
  readonly document: string
  readonly claim: Claim
}
