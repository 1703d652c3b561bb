// Whether a phrase can hold what is said.
import { headOf } from "../clauses.js"
import { FIGURE, NAME, type Reading } from "../reading.js"
import type { TokenSpan } from "../spans.js"
import { has, wordClass } from "../word-classes.js"

const NUMBER = wordClass("number")
const VAGUE_NUMBER = wordClass("vague-number")

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
    if (r.grammar[i]! & FIGURE || has(r, i, NUMBER) || has(r, i, VAGUE_NUMBER)) return true
  return false
}
