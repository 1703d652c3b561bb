// The series over time, a point a year: each claim counts for every year that its time touches, unless its time is too wide to say.
import { type Band, type Claim, daysOf, type Estimate, type SeriesPoint } from "#claim"
import { pooled } from "./bands.js"
import { yearOf } from "./days.js"
import { Joint, type Origins } from "./origins.js"
import type { Sourced } from "./sourced.js"

/** Times wider than this many years say nothing about a single year and stand at their middle. */
const WIDEST_YEARS = 3

export function seriesOf(
  claims: readonly Sourced<Estimate>[],
  origins: Origins,
  superseded: ReadonlySet<string>,
): SeriesPoint[] {
  const byYear = new Map<number | null, Sourced<Estimate>[]>()
  for (const one of claims)
    for (const year of yearsOf(one.placed.claim)) {
      const held = byYear.get(year)
      if (held) held.push(one)
      else byYear.set(year, [one])
    }
  const years = [...byYear.keys()]
  if (years.length > 1) years.sort((a, b) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY))
  return years.map((year) => {
    const held = byYear.get(year)!
    const counted = held.filter(({ placed: { id, claim } }) => claim.polarity === "positive" && !superseded.has(id))
    const joint = new Joint()
    for (const { placed } of counted) joint.add(placed.claim)
    return {
      time: year === null ? null : String(year).padStart(4, "0"),
      claims: held.map(({ placed }) => placed.id),
      reported: joint.band(),
      modelled: poolOf(counted, origins),
    }
  })
}

/** The pool of these claims. Only origins that give one of them are looked at: for a year it is a few hundred of ten thousand. */
export function poolOf(counted: readonly Sourced<Estimate>[], { list, of }: Origins): Band | null {
  if (counted.length < 2 || list.length < 2) return null
  const told = new Map<number, Estimate[]>()
  for (const { at, placed } of counted) {
    const same = told.get(of[at]!)
    if (same) same.push(placed.claim)
    else told.set(of[at]!, [placed.claim])
  }
  if (told.size < 2) return null
  const order = [...told.keys()].sort((a, b) => a - b)
  return pooled(
    order.map((o) => list[o]!),
    order.map((o) => told.get(o)!),
  )
}

/** The years that a claim counts for; null for one that names none. */
export function yearsOf(claim: Pick<Claim, "time">): (number | null)[] {
  const range = claim.time ? daysOf(claim.time) : null
  if (!range || (!Number.isFinite(range.first) && !Number.isFinite(range.last))) return [null]
  const first = yearOf(Number.isFinite(range.first) ? range.first : range.last)
  const last = yearOf(Number.isFinite(range.last) ? range.last : range.first)
  if (first === last) return [first]
  if (last - first >= WIDEST_YEARS) return [Math.floor((first + last) / 2)]
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}
