// Asks a lexicon about words outside of tokens: what a heading, a cue in a reference or a month is called.
import type { EntityType } from "#claim"
import type { Lexicon, TermValue } from "#lexicon"
import { fold, hashWord } from "#lexicon"

const WORD = /\d+(?:[.,]\d+)*|[\p{L}\p{M}_][\p{L}\p{M}\p{N}_]*|[^\s]/gu

/** No term of the reading classes is longer. */
const LONGEST_TERM = 60

/** The end of a term that stands at the start of some words, and what the pack says of it. */
export interface Found {
  readonly length: number
  readonly value: TermValue
}

export class Words {
  constructor(private readonly lexicon: Lexicon) {}

  /** Whether the pack knows the word in any way. */
  knows(word: string): boolean {
    return this.id(word) !== 0
  }
  /** Whether the whole phrase is a term of one of the classes. */
  isA(phrase: string, ...classes: readonly string[]): boolean {
    return this.startsWith(phrase, ...classes)?.length === phrase.trimEnd().length
  }
  /** The longest term of the classes at the very start of the phrase. */
  startsWith(phrase: string, ...classes: readonly string[]): Found | null {
    const { terms } = this.lexicon
    let node = 0
    let found: Found | null = null
    const start = phrase.length > LONGEST_TERM ? phrase.slice(0, LONGEST_TERM) : phrase
    WORD.lastIndex = 0
    for (let match = WORD.exec(start); match; match = WORD.exec(start)) {
      const id = this.id(match[0])
      node = id ? (node ? terms.phrases.child(node, id) : (terms.phrases.first[id] ?? 0)) : 0
      if (!node) break
      if (!terms.phrases.final[node]) continue
      for (const name of classes) {
        const classId = terms.classId(name)
        if (terms.find(node, classId) === node)
          found = { length: match.index + match[0].length, value: terms.value(node, classId) }
      }
    }
    return found
  }
  /** The type of the thing whose name the whole phrase is; null for names that no pack knows. */
  nameType(phrase: string): EntityType | null {
    const { phrases } = this.lexicon.names
    let node = 0
    for (const [word] of phrase.matchAll(WORD)) {
      const id = this.id(word)
      node = id ? (node ? phrases.child(node, id) : (phrases.first[id] ?? 0)) : 0
      if (!node) return null
    }
    return node && phrases.final[node] ? (this.lexicon.names.candidates(node)[0]?.known.type ?? null) : null
  }
  private id(word: string): number {
    const folded = fold(word)
    return this.lexicon.vocabulary.find(folded, 0, folded.length, hashWord(folded))
  }
}
