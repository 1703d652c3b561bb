import assert from "node:assert/strict"
import { describe, it } from "node:test"
import fc from "fast-check"
import { Offsets, quoteAt, standsIn } from "#claim"

const text = fc.string({
  unit: fc.constantFrom("a", " ", "\n", "é", "𝒳", "😀", "\ud83d", "\ude00"),
  minLength: 1,
  maxLength: 40,
})

describe("offsets", () => {
  it("count code points as Array.from does, and lead back to the units where characters begin", () => {
    fc.assert(
      fc.property(text, (text) => {
        const offsets = new Offsets(text)
        let unit = 0
        Array.from(text).forEach((character, point) => {
          assert.equal(offsets.toPoint(unit), point)
          assert.equal(offsets.toUnit(point), unit)
          unit += character.length
        })
        assert.equal(offsets.length, Array.from(text).length)
        assert.equal(offsets.toUnit(offsets.length), text.length)
      }),
      { seed: 3 },
    )
  })
})

describe("quoteAt", () => {
  it("makes quotes that stand in their text, also right behind a character beyond the basic plane", () => {
    const { exact, start, end } = quoteAt("a𝒳 men", 0, 3)
    assert.deepEqual([exact, start, end], ["a𝒳", 0, 2])
    assert.ok(standsIn(quoteAt("a𝒳 men", 0, 3), new Offsets("a𝒳 men")))
  })
})
