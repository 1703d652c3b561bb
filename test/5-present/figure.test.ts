import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { bandInWords, figureInWords, numberInWords } from "#present"

const NONE = { low: null, best: null, high: null, unit: "persons", approximate: false, per: null }

describe("figures in words", () => {
  const table: readonly (readonly [Partial<typeof NONE> | object, string])[] = [
    [{ best: 2000 }, "2,000 persons"],
    [{ best: 2000, approximate: true }, "about 2,000 persons"],
    [{ low: 7000, high: 11500 }, "7,000–11,500 persons"],
    [{ low: 5000 }, "at least 5,000 persons"],
    [{ high: 90 }, "up to 90 persons"],
    [{ low: 314e6, unit: "USD" }, "at least 314 million USD"],
    [{ best: 1.25e9, unit: "USD" }, "1.25 billion USD"],
    [{ best: -40, unit: "percent" }, "−40 %"],
    [{ low: 12, unit: "attacks", per: "a year" }, "at least 12 attacks a year"],
    [{}, "no figure"],
  ]
  for (const [fields, words] of table) it(words, () => assert.equal(figureInWords({ ...NONE, ...fields }), words))

  it("says of a band the ends that it has", () => {
    assert.equal(bandInWords({ low: 1000, high: 11500 }), "1,000–11,500")
    assert.equal(bandInWords({ low: 1000, high: 1000 }), "1,000")
    assert.equal(bandInWords({ low: null, high: 90 }), "up to 90")
    assert.equal(bandInWords({ low: null, high: null }), null)
  })

  it("makes no small number large", () => {
    assert.equal(numberInWords(999_999), "999,999")
    assert.equal(numberInWords(0), "0")
    assert.equal(numberInWords(0.5), "0.5")
  })
})
