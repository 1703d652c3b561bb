// Names and phrases of two readers who write the same thing in other words.
import { fold, hashWord, type Lexicon } from "#lexicon"

/** Whether a word only holds others together. */
export type FunctionWord = (word: string) => boolean

const FUNCTION_CLASSES = ["determiner", "preposition", "pronoun", "relative", "auxiliary", "coordinator"]

export function functionWords({ vocabulary, terms }: Lexicon): FunctionWord {
  const classes = FUNCTION_CLASSES.map((name) => terms.classId(name))
  return (word) => {
    const folded = fold(word)
    const known = vocabulary.find(folded, 0, folded.length, hashWord(folded))
    if (known <= 0) return false
    const node = terms.phrases.first[known] ?? 0
    return node > 0 && classes.some((id) => terms.find(node, id) === node)
  }
}

/** The letters of a name alone, without accents and case: "Daesh’s" and "daeshs" are one. */
export const lettersOf = (words: string): string =>
  words
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}]/gu, "")

/** The share of the smaller set of words that stands in the other too; 0 where one has none. */
export type WordsShared = (a: string, b: string) => number

export function makeWordsShared(isFunctionWord: FunctionWord): WordsShared {
  const known = new Map<string, ReadonlySet<string>>()
  const wordsOf = (text: string): ReadonlySet<string> => {
    let words = known.get(text)
    if (!words) {
      words = new Set((text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).filter((word) => !isFunctionWord(word)))
      known.set(text, words)
    }
    return words
  }
  return (a, b) => {
    const [x, y] = [wordsOf(a), wordsOf(b)]
    if (!x.size || !y.size) return 0
    let shared = 0
    for (const word of x) if (y.has(word)) shared++
    return shared / Math.min(x.size, y.size)
  }
}

/** What one reader calls things: a name with its forms. */
export interface NamedForms {
  readonly name: string
  readonly forms: readonly string[]
}
export type NamesAgree = (a: string, b: string) => boolean

const MOSTLY = 0.67

/** Names are one where one entity holds both, or where most of their words are the same. The first list goes before the second. */
export function makeNamesAgree(
  first: readonly NamedForms[],
  second: readonly NamedForms[],
  wordsShared: WordsShared,
): NamesAgree {
  const [owner, other] = [ownersOf(first), ownersOf(second)]
  const known = new Map<string, { readonly name: string; readonly letters: string }>()
  const canonical = (said: string): { readonly name: string; readonly letters: string } => {
    let found = known.get(said)
    if (!found) {
      const key = lettersOf(said)
      const name = owner.get(key) ?? owner.get(lettersOf(other.get(key) ?? "")) ?? said
      found = { name, letters: lettersOf(name) }
      known.set(said, found)
    }
    return found
  }
  return (a, b) => {
    const [x, y] = [canonical(a), canonical(b)]
    return x.letters === y.letters || wordsShared(x.name, y.name) >= MOSTLY
  }
}

function ownersOf(entities: readonly NamedForms[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string>()
  for (const { name, forms } of entities)
    for (const form of [name, ...forms]) {
      const key = lettersOf(form)
      if (key && !owners.has(key)) owners.set(key, name)
    }
  return owners
}
