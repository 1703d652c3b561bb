// Every rule of forecasts, causes, appraisals and recommendations is held to its own examples.
import assert from "node:assert/strict"
import { test } from "node:test"
import type { Claim, ClaimKind } from "#claim"
import { makeExtractor } from "#extract"
import { APPRAISAL_RULES } from "../../src/2-extract/appraisals/index.js"
import { CAUSE_RULES } from "../../src/2-extract/causes/index.js"
import { FORECAST_RULES } from "../../src/2-extract/forecasts/index.js"
import { RECOMMENDATION_RULES } from "../../src/2-extract/recommendations/index.js"
import { documentOf, lexicon } from "./claims.js"

const extract = makeExtractor(lexicon)
const found = (text: string, kind: ClaimKind): readonly Claim[] =>
  extract(documentOf(text), { published: "2021", layers: false, kinds: new Set([kind]) }).more

const RULES = [
  ["forecast", FORECAST_RULES],
  ["cause", CAUSE_RULES],
  ["appraisal", APPRAISAL_RULES],
  ["recommendation", RECOMMENDATION_RULES],
] as const

for (const [kind, rules] of RULES)
  for (const { name, examples } of rules)
    test(`${kind}: ${name}`, () => {
      for (const yes of examples.yes)
        assert.ok(
          found(yes, kind).some(({ rule }) => rule === name),
          `should match: ${yes}`,
        )
      for (const no of examples.no)
        assert.ok(!found(no, kind).some(({ rule }) => rule === name), `should not match: ${no}`)
    })

test("every rule has two examples that it matches and one that it does not", () => {
  for (const [, rules] of RULES)
    for (const { name, examples } of rules) {
      assert.ok(examples.yes.length >= 2, name)
      assert.ok(examples.no.length >= 1, name)
    }
})
