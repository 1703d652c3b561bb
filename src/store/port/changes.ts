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
  /** The revision at which it was written, or its setting was. */
  readonly written: number
}
/** A question that has been found, and what of. */
export interface FoundQuestion {
  readonly question: string
  /** As `saveFindings` was told. */
  readonly madeOf: string
  /** The casebook's revision when its claims were read. */
  readonly revision: number
}
/** Parts that have to be reconciled, and all that this asks for. Parts that an analyst joined come together. */
export interface ChangedParts {
  readonly parts: readonly { readonly part: string; readonly revision: number }[]
  readonly claims: readonly KeptClaim[]
  readonly documents: readonly KnownDocument[]
  /** The casebook's revision as all this stands. */
  readonly asOf: number
  /** Questions of these parts that have been found before: one whose claims are all older need not be found anew. */
  readonly found: readonly FoundQuestion[]
}
export interface PartFindings {
  readonly part: string
  /** As `changedParts` gave it. */
  readonly revision: number
  readonly findings: readonly Finding[]
  /** Questions of the part that stay as they were found. */
  readonly standing?: readonly string[]
  /** What each finding was made of, in the caller's notation, and of which revision (`asOf`). */
  readonly made?: { readonly asOf: number; readonly of: ReadonlyMap<string, string> }
}
