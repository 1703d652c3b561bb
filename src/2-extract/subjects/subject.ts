import type { TokenSpan } from "../spans.js"

export interface Subject {
  readonly name: string
  /** The tokens that it was read from, or null where it was fetched from elsewhere. */
  readonly span: TokenSpan | null
  readonly how: string
}

/** Said of a subject that no words give. */
export const NO_NOUN = "no noun"
