import type { Lexicon } from "#lexicon"
import { foldUnit, HASH_PRIME, HASH_SEED, hashWord } from "#lexicon"
import { isLetter } from "./characters.js"

/** So much of a text tells its language; longer looks change nothing and cost time. */
const SAMPLE = 400
const FEWEST_WORDS = 5
/** English prose has 40 to 50 stop words in a hundred; lists of names and other languages with Latin letters have under 10. */
const SHARE = 0.2

/** BCP 47, by the share of the packs' stop words in the first lines; null where no language has enough. */
export function languageOf(text: string, from: number, lexicon: Lexicon): string | null {
  const { names, hashes, languages } = stopWordsOf(lexicon)
  const counts = new Uint16Array(names.length)
  const mask = hashes.length - 1
  const end = Math.min(text.length, from + SAMPLE)
  let words = 0
  for (let at = from; at < end; at++) {
    let unit = text.charCodeAt(at)
    if (!isLetter(unit)) continue
    let hash = HASH_SEED
    do {
      hash = Math.imul(hash ^ foldUnit(unit), HASH_PRIME)
      unit = text.charCodeAt(++at)
    } while (at < end && isLetter(unit))
    words++
    let slot = slotOf(hash) & mask
    while (languages[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask
    counts[languages[slot]!]!++
  }
  if (words < FEWEST_WORDS) return null
  let best = 0
  for (let language = 1; language < counts.length; language++)
    if (counts[language]! >= words * SHARE && (!best || counts[language]! > counts[best]!)) best = language
  return names[best]!
}

/** A table of its own: the packs' vocabulary has a million words, and each look into it is a look into far memory. */
interface StopWords {
  /** The first is none. */
  readonly names: readonly (string | null)[]
  readonly hashes: Int32Array
  /** For each slot the place of the language in `names`; 0 for an empty slot. */
  readonly languages: Uint8Array
}
const slotOf = (hash: number): number => hash ^ (hash >>> 15)
const cache = new WeakMap<Lexicon, StopWords>()

function stopWordsOf(lexicon: Lexicon): StopWords {
  const known = cache.get(lexicon)
  if (known) return known
  const words = stopWordsIn(lexicon)
  let size = 64
  while (size < words.length * 4) size *= 2
  const names: (string | null)[] = [null]
  const hashes = new Int32Array(size)
  const languages = new Uint8Array(size)
  for (const { word, language } of words) {
    if (!names.includes(language)) names.push(language)
    const hash = hashWord(word)
    let slot = slotOf(hash) & (size - 1)
    while (languages[slot] !== 0) slot = (slot + 1) & (size - 1)
    hashes[slot] = hash
    languages[slot] = names.indexOf(language)
  }
  const made = { names, hashes, languages }
  cache.set(lexicon, made)
  return made
}

function stopWordsIn({ vocabulary, terms }: Lexicon): { word: string; language: string }[] {
  const stopWord = terms.classId("stop-word")
  const words: { word: string; language: string }[] = []
  for (let id = 1; id < vocabulary.size; id++) {
    const node = terms.phrases.first[id] ?? 0
    if (node && terms.phrases.final[node] && terms.find(node, stopWord) === node)
      words.push({ word: vocabulary.word(id), language: String(terms.value(node, stopWord)) })
  }
  return words
}
