// Conflicts between origins: what one origin says twice conflicts with nobody anew, and whoever repeats others is not counted.
import type { Claim, Conflict, Origin } from "#claim"
import type { Sourced } from "../sourced.js"

/** A conflict without its ends. */
export type Difference = Pick<Conflict, "type" | "why" | "settles">

/** An origin is compared with so many that follow it: a question of 1,000 outlets has no list of 500,000 conflicts. */
const COMPARE_MOST = 40
/** Of so many different things said, each is held against each to count the rest. */
const COUNT_MOST = 400

export interface Across {
  readonly listed: readonly Conflict[]
  /** Pairs of statements of different origins that conflict and were not compared one by one: counted by what they say. */
  readonly further: number
}

/**
 * Conflicts of claims with different answers, between origins, and within one where it passes on a statement and its denial.
 * `between` is asked once for each pair of answers and times of two origins.
 */
export function acrossOrigins<Kind extends Claim>(
  claims: readonly Sourced<Kind>[],
  origins: readonly Origin[],
  answers: ReadonlyMap<string, string>,
  between: (a: Sourced<Kind>, b: Sourced<Kind>) => Difference | null,
): Across {
  const byId = new Map(claims.map((one) => [one.placed.id, one]))
  const voices = origins.map((origin) =>
    distinct(
      origin.claims.map((id) => byId.get(id)!),
      answers,
    ),
  )
  const found: Conflict[] = []
  const compare = (a: Sourced<Kind>, b: Sourced<Kind>): void => {
    if (answers.get(a.placed.id) === answers.get(b.placed.id)) return
    const [first, second] = a.placed.id < b.placed.id ? [a, b] : [b, a]
    const difference = between(first, second)
    if (difference) found.push({ a: first.placed.id, b: second.placed.id, ...difference })
  }
  for (let i = 0; i < voices.length; i++) {
    for (let j = i + 1; j < Math.min(voices.length, i + 1 + COMPARE_MOST); j++)
      for (const a of voices[i]!) for (const b of voices[j]!) compare(a, b)
    for (const [k, a] of voices[i]!.entries())
      for (const b of voices[i]!.slice(k + 1)) if (a.placed.claim.polarity !== b.placed.claim.polarity) compare(a, b)
  }
  return {
    listed: oncePerDates(found).sort((x, y) => (x.a < y.a || (x.a === y.a && x.b < y.b) ? -1 : 1)),
    further: voices.length > COMPARE_MOST + 1 ? furtherOf(voices, answers, between) : 0,
  }
}

interface Said<Kind extends Claim> {
  readonly one: Sourced<Kind>
  /** How many origins say it, by their place in the order. */
  readonly origins: number[]
}

/** Pairs of origins further apart than COMPARE_MOST whose statements conflict; what is said alike is asked for once. */
function furtherOf<Kind extends Claim>(
  voices: readonly (readonly Sourced<Kind>[])[],
  answers: ReadonlyMap<string, string>,
  between: (a: Sourced<Kind>, b: Sourced<Kind>) => Difference | null,
): number {
  const said = new Map<string, Said<Kind>>()
  for (const [i, voice] of voices.entries())
    for (const one of voice) {
      const { id, claim } = one.placed
      const key = `${answers.get(id)}|${claim.time ?? `~${one.facts.published}`}|${claim.polarity}`
      const same = said.get(key)
      if (same) same.origins.push(i)
      else said.set(key, { one, origins: [i] })
    }
  const all = [...said.values()].slice(0, COUNT_MOST)
  let pairs = 0
  for (const [i, x] of all.entries())
    for (const y of all.slice(i + 1)) {
      if (answers.get(x.one.placed.id) === answers.get(y.one.placed.id) || !between(x.one, y.one)) continue
      pairs += farPairs(x.origins, y.origins)
    }
  return pairs
}

/** Pairs of one of each that stand further apart in the order than is compared; both lists ascend. */
function farPairs(a: readonly number[], b: readonly number[]): number {
  let pairs = 0
  let [below, upTo] = [0, 0]
  for (const i of a) {
    while (below < b.length && b[below]! < i - COMPARE_MOST) below++
    while (upTo < b.length && b[upTo]! <= i + COMPARE_MOST) upTo++
    pairs += below + b.length - upTo
  }
  return pairs
}

/** That one has this day and the other that is said once, however many have each. */
function oncePerDates(conflicts: readonly Conflict[]): Conflict[] {
  const seen = new Set<string>()
  return [...conflicts]
    .sort((x, y) => (x.a < y.a || (x.a === y.a && x.b < y.b) ? -1 : 1))
    .filter(({ type, why }) => type !== "time" || (!seen.has(why) && seen.add(why)))
}

function distinct<Kind extends Claim>(
  tellings: readonly Sourced<Kind>[],
  answers: ReadonlyMap<string, string>,
): Sourced<Kind>[] {
  const seen = new Set<string>()
  return tellings.filter(({ placed: { id, claim } }) => {
    const key = `${answers.get(id)}|${claim.time}|${claim.polarity}`
    return !seen.has(key) && seen.add(key)
  })
}
