// Whether a sentence ends at a mark. A full stop behind an abbreviation or an initial ends none, nor one before a small letter.
import type { Lexicon } from "#lexicon"
import { BIG, CLOSER, entryAt, LETTER, OPENER, SPACE } from "./characters.js"
import { ABBREVIATION, CAPITAL, type Tokens, WORD } from "./token.js"

const POINT = 46
const ELLIPSIS = 0x2026
/** Words that usually begin sentences: behind "U.S." only one of these begins one. */
const STARTER =
  /(?:["“‘(]*)(?:The|This|That|These|Those|It|He|She|They|We|In|On|At|But|And|However|As|By|For|From|If|A|An|After|Since|While|Although|Meanwhile|According|There|His|Her|Its|Their|Such|Some|Many|Both|One|Now|Then|When|With|Yet|Also|So|No|Not|Last|Earlier)\b/y
/** In a text without capitals. */
const ANY_STARTER = new RegExp(STARTER.source, "iy")

/** A text has capitals where one of its first letters is one and another is not. */
const LOOKED_AT = 2000
export function isCased(text: string): boolean {
  let big = 0
  let small = 0
  for (let at = 0; at < text.length && at < LOOKED_AT; at++) {
    const entry = entryAt(text, at)
    if (!(entry & LETTER)) continue
    if (entry & BIG) big++
    else small++
    if (big > 2 && small > 20) return true
  }
  return big * 200 > small
}

/** Closing quotes and brackets, and further marks, belong to the sentence that they end: where they end. */
export function closersEnd(text: string, at: number): number {
  while (entryAt(text, at) & CLOSER) at++
  return at
}

/**
 * Makes the judge of marks. `at` is behind the mark `unit`; `before` is the token before it, or -1 where the mark is the
 * last point of an abbreviation; `known` its id. In a text without capitals (not `cased`) a small letter may begin a sentence.
 */
export function makeSentenceEnd(
  lexicon: Lexicon,
): (tokens: Tokens, at: number, unit: number, before: number, known: number, cased: boolean) => boolean {
  const { terms } = lexicon
  const abbreviation = terms.classId("abbreviation")
  return function endsSentence(tokens, at, unit, before, known, cased) {
    const { text, kind, shape, start, end } = tokens
    let ahead = closersEnd(text, at)
    if (ahead < text.length && !(entryAt(text, ahead) & SPACE)) return false
    while (entryAt(text, ahead) & SPACE) ahead++
    if (ahead >= text.length) return true
    const next = entryAt(text, entryAt(text, ahead) & OPENER && ahead + 1 < text.length ? ahead + 1 : ahead)
    if (cased && next & LETTER && !(next & BIG)) return false
    if (unit === ELLIPSIS) return (next & LETTER) !== 0
    if (unit !== POINT) return true
    if (before < 0 || shape[before]! & ABBREVIATION) return startsAfresh(text, ahead, cased)
    if (kind[before] !== WORD) return true
    if (known && terms.find(terms.phrases.first[known] ?? 0, abbreviation)) return false
    const initial = end[before]! - start[before]! === 1 && (shape[before]! & CAPITAL) !== 0 && (next & LETTER) !== 0
    return !initial || isPronoun(tokens, before)
  }
}

/** "He and I." ends a sentence, "Henry I. Miller" does not. */
function isPronoun({ text, start, shape }: Tokens, at: number): boolean {
  return text.charCodeAt(start[at]!) === 73 && at > 0 && (shape[at - 1]! & CAPITAL) === 0
}

function startsAfresh(text: string, at: number, cased: boolean): boolean {
  const starter = cased ? STARTER : ANY_STARTER
  starter.lastIndex = at
  return starter.test(text)
}

/** Whether the line break at `at` is followed by an empty line. */
export function blankLineAt(text: string, at: number): boolean {
  for (let i = at + 1; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 10) return true
    if (unit !== 13 && !(entryAt(text, i) & SPACE)) return false
    if (unit !== 13 && unit !== 32 && unit !== 9 && /[\f\u2028\u2029]/.test(text[i]!)) return false
  }
  return false
}
