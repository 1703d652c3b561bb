// The chain rule: bodies have numbers in a row; the markers that call them stand in the text in the same row.
// Among all candidates the heaviest row wins, so that one "MI6" between markers 5 and 7 loses to a real 6.
import { EXPLICIT, type Marker, STRONG, WEAK } from "./note-markers.js"

export interface Chain {
  /** Markers that are believed, in order. */
  readonly markers: readonly Marker[]
  /** How many of the wanted numbers were found, and how many of these by markers that are hardly ever anything else. */
  readonly found: number
  readonly strong: number
}

interface Point {
  readonly marker: Marker
  readonly element: number
}

/**
 * Finds the markers of a row of numbers. `wanted` holds the bodies' numbers in the order in which they are called;
 * `missing` those within the row that have no body, which only strong candidates can call.
 */
export function chainOf(candidates: readonly Marker[], wanted: readonly number[], missing: ReadonlySet<number>): Chain {
  const elements = new Map<number, number[]>()
  wanted.forEach((number, element) => {
    const known = elements.get(number)
    if (known) known.push(element)
    else elements.set(number, [element])
  })
  const row = heaviestRow(pointsOf(candidates, elements, missing), wanted.length)
  const byElement = new Map(row.map((point) => [point.element, point.marker]))
  const believed = row.filter(({ marker, element }) => {
    if (marker.weight > WEAK) return true
    const before = byElement.get(element - 1)
    const after = byElement.get(element + 1)
    if (marker.weight === WEAK) return (element === 0 || before) && (element === wanted.length - 1 || after)
    if (!before || before.weight < STRONG || (after ? after.weight < STRONG : element < wanted.length - 1)) return false
    return isAlone(marker, candidates, before.start, after?.end ?? Number.POSITIVE_INFINITY)
  })
  const markers = believed.map((point) => point.marker)
  const bodies = markers.filter((marker) => !missing.has(marker.number))
  return {
    markers,
    found: bodies.length,
    strong: bodies.filter((marker) => marker.weight >= STRONG).length,
  }
}

function isAlone(marker: Marker, candidates: readonly Marker[], from: number, to: number): boolean {
  return candidates.every(
    (other) => other === marker || other.number !== marker.number || other.end < from || other.start > to,
  )
}

function pointsOf(
  candidates: readonly Marker[],
  elements: ReadonlyMap<number, readonly number[]>,
  missing: ReadonlySet<number>,
): Point[] {
  const points: Point[] = []
  for (const marker of candidates) {
    const places = elements.get(marker.number)
    if (!places || (missing.has(marker.number) && marker.weight < STRONG)) continue
    // later elements first: one marker must not follow itself in the row
    for (let i = places.length - 1; i >= 0; i--) points.push({ marker, element: places[i]! })
  }
  return points
}

/** The heaviest row that rises in place and in element, by a Fenwick tree of maxima: n log n. */
function heaviestRow(points: readonly Point[], size: number): Point[] {
  const best = new Float64Array(size + 1)
  const bestPoint = new Int32Array(size + 1).fill(-1)
  const previous = new Int32Array(points.length)
  const total = new Float64Array(points.length)
  let top = -1
  points.forEach(({ marker, element }, index) => {
    let weight = 0
    previous[index] = -1
    for (let at = element; at > 0; at -= at & -at)
      if (best[at]! > weight) {
        weight = best[at]!
        previous[index] = bestPoint[at]!
      }
    total[index] = weight + marker.weight
    for (let at = element + 1; at <= size; at += at & -at)
      if (best[at]! < total[index]!) {
        best[at] = total[index]!
        bestPoint[at] = index
      }
    if (top < 0 || total[index]! > total[top]!) top = index
  })
  const row: Point[] = []
  for (let at = top; at >= 0; at = previous[at]!) row.push(points[at]!)
  return row.reverse()
}

/** A note may be called again: by explicit markers anywhere, by strong ones only behind the marker that came first. */
export function withRepeats(row: readonly Marker[], region: readonly Marker[], bodies: ReadonlySet<number>): Marker[] {
  const first = new Map<number, number>()
  for (const marker of row) if (!first.has(marker.number)) first.set(marker.number, marker.start)
  const chosen = new Set(row)
  return region.filter((marker) => {
    if (chosen.has(marker)) return true
    if (!bodies.has(marker.number)) return false
    if (marker.weight === EXPLICIT) return true
    const called = first.get(marker.number)
    return marker.weight === STRONG && marker.token !== "" && called !== undefined && called < marker.start
  })
}
