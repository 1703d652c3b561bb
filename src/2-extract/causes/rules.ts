// Ordered: the first rule that makes something at a token wins.
import type { AssertionRule } from "../assertions/index.js"
import { answerRule, feelingRule, meansRule, motiveRule, purposeRule, useRule } from "./acts.js"
import { aftermathRule, connectiveRule, openingRule, outbreakRule, reasonRule, subordinateRule } from "./connectives.js"
import type { Found } from "./found.js"
import { causeOfRule, rootRule, sinceRule, stateRule } from "./naming.js"
import { madeSoRule, namedRule, participleRule } from "./results.js"
import { standingRule, withoutRule } from "./standing.js"
import { effectVerbRule, keepingRule, owingRule, verbRule } from "./verbs.js"

export const CAUSE_RULES: readonly AssertionRule<Found>[] = [
  connectiveRule,
  subordinateRule,
  effectVerbRule,
  owingRule,
  keepingRule,
  namedRule,
  causeOfRule,
  rootRule,
  madeSoRule,
  participleRule,
  verbRule,
  openingRule,
  stateRule,
  meansRule,
  useRule,
  motiveRule,
  answerRule,
  feelingRule,
  purposeRule,
  reasonRule,
  sinceRule,
  aftermathRule,
  outbreakRule,
  withoutRule,
  standingRule,
]
