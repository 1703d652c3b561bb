// Running heads, page numbers and rules: lines that belong to the page and not to the report. They hold no claims.
import { firstUnit, isDigit, isLower, isOpenAt } from "./characters.js"
import { BLANK, FURNITURE, type Line, TEXT } from "./lines.js"

/** Longer lines than this are no running heads. */
const LONGEST = 100
/** A head that stands again after fewer lines is a row of a table or a refrain. */
const NEAREST = 8

export function markFurniture(source: string, lines: readonly Line[]): void {
  const repeated = new Map<string, number[]>()
  const numbers: { line: number; number: number }[] = []
  lines.forEach((line, index) => {
    if (line.role !== TEXT || line.end - line.start > LONGEST) return
    const words = source.slice(line.start, line.end)
    if (isRule(words)) line.role = FURNITURE
    else {
      const number = pageNumber(words)
      if (number >= 0) numbers.push({ line: index, number })
      if (!standsAlone(lines, index)) return
      const key = words.replace(/\d+/g, "#")
      const known = repeated.get(key)
      if (known) known.push(index)
      else repeated.set(key, [index])
    }
  })
  markPageNumbers(source, lines, numbers)
  for (const [key, places] of repeated)
    if (isRunningHead(source, lines, key, places)) for (const at of places) lines[at]!.role = FURNITURE
}

const isRule = (words: string): boolean => words.length > 2 && /^(?:[-_=—–*·.~•]\s?)+$/.test(words)

const PAGE_NUMBER =
  /^(?:[-–—|]\s*)?(?:\p{L}{1,6}\.?\s)?(\d{1,4})(?:\s(?:\p{L}{1,3}|\/)\s\d{1,4}|\s*\/\s*\d{1,4})?(?:\s*[-–—|])?$/u

/** The number of a line that could be nothing but a page's number, or -1. */
function pageNumber(words: string): number {
  if (words.length > 24 || !hasDigit(words)) return -1
  const match = PAGE_NUMBER.exec(words)
  return match ? Number(match[1]) : -1
}
function hasDigit(words: string): boolean {
  for (let i = 0; i < words.length; i++) if (isDigit(words.charCodeAt(i))) return true
  return false
}

/** Page numbers rise by one from page to page; a lone number is one where it interrupts a sentence. */
function markPageNumbers(
  source: string,
  lines: readonly Line[],
  numbers: readonly { line: number; number: number }[],
): void {
  numbers.forEach(({ line, number }, index) => {
    const before = numbers[index - 1]
    const after = numbers[index + 1]
    const inRow =
      (before?.number === number - 1 && line - before.line >= NEAREST) ||
      (after?.number === number + 1 && after.line - line >= NEAREST)
    const year = number >= 1900 && number <= 2100
    if ((inRow && !year && atEdge(lines, line)) || interrupts(source, lines, line)) lines[line]!.role = FURNITURE
  })
}

function isRunningHead(source: string, lines: readonly Line[], key: string, places: readonly number[]): boolean {
  if (places.length < 2 || !/\p{L}/u.test(key) || /[.!?;:,]$/.test(key)) return false
  for (let i = 1; i < places.length; i++) if (places[i]! - places[i - 1]! < NEAREST) return false
  return places.length > 2 || places.every((at) => lines[at]!.newPage || interrupts(source, lines, at))
}

/** At least one side is free: a page's head or foot may touch the text on the other. */
function atEdge(lines: readonly Line[], at: number): boolean {
  return lines[at]!.newPage || !isText(lines[at - 1]) || !isText(lines[at + 1]) || lines[at + 1]!.newPage
}
const standsAlone = atEdge
const isText = (line: Line | undefined): boolean => line !== undefined && line.role === TEXT && line.end > line.start

/** Whether the line stands in the middle of a sentence: open before it, in lower case behind it. */
function interrupts(source: string, lines: readonly Line[], at: number): boolean {
  const before = neighbour(lines, at, -1)
  const after = neighbour(lines, at, 1)
  if (!before || !after || before.end - before.start < 30) return false
  return isOpenAt(source, before.start, before.end) && isLower(firstUnit(source, after.start, after.end))
}

function neighbour(lines: readonly Line[], at: number, step: number): Line | null {
  for (let i = at + step, looked = 0; i >= 0 && i < lines.length && looked < 6; i += step, looked++)
    if (lines[i]!.role !== BLANK && lines[i]!.role !== FURNITURE) return lines[i]!
  return null
}
