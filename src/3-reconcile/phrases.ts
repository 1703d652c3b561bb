// Looking up the packs' terms in short stretches of words, as quotes and titles are.
import { fold, hashWord, type Lexicon, type TermValue } from "#lexicon"

/** A term that stands in a text: its value and the folded words behind it. */
export interface FoundPhrase {
  readonly value: TermValue
  readonly behind: readonly string[]
}

/** Words of a text as the packs split terms, roughly: hyphens and stops part, figures keep their commas. */
const WORD = /\d+(?:[.,]\d+)*|[\p{L}\p{M}\p{N}_]+/gu
export const wordsOf = (text: string): string[] => fold(text).match(WORD) ?? []

/** The value of a single word in a class; undefined where it has not the class. */
export function wordLookup(lexicon: Lexicon, className: string): (word: string) => TermValue | undefined {
  const id = lexicon.terms.classId(className)
  return (word) => {
    const node = first(lexicon, fold(word))
    const found = node === 0 ? 0 : lexicon.terms.find(node, id)
    return found > 0 && lexicon.terms.phrases.depth[found] === 1 ? lexicon.terms.value(found, id) : undefined
  }
}

/** The first term of a class in a text, the longest where it begins; null where there is none. */
export function phraseLookup(lexicon: Lexicon, className: string): (words: readonly string[]) => FoundPhrase | null {
  const { terms, vocabulary } = lexicon
  const id = terms.classId(className)
  return (words) => {
    for (let from = 0; from < words.length; from++) {
      let node = first(lexicon, words[from]!)
      let best = 0
      for (let at = from + 1; node > 0; at++) {
        const held = terms.phrases.final[node] ? terms.find(node, id) : 0
        if (held === node) best = node
        const word = words[at]
        if (word === undefined) break
        const known = vocabulary.find(word, 0, word.length, hashWord(word))
        node = known > 0 ? terms.phrases.child(node, known) : 0
      }
      if (best) return { value: terms.value(best, id), behind: words.slice(from + terms.phrases.depth[best]!) }
    }
    return null
  }
}

function first({ terms, vocabulary }: Lexicon, word: string): number {
  const known = vocabulary.find(word, 0, word.length, hashWord(word))
  return known > 0 ? (terms.phrases.first[known] ?? 0) : 0
}
