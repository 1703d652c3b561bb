import { createHash } from "node:crypto"
import type { Block, Document, MediaType } from "#claim"
import type { Lexicon } from "#lexicon"
import { assemble, withFront } from "./assemble.js"
import { cleanBlocks } from "./clean-text.js"
import type { Given } from "./draft.js"
import { draftText } from "./draft-text.js"
import { metadataOf } from "./metadata.js"
import { Words } from "./words.js"

/**
 * Reads plain text or Markdown. `type`: where it is not given, the text's own marks decide. Linear in the text's length;
 * a text in which nothing is broken is not copied. Never throws.
 */
export function readText(
  text: string,
  given: Given,
  lexicon: Lexicon,
  type?: "text/plain" | "text/markdown",
): Document {
  const mediaType: MediaType = type ?? "text/plain"
  const words = new Words(lexicon)
  const blocks = cleanBlocks(text, words)
  if (blocks) return cleanDocument(text, blocks, given, lexicon)
  const draft = draftText(text, words)
  return assemble(draft, { id: hashOf(text), name: given.id ?? "", mediaType, given }, lexicon)
}

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex")

/** The hash is made when somebody asks: streams of documents never do, and it costs as much as the rest of the reading. */
function cleanDocument(text: string, blocks: readonly Block[], given: Given, lexicon: Lexicon): Document {
  const { metadata, front } = metadataOf({ text, blocks }, {}, given, lexicon)
  let id: string | null = null
  return {
    get id() {
      id ??= hashOf(text)
      return id
    },
    name: given.id ?? "",
    mediaType: "text/plain",
    text,
    blocks: front ? withFront(blocks, front) : blocks,
    notes: [],
    citations: [],
    metadata,
    origin: [{ start: 0, end: text.length, source: 0 }],
  }
}
