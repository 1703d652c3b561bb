// Forecasts: what is said to come, or may come.
import type { ForecastClaim } from "#claim"
import type { Lexicon } from "#lexicon"
import {
  type AssertionRule,
  conditionOf,
  exactWords,
  isNegated,
  makeAsserter,
  makeRuleFinder,
  subjectName,
} from "../assertions/index.js"
import type { Scene } from "../scene.js"
import { type Foretold, horizonOf } from "./foretold.js"
import { expectedRule, headingRule, loomingRule, timeRule } from "./heading.js"
import { existingRule, infinitiveRule, judgedClauseRule, standingRule } from "./judged.js"
import { modalRule } from "./modal.js"

export const FORECAST_RULES: readonly AssertionRule<Foretold>[] = [
  modalRule,
  infinitiveRule,
  judgedClauseRule,
  standingRule,
  existingRule,
  headingRule,
  expectedRule,
  loomingRule,
  timeRule,
]

/** Makes a finder of forecasts over the packs of the lexicon. */
export function makeForecastFinder(lexicon: Lexicon): (scene: Scene) => ForecastClaim[] {
  const findByRules = makeRuleFinder(lexicon, FORECAST_RULES)
  return function findForecasts(scene) {
    const { r } = scene
    const asserter = makeAsserter(scene)
    return findByRules(scene).map(({ made, rule }) => {
      const { at, term, subject, outcome, clause, certainty } = made
      const condition = conditionOf(r, at)
      const negative = made.negative ?? isNegated(r, term.from, Math.max(term.to, outcome.from))
      const polarity = negative ? "negative" : "positive"
      const base = asserter.base({ span: clause, at, certainty, polarity, foretold: true }, rule)
      const { quote, attribution, stance, time, implied } = base
      return {
        kind: "forecast",
        quote,
        attribution,
        stance,
        certainty: base.certainty,
        polarity: base.polarity,
        time,
        rule,
        implied,
        subject: subjectName(scene, subject),
        outcome: exactWords(r, outcome),
        likelihood: exactWords(r, term),
        condition: condition && exactWords(r, condition),
        horizon: horizonOf(scene, clause),
      }
    })
  }
}
