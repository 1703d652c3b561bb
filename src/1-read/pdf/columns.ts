// Reading order: a page is cut into flows, each read from top to bottom, the left column before the right one.
// A gutter is believed only between columns of running text; the gaps of a table look alike but its cells are short.
import type { Line } from "./lines.js"

export type Flow = readonly Line[]

const LEAST_LINES = 3
/** The share of a column's width that its median line fills. */
const LEAST_FILL = 0.55

/** The lines of one page, without its furniture, in reading order. */
export function flowsOf(lines: readonly Line[]): Flow[] {
  if (lines.length === 0) return []
  const gutter = findGutter(lines)
  if (gutter === null) return [lines.toSorted(byPlace)]
  return bandsOf(lines, gutter).flatMap((band) =>
    "whole" in band ? [band.whole] : [...flowsOf(band.left), ...flowsOf(band.right)],
  )
}

const byPlace = (a: Line, b: Line): number => (Math.abs(a.y - b.y) < 0.3 * a.size ? a.x - b.x : a.y - b.y)

type Band = { readonly whole: Line[] } | { readonly left: Line[]; readonly right: Line[] }

/** Lines that cross the gutter (titles, wide tables) part the page into bands; what stands left alone belongs to them. */
function bandsOf(lines: readonly Line[], gutter: number): Band[] {
  const bands: Band[] = []
  let left: Line[] = []
  let right: Line[] = []
  let whole: Line[] = []
  const endColumns = (): void => {
    if (right.length === 0 || left.length === 0) whole.push(...left, ...right)
    else {
      if (whole.length) bands.push({ whole })
      bands.push({ left, right })
      whole = []
    }
    left = []
    right = []
  }
  for (const line of lines.toSorted(byPlace)) {
    if (line.right <= gutter) left.push(line)
    else if (line.x >= gutter) right.push(line)
    else {
      endColumns()
      whole.push(line)
    }
  }
  endColumns()
  if (whole.length) bands.push({ whole })
  return bands
}

function findGutter(lines: readonly Line[]): number | null {
  const from = Math.min(...lines.map((line) => line.x))
  const to = Math.max(...lines.map((line) => line.right))
  let best: { score: number; first: number; last: number } | null = null
  for (let x = from + 0.2 * (to - from); x <= to - 0.2 * (to - from); x += 2) {
    const score = parting(lines, x)
    if (score === 0) continue
    if (best && score === best.score) best.last = x
    else if (!best || score > best.score) best = { score, first: x, last: x }
  }
  return best ? (best.first + best.last) / 2 : null
}

/** How many letters stand in the smaller of the two columns that `x` would part; 0 where it parts no columns. */
function parting(lines: readonly Line[], x: number): number {
  const left = lines.filter((line) => line.right <= x)
  const right = lines.filter((line) => line.x >= x)
  if (left.length < LEAST_LINES || right.length < LEAST_LINES) return 0
  if (sideBySide(left, right) < LEAST_LINES || sideBySide(right, left) < LEAST_LINES) return 0
  if (fill(left) < LEAST_FILL || fill(right) < LEAST_FILL) return 0
  return Math.min(letters(left), letters(right))
}

const letters = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + line.text.length, 0)

/** How many of these lines lie between the top and the bottom of the others. */
function sideBySide(lines: readonly Line[], others: readonly Line[]): number {
  const top = Math.min(...others.map((line) => line.y - line.size))
  const bottom = Math.max(...others.map((line) => line.y))
  return lines.filter((line) => line.y >= top && line.y - line.size <= bottom).length
}

/** Counted over lines with the length of a text line: a column of cells has none. */
function fill(lines: readonly Line[]): number {
  const long = lines.filter((line) => line.text.length >= 20)
  if (long.length < LEAST_LINES || letters(long) * 2 < letters(lines)) return 0
  const width = Math.max(...lines.map((line) => line.right)) - Math.min(...lines.map((line) => line.x))
  const widths = long.map((line) => line.right - line.x).sort((a, b) => a - b)
  return widths[widths.length >> 1]! / width
}
