// Where everything of the drawing stands; pure, so that what is drawn can be thought through without a browser.
import type { SpreadTelling, SpreadView } from "#present"

export interface Line {
  readonly telling: SpreadTelling
  readonly y: number
  /** Milliseconds; null without a date. */
  readonly at: number | null
  /** The position in `lines` of the telling that it hangs from; null for a first one. */
  readonly parent: number | null
}
export interface Layout {
  readonly lines: readonly Line[]
  readonly heads: readonly { readonly y: number; readonly name: string }[]
  readonly width: number
  readonly height: number
  /** Days on which a report came out, in order; milliseconds. */
  readonly days: readonly number[]
  xOf(line: Pick<Line, "at">): number
}

/** More lines than this are no drawing: the table has them all. */
export const MOST_LINES = 60
const TOP = 20
const STEP = 22
/** Above and below the name of an origin. */
const HEAD = 32
const BELOW = 2
const EDGE = 40
const DAY = 86_400_000

export function layoutOf(spread: SpreadView, width: number): Layout {
  const shown = spread.tellings.slice(0, MOST_LINES)
  const days = shown.flatMap((telling) => dayOf(telling) ?? [])
  const heads: { y: number; name: string }[] = []
  const lines: Line[] = []
  let y = TOP
  for (const [i, telling] of shown.entries()) {
    if (i === 0 || telling.origin !== shown[i - 1]!.origin) {
      y += HEAD
      heads.push({ y, name: spread.origins[telling.origin]?.name ?? "" })
      y += BELOW
    }
    y += STEP
    const parent = telling.from === null ? -1 : lines.findIndex(({ telling: { claim } }) => claim === telling.from)
    lines.push({ telling, y, at: dayOf(telling), parent: parent < 0 ? null : parent })
  }
  const place = placesOf(days)
  const inner = Math.max(1, width - 2 * EDGE)
  return {
    ...{ lines, heads, width, days: [...place.keys()] },
    height: y + 14,
    // What has no date stands at the left edge.
    xOf: ({ at }) => (at === null ? 8 : EDGE + (place.get(at) ?? 0) * inner),
  }
}

/**
 * Each day's place from 0 to 1. Reports come within days and again after years: a gap is as wide as the logarithm of its days, so
 * that neither is lost.
 */
function placesOf(days: readonly number[]): Map<number, number> {
  const sorted = [...new Set(days)].sort((a, b) => a - b)
  const steps = sorted.map((day, i) => (i === 0 ? 0 : Math.log2(1 + (day - sorted[i - 1]!) / DAY)))
  const whole = steps.reduce((sum, step) => sum + step, 0) || 1
  let at = 0
  return new Map(
    sorted.map((day, i) => {
      at += steps[i]!
      return [day, at / whole]
    }),
  )
}

const dayOf = ({ document }: SpreadTelling): number | null => {
  const { first, last } = document.published ?? {}
  return first ? Date.parse(first) : last ? Date.parse(last) : null
}

/** The room that one date takes. */
const LABEL = 96
const WORDS = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" })

/** The days of reports, as many as have room; the first and the last always. */
export function axisOf({ days, xOf }: Layout): { readonly x: number; readonly words: string }[] {
  const last = days.at(-1)
  if (last === undefined) return []
  const ticks: { x: number; words: string }[] = []
  for (const day of days) {
    const x = xOf({ at: day })
    const before = ticks.at(-1)
    const free = !before || x - before.x >= LABEL
    if (day === last && !free && ticks.length > 1) ticks.pop()
    if (free || (day === last && ticks.length !== 1)) ticks.push({ x, words: WORDS.format(day) })
  }
  return ticks
}
