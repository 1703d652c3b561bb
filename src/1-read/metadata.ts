import type { Document, Metadata, MetadataOrigin, Stated } from "#claim"
import type { Lexicon } from "#lexicon"
import type { Given } from "./draft.js"
import { datelineOf, type Front, frontOf } from "./front.js"
import { languageOf } from "./language.js"
import { Words } from "./words.js"

type Read = Pick<Document, "text" | "blocks">

export interface ReadMetadata {
  readonly metadata: Metadata
  readonly front: Front | null
}

/** What the user gave goes first, then what the format states, then what the first lines say; each with where it came from. */
export function metadataOf(document: Read, stated: Partial<Metadata>, given: Given, lexicon: Lexicon): ReadMetadata {
  const { text, blocks } = document
  const words = new Words(lexicon)
  const front = blocks.length > 1 ? frontOf(document, words) : null
  // a single block, as most lines of a corpus are, has nothing to say about itself but a dateline
  const dateline = blocks.length === 1 && !given.published ? datelineOf(text, blocks[0]!, words) : null
  const language = given.language ?? stated.language?.value
  return {
    front,
    metadata: {
      title: state(given.title, "given") ?? stated.title ?? state(front?.title, "text"),
      authors: state(given.authors, "given") ?? stated.authors ?? state(front?.authors, "text"),
      publisher: state(given.publisher, "given") ?? stated.publisher ?? state(front?.publisher, "text"),
      published:
        state(given.published, "given") ??
        printed(stated.published) ??
        state(front?.published ?? dateline, "text") ??
        stated.published ??
        null,
      language: language
        ? (state(given.language, "given") ?? stated.language ?? null)
        : state(languageOf(document.text, middle(document), lexicon), "text"),
      url: state(given.url, "given") ?? stated.url ?? null,
    },
  }
}

/** A page says when it was published; a file only when it was made, which is believed where the text has no date. */
const printed = <T>(stated: Stated<T> | null | undefined): Stated<T> | null =>
  stated && stated.from !== "file" ? stated : null

/** The language is that of the first paragraph, not of a title in capitals. */
function middle({ blocks }: Read): number {
  const paragraph = blocks.find((block) => block.kind === "paragraph" && block.end - block.start > 200)
  return paragraph?.start ?? blocks[0]?.start ?? 0
}

const state = <T>(value: T | null | undefined, from: MetadataOrigin): Stated<T> | null =>
  value === undefined || value === null ? null : { value, from }
