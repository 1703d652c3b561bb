// Shingles of three words, hashed (Broder 1997, "On the resemblance and containment of documents").
import { plain } from "./names.js"

const BLANK = 32
const SEED = 0x811c9dc5 | 0

/** Hashes of every three words that stand in a row. */
export const shingles = (words: string): Set<number> => hashed(words, folded) ?? hashed(plain(words), asIs)!

/** The words are read through `fold`; null where it meets a letter that it cannot fold. */
function hashed(text: string, fold: (unit: number) => number): Set<number> | null {
  const found = new Set<number>()
  let before = 0
  let last = 0
  let word = SEED
  let count = 0
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? fold(text.charCodeAt(i)) : BLANK
    if (unit < 0) return null
    if (unit !== BLANK) {
      word = Math.imul(word ^ unit, 0x01000193)
      continue
    }
    if (word === SEED) continue
    if (++count >= 3) found.add(mixed(before, last, word))
    before = last
    last = word
    word = SEED
  }
  return found
}

/** As `plain` folds ASCII: the letter or digit in lower case, BLANK for what parts words, -1 for what ASCII does not have. */
function folded(unit: number): number {
  if (unit >= 97 && unit <= 122) return unit
  if (unit > 127) return -1
  if (unit >= 65 && unit <= 90) return unit + 32
  return unit >= 48 && unit <= 57 ? unit : BLANK
}

const asIs = (unit: number): number => unit

const mixed = (a: number, b: number, c: number): number =>
  Math.imul(Math.imul(a, 0x85ebca6b) ^ b, 0xc2b2ae35) ^ (c + (c >>> 15))

/** The share of the smaller set that stands in the other; 0 where there is too little to tell. */
export function containment(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  if (small.size < 3) return 0
  let common = 0
  for (const shingle of small) if (large.has(shingle)) common++
  return common / small.size
}
