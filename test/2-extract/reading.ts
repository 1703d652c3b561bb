// Reads a short text with a lexicon, as the tests of names need it.
import type { Document } from "#claim"
import type { Lexicon } from "#lexicon"
import { makeMentionFinder, type Named } from "../../src/2-extract/mentions.js"
import { makeTokenizer } from "../../src/2-extract/tokens.js"
import { makeTermMarker } from "../../src/2-extract/words.js"

const readers = new WeakMap<Lexicon, (text: string) => Named>()

/** Mentions and entities of a text whose blank lines part its paragraphs. */
export function readWith(lexicon: Lexicon, text: string): Named {
  const reader = readers.get(lexicon) ?? makeReader(lexicon)
  readers.set(lexicon, reader)
  return reader(text)
}

function makeReader(lexicon: Lexicon): (text: string) => Named {
  const tokenize = makeTokenizer(lexicon)
  const mark = makeTermMarker(lexicon)
  const find = makeMentionFinder(lexicon)
  return (text) => {
    const document = documentOf(text)
    const cuts = document.blocks.map((block) => block.start)
    const tokens = tokenize(text, cuts)
    return find({ ...tokens, document, lexicon, term: mark(tokens) })
  }
}

const documentOf = (text: string): Document => ({
  id: "0",
  name: "test",
  mediaType: "text/plain",
  text,
  blocks: [...text.matchAll(/\S[\s\S]*?(?=\n\s*\n|$)/g)].map((paragraph) => ({
    kind: "paragraph" as const,
    start: paragraph.index,
    end: paragraph.index + paragraph[0].length,
  })),
  notes: [],
  citations: [],
  metadata: { title: null, authors: null, publisher: null, published: null, language: null, url: null },
  origin: [],
})
