import { createHash } from "node:crypto"
import type { Document, MediaType } from "#claim"
import type { Lexicon } from "#lexicon"
import { assemble } from "./assemble.js"
import { DECODE_LIMITS, type DecodeLimits, decodeText } from "./decode.js"
import type { Draft, Given } from "./draft.js"
import { mediaTypeOf } from "./media-type.js"
import { readText } from "./read-text.js"

export type TextType = "text/plain" | "text/markdown"
/** Makes drafts of the formats that are no text: in this thread or in a worker with limits. */
export type DraftReader = (bytes: Uint8Array, name: string, type: Exclude<MediaType, TextType>) => Promise<Draft>

/**
 * Reads the bytes of a report; `name` is its file name or address, whose ending says what it should be.
 * Throws UnreadableReport, one line, for what cannot be read.
 */
export async function readReport(
  bytes: Uint8Array,
  name: string,
  given: Given,
  lexicon: Lexicon,
  readDraft: DraftReader,
  limits: DecodeLimits = DECODE_LIMITS,
): Promise<Document> {
  const type = mediaTypeOf(bytes, name)
  const id = createHash("sha256").update(bytes).digest("hex")
  const called = given.id ?? name
  if (type === "text/plain" || type === "text/markdown") {
    const text = decodeText(bytes, name, limits)
    return { ...readText(text, given, lexicon, type === "text/markdown" ? type : undefined), id, name: called }
  }
  const draft = await readDraft(bytes, name, type)
  return assemble(draft, { id, name: called, mediaType: type, given }, lexicon)
}

/** The text in which `toSource` counts, for text formats; null for the others. */
export function sourceText(document: Document, bytes: Uint8Array): string | null {
  if (document.mediaType !== "text/plain" && document.mediaType !== "text/markdown") return null
  return decodeText(bytes, document.name, { maxTextBytes: Number.POSITIVE_INFINITY })
}
