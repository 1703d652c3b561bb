// Krippendorff's alpha against the examples that he works by hand in "Computing Krippendorff's Alpha-Reliability" (2011,
// sections A to C), and against the laws that any such coefficient has to keep.
import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { interval, krippendorffAlpha, nominal } from "#reconcile"

/** Observers in rows as they are printed, "." for none; units are the columns. */
function units(...observers: string[]): (string | null)[][] {
  const rows = observers.map((row) => row.split(" "))
  return rows[0]!.map((_, unit) => rows.map((row) => (row[unit] === "." ? null : row[unit]!)))
}
const numbers = (...observers: string[]): (number | null)[][] =>
  units(...observers).map((unit) => unit.map((value) => (value === null ? null : Number(value))))
const rounded = (value: number | null): number => Math.round(value! * 1000) / 1000

test("A: binary data, two observers, nothing missing", () => {
  const data = units("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0")
  assert.deepEqual(krippendorffAlpha(data, nominal).units, 10)
  assert.equal(rounded(krippendorffAlpha(data, nominal).alpha), 0.095)
})

test("B: nominal data, two observers, nothing missing", () => {
  const data = units("a a b b d c c c e d d a", "b a b b b c c c e d d d")
  assert.equal(rounded(krippendorffAlpha(data, nominal).alpha), 0.692)
})

const FOUR = [
  "1 2 3 3 2 1 4 1 2 . . .",
  "1 2 3 3 2 2 4 1 2 5 . 3",
  ". 3 3 3 2 3 4 2 2 5 1 .",
  "1 2 3 3 2 4 4 1 2 5 1 .",
]
test("C: any number of observers, values missing: nominal and interval", () => {
  assert.equal(rounded(krippendorffAlpha(numbers(...FOUR), nominal).alpha), 0.743)
  assert.equal(rounded(krippendorffAlpha(numbers(...FOUR), interval).alpha), 0.849)
  assert.equal(
    krippendorffAlpha(numbers(...FOUR), interval).units,
    11,
    "what one observer alone says pairs with nothing",
  )
})

test("where nothing varies or nothing pairs, alpha says nothing", () => {
  assert.deepEqual(krippendorffAlpha(units("a a", "a a"), nominal), { alpha: null, units: 2 })
  assert.deepEqual(krippendorffAlpha(units("a .", ". b"), nominal), { alpha: null, units: 0 })
  assert.deepEqual(krippendorffAlpha<string>([], nominal), { alpha: null, units: 0 })
})

const values = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), { minLength: 2 })
test("alpha is at most 1, 1 where all agree, and the same whoever is named first and in whatever order", () => {
  fc.assert(
    fc.property(values, (data) => {
      for (const metric of [nominal, interval]) {
        const { alpha } = krippendorffAlpha<number>(data, metric)
        const turned = krippendorffAlpha<number>(data.map(([a, b]) => [b, a]).reverse(), metric).alpha
        if (alpha === null) assert.equal(turned, null)
        else {
          assert.ok(alpha <= 1 + 1e-12)
          assert.ok(Math.abs(alpha - turned!) < 1e-9)
        }
        const same = krippendorffAlpha<number>(
          data.map(([a]) => [a, a]),
          metric,
        ).alpha
        assert.ok(same === null || same === 1)
      }
    }),
    { seed: 5 },
  )
})
