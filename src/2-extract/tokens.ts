// The tokenizer: one pass over the text, offsets and word ids into typed arrays, sentences beside them.
//
// "group's" is `group` + `'s`; "didn't" is `did` + `n't`; "U.S." is one word; "ISIS-K" is three; "7,000", "58.24" are one
// number; digits glued to letters are cut ("1990s", "$5bn", "9M133"), and the second part knows that it is glued. Letters
// keep the digits behind them ("MI6") unless they are a currency's ("EUR50m").
import type { Lexicon } from "#lexicon"
import { CHECK_FACTOR, checkWord, HASH_PRIME, HASH_SEED, hashWord } from "#lexicon"
import { BIG, BREAK, CHARACTERS, DIGIT, ENDER, entryAt, FOLDED, JOINER, LETTER, SPACE } from "./characters.js"
import { blankLineAt, closersEnd, makeSentenceEnd } from "./sentence-ends.js"
import {
  ABBREVIATION,
  ADDRESS,
  CAPITAL,
  GLUED,
  LINE_START,
  NUMBER,
  PUNCTUATION,
  type Tokens,
  UPPER,
  WORD,
} from "./token.js"
import { isAddress, wordEnd } from "./word-ends.js"

export * from "./token.js"

/** Where a text must be cut whatever its punctuation says: the UTF-16 starts of blocks, ascending. */
export type Cuts = ArrayLike<number>

interface Buffers {
  start: Uint32Array
  end: Uint32Array
  kind: Uint8Array
  shape: Uint8Array
  word: Int32Array
  sentences: Uint32Array
}
const makeBuffers = (room: number): Buffers => ({
  start: new Uint32Array(room),
  end: new Uint32Array(room),
  kind: new Uint8Array(room),
  shape: new Uint8Array(room),
  word: new Int32Array(room),
  sentences: new Uint32Array(room),
})

/**
 * Makes tokenizers that share their buffers: the tokens of a text are good until the next text is given.
 * The loop is long because it runs for every character of every document; what is rare has been moved out of it.
 */
