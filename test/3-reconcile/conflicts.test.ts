import assert from "node:assert/strict"
import { test } from "node:test"
import { claim, document, find, only } from "./build.js"

test("only what is left after time, place and population are told apart is a contradiction", () => {
  const cases = [
    [{ best: 3000 }, { best: 9000 }, "value"],
    [{ low: 1000, high: 3000 }, { low: 7000, high: 11500 }, "value"],
    [{ high: 3000 }, { low: 5000 }, "value"],
    [{ best: 3000, time: "2016" }, { best: 9000, time: "2021" }, "time"],
    [{ best: 3000, subject: "Northern Gate Brigade fighters" }, { best: 9000 }, "population"],
    [{ best: 3000 }, { best: 3000, polarity: "negative" }, "polarity"],
  ] as const
  for (const [a, b, type] of cases)
    assert.equal(only(only(find([claim(a), claim({ ...b, in: "b" })])).conflicts).type, type, JSON.stringify([a, b]))
})

test("figures that can both be right do not conflict", () => {
  const cases = [
    [{ low: 5000 }, { best: 9000 }],
    [{ low: 1000, high: 3000 }, { best: 2500 }],
    [{ best: 2000, approximate: true }, { best: 2150 }],
    [
      { best: 2000, approximate: true },
      { best: 2150, approximate: true },
    ],
  ] as const
  for (const [a, b] of cases)
    assert.deepEqual(only(find([claim(a), claim({ ...b, in: "b" })])).conflicts, [], JSON.stringify([a, b]))
})

test("a recount by the same speaker supersedes and does not contradict", () => {
  const toll = {
    measure: "fatalities",
    subject: "people",
    time: "2024-01-03",
    place: "Kerman",
    attribution: ["Interior Ministry of Elbonia"],
  } as const
  const finding = only(
    find(
      [claim({ id: "first", in: "x", best: 103, ...toll }), claim({ id: "later", in: "y", best: 84, ...toll })],
      [document("x", { published: "2024-01-03" }), document("y", { published: "2024-01-04" })],
    ),
  )
  assert.deepEqual(finding.superseded, ["first"])
  assert.deepEqual(finding.conflicts, [])
  assert.deepEqual(finding.reported, { low: 84, high: 84 })
})

test("an own repeat does not contradict anew: each figure of an origin counts once", () => {
  const finding = only(
    find([
      claim({ in: "x", best: 100, attribution: ["A One"] }),
      claim({ in: "y", best: 100, attribution: ["A One"] }),
      claim({ in: "z", best: 900, attribution: ["B Two"] }),
    ]),
  )
  assert.equal(finding.conflicts.length, 1)
})

test("contest grows with distance and with the number of claims that contradict", () => {
  const contest = (...figures: number[]): number =>
    only(find(figures.map((best, i) => claim({ in: `d${i}`, best })))).contest
  assert.equal(contest(3000, 3000), 0)
  assert.ok(contest(3000, 4000) < contest(3000, 9000))
  assert.ok(contest(3000, 9000) < contest(3000, 9000, 8000))
})

test("a denial for another time denies nothing, and about a month is not another time", () => {
  assert.deepEqual(
    only(
      find([claim({ best: 3000, time: "2016" }), claim({ in: "b", best: 3000, time: "2021", polarity: "negative" })]),
    ).conflicts,
    [],
  )
  const near = only(find([claim({ best: 3000, time: "2018-08~" }), claim({ in: "b", best: 9000, time: "2018-10~" })]))
  assert.equal(only(near.conflicts).type, "value")
})
