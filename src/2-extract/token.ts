// What a tokenized text is. Offsets are UTF-16 units (what slicing takes); quotes and layers are turned into code points
// when they are made.

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
  readonly start: Int32Array
  readonly end: Int32Array
  readonly kind: Uint8Array
  readonly shape: Uint8Array
  /** Vocabulary id of the folded word; 0 for words that no pack knows. */
  readonly word: Int32Array
  readonly sentenceCount: number
  readonly sentences: Int32Array
}
