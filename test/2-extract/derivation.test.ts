// A derivation can be made again: it is a function of the text and the packs, and every word in it stands in the text.
import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { CLAIM_KINDS, type Claim } from "#claim"
import { type Derivation, explain, explainTold, makeExtractor } from "#extract"
import { documentOf, lexicon } from "./claims.js"

const TEXT =
  `In May 2019 fighters of the Taliban attacked a police post in Kunduz Province and killed at least 12 policemen. The
governor said that the Taliban are led by Hibatullah Akhundzada. The group will most likely attack the city again if the
garrison leaves. Corruption in the garrison fuelled recruitment by the Taliban. The Taliban are still able to train bombers.
The government should pay its soldiers in time.`.replace(/\n/g, " ")

/** Steps that every claim of a kind has, in this order. */
const STEPS: Readonly<Record<Claim["kind"], readonly string[]>> = {
  estimate: ["words", "quantity", "measure", "subject", "time"],
  event: ["words", "event", "attribution", "stance", "certainty", "polarity", "time"],
  relation: ["words", "relation", "subject", "object", "attribution", "stance", "certainty", "polarity", "time"],
  forecast: ["words", "forecast", "subject", "outcome", "attribution", "stance", "certainty", "polarity", "time"],
  cause: ["words", "cause", "cause", "effect", "attribution", "stance", "certainty", "polarity", "time"],
  appraisal: ["words", "appraisal", "subject", "attribution", "stance", "certainty", "polarity", "time"],
  recommendation: ["words", "recommendation", "action", "attribution", "stance", "certainty", "polarity", "time"],
}

const extract = makeExtractor(lexicon)
function derive(): Derivation[] {
  const derivations: Derivation[] = []
  extract(documentOf(TEXT), {
    published: "2019-06-01",
    layers: false,
    kinds: new Set(CLAIM_KINDS),
    trace: (made, scene) => derivations.push(explain(made, scene)),
    traceMore: (claim, scene) => derivations.push(explainTold(claim, scene)),
  })
  return derivations
}

describe("the derivation of a claim", () => {
  const derivations = derive()
  it("is there for every claim that extraction makes, in its order", () => {
    const { claims, more } = extract(documentOf(TEXT), {
      published: "2019-06-01",
      layers: false,
      kinds: new Set(CLAIM_KINDS),
    })
    assert.deepEqual(
      derivations.map(({ claim }) => claim),
      [...claims, ...more],
    )
  })
  for (const kind of CLAIM_KINDS)
    it(`of a claim of the kind ${kind} has all its steps`, () => {
      const found = derivations.filter(({ claim }) => claim.kind === kind)
      assert.ok(found.length > 0)
      for (const { steps } of found) {
        const names = steps.map(({ step }) => step)
        let at = 0
        for (const name of names) if (name === STEPS[kind][at]) at++
        assert.equal(at, STEPS[kind].length, names.join(", "))
      }
    })
  it("rests on words of the text, and names a rule for each step", () => {
    for (const { steps } of derivations)
      for (const { step, words, rule } of steps) {
        assert.notEqual(rule, "", step)
        for (const part of words.split(" … ")) assert.ok(TEXT.includes(part), `${step}: ${part}`)
      }
  })
  it("is the same every time", () => {
    assert.deepEqual(derive(), derivations)
  })
})
