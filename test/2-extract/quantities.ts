// The shipped English pack and a finder over it, for the tests of this room.
import { makeQuantityFinder } from "../../src/2-extract/quantities/index.js"
import type { Quantity } from "../../src/2-extract/spans.js"
import { makeTokenizer } from "../../src/2-extract/tokens.js"
import { makeTermMarker, type Words } from "../../src/2-extract/words.js"
import type { Document } from "../../src/claim/index.js"
import { loadPacks } from "../../src/lexicon/index.js"

export const lexicon = loadPacks(["lexicons/en"])
const tokenize = makeTokenizer(lexicon)
const markTerms = makeTermMarker(lexicon)
export const findQuantities = makeQuantityFinder(lexicon)

/** The words of a text that is one paragraph. */
export function wordsOf(text: string): Words {
  const document: Document = {
    id: "0",
    name: "test",
    mediaType: "text/plain",
    text,
    blocks: [{ kind: "paragraph", start: 0, end: text.length }],
    notes: [],
    citations: [],
    metadata: { title: null, authors: null, publisher: null, published: null, language: null, url: null },
    origin: [],
  }
  const tokens = tokenize(text)
  return { ...tokens, document, lexicon, term: markTerms(tokens) }
}

export const findIn = (text: string): Quantity[] => findQuantities(wordsOf(text))