export function makeTokenizer(lexicon: Lexicon): (text: string, cuts?: Cuts) => Tokens {
  const { vocabulary, terms } = lexicon
  const endsSentence = makeSentenceEnd(lexicon)
  const currency = terms.classId("glued-currency")
  const marks = markIds(lexicon)
  let room = 1 << 12
  let buffers = makeBuffers(room)

  return function tokenize(text, cuts = []) {
    // Locals: what is imported would be looked up anew for every character (measured: a tenth of the time).
    const characters = CHARACTERS
    const prime = HASH_PRIME
    const factor = CHECK_FACTOR
    const folded = FOLDED
    const letter = LETTER
    const digit = DIGIT
    const space = SPACE
    const big = BIG
    const joiner = JOINER
    const ender = ENDER
    const size = text.length
    if (size + 2 > room) {
      room = Math.max(size + 2, room * 2)
      buffers = makeBuffers(room)
    }
    const { start, end, kind, shape, word, sentences } = buffers
    const made = { text, length: 0, start, end, kind, shape, word, sentenceCount: 0, sentences }
    let n = 0
    let s = 0
    let cut = 0
    let nextCut = cuts.length ? cuts[0]! : size
    let fresh = true // the next token begins a sentence
    let glued = 0
    let line = LINE_START
    let at = 0
    while (at < size) {
      let entry = characters[text.charCodeAt(at)]!
      if (entry & space) {
        if (entry & BREAK) {
          line = LINE_START
          if (blankLineAt(text, at)) fresh = true
        }
        glued = 0
        at++
        continue
      }
      if (at >= nextCut) {
        fresh = true
        do nextCut = ++cut < cuts.length ? cuts[cut]! : size
        while (nextCut <= at)
      }
      if (fresh) {
        sentences[s++] = n
        fresh = false
      }
      const from = at
      let bits = glued | line
      let hash = HASH_SEED | 0
      let check = 0
      glued = GLUED
      line = 0
      if (entry & letter) {
        let all = entry
        if (entry & big) bits |= CAPITAL
        for (let more = letter; ; more = letter | digit) {
          do {
            hash = Math.imul(hash ^ (entry & folded), prime)
            check = (Math.imul(check, factor) + (entry & folded)) | 0
            all &= entry
            entry = ++at < size ? characters[text.charCodeAt(at)]! : 0
          } while (entry & more)
          // letters before their first digit: "EUR50m" is cut, "MI6" is not
          if (!(entry & digit) || (all & big && isGluedCurrency(hash, check, at - from))) break
        }
        kind[n] = WORD
        const past = entry & joiner ? wordEnd(text, from, at, hash) : at
        if (past < at) all = allOf(text, from, past)
        if (all & big && Math.min(past, at) - from > 1) bits |= UPPER
        if (past !== at) {
          if (past > at && isAddress(hash)) kind[n] = ADDRESS
          else if (past > at && text.charCodeAt(at) === 46) bits |= bits & CAPITAL ? ABBREVIATION | UPPER : ABBREVIATION
          at = past
          hash = hashWord(text, from, at)
          check = checkWord(text, from, at)
        }
        word[n] = kind[n] === WORD ? vocabulary.findHashed(hash, check, at - from) : 0
        if (bits & ABBREVIATION) {
          made.length = n
          shape[n] = bits
          fresh = endsSentence(made, at, 46, -1)
        }
      } else if (entry & digit) {
        do {
          hash = Math.imul(hash ^ (entry & folded), prime)
          check = (Math.imul(check, factor) + (entry & folded)) | 0
          entry = ++at < size ? characters[text.charCodeAt(at)]! : 0
          if (!(entry & digit) && isMarkWithin(text, at)) entry |= digit
        } while (entry & digit)
        kind[n] = NUMBER
        word[n] = vocabulary.findHashed(hash, check, at - from)
      } else {
        const unit = text.charCodeAt(at++)
        kind[n] = PUNCTUATION
        if (entry & joiner && isPossessive(text, from, bits)) {
          at++
          kind[n] = WORD
          word[n] = vocabulary.find(text, from, at, hashWord(text, from, at))
        } else word[n] = marks[unit]!
        if (entry & ender) fresh = endsSentence(made, at, unit, n > 0 ? n - 1 : 0)
      }
      start[n] = from
      end[n] = at
      shape[n] = bits
      n++
      if (fresh && at < size) {
        for (const closed = closersEnd(text, at); at < closed; n++) {
          kind[n] = PUNCTUATION
          shape[n] = GLUED
          word[n] = marks[text.charCodeAt(at)]!
          start[n] = at++
          end[n] = at
        }
      }
    }
    sentences[s] = n
    made.length = n
    made.sentenceCount = s
    return made
  }

  function isGluedCurrency(hash: number, check: number, length: number): boolean {
    const known = vocabulary.findHashed(hash, check, length)
    return known > 0 && terms.find(terms.phrases.first[known]!, currency) > 0
  }
}

/** The id of each mark that a pack knows, by its UTF-16 unit. */
function markIds({ vocabulary }: Lexicon): Int32Array {
  const ids = new Int32Array(0x10000)
  for (let unit = 0; unit < 0x10000; unit++) {
    if (CHARACTERS[unit]! & (LETTER | DIGIT | SPACE)) continue
    const mark = String.fromCharCode(unit)
    ids[unit] = vocabulary.find(mark, 0, 1, hashWord(mark))
  }
  return ids
}

/** The comma or point of "7,000" and "58.24" at `at`. */
function isMarkWithin(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return (unit === 44 || unit === 46) && (entryAt(text, at + 1) & DIGIT) !== 0
}

/** The apostrophe at `at` of "group's". */
function isPossessive(text: string, at: number, bits: number): boolean {
  return (
    (bits & GLUED) !== 0 &&
    (text.charCodeAt(at + 1) | 32) === 115 &&
    text.charCodeAt(at) !== 46 &&
    text.charCodeAt(at) !== 58 &&
    (entryAt(text, at + 2) & (LETTER | DIGIT)) === 0
  )
}

function allOf(text: string, from: number, to: number): number {
  let all = BIG
  for (let i = from; i < to; i++) all &= entryAt(text, i)
  return all
}
