// What a rule of attribution finds: who is said to say, show or think what.
import { DECLINING, DENYING, type Reading, SAYING, THINKING } from "../reading.js"
import type { Rule } from "../rule.js"
import type { TokenSpan } from "../spans.js"

/** What the holder does with the content: says that it is so, that it is not so, or will not say. */
export type Attitude = "asserts" | "denies" | "declines"

/** An attribution before its holders are named. */
export interface Found {
  readonly source: TokenSpan | null
  readonly cue: TokenSpan
  readonly content: TokenSpan
  /** The one who was told: "told Reuters" passes the content on. */
  readonly told: TokenSpan | null
  readonly attitude: Attitude
  /** Words that pass on an opinion or wish, where only a whole clause as content is an assertion. */
  readonly thought: boolean
  /** The holder is whom another one cites: it comes first in the chain. */
  readonly origin?: boolean
}

export interface AttributionRule extends Rule<(r: Reading, i: number) => Found | null> {
  /** Bits of `Reading.sense` at which it wakes. */
  readonly wakes: number
}

export const found = (
  r: Reading,
  source: TokenSpan | null,
  from: number,
  i: number,
  content: TokenSpan | null,
  told: TokenSpan | null = null,
): Found | null =>
  content && content.to > content.from
    ? {
        source,
        cue: { from, to: i },
        content,
        told,
        attitude: attitudeOf(r, from, i),
        thought: (r.sense[i - 1]! & THINKING) !== 0 && (r.sense[i - 1]! & SAYING) === 0,
      }
    : null

function attitudeOf(r: Reading, from: number, to: number): Attitude {
  let bits = 0
  for (let i = from; i < to; i++) bits |= r.sense[i]!
  return bits & DECLINING ? "declines" : bits & DENYING ? "denies" : "asserts"
}
