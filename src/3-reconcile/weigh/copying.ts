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
/** A chance below this takes nothing from a vote. */
const NOTICED = 1e-6
/**
 * Where more sources answer a question than this, two of them are looked at if they share a value that no more than this give:
 * what many say is no sign that one of them has it from another.
 */
const MANY = 64

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
  private readonly partners: Map<number, Pair>[] = []
  constructor(sources: number) {
    for (let i = 0; i < sources; i++) this.partners.push(new Map())
  }
  chance(a: number, b: number): number {
    return this.partners[a]!.get(b)?.chance ?? 0
  }
  add(pair: Pair): void {
    if (pair.chance < NOTICED) return
    this.partners[pair.a]!.set(pair.b, pair)
    this.partners[pair.b]!.set(pair.a, pair)
  }
  /** Those that a source may depend on, or that may depend on it. */
  of(source: number): ReadonlyMap<number, Pair> {
    return this.partners[source]!
  }
  /** What is worth telling about a pair; null where it shares too little. */
  named(a: number, b: number): Pair | null {
    const pair = this.partners[a]!.get(b)
    if (!pair || pair.chance < NAMED.chance) return null
    return pair.alike >= NAMED.errors && pair.alike >= NAMED.share * pair.wrong ? pair : null
  }
}

/** The pairs that are judged, each with the answers that both give to one question. */
export interface Candidates {
  readonly pairs: readonly { readonly a: number; readonly b: number; readonly from: number; readonly to: number }[]
  /** Statements of a and of b, from `from` to `to` of their pair. */
  readonly ofA: Int32Array
  readonly ofB: Int32Array
}

/** Finds pairs of sources that answer enough questions together. `questions` lists statements by question. */
export function candidatePairs(
  statements: readonly Statement[],
  questions: readonly (readonly number[])[],
  sources: number,
): Candidates {
  const shared = new Map<number, number>()
  for (const members of questions)
    for (const group of togetherIn(members, statements))
      for (let i = 0; i < group.length; i++)
        for (let j = i + 1; j < group.length; j++) {
          const key = pairKey(statements[group[i]!]!.source, statements[group[j]!]!.source, sources)
          if (key >= 0) shared.set(key, (shared.get(key) ?? 0) + 1)
        }
  for (const [key, count] of shared) if (count < LEAST_SHARED) shared.delete(key)
  const partners = new Map<number, number[]>()
  for (const key of shared.keys()) {
    const a = Math.floor(key / sources)
    const own = partners.get(a)
    if (own) own.push(key % sources)
    else partners.set(a, [key % sources])
  }
  return filled(statements, questions, partners, sources)
}

/** Statements that are compared pair by pair: all of a question, or those of each value where there are many. */
function togetherIn(members: readonly number[], statements: readonly Statement[]): (readonly number[])[] {
  if (members.length <= MANY) return [members]
  const byValue = new Map<number, number[]>()
  for (const i of members) {
    const same = byValue.get(statements[i]!.value)
    if (same) same.push(i)
    else byValue.set(statements[i]!.value, [i])
  }
  return [...byValue.values()].filter((group) => group.length <= MANY)
}

/** The number of a pair of sources, the smaller first; -1 for one source with itself. */
const pairKey = (x: number, y: number, sources: number): number =>
  x === y ? -1 : x < y ? x * sources + y : y * sources + x

/** All questions that each pair answers together, also those in which it was not looked for. */
function filled(
  statements: readonly Statement[],
  questions: readonly (readonly number[])[],
  partners: ReadonlyMap<number, readonly number[]>,
  sources: number,
): Candidates {
  const found = new Map<number, number[]>()
  for (const members of questions) {
    const bySource = new Map<number, number[]>()
    for (const i of members) {
      const { source } = statements[i]!
      const own = bySource.get(source)
      if (own) own.push(i)
      else bySource.set(source, [i])
    }
    for (const [a, own] of bySource)
      for (const b of fewer(partners.get(a), bySource))
        for (const i of own)
          for (const j of bySource.get(b)!) {
            const key = pairKey(a, b, sources)
            const list = found.get(key)
            if (list) list.push(i, j)
            else found.set(key, [i, j])
          }
  }
  let size = 0
  for (const list of found.values()) size += list.length / 2
  const [ofA, ofB] = [new Int32Array(size), new Int32Array(size)]
  let at = 0
  const pairs = [...found].map(([key, list]) => {
    const from = at
    for (let k = 0; k < list.length; k += 2) {
      ofA[at] = list[k]!
      ofB[at++] = list[k + 1]!
    }
    return { a: Math.floor(key / sources), b: key % sources, from, to: at }
  })
  return { pairs, ofA, ofB }
}

function fewer(partners: readonly number[] | undefined, there: ReadonlyMap<number, unknown>): readonly number[] {
  return partners?.filter((source) => there.has(source)) ?? []
}

/** Judges the pairs; `truth` is how likely each statement is right. */
export function findCopying(
  statements: readonly Statement[],
  { pairs, ofA, ofB }: Candidates,
  truth: Float64Array,
  accuracy: Float64Array,
): Copying {
  const copying = new Copying(accuracy.length)
  for (const { a, b, from, to } of pairs) {
    const [right, other] = [accuracy[a]!, accuracy[b]!]
    const apart = ((1 - right) * (1 - other)) / WRONG_ANSWERS
    const aCopied = Math.log((COPY_RATE * (1 - right) + (1 - COPY_RATE) * apart) / apart)
    const bCopied = Math.log((COPY_RATE * (1 - other) + (1 - COPY_RATE) * apart) / apart)
    // Log odds that b copies a, and that a copies b.
    let fromA = 0
    let fromB = 0
    let alike = 0
    let wrong = 0
    for (let k = from; k < to; k++) {
      const [i, j] = [ofA[k]!, ofB[k]!]
      if (statements[i]!.value !== statements[j]!.value) {
        fromA += DIFFERENT
        fromB += DIFFERENT
        wrong += Math.max(0, 1 - truth[i]! - truth[j]!)
        continue
      }
      const error = 1 - truth[i]!
      fromA += error * aCopied
      fromB += error * bCopied
      alike += error
      wrong += error
    }
    const odds = (PRIOR / 2 / (1 - PRIOR)) * (Math.exp(Math.min(300, fromA)) + Math.exp(Math.min(300, fromB)))
    copying.add({ a, b, chance: odds / (1 + odds), alike, wrong })
  }
  return copying
}

const DIFFERENT = Math.log(1 - COPY_RATE)
