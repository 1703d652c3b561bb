// Which phrases say the same, by their content words. A convention of this tool: two phrases are one where they share
// two words at least, six tenths of the shorter and four tenths of the longer; a phrase of one word only matches itself.
import { Groups } from "../groups.js"
import { plain } from "../names.js"
import type { ReconcileWords } from "../words.js"

const LEAST_SHARED = 2
const OF_SHORTER = 0.6
const OF_LONGER = 0.4
/** A word that more phrases of a part have than this brings no pairs up by itself: it is the part's own subject. */
const COMMON = 200

/** The stems of the words that carry what a phrase says, each once. */
export function contentWords(phrase: string, words: ReconcileWords): string[] {
  return [
    ...new Set(
      plain(phrase)
        .split(" ")
        .filter((word) => word.length > 1 && !words.isIdle(word))
        .map(words.stem),
    ),
  ]
}

export function alike(a: readonly string[], b: readonly string[]): boolean {
  const held = new Set(a)
  const shared = b.reduce((sum, word) => sum + (held.has(word) ? 1 : 0), 0)
  const [shorter, longer] = a.length < b.length ? [a.length, b.length] : [b.length, a.length]
  if (longer === 1) return shared === 1
  return shared >= LEAST_SHARED && shared >= OF_SHORTER * shorter && shared >= OF_LONGER * longer
}

/** Puts phrases that say the same together, through others too; the order in which they come does not matter. */
export function cluster(phrases: readonly (readonly string[])[]): number[][] {
  const groups = new Groups(phrases.length)
  const holders = new Map<string, number[]>()
  const same = new Map<string, number>()
  phrases.forEach((phrase, i) => {
    const key = [...phrase].sort().join(" ")
    const twin = same.get(key)
    if (twin !== undefined && key) groups.join(twin, i)
    else {
      same.set(key, i)
      for (const word of phrase) {
        const held = holders.get(word)
        if (held) held.push(i)
        else holders.set(word, [i])
      }
    }
  })
  for (const i of same.values()) {
    const near = new Set<number>()
    for (const word of phrases[i]!) {
      const held = holders.get(word)!
      if (held.length <= COMMON) for (const j of held) if (j < i) near.add(j)
    }
    for (const j of near) if (alike(phrases[i]!, phrases[j]!)) groups.join(i, j)
  }
  return groups.all()
}
