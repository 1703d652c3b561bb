import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { figureValue } from "../../src/2-extract/quantities/figures.js"
import { findIn, findQuantities, wordsOf } from "./quantities.js"

const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  )
const TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ")
const SCALES: [number, string][] = [
  [1e9, "billion"],
  [1e6, "million"],
  [1e3, "thousand"],
]

/** A whole number as English writes it. */
function spelled(value: number): string {
  for (const [scale, name] of SCALES)
    if (value >= scale) {
      const rest = value % scale
      return `${spelled(Math.floor(value / scale))} ${name}${rest ? (rest < 100 ? " and " : " ") + spelled(rest) : ""}`
    }
  if (value >= 100) {
    const rest = value % 100
    return `${SMALL[Math.floor(value / 100)]} hundred${rest ? ` and ${spelled(rest)}` : ""}`
  }
  if (value < 20) return SMALL[value]!
  return TENS[Math.floor(value / 10)]! + (value % 10 ? `-${SMALL[value % 10]}` : "")
}

const whole = fc.oneof(fc.integer({ min: 2, max: 999 }), fc.integer({ min: 2, max: 2_000_000_000 }))

test("a number written in words is read back", () => {
  fc.assert(
    fc.property(whole, (value) => {
      const [quantity, ...more] = findIn(`They counted ${spelled(value)} men.`)
      assert.deepEqual([quantity?.best, quantity?.unit, more], [value, "man", []], spelled(value))
    }),
    { seed: 7, numRuns: 400 },
  )
})

test("a number written with grouped thousands is read back", () => {
  fc.assert(
    fc.property(whole, (value) => {
      assert.equal(figureValue(value.toLocaleString("en-US")), value)
      assert.equal(findIn(`They counted ${value.toLocaleString("en-US")} men.`)[0]?.best, value)
    }),
    { seed: 7, numRuns: 200 },
  )
})

test("the ends of a range are read as they stand, whatever joins them", () => {
  const joints = fc.constantFrom("-", "–", " – ", " to ")
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 900 }), fc.integer({ min: 1, max: 5000 }), joints, (low, more, joint) => {
      const quantities = findIn(`They had ${low}${joint}${(low + more).toLocaleString("en-US")} men.`)
      assert.deepEqual(
        quantities.map((q) => [q.low, q.best, q.high, q.unit]),
        [[low, null, low + more, "man"]],
      )
    }),
    { seed: 7, numRuns: 200 },
  )
})

test("figures are read whatever marks their thousands and decimals", () => {
  const table: Record<string, number | null> = {
    "7000": 7000,
    "7,000": 7000,
    "12,34,567.89": 1234567.89,
    "1.111,11": 1111.11,
    "5,00": 5,
    "58.24": 58.24,
    "1.234.567": 1234567,
    "2.4.1": null,
  }
  for (const [figure, value] of Object.entries(table)) assert.equal(figureValue(figure), value, figure)
})

test("what stands among left-out tokens begins no quantity", () => {
  const words = wordsOf("Some 300 men and 40 women left.")
  assert.deepEqual(
    findQuantities(words, [{ from: 1, to: 3 }]).map(({ best }) => best),
    [40],
  )
})

test("any text is read without failing, and quantities are in order and within it", () => {
  const pieces = fc.constantFrom(
    "two", "hundred", "and", "a", "half", "3/4", "1 1/2", "7,000", "-", "–", "to", "between", "at least", "or more",
    "several", "thousand", "dozens", "of", "$", "US$", "million", "%", "km", "men", "per", "year", "fell", "by", ".", "(", ")",
    "one", "over", "thirds", "1e10", "2.5^-1", "point", "m", "k", "from", "up", "no less than", "2018", "May", "+", "'s",
  ) // biome-ignore format: a list of words
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), (words) => {
      let last = 0
      for (const { from, to, low, high } of findIn(words.join(" "))) {
        assert.ok(from >= last && to > from)
        if (low !== null && high !== null) assert.ok(low <= high)
        last = to
      }
    }),
    { seed: 7, numRuns: 3000 },
  )
})
