// Where everything in a lane is drawn. Nothing is drawn narrower than an eye can see, and nothing is moved in time.
import type { TimelineItemView, TimelineLaneView } from "#present"
import { dayOf, type Scale, xOf } from "./scale"

export interface Box {
  readonly item: TimelineItemView
  readonly index: number
  /** A count of a unit, one claim in a moment, or a stretch. */
  readonly shape: "bin" | "dot" | "bar"
  readonly x: number
  readonly width: number
  readonly y: number
  readonly height: number
  /** Ends that are open or lie outside of what is shown. */
  readonly opensLeft: boolean
  readonly opensRight: boolean
}

export interface LaidLane {
  readonly lane: TimelineLaneView
  readonly top: number
  readonly height: number
  /** The line on which counts stand; null where there are none. */
  readonly ground: number | null
  readonly boxes: readonly Box[]
  /** Stretches for which there was no row. */
  readonly unplaced: number
}

const HEAD = 24
const BINS = 58
const ROW = 12
const DOT = 9
const GAP = 20
const MOST_ROWS = 14
const EMPTY = 14

export function layLanes(lanes: readonly TimelineLaneView[], scale: Scale, top: number): LaidLane[] {
  const laid: LaidLane[] = []
  let y = top
  for (const lane of lanes) {
    const one = layLane(lane, scale, y)
    laid.push(one)
    y += one.height + GAP
  }
  return laid
}

function layLane(lane: TimelineLaneView, scale: Scale, top: number): LaidLane {
  const counted = lane.items.some(({ fine, count }) => fine && count > 1)
  const most = Math.max(1, ...lane.items.filter(({ fine }) => fine).map(({ count }) => count))
  const ground = counted ? top + HEAD + BINS : null
  const rowsFrom = (ground ?? top + HEAD) + (counted ? 5 : 0)
  const rows: number[] = []
  let unplaced = 0
  const boxes = lane.items.flatMap((item, index): Box[] => {
    const place = extentOf(item, scale)
    if (!place) return []
    if (counted && item.fine) {
      const height = Math.max(3, (item.count / most) * (BINS - 16))
      const width = Math.max(2.5, place.width - 1)
      return [{ ...place, item, index, shape: "bin", width, y: top + HEAD + BINS - height, height }]
    }
    const shape = place.width < DOT ? "dot" : "bar"
    const width = Math.max(DOT, place.width)
    const x = shape === "dot" ? place.x + place.width / 2 - DOT / 2 : place.x
    let row = rows.findIndex((end) => end <= x)
    if (row < 0) row = rows.length
    if (row >= MOST_ROWS) {
      unplaced += item.count
      return []
    }
    rows[row] = x + width + 2
    return [{ ...place, item, index, shape, x, width, y: rowsFrom + row * ROW + 1, height: ROW - 3 }]
  })
  const height = HEAD + (counted ? BINS + 5 : 0) + rows.length * ROW
  return { lane, top, ground, boxes, unplaced, height: Math.max(height, HEAD + EMPTY) }
}

/** The part of an item that is seen; null where none is. */
function extentOf({ first, last }: TimelineItemView, scale: Scale) {
  const begin = first === null ? Number.NEGATIVE_INFINITY : xOf(scale, dayOf(first))
  const end = last === null ? Number.POSITIVE_INFINITY : xOf(scale, dayOf(last) + 1)
  if (end < 0 || begin > scale.width) return null
  const x = Math.max(0, begin)
  return { x, width: Math.min(scale.width, end) - x, opensLeft: begin < 0, opensRight: end > scale.width }
}
