// Origins are counted before agreement: ten outlets that repeat one remark are one origin.
import type { Band, Independence, Origin, Tie } from "#claim"
import { compareEdtf } from "#claim"
import { bandOf } from "./figure.js"
import { Groups } from "./groups.js"
import { SHARED, type Sourced } from "./ties.js"
import type { ReconcileWords } from "./words.js"

/** Claims by origin: what ties of strength SHARED and more hold together. The first telling stands first. */
export function findOrigins(claims: readonly Sourced[], ties: readonly Tie[], words: ReconcileWords): Origin[] {
  if (claims.length === 1) return [originOf(claims, words)]
  const index = new Map(claims.map((one, i) => [one.placed.id, i]))
  const order = byTelling(claims)
  const groups = new Groups(claims.length)
  for (const tie of ties) if (tie.strength >= SHARED) groups.join(index.get(tie.a)!, index.get(tie.b)!)
  return groups.all().map((members) => originOf(members.map((i) => claims[i]!).sort(order), words))
}

/** An origin of its tellings, the first telling first. */
function originOf(tellings: readonly Sourced[], words: ReconcileWords): Origin {
  return {
    id: tellings[0]!.placed.id,
    name: originName(tellings, words),
    claims: tellings.map((one) => one.placed.id),
    ...spread(tellings),
  }
}

/** Earlier publication first; a holder's own document before those who quote it; then by id, so that nothing depends on arrival. */
function byTelling(claims: readonly Sourced[]): (a: Sourced, b: Sourced) => number {
  const dates = [...new Set(claims.map(({ facts }) => facts.published))].filter((date) => date !== null)
  const rank = new Map(dates.sort(compareEdtf).map((date, i) => [date, i]))
  const rankOf = ({ facts }: Sourced): number => (facts.published === null ? rank.size : rank.get(facts.published)!)
  return (a, b) =>
    rankOf(a) - rankOf(b) ||
    a.placed.claim.attribution.length - b.placed.claim.attribution.length ||
    (a.placed.id < b.placed.id ? -1 : 1)
}

/** The holder, else the cited work, else the author or publisher of the first telling. */
function originName(tellings: readonly Sourced[], words: ReconcileWords): string {
  const named = tellings
    .flatMap(({ placed }) => placed.claim.attribution.slice(0, 1))
    .find((holder) => !words.isClass(holder))
  if (named) return named
  const first = tellings[0]!
  if (first.placed.claim.attribution.length) return first.placed.claim.attribution[0]!
  const work = tellings.flatMap((one) => (one.placed.claim.attribution.length ? [] : one.cited))[0]
  if (work)
    return [work.authors[0], work.publisher ?? work.title].filter(Boolean).join(", ") || (work.url ?? first.facts.name)
  return (
    [first.facts.authors[0], first.facts.publisher].filter(Boolean).join(", ") ||
    (first.facts.title ?? first.facts.name)
  )
}

/** Lowest to highest of the origin's own tellings; denials count for nothing here. */
export function spread(tellings: readonly Sourced[]): Band {
  const bands = tellings.flatMap(({ placed: { claim } }) =>
    claim.kind === "estimate" && claim.polarity === "positive" ? [bandOf(claim)] : [],
  )
  return joined(bands)
}

/** The band from the lowest to the highest number said; an end is open only where nobody gives any number. */
export function joined(bands: readonly Band[]): Band {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  let [lows, highs] = [false, false]
  for (const { low, high } of bands) {
    lows ||= low !== null
    highs ||= high !== null
    least = Math.min(least, low ?? least, high ?? least)
    most = Math.max(most, low ?? most, high ?? most)
  }
  return { low: lows ? least : null, high: highs ? most : null }
}

/**
 * `shared`: one origin for several claims. `established`: two or more origins, each with a name, and no tie, however weak,
 * between any two of them. `not-established`: everything else, also a single claim.
 */
export function independenceOf(
  claims: readonly Sourced[],
  origins: readonly Origin[],
  ties: readonly Tie[],
  words: ReconcileWords,
): Independence {
  if (origins.length === 1) return claims.length > 1 ? "shared" : "not-established"
  const originOf = new Map(origins.flatMap((origin) => origin.claims.map((id) => [id, origin.id] as const)))
  if (ties.some((tie) => originOf.get(tie.a) !== originOf.get(tie.b))) return "not-established"
  const faceless = origins.filter((origin) => words.isClass(origin.name))
  return origins.length - faceless.length >= 2 && faceless.length === 0 ? "established" : "not-established"
}
