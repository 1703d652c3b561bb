import type { Lexicon } from "#lexicon"
import { foldUnit, HASH_PRIME, HASH_SEED } from "#lexicon"
import { isLetter } from "./characters.js"

/** So much of a text tells its language; longer looks change nothing and cost time. */
const SAMPLE = 600
const FEWEST_WORDS = 5
/** English prose has 40 to 50 stop words in a hundred; lists of names and other languages with Latin letters have under 10. */
const SHARE = 0.2

/** BCP 47, by the share of the packs' stop words in the first lines; null where no language has enough. */
export function languageOf(text: string, from: number, lexicon: Lexicon): string | null {
  const { vocabulary, terms } = lexicon
  const stopWord = terms.classId("stop-word")
  const end = Math.min(text.length, from + SAMPLE)
  const counts = new Map<string, number>()
  let words = 0
  for (let at = from; at < end; ) {
    if (!isLetter(text.charCodeAt(at))) {
      at++
      continue
    }
    const start = at
    let hash = HASH_SEED
    for (; at < end && isLetter(text.charCodeAt(at)); at++)
      hash = Math.imul(hash ^ foldUnit(text.charCodeAt(at)), HASH_PRIME)
    words++
    const id = vocabulary.find(text, start, at, hash)
    const node = id ? (terms.phrases.first[id] ?? 0) : 0
    if (!node || !terms.phrases.final[node] || terms.find(node, stopWord) !== node) continue
    const language = String(terms.value(node, stopWord))
    counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  if (words < FEWEST_WORDS) return null
  let best: string | null = null
  let most = words * SHARE
  for (const [language, count] of counts)
    if (count >= most) {
      most = count
      best = language
    }
  return best
}
