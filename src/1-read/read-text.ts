import { createHash } from "node:crypto"
import type { Document, MediaType } from "#claim"
import type { Lexicon } from "#lexicon"
import { assemble } from "./assemble.js"
import type { Given } from "./draft.js"
import { draftText } from "./draft-text.js"
import { Words } from "./words.js"

/** Reads plain text or Markdown. `type`: where it is not given, the text's own marks decide. */
export function readText(
  text: string,
  given: Given,
  lexicon: Lexicon,
  type?: "text/plain" | "text/markdown",
): Document {
  const mediaType: MediaType = type ?? "text/plain"
  const id = createHash("sha256").update(text).digest("hex")
  const draft = draftText(text, new Words(lexicon))
  return assemble(draft, { id, name: given.id ?? "", mediaType, given }, lexicon)
}
