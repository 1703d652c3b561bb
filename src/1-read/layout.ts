// Whether the lines of a text are broken inside sentences, and how long a full line is.
import { firstUnit, isLower, isOpenAt } from "./characters.js"
import { type Line, TEXT } from "./lines.js"

export interface LineLayout {
  /** Lines are broken inside sentences: a line's end is no paragraph's end. */
  readonly wrapped: boolean
  /** The length of a full line: nine in ten of the lines that have a neighbour are no longer. */
  readonly width: number
}

/** Lines longer than this are paragraphs. */
const LONGEST_LINE = 250

export function measure(source: string, lines: readonly Line[]): LineLayout {
  const lengths: number[] = []
  const pairs: number[] = []
  for (let i = 0; i + 1 < lines.length; i++)
    if (lines[i]!.role === TEXT && lines[i + 1]!.role === TEXT) {
      pairs.push(i)
      lengths.push(lines[i]!.end - lines[i]!.start)
    }
  lengths.sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  if (width === 0 || width > LONGEST_LINE) return { wrapped: false, width }
  let broken = 0
  let full = 0
  for (const i of pairs) {
    const line = lines[i]!
    if (!isOpenAt(source, line.start, line.end)) continue
    if (line.end - line.start >= width * 0.75) full++
    if (isLower(firstUnit(source, lines[i + 1]!.start, lines[i + 1]!.end))) broken++
  }
  // a text in capitals has no lower case to go by; there, most lines are full and open
  return { wrapped: broken >= pairs.length * 0.15 || (width >= 40 && full >= pairs.length * 0.4), width }
}
