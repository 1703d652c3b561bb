import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { placeClaims } from "#store"
import { estimateOf } from "./readings.js"

const text = "They lost 40 men and 40 officers. Later 40 men left."
const id = (fields: Parameters<typeof estimateOf>[2] = {}, words = "40 men", document = "d1") =>
  placeClaims(document, [estimateOf(text, words, fields)])[0].id

describe("a claim's id", () => {
  it("stays when what was inferred changes", () => {
    assert.equal(id({ subject: "ISKP" }), id({ subject: "Islamic State Khorasan" }))
    assert.equal(id({ time: "2018", place: "Nangarhar", certainty: "possible", rule: "another" }), id())
  })
  it("is another for other words, figures, measures and documents", () => {
    const ids = [
      id(),
      id({ best: 41 }),
      id({ best: null, low: 1000 }),
      id({ measure: "injured" }),
      id({}, "40 officers"),
      id({}, "40 men", "d2"),
    ]
    assert.equal(new Set(ids).size, ids.length)
  })
  it("tells claims apart that have all of these in common", () => {
    const twice = [
      estimateOf(text, "40 men and 40 officers", { subject: "men" }),
      estimateOf(text, "40 men and 40 officers", { subject: "officers" }),
    ]
    const [first, second] = placeClaims("d1", twice)
    assert.notEqual(first.id, second.id)
    assert.equal(placeClaims("d1", twice)[1].id, second.id)
  })
})
