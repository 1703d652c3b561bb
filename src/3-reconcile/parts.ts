// A casebook is reconciled part by part, so that one more document costs what it concerns and not what is there.
//
// The law: reconciling all claims yields what reconciling each part alone yields, put together. It holds because the part of
// a claim depends on nothing but the claims of its own document and the packs, and because claims of different parts never
// come into one question. So a part may be as large as a kind of question needs (a subject with all its places and times),
// and must not depend on what other documents say.
import type { Claim, ClaimKind, Finding, PlacedClaim } from "#claim"
import type { DocumentFacts } from "./facts.js"
import type { ReconcileWords } from "./words.js"

/** A claim with its part. */
export interface PartedClaim<Kind extends Claim = Claim> extends PlacedClaim<Kind> {
  /** Readable: `estimate|strength|persons|northern gate brigade|`. Begins with the kind. */
  readonly part: string
  /** What the claim takes over from the other claims of its document, in the kind's own notation; null for nothing. */
  readonly setting: string | null
}

export type FactsOf = (document: string) => DocumentFacts

/** Claims of one question, and what an analyst did to it in a sentence; null where nobody did. */
export interface HandGroup<Kind extends Claim = Claim> {
  readonly claims: readonly PartedClaim<Kind>[]
  readonly byHand: string | null
}
/** What analysts split and joined, applied to the questions of a part. */
export type Regroup = <Kind extends Claim>(groups: readonly HandGroup<Kind>[]) => readonly HandGroup<Kind>[]

/** Whether the question with this id and these claims is found already and stays as it is; then it is left out of what is found. */
export type Stands = (question: string, claims: readonly PlacedClaim[]) => boolean

/** How claims of one kind become questions. */
export interface KindOfQuestion<Kind extends Claim = Claim> {
  readonly kind: ClaimKind
  /** Gives each claim its part. `claims` are all claims of this kind of ONE document; their order does not matter. */
  part(claims: readonly PlacedClaim<Kind>[], words: ReconcileWords): PartedClaim<Kind>[]
  /** The findings of one whole part, in any order: each claim is in exactly one, or in a question that stands. The order of `claims` does not matter. */
  reconcile(
    claims: readonly PartedClaim<Kind>[],
    factsOf: FactsOf,
    words: ReconcileWords,
    regroup?: Regroup,
    stands?: Stands,
  ): Finding[]
}
