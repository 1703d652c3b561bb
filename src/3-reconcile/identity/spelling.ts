// How far two spellings are apart. Names of this field come out of Arabic, Pashto, Dari, Tajik and Uzbek by many roads:
// vowels, doubled letters and a handful of consonants differ without meaning another name.
import { plain } from "../names.js"

/** Letters that transliterations use for one another; after the folding of `plain`. A convention, widened by what packs hold as aliases. */
const ONE_SOUND: readonly (readonly [RegExp, string])[] = [
  [/\b(?:al|el|ul|ur|us|ad|an|as|az)\b ?/g, ""],
  [/ph/g, "f"],
  [/(?:kh|gh|q|ck|c(?=[aou]))/g, "k"],
  [/(?:dj|j|zh)/g, "j"],
  [/(?:th|dh|z|s)/g, "s"],
  [/(?:sch|sh|ch)/g, "s"],
  [/(?:w|v|ou|oo)/g, "u"],
  [/(?:ee|ie|y|i|e)+/g, "i"],
  [/(?:aa|a|o|u)+/g, "a"],
  [/h/g, ""],
  [/(.)\1+/g, "$1"],
]

/** A rough key of the sound: names that one writer may spell either way have the same. */
export function soundKey(name: string): string {
  let key = plain(name)
  for (const [letters, one] of ONE_SOUND) key = key.replace(letters, one)
  return key.replace(/ /g, "")
}

/** Whether two names are spellings of one another: the same sound, or within an eighth of their letters. */
export function spelledAlike(a: string, b: string): boolean {
  return spellingScore(a, b) >= 0.85
}

/** 1: the same letters; 0.9: the same sound; below, the share of letters that stay (Jaro and Winkler's measure is no better on these names). */
export function spellingScore(a: string, b: string): number {
  const [x, y] = [plain(a), plain(b)]
  if (x === y) return 1
  const [p, q] = [soundKey(a), soundKey(b)]
  if (p.length > 3 && p === q) return 0.9
  const size = Math.max(p.length, q.length)
  if (size < 6) return 0
  return Math.max(0, 0.98 - editDistance(p, q, size) / size)
}

/** Insertions, deletions and changes that make one of the other (Levenshtein 1966); `most` is where counting stops. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}
