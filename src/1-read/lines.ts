// The lines of a text that came in, without the white space around them. Offsets are UTF-16 indices of that text.

/** What a line turned out to be. The passes of `draftText` write it; nobody asks twice. */
export const TEXT = 0
export const BLANK = 1
export const FURNITURE = 2
export const NOTE = 3

export interface Line {
  /** The first character that is not white space; equals `end` on a blank line. */
  readonly start: number
  readonly end: number
  /** Characters of white space before `start`. */
  readonly indent: number
  /** A form feed stands before the line: a page began. */
  readonly newPage: boolean
  role: number
}

/** White space of every width, control characters (NUL too), zero-width characters and the byte order mark. */
export function isSpace(unit: number): boolean {
  if (unit < 0x80) return unit <= 32
  return (
    unit === 0xa0 ||
    (unit >= 0x80 && unit < 0xa0) ||
    (unit >= 0x2000 && unit <= 0x200f) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x2060 ||
    unit === 0x3000 ||
    unit === 0xfeff
  )
}

/** Ends at `\n`, `\r\n`, `\r`, a vertical tab, a form feed, or a Unicode line or paragraph separator. */
export function splitLines(source: string): Line[] {
  const lines: Line[] = []
  let newPage = false
  let from = 0
  for (let at = 0; at <= source.length; at++) {
    const unit = at < source.length ? source.charCodeAt(at) : 10
    if (unit > 13 ? unit !== 0x2028 && unit !== 0x2029 : unit < 10) continue
    if (unit === 13 && source.charCodeAt(at + 1) === 10) continue
    lines.push(lineAt(source, from, at, newPage))
    newPage = unit === 12
    from = at + 1
  }
  return lines
}

function lineAt(source: string, from: number, to: number, newPage: boolean): Line {
  let start = from
  let end = to
  while (start < end && isSpace(source.charCodeAt(start))) start++
  while (end > start && isSpace(source.charCodeAt(end - 1))) end--
  return { start, end, indent: start - from, newPage, role: start === end ? BLANK : TEXT }
}
