// What goes into a casebook, and what it knows of a document.
import type { Citation, Claim, Document, Edtf, Entity, MediaType, Span } from "#claim"

/** What was read out of one document. */
export interface Extraction {
  readonly claims: readonly Claim[]
  readonly entities: readonly Entity[]
  /** Sentences, in order: UTF-16 units of the document's text. */
  readonly passages: readonly Span[]
  /** Fingerprint of the packs that read it. */
  readonly lexicon: string
}

/** A document with the bytes that came in and what was read out of it. */
export interface Reading {
  readonly document: Document
  readonly bytes: Uint8Array
  readonly extraction: Extraction
}

export interface Added {
  readonly document: string
  readonly status: "added" | "already there"
  readonly claims: number
  readonly passages: number
}

/** A file that could not be read, kept until a file of the same name is. */
export interface RefusedFile {
  readonly name: string
  readonly reason: string
  /** ISO 8601, UTC. */
  readonly when: string
}

/** One line of the list of documents. */
export interface DocumentSummary {
  readonly id: string
  readonly name: string
  readonly mediaType: MediaType
  readonly title: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
  readonly published: Edtf | null
  readonly language: string | null
  readonly url: string | null
  /** Code points of the read text. */
  readonly characters: number
  readonly claims: number
  readonly passages: number
  /** When it was added, ISO 8601, UTC. */
  readonly added: string
  /** Fingerprint of the packs that its claims were extracted with. */
  readonly lexicon: string
}

export interface StoredDocument {
  readonly summary: DocumentSummary
  readonly document: Document
  readonly entities: readonly Entity[]
}

/** What reconciling asks of a document. */
export interface KnownDocument {
  readonly id: string
  readonly name: string
  readonly title: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
  readonly published: Edtf | null
  readonly url: string | null
  /** BCP 47, as far as it could be told. */
  readonly language: string | null
  readonly citations: readonly CitedWork[]
}

/** A work that a document cites; `calledAt` in code points of its text. */
export interface CitedWork extends Pick<Citation, "authors" | "title" | "publisher" | "date" | "url"> {
  readonly calledAt: readonly number[]
}

export interface DocumentFilter {
  /** Words of name, title, author or publisher. */
  readonly text?: string
  readonly publisher?: string
  readonly author?: string
  /** The file's name, whole. */
  readonly name?: string
}
