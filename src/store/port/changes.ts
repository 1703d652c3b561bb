// What reconciling needs to touch only what changed. A claim's part is what it can come into one question with at all
// (3-reconcile/parts.ts); the casebook keeps it and knows nothing of how it is found.
import type { Finding, PlacedClaim } from "#claim"
import type { KnownDocument } from "./documents.js"

/** A document whose claims have changed, or have no parts yet (`src/3-reconcile/parts.ts`); `revision` is when they changed. */
export interface Unparted {
  readonly document: string
  readonly revision: number
  /** Those that count: nobody rejected them, and no other reader's claim says the same. */
  readonly claims: readonly PlacedClaim[]
}
/** The parts that a document's claims have; a claim that is not among them has none. */
export interface DocumentParts {
  readonly document: string
  readonly revision: number
  readonly claims: readonly { readonly id: string; readonly part: string; readonly setting: string | null }[]
}
export interface KeptClaim extends PlacedClaim {
  readonly part: string
  readonly setting: string | null
}
/** Parts that have to be reconciled, and all that this asks for. Parts that an analyst joined come together. */
export interface ChangedParts {
  readonly parts: readonly { readonly part: string; readonly revision: number }[]
  readonly claims: readonly KeptClaim[]
  readonly documents: readonly KnownDocument[]
}
export interface PartFindings {
  readonly part: string
  /** As `changedParts` gave it. */
  readonly revision: number
  readonly findings: readonly Finding[]
}
