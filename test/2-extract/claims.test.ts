// Laws of claims, and a table of sentences with what a careful reader would make of them.
import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { Offsets, standsIn } from "#claim"
import { claimsIn, derivationsIn, layersIn } from "./claims.js"

const only = (text: string, published: string | null = null): ReturnType<typeof claimsIn>[number] => {
  const claims = claimsIn(text, published)
  assert.equal(claims.length, 1, `${claims.length} claims: ${text}`)
  return claims[0]!
}

test("a group's strength, its holder, its time", () => {
  const claim = only(
    "According to local officials, the Taliban had between 300 and 400 fighters in Kunar in March 2019.",
  )
  assert.deepEqual(
    [claim.subject, claim.measure, claim.low, claim.high, claim.unit],
    ["Taliban", "strength", 300, 400, "persons"],
  )
  assert.deepEqual(claim.attribution, ["Local officials"])
  assert.equal(claim.time, "2019-03")
  assert.equal(claim.stance, "neutral")
})

test("what stands in the present holds for the document's date, and that is told as implied", () => {
  const claim = only("The Taliban has about 2,000 fighters in Kunar.", "2021-09")
  assert.equal(claim.time, "2021-09~")
  assert.deepEqual(claim.implied, ["time from the document’s date"])
  assert.equal(only("The Taliban has about 2,000 fighters in Kunar.").time, null)
})

test("victims, wounded and detained are told by the verb that they are the objects of", () => {
  const table: [string, string, string][] = [
    ["The raid killed 40 Taliban fighters.", "fatalities", "Taliban fighters"],
    ["Forty civilians were wounded in Kunar.", "injured", "civilians"],
    ["Police arrested 12 suspects in Kunar.", "detained", "suspects"],
    ["Some 250 militants surrendered in Kunar.", "flow", "militants"],
    ["The Taliban carried out 30 attacks in Kunar.", "attacks", "Taliban"],
  ]
  for (const [text, measure, subject] of table) {
    const claim = only(text)
    assert.deepEqual([claim.measure, claim.subject], [measure, subject], text)
  }
})

test("a chain of holders begins with the origin", () => {
  const said = only("Reuters reported, citing two officials, that the Taliban had 300 fighters in Kunar.")
  assert.deepEqual(said.attribution, ["Two officials", "Reuters"])
})

test("doubt in the next sentence is the author's, and a denial there is a claim of its own", () => {
  const doubted = only("Western analysts say that the Taliban has 300 fighters. This is hard to believe.")
  assert.equal(doubted.stance, "doubts")
  const claims = claimsIn("Local media say that the Taliban has 300 fighters. A rumor that was denied by the ministry.")
  assert.deepEqual(
    claims.map(({ best, polarity, attribution }) => [best, polarity, attribution]),
    [
      [300, "positive", ["Local media"]],
      [300, "negative", ["Ministry"]],
    ],
  )
})

test("a holder that will not give a figure is a negative estimate without one", () => {
  const [, declined] = claimsIn("The Taliban has 300 fighters in Kunar. The ministry declined to give a figure.")
  assert.deepEqual([declined?.low, declined?.best, declined?.high, declined?.polarity], [null, null, null, "negative"])
  assert.deepEqual(declined?.attribution, ["Ministry"])
})

test("half that number keeps the words that it is derived from", () => {
  const [whole, half] = claimsIn("The Taliban had 10,000 fighters in 2017, and had half that number in 2020.")
  assert.equal(whole?.best, 10_000)
  assert.equal(half?.best, 5_000)
  assert.equal(half?.derivedFrom, whole?.quote.exact)
})

test("certainty and polarity follow the words", () => {
  assert.equal(only("The Taliban probably has 300 fighters.").certainty, "probable")
  assert.equal(only("The Taliban may have 300 fighters.").certainty, "possible")
  assert.equal(only("The Taliban reportedly has 300 fighters.").certainty, "unknown")
  assert.equal(only("The raid did not kill 40 fighters.").polarity, "negative")
})

test("dates, ordinals, ages, pronouns and things already known are no claims", () => {
  for (const text of [
    "He was 34 years old.",
    "One can argue that the two powers agree.",
    "The third attack failed on 14 August 2018.",
    "There are three reasons for this.",
    "Two officials said that the road is open.",
  ])
    assert.deepEqual(claimsIn(text), [], text)
})

test("titles, headings, captions and furniture hold no claims", () => {
  const title = "Strike kills 40 fighters"
  const text = `${title}\n\nThe road is open.`
  const blocks = [
    { kind: "title" as const, start: 0, end: title.length },
    { kind: "paragraph" as const, start: title.length + 2, end: text.length },
  ]
  assert.deepEqual(claimsIn(text, null, blocks), [])
})

test("a derivation names the rule and the words of every step", () => {
  const [derivation] = derivationsIn("The ministry said the Taliban had 300 fighters in 2019.")
  assert.deepEqual(
    derivation?.steps.map(({ step }) => step),
    ["words", "quantity", "measure", "subject", "attribution", "time"],
  )
  assert.equal(derivation?.steps.find(({ step }) => step === "subject")?.words, "the Taliban")
  assert.ok(derivation?.steps.every(({ rule }) => rule.length > 0))
})

test("the attribution layer gives source, cue and content", () => {
  const text = "“The road is open,” said the governor."
  const [layer] = layersIn(text).filter(({ kind }) => kind === "attribution")
  assert.ok(layer?.kind === "attribution" && layer.source)
  assert.equal(text.slice(layer.source.start, layer.source.end), "the governor")
  assert.equal(text.slice(layer.cue.start, layer.cue.end), "said")
})

test("a quote is no bare figure where its sentence has words", () => {
  for (const text of [
    "Of all the roads, the army held some: 36%, no more.",
    "Fuel was dear that winter. The price, $150, kept rising.",
  ])
    for (const { quote } of claimsIn(text)) assert.ok((quote.exact.match(/\p{L}/gu)?.length ?? 0) >= 4, quote.exact)
  assert.ok(claimsIn("Of all the roads, the army held some: 36%, no more.").length > 0)
})

test("every quote stands in the text, whatever the text is made of", () => {
  const piece = fc.constantFrom(
    "The Taliban",
    "😀",
    "300 fighters",
    "killed",
    "said",
    "according to",
    "the ministry",
    "in 2019",
    ",",
    ".",
    "“",
    "”",
    "(",
    ")",
    "at least",
    "that",
    "half that number",
    "was denied by",
    "of",
    "\n",
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join(" ")
      const offsets = new Offsets(text)
      return claimsIn(text, "2020").every(({ quote }) => standsIn(quote, offsets))
    }),
    { seed: 7, numRuns: 300 },
  )
})
