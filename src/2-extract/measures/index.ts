// What a quantity measures: told by the counted noun, the verb that governs it and the words around it. Rules are tried in
// order; the first that makes sense of the frame wins, and a quantity that none makes sense of is no claim.
import { holderCountsRule, membersCountedRule, membersHadRule, movedRule, numberGivenRule } from "./members.js"
import type { MeasureRule } from "./rule.js"
import { attacksRule, peopleRule, thingsRule, timesRule } from "./things.js"
import { changeRule, extentRule, moneyRule, shareRule } from "./units.js"
import { detainedRule, killedRule, tollRule, woundedRule } from "./victims.js"

export { isPresupposed } from "./presupposed.js"
export type { About, MeasureRule, Sense } from "./rule.js"

export const MEASURE_RULES: readonly MeasureRule[] = [
  changeRule,
  moneyRule,
  shareRule,
  extentRule,
  killedRule,
  woundedRule,
  detainedRule,
  tollRule,
  attacksRule,
  numberGivenRule,
  holderCountsRule,
  membersHadRule,
  movedRule,
  membersCountedRule,
  timesRule,
  peopleRule,
  thingsRule,
]
