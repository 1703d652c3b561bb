import { fileURLToPath } from "node:url"
import type { Document, Edtf } from "#claim"
import { loadPacks } from "#lexicon"
import type { Time } from "../../../src/2-extract/spans.js"
import { makeDatelineFinder } from "../../../src/2-extract/times/dateline.js"
import { makeTimeFinder } from "../../../src/2-extract/times.js"
import { makeTokenizer } from "../../../src/2-extract/tokens.js"
import type { Words } from "../../../src/2-extract/words.js"
import { makeTermMarker } from "../../../src/2-extract/words.js"

/** The root of the repository, seen from dist/test/2-extract/times. */
export const ROOT = fileURLToPath(new URL("../../../../", import.meta.url))

const lexicon = loadPacks([`${ROOT}lexicons/en`])
const tokenize = makeTokenizer(lexicon)
const mark = makeTermMarker(lexicon)
const find = makeTimeFinder(lexicon)
const findHead = makeDatelineFinder(lexicon)

export interface FoundTime extends Time {
  readonly text: string
}

/** The times of a text, each with its words. */
export function timesOf(text: string, published: Edtf | null = "2018-09-06"): FoundTime[] {
  const words = wordsOf(text)
  return find(words, published).map((time) => ({
    ...time,
    text: text.slice(words.start[time.from], words.end[time.to - 1]),
  }))
}

/** The date that the head of a text gives it. */
export const dateOfHead = (text: string): Edtf | null => findHead(wordsOf(text))

function wordsOf(text: string): Words {
  const tokens = tokenize(text)
  return { ...tokens, document: documentOf(text), lexicon, term: mark(tokens) }
}

function documentOf(text: string): Document {
  return {
    id: "0",
    name: "sentence.txt",
    mediaType: "text/plain",
    text,
    blocks: [],
    notes: [],
    citations: [],
    metadata: { title: null, authors: null, publisher: null, published: null, language: null, url: null },
    origin: [],
  }
}
