// Origins are counted before agreement: ten outlets that repeat one remark are one origin.
import { type Band, compareEdtf, type Estimate, type Independence, type Origin } from "#claim"
import { Groups } from "./groups.js"
import { isClassName, type Sourced } from "./sourced.js"
import { SHARED, type Tied } from "./ties.js"
import type { ReconcileWords } from "./words.js"

export interface Origins {
  readonly list: readonly Origin[]
  /** For each origin its claims, the first telling first. */
  readonly tellings: readonly (readonly Sourced[])[]
  /** The number of each claim's origin, by the claim's place. */
  readonly of: Int32Array
}

/** Claims by origin: what ties of strength SHARED and more hold together. */
export function findOrigins(claims: readonly Sourced[], ties: readonly Tied[]): Origins {
  const tellings = claims.length === 1 ? [claims] : tellingsOf(claims, ties)
  const of = new Int32Array(claims.length)
  for (const [o, told] of tellings.entries()) for (const { at } of told) of[at] = o
  return { list: tellings.map(originOf), tellings, of }
}

function tellingsOf(claims: readonly Sourced[], ties: readonly Tied[]): (readonly Sourced[])[] {
  const index = new Int32Array(claims.length)
  for (const [i, { at }] of claims.entries()) index[at] = i
  const groups = new Groups(claims.length)
  for (const { a, b, strength } of ties) if (strength >= SHARED) groups.join(index[a.at]!, index[b.at]!)
  return groups.all().map((members) => {
    const told = members.map((i) => claims[i]!)
    return told.length > 1 ? told.sort(byTelling) : told
  })
}

/** An origin of its tellings, the first telling first. */
function originOf(tellings: readonly Sourced[]): Origin {
  return {
    id: tellings[0]!.placed.id,
    name: originName(tellings),
    claims: tellings.map((one) => one.placed.id),
    ...spread(tellings),
  }
}

/** Earlier publication first; a holder's own document before those who quote it; then by id, so that nothing depends on arrival. */
function byTelling(a: Sourced, b: Sourced): number {
  return byPublication(a, b) || a.holders.length - b.holders.length || a.at - b.at
}

/** Documents without a date come last. */
function byPublication({ facts: a, voice: x }: Sourced, { facts: b, voice: y }: Sourced): number {
  if (a.published === b.published) return 0
  if (a.published === null || b.published === null) return a.published === null ? 1 : -1
  if (x.published && y.published && x.published.first !== y.published.first)
    return x.published.first - y.published.first
  return compareEdtf(a.published, b.published)
}

/** The holder, else the cited work, else the author or publisher of the first telling. */
function originName(tellings: readonly Sourced[]): string {
  for (const { holders } of tellings) if (holders.length && !holders[0]!.isClass) return holders[0]!.name
  const first = tellings[0]!
  if (first.holders.length) return first.holders[0]!.name
  const citing = tellings.find(({ holders, cited }) => !holders.length && cited.length)
  if (citing) {
    const work = citing.cited[0]!
    const named = [work.authors[0], work.publisher ?? work.title].filter(Boolean).join(", ") || work.url
    if (named) return named
  }
  const { authors, publisher, title, name } = first.facts
  return [authors[0], publisher].filter(Boolean).join(", ") || (title ?? name)
}

/** Lowest to highest of the origin's own tellings; denials count for nothing here. */
export function spread(tellings: readonly Sourced[]): Band {
  const joint = new Joint()
  for (const { placed } of tellings)
    if (placed.claim.kind === "estimate" && placed.claim.polarity === "positive") joint.add(placed.claim)
  return joint.band()
}

/** The band from the lowest to the highest number said; an end is open only where nobody gives any number. */
export class Joint {
  private least = Number.POSITIVE_INFINITY
  private most = Number.NEGATIVE_INFINITY
  private lows = false
  private highs = false

  add(claim: Estimate): void {
    const [low, high] = [claim.low ?? claim.best, claim.high ?? claim.best]
    if (low !== null) {
      this.lows = true
      this.enter(low)
    }
    if (high !== null) {
      this.highs = true
      this.enter(high)
    }
  }
  private enter(number: number): void {
    if (number < this.least) this.least = number
    if (number > this.most) this.most = number
  }
  band(): Band {
    return { low: this.lows ? this.least : null, high: this.highs ? this.most : null }
  }
}

/**
 * `shared`: one origin for several claims. `established`: two or more origins, each with a name, and no tie, however weak,
 * between any two of them. `not-established`: everything else, also a single claim.
 */
export function independenceOf(
  claims: readonly Sourced[],
  { list, of }: Origins,
  ties: readonly Tied[],
  words: ReconcileWords,
): Independence {
  if (list.length === 1) return claims.length > 1 ? "shared" : "not-established"
  if (ties.some(({ a, b }) => of[a.at] !== of[b.at])) return "not-established"
  return list.some(({ name }) => isClassName(name, words)) ? "not-established" : "established"
}
