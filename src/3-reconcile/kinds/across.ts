// Conflicts between origins: what one origin says twice conflicts with nobody anew, and whoever repeats others is not counted.
import type { Claim, Conflict, Origin } from "#claim"
import type { Sourced } from "../ties.js"

/** A conflict without its ends. */
export type Difference = Pick<Conflict, "type" | "why" | "settles">

/** An origin is compared with so many that follow it: a question of 1,000 outlets has no 500,000 conflicts. */
const COMPARE_MOST = 40

/**
 * Conflicts of claims with different answers, between origins, and within one where it passes on a statement and its denial.
 * `between` is asked once for each pair of answers and times of two origins.
 */
export function acrossOrigins<Kind extends Claim>(
  claims: readonly Sourced<Kind>[],
  origins: readonly Origin[],
  answers: ReadonlyMap<string, string>,
  between: (a: Sourced<Kind>, b: Sourced<Kind>) => Difference | null,
): Conflict[] {
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
  return oncePerDates(found).sort((x, y) => (x.a < y.a || (x.a === y.a && x.b < y.b) ? -1 : 1))
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
