// Whether a phrase can hold what is said.
import { headOf } from "../clauses.js"
import { FIGURE, NAME, type Reading } from "../reading.js"
import type { TokenSpan } from "../spans.js"

export const canHold = (r: Reading, source: TokenSpan): boolean => {
  const head = headOf(r, source)
  const bits = r.grammar[head]!
  return (bits & FIGURE) === 0
}

export function hasName(r: Reading, { from, to }: TokenSpan): boolean {
  for (let i = from; i < to; i++) if (r.grammar[i]! & NAME) return true
  return false
}

export function hasFigure(r: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (r.grammar[i]! & FIGURE || r.reach(i, "number") || r.reach(i, "vague-number")) return true
  return false
}
