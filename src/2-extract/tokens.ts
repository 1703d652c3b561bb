// The tokenizer: one pass over the text, offsets and word ids into typed arrays, sentences beside them.
// Offsets here are UTF-16 units (what slicing takes); quotes and layers are turned into code points when they are made.
//
// "group's" is `group` + `'s`; "didn't" is `did` + `n't`; "U.S." is one word; "ISIS-K" is three; "7,000", "58.24" are one
// number; digits glued to letters are cut ("1990s", "$5bn", "9M133"), and the second part knows that it is glued.
import type { Lexicon } from "#lexicon"
import { FOLD, foldUnit, HASH_PRIME, HASH_SEED } from "#lexicon"

export const WORD = 1
export const NUMBER = 2
export const PUNCTUATION = 3
export const ADDRESS = 4

/** Bits of `Tokens.shape`. */
export const CAPITAL = 1 // first letter is upper case
export const UPPER = 2 // every letter is upper case, two or more letters or digits
export const GLUED = 4 // no space before it
export const ABBREVIATION = 8 // "U.S.", "e.g."
export const LINE_START = 16 // first on its line

/** The tokens of one text. Arrays may be longer than `length`; sentence `s` is tokens `sentences[s]..sentences[s + 1]`. */
export interface Tokens {
  readonly text: string
  readonly length: number
  readonly start: Uint32Array
  readonly end: Uint32Array
  readonly kind: Uint8Array
  readonly shape: Uint8Array
  /** Vocabulary id of the folded word; 0 for words that no pack knows. */
  readonly word: Int32Array
  readonly sentenceCount: number
  readonly sentences: Uint32Array
}

// Character classes below U+2100: letter 1, digit 2, space 3, line break 4, everything else 0.
const LETTER = 1
const DIGIT = 2
const SPACE = 3
const BREAK = 4
const CLASS = /* @__PURE__ */ makeClasses()
function makeClasses(): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (let unit = 0; unit < 0x10000; unit++) {
    const letter = String.fromCharCode(unit)
    if (/[\p{L}\p{M}_]/u.test(letter) || (unit >= 0xd800 && unit <= 0xdfff)) table[unit] = LETTER
    else if (unit >= 48 && unit <= 57) table[unit] = DIGIT
    else if (unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029 || unit === 12) table[unit] = BREAK
    else if (/\s/u.test(letter) || unit === 0xad || (unit >= 0x200b && unit <= 0x200f) || unit === 0xfeff)
      table[unit] = SPACE
  }
  return table
}
const isUpper = (unit: number): boolean =>
  unit < 128
    ? unit >= 65 && unit <= 90
    : foldUnit(unit) !== unit && String.fromCharCode(unit).toLowerCase() !== String.fromCharCode(unit)

/** Where a text must be cut whatever its punctuation says: the UTF-16 starts of blocks, ascending. */
export type Cuts = ArrayLike<number>

