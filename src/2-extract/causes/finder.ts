// Causes: one thing is said to bring about, feed, enable, weaken or prevent another. The verb's sign stands in the pack;
// the effect is named without its verb of change, so that the sign holds the change.
import type { CauseClaim } from "#claim"
import type { Lexicon } from "#lexicon"
import { exactWords, findByRules, isNegated, makeAsserter } from "../assertions/index.js"
import { verbGroupStart } from "../clauses.js"
import type { Scene } from "../scene.js"
import { CAUSE_RULES } from "./rules.js"

export { CAUSE_RULES } from "./rules.js"

const WAKERS = [
  "cause-verb",
  "soft-cause",
  "effect-verb",
  "cause-connective",
  "cause-clause",
  "effect-opening",
  "effect-noun",
  "cause-noun",
  "made-so",
  "motive",
  "answered-act",
  "purpose",
  "result-participle",
]

/** Makes a finder of causes over the packs of the lexicon. */
export function makeCauseFinder({ terms }: Lexicon): (scene: Scene) => CauseClaim[] {
  const wakers = [...WAKERS, "by-means"].map((name) => terms.classId(name))
  return function findCauses(scene) {
    const { r } = scene
    const asserter = makeAsserter(scene)
    const wakes = (i: number): boolean => r.term[i]! > 0 && wakers.some((id) => terms.find(r.term[i]!, id) > 0)
    const made = findByRules(scene, CAUSE_RULES, asserter.silent, wakes).map(({ made, rule }): CauseClaim => {
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
