// What the fields of forecasts, causes, appraisals and recommendations hold.
import assert from "node:assert/strict"
import { test } from "node:test"
import type { Claim, ClaimKind } from "#claim"
import { makeExtractor } from "#extract"
import { makeBands } from "../../src/2-extract/forecasts/index.js"
import { documentOf, lexicon } from "./claims.js"

const extract = makeExtractor(lexicon)
const all: ReadonlySet<ClaimKind> = new Set(["forecast", "cause", "appraisal", "recommendation"])
const claimsOf = (text: string): readonly Claim[] =>
  extract(documentOf(text), { published: "2021", layers: false, kinds: all }).more

test("a forecast keeps its words of likelihood, its condition and its horizon", () => {
  const [forecast] = claimsOf("If the talks fail, the Taliban will most likely return to the capital by 2024.")
  assert.ok(forecast?.kind === "forecast")
  assert.equal(forecast.subject, "Taliban")
  assert.equal(forecast.likelihood, "will most likely")
  assert.equal(forecast.condition, "If the talks fail")
  assert.equal(forecast.certainty, "probable")
  assert.ok(forecast.horizon?.includes("2024"))
})

test("a verb behind a relative clause is said of what the clause hangs on", () => {
  for (const [text, subject] of [
    ["The bulletin that was released this week will be quoted by everybody.", "bulletin"],
    ["The raiders who crossed the river last month will return to the valley.", "raiders"],
    ["The offensive which began in March may weaken the truce.", "offensive"],
    ["The offensive launched in May will fail.", "offensive"],
    ["The offensive of May may fail.", "offensive of May"],
    // what they say, and no clause about them
    ["Those who say the army will win are wrong.", "army"],
  ] as const) {
    const forecast = claimsOf(text).find((claim) => claim.kind === "forecast")
    assert.ok(forecast?.kind === "forecast", text)
    assert.equal(forecast.subject, subject, text)
  }
})

test("a forecast of what will not come is negative", () => {
  const [forecast] = claimsOf("The truce will not hold.")
  assert.ok(forecast?.kind === "forecast")
  assert.equal(forecast.polarity, "negative")
  assert.equal(forecast.likelihood, "will not")
})

test("amounts of nothing that is named are no cause and no effect", () => {
  assert.deepEqual(
    claimsOf("The lists travel far, and few rest on so little.").filter(({ kind }) => kind === "cause"),
    [],
  )
})

test("a verb that weakens gives its cause a minus sign, in the active and in the passive", () => {
  for (const text of ["The blockade undermined local trade.", "Local trade was undermined by the blockade."]) {
    const cause = claimsOf(text).find((claim) => claim.kind === "cause")
    assert.ok(cause?.kind === "cause", text)
    assert.match(cause.cause, /blockade/i)
    assert.match(cause.effect, /local trade/i)
    assert.equal(cause.sign, "-")
  }
})

test("every quote stands in its text", () => {
  const text = "The drought fuels anger. The Taliban are weaker today and should open talks; they may split."
  const claims = claimsOf(text)
  assert.deepEqual(new Set(claims.map(({ kind }) => kind)), all)
  for (const { quote } of claims) assert.ok(text.includes(quote.exact), quote.exact)
})

test("bands stand only where the standard knows the term", () => {
  const bandsOf = makeBands(lexicon)
  assert.deepEqual(bandsOf("will likely"), { icd203: [55, 80], phia: [55, 75], kent: [63, 87] })
  assert.deepEqual(bandsOf("is highly likely to"), { icd203: null, phia: [80, 90], kent: [87, 99] })
  assert.deepEqual(bandsOf("could"), { icd203: null, phia: null, kent: null })
})
