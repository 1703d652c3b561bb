// Invariant: after reading, a document's text never changes; every offset below counts
// UTF-16 units of `text` and every character of it knows where it came from.
import type { Edtf } from "./time.js"

export const BLOCK_KINDS = [
  "title",
  "heading",
  "paragraph",
  "list-item",
  "table",
  "caption",
  "note",
  "reference",
  "furniture",
] as const
export type BlockKind = (typeof BLOCK_KINDS)[number]

/** A stretch of the text that is read as one: a paragraph, a heading, a footnote's body. In reading order. */
export interface Block {
  readonly kind: BlockKind
  readonly start: number
  readonly end: number
  /** Headings: 1 is the highest. */
  readonly level?: number
  /** Notes and references: the number or sign that the text calls them by. */
  readonly label?: string
}

/** Where the text calls a note: the marker itself has been taken out of the text. */
export interface NoteMark {
  readonly label: string
  /** The index in the text behind which the marker stood. */
  readonly at: number
  /** The index in `Document.blocks` of the note's body, or null where the document has none. */
  readonly block: number | null
}

/** A footnote or reference taken apart; what it does not name is null. */
export interface Citation {
  readonly number: string
  readonly text: string
  readonly authors: readonly string[]
  readonly title: string | null
  readonly publisher: string | null
  readonly date: Edtf | null
  readonly url: string | null
  /** Index of the block in which it stands. */
  readonly block: number
  /** Text indices behind which it is called; one citation may be called many times. */
  readonly calledAt: readonly number[]
}

export type MetadataOrigin = "given" | "file" | "page" | "text"
/** A piece of metadata and where it came from: what the user gave, the file's own fields, the page's, or the first lines. */
export interface Stated<T> {
  readonly value: T
  readonly from: MetadataOrigin
}

export interface Metadata {
  readonly title: Stated<string> | null
  readonly authors: Stated<readonly string[]> | null
  readonly publisher: Stated<string> | null
  readonly published: Stated<Edtf> | null
  /** BCP 47, as far as it could be told. */
  readonly language: Stated<string> | null
  readonly url: Stated<string> | null
}

/** A rectangle on a page of the original, in PDF points from the upper left corner. */
export interface PageBox {
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Ties ranges of the read text to ranges of what came in. Segments are in order of `start` and do not overlap. */
export interface OriginSegment {
  readonly start: number
  readonly end: number
  /** For text that came in as text: the UTF-16 index there of the segment's first character; lengths are equal. */
  readonly source?: number
  /** For PDF: where the segment stands on its page. */
  readonly box?: PageBox
}

export type MediaType =
  | "text/plain"
  | "text/markdown"
  | "text/html"
  | "application/pdf"
  | "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

/** One published item, as read. */
export interface Document {
  /** Content hash (SHA-256, hex) of the bytes that came in: the same bytes are the same document. */
  readonly id: string
  /** The file's name, address or given id, for people. */
  readonly name: string
  readonly mediaType: MediaType
  readonly text: string
  readonly blocks: readonly Block[]
  readonly notes: readonly NoteMark[]
  readonly citations: readonly Citation[]
  readonly metadata: Metadata
  readonly origin: readonly OriginSegment[]
}
