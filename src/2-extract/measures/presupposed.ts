// Figures that a text takes as known already claim nothing.
import type { Frame } from "../frames.js"
import { DEFINITE, type Reading, wordAt } from "../reading.js"

/** A small number behind a definite word speaks of things already known ("the two powers") and claims nothing. */
export function isPresupposed(r: Reading, { quantity, phrase }: Frame): boolean {
  for (let i = phrase.from; i < quantity.from; i++) if (wordAt(r, i) === "all") return true
  const figure = quantity.best ?? quantity.high
  if (figure === null || figure > 12 || quantity.low !== null || quantity.approximate) return false
  for (let i = phrase.from; i < quantity.from; i++) if (r.grammar[i]! & DEFINITE) return true
  return false
}
