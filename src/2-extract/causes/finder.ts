// Causes: one thing is said to bring about, feed, enable, weaken or prevent another. The verb's sign stands in the pack;
// the effect is named without its verb of change, so that the sign holds the change.
import type { CauseClaim } from "#claim"
import type { Lexicon } from "#lexicon"
import { exactWords, isNegated, makeAsserter, makeRuleFinder } from "../assertions/index.js"
import { verbGroupStart } from "../clauses.js"
import { ED, type Reading, VERB, wordAt } from "../reading.js"
import type { Scene } from "../scene.js"
import type { TokenSpan } from "../spans.js"
import { has, wordClass } from "../word-classes.js"
import { CAUSE_RULES } from "./rules.js"

const DOUBTFUL_MODAL = wordClass("doubtful-modal")
const MERE_AMOUNT = wordClass("mere-amount")

export { CAUSE_RULES } from "./rules.js"

/** Makes a finder of causes over the packs of the lexicon. */
export function makeCauseFinder(lexicon: Lexicon): (scene: Scene) => CauseClaim[] {
  const findByRules = makeRuleFinder(lexicon, CAUSE_RULES)
  return function findCauses(scene) {
    const { r } = scene
    const asserter = makeAsserter(scene)
    const found = findByRules(scene).filter(({ made }) => !isMereAmount(r, made.cause) && !isMereAmount(r, made.effect))
    const made = found.map(({ made, rule }): CauseClaim => {
      const group = verbGroupStart(r, made.at)
      const unreal = isUnreal(r, group, made.at)
      const denied = unreal || (made.negative ?? isNegated(r, group, made.at))
      const base = asserter.base(
        {
          span: made.clause,
          at: made.at,
          polarity: denied ? "negative" : "positive",
          implied: unreal ? COUNTERFACTUAL : undefined,
        },
        rule,
      )
      const { quote, attribution, stance, certainty, polarity, time, implied } = base
      return {
        kind: "cause",
        quote,
        attribution,
        stance,
        certainty,
        polarity,
        time,
        rule,
        implied,
        cause: exactWords(r, made.cause),
        effect: exactWords(r, made.effect),
        sign: made.sign,
      }
    })
    return once(made)
  }
}

/** "few rest on so little": amounts of nothing that is named. */
function isMereAmount(r: Reading, { from, to }: TokenSpan): boolean {
  for (let i = from; i < to; i++) if (!has(r, i, MERE_AMOUNT)) return false
  return true
}

const COUNTERFACTUAL = "told as what would have been, and so as what was not"

/** "would have prevented": what is brought about did not come about. */
function isUnreal(r: Reading, group: number, at: number): boolean {
  for (let i = group; i < at - 1; i++)
    if (has(r, i, DOUBTFUL_MODAL) && wordAt(r, i + 1) === "have" && r.grammar[at]! & (ED | VERB)) return true
  return false
}

/** Two cues of one clause tell one cause: what has the same two sides is kept once. */
function once(claims: readonly CauseClaim[]): CauseClaim[] {
  const kept: CauseClaim[] = []
  for (const claim of claims) {
    const { quote, cause, effect } = claim
    const causeTold = kept.some((one) => one.quote.start === quote.start && one.cause === cause)
    const effectTold = kept.some((one) => one.quote.end === quote.end && one.effect === effect)
    if (!causeTold || !effectTold) kept.push(claim)
  }
  return kept
}
