// When two readers have the same claim: their quotes meet, and what the kind is about is the same. The fields that do not
// decide this are compared afterwards.
import type { Claim, ClaimKind, ComparedField, Estimate, Span } from "#claim"
import { sameTime, timesTouch } from "./same-time.js"
import { type FunctionWord, lettersOf, makeWordsShared, type NamesAgree, type WordsShared } from "./same-words.js"

/** A claim as one reader has it. */
export interface ReadClaim<Kind extends Claim = Claim> {
  readonly id: string
  readonly claim: Kind
  /** The places at which its words stand: code points of the document's text; mostly one. */
  readonly where: readonly Span[]
}

export interface Likeness {
  readonly names: NamesAgree
  readonly wordsShared: WordsShared
  /** The same with every word counted: a likelihood may be a function word ("may"). */
  readonly allWordsShared: WordsShared
}
export const makeLikeness = (isFunctionWord: FunctionWord, names: NamesAgree): Likeness => ({
  names,
  wordsShared: makeWordsShared(isFunctionWord),
  allWordsShared: makeWordsShared(() => false),
})

/** Quotes meet where they share at least half of the shorter one. */
export const quotesMeet = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.some((x) => b.some((y) => overlap(x, y) >= 0.5 * Math.min(x.end - x.start, y.end - y.start)))

const overlap = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start)

/**
 * Whether both readers have the same claim. A relation is the same wherever the document says it. An event of which `a` tells
 * nobody's part matches one that does, and not the other way round: `a` is the one that is measured by.
 */
export function sameClaim(a: ReadClaim, b: ReadClaim, likeness: Likeness): boolean {
  return (a.claim.kind === "relation" || quotesMeet(a.where, b.where)) && sameContent(a.claim, b.claim, likeness)
}

/** Whether both claims say the same thing, wherever it stands. */
export function sameContent(a: Claim, b: Claim, likeness: Likeness): boolean {
  const { names, wordsShared, allWordsShared } = likeness
  if (a.kind === "estimate" && b.kind === "estimate") return sameFigure(a, b)
  if (a.kind === "event" && b.kind === "event") {
    const [mine, theirs] = [
      [...a.actors, ...a.targets],
      [...b.actors, ...b.targets],
    ]
    const meet = mine.some((x) => theirs.some((y) => names(x, y)))
    return a.type === b.type && (meet || mine.length === 0) && (!a.time || !b.time || timesTouch(a.time, b.time))
  }
  if (a.kind === "relation" && b.kind === "relation") {
    const straight = names(a.subject, b.subject) && names(a.object, b.object)
    const turned = EITHER_WAY.has(a.type) && names(a.subject, b.object) && names(a.object, b.subject)
    return a.type === b.type && (straight || turned)
  }
  if (a.kind === "forecast" && b.kind === "forecast")
    return allWordsShared(a.likelihood, b.likelihood) > 0 || lettersOf(a.likelihood) === lettersOf(b.likelihood)
  if (a.kind === "cause" && b.kind === "cause")
    return wordsShared(a.cause, b.cause) >= 0.5 && wordsShared(a.effect, b.effect) >= 0.5
  if (a.kind === "appraisal" && b.kind === "appraisal") return a.aspect === b.aspect
  return a.kind === "recommendation" && b.kind === "recommendation"
}

const EITHER_WAY: ReadonlySet<string> = new Set(["allied-with", "rival-of", "also-known-as"])

/** The same bounds, with one per cent of slack. */
function sameFigure(a: Estimate, b: Estimate): boolean {
  return near(a.low ?? a.best, b.low ?? b.best) && near(a.high ?? a.best, b.high ?? b.best)
}

const near = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 0.01 * Math.max(Math.abs(a), Math.abs(b)))

type Comparison = (a: Claim, b: Claim, likeness: Likeness) => boolean | null

/** For each field whether two matched claims have it alike; null where the kind has no such field, or neither says anything. */
const COMPARISONS: Readonly<Record<ComparedField, Comparison>> = {
  attribution: (a, b, { names }) => {
    const [x, y] = [a.attribution[0], b.attribution[0]]
    return x === undefined || y === undefined ? x === y : names(x, y)
  },
  stance: (a, b) => a.stance === b.stance,
  certainty: (a, b) => a.certainty === b.certainty,
  polarity: (a, b) => a.polarity === b.polarity,
  time: (a, b) => (a.time === null || b.time === null ? (a.time === b.time ? null : false) : sameTime(a.time, b.time)),
  subject: (a, b, { names }) =>
    "subject" in a && "subject" in b && a.kind !== "relation" ? names(a.subject, b.subject) : null,
  measure: (a, b) => (a.kind === "estimate" && b.kind === "estimate" ? a.measure === b.measure : null),
  unit: (a, b) => (a.kind === "estimate" && b.kind === "estimate" ? lettersOf(a.unit) === lettersOf(b.unit) : null),
  subtype: (a, b) => (a.kind === "event" && b.kind === "event" ? a.subtype === b.subtype : null),
  place: (a, b, likeness) =>
    (a.kind === "event" || a.kind === "estimate") && a.kind === b.kind ? orNeither(a.place, b.place, likeness) : null,
  ended: (a, b) => (a.kind === "relation" && b.kind === "relation" ? a.ended === b.ended : null),
  condition: (a, b, likeness) =>
    a.kind === "forecast" && b.kind === "forecast" ? orNeither(a.condition, b.condition, likeness) : null,
  sign: (a, b) => (a.kind === "cause" && b.kind === "cause" ? a.sign === b.sign : null),
  direction: (a, b) => (a.kind === "appraisal" && b.kind === "appraisal" ? a.direction === b.direction : null),
  addressee: (a, b, likeness) =>
    a.kind === "recommendation" && b.kind === "recommendation" ? orNeither(a.addressee, b.addressee, likeness) : null,
}

function orNeither(a: string | null, b: string | null, { wordsShared }: Likeness): boolean | null {
  if (a === null || b === null) return a === b ? null : false
  return wordsShared(a, b) >= 0.5
}

/** Whether matched claims have a field alike, `a` being the one that is measured by; null where there is nothing to compare. */
export const fieldAlike = (field: ComparedField, a: Claim, b: Claim, likeness: Likeness): boolean | null =>
  COMPARISONS[field](a, b, likeness)

export const ofKind = (claims: readonly ReadClaim[], kind: ClaimKind): ReadClaim[] =>
  claims.filter(({ claim }) => claim.kind === kind)
