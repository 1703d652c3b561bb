// Appraisals: how strong, willing, united, rich, popular or dangerous an actor is or becomes. Only of actors: a subject
// that is none, nor points to one, is appraised by nobody here.
import type { AppraisalClaim } from "#claim"
import type { Lexicon } from "#lexicon"
import { type AssertionRule, makeAsserter, makeRuleFinder } from "../assertions/index.js"
import type { Scene } from "../scene.js"
import { calledRule, idiomRule, levelledRule, threateningRule } from "./called.js"
import { changingRule, havingRule, holdingRule } from "./changing.js"
import { cannotRule, oustingRule, renderedRule, threateningVerbRule, weakeningRule } from "./faring.js"
import type { Judged } from "./judged.js"
import { levelNounRule, risingRule } from "./trending.js"
import { aimingRule, managingRule, wantingRule } from "./wanting.js"

export const APPRAISAL_RULES: readonly AssertionRule<Judged>[] = [
  levelledRule,
  calledRule,
  renderedRule,
  threateningRule,
  idiomRule,
  wantingRule,
  aimingRule,
  managingRule,
  holdingRule,
  changingRule,
  weakeningRule,
  oustingRule,
  threateningVerbRule,
  cannotRule,
  risingRule,
  levelNounRule,
  havingRule,
]

/** Makes a finder of appraisals over the packs of the lexicon. */
export function makeAppraisalFinder(lexicon: Lexicon): (scene: Scene) => AppraisalClaim[] {
  const findByRules = makeRuleFinder(lexicon, APPRAISAL_RULES)
  return function findAppraisals(scene) {
    const asserter = makeAsserter(scene)
    const claims = findByRules(scene).map(({ made, rule }): AppraisalClaim => {
      const { clause: span, at, nominal = false } = made
      const base = asserter.base({ span, at, polarity: made.negative ? "negative" : "positive", nominal }, rule)
      const { quote, attribution, stance, certainty, polarity, time, implied } = base
      return {
        kind: "appraisal",
        quote,
        attribution,
        stance,
        certainty,
        polarity,
        time,
        rule,
        implied,
        subject: made.actor.name,
        aspect: made.aspect,
        direction: made.direction,
      }
    })
    const seen = new Set<string>()
    return claims.filter(({ quote, subject, aspect, direction }) => {
      const key = `${quote.start} ${subject} ${aspect} ${direction}`
      return !seen.has(key) && seen.add(key)
    })
  }
}
