// Shingles of three words, hashed (Broder 1997, "On the resemblance and containment of documents").
import { plain } from "./names.js"

const SHINGLE_WORDS = 3

export function shingles(words: string): Set<number> {
  const parts = plain(words).split(" ")
  const found = new Set<number>()
  for (let i = 0; i + SHINGLE_WORDS <= parts.length; i++) found.add(hash(parts.slice(i, i + SHINGLE_WORDS).join(" ")))
  return found
}

/** The share of the smaller set that stands in the other; 0 where there is too little to tell. */
export function containment(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  if (small.size < 3) return 0
  let common = 0
  for (const shingle of small) if (large.has(shingle)) common++
  return common / small.size
}

function hash(words: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < words.length; i++) value = Math.imul(value ^ words.charCodeAt(i), 0x01000193)
  return value >>> 0
}
