// What claims are asked for by, and what comes back.
import type {
  Block,
  CauseClaim,
  Certainty,
  Claim,
  ClaimKind,
  ClaimVerdict,
  Clock,
  Direction,
  Edtf,
  Measure,
  NameRole,
  PlacedClaim,
  Polarity,
  Stance,
} from "#claim"

/** All conditions must hold; a list means any of its values. */
export interface ClaimFilter {
  readonly kind?: readonly ClaimKind[]
  readonly subject?: readonly string[]
  /** A name anywhere in what is said: who is counted, tied, judged, who did it and whom it struck. Holders are not meant. */
  readonly name?: readonly string[]
  /** The part in which `name` stands there (`actor`: who did it; `target`: whom it struck); says nothing without a name. */
  readonly role?: readonly NameRole[]
  /** Measure, subtype of an event, type of a relation, aspect. */
  readonly topic?: readonly string[]
  readonly measure?: readonly Measure[]
  readonly unit?: readonly string[]
  readonly place?: readonly string[]
  readonly stance?: readonly Stance[]
  readonly certainty?: readonly Certainty[]
  readonly polarity?: readonly Polarity[]
  /** Of appraisals. */
  readonly direction?: readonly Direction[]
  /** Of causes. */
  readonly sign?: readonly CauseClaim["sign"][]
  /** Of forecasts: the verbatim term in lower case. */
  readonly likelihood?: readonly string[]
  /** Who read the claim: `rules`, or the name of a model or a colleague. */
  readonly reader?: readonly string[]
  readonly document?: readonly string[]
  readonly publisher?: readonly string[]
  /** A name anywhere in the attribution chain. */
  readonly holder?: readonly string[]
  /** A name that publishes, writes or is said to hold it. */
  readonly source?: readonly string[]
  readonly question?: string
  /** What stands in the verdict log; `open` is no standing verdict. */
  readonly state?: readonly ClaimState[]
  /** Claims whose time may fall into these years (both included). A claim without a time falls into none. */
  readonly fromYear?: number
  readonly toYear?: number
  /** The same for several stretches of years: a claim's time may fall into one of them at least. */
  readonly years?: readonly YearRange[]
  /** Claims whose time may fall on or between these days (ISO dates; either may be absent) by `clock`. A claim without that time falls nowhere. */
  readonly from?: string
  readonly to?: string
  /** Which of a claim's four times the days are of; its own (when it happened, or for when it holds) where not given. */
  readonly clock?: Clock
  /** Words, "phrases" and prefix* of the quote, subject, place and holders. */
  readonly text?: string
  /** Claims that came into the casebook after the one with this row number (`SavedSearch.seen`). */
  readonly after?: number
  /** Further filters that must be met too. */
  readonly also?: readonly ClaimFilter[]
  /** Filters that must not be met. */
  readonly not?: readonly ClaimFilter[]
}

/** Both years included; null for an open end. */
export interface YearRange {
  readonly from: number | null
  readonly to: number | null
}

export type ClaimState = "open" | "accepted" | "rejected" | "corrected"

export const CLAIM_ORDERS = ["document", "time", "figure", "newest"] as const

export type ClaimOrder = (typeof CLAIM_ORDERS)[number]

/** A claim with what a list shows beside it. */
export interface ClaimRow extends PlacedClaim {
  readonly documentName: string
  readonly title: string | null
  readonly publisher: string | null
  /** The document's authors. */
  readonly authors: readonly string[]
  readonly published: Edtf | null
  readonly lexicon: string
  readonly questions: readonly string[]
  readonly state: ClaimState
  /** Who read it: `rules`, or the name of a model or a colleague. */
  readonly reader: string
  /** The claim as it was read, where an analyst corrected it since (`claim` is the corrected one); else null. */
  readonly said: Claim | null
  /** The claim of another reader that says the same and is the one that counts; null for one that counts itself. */
  readonly sameAs: string | null
  /** Claims of other readers that say the same. */
  readonly doubles: readonly { readonly id: string; readonly reader: string }[]
}

/** A claim with the words around it and its history. */
export interface ClaimInContext extends ClaimRow {
  /** The block that the quote stands in (the first, where it crosses blocks). */
  readonly block: { readonly kind: Block["kind"]; readonly text: string; readonly start: number; readonly end: number }
  readonly verdicts: readonly ClaimVerdict[]
}

export const FACETS = [
  "kind",
  "subject",
  "name",
  "topic",
  "measure",
  "unit",
  "place",
  "stance",
  "certainty",
  "polarity",
  "direction",
  "sign",
  "likelihood",
  "reader",
  "document",
  "publisher",
  "holder",
  "year",
  "state",
] as const

export type Facet = (typeof FACETS)[number]

export interface FacetValue {
  /** Null: claims that have no such value. */
  readonly value: string | null
  readonly count: number
}

export type Facets = Partial<Record<Facet, readonly FacetValue[]>>

/** What can be looked up by its beginning: every facet but years, and all sources together. */
export type ValueField = Exclude<Facet, "year"> | "source"

/** A value that was found by its beginning. */
export interface FoundValue {
  readonly value: string
  /** Claims under the filter. */
  readonly count: number
  /** The other name by which it was found; null where it was found by its own. */
  readonly as: string | null
}
