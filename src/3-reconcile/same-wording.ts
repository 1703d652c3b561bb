// Claims in the same words are copies. Among those that may repeat one another (figures: one number in common) the quotes are
// compared by their shingles. What is copied nearly whole is tied to the first of its wording and found no more: a wire report
// that a thousand papers print costs a thousand comparisons and not half a million.
import type { Claim } from "#claim"
import { mayRepeat, type Note, type Sourced } from "./ties.js"
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
  const numbers = new Map<string, Sourced[]>()
  for (const one of claims)
    for (const number of numbersOf(one.placed.claim)) {
      const same = numbers.get(number)
      if (same) same.push(one)
      else numbers.set(number, [one])
    }
  const known = new Map<Sourced, Quoted>()
  const quoted = (one: Sourced): Quoted => {
    const before = known.get(one)
    if (before) return before
    const made = { one, set: shingles(one.placed.claim.quote.exact) }
    known.set(one, made)
    return made
  }
  for (const group of numbers.values())
    if (group.some(({ facts }) => facts.id !== group[0]!.facts.id)) among(group.map(quoted), tie)
}

/** What two claims must have one of in common to be compared. */
function numbersOf(claim: Claim): readonly string[] {
  if (claim.kind !== "estimate") return [claim.polarity]
  const numbers = new Set<string>()
  for (const number of [claim.low, claim.best, claim.high]) if (number !== null) numbers.add(String(number))
  return [...numbers]
}

function among(group: readonly Quoted[], tie: Note): void {
  const index = new Map<number, Quoted[]>()
  for (const later of group) {
    const candidates = new Set<Quoted>()
    for (const shingle of later.set) for (const earlier of index.get(shingle) ?? []) candidates.add(earlier)
    let whole = false
    for (const earlier of candidates) {
      if (earlier.one.facts.id === later.one.facts.id) continue
      const share = containment(later.set, earlier.set)
      if (share < SAME_WORDING || !mayRepeat(later.one.placed.claim, earlier.one.placed.claim)) continue
      const percent = Math.round(share * 100)
      const evidence = `${percent} % of the words stand in the same order in both`
      tie(earlier.one, later.one, "wording", Math.min(0.9, 0.4 + share / 2), evidence)
      const sizes = later.set.size / earlier.set.size
      whole ||= share * Math.min(sizes, 1 / sizes) >= SAME_TEXT
    }
    if (!whole) enter(later, index)
  }
}

function enter(quoted: Quoted, index: Map<number, Quoted[]>): void {
  for (const shingle of quoted.set) {
    const there = index.get(shingle)
    if (!there) index.set(shingle, [quoted])
    else if (there.length < COMMON) there.push(quoted)
  }
}
