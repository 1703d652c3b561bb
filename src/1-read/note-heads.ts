// The beginning of a note's body: "4 Didier …", "4. Didier …", "[4] Didier …", "⁴ Didier …", "4Didier …".
import { isDigit, isLower, isOpener, isUpper, superscript } from "./characters.js"
import { isSpace, type Line } from "./lines.js"
import type { Words } from "./words.js"

export type HeadStyle = "plain" | "stop" | "parenthesis" | "bracket" | "superscript" | "glued"

export interface Head {
  readonly number: number
  readonly style: HeadStyle
  /** Where the body's words begin in the source text. */
  readonly text: number
}

/** The head that a line may have; most lines have none, which costs one look. */
export function headOf(source: string, line: Line, words: Words): Head | null {
  const first = source.charCodeAt(line.start)
  if (first === 91 || first === 40) return bracketed(source, line)
  if (superscript(first) >= 0) return raised(source, line)
  if (!isDigit(first) || first === 48) return null
  let at = line.start
  while (at < line.end && isDigit(source.charCodeAt(at))) at++
  if (at - line.start > 3 || at >= line.end) return null
  const number = Number(source.slice(line.start, at))
  const next = source.charCodeAt(at)
  if (next === 46 || next === 41) {
    const text = skipSpace(source, at + 1, line.end)
    const style = next === 46 ? "stop" : "parenthesis"
    return text > at + 1 || (text < line.end && !isDigit(source.charCodeAt(text)))
      ? inside(number, style, text, line)
      : null
  }
  if (isSpace(next)) {
    const text = skipSpace(source, at, line.end)
    return startsBody(source, text, line.end, words) ? inside(number, "plain", text, line) : null
  }
  return isUpper(next) || (isOpener(next) && next !== 40) ? inside(number, "glued", at, line) : null
}

const inside = (number: number, style: HeadStyle, text: number, line: Line): Head | null =>
  text < line.end ? { number, style, text } : null

/** A bare number begins a body where a name, a title or an address follows, not "12 May" or "90 fighters". */
function startsBody(source: string, at: number, end: number, words: Words): boolean {
  const unit = source.charCodeAt(at)
  const rest = source.slice(at, Math.min(end, at + 60))
  if (words.startsWith(rest, "month", "month-homograph", "month-abbreviation")) return false
  if (!isLower(unit)) return !isDigit(unit) && unit !== 37
  return words.startsWith(rest, "citation-cue", "citation-repeat") !== null || /^(?:https?:|www\.|al[- ])/.test(rest)
}

function bracketed(source: string, line: Line): Head | null {
  const close = source.charCodeAt(line.start) === 91 ? 93 : 41
  let at = line.start + 1
  while (at < line.end && isDigit(source.charCodeAt(at))) at++
  const digits = at - line.start - 1
  if (digits < 1 || digits > 3 || source.charCodeAt(at) !== close) return null
  const text = skipSpace(source, at + 1, line.end)
  return inside(Number(source.slice(line.start + 1, at)), close === 93 ? "bracket" : "parenthesis", text, line)
}

function raised(source: string, line: Line): Head | null {
  let at = line.start
  let number = 0
  while (at < line.end && superscript(source.charCodeAt(at)) >= 0)
    number = number * 10 + superscript(source.charCodeAt(at++))
  return at - line.start <= 3 ? inside(number, "superscript", skipSpace(source, at, line.end), line) : null
}

function skipSpace(source: string, at: number, end: number): number {
  while (at < end && isSpace(source.charCodeAt(at))) at++
  return at
}
