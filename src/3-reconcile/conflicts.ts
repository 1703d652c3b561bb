// Only what is left after date, place and population are told apart is a contradiction ("value").
import type { Conflict, ConflictType, Estimate, Origin } from "#claim"
import { formatEdtf } from "#claim"
import { mayBeSameTime } from "./days.js"
import { disjoint, hasFigure } from "./figure.js"
import { plain } from "./names.js"
import type { Sourced } from "./ties.js"

/** Origins beyond this number are compared with their nearest neighbours in size only: a question of 1,000 outlets has no 500,000 conflicts. */
const COMPARE_ALL = 40

/** Conflicts between origins; claims that a later figure of their own origin replaces take no part. */
export function findConflicts(
  claims: readonly Sourced[],
  origins: readonly Origin[],
  superseded: ReadonlySet<string>,
): Conflict[] {
  const byId = new Map(claims.map((one) => [one.placed.id, one]))
  const voices = origins.map((origin) =>
    distinct(origin.claims.map((id) => byId.get(id)!).filter((one) => !superseded.has(one.placed.id))),
  )
  const found: Conflict[] = []
  for (let i = 0; i < voices.length; i++)
    for (let j = i + 1; j < Math.min(voices.length, i + 1 + COMPARE_ALL); j++)
      for (const a of voices[i]!)
        for (const b of voices[j]!) {
          const conflict = between(a, b)
          if (conflict) found.push(conflict)
        }
  for (const voice of voices) found.push(...denials(voice))
  return found
}

/** One claim for each figure and polarity of an origin: its repeats conflict with nobody anew. */
function distinct(tellings: readonly Sourced[]): Sourced[] {
  const seen = new Set<string>()
  return tellings.filter(({ placed: { claim } }) => {
    const key = `${claim.low}|${claim.best}|${claim.high}|${claim.polarity}|${claim.time}`
    return !seen.has(key) && seen.add(key)
  })
}

/** What would settle a conflict of a type, as a rule. */
const SETTLES: Readonly<Record<ConflictType, string>> = {
  value: "the count that both go back to, or one made by somebody who was there",
  time: "a figure of one source for both times",
  place: "a figure of one source for both places",
  population: "what each of the two counts, in its own words",
  definition: "the definition that each of the two uses",
  polarity: "the first telling of each, and what its holder could know",
  identity: "a document that names both, as one or as two",
  perpetrator: "a claim of responsibility, or evidence from the place",
  inclusion: "a count that says whom it includes",
}

function between(a: Sourced, b: Sourced): Conflict | null {
  const x = a.placed.claim
  const y = b.placed.claim
  const make = (type: ConflictType, why: string, settles = SETTLES[type]): Conflict => {
    const [first, second] = a.placed.id < b.placed.id ? [a.placed.id, b.placed.id] : [b.placed.id, a.placed.id]
    return { a: first, b: second, type, why, settles }
  }
  const apart = x.time !== null && y.time !== null && !mayBeSameTime(x.time, y.time)
  if (x.polarity !== y.polarity)
    return !apart && denies(x, y) ? make("polarity", "one says so, the other says that it is not so") : null
  if (x.polarity === "negative" || !disjoint(x, y)) return null
  if (apart)
    return make("time", `the figures are for different times: ${formatEdtf(x.time!)} and ${formatEdtf(y.time!)}`)
  if (x.place && y.place && plain(x.place) !== plain(y.place))
    return make("place", `the figures are for different places: ${x.place} and ${y.place}`)
  if (plain(x.subject) !== plain(y.subject))
    return make("population", `perhaps not the same people are counted: “${x.subject}” and “${y.subject}”`)
  return make(
    "value",
    x.time && y.time
      ? "no number fits both, though time, place and subject are the same"
      : "no number fits both; at least one of them does not say for when",
  )
}

/** A denial meets a claim where it denies this figure, or gives none at all. */
function denies(x: Estimate, y: Estimate): boolean {
  return !hasFigure(x) || !hasFigure(y) || !disjoint(x, y)
}

/** A document that passes on a figure and its denial: both may be tied to one origin, and still contradict each other. */
function denials(voice: readonly Sourced[]): Conflict[] {
  const found: Conflict[] = []
  for (let i = 0; i < voice.length; i++)
    for (let j = i + 1; j < voice.length; j++)
      if (voice[i]!.placed.claim.polarity !== voice[j]!.placed.claim.polarity) {
        const conflict = between(voice[i]!, voice[j]!)
        if (conflict) found.push(conflict)
      }
  return found
}