/** Makes tokenizers that share their buffers: the tokens of a text are good until the next text is given. */
export function makeTokenizer(lexicon: Lexicon): (text: string, cuts?: Cuts) => Tokens {
  const { vocabulary, terms } = lexicon
  const abbreviation = terms.classId("abbreviation")
  let room = 1 << 12
  let start = new Uint32Array(room)
  let end = new Uint32Array(room)
  let kind = new Uint8Array(room)
  let shape = new Uint8Array(room)
  let word = new Int32Array(room)
  let sentences = new Uint32Array(room)

  function widen(size: number): void {
    room = size
    start = new Uint32Array(room)
    end = new Uint32Array(room)
    kind = new Uint8Array(room)
    shape = new Uint8Array(room)
    word = new Int32Array(room)
    sentences = new Uint32Array(room)
  }

  return function tokenize(text, cuts = []) {
    if (text.length + 2 > room) widen(Math.max(text.length + 2, room * 2))
    const size = text.length
    let n = 0
    let s = 0
    let cut = 0
    let nextCut = cuts.length ? cuts[0]! : -1
    let fresh = true // the next token begins a sentence
    let at = 0
    let line = true
    let spaced = true
    while (at < size) {
      let unit = text.charCodeAt(at)
      let type = CLASS[unit]!
      if (type >= SPACE) {
        if (type === BREAK) {
          line = true
          if (blankLineAt(text, at)) fresh = true
        }
        spaced = true
        at++
        continue
      }
      if (at >= nextCut && nextCut >= 0) {
        fresh = true
        do {
          cut++
          nextCut = cut < cuts.length ? cuts[cut]! : -1
        } while (nextCut >= 0 && nextCut <= at)
      }
      if (fresh) {
        sentences[s++] = n
        fresh = false
      }
      const from = at
      let bits = (spaced ? 0 : GLUED) | (line ? LINE_START : 0)
      spaced = false
      line = false
      if (type === LETTER) {
        let hash = HASH_SEED
        let uppers = 0
        let units = 0
        if (isUpper(unit)) bits |= CAPITAL
        for (;;) {
          if (unit < 128 ? unit < 97 && unit >= 65 : isUpper(unit)) uppers++
          units++
          hash = Math.imul(hash ^ (unit < 0x2100 ? FOLD[unit]! : foldUnit(unit)), HASH_PRIME)
          at++
          if (at >= size) break
          unit = text.charCodeAt(at)
          type = CLASS[unit]!
          if (type === LETTER) continue
          if (type === DIGIT) {
            uppers++
            continue
          }
          break
        }
        if (
          units === 1 &&
          unit === 46 &&
          at + 1 < size &&
          CLASS[text.charCodeAt(at + 1)] === LETTER &&
          at + 2 < size &&
          text.charCodeAt(at + 2) === 46
        ) {
          // U.S., e.g., p.m.: single letters with a full stop after each
          do at += 2
          while (
            at + 1 < size &&
            text.charCodeAt(at) === 46 &&
            CLASS[text.charCodeAt(at + 1)] === LETTER &&
            at + 2 < size &&
            text.charCodeAt(at + 2) === 46
          )
          at++
          bits |= ABBREVIATION
          if (bits & CAPITAL) bits |= UPPER
          hash = HASH_SEED
          for (let i = from; i < at; i++) hash = Math.imul(hash ^ foldUnit(text.charCodeAt(i)), HASH_PRIME)
        } else if ((unit === 39 || unit === 0x2019) && at + 1 < size) {
          const after = text.charCodeAt(at + 1) | 32
          const beyond = at + 2 < size ? CLASS[text.charCodeAt(at + 2)]! : SPACE
          const lastIsN = (text.charCodeAt(at - 1) | 32) === 110
          if (after === 116 && lastIsN && units > 1 && beyond !== LETTER && beyond !== DIGIT) {
            // didn't: did + n't
            at--
            if (uppers === units) uppers--
            units--
            hash = HASH_SEED
            for (let i = from; i < at; i++) hash = Math.imul(hash ^ foldUnit(text.charCodeAt(i)), HASH_PRIME)
          } else if (after === 115 && beyond !== LETTER && beyond !== DIGIT) {
            // group's: the 's is a token of its own, made below
          } else if (CLASS[text.charCodeAt(at + 1)] === LETTER) {
            // al-Ra'i, they're, O'Brien stay whole
            do {
              hash = Math.imul(hash ^ foldUnit(text.charCodeAt(at)), HASH_PRIME)
              at++
            } while (at < size && CLASS[text.charCodeAt(at)] === LETTER)
          }
        }
        if (uppers === units && units > 1) bits |= UPPER
        if (units >= 4 && unit === 58 && (hash === HTTP || hash === HTTPS) && text.charCodeAt(at + 1) === 47)
          at = addressEnd(text, at)
        else if (units === 3 && unit === 46 && hash === WWW) at = addressEnd(text, at)
        if (
          at - from > units + 2 &&
          text.charCodeAt(from + units) !== 46 &&
          (hash === HTTP || hash === HTTPS || hash === WWW)
        )
          kind[n] = ADDRESS
        else kind[n] = hash === WWW && at - from > 4 ? ADDRESS : WORD
        word[n] = kind[n] === WORD ? vocabulary.find(text, from, at, hash) : 0
      } else if (type === DIGIT) {
        let hash = HASH_SEED
        for (;;) {
          hash = Math.imul(hash ^ unit, HASH_PRIME)
          at++
          if (at >= size) break
          unit = text.charCodeAt(at)
          if (CLASS[unit] === DIGIT) continue
          if ((unit === 44 || unit === 46) && at + 1 < size && CLASS[text.charCodeAt(at + 1)] === DIGIT) continue
          break
        }
        kind[n] = NUMBER
        word[n] = vocabulary.find(text, from, at, hash)
      } else {
        at++
        kind[n] = PUNCTUATION
        let hash = Math.imul(HASH_SEED ^ foldUnit(unit), HASH_PRIME)
        if (
          at < size &&
          (unit === 39 || unit === 0x2019) &&
          (text.charCodeAt(at) | 32) === 115 &&
          bits & GLUED &&
          !isWordAt(text, at + 1)
        ) {
          hash = Math.imul(hash ^ 115, HASH_PRIME) // 's
          at++
          kind[n] = WORD
        }
        word[n] = vocabulary.find(text, from, at, hash)
        if (unit === 46 || unit === 33 || unit === 63 || unit === 0x2026) fresh = endsSentence(text, at, unit, n)
      }
      if (kind[n] === WORD && bits & ABBREVIATION) fresh = endsSentence(text, at, 46, -1)
      start[n] = from
      end[n] = at
      shape[n] = bits
      n++
      if (fresh && at < size) {
        // closing quotes and brackets, and further marks, belong to the sentence that they end
        const closed = closersEnd(text, at)
        while (at < closed) {
          const mark = text.charCodeAt(at)
          start[n] = at
          end[n] = at + 1
          kind[n] = PUNCTUATION
          shape[n] = GLUED
          word[n] = vocabulary.find(text, at, at + 1, Math.imul(HASH_SEED ^ foldUnit(mark), HASH_PRIME))
          n++
          at++
        }
      }
    }
    sentences[s] = n
    return { text, length: n, start, end, kind, shape, word, sentenceCount: s, sentences }

    /** `at` is behind the mark; `n` is the mark's token (the word before it is n - 1), or -1 where an abbreviation ends. */
    function endsSentence(text: string, at: number, unit: number, n: number): boolean {
      let ahead = closersEnd(text, at)
      if (ahead < text.length && CLASS[text.charCodeAt(ahead)]! < SPACE) return false
      while (ahead < text.length && CLASS[text.charCodeAt(ahead)]! >= SPACE) ahead++
      if (ahead >= text.length) return true
      let next = text.charCodeAt(ahead)
      if (isOpener(next) && ahead + 1 < text.length) next = text.charCodeAt(ahead + 1)
      const goesOn = CLASS[next] === LETTER && !isUpper(next)
      if (goesOn) return false
      if (unit === 0x2026) return CLASS[next] === LETTER
      if (unit !== 46) return true
      if (n < 0) return startsAfresh(text, ahead)
      if (n === 0) return true
      const before = n - 1
      if (shape[before]! & ABBREVIATION) return startsAfresh(text, ahead)
      if (kind[before] === WORD) {
        const known = word[before]!
        if (known && terms.find(terms.phrases.first[known] ?? 0, abbreviation)) return false
        // an initial: "J. Zenn"
        if (end[before]! - start[before]! === 1 && shape[before]! & CAPITAL && CLASS[next] === LETTER)
          return !isInitial(before)
      }
      return true
    }
    function isInitial(before: number): boolean {
      return text.charCodeAt(start[before]!) !== 73 || before === 0 || (shape[before - 1]! & CAPITAL) !== 0
    }
    /** Behind "U.S." only a word that usually begins sentences begins one. */
    function startsAfresh(text: string, at: number): boolean {
      STARTER.lastIndex = at
      return STARTER.test(text)
    }
  }
}

