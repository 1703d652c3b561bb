// Rules are tried in order at each token that may be a cue; the first that finds its words wins.
import { accordingRule, byRule } from "./behind.js"
import { figureRule } from "./figures.js"
import { nounRule, thereRule, viewRule } from "./nouns.js"
import type { AttributionRule } from "./rule.js"
import { hearsayRule, passiveRule } from "./unnamed.js"
import { holdingRule, invertedRule, participleRule } from "./verbs.js"

export type { AttributionRule, Found } from "./rule.js"

export const ATTRIBUTION_RULES: readonly AttributionRule[] = [
  thereRule,
  viewRule,
  passiveRule,
  invertedRule,
  holdingRule,
  participleRule,
  accordingRule,
  byRule,
  figureRule,
  nounRule,
  hearsayRule,
]
