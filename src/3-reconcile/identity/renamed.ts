// Reconciling under an identity view: claims are read as if every name were the one that stands for its cluster. Claims
// themselves are not changed, and ids and quotes stay, so that nothing is lost by merging and nothing is left of it when undone.
import type { Claim, PlacedClaim } from "#claim"
import type { DocumentFacts } from "../facts.js"
import type { IdentityView } from "./view.js"

export interface Renamed<One extends PlacedClaim> {
  readonly placed: readonly One[]
  readonly documents: readonly DocumentFacts[]
}

export function renamed<One extends PlacedClaim>(
  placed: readonly One[],
  documents: readonly DocumentFacts[],
  view: IdentityView,
): Renamed<One> {
  if (view.empty) return { placed, documents }
  return {
    placed: placed.map((one) => ({ ...one, claim: renamedClaim(one.claim, view) })),
    documents: documents.map((document) => ({
      ...document,
      authors: document.authors.map(view.nameOf),
      publisher: document.publisher === null ? null : view.nameOf(document.publisher),
    })),
  }
}

/** The claim with the names that stand for its names. */
export function renamedClaim(claim: Claim, { nameOf }: IdentityView): Claim {
  const attribution = claim.attribution.map(nameOf)
  switch (claim.kind) {
    case "event":
      return { ...claim, attribution, actors: claim.actors.map(nameOf), targets: claim.targets.map(nameOf) }
    case "relation":
      return { ...claim, attribution, subject: nameOf(claim.subject), object: nameOf(claim.object) }
    case "recommendation":
      return { ...claim, attribution, addressee: claim.addressee === null ? null : nameOf(claim.addressee) }
    case "cause":
      return { ...claim, attribution }
    default:
      return { ...claim, attribution, subject: nameOf(claim.subject) }
  }
}
