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
