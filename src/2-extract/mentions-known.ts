// Names of the packs where they stand in the text: leftmost-longest over token ids.
import type { NameCandidate } from "#lexicon"
import { foldUnit } from "#lexicon"
import { CAPITAL, PUNCTUATION } from "./tokens.js"
import type { Words } from "./words.js"

/** A stretch of text that looks like a name. `candidates` is empty where no pack knows it. */
export interface Sighting {
  readonly from: number
  readonly to: number
  readonly sentence: number
  readonly candidates: readonly NameCandidate[]
}

const NOBODY: readonly NameCandidate[] = []

/** The longest name of the packs that begins at token `i` before `end`, or null. Quotation marks within are passed over. */
export function knownAt(words: Words, i: number, end: number, sentence: number, anyCase: boolean): Sighting | null {
  const { phrases } = words.lexicon.names
  const { word } = words
  let node = phrases.first[word[i]!] ?? 0
  let to = 0
  let found = NOBODY
  for (let next = i + 1; node; next++) {
    if (phrases.final[node]) {
      const candidates = fitting(words, node, i, next, anyCase)
      if (candidates.length) {
        to = next
        found = candidates
      }
    }
    if (next >= end || !phrases.inner[node]) break
    let deeper = word[next] ? phrases.child(node, word[next]!) : 0
    if (!deeper && next + 1 < end && isQuoteMark(words, next)) {
      next++
      deeper = word[next] ? phrases.child(node, word[next]!) : 0
    }
    node = deeper
  }
  return to ? { from: i, to, sentence, candidates: found } : null
}

function fitting(words: Words, node: number, from: number, to: number, anyCase: boolean): readonly NameCandidate[] {
  const candidates = words.lexicon.names.candidates(node)
  for (const candidate of candidates)
    if (!isWritten(words, candidate, from, to, anyCase))
      return candidates.filter((one) => isWritten(words, one, from, to, anyCase))
  return candidates
}

/** Whether the tokens are written as the form asks: to the letter, or with its capitals. */
function isWritten(words: Words, candidate: NameCandidate, from: number, to: number, anyCase: boolean): boolean {
  if (candidate.caseSensitive)
    return isSameToTheLetter(words.document.text, words.start[from]!, words.end[to - 1]!, candidate.form)
  if (anyCase || candidate.capitals === 0) return true
  let at = 0
  for (let i = from; i < to && at < 31; i++) {
    if (isQuoteMark(words, i)) continue
    if ((candidate.capitals >> at) & 1 && !(words.shape[i]! & CAPITAL)) return false
    at++
  }
  return true
}

/** Letters as in the form; apostrophes and dashes may be typographic. */
function isSameToTheLetter(text: string, start: number, end: number, form: string): boolean {
  if (end - start !== form.length) return false
  for (let i = 0; i < form.length; i++) {
    const unit = text.charCodeAt(start + i)
    const wanted = form.charCodeAt(i)
    if (unit !== wanted && (unit < 0x2000 || foldUnit(unit) !== foldUnit(wanted))) return false
  }
  return true
}

export function isQuoteMark(words: Words, i: number): boolean {
  if (words.kind[i] !== PUNCTUATION) return false
  const unit = words.text.charCodeAt(words.start[i]!)
  return (
    unit === 34 ||
    (unit >= 0x2018 && unit <= 0x201d && unit !== 0x201a && unit !== 0x201b) ||
    unit === 0xab ||
    unit === 0xbb
  )
}

/** The one letter of a mark, or an empty string for a word. */
export function markAt(words: Words, i: number): string {
  return i >= 0 && i < words.length && words.kind[i] === PUNCTUATION ? words.text[words.start[i]!]! : ""
}
