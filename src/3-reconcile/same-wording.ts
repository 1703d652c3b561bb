// Claims in the same words are copies. Among those that may repeat one another (figures: one number in common) the quotes are
// compared by their shingles. What is copied nearly whole is tied to the first of its wording and found no more: a wire report
// that a thousand papers print costs a thousand comparisons and not half a million.
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

/** `group`: claims that have a number in common. */
function amongMany(group: readonly Quoted[], tie: Note): void {
  const index = new Map<number, Quoted[]>()
  for (const later of group) {
    const candidates = new Set<Quoted>()
    for (const shingle of later.set) for (const earlier of index.get(shingle) ?? []) candidates.add(earlier)
    let whole = false
    for (const earlier of candidates) if (compare(earlier, later, tie)) whole = true
    if (!whole) enter(later, index)
  }
}

/** The same without an index: no phrase can be common among so few. */
function amongFew(group: readonly Quoted[], tie: Note): void {
  const known: Quoted[] = []
  for (const later of group) {
    let whole = false
    for (const earlier of known) if (compare(earlier, later, tie)) whole = true
    if (!whole) known.push(later)
  }
}

/** Ties the two where they are of one wording; gives whether one has nearly all of the other's words. */
function compare(earlier: Quoted, later: Quoted, tie: Note): boolean {
  if (earlier.one.facts === later.one.facts) return false
  const share = containment(later.set, earlier.set)
  if (share < SAME_WORDING || !mayRepeat(later.one.placed.claim, earlier.one.placed.claim)) return false
  const percent = Math.round(share * 100)
  const evidence = `${percent} % of the words stand in the same order in both`
  tie(earlier.one, later.one, "wording", Math.min(0.9, 0.4 + share / 2), evidence)
  const sizes = later.set.size / earlier.set.size
  return share * Math.min(sizes, 1 / sizes) >= SAME_TEXT
}

function enter(quoted: Quoted, index: Map<number, Quoted[]>): void {
  for (const shingle of quoted.set) {
    const there = index.get(shingle)
    if (!there) index.set(shingle, [quoted])
    else if (there.length < COMMON) there.push(quoted)
  }
}
