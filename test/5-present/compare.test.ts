import assert from "node:assert/strict"
import { describe, it } from "node:test"
import type { ConflictType, Finding } from "#claim"
import { briefOf, type ClaimView, claimView, comparedQuestion, compareView } from "#present"
import { REPORTS, written } from "../http/reports.js"

const base = written(REPORTS[1]!)
const claim = (id: string): ClaimView =>
  claimView({ id, document: base.document.id, claim: base.claims[0]! }, { document: briefOf(base.document) })

const finding = (conflicts: readonly (readonly [string, string, ConflictType])[], subject = "Brigade"): Finding => ({
  question: {
    ...{ id: subject, kind: "estimate", subject, topic: "strength", object: null, unit: "persons", place: null },
    ...{ time: null, claims: ["a", "b", "c"], why: "" },
  },
  conflicts: conflicts.map(([a, b, type]) => ({ a, b, type, why: `${a} against ${b}`, settles: "" })),
  ...{ independence: "not-established", origins: [], ties: [], positions: [], changes: [], series: [], superseded: [] },
  ...{ contest: 0, reported: { low: null, high: null }, modelled: null },
})

describe("a question compared", () => {
  const said = [[claim("a")], [claim("b"), claim("c")]]
  const cases: readonly (readonly [string, readonly (readonly [string, string, ConflictType])[], string])[] = [
    ["nothing against one another", [], "agree"],
    ["a contradiction between the sides", [["a", "b", "value"]], "differ"],
    ["a difference that the date explains", [["a", "b", "time"]], "unlike"],
    ["a contradiction inside of one side", [["b", "c", "value"]], "agree"],
    ["a contradiction with somebody who is not compared", [["a", "z", "value"]], "agree"],
  ]
  for (const [what, conflicts, accord] of cases)
    it(`is "${accord}" for ${what}`, () => assert.equal(comparedQuestion(finding(conflicts), said).accord, accord))

  it("is one side's alone where the others are silent, and says why where they differ", () => {
    assert.equal(comparedQuestion(finding([]), [[claim("a")], []]).accord, "alone")
    assert.deepEqual(comparedQuestion(finding([["a", "b", "value"]]), said).why, ["a against b"])
  })
})

describe("a comparison", () => {
  it("has contradictions first and silence last, counts all, and says what it leaves out", () => {
    const rows = [
      comparedQuestion(finding([], "One"), [[claim("a")], []]),
      comparedQuestion(finding([], "Two"), [[claim("a")], [claim("b")]]),
      comparedQuestion(finding([["a", "b", "value"]], "Three"), [[claim("a")], [claim("b")]]),
    ]
    const view = compareView([], rows, 2)
    assert.deepEqual(
      view.questions.map(({ accord }) => accord),
      ["differ", "agree"],
    )
    assert.deepEqual([view.counts, view.left], [{ differ: 1, unlike: 0, agree: 1, alone: 1 }, 1])
  })
})
