// A text all in capitals is read as one in small letters: there a capital tells nothing, and every word would look like a
// name. Quotes and the forms of names are taken from the document's own text, whose offsets are the same.
import { CAPITAL, type Tokens, UPPER, WORD } from "./token.js"

/** In capitals when of its words of four letters and more no more than one in ten has a small letter. */
const SMALL_SHARE = 0.1
const LONG = 4
/** Words looked at; of a longer text every so manyth. */
const LOOKED_AT = 512

/** The tokens of a text all in capitals as if it had none; those of other texts as they are. */
export function quietened(tokens: Tokens): Tokens {
  if (!isShouted(tokens)) return tokens
  const { shape, length } = tokens
  const text = tokens.text.toLowerCase()
  if (text.length !== tokens.text.length) return tokens
  for (let i = 0; i < length; i++) shape[i]! &= ~(CAPITAL | UPPER)
  return { ...tokens, text }
}

function isShouted({ kind, shape, start, end, length }: Tokens): boolean {
  const step = length > LOOKED_AT ? Math.floor(length / LOOKED_AT) : 1
  let words = 0
  let small = 0
  for (let i = 0; i < length; i += step) {
    if (kind[i] !== WORD || end[i]! - start[i]! < LONG) continue
    words++
    if (!(shape[i]! & UPPER)) small++
  }
  return words >= 4 && small <= words * SMALL_SHARE
}
