// The words of one document as every grammar of this room sees them: tokens with the pack's terms marked on them.
import type { Document } from "#claim"
import type { Lexicon, TermValue } from "#lexicon"
import type { Tokens } from "./tokens.js"

/** Tokens and, for each, the longest term of the packs that begins there. Good until the next document is read. */
export interface Words extends Tokens {
  readonly document: Document
  readonly lexicon: Lexicon
  /** The final node of the longest term that begins at each token; 0 for none. */
  readonly term: Int32Array
}

/** Written out: spreading an object of this size costs some microseconds, the price of a hundred tokens. */
export function wordsOf(tokens: Tokens, document: Document, lexicon: Lexicon, term: Int32Array): Words {
  const { text, length, start, end, kind, shape, word, sentenceCount, sentences } = tokens
  return { text, length, start, end, kind, shape, word, sentenceCount, sentences, document, lexicon, term }
}

/** Makes markers that share their buffer. */
export function makeTermMarker(lexicon: Lexicon): (tokens: Tokens) => Int32Array {
  const { phrases } = lexicon.terms
  let term = new Int32Array(1 << 12)
  return function markTerms({ length, word, sentences, sentenceCount }) {
    if (term.length < length) term = new Int32Array(length * 2)
    const { first, final, inner } = phrases
    for (let s = 0; s < sentenceCount; s++) {
      const end = sentences[s + 1]!
      for (let i = sentences[s]!; i < end; i++) {
        let node = first[word[i]!]!
        let longest = 0
        for (let next = i + 1; node; next++) {
          if (final[node]) longest = node
          if (!inner[node] || next >= end || !word[next]) break
          node = phrases.child(node, word[next]!)
        }
        term[i] = longest
      }
    }
    return term
  }
}

/** The number of tokens that the term of this class covers at token `i`; 0 where none of the class begins there. */
export function termLength(words: Words, i: number, classId: number): number {
  const node = words.term[i]!
  if (!node) return 0
  const found = words.lexicon.terms.find(node, classId)
  return found ? words.lexicon.terms.phrases.depth[found]! : 0
}

/** What the term of this class at token `i` means; null where none of the class begins there, or it means nothing further. */
export function termValue(words: Words, i: number, classId: number): TermValue {
  const found = words.term[i]! && words.lexicon.terms.find(words.term[i]!, classId)
  return found ? words.lexicon.terms.value(found, classId) : null
}

/** Whether token `i` is this word, written in small letters here, in any case of A to Z there; nothing is copied. */
export function isWord(words: Words, i: number, word: string): boolean {
  if (i < 0 || i >= words.length) return false
  const from = words.start[i]!
  if (words.end[i]! - from !== word.length) return false
  for (let at = 0; at < word.length; at++) {
    const unit = words.text.charCodeAt(from + at)
    if ((unit >= 65 && unit <= 90 ? unit | 32 : unit) !== word.charCodeAt(at)) return false
  }
  return true
}

/** A list of words as `isOneOf` looks through it. */
export interface WordList {
  /** Bit n: a word of n letters is in the list. */
  readonly lengths: number
  readonly words: readonly string[]
}
/**
 * Whether token `i` is one of the words of a list, in any case of A to Z there. Nothing is copied: a fifth of what a regular
 * expression on a copy of the word costs (measured).
 */
export function isOneOf(words: Words, i: number, known: WordList): boolean {
  if (i < 0 || i >= words.length) return false
  if (!((known.lengths >> Math.min(words.end[i]! - words.start[i]!, 31)) & 1)) return false
  for (const word of known.words) if (isWord(words, i, word)) return true
  return false
}

/** Words with a space between and in small letters: "in at near". Made once, where a module begins. */
export function wordList(list: string): WordList {
  const words = list.split(" ")
  return { lengths: words.reduce((bits, word) => bits | (1 << Math.min(word.length, 31)), 0), words }
}

/** The text from token `from` to before token `to`, as it stands. */
export function textOf(words: Words, from: number, to: number): string {
  return to > from ? words.text.slice(words.start[from], words.end[to - 1]) : ""
}

const SPREAD_OUT = /[^\S ]| {2}/
/** The words with one space wherever white space stands between them. Most have nothing else, and are not copied. */
export const onOneLine = (words: string): string => (SPREAD_OUT.test(words) ? words.replace(/\s+/g, " ") : words)
