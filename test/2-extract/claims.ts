// What the tests of claims share: an extractor over the packs of the repository, and documents of one paragraph.
import { join } from "node:path"
import type { Block, Claim, ClaimKind, Document, Edtf, Estimate } from "#claim"
import { type Derivation, type ExtractOptions, explain, makeExtractor } from "#extract"
import { loadPacks } from "#lexicon"

const PACKS = ["en", "world", "khorasan"]
export const lexicon = loadPacks(PACKS.map((pack) => join("lexicons", pack)))
const extract = makeExtractor(lexicon)

export function documentOf(
  text: string,
  blocks: readonly Block[] = [{ kind: "paragraph", start: 0, end: text.length }],
): Document {
  const metadata = { title: null, authors: null, publisher: null, published: null, language: null, url: null }
  return {
    id: "0",
    name: "test",
    mediaType: "text/plain",
    text,
    blocks,
    notes: [],
    citations: [],
    metadata,
    origin: [],
  }
}

export function derivationsIn(
  text: string,
  published: Edtf | null = null,
  blocks?: readonly Block[],
): Derivation<Estimate>[] {
  const steps: Derivation<Estimate>[] = []
  const options: ExtractOptions = { published, layers: false, trace: (made, scene) => steps.push(explain(made, scene)) }
  extract(documentOf(text, blocks), options)
  return steps
}

export const claimsIn = (text: string, published: Edtf | null = null, blocks?: readonly Block[]): Estimate[] =>
  derivationsIn(text, published, blocks).map(({ claim }) => claim)

export const layersIn = (text: string): ReturnType<typeof extract>["layers"] =>
  extract(documentOf(text), { published: null, layers: true }).layers

/** The claims of the kinds asked for, but estimates. */
export const moreIn = (
  text: string,
  kinds: readonly ClaimKind[] | undefined,
  published: Edtf | null = null,
): readonly Claim[] =>
  extract(documentOf(text), { published, layers: false, ...(kinds ? { kinds: new Set(kinds) } : {}) }).more
