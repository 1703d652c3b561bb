// Where two readers of the same documents agree: which claims they share, how alike the shared ones are, and what is left.
import {
  type Agreement,
  type Alpha,
  CLAIM_KINDS,
  type Claim,
  type ClaimKind,
  type DocumentAgreement,
  type Estimate,
  type KindAgreement,
  type Span,
} from "#claim"
import { interval, krippendorffAlpha, nominal } from "./alpha.js"
import { counted, type Matched, pairClaims, type Same, sameEitherWay } from "./pairs.js"
import { makeLikeness, ofKind, quotesMeet, type ReadClaim } from "./same-claim.js"
import { type FunctionWord, makeNamesAgree, makeWordsShared, type NamedForms } from "./same-words.js"

/** One document as two readers have read it. Offsets are code points of its text. */
export interface TwoReadings {
  readonly document: string
  readonly a: readonly ReadClaim[]
  readonly b: readonly ReadClaim[]
  readonly entities: readonly NamedForms[]
  /** The sentences: what both were asked to mark. */
  readonly passages: readonly Span[]
}

export interface Readers {
  readonly a: string
  readonly b: string
}

/** Compares two readers over all documents that both have read. */
export function agree(readings: readonly TwoReadings[], { a, b }: Readers, isFunctionWord: FunctionWord): Agreement {
  const tallies = new Map(CLAIM_KINDS.map((kind) => [kind, { a: 0, b: 0, sharedA: 0, sharedB: 0 }]))
  const matched: Matched[] = []
  const figures: [number, number][] = []
  const documents = readings.map((reading): DocumentAgreement => {
    const names = makeNamesAgree(reading.entities, [], makeWordsShared(isFunctionWord))
    const likeness = makeLikeness(isFunctionWord, names)
    const same = sameEitherWay(likeness)
    const found = pairClaims(reading.a, reading.b, same, likeness)
    matched.push(...found.matched)
    figures.push(...figurePairs(reading.a, reading.b))
    const [left, right] = [counted(reading.a, likeness), counted(reading.b, likeness)]
    for (const kind of CLAIM_KINDS) tally(tallies.get(kind)!, ofKind(left, kind), ofKind(right, kind), same)
    return { document: reading.document, pairs: found.pairs }
  })
  const kinds = CLAIM_KINDS.map(
    (kind): KindAgreement => ({ kind, ...tallies.get(kind)!, f1: f1Of(tallies.get(kind)!) }),
  )
  return { a, b, kinds, macroF1: meanOf(kinds), alphas: alphasOf(readings, matched, figures), documents }
}

interface Tally {
  a: number
  b: number
  sharedA: number
  sharedB: number
}

function tally(counts: Tally, a: readonly ReadClaim[], b: readonly ReadClaim[], same: Same): void {
  counts.a += a.length
  counts.b += b.length
  counts.sharedA += a.filter((one) => b.some((other) => same(one, other))).length
  counts.sharedB += b.filter((one) => a.some((other) => same(other, one))).length
}

function f1Of({ a, b, sharedA, sharedB }: Tally): number | null {
  if (!a && !b) return null
  return harmonic(a ? sharedA / a : 0, b ? sharedB / b : 0)
}

export const harmonic = (x: number, y: number): number => (x + y > 0 ? (2 * x * y) / (x + y) : 0)

export function meanOf(kinds: readonly { readonly f1: number | null }[]): number | null {
  const known = kinds.flatMap(({ f1 }) => (f1 === null ? [] : [f1]))
  return known.length ? known.reduce((sum, f1) => sum + f1, 0) / known.length : null
}

function alphasOf(
  readings: readonly TwoReadings[],
  matched: readonly Matched[],
  figures: readonly (readonly [number, number])[],
): Alpha[] {
  const passages = readings.flatMap((reading) => passageKinds(reading))
  const pairsOf = <Value>(said: (claim: Claim) => Value | null): (readonly [Value | null, Value | null])[] =>
    matched.map(({ a, b }) => [said(a.claim), said(b.claim)])
  const bySet = passages.map((units) => units.map((kinds) => [...kinds].sort().join(" + ") || "none"))
  return [
    { name: "kinds in a passage", metric: "nominal", ...krippendorffAlpha(bySet, nominal) },
    ...CLAIM_KINDS.map((kind): Alpha => {
      const marked = passages.map((units) => units.map((kinds) => kinds.has(kind)))
      return { name: `${kind} in a passage`, metric: "nominal", ...krippendorffAlpha(marked, nominal) }
    }),
    {
      name: "stance",
      metric: "nominal",
      ...krippendorffAlpha(
        pairsOf((claim) => claim.stance),
        nominal,
      ),
    },
    {
      name: "certainty",
      metric: "nominal",
      ...krippendorffAlpha(
        pairsOf((claim) => claim.certainty),
        nominal,
      ),
    },
    {
      name: "polarity",
      metric: "nominal",
      ...krippendorffAlpha(
        pairsOf((claim) => claim.polarity),
        nominal,
      ),
    },
    {
      name: "measure",
      metric: "nominal",
      ...krippendorffAlpha(
        pairsOf((claim) => (claim.kind === "estimate" ? claim.measure : null)),
        nominal,
      ),
    },
    { name: "figure", metric: "interval", ...krippendorffAlpha(figures, interval) },
  ]
}

/** For each passage the kinds that each reader marks in it: a claim is of the passage in which its quote begins. */
function passageKinds({ a, b, passages }: TwoReadings): (readonly [Set<ClaimKind>, Set<ClaimKind>])[] {
  const units = passages.map((): readonly [Set<ClaimKind>, Set<ClaimKind>] => [new Set(), new Set()])
  for (const [reader, claims] of [a, b].entries())
    for (const { claim, where } of claims) {
      const at = passageAt(passages, where[0]?.start ?? 0)
      if (at >= 0) units[at]![reader as 0 | 1].add(claim.kind)
    }
  return units
}

/** The last passage that begins at the place or before it; -1 where none does. */
function passageAt(passages: readonly Span[], place: number): number {
  let low = 0
  let high = passages.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (passages[middle]!.start <= place) low = middle + 1
    else high = middle
  }
  return low - 1
}

/**
 * The figures of estimates that stand on the same words and measure the same thing. Matched estimates have the same figure by
 * the rule of matching, so agreement on figures is asked of these.
 */
function figurePairs(a: readonly ReadClaim[], b: readonly ReadClaim[]): [number, number][] {
  const done = new Set<ReadClaim>()
  return ofKind(a, "estimate").flatMap((one) => {
    const mine = centreOf(one.claim)
    const partners = ofKind(b, "estimate").filter(
      (other) =>
        !done.has(other) && measureOf(other.claim) === measureOf(one.claim) && quotesMeet(one.where, other.where),
    )
    const other = partners.find(({ claim }) => centreOf(claim) === mine) ?? partners[0]
    const theirs = other && centreOf(other.claim)
    if (!other || mine === null || theirs === null || theirs === undefined) return []
    done.add(other)
    return [[mine, theirs]]
  })
}

const measureOf = (claim: Claim): string | null => (claim.kind === "estimate" ? claim.measure : null)

/** The figure in one number: the best, the middle of a range, else the bound that is given. */
function centreOf(claim: Claim): number | null {
  if (claim.kind !== "estimate") return null
  const { low, best, high }: Estimate = claim
  if (best !== null) return best
  return low !== null && high !== null ? (low + high) / 2 : (low ?? high)
}
