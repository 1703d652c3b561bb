// Cuts a query into pieces and says where each stands. It takes everything, also what is only half written: parsing refuses,
// completion goes on from where the reader is.

export interface ScannedValue {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly quoted: boolean
  /** False for quotation marks that are not closed. */
  readonly closed: boolean
}
export interface Piece {
  readonly start: number
  readonly end: number
  readonly not: boolean
  /** What stands before the colon, or null for words. */
  readonly field: string | null
  /** Where the field's name begins, or the words. */
  readonly from: number
  /** One for words; for a field as many as commas ask for, empty ones too. */
  readonly values: readonly ScannedValue[]
}

const BLANK = /\s+/uy
const FIELD = /\p{L}[\p{L}\p{N}_-]*:/uy
const BARE = /[^\s,"]+/uy
const WORD = /[^\s"]+/uy
const QUOTED = /"((?:[^"\\]|\\[\s\S])*)("?)/uy

export function scan(text: string): Piece[] {
  const pieces: Piece[] = []
  let at = skip(text, 0)
  while (at < text.length) {
    const piece = pieceAt(text, at)
    pieces.push(piece)
    at = skip(text, piece.end)
  }
  return pieces
}

const skip = (text: string, at: number): number => at + (match(BLANK, text, at)?.[0].length ?? 0)

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function pieceAt(text: string, start: number): Piece {
  const not = text[start] === "-"
  const from = not ? start + 1 : start
  const field = match(FIELD, text, from)?.[0].slice(0, -1) ?? null
  const values = field === null ? [valueAt(text, from, WORD)] : valuesAt(text, from + field.length + 1)
  return { start, end: values.at(-1)!.end, not, field, from, values }
}

function valuesAt(text: string, from: number): ScannedValue[] {
  const values = [valueAt(text, from, BARE)]
  while (text[values.at(-1)!.end] === ",") values.push(valueAt(text, values.at(-1)!.end + 1, BARE))
  return values
}

function valueAt(text: string, start: number, bare: RegExp): ScannedValue {
  const quoted = match(QUOTED, text, start)
  if (quoted) {
    const [whole, inside = "", closing] = quoted
    const closed = closing !== ""
    return { text: inside.replace(/\\([\s\S])/g, "$1"), start, end: start + whole.length, quoted: true, closed }
  }
  const words = match(bare, text, start)?.[0] ?? ""
  return { text: words, start, end: start + words.length, quoted: false, closed: true }
}
