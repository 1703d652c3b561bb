// Whose word a claim is, and what the author thinks of it.
import assert from "node:assert/strict"
import { test } from "node:test"
import { moreIn } from "./claims.js"

const kinds = ["appraisal", "forecast", "cause"] as const
const table: readonly (readonly [text: string, holders: readonly string[], stance: string, polarity: string])[] = [
  ["Analysts doubt that Al-Qaeda is able to train bombers.", ["Analysts"], "neutral", "negative"],
  ["As the envoy admitted, Al-Qaeda is able to train bombers.", ["Envoy"], "endorses", "positive"],
  ["From Tehran’s point of view, Al-Qaeda is a threat.", ["Iran"], "neutral", "positive"],
  ["There is a fear that Al-Qaeda will return.", ["unnamed"], "neutral", "positive"],
  ["One could argue that Al-Qaeda is weak.", ["unnamed"], "neutral", "positive"],
  // a trend says nothing: the reading of it is the author's
  ["The trend suggests that Al-Qaeda is weak.", [], "endorses", "positive"],
  // what would have been was not
  ["The pact would have weakened the unity of the council.", [], "endorses", "negative"],
]

for (const [text, holders, stance, polarity] of table)
  test(text, () => {
    const [claim] = moreIn(text, kinds)
    assert.ok(claim)
    assert.deepEqual([claim.attribution, claim.stance, claim.polarity], [holders, stance, polarity])
  })

test("words in scare quotes are nobody’s certainty", () => {
  const [claim] = moreIn("Al-Qaeda remains “strong” in the valley.", kinds)
  assert.equal(claim?.certainty, "unknown")
})
