// The tokenizer's fast path: words, numbers and marks that nothing about them makes doubtful, nineteen tokens of twenty.
// One small function on purpose: the same loop with the rare cases in it ran at a third of the speed (measured), because
// the compiler pulled them all in and ran out of registers. The loop is long for the same reason.
import { CHECK_FACTOR, HASH_PRIME, HASH_SEED } from "#lexicon"
import { BIG, BREAK, CHARACTERS, DIGIT, ENDER, FOLDED, JOINER, LETTER, SPACE } from "./characters.js"
import { CAPITAL, GLUED, NUMBER, PUNCTUATION, UPPER, WORD } from "./token.js"

// Constants of this module are numbers to the compiler, imported ones are read anew for every character (a quarter of the time).
const SEED = HASH_SEED | 0
const PRIME = HASH_PRIME
const FACTOR = CHECK_FACTOR
const UNIT = FOLDED
const IS_LETTER = LETTER
const IS_DIGIT = DIGIT
const IS_SPACE = SPACE
const IS_BREAK = BREAK
const IS_BIG = BIG
const JOINS = JOINER | DIGIT
const DOUBTFUL = JOINER | ENDER
const IS_GLUED = GLUED
const IS_CAPITAL = CAPITAL
const IS_UPPER = CAPITAL | UPPER
const A_WORD = WORD
const A_NUMBER = NUMBER
const A_MARK = PUNCTUATION

/** The tokenizer's arrays, and how far it has come. */
export interface Progress {
  /** The text's UTF-16 units with a 0 behind them: no read has to ask what kind of string it is, and every run ends. */
  readonly units: Uint16Array
  readonly start: Int32Array
  readonly end: Int32Array
  readonly kind: Uint8Array
  readonly shape: Uint8Array
  /** The hash, until all tokens are looked up together; then the id. */
  readonly word: Int32Array
  readonly check: Int32Array
  at: number
  length: number
}

/**
 * Goes on within a sentence and a line, to before the first token that is doubtful or begins at `limit` or behind it.
 * A token begins where it starts; `first` is the shape that this has before its letters are looked at.
 */
export function plainRun(progress: Progress, limit: number, first: number): void {
  const { units, start, end, kind, shape, word, check } = progress
  const characters = CHARACTERS
  let at = progress.at
  let n = progress.length
  let glued = first
  while (at < limit) {
    let entry = characters[units[at]!]!
    if (entry & IS_SPACE) {
      if (entry & IS_BREAK) break
      glued = 0
      at++
      continue
    }
    const from = at
    let bits = glued
    let hash = SEED
    let sum = 0
    if (entry & IS_LETTER) {
      const capital = entry & IS_BIG
      do {
        hash = Math.imul(hash ^ (entry & UNIT), PRIME)
        sum = (Math.imul(sum, FACTOR) + (entry & UNIT)) | 0
        entry = characters[units[++at]!]!
      } while (entry & IS_LETTER)
      if (entry & JOINS && (units[at] !== 46 || at - from < 4)) {
        at = from
        break
      }
      if (capital) bits |= isBig(units, from, at) ? IS_UPPER : IS_CAPITAL
      kind[n] = A_WORD
    } else if (entry & IS_DIGIT) {
      do {
        hash = Math.imul(hash ^ (entry & UNIT), PRIME)
        sum = (Math.imul(sum, FACTOR) + (entry & UNIT)) | 0
        entry = characters[units[++at]!]!
      } while (entry & IS_DIGIT)
      if (units[at] === 44 || units[at] === 46) {
        at = from
        break
      }
      kind[n] = A_NUMBER
    } else {
      if (entry & DOUBTFUL) break
      kind[n] = A_MARK
      hash = Math.imul(hash ^ (entry & UNIT), PRIME)
      sum = entry & UNIT
      at++
    }
    glued = IS_GLUED
    word[n] = hash
    check[n] = sum
    start[n] = from
    end[n] = at
    shape[n++] = bits
  }
  progress.at = at
  progress.length = n
}

/** Whether `from..to` is two or more units, none of them lower case. */
export function isBig(units: Uint16Array, from: number, to: number): boolean {
  for (let i = to - 1; i >= from; i--) if (!(CHARACTERS[units[i]!]! & IS_BIG)) return false
  return to > from + 1
}
