import assert from "node:assert/strict"
import { describe, it } from "node:test"
import type { Finding, Tie } from "#claim"
import {
  briefOf,
  type ClaimView,
  claimsToShow,
  claimView,
  coverageView,
  questionView,
  type TellingView,
} from "#present"
import { type ClaimFields, REPORTS, written } from "../http/reports.js"

const base = written(REPORTS[1]!)

function claim(id: string, fields: ClaimFields): ClaimView {
  const said = { ...base.claims[0]!, low: null, best: null, high: null, stance: "endorses" as const, ...fields }
  return claimView({ id, document: base.document.id, claim: said }, { document: briefOf(base.document) })
}

const finding = (fields: Partial<Finding>): Finding => ({
  question: {
    id: "q",
    kind: "estimate",
    subject: "Brigade",
    topic: "strength",
    object: null,
    unit: "persons",
    place: null,
    time: null,
    claims: [],
    why: "the same subject and measure",
  },
  origins: [],
  independence: "not-established",
  ties: [],
  conflicts: [],
  positions: [],
  changes: [],
  reported: { low: null, high: null },
  modelled: null,
  series: [],
  superseded: [],
  contest: 0,
  ...fields,
})

describe("the marks of a question", () => {
  it("have a shape for what is known, and are hollow where somebody doubts", () => {
    const view = questionView(finding({}), [
      claim("point", { best: 5, time: "2018" }),
      claim("range", { low: 1, high: 9, time: "2018" }),
      claim("least", { low: 5, time: "2018" }),
      claim("most", { high: 5, time: "2018" }),
      claim("doubted", { best: 5, time: "2018", stance: "doubts" }),
      claim("denied", { best: 5, time: "2018", polarity: "negative" }),
      claim("untimed", { best: 5, time: null }),
      claim("none", { time: "2018" }),
    ])
    const shapes = new Map(view.marks.map(({ claim, shape, hollow }) => [claim, [shape, hollow]]))
    assert.deepEqual(Object.fromEntries(shapes), {
      point: ["point", false],
      range: ["range", false],
      least: ["at-least", false],
      most: ["at-most", false],
      doubted: ["point", true],
      denied: ["point", true],
      untimed: ["point", false],
    })
  })

  it("of one time are spread over its span, and none leaves it", () => {
    const claims = ["a", "b", "c", "d"].map((id) => claim(id, { best: 5, time: "2018" }))
    const { marks } = questionView(finding({}), claims)
    assert.equal(new Set(marks.map(({ days }) => days?.at)).size, 4)
    for (const { days, coarse } of marks) {
      assert.ok("2018-01-01" <= days!.at && days!.at <= "2018-12-31")
      assert.deepEqual([days!.from, days!.to, coarse], ["2018-01-01", "2018-12-31", true])
    }
  })

  it("stand on their day where the day is known", () => {
    const { marks } = questionView(finding({}), [claim("a", { best: 5, time: "2018-08-14" })])
    assert.deepEqual([marks[0]!.days?.at, marks[0]!.coarse], ["2018-08-14", false])
  })

  it("without a time come last and stand on no day", () => {
    const { marks } = questionView(finding({}), [
      claim("none", { best: 5, time: null }),
      claim("later", { best: 5, time: "2019" }),
      claim("early", { best: 5, time: "2018" }),
    ])
    assert.deepEqual(
      marks.map(({ claim }) => claim),
      ["early", "later", "none"],
    )
    assert.equal(marks[2]!.days, null)
  })

  it("take a logarithmic scale only where figures lie far apart and above nought", () => {
    const scale = (...figures: number[]): string =>
      questionView(
        finding({}),
        figures.map((best, index) => claim(`c${index}`, { best, time: "2018" })),
      ).scale
    assert.equal(scale(100, 2000), "linear")
    assert.equal(scale(100, 200_000), "log")
    assert.equal(scale(0, 200_000), "linear")
    assert.equal(scale(-40, 2000), "linear")
    assert.equal(scale(), "linear")
  })
})

describe("the tree of origins", () => {
  const tie = (a: string, b: string, strength: number): Tie => ({
    a,
    b,
    kind: "citation",
    strength,
    evidence: `${b} cites ${a}`,
  })
  const shape = (tellings: readonly TellingView[]): unknown[] =>
    tellings.map(({ claim, repeats }) => (repeats.length > 0 ? [claim, shape(repeats)] : claim))

  it("hangs each telling from the earlier one that it is tied to best", () => {
    const { tree } = questionView(
      finding({
        origins: [{ id: "o", name: "Radio", claims: ["a", "b", "c", "d"], low: 1, high: 2 }],
        ties: [tie("a", "b", 0.9), tie("a", "c", 0.4), tie("b", "c", 0.8), tie("c", "d", 0.5)],
      }),
      [],
    )
    assert.deepEqual(shape(tree[0]!.tellings), [["a", [["b", [["c", ["d"]]]]]]])
    assert.equal(tree[0]!.tellings[0]!.repeats[0]!.tie?.evidence, "b cites a")
  })

  it("tells at each telling what became of the claim on its way there", () => {
    const change = { from: "a", to: "b", type: "hedge lost" as const, why: `"perhaps 500" became "500"` }
    const { tree, changes } = questionView(
      finding({
        origins: [{ id: "o", name: "Radio", claims: ["a", "b"], low: null, high: null }],
        ties: [tie("a", "b", 1)],
        changes: [change],
      }),
      [],
    )
    assert.deepEqual(tree[0]!.tellings[0]!.changes, [])
    assert.deepEqual(tree[0]!.tellings[0]!.repeats[0]!.changes, [change])
    assert.deepEqual(changes, [change])
  })

  it("keeps tellings without a tie as first ones, and loses none", () => {
    const { tree } = questionView(
      finding({ origins: [{ id: "o", name: "Radio", claims: ["a", "b"], low: null, high: null }] }),
      [],
    )
    assert.deepEqual(shape(tree[0]!.tellings), ["a", "b"])
  })
})

