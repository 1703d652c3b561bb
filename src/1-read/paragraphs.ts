// Where a paragraph goes on in the next line, and what kind of block some lines make.
import type { BlockKind } from "#claim"
import { endsSentence, firstUnit, isDigit, isLower, isOpenAt, isUpper } from "./characters.js"
import type { LineLayout } from "./layout.js"
import type { Line } from "./lines.js"
import type { Words } from "./words.js"

/** What stands between a line and the line of running text before it. */
export type Gap = "none" | "blank" | "page"

export interface Reading {
  readonly source: string
  readonly layout: LineLayout
  readonly words: Words
}

const lengthOf = (line: Line): number => line.end - line.start

/** Whether `line` goes on with the paragraph that `before` ends; `first` is that paragraph's first line. */
export function goesOn(reading: Reading, first: Line, before: Line, line: Line, gap: Gap): boolean {
  const { source, layout, words } = reading
  const lower = isLower(firstUnit(source, line.start, line.end))
  const open = isOpenAt(source, before.start, before.end)
  if (itemMark(source, line) && !(lower && isInsideSentence(source, before, line))) return false
  if (gap === "page")
    return lower || (open && !isHeading(reading, [first, before]) && lengthOf(before) > layout.width / 2)
  if (gap === "blank") return open && lower && !isHeading(reading, [first, before]) && !isCaption(source, line, words)
  if (!layout.wrapped) return open && lower
  if (endsSentence(source, before.start, before.end)) {
    if (lower) return true
    return lengthOf(before) >= layout.width * 0.8 && line.indent < before.indent + 2
  }
  if (before === first && lengthOf(line) > layout.width * 0.6 && isHeadingAbove(reading, before, line)) return false
  return true
}

/** A dash or number that only happens to begin a broken line. */
function isInsideSentence(source: string, before: Line, line: Line): boolean {
  return isOpenAt(source, before.start, before.end) && !isDigit(source.charCodeAt(line.start))
}

/** A short line without a stop right above a full one: a heading that was not set apart. */
function isHeadingAbove({ source, layout }: Reading, before: Line, line: Line): boolean {
  if (lengthOf(before) > layout.width * 0.6 || !isOpenAt(source, before.start, before.end)) return false
  const begins = source.charCodeAt(line.start)
  return !",-–—".includes(source[before.end - 1]!) && !isLower(source.charCodeAt(before.start)) && isUpper(begins)
}

const ITEM =
  /^(?:[-–—•*·‣▪◦●○■□▶➢❖✓o](?=\s)|(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)](?=\s)|\((?:\d{1,3}|[a-z]|[ivx]{1,5})\)(?=\s))\s*/

/** Length and label of what marks a line as an item of a list. */
export function itemMark(
  source: string,
  line: { start: number; end: number },
): { length: number; label: string } | null {
  const first = source.charCodeAt(line.start)
  if (isLower(first) && source.charCodeAt(line.start + 1) > 0x7f) return null
  const match = ITEM.exec(source.slice(line.start, Math.min(line.end, line.start + 12)))
  if (!match || match[0].length >= line.end - line.start) return null
  // "I. Introduction" and "A. Background" are headings; "J. Smith said" is a sentence
  if (/^[A-Z]\./.test(match[0])) return null
  return { length: match[0].length, label: match[0].replace(/[^\p{L}\d]/gu, "") }
}

const LONGEST_HEADING = 160
const LONGEST_LINES = 3

/** Few short lines without a stop at the end, beginning like a sentence or with a number. A question may be one. */
export function isHeading({ source, layout }: Reading, lines: readonly Line[]): boolean {
  const first = lines[0]!
  const last = lines[lines.length - 1]!
  if (last.end - first.start > LONGEST_HEADING || lines.length > LONGEST_LINES) return false
  if (isLower(firstUnit(source, first.start, first.end))) return false
  const mark = source.charCodeAt(last.end - 1)
  if (mark === 63) return lines.length === 1 && lengthOf(last) < 100
  if (!isOpenAt(source, last.start, last.end) || mark === 44 || mark === 45) return false
  if (!layout.wrapped) return lengthOf(first) <= 120
  return lines.some((line) => lengthOf(line) < layout.width * 0.9)
}

/** Spares most lines the look by expression, which takes as long as all else that is asked of a line. */
function hasDigit(source: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isDigit(source.charCodeAt(at))) return true
  return false
}

/** "Figure 3", "Map 1: …": the look at the pack's words is for lines that have a number in the right place. */
function isCaption(source: string, line: Line, words: Words): boolean {
  if (!hasDigit(source, line.start + 3, Math.min(line.end, line.start + 40))) return false
  const start = source.slice(line.start, Math.min(line.end, line.start + 40))
  if (!/^\p{L}[\p{L}. ]{2,20}\s\d/u.test(start)) return false
  const found = words.startsWith(start, "caption")
  return found !== null && /^\s*\d/.test(start.slice(found.length))
}

/** The kind of a block whose lines stand together. */
export function kindOf(reading: Reading, lines: readonly Line[]): BlockKind {
  const { source, words } = reading
  const first = lines[0]!
  if (itemMark(source, first)) return "list-item"
  if (isCaption(source, first, words)) return "caption"
  return isHeading(reading, lines) ? "heading" : "paragraph"
}

const CELL_GAP = /\S(?:\t+|\s{3,})\S/

/** Whether a line is a row of a table: cells set apart by tabs, wide gaps or bars. */
export function isRow(source: string, line: Line): boolean {
  const words = source.slice(line.start, Math.min(line.end, line.start + 300))
  if (words.charCodeAt(0) === 124) return words.indexOf("|", 1) > 0
  return (words.includes("\t") || words.includes("   ")) && CELL_GAP.test(words)
}
