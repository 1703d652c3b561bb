// Most texts of a corpus need nothing done to them: no broken lines, no notes, no pages. For these the read text is the
// text that came in, and only its blocks are found. This pass looks at the ends of lines and nothing else, since it runs
// over billions of documents; whatever might need work sends the text to `draftText`, which decides.
import type { Block } from "#claim"
import { isCloser, isDigit, isHyphen, isLower, isOpener, isStop, superscript } from "./characters.js"
import { isSpace, type Line, TEXT } from "./lines.js"
import { itemMark, kindOf, type Reading } from "./paragraphs.js"
import type { Words } from "./words.js"

/** A line longer than this is a paragraph; shorter ones that end without a stop may be broken lines. */
const LONG = 250

/** The blocks of a text that needs nothing done; null where it might. */
export function cleanBlocks(source: string, words: Words): Block[] | null {
  if (hasWork(source)) return null
  const reading: Reading = { source, words, layout: { wrapped: false, width: 0 } }
  const blocks: Block[] = []
  let before: Line | null = null
  let unstopped = 0
  for (let from = 0, blank = false; from <= source.length; ) {
    const breakAt = source.indexOf("\n", from)
    const to = breakAt < 0 ? source.length : breakAt
    const line = trimmed(source, from, to)
    from = to + 1
    if (line.start === line.end) {
      blank = true
      continue
    }
    if (mayBeSpecial(source, line)) return null
    if (before && !isSettled(source, before, line, blank)) return null
    if (!endsWithStop(source, line) && line.end - line.start < LONG && ++unstopped > MOST_UNSTOPPED) return null
    blocks.push(blockOf(reading, line))
    before = line
    blank = false
  }
  return blocks
}

/** More headings than this may be running heads or a table. */
const MOST_UNSTOPPED = 12

/** Marks that can only be found by looking at every character; each look is one search of the engine's own. */
function hasWork(source: string): boolean {
  return (
    source.includes("\r") ||
    source.includes("\f") ||
    source.includes("\u00ad") ||
    source.includes("\u2028") ||
    source.includes("](") ||
    source.includes("[1]")
  )
}

function trimmed(source: string, from: number, to: number): Line {
  let start = from
  let end = to
  while (start < end && isSpace(source.charCodeAt(start))) start++
  while (end > start && isSpace(source.charCodeAt(end - 1))) end--
  return { start, end, indent: start - from, newPage: false, role: TEXT }
}

/** It may begin a note, be a page's number, a rule or a row of a table. */
function mayBeSpecial(source: string, line: Line): boolean {
  const first = source.charCodeAt(line.start)
  if (isDigit(first) || first === 91 || first === 124 || superscript(first) >= 0) return true
  if (
    line.end - line.start < LONG &&
    (source.charCodeAt(line.start + 1) === first || source.slice(line.start, line.end).includes("\t"))
  )
    return true
  return isHyphen(source.charCodeAt(line.end - 1))
}

function endsWithStop(source: string, line: Line): boolean {
  let at = line.end - 1
  while (at > line.start && isCloser(source.charCodeAt(at))) at--
  const unit = source.charCodeAt(at)
  return isStop(unit) || unit === 58 || unit === 59
}

/** Whether the break before a line surely is the end of a paragraph. */
function isSettled(source: string, before: Line, line: Line, blank: boolean): boolean {
  let at = line.start
  while (at < line.end - 1 && isOpener(source.charCodeAt(at))) at++
  const lower = isLower(source.charCodeAt(at))
  if (endsWithStop(source, before)) return blank || !lower
  if (lower) return false
  return blank || line.end - line.start > LONG || before.end - before.start > LONG
}

function blockOf(reading: Reading, line: Line): Block {
  const kind = kindOf(reading, [line])
  const item = kind === "list-item" ? itemMark(reading.source, line) : null
  const start = line.start + (item?.length ?? 0)
  return kind === "heading" ? { kind, start, end: line.end, level: 2 } : { kind, start, end: line.end }
}
