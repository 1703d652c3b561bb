// Claims in the same words are copies. Among those that may repeat one another (figures: one number in common) the quotes are
// compared by their shingles. What is copied nearly whole is tied to the first of its wording and found no more: a wire report
// that a thousand papers print costs a thousand comparisons and not half a million.
import { Groups } from "./groups.js"
import type { Sourced } from "./sourced.js"
import { mayRepeat, type Note } from "./ties.js"
import { containment, shingles } from "./wording.js"

/** Quotes that share this part of the shorter one's word triples are one wording (Broder 1997: containment of shingles). */
const SAME_WORDING = 0.5
/** Quotes that share this part of the longer one's: nothing is like the one that is not like the other. */
const SAME_TEXT = 0.8
/** A phrase that so many wordings have ("killed at least 84 people") tells nothing by itself: the first of them stand for all. */
const COMMON = 16

interface Quoted {
  readonly one: Sourced
  readonly set: ReadonlySet<number>
}

export function byWording(claims: readonly Sourced[], tie: Note): void {
  const numbers = new Map<number | string, Sourced[]>()
  const put = (number: number | string, one: Sourced): void => {
    const same = numbers.get(number)
    if (!same) numbers.set(number, [one])
    else if (same.at(-1) !== one) same.push(one)
  }
  for (const one of claims) {
    const { claim } = one.placed
    if (claim.kind !== "estimate") put(claim.polarity, one)
    else for (const number of [claim.low, claim.best, claim.high]) if (number !== null) put(number, one)
  }
  const known: (Quoted | undefined)[] = new Array(claims.length)
  const quoted = (one: Sourced): Quoted => {
    known[one.at] ??= { one, set: shingles(one.placed.claim.quote.exact) }
    return known[one.at]!
  }
  for (const group of numbers.values())
    if (group.length > 1 && group.some(({ facts }) => facts !== group[0]!.facts))
      (group.length > COMMON ? amongMany : amongFew)(group.map(quoted), tie)
}

/**
 * `group`: claims that have a number in common. Among many, a claim is tied to the likest of the earlier ones, and to others
 * only where these are not yet tied to it through others: which claims are of one wording stays the same, and six ties in
 * seven are not made.
 */
function amongMany(group: readonly Quoted[], tie: Note): void {
  const index = new Map<number, number[]>()
  const joined = new Groups(group.length)
  const common = new Int32Array(group.length)
  for (const [i, later] of group.entries()) {
    const candidates = likestFirst(later, index, common)
    let whole = false
    for (const j of candidates) {
      common[j] = 0
      if (joined.root(i) === joined.root(j)) continue
      const { tied, nearlyAll } = compare(group[j]!, later, tie)
      if (tied) joined.join(i, j)
      whole ||= nearlyAll
    }
    if (!whole) enter(later.set, i, index)
  }
}

/** Those that have a phrase in common with it; the first has most of them. `common` counts, and is left to be cleared. */
function likestFirst(later: Quoted, index: ReadonlyMap<number, readonly number[]>, common: Int32Array): number[] {
  const candidates: number[] = []
  let best = 0
  for (const shingle of later.set)
    for (const j of index.get(shingle) ?? NONE) {
      common[j]!++
      if (common[j] === 1) candidates.push(j)
    }
  for (let c = 1; c < candidates.length; c++) if (common[candidates[c]!]! > common[candidates[best]!]!) best = c
  if (best > 0) [candidates[0], candidates[best]] = [candidates[best]!, candidates[0]!]
  return candidates
}
const NONE: readonly number[] = []

/** The same without an index: no phrase can be common among so few. */
function amongFew(group: readonly Quoted[], tie: Note): void {
  const known: Quoted[] = []
  for (const later of group) {
    let whole = false
    for (const earlier of known) if (compare(earlier, later, tie).nearlyAll) whole = true
    if (!whole) known.push(later)
  }
}

const UNLIKE = { tied: false, nearlyAll: false }
const LIKE = { tied: true, nearlyAll: false }
const COPY = { tied: true, nearlyAll: true }

/** Ties the two where they are of one wording. `nearlyAll`: one has nearly all of the other's words, and no more. */
function compare(earlier: Quoted, later: Quoted, tie: Note): { tied: boolean; nearlyAll: boolean } {
  if (earlier.one.facts === later.one.facts) return UNLIKE
  const share = containment(later.set, earlier.set)
  if (share < SAME_WORDING || !mayRepeat(later.one.placed.claim, earlier.one.placed.claim)) return UNLIKE
  const percent = Math.round(share * 100)
  const evidence = `${percent} % of the words stand in the same order in both`
  tie(earlier.one, later.one, "wording", Math.min(0.9, 0.4 + share / 2), evidence)
  const sizes = later.set.size / earlier.set.size
  return share * Math.min(sizes, 1 / sizes) >= SAME_TEXT ? COPY : LIKE
}

function enter(set: ReadonlySet<number>, i: number, index: Map<number, number[]>): void {
  for (const shingle of set) {
    const there = index.get(shingle)
    if (!there) index.set(shingle, [i])
    else if (there.length < COMMON) there.push(i)
  }
}
