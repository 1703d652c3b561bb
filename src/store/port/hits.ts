// What a search finds.
import type { Span } from "#claim"
import type { ClaimRow } from "./claims.js"

/** A piece of text with the places that a query found: UTF-16 units of `text`. */
export interface Snippet {
  readonly text: string
  readonly hits: readonly Span[]
  /** Whether text was cut off before and after. */
  readonly before: boolean
  readonly after: boolean
}

export interface PassageHit {
  readonly document: string
  readonly documentName: string
  readonly title: string | null
  readonly position: number
  /** Code points in the document's text. */
  readonly start: number
  readonly end: number
  readonly snippet: Snippet
}

export interface ClaimHit {
  readonly claim: ClaimRow
  readonly snippet: Snippet
}

/** Totals are counted up to 10,000; `more` says that there are further ones. */
export interface Hits<Hit> {
  readonly hits: readonly Hit[]
  readonly total: number
  readonly more: boolean
}
