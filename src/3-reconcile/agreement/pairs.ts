// Claims of two readers side by side: closest first, so that each stands beside the one that it is most like.
import { CLAIM_KINDS, type ClaimPair, COMPARED_FIELDS, type ComparedField } from "#claim"
import { fieldAlike, type Likeness, ofKind, type ReadClaim, sameClaim } from "./same-claim.js"

export type Same = (a: ReadClaim, b: ReadClaim) => boolean

/** Who measures whom does not matter between readers: they have the same claim where either way round says so. */
export const sameEitherWay =
  (likeness: Likeness): Same =>
  (a, b) =>
    sameClaim(a, b, likeness) || sameClaim(b, a, likeness)

export interface Matched {
  readonly a: ReadClaim
  readonly b: ReadClaim
  readonly differs: readonly ComparedField[]
}

interface Candidate extends Matched {
  readonly apart: number
}

/** All claims of both readers in pairs, in the order of the text. `again` stands where one of the two has a closer partner. */
export function pairClaims(
  a: readonly ReadClaim[],
  b: readonly ReadClaim[],
  same: Same,
  likeness: Likeness,
): { readonly pairs: ClaimPair[]; readonly matched: Matched[] } {
  const matched: Matched[] = []
  const pairs: (ClaimPair & { readonly at: number })[] = []
  for (const kind of CLAIM_KINDS) {
    const [left, right] = [ofKind(a, kind), ofKind(b, kind)]
    const candidates = candidatesOf(left, right, same, likeness)
    const done = new Set<ReadClaim>()
    for (const { a, b, differs } of candidates)
      if (!done.has(a) && !done.has(b)) {
        done.add(a).add(b)
        matched.push({ a, b, differs })
        pairs.push({ kind, a: a.id, b: b.id, differs, again: false, at: placeOf(a) })
      }
    for (const { a, b, differs } of candidates)
      if (!done.has(a) || !done.has(b)) {
        pairs.push({ kind, a: a.id, b: b.id, differs, again: true, at: placeOf(done.has(a) ? b : a) })
        done.add(a).add(b)
      }
    for (const one of left)
      if (!done.has(one)) pairs.push({ kind, a: one.id, b: null, differs: [], again: false, at: placeOf(one) })
    for (const one of right)
      if (!done.has(one)) pairs.push({ kind, a: null, b: one.id, differs: [], again: false, at: placeOf(one) })
  }
  return { pairs: pairs.sort((x, y) => x.at - y.at).map(({ at: _, ...pair }) => pair), matched }
}

const placeOf = ({ where }: ReadClaim): number => where[0]?.start ?? 0

function candidatesOf(a: readonly ReadClaim[], b: readonly ReadClaim[], same: Same, likeness: Likeness): Candidate[] {
  const candidates: Candidate[] = []
  for (const x of a)
    for (const y of b)
      if (same(x, y)) {
        const differs = COMPARED_FIELDS.filter(
          (field) =>
            fieldAlike(field, x.claim, y.claim, likeness) === false ||
            fieldAlike(field, y.claim, x.claim, likeness) === false,
        )
        candidates.push({ a: x, b: y, differs, apart: Math.abs(placeOf(x) - placeOf(y)) })
      }
  return candidates.sort((x, y) => x.differs.length - y.differs.length || x.apart - y.apart)
}

/** The claims that count: a relation counts once, however often a document says it. */
export function counted(claims: readonly ReadClaim[], likeness: Likeness): readonly ReadClaim[] {
  const kept: ReadClaim[] = []
  for (const one of claims)
    if (one.claim.kind !== "relation" || !kept.some((before) => sameClaim(before, one, likeness))) kept.push(one)
  return kept
}
