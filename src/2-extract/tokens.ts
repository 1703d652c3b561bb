// The tokenizer: one pass over the text, offsets and word ids into typed arrays, sentences beside them.
//
// "group's" is `group` + `'s`; "didn't" is `did` + `n't`; "U.S." is one word; "ISIS-K" is three; "7,000", "58.24" are one
// number; digits glued to letters are cut ("1990s", "$5bn", "9M133"), and the second part knows that it is glued. Letters
// keep the digits behind them ("MI6") unless they are a currency's ("EUR50m").
import type { Lexicon } from "#lexicon"
import { CHECK_FACTOR, checkWord, HASH_PRIME, HASH_SEED, hashWord } from "#lexicon"
import { BIG, BREAK, CHARACTERS, DIGIT, ENDER, entryAt, FOLDED, JOINER, LETTER, SPACE } from "./characters.js"
import { isBig, type Progress, plainRun } from "./plain-run.js"
import { blankLineAt, closersEnd, isCased, makeSentenceEnd } from "./sentence-ends.js"
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

interface Buffers extends Progress {
  readonly bytes: Buffer
  readonly sentences: Int32Array
}
function makeBuffers(room: number): Buffers {
  const units = new Uint16Array(room)
  return {
    units,
    bytes: Buffer.from(units.buffer),
    start: new Int32Array(room),
    end: new Int32Array(room),
    kind: new Uint8Array(room),
    shape: new Uint8Array(room),
    word: new Int32Array(room),
    check: new Int32Array(room),
    sentences: new Int32Array(room),
    at: 0,
    length: 0,
  }
}
const BIG_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 0

/**
 * Makes tokenizers that share their buffers: the tokens of a text are good until the next text is given. Most tokens come
 * out of `plainRun`; here is what begins sentences and lines, and what is doubtful.
 */
export function makeTokenizer(lexicon: Lexicon): (text: string, cuts?: Cuts) => Tokens {
  const { vocabulary, terms } = lexicon
  const endsSentence = makeSentenceEnd(lexicon)
  const currency = terms.classId("glued-currency")
  let room = 1 << 12
  let buffers = makeBuffers(room)

  return function tokenize(text, cuts = []) {
    const size = text.length
    if (size + 2 > room) {
      room = Math.max(size + 2, room * 2)
      buffers = makeBuffers(room)
    }
    const { bytes, units, start, end, kind, shape, word, check, sentences } = buffers
    bytes.write(text, 0, "utf16le")
    if (BIG_ENDIAN) bytes.swap16()
    units[size] = 0
    buffers.at = -1
    const made = { text, length: 0, start, end, kind, shape, word, sentenceCount: 0, sentences }
    const cased = isCased(text)
    let n = 0
    let s = 0
    let cut = 0
    let nextCut = cuts.length ? cuts[0]! : size
    let fresh = true // the next token begins a sentence
    let glued = 0
    let line = LINE_START
    let at = 0
    while (at < size) {
      let entry = CHARACTERS[units[at]!]!
      if (entry & SPACE) {
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
      // where it has stopped before, it would stop again
      if (at !== buffers.at) {
        buffers.at = at
        buffers.length = n
        plainRun(buffers, Math.min(nextCut, size), glued | line)
        if (buffers.length > n) {
          n = buffers.length
          at = buffers.at
          glued = CHARACTERS[units[at - 1]!]! & SPACE ? 0 : GLUED
          line = 0
          continue
        }
      }
      const from = at
      let bits = glued | line
      let hash = HASH_SEED | 0
      let sum = 0
      glued = GLUED
      line = 0
      if (entry & LETTER) {
        const capital = entry & BIG
        for (let more = LETTER; ; more = LETTER | DIGIT) {
          do {
            hash = Math.imul(hash ^ (entry & FOLDED), HASH_PRIME)
            sum = (Math.imul(sum, CHECK_FACTOR) + (entry & FOLDED)) | 0
            entry = CHARACTERS[units[++at]!]!
          } while (entry & more)
          // letters before their first digit: "EUR50m" is cut, "MI6" is not
          if (!(entry & DIGIT) || (capital && isGluedCurrency(units, from, at, hash, sum))) break
        }
        kind[n] = WORD
        const past = entry & JOINER ? wordEnd(text, from, at, hash) : at
        if (capital) bits |= isBig(units, from, Math.min(past, at)) ? CAPITAL | UPPER : CAPITAL
        if (past !== at) {
          if (past > at && isAddress(hash)) kind[n] = ADDRESS
          else if (past > at && text.charCodeAt(at) === 46) bits |= bits & CAPITAL ? ABBREVIATION | UPPER : ABBREVIATION
          at = past
          hash = hashWord(text, from, at)
          sum = checkWord(text, from, at)
        }
        word[n] = kind[n] === WORD ? hash : 0 // no word has this hash but by accident
        check[n] = sum
        if (bits & ABBREVIATION) {
          made.length = n
          shape[n] = bits
          fresh = endsSentence(made, at, 46, -1, 0, cased)
        }
      } else if (entry & DIGIT) {
        do {
          hash = Math.imul(hash ^ (entry & FOLDED), HASH_PRIME)
          sum = (Math.imul(sum, CHECK_FACTOR) + (entry & FOLDED)) | 0
          entry = CHARACTERS[units[++at]!]!
          if (!(entry & DIGIT) && isMarkWithin(text, at)) entry |= DIGIT
        } while (entry & DIGIT)
        kind[n] = NUMBER
        word[n] = hash
        check[n] = sum
      } else {
        const unit = units[at++]!
        kind[n] = PUNCTUATION
        if (entry & JOINER && isPossessive(text, from, bits)) {
          at++
          kind[n] = WORD
          word[n] = hashWord(text, from, at)
          check[n] = checkWord(text, from, at)
        } else {
          word[n] = hashUnit(entry)
          check[n] = entry & FOLDED
        }
        if (entry & ENDER)
          fresh = endsSentence(
            made,
            at,
            unit,
            n > 0 ? n - 1 : 0,
            n > 0 && unit === 46 ? idOf(buffers, n - 1) : 0,
            cased,
          )
      }
      start[n] = from
      end[n] = at
      shape[n] = bits
      n++
      if (fresh && at < size) {
        for (const closed = closersEnd(text, at); at < closed; n++) {
          kind[n] = PUNCTUATION
          shape[n] = GLUED
          check[n] = CHARACTERS[units[at]!]! & FOLDED
          word[n] = hashUnit(CHARACTERS[units[at]!]!)
          start[n] = at++
          end[n] = at
        }
      }
    }
    vocabulary.findAll(buffers, n)
    sentences[s] = n
    made.length = n
    made.sentenceCount = s
    return made
  }

  /** The id of a word that has not been looked up yet. */
  function idOf({ kind, word, check, start, end }: Buffers, token: number): number {
    return kind[token] === WORD ? vocabulary.findHashed(word[token]!, check[token]!, end[token]! - start[token]!) : 0
  }
  function isGluedCurrency(units: Uint16Array, from: number, to: number, hash: number, check: number): boolean {
    if (to > from + 1 && !isBig(units, from, to)) return false
    const known = vocabulary.findHashed(hash, check, to - from)
    return known > 0 && terms.find(terms.phrases.first[known]!, currency) > 0
  }
}

const hashUnit = (entry: number): number => Math.imul(HASH_SEED ^ (entry & FOLDED), HASH_PRIME)

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
