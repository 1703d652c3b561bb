// Where a word ends that letters alone do not decide: apostrophes, "U.S.", addresses. Rare, so kept out of the tokenizer's loop.
import { hashWord } from "#lexicon"
import { DIGIT, entryAt, LETTER, SPACE } from "./characters.js"

const HTTP = hashWord("http")
const HTTPS = hashWord("https")
const WWW = hashWord("www")
const POINT = 46

/**
 * The letters `from..at` have this hash and are followed by a joiner: where does the word end? `at` for most; before `at`
 * for "didn't", which is `did` + `n't`; behind it for "O'Brien", "U.S." and addresses. "group's" ends before its apostrophe.
 */
export function wordEnd(text: string, from: number, at: number, hash: number): number {
  const unit = text.charCodeAt(at)
  if (unit === POINT) {
    if (hash === WWW) return addressEnd(text, at)
    return at === from + 1 && isPointed(text, at) ? pointedEnd(text, at) : at
  }
  if (unit === 58) return isAddress(hash) && text.charCodeAt(at + 1) === 47 ? addressEnd(text, at) : at
  return apostropheEnd(text, from, at)
}

/** Whether a word that `wordEnd` made longer is an address. */
export const isAddress = (hash: number): boolean => hash === HTTP || hash === HTTPS || hash === WWW

/** At the point of "U.S.": a letter and another point follow. */
const isPointed = (text: string, at: number): boolean =>
  (entryAt(text, at + 1) & LETTER) !== 0 && text.charCodeAt(at + 2) === POINT

function pointedEnd(text: string, at: number): number {
  while (text.charCodeAt(at) === POINT && isPointed(text, at)) at += 2
  return at + 1
}

function apostropheEnd(text: string, from: number, at: number): number {
  const after = text.charCodeAt(at + 1) | 32
  const ends = (entryAt(text, at + 2) & (LETTER | DIGIT)) === 0
  if (ends && after === 115) return at
  if (ends && after === 116 && at > from + 1 && (text.charCodeAt(at - 1) | 32) === 110) return at - 1
  if (!(entryAt(text, at + 1) & LETTER)) return at
  do at++
  while (entryAt(text, at) & LETTER)
  return at
}

function addressEnd(text: string, at: number): number {
  while (at < text.length && !(entryAt(text, at) & SPACE) && !'<>"”“|\\^`'.includes(text[at]!)) at++
  while (".,;:!?)]’'".includes(text[at - 1]!)) at--
  return at
}
