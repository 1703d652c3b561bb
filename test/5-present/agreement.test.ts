import assert from "node:assert/strict"
import { test } from "node:test"
import type { Agreement, ClaimPair } from "#claim"
import { agreementView, alike, alphaInWords, pairInWords } from "#present"

const readers = { a: "rules", b: "Anna" }
const pair = (change: Partial<ClaimPair> = {}): ClaimPair => ({
  kind: "event",
  a: "a1",
  b: "b1",
  differs: [],
  again: false,
  ...change,
})

const WORDS: [pair: ClaimPair, words: string, same: boolean][] = [
  [pair(), "alike", true],
  [pair({ b: null }), "only the rules", false],
  [pair({ a: null }), "only Anna", false],
  [pair({ differs: ["time"] }), "differ in time", false],
  [pair({ differs: ["stance", "certainty", "time"] }), "differ in stance, certainty and time", false],
  [pair({ again: true }), "alike, once more", false],
  [pair({ again: true, differs: ["place"] }), "differ in place, once more", false],
]
for (const [one, words, same] of WORDS)
  test(`a pair in words: ${words}`, () => assert.deepEqual([pairInWords(one, readers), alike(one)], [words, same]))

test("alpha in words, by Krippendorff's limits", () => {
  assert.deepEqual(
    [null, 1, 0.8, 0.799, 0.667, 0.5, -0.2].map((alpha) => alphaInWords(alpha)),
    [
      "nothing to tell it by",
      "to be relied on",
      "to be relied on",
      "for tentative conclusions",
      "for tentative conclusions",
      "too low to build on",
      "too low to build on",
    ],
  )
})

const agreement: Agreement = {
  ...readers,
  kinds: [],
  macroF1: null,
  alphas: [{ name: "stance", metric: "nominal", alpha: 0.9, units: 4 }],
  documents: [
    { document: "d1", pairs: [pair(), pair({ b: null }), pair({ kind: "cause", a: null })] },
    { document: "d2", pairs: [pair({ differs: ["time"] })] },
  ],
}
const rowsOf = (asked: Partial<Parameters<typeof agreementView>[2]>) =>
  agreementView(agreement, () => null, {
    readers: ["rules", "Anna"],
    left: 0,
    start: 0,
    rows: 50,
    differences: false,
    ...asked,
  })

test("rows are paged over all documents, and may be those that differ, or of some kinds, alone", () => {
  const words = (asked: Parameters<typeof rowsOf>[0]) => rowsOf(asked).rows.map((row) => row.words)
  assert.deepEqual(words({}), ["alike", "only the rules", "only Anna", "differ in time"])
  assert.deepEqual(words({ differences: true }), ["only the rules", "only Anna", "differ in time"])
  assert.deepEqual(words({ kinds: ["cause"] }), ["only Anna"])
  const page = rowsOf({ start: 1, rows: 2 })
  assert.deepEqual([page.total, page.start, page.rows.length, page.documents], [4, 1, 2, 2])
  assert.equal(page.alphas[0]!.words, "to be relied on")
})
