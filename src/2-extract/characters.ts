// What the tokenizer needs to know of a UTF-16 unit, in one look-up: its folded unit in the low half, its kind in the high.
import { foldUnit } from "#lexicon"

export const LETTER = 1 << 16
export const DIGIT = 1 << 17
export const SPACE = 1 << 18
/** A space that ends a line. */
export const BREAK = 1 << 19
/** Not lower case: capitals, and digits within words ("MI6"). */
export const BIG = 1 << 20
/** May join the letters before it to what follows: an apostrophe, the points of "U.S.", the colon of an address. */
export const JOINER = 1 << 21
/** May end a sentence. */
export const ENDER = 1 << 22
/** Closing quotes and brackets and further marks, behind the mark that ends a sentence. */
export const CLOSER = 1 << 23
/** Opening quotes and brackets. */
export const OPENER = 1 << 24
export const FOLDED = 0xffff

/** One entry for each UTF-16 unit. Halves of astral characters and combining marks count as letters. */
export const CHARACTERS = /* @__PURE__ */ makeTable()

function makeTable(): Int32Array {
  const table = new Int32Array(0x10000)
  for (let unit = 0; unit < 0x10000; unit++) table[unit] = kindOf(unit) | foldUnit(unit)
  return table
}

function kindOf(unit: number): number {
  const letter = String.fromCharCode(unit)
  if (unit >= 48 && unit <= 57) return DIGIT | BIG
  if (/[\p{L}\p{M}_]/u.test(letter) || (unit >= 0xd800 && unit <= 0xdfff))
    return LETTER | (letter.toLowerCase() === letter || foldUnit(unit) === unit ? 0 : BIG)
  if (/[\n\r\f\u2028\u2029]/.test(letter)) return SPACE | BREAK
  if (/[\s\u00ad\u200b-\u200f\ufeff]/.test(letter)) return SPACE
  const kinds = [
    [/['’.:]/, JOINER],
    [/[.!?…]/, ENDER],
    [/["')\]”’».!?]/, CLOSER],
    [/["'([“‘«]/, OPENER],
  ] as const
  return kinds.reduce((all, [marks, kind]) => (marks.test(letter) ? all | kind : all), 0)
}

/** The entry of the unit at `at`; 0, which is no character's kind, behind the end. */
export const entryAt = (text: string, at: number): number => (at < text.length ? CHARACTERS[text.charCodeAt(at)]! : 0)
