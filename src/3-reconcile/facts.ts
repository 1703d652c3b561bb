import type { Edtf } from "#claim"

/** What reconciling needs to know of a document besides its claims. */
export interface DocumentFacts {
  readonly id: string
  readonly name: string
  readonly title: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
  readonly published: Edtf | null
  readonly url: string | null
  /** BCP 47; null or absent where it could not be told. */
  readonly language?: string | null
  readonly citations: readonly CitedWork[]
}

/** A work that the document cites, and where: code point offsets in its text behind which the marker stood. */
export interface CitedWork {
  readonly authors: readonly string[]
  readonly title: string | null
  readonly publisher: string | null
  readonly date: Edtf | null
  readonly url: string | null
  readonly calledAt: readonly number[]
}
