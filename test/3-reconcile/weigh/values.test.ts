import assert from "node:assert/strict"
import { test } from "node:test"
import type { ClaimRow } from "#reconcile"
import { finding, row } from "./build.js"

const at = (value: ClaimRow["value"], source: string): ClaimRow =>
  row({ measure: "departure", unit: null, time: null, value, source })
const oneValue = (...spelled: (string | number)[]): number =>
  finding(spelled.map((value, i) => at(value, `s${i}`))).values.length

const SAME: (string | number)[][] = [
  [
    "4:15p",
    "16:15",
    "4:15 PM",
    "4:15 p.m.",
    "12/01/2011 4:15 PM",
    "4:15pDec 1",
    "Thu 16:15",
    "4:15 p.m. (estimated)",
    "4:15 p.m. on time",
  ],
  ["12:05a", "0:05", "00:05", "12:05 a.m.", "24:05"],
  ["12:00 noon", "12:00", "12:00 p.m."],
  ["2011-12-01T16:15", "4:15 PM Dec 1", "Thu Dec 1 4:15 p.m.", "01-Dec-2011 16:15"],
  ["2 May 2031", "May 2, 2031", "2031-05-02", "02-May-2031"],
  ["1,234", 1234, "1234.0", "1 234"],
  ["Grey Column", "GREY COLUMN", "grey-column"],
]
for (const spelled of SAME)
  test(`one value however it is printed: ${spelled[0]}`, () => assert.equal(oneValue(...spelled), 1))

const APART: (string | number)[][] = [
  ["4:15p", "4:15a"],
  ["16:15 Dec 1", "16:15 Dec 2"],
  ["2 May 2031", "3 May 2031"],
  ["yes", "no"],
  [1.5, 15],
  ["1,23", 123],
]
for (const spelled of APART)
  test(`told apart: ${spelled.join(" and ")}`, () => assert.equal(oneValue(...spelled), spelled.length))

test("what is no answer, or another kind of one, is kept and never the value", () => {
  const one = finding([
    at("Not Available", "a"),
    at("n/a", "b"),
    at("ask at the desk", "c"),
    at("4:15p", "d"),
    at("4:15p", "e"),
  ])
  assert.equal(one.value, "4:15p")
  assert.equal(one.claims, 5)
  assert.equal(
    one.values.reduce((sum, each) => sum + each.claims, 0),
    5,
  )
})

test("a question that nobody answers has no value", () => {
  const one = finding([at("unknown", "a"), at("not available", "b")])
  assert.deepEqual([one.value, one.confidence, one.low], [null, 0, null])
})