describe("a question with more claims than a page can show", () => {
  const ids = ["a", "b", "c", "d", "e", "f"]
  const asked = { ...finding({}).question, claims: ids }
  const many = finding({
    question: asked,
    origins: [
      { id: "o", name: "Radio", claims: ["d", "a", "b"], low: 1, high: 2 },
      { id: "p", name: "Ministry", claims: ["c", "e", "f"], low: 1, high: 9 },
    ],
    conflicts: [{ a: "f", b: "a", type: "value", why: "no number fits both", settles: "" }],
    superseded: ["b", "f"],
  })

  it("shows those that conflict, the first telling of each origin, then the earliest", () => {
    assert.deepEqual(claimsToShow(many, 5), ["f", "a", "d", "c", "b"])
    assert.deepEqual(claimsToShow(many, 6), ids)
  })

  it("tells of the shown ones alone, and counts all", () => {
    const view = questionView(
      many,
      ["a", "c", "d"].map((id) => claim(id, { best: 5, time: "2018" })),
    )
    assert.deepEqual(
      view.tree.map(({ name, claims, tellings }) => [name, claims, tellings.map((telling) => telling.claim)]),
      [
        ["Radio", 3, ["d", "a"]],
        ["Ministry", 3, ["c"]],
      ],
    )
    assert.deepEqual([view.claims, view.superseded, view.disagreements], [6, [], []])
    assert.equal(view.furtherConflicts, 1)
    assert.match(view.summary.join(" "), /3 tellings, one origin.*2 figures were replaced by a later one/)
  })
})

describe("the answers of a question", () => {
  it("name the origins that give them; a list shows the first three", () => {
    const origins = ["r", "m", "n"].map((id) => ({ id, name: `origin ${id}`, claims: [id], low: null, high: null }))
    const positions = ["Issyk", "Osk", "Rehn", "nobody"].map((name, index) => ({
      answer: `led by ${name}`,
      claims: [String(index)],
      origins: index === 0 ? ["n", "r"] : index === 1 ? ["m"] : [],
    }))
    const view = questionView(finding({ origins, positions }), [])
    assert.deepEqual(
      view.positions.map(({ answer, names, origins: count }) => [answer, names, count]),
      [
        ["led by Issyk", ["origin r", "origin n"], 2],
        ["led by Osk", ["origin m"], 1],
        ["led by Rehn", [], 0],
        ["led by nobody", [], 0],
      ],
    )
    assert.deepEqual(
      view.answers.map(({ answer }) => answer),
      ["led by Issyk", "led by Osk", "led by Rehn"],
    )
  })
})

describe("disagreements", () => {
  it("stand by type, contradictions first, each with its reason", () => {
    const { disagreements } = questionView(
      finding({
        conflicts: [
          { a: "1", b: "2", type: "time", why: "other years", settles: "" },
          { a: "1", b: "3", type: "value", why: "no number fits both", settles: "a count" },
          { a: "2", b: "3", type: "time", why: "other months", settles: "" },
        ],
      }),
      [],
    )
    assert.deepEqual(
      disagreements.map(({ type, conflicts }) => [type, conflicts.map(({ why }) => why)]),
      [
        ["value", ["no number fits both"]],
        ["time", ["other years", "other months"]],
      ],
    )
    assert.equal(disagreements[0]!.conflicts[0]!.settles, "a count")
  })
})

describe("coverageView", () => {
  it("shows every year between the first and the last, also the empty ones", () => {
    const { years } = coverageView({
      documents: [{ year: 2018, count: 2 }],
      claims: [{ year: 2021, count: 5 }],
      undatedDocuments: 1,
      undatedClaims: 0,
    })
    assert.deepEqual(years, [
      { year: 2018, documents: 2, claims: 0 },
      { year: 2019, documents: 0, claims: 0 },
      { year: 2020, documents: 0, claims: 0 },
      { year: 2021, documents: 0, claims: 5 },
    ])
  })

  it("is empty for an empty casebook, and does not draw a century for one old report", () => {
    const none = { documents: [], claims: [], undatedDocuments: 0, undatedClaims: 0 }
    assert.deepEqual(coverageView(none).years, [])
    const old = coverageView({
      ...none,
      claims: [
        { year: 1893, count: 1 },
        { year: 2024, count: 1 },
      ],
    })
    assert.deepEqual([old.years.length, old.years[0]!.year], [60, 1965])
  })
})
