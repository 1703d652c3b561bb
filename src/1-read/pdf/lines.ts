// From pieces to lines. The order in which a program draws is evidence: pieces that follow one another in the file
// belong together at gaps that would part them otherwise (a gutter of one em between columns, a stretched line).
import type { Piece, Sheet } from "./sheet.js"

/** Words that stand side by side: a line of a column, or a cell of a table. */
export interface Line {
  readonly page: number
  readonly pieces: readonly Piece[]
  readonly x: number
  readonly right: number
  /** Baseline and size of most of its letters. */
  readonly y: number
  readonly size: number
  /** Nine of ten letters are bold. */
  readonly bold: boolean
  readonly text: string
}

/** In em: what may lie between two pieces drawn one after another, and between two that were not. */
const DRAWN_GAP = 1.15
const STRAY_GAP = 0.35
/** In em: a gap from here on is a blank. */
const BLANK = 0.18

export function linesOf(sheet: Sheet): Line[] {
  const groups: Piece[][] = []
  for (const piece of sheet.pieces) {
    const group = groups[groups.length - 1]
    if (group && follows(group, piece, DRAWN_GAP)) group.push(piece)
    else groups.push([piece])
  }
  return joinStrays(groups)
    .map((pieces) => lineOf(sheet.number, pieces))
    .sort((a, b) => a.y - b.y || a.x - b.x)
}

const end = (piece: Piece): number => piece.x + piece.width

function follows(group: readonly Piece[], piece: Piece, limit: number): boolean {
  const last = group[group.length - 1]!
  const size = Math.max(last.size, piece.size)
  const gap = piece.x - end(last)
  return Math.abs(piece.y - last.y) <= size * 0.55 && gap > -0.5 * size && gap <= limit * size
}

/** Programs that draw word by word in any order leave the parts of a line apart. */
function joinStrays(groups: Piece[][]): Piece[][] {
  const sorted = groups.toSorted((a, b) => a[0]!.y - b[0]!.y || a[0]!.x - b[0]!.x)
  const joined: Piece[][] = []
  for (const group of sorted) {
    const home = joined.slice(-6).find((other) => follows(other, group[0]!, STRAY_GAP))
    if (home) home.push(...group)
    else joined.push(group)
  }
  return joined
}

function lineOf(page: number, pieces: readonly Piece[]): Line {
  const main = mainPiece(pieces)
  let letters = 0
  let bold = 0
  for (const piece of pieces) {
    letters += piece.text.length
    if (piece.bold) bold += piece.text.length
  }
  return {
    page,
    pieces,
    x: Math.min(...pieces.map((piece) => piece.x)),
    right: Math.max(...pieces.map(end)),
    y: main.y,
    size: main.size,
    bold: bold >= letters * 0.9,
    text: pieces.map((piece, index) => (index && blankBefore(pieces, index) ? ` ${piece.text}` : piece.text)).join(""),
  }
}

/** One line of several that stand side by side. */
export const mergeLines = (lines: readonly Line[]): Line =>
  lineOf(
    lines[0]!.page,
    lines.flatMap((line) => line.pieces),
  )

/** Lines on one baseline, from left to right. */
export function rowsOf(lines: readonly Line[]): Line[][] {
  const rows: Line[][] = []
  for (const line of lines) {
    const row = rows[rows.length - 1]
    const last = row?.[row.length - 1]
    if (last && Math.abs(last.y - line.y) < 0.35 * line.size && line.x >= last.right) row!.push(line)
    else rows.push([line])
  }
  return rows
}

/** The piece that stands for the line: the size with the most letters, its longest piece. */
function mainPiece(pieces: readonly Piece[]): Piece {
  const letters = new Map<number, number>()
  for (const { size, text } of pieces) letters.set(size, (letters.get(size) ?? 0) + text.length)
  const size = [...letters].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0]
  return pieces.filter((piece) => piece.size === size).reduce((a, b) => (b.text.length > a.text.length ? b : a))
}

/** Whether a blank stands before a piece of a line. */
export function blankBefore(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index]!
  const before = pieces[index - 1]!
  return piece.space || piece.x - end(before) > BLANK * Math.max(piece.size, before.size)
}

/** The size that most letters have: the body text of the document. */
export function bodySize(lines: readonly Line[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of lines) {
    const step = Math.round(size * 4) / 4
    letters.set(step, (letters.get(step) ?? 0) + text.length)
  }
  let best = 10
  let most = 0
  for (const [size, count] of letters)
    if (count > most) {
      most = count
      best = size
    }
  return best
}
