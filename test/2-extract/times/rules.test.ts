import assert from "node:assert/strict"
import { test } from "node:test"
import { GUARD_RULES } from "../../../src/2-extract/times/pointers.js"
import { TIME_RULES } from "../../../src/2-extract/times/rules.js"
import { timesOf } from "./reading.js"

for (const rule of TIME_RULES) {
  const { yes, no } = rule.examples
  test(`${rule.name}: examples`, () => {
    assert.ok(yes.length >= 2 && no.length >= 1, "a rule has two examples that match and one that does not")
    for (const sentence of yes) assert.ok(fires(rule.name, sentence), `should match: ${sentence}`)
    for (const sentence of no) assert.ok(!fires(rule.name, sentence), `should not match: ${sentence}`)
  })
}

/** A rule that guards fires where nothing is found. */
function fires(name: string, sentence: string): boolean {
  const times = timesOf(sentence)
  if (GUARD_RULES.some((guard) => guard.name === name)) return times.length === 0
  return times.some((time) => time.rule === name || time.points?.some((point) => point.rule === name))
}

test("names of rules are unlike", () => {
  assert.equal(new Set(TIME_RULES.map(({ name }) => name)).size, TIME_RULES.length)
})
