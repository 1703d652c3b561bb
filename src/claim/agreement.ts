// Two readers of the same documents, side by side. Everything leads back to claims by their ids.
import type { ClaimKind } from "./claim.js"

/** The fields of matched claims that are compared; each belongs to some kinds only. */
export const COMPARED_FIELDS = [
  "attribution",
  "stance",
  "certainty",
  "polarity",
  "time",
  "subject",
  "measure",
  "unit",
  "subtype",
  "place",
  "ended",
  "condition",
  "sign",
  "direction",
  "addressee",
] as const
export type ComparedField = (typeof COMPARED_FIELDS)[number]

/** How far two readers find the same claims of one kind. */
export interface KindAgreement {
  readonly kind: ClaimKind
  /** How many each reader has, and how many of them the other has too. */
  readonly a: number
  readonly b: number
  readonly sharedA: number
  readonly sharedB: number
  /** The harmonic mean of the shares that are shared; null where neither reader has any. */
  readonly f1: number | null
}

/** Krippendorff's alpha of one thing that both readers say. */
export interface Alpha {
  readonly name: string
  readonly metric: "nominal" | "interval"
  /** 1 agrees, 0 is what chance would give, below 0 is worse; null where the values do not vary, or there are none. */
  readonly alpha: number | null
  /** Units of which both readers say something. */
  readonly units: number
}

/** What one reader has beside what the other has; one of the two may be missing. */
export interface ClaimPair {
  readonly kind: ClaimKind
  readonly a: string | null
  readonly b: string | null
  /** The fields in which matched claims differ. */
  readonly differs: readonly ComparedField[]
  /** The other claim already stands beside a closer one: one reader took in two what the other took in one. */
  readonly again: boolean
}

export interface DocumentAgreement {
  readonly document: string
  /** In the order of the quotes. */
  readonly pairs: readonly ClaimPair[]
}

/** Where two readers agree, over all documents that both have read. */
export interface Agreement {
  readonly a: string
  readonly b: string
  readonly kinds: readonly KindAgreement[]
  /** The mean over the kinds of which either reader has claims; null where there are none. */
  readonly macroF1: number | null
  readonly alphas: readonly Alpha[]
  readonly documents: readonly DocumentAgreement[]
}

/** How far claims that were found are those of a gold file, for one kind. */
export interface KindScore {
  readonly kind: ClaimKind
  readonly gold: number
  /** Gold claims that recall counts: those marked easy where any are, and no repeats. */
  readonly counted: number
  readonly found: number
  readonly recall: number | null
  /** Recall over all of gold. */
  readonly strictRecall: number | null
  readonly precision: number | null
  readonly f1: number | null
  /** Of the gold claims that were found, how many have this field right, of how many have it. */
  readonly fields: Readonly<Partial<Record<ComparedField, { readonly right: number; readonly of: number }>>>
}

export interface Score {
  readonly kinds: readonly KindScore[]
  /** The mean over the kinds that gold has; null where it has none. */
  readonly macroF1: number | null
  readonly missed: readonly string[]
  readonly wrong: readonly string[]
}
