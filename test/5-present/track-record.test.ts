import assert from "node:assert/strict"
import { describe, it } from "node:test"
import type { ConflictType, Finding, GradeVerdict } from "#claim"
import { gradeViews, trackRecord } from "#present"

const finding = (
  origins: readonly (readonly string[])[],
  conflicts: readonly (readonly [string, string, ConflictType])[] = [],
): Finding => ({
  question: {
    ...{ id: "q", kind: "estimate", subject: "Brigade", topic: "strength", object: null, unit: "persons" },
    ...{ place: null, time: null, claims: origins.flat(), why: "" },
  },
  origins: origins.map((claims, index) => ({ id: `o${index}`, name: "somebody", claims, low: null, high: null })),
  conflicts: conflicts.map(([a, b, type]) => ({ a, b, type, why: "", settles: "" })),
  ...{ independence: "not-established", ties: [], positions: [], changes: [], series: [], superseded: [], contest: 0 },
  reported: { low: null, high: null },
  modelled: null,
})

describe("a source's record", () => {
  it("counts first tellings, repeats, and contradictions by others; not what it says against itself", () => {
    const record = trackRecord(
      [
        finding(
          [["mine-1", "x"], ["y", "mine-2"], ["mine-3"]],
          [
            ["mine-1", "y", "value"],
            ["mine-1", "x", "time"],
            ["mine-1", "mine-3", "value"],
          ],
        ),
        finding([["mine-4"]]),
      ],
      new Set(["mine-1", "mine-2", "mine-3", "mine-4"]),
    )
    assert.deepEqual(record, { questions: 2, first: 3, repeats: 1, contradicted: 1, alone: 1 })
  })
})

describe("grades of a source", () => {
  const grade = (sequence: number, fields: Partial<GradeVerdict>): GradeVerdict => ({
    ...{
      about: "grade",
      sequence,
      source: "Radio Selim",
      topic: null,
      claim: null,
      reliability: null,
      credibility: null,
    },
    ...{ decision: "graded", reason: null, who: "ada", when: "2026-11-24T10:00:00Z", ...fields },
  })
  it("are each person's last that stands, letter and digit apart", () => {
    const views = gradeViews([
      grade(1, { reliability: "C" }),
      grade(2, { reliability: "D", who: "ben" }),
      grade(3, { reliability: "B" }),
      grade(4, { claim: "c1", credibility: 2 }),
      grade(5, { topic: "strength", reliability: "E" }),
      grade(6, { topic: "strength", decision: "withdrawn" }),
    ])
    assert.deepEqual(
      views.map(({ who, words, topic, claim }) => [who, words, topic, claim]),
      [
        ["ben", "D, not usually reliable", null, null],
        ["ada", "B, usually reliable", null, null],
        ["ada", "2, probably true", null, "c1"],
      ],
    )
  })
})
