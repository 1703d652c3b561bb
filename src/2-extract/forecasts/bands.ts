// What the standards of estimative language understand by a term. A term that a standard does not know has no band in
// it: "may" and "could" are left without a figure by all three.
import { fold, hashWord, type Lexicon } from "#lexicon"

/** Lowest and highest probability in percent. */
export type Band = readonly [low: number, high: number]
export interface Bands {
  readonly icd203: Band | null
  readonly phia: Band | null
  readonly kent: Band | null
}

/** Words around the term that change nothing of its band: "will likely", "is likely to". */
const AROUND = /^(?:will|would|is|are|be|to|that|it|an?|there|'ll)$/

/** Makes the look-up of a likelihood term as it stands in a document ("is highly likely to"). */
export function makeBands({ vocabulary, terms }: Lexicon): (likelihood: string) => Bands {
  const standards = ["band-icd203", "band-phia", "band-kent"].map((name) => terms.classId(name))

  return function bandsOf(likelihood) {
    const words = likelihood.split(/\s+/).map(fold)
    while (words.length && AROUND.test(words[0]!)) words.shift()
    while (words.length && AROUND.test(words.at(-1)!)) words.pop()
    const node = nodeOf(words)
    const [icd203 = null, phia = null, kent = null] = standards.map((id) => (node ? bandAt(node, id) : null))
    return { icd203, phia, kent }
  }

  function nodeOf(words: readonly string[]): number {
    const ids = words.map((word) => vocabulary.find(word, 0, word.length, hashWord(word)))
    if (!ids.length || ids.some((id) => id <= 0)) return 0
    let node = terms.phrases.first[ids[0]!]!
    for (const id of ids.slice(1)) node = node && terms.phrases.child(node, id)
    return node
  }

  function bandAt(node: number, id: number): Band | null {
    const found = terms.find(node, id)
    // the whole term, and not a shorter one that it begins with
    const value = found === node ? terms.value(node, id) : null
    const [, low, high] = /^(\d+)-(\d+)$/.exec(String(value ?? "")) ?? []
    return low && high ? [Number(low), Number(high)] : null
  }
}
