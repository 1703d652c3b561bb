// Which sources copy: shared errors are the evidence, and only they (Dong, Berti-Équille & Srivastava 2009, "Integrating
// conflicting data: the role of source dependence", PVLDB 2). That two sources agree on what is right says that both are good;
// counted as evidence it would merge the good ones, and the majority of copies would win.
import type { Statement } from "./truth.js"

/** Chance that two sources taken at random depend on one another (α of Dong et al.). */
const PRIOR = 0.1
/** Share of its values that a copier copies (c of Dong et al.). */
export const COPY_RATE = 0.8
/** Wrong answers that an erring source may give (n of Dong et al.). */
export const WRONG_ANSWERS = 20
/** Pairs with fewer questions in common are not judged: three chance agreements are no evidence. */
const LEAST_SHARED = 5
/** A pair is named where dependence is so likely, so many errors are expected in common, and so much of both's errors. */
const NAMED = { chance: 0.9, errors: 3, share: 0.7 }

export interface Pair {
  readonly a: number
  readonly b: number
  /** 0 to 1: how likely one copies from the other, or both from a third. */
  readonly chance: number
  /** Errors that both are expected to make alike, and errors that both are expected to make. */
  readonly alike: number
  readonly wrong: number
}

/** The dependence of pairs of sources; pairs that are not judged have none. */
export class Copying {
  private readonly pairs = new Map<number, Pair>()
  constructor(private readonly sources: number) {}
  chance(a: number, b: number): number {
    return this.pairs.get(pairKey(a, b, this.sources))?.chance ?? 0
  }
  add(pair: Pair): void {
    this.pairs.set(pairKey(pair.a, pair.b, this.sources), pair)
  }
  /** What is worth telling about a pair; null where it shares too little. */
  named(a: number, b: number): Pair | null {
    const pair = this.pairs.get(pairKey(a, b, this.sources))
    if (!pair || pair.chance < NAMED.chance) return null
    return pair.alike >= NAMED.errors && pair.alike >= NAMED.share * pair.wrong ? pair : null
  }
}

const pairKey = (a: number, b: number, sources: number): number => (a < b ? a * sources + b : b * sources + a)

interface Evidence {
  shared: number
  /** Log odds that b copies a, and that a copies b. */
  fromA: number
  fromB: number
  alike: number
  wrong: number
}

/** Judges all pairs of sources. `questions` lists statements by question; `truth` is how likely each statement is right. */
export function findCopying(
  statements: readonly Statement[],
  questions: readonly (readonly number[])[],
  truth: Float64Array,
  accuracy: Float64Array,
): Copying {
  const sources = accuracy.length
  const found = new Map<number, Evidence>()
  for (const members of questions)
    for (let i = 0; i < members.length; i++)
      for (let j = i + 1; j < members.length; j++) {
        const x = statements[members[i]!]!
        const y = statements[members[j]!]!
        if (x.source === y.source) continue
        const key = pairKey(x.source, y.source, sources)
        let pair = found.get(key)
        if (!pair) {
          pair = { shared: 0, fromA: 0, fromB: 0, alike: 0, wrong: 0 }
          found.set(key, pair)
        }
        const [a, b] = x.source < y.source ? [x.source, y.source] : [y.source, x.source]
        const same = x.value === y.value
        compare(pair, same, truth[members[i]!]!, truth[members[j]!]!, accuracy[a]!, accuracy[b]!)
      }
  const copying = new Copying(sources)
  for (const [key, { shared, fromA, fromB, alike, wrong }] of found) {
    if (shared < LEAST_SHARED) continue
    const odds = (PRIOR / 2 / (1 - PRIOR)) * (Math.exp(Math.min(300, fromA)) + Math.exp(Math.min(300, fromB)))
    copying.add({ a: Math.floor(key / sources), b: key % sources, chance: odds / (1 + odds), alike, wrong })
  }
  return copying
}

const DIFFERENT = Math.log(1 - COPY_RATE)

function compare(pair: Evidence, same: boolean, x: number, y: number, a: number, b: number): void {
  pair.shared++
  if (!same) {
    pair.fromA += DIFFERENT
    pair.fromB += DIFFERENT
    pair.wrong += Math.max(0, 1 - x - y)
    return
  }
  const apart = ((1 - a) * (1 - b)) / WRONG_ANSWERS
  pair.fromA += (1 - x) * Math.log((COPY_RATE * (1 - a) + (1 - COPY_RATE) * apart) / apart)
  pair.fromB += (1 - x) * Math.log((COPY_RATE * (1 - b) + (1 - COPY_RATE) * apart) / apart)
  pair.alike += 1 - x
  pair.wrong += 1 - x
}
