// A new paragraph begins where the next word would still have fitted on the line before: nobody breaks a line there.
// Gaps, indents, bullets and changes of size are the other signs.
import type { BlockKind } from "#claim"
import { PdfBlock, type Setting } from "./block.js"
import type { Flow } from "./columns.js"
import { type Line, mergeLines, rowsOf } from "./lines.js"

const BULLET = /^([^\p{L}\p{N}\s"“”‘’'([$€£«»„¿¡#@&+§†*…]|[o*])\s+(?=\S)/u
const ITEM = /^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]|\[\d{1,3}\])\s+(?=\S)/i
const TERMINAL = /[.!?:;…][”"’')\]»]*$/

/** The blocks of a flow's body lines: paragraphs, headings, list items and tables; their kinds may still change. */
export function blocksOf(flow: Flow, size: number, setting: Setting): PdfBlock[] {
  const right = Math.max(...flow.map((line) => line.right))
  const rows = rowsOf(flow).map((row) => unstretched(row, right))
  const tables = tableRows(rows)
  const blocks: PdfBlock[] = []
  const shape = shapeOf(rows.filter((_, index) => !tables.has(index)).flat())
  let block: PdfBlock | null = null
  let before: Line | null = null
  const open = (kind: BlockKind): PdfBlock => {
    const fresh = new PdfBlock(kind, setting)
    blocks.push(fresh)
    return fresh
  }
  rows.forEach((row, index) => {
    if (tables.has(index)) {
      if (block?.kind !== "table" || !tables.has(index - 1)) block = open("table")
      addRow(block, row)
      before = null
      return
    }
    for (const line of row) {
      const next = rows[index + 1]?.[0] ?? null
      if (!block || !before || row.length > 1 || begins(line, before, next, block, shape)) {
        const bullet = BULLET.exec(line.text)?.[0].length ?? 0
        const item = bullet > 0 || ITEM.test(line.text)
        block = open(item ? "list-item" : isHeading(line, size) ? "heading" : "paragraph").add(line, bullet)
      } else block.add(line)
      before = row.length > 1 ? null : line
    }
  })
  return blocks.map(asCaption)
}

/** "Table 1: …", "Fig. 2. …", "Karte 3 – …": one word, a number and a sign at the beginning, in any language. */
const CAPTION = /^\p{Lu}\p{L}{1,11}\.?\s\d{1,3}(?:\.\d{1,2})?\s?[:.–—|]\s/u

function asCaption(block: PdfBlock, index: number, blocks: readonly PdfBlock[]): PdfBlock {
  if ((block.kind !== "paragraph" && block.kind !== "heading") || !CAPTION.test(block.text)) return block
  const besideTable = blocks[index - 1]?.kind === "table" || blocks[index + 1]?.kind === "table"
  // "Phase 2. The province …" begins a paragraph.
  if (besideTable || (block.kind === "paragraph" && /^[^:.–—|]*:/.test(block.text))) block.kind = "caption"
  return block
}

function addRow(table: PdfBlock, row: readonly Line[]): void {
  table.separate("\n")
  row.forEach((cell, column) => {
    if (column) table.separate("\t")
    table.add(cell, 0, false)
  })
}

/** Letters of a heading are larger than the body's by this much, or bold. */
const LARGE = 1.08

export const isHeading = (line: Line, size: number): boolean =>
  line.size >= size * LARGE || (line.bold && line.size >= size * 0.95)

/** A line that was stretched to the column's width falls into cells at its blanks: all of them about equally wide. */
function unstretched(row: Line[], right: number): Line[] {
  if (row.length < 2 || right - row[row.length - 1]!.right > 0.5 * row[0]!.size) return row
  const gaps = row.slice(1).map((cell, index) => cell.x - row[index]!.right)
  const isStretched = Math.max(...gaps) <= 3 * row[0]!.size && Math.max(...gaps) <= 1.7 * Math.min(...gaps)
  return isStretched ? [mergeLines(row)] : row
}

/** Rows of two or more cells, at least two of them, with at most one wrapped cell between. */
function tableRows(rows: readonly (readonly Line[])[]): Set<number> {
  const inTable = new Set<number>()
  let last = -1
  rows.forEach((row, index) => {
    if (row.length < 2) return
    const near = last >= 0 && index - last <= 2 && row[0]!.y - rows[last]![0]!.y < 4 * row[0]!.size
    if (near) for (let i = last; i <= index; i++) inTable.add(i)
    last = index
  })
  return inTable
}

interface Shape {
  readonly left: number
  /** Baseline to baseline, in em. */
  readonly leading: number
  /** The right edge of the text around a line: a picture at the side may narrow it. */
  right(line: Line): number
}

function shapeOf(lines: readonly Line[]): Shape {
  const steps: number[] = []
  for (let i = 1; i < lines.length; i++) {
    const [a, b] = [lines[i - 1]!, lines[i]!]
    if (a.page === b.page && Math.abs(a.size - b.size) < 0.3 && b.y > a.y) steps.push((b.y - a.y) / b.size)
  }
  steps.sort((a, b) => a - b)
  const index = new Map(lines.map((line, at) => [line, at]))
  return {
    left: Math.min(...lines.map((line) => line.x)),
    leading: Math.min(steps[Math.floor(steps.length * 0.4)] ?? 1.2, 2.2),
    right(line) {
      const at = index.get(line) ?? 0
      return Math.max(...lines.slice(Math.max(0, at - 4), at + 5).map((near) => near.right))
    },
  }
}

function begins(line: Line, before: Line, next: Line | null, block: PdfBlock, shape: Shape): boolean {
  const em = line.size
  const step = line.y - before.y
  if (block.kind === "table" || step <= 0) return true
  if (Math.abs(line.size - before.size) > 0.06 * em) return true
  if (step > (shape.leading + 0.35) * em) return true
  const room = hasRoom(line, before, shape)
  if (line.bold !== before.bold) return room || TERMINAL.test(before.text)
  if (block.kind === "heading") return false
  if (BULLET.test(line.text) || (ITEM.test(line.text) && startsItem(line, before, block))) return true
  if (isIndentBreak(line, before, next, block)) return true
  return (
    room &&
    (TERMINAL.test(before.text) || shape.right(before) - before.right > 0.3 * (shape.right(before) - shape.left))
  )
}

/** Whether the line's first word would have fitted on the line before. */
function hasRoom(line: Line, before: Line, shape: Shape): boolean {
  const word = /^\S+/.exec(line.text)?.[0].length ?? 1
  const width = ((line.right - line.x) / Math.max(1, line.text.length)) * (word + 1)
  return shape.right(before) - before.right >= width + 0.3 * line.size
}

function startsItem(line: Line, before: Line, block: PdfBlock): boolean {
  if (block.kind === "list-item") return line.x <= block.lines[0]!.x + 0.5 * line.size
  return TERMINAL.test(before.text)
}

function isIndentBreak(line: Line, before: Line, next: Line | null, block: PdfBlock): boolean {
  const em = line.size
  const first = block.lines[0]!
  const hanging = block.lines.length > 1 && block.lines[1]!.x > first.x + 0.8 * em
  if (hanging) return line.x < before.x - 0.8 * em
  if (block.kind === "list-item") return line.x < first.x - 0.5 * em
  if (line.x <= before.x + 0.8 * em || line.x > before.x + 5 * em) return false
  // Indented: a new paragraph where the text returns to the edge, the second line of a hanging one where it does not.
  if (block.lines.length > 1) return true
  const returns = !next || next.x < line.x - 0.5 * em || next.y < line.y
  return returns && TERMINAL.test(before.text)
}
