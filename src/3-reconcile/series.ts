// The series over time, a point a year: each claim counts for every year that its time touches, unless its time is too wide to say.
import { daysOf, type Estimate, type Origin, type SeriesPoint } from "#claim"
import { modelledBand } from "./bands.js"
import { yearOf } from "./days.js"
import { bandOf } from "./figure.js"
import { joined } from "./origins.js"
import type { Sourced } from "./ties.js"

/** Times wider than this many years say nothing about a single year and stand at their middle. */
const WIDEST_YEARS = 3

export function seriesOf(
  claims: readonly Sourced<Estimate>[],
  origins: readonly Origin[],
  superseded: ReadonlySet<string>,
): SeriesPoint[] {
  const byYear = new Map<number | null, Map<string, Estimate>>()
  for (const { placed } of claims)
    for (const year of yearsOf(placed.claim)) {
      const held = byYear.get(year) ?? new Map<string, Estimate>()
      held.set(placed.id, placed.claim)
      byYear.set(year, held)
    }
  const years = [...byYear.keys()].sort((a, b) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY))
  return years.map((year) => {
    const held = byYear.get(year)!
    const counted = [...held]
      .filter(([id, claim]) => claim.polarity === "positive" && !superseded.has(id))
      .map(([, claim]) => bandOf(claim))
    return {
      time: year === null ? null : String(year).padStart(4, "0"),
      claims: [...held.keys()],
      reported: joined(counted),
      modelled: modelledBand(origins, (id) => (superseded.has(id) ? undefined : held.get(id))),
    }
  })
}

function yearsOf(claim: Estimate): (number | null)[] {
  const range = claim.time ? daysOf(claim.time) : null
  if (!range || (!Number.isFinite(range.first) && !Number.isFinite(range.last))) return [null]
  const first = yearOf(Number.isFinite(range.first) ? range.first : range.last)
  const last = yearOf(Number.isFinite(range.last) ? range.last : range.first)
  if (last - first >= WIDEST_YEARS) return [Math.floor((first + last) / 2)]
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}
