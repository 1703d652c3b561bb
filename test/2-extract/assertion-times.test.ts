// When causes, appraisals and forecasts hold: what says it, and what does not.
import assert from "node:assert/strict"
import { test } from "node:test"
import type { ClaimKind, Document } from "#claim"
import { makeExtractor } from "#extract"
import { documentOf, lexicon } from "./claims.js"

const extract = makeExtractor(lexicon)
const kinds: ReadonlySet<ClaimKind> = new Set(["forecast", "cause", "appraisal"])
const timesOf = (document: Document): (string | null)[] =>
  extract(document, { published: "2021-06", layers: false, kinds }).more.map(({ time }) => time)

const table: readonly (readonly [text: string, time: string | null])[] = [
  // a date in the words, and one that opens the sentence
  ["The Taliban were divided in 2014.", "2014"],
  ["After the fall of the valley in 2016, the Taliban lost territory.", "2016"],
  ["Since the loss of its leader in 2013, ISKP has been weakened.", "2013/.."],
  // words for today
  ["The Taliban are still able to hold the valley.", "2021-06~"],
  ["Nowadays, it is plain that the Taliban remain divided.", "2021-06~"],
  ["Today, there is a risk of new clashes.", "2021-06~"],
  // "still" in a story says nothing of today
  ["The Taliban were still able to hold the valley.", null],
  // what is told as past holds when the sentences before were
  ["The bridge fell in March 2019. The flood undermined the authority of the governor.", "2019-03"],
  // what stands in the present does not
  ["The bridge fell in March 2019. Corruption fuels the insurgency.", null],
  // a date in a forecast is its horizon
  ["The truce will collapse by 2024.", null],
]

for (const [text, time] of table)
  test(`${text} — ${time}`, () => {
    assert.deepEqual([...new Set(timesOf(documentOf(text)))], [time])
  })

test("a heading with one date gives it to what stands under it, until the next heading", () => {
  const text = "The winter of 2018\n\nCorruption fuels the insurgency.\n\nCauses\n\nHunger fuels the revolt."
  const heading = (words: string) => {
    const start = text.indexOf(words)
    return { kind: "heading" as const, start, end: start + words.length }
  }
  const document: Document = { ...documentOf(text), blocks: [heading("The winter of 2018"), heading("Causes")] }
  assert.deepEqual(timesOf(document), ["2018-24", null])
})
