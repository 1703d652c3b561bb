// Splits the phrases of packs as the tokenizer of 2-extract splits documents (a test holds the two together).
// It is not the same function on purpose: sharing one instance slowed the tokenizer to less than half
// (measured), probably by type feedback from the loading loop.
import { fold } from "./fold.js"

const WORD =
  /\p{L}\.(?:\p{L}\.)+|(?:n't|'s|'(?=\s|$))|\d+(?:[.,]\d+)*|[\p{L}\p{M}_][\p{L}\p{M}\p{N}_]*?(?=(?:n't|'s)(?![\p{L}\p{N}]))|[\p{L}\p{M}_][\p{L}\p{M}\p{N}_]*(?:'[\p{L}][\p{L}\p{M}]*)?|[^\s]/gu

/** The folded words of a phrase, as tokens: "ISIS-K" is `isis`, `-`, `k`. */
export function splitWords(phrase: string): string[] {
  return fold(phrase).match(WORD) ?? []
}

const CAPITAL = /\p{Lu}/u
/** Bit n is set where word n of the phrase begins with a capital; words beyond the 31st are not looked at. */
export function capitalsOf(phrase: string): number {
  let bits = 0
  let word = 0
  for (const { index } of fold(phrase).matchAll(WORD)) {
    if (word < 31 && CAPITAL.test(phrase[index]!)) bits |= 1 << word
    word++
  }
  return bits
}
