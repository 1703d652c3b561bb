// Bodies of notes that stand together: at the foot of a page or at the end of a chapter or report. Where the last body
// of a page ends and the running text goes on is told by an open sentence before the block, by indent and by short lines.
import { endsSentence, firstUnit, isLower, isOpenAt } from "./characters.js"
import { BLANK, FURNITURE, type Line, TEXT } from "./lines.js"
import { type Head, headOf } from "./note-heads.js"
import type { Words } from "./words.js"

export interface Body {
  readonly head: Head
  /** Index of its first line; the body ends before `end`. */
  readonly line: number
  end: number
}

export interface Group {
  readonly bodies: Body[]
  /** Index of the first line and of the line behind the last. */
  readonly start: number
  end: number
}

export interface Page {
  readonly source: string
  readonly lines: readonly Line[]
  readonly words: Words
  /** The length that full lines have. */
  readonly width: number
}

/** How many numbers may be left out between two bodies: one that was lost in pasting. */
const GAP = 2

/** The group whose first body may be line `start`, or null. `headed`: it stands under a heading as "Notes". */
export function groupAt(page: Page, start: number, headed: boolean): Group | null {
  const head = headOf(page.source, page.lines[start]!, page.words)
  if (!head) return null
  const group: Group = { bodies: [{ head, line: start, end: start + 1 }], start, end: start + 1 }
  const open = openBefore(page, start)
  let width = lengthOf(page.lines[start]!)
  for (let at = start + 1; at < page.lines.length; at++) {
    const line = page.lines[at]!
    if (line.role === BLANK || line.role === FURNITURE) {
      const next = goesOnBehind(page, at, group, headed)
      if (next < 0) break
      at = next - 1
      continue
    }
    if (line.role !== TEXT) break
    const next = nextHead(page, at, group, headed)
    if (next) group.bodies.push({ head: next, line: at, end: at + 1 })
    else if (resumes(page, at, group, open, headed, width)) break
    group.bodies[group.bodies.length - 1]!.end = at + 1
    group.end = at + 1
    width = Math.max(width, lengthOf(line))
  }
  return group
}

const lengthOf = (line: Line): number => line.end - line.start

/** The head of the next body, if this line has it: the same style, the next number or the one after it. */
function nextHead({ source, lines, words }: Page, at: number, group: Group, headed: boolean): Head | null {
  const head = headOf(source, lines[at]!, words)
  if (!head) return null
  const last = group.bodies[group.bodies.length - 1]!.head
  if (head.style !== last.style) return null
  if (head.number > last.number && head.number <= last.number + GAP) return head
  if (headed || head.style === "bracket") return head.number !== last.number ? head : null
  // in another order: the one before the first, or the one that was left out
  return Math.abs(head.number - last.number) <= GAP && group.bodies.every((body) => body.head.number !== head.number)
    ? head
    : null
}

/** Behind blank lines and page furniture the group goes on with its next body, or with a body that is not whole. */
function goesOnBehind(page: Page, at: number, group: Group, headed: boolean): number {
  const { lines, source } = page
  let next = at
  let furniture = false
  while (next < lines.length && lines[next]!.role !== TEXT) {
    if (lines[next]!.role === FURNITURE) furniture = true
    else if (lines[next]!.role !== BLANK) return -1
    next++
  }
  if (next >= lines.length) return -1
  if (nextHead(page, next, group, headed)) return next
  const before = lines[at - 1]!
  const cut =
    isOpenAt(source, before.start, before.end) && isLower(firstUnit(source, lines[next]!.start, lines[next]!.end))
  return headed && furniture && cut ? next : -1
}

const ADDRESS = /^(?:https?:|www\.)/i

/** Whether the running text goes on here, behind the last body of a page. */
function resumes(page: Page, at: number, group: Group, open: boolean, headed: boolean, width: number): boolean {
  const { lines, source } = page
  const line = lines[at]!
  const before = lines[at - 1]!
  if (line.newPage) return true
  const body = group.bodies[group.bodies.length - 1]!
  if (headed || ",:;(-–".includes(source[before.end - 1]!) || ADDRESS.test(source.slice(line.start, line.start + 8)))
    return false
  const closed = endsSentence(source, before.start, before.end) || endsInAddress(source, before)
  const short = lengthOf(before) < width * 0.8
  const lower = isLower(firstUnit(source, line.start, line.end))
  if (open && lower && (closed || lengthOf(before) < width * 0.6)) return true
  const indent = at - 1 > body.line ? before.indent : lines[body.line]!.indent
  if (line.indent !== indent && (closed || short) && !isHanging(page, body, at)) return true
  if (laterHead(page, at, group)) return false
  return short && (closed || lengthOf(before) < width * 0.6)
}

/** The second line of a body may be indented under the first; the third is not indented further. */
function isHanging({ lines, source }: Page, body: Body, at: number): boolean {
  if (at - 1 > body.line) return false
  return lines[at]!.indent > lines[body.line]!.indent && !endsSentence(source, lines[at - 1]!.start, lines[at - 1]!.end)
}

/** Whether the next number begins a line before the next blank one. */
function laterHead(page: Page, at: number, group: Group): boolean {
  const wanted = group.bodies[group.bodies.length - 1]!.head
  for (let next = at; next < Math.min(page.lines.length, at + 12); next++) {
    if (page.lines[next]!.role !== TEXT) return false
    const head = headOf(page.source, page.lines[next]!, page.words)
    if (head && head.style === wanted.style && head.number === wanted.number + 1) return true
  }
  return false
}

function endsInAddress(source: string, line: Line): boolean {
  const tail = source.slice(Math.max(line.start, line.end - 300), line.end)
  return /(?:https?:\/\/|www\.|[\w-]\/[\w-])\S*$/.test(tail) && !/[-_]$/.test(tail)
}

/** Whether the running text before a line stops in the middle of a sentence. */
export function openBefore({ source, lines }: Page, start: number): boolean {
  for (let at = start - 1; at >= Math.max(0, start - 400); at--) {
    const line = lines[at]!
    if (line.role === TEXT) return isOpenAt(source, line.start, line.end)
  }
  return false
}
