// A claim keeps its id as long as the document, the words and the figures are the same, so that a verdict stays with it
// when a lexicon edit gives it another subject or time.
import { createHash } from "node:crypto"
import { type Claim, contentOf, type PlacedClaim, topicOf } from "#claim"

/** Who reads without being asked: the rules of this program. */
export const RULES = "rules"

/**
 * Ids for the claims that one reader found in one document. Claims alike in words and figures are told apart by their order;
 * what another reader found has another id, so that each can be judged for itself.
 */
export function placeClaims(document: string, claims: readonly Claim[], reader = RULES): PlacedClaim[] {
  const seen = new Map<string, number>()
  return claims.map((claim) => {
    const key = [document, ...(reader === RULES ? [] : [reader]), claim.kind, ...toldApartBy(claim)].join("|")
    const nth = (seen.get(key) ?? 0) + 1
    seen.set(key, nth)
    const digest = createHash("sha256").update(nth === 1 ? key : `${key}|${nth}`)
    return { id: digest.digest("hex").slice(0, 24), document, claim }
  })
}

/** The words that it stands in and what they say, apart from whom it is said of and when. */
function toldApartBy(claim: Claim): readonly unknown[] {
  const { start, end } = claim.quote
  if (claim.kind === "estimate") return [claim.measure, start, end, claim.low, claim.best, claim.high]
  return [topicOf(claim) ?? "", start, end, ...contentOf(claim)]
}
