// Names that a text defines for itself: "Tehrik Khilafat Pakistan (TKP)", "SCO (Shanghai Cooperation Organization)".
// The short form has to be spelled by initials of the long one, read backwards from the bracket
// (after Schwartz and Hearst 2003, who match letters; initials alone are stricter and need no list).
import { foldUnit } from "#lexicon"
import { isQuoteMark, markAt } from "./mentions-known.js"
import type { TokenSpan } from "./spans.js"
import { CAPITAL, PUNCTUATION, UPPER, WORD } from "./tokens.js"
import { textOf, type Words } from "./words.js"

export interface Definition {
  readonly long: TokenSpan
  readonly short: TokenSpan
}

const MOST_WORDS = 12
const BRACKET = 40
const COMMA = 44

/** All definitions by brackets and commas, in the order of the text. */
export function findDefinitions(words: Words): Definition[] {
  const found: Definition[] = []
  for (let i = 1; i + 2 < words.length; i++) {
    if (words.kind[i] !== PUNCTUATION) continue
    const mark = words.text.charCodeAt(words.start[i]!)
    if (mark !== BRACKET && mark !== COMMA) continue
    const definition =
      mark === BRACKET
        ? (shortInside(words, i) ?? longInside(words, i))
        : (longBehind(words, i) ?? shortBehind(words, i))
    if (definition) found.push(definition)
  }
  return found
}

/** "the UFV, the Union of the Free Valleys": the long form stands behind the comma. */
function longBehind(words: Words, comma: number): Definition | null {
  if (!isShort(words, comma - 1, 3)) return null
  const short = { from: comma - 1, to: comma }
  const letters = lettersOf(words, short)
  const from = comma + (textOf(words, comma + 1, comma + 2) === "the" ? 2 : 1)
  if (from >= words.length || initialOf(words, from) !== letters[0]) return null
  for (let to = from + 2; to <= Math.min(from + MOST_WORDS, words.length); to++) {
    const long = spelled(words, to, letters)
    if (long?.from === from) return { long, short }
  }
  return null
}
/** "the Front for Change, or FFC,": the short form stands between commas. */
function shortBehind(words: Words, comma: number): Definition | null {
  const from = comma + (textOf(words, comma + 1, comma + 2) === "or" ? 2 : 1)
  if (from >= words.length || !isShort(words, from, 3) || !/^[,;.)]$/.test(markAt(words, from + 1))) return null
  const short = { from, to: from + 1 }
  const long = spelled(words, comma, lettersOf(words, short))
  return long && { long, short }
}

function shortInside(words: Words, bracket: number): Definition | null {
  const short = shortAt(words, bracket + 1)
  if (!short) return null
  let before = bracket
  while (before > 0 && isQuoteMark(words, before - 1)) before--
  const long = spelled(words, before, lettersOf(words, short))
  return long && { long, short }
}
function longInside(words: Words, bracket: number): Definition | null {
  let close = bracket + 1
  while (close < words.length && markAt(words, close) !== ")" && close - bracket <= MOST_WORDS) close++
  if (markAt(words, close) !== ")") return null
  const short = shortBefore(words, bracket)
  if (!short) return null
  const long = spelled(words, close, lettersOf(words, short))
  return long && long.from === bracket + 1 ? { long, short } : null
}

/** "ISKP", "IS-K", "KTJ": capitals and hyphens up to the bracket's end, a comma or "or". */
function shortAt(words: Words, from: number): TokenSpan | null {
  let at = from
  while (isQuoteMark(words, at)) at++
  const first = at
  if (!isShort(words, at) && !isMixed(words, at)) return null
  at++
  while (/^[-–/&]$/.test(markAt(words, at)) && isShort(words, at + 1, 1)) at += 2
  const behind = isQuoteMark(words, at) ? at + 1 : at
  return /^[),;]$/.test(markAt(words, behind)) || textOf(words, behind, behind + 1) === "or"
    ? { from: first, to: at }
    : null
}
function shortBefore(words: Words, to: number): TokenSpan | null {
  return isShort(words, to - 1) ? { from: to - 1, to } : null
}
function isShort({ kind, shape, start, end }: Words, i: number, least = 2): boolean {
  const length = end[i]! - start[i]!
  return (
    (kind[i] === WORD && length >= least && length <= 10 && (shape[i]! & UPPER) !== 0) ||
    (least === 1 && length === 1 && (shape[i]! & CAPITAL) !== 0)
  )
}

/** "LeT", "Jem": written like a word, and short; only the initials tell that it is none. */
const isMixed = ({ kind, shape, start, end }: Words, i: number): boolean =>
  kind[i] === WORD && (shape[i]! & CAPITAL) !== 0 && end[i]! - start[i]! >= 3 && end[i]! - start[i]! <= 5

const initialOf = ({ text, start }: Words, i: number): string =>
  String.fromCharCode(foldUnit(text.charCodeAt(start[i]!)))

const lettersOf = (words: Words, span: TokenSpan): string =>
  textOf(words, span.from, span.to)
    .replace(/[^\p{L}]/gu, "")
    .toLowerCase()

/** Small words give no initial ("Organisation of Islamic Cooperation", OIC), except where they must ("DoD"). */
function spelled(words: Words, end: number, letters: string): TokenSpan | null {
  return longBefore(words, end, letters, false) ?? longBefore(words, end, letters, true)
}

/** Reads words backwards from `end`: each gives its initial to the letters that are left, small words may give none. */
function longBefore(words: Words, end: number, letters: string, small: boolean): TokenSpan | null {
  let left = letters.length - 1
  let from = end
  for (let i = end - 1; i >= 0 && end - i <= MOST_WORDS * 2 && left >= 0; i--) {
    const { kind, shape } = words
    if (kind[i] !== WORD) {
      if (/^[-–—'’"“”‘]$/.test(markAt(words, i))) continue
      return null
    }
    const initial = initialOf(words, i)
    const counts = small || shape[i]! & CAPITAL || words.end[i]! - words.start[i]! > 3
    if (counts && initial === letters[left]) {
      left--
      from = i
    } else if (shape[i]! & CAPITAL) return null
    else if (end - i > MOST_WORDS) return null
  }
  return left < 0 && end - from > 1 && words.shape[from]! & CAPITAL ? { from, to: end } : null
}
