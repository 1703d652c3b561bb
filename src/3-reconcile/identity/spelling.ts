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

/** Whether two names are spellings of one another, as far as letters tell. */
export function spelledAlike(a: string, b: string): boolean {
  return spellingScore(a, b) >= 0.8
}

/** A word whose sound is shorter than this has no letter to spare: "Kunar" and "Kandahar" sound a letter apart. */
const LONG_WORD = 6

/**
 * 1: the same letters; 0.9: the same sound; 0.82: a letter apart in one word; 0: two names. Word for word, because names that
 * share all words but one ("Northern Gate Brigade", "Southern Gate Brigade") are as a rule two.
 */
export function spellingScore(a: string, b: string): number {
  const [x, y] = [plain(a), plain(b)]
  if (x === y) return 1
  if (soundKey(x) === soundKey(y)) return soundKey(x).length > 2 ? 0.9 : 0
  const [p, q] = [x.split(" "), y.split(" ")]
  const pairs = p.length === q.length ? p.map((word, i) => [word, q[i]!] as const) : [[x, y] as const]
  let letters = 0
  for (const [one, other] of pairs) {
    const [s, t] = [soundKey(one), soundKey(other)]
    if (s === t) continue
    if (Math.min(s.length, t.length) < LONG_WORD) return 0
    letters += editDistance(s, t, 1)
  }
  return letters <= 1 ? 0.82 : 0
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