const HTTP = hashOf("http")
const HTTPS = hashOf("https")
const WWW = hashOf("www")
function hashOf(word: string): number {
  let hash = HASH_SEED
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), HASH_PRIME)
  return hash
}
const STARTER =
  /(?:["“‘(]*)(?:The|This|That|These|Those|It|He|She|They|We|In|On|At|But|And|However|As|By|For|From|If|A|An|After|Since|While|Although|Meanwhile|According|There|His|Her|Its|Their|Such|Some|Many|Both|One|Now|Then|When|With|Yet|Also|So|No|Not|Last|Earlier)\b/y

function isWordAt(text: string, at: number): boolean {
  return at < text.length && CLASS[text.charCodeAt(at)]! <= DIGIT && CLASS[text.charCodeAt(at)]! > 0
}
function isOpener(unit: number): boolean {
  return unit === 34 || unit === 39 || unit === 40 || unit === 91 || unit === 0x201c || unit === 0x2018 || unit === 0xab
}
function closersEnd(text: string, at: number): number {
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (
      unit !== 34 &&
      unit !== 39 &&
      unit !== 41 &&
      unit !== 93 &&
      unit !== 0x201d &&
      unit !== 0x2019 &&
      unit !== 0xbb &&
      unit !== 46 &&
      unit !== 33 &&
      unit !== 63
    )
      break
  }
  return at
}
function addressEnd(text: string, at: number): number {
  while (at < text.length && CLASS[text.charCodeAt(at)]! < SPACE && !'<>"”“|\\^`'.includes(text[at]!)) at++
  while (".,;:!?)]’'".includes(text[at - 1]!)) at--
  return at
}
function blankLineAt(text: string, at: number): boolean {
  for (let i = at + 1; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 10) return true
    if (CLASS[unit]! !== SPACE && unit !== 13) return false
  }
  return false
}
