// Causes: one thing is said to bring about, feed, enable, weaken or prevent another. The verb's sign stands in the pack;
// the effect is named without its verb of change, so that the sign holds the change.
import type { CauseClaim } from "#claim"
import type { Lexicon } from "#lexicon"
import { exactWords, isNegated, makeAsserter, makeRuleFinder } from "../assertions/index.js"
import { verbGroupStart } from "../clauses.js"
import type { Scene } from "../scene.js"
import { CAUSE_RULES } from "./rules.js"

export { CAUSE_RULES } from "./rules.js"

/** Makes a finder of causes over the packs of the lexicon. */
export function makeCauseFinder(lexicon: Lexicon): (scene: Scene) => CauseClaim[] {
  const findByRules = makeRuleFinder(lexicon, CAUSE_RULES)
  return function findCauses(scene) {
    const { r } = scene
    const asserter = makeAsserter(scene)
    const made = findByRules(scene).map(({ made, rule }): CauseClaim => {
      const denied = made.negative ?? isNegated(r, verbGroupStart(r, made.at), made.at)
      return {
        kind: "cause",
        ...asserter.base({ span: made.clause, at: made.at, polarity: denied ? "negative" : "positive" }, rule),
        cause: exactWords(r, made.cause),
        effect: exactWords(r, made.effect),
        sign: made.sign,
      }
    })
    return once(made)
  }
}

/** Two cues of one clause tell one cause: what has the same two sides is kept once. */
function once(claims: readonly CauseClaim[]): CauseClaim[] {
  const seen = new Set<string>()
  return claims.filter(({ quote, cause, effect }) => {
    const keys = [`${quote.start} ${cause}`, `${quote.end} ${effect}`]
    if (keys.every((key) => seen.has(key))) return false
    for (const key of keys) seen.add(key)
    return true
  })
}
