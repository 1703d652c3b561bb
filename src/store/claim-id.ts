// A claim keeps its id as long as the document, the words and the figures are the same, so that a verdict stays with it
// when a lexicon edit gives it another subject or time.
import { createHash } from "node:crypto"
import type { Claim, PlacedClaim } from "#claim"

/** Ids for the claims of one document. Claims alike in words and figures are told apart by their order. */
export function placeClaims(document: string, claims: readonly Claim[]): PlacedClaim[] {
  const seen = new Map<string, number>()
  return claims.map((claim) => {
    const { kind, measure, quote, low, best, high } = claim
    const key = [document, kind, measure, quote.start, quote.end, low, best, high].join("|")
    const nth = (seen.get(key) ?? 0) + 1
    seen.set(key, nth)
    const digest = createHash("sha256").update(nth === 1 ? key : `${key}|${nth}`)
    return { id: digest.digest("hex").slice(0, 24), document, claim }
  })
}
