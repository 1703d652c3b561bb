// Finds the quantities of a text: one pass over the tokens that wakes at figures and at words of the number classes.
import type { Lexicon } from "#lexicon"
import type { Quantity, TokenSpan } from "../spans.js"
import { NUMBER } from "../tokens.js"
import type { Words } from "../words.js"
import { readAmount } from "./amount.js"
import { NO_PREFIX, type Prefix, prefixAt, reaches } from "./bounds.js"
import { readFactor } from "./change.js"
import { LEFT_OUT } from "./left-out.js"
import { BEGINS, C, IDIOM, ONE_WORD, PREFIX, Reading } from "./reading.js"
import { makeQuantity } from "./shape.js"

/** Makes a finder of quantities in order. Tokens in `leaveOut` (times, names, in order of `from`) begin none. */
export function makeQuantityFinder(lexicon: Lexicon): (words: Words, leaveOut?: readonly TokenSpan[]) => Quantity[] {
  const r = new Reading(lexicon)
  return function findQuantities(words, leaveOut = []) {
    const found: Quantity[] = []
    const { kind, term, sentences, sentenceCount } = words
    r.turnTo(words)
    let left = 0
    for (let s = 0; s < sentenceCount; s++) {
      r.begin = sentences[s]!
      r.end = sentences[s + 1]!
      let prefix = NO_PREFIX
      for (let i = r.begin; i < r.end; ) {
        const wakes = kind[i] === NUMBER ? r.wakes[term[i]!]! | BEGINS : r.wakes[term[i]!]!
        if (wakes === 0) {
          i++
          continue
        }
        while (left < leaveOut.length && leaveOut[left]!.to <= i) left++
        if (left < leaveOut.length && leaveOut[left]!.from <= i) {
          i = leaveOut[left]!.to
          continue
        }
        const before = wakes & PREFIX ? prefixAt(r, i, prefix) : null
        if (before) {
          prefix = before
          i = before.to
          continue
        }
        i = take(i, wakes, prefix, found)
        prefix = NO_PREFIX
      }
    }
    return found
  }

  /** Reads what begins at `i`; the token to go on from. */
  function take(i: number, wakes: number, prefix: Prefix, found: Quantity[]): number {
    if (wakes & IDIOM && r.words.kind[i] !== NUMBER) return i + r.is(i, C["number-idiom"])
    const factor = wakes & ONE_WORD ? readFactor(r, i) : null
    if (factor) {
      found.push(factor)
      return factor.to
    }
    r.ranging = prefix.joint === "and" && reaches(r, prefix, i)
    const amount = readAmount(r, startOf(i))
    if (!amount) return i + 1
    const bounded = reaches(r, prefix, amount.from)
    for (const rule of LEFT_OUT) {
      const past = rule.make(r, amount, bounded)
      if (past) return past
    }
    const made = makeQuantity(r, amount, bounded ? prefix : NO_PREFIX)
    found.push(made)
    return made.to
  }
  /** A minus before a figure is seen only once the figure is. */
  function startOf(i: number): number {
    return r.isDash(i - 1) && r.glued(i) && !r.glued(i - 1) && r.isNumber(i) ? i - 1 : i
  }
}
