import type { Polarity } from "#claim"
import type { TokenSpan } from "../spans.js"

/** What somebody is told to do, as a rule found it. */
export interface Advice {
  readonly at: number
  readonly addressee: TokenSpan | null
  readonly action: TokenSpan
  readonly clause: TokenSpan
  readonly polarity: Polarity
}
