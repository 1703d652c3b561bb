import { createHash } from "node:crypto"
import type { Block, Document, MediaType } from "#claim"
import type { Lexicon } from "#lexicon"
import { assemble, withFront } from "./assemble.js"
import { cleanBlocks } from "./clean-text.js"
import type { Given } from "./draft.js"
import { draftText } from "./draft-text.js"
import { draftMarkdown } from "./markdown.js"
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
  const words = new Words(lexicon)
  const markdown = (type ?? typeOf(text)) === "text/markdown" ? draftMarkdown(text, words) : null
  const mediaType: MediaType = markdown ? "text/markdown" : (type ?? "text/plain")
  const identity = { id: "", name: given.id ?? "", mediaType, given }
  if (markdown) return withId(text, assemble(markdown, identity, lexicon))
  const blocks = cleanBlocks(text, words)
  if (blocks) return cleanDocument(text, blocks, given, lexicon)
  const draft = draftText(text, words)
  return withId(text, assemble(draft, identity, lexicon))
}

/**
 * Headings with `#` or bodies of footnotes as `[^1]: …` make a text Markdown. A few links do not: they turn up in text
 * that was copied from a page, whose broken lines and notes are to be mended all the same.
 */
function typeOf(text: string): "text/plain" | "text/markdown" {
  if (!text.includes("# ") && !text.includes("[^")) return "text/plain"
  if (/^\[\^[^\]\s]{1,30}\]:\s/m.test(text)) return "text/markdown"
  return (text.match(/^#{1,6}[ \t]+\S/gm)?.length ?? 0) > 1 ? "text/markdown" : "text/plain"
}

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex")

function cleanDocument(text: string, blocks: readonly Block[], given: Given, lexicon: Lexicon): Document {
  const { metadata, front } = metadataOf({ text, blocks }, {}, given, lexicon)
  return withId(text, {
    name: given.id ?? "",
    mediaType: "text/plain",
    text,
    blocks: front ? withFront(blocks, front) : blocks,
    notes: [],
    citations: [],
    metadata,
    origin: [{ start: 0, end: text.length, source: 0 }],
  })
}

/** The hash is made when somebody asks: streams of documents never do, and it costs as much as the rest of the reading. */
function withId(source: string, document: Omit<Document, "id">): Document {
  const { name, mediaType, text, blocks, notes, citations, metadata, origin } = document
  let id: string | null = null
  return {
    get id() {
      id ??= hashOf(source)
      return id
    },
    name,
    mediaType,
    text,
    blocks,
    notes,
    citations,
    metadata,
    origin,
  }
}
