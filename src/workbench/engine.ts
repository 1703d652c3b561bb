// The rooms' own functions, fitted to the verbs.
import { createHash } from "node:crypto"
import { extname } from "node:path"
import { type Document, type Span, UnreadableReport } from "#claim"
import { makeExtractor, makeTokenizer } from "#extract"
import { defaultPacks, type Lexicon, loadPacks } from "#lexicon"
import { readText } from "#read"
import { reconcile, reconcileWords } from "#reconcile"
import type { Verbs } from "./verbs.js"

/** Loads the packs (by folder; those that ship where none are named) and fits the rooms to them. Throws InvalidPack. */
export function loadVerbs(folders: readonly string[] = defaultPacks()): Verbs {
  return fitVerbs(loadPacks(folders))
}

export function fitVerbs(lexicon: Lexicon): Verbs {
  const extract = makeExtractor(lexicon)
  const passagesOf = makePassageFinder(lexicon)
  const words = reconcileWords(lexicon)
  return {
    lexicon: lexicon.fingerprint,
    async read(bytes, name, stated) {
      const type = TEXT_TYPES[extname(name).toLowerCase()]
      if (!type) throw new UnreadableReport(`cannot be read yet: "${name}"`)
      const text = new TextDecoder().decode(bytes)
      const id = createHash("sha256").update(bytes).digest("hex")
      return { ...readText(text, { ...stated, id: name }, lexicon, type), id }
    },
    extract(document) {
      const published = document.metadata.published?.value ?? null
      const { claims, entities } = extract(document, { published, layers: false })
      return { claims, entities, passages: passagesOf(document), lexicon: lexicon.fingerprint }
    },
    reconcile: (claims, documents) => reconcile(claims, documents, words),
  }
}

const TEXT_TYPES: Record<string, "text/plain" | "text/markdown"> = {
  ".txt": "text/plain",
  ".text": "text/plain",
  ".md": "text/markdown",
  ".markdown": "text/markdown",
}

/** Sentences as the extraction's tokenizer parts them: never across blocks, from the first token to the last. */
function makePassageFinder(lexicon: Lexicon): (document: Document) => Span[] {
  const tokenize = makeTokenizer(lexicon)
  return ({ text, blocks }) => {
    const cuts = blocks.map(({ start }) => start).sort((a, b) => a - b)
    const { start, end, length, sentences, sentenceCount } = tokenize(text, cuts)
    const passages: Span[] = []
    for (let s = 0; s < sentenceCount; s++) {
      const last = (s + 1 < sentenceCount ? sentences[s + 1]! : length) - 1
      passages.push({ start: start[sentences[s]!]!, end: end[last]! })
    }
    return passages
  }
}
