import assert from "node:assert/strict"
import { test } from "node:test"
import { claim, find, only } from "./build.js"

test("the same number about another question is never matched", () => {
  const apart = [
    [
      { subject: "Central Asian fighters", place: "Syria" },
      { subject: "Central Asian fighters", place: "Afghanistan" },
    ],
    [{ subject: "Northern Gate Brigade" }, { subject: "Southern Gate Brigade" }],
    [{ measure: "strength" }, { measure: "flow" }],
    [{ unit: "persons" }, { unit: "groups" }],
    [{ measure: "attacks", per: "a year" }, { measure: "attacks" }],
    [{ subject: "foreign fighters of the Northern Gate Brigade" }, { subject: "Northern Gate Brigade" }],
    [
      { measure: "fatalities", time: "2018-03-02" },
      { measure: "fatalities", time: "2018-05-20" },
    ],
  ] as const
  for (const [a, b] of apart)
    assert.equal(
      find([claim({ best: 5000, ...a }), claim({ best: 5000, in: "b", ...b })]).length,
      2,
      JSON.stringify([a, b]),
    )
})

test("spelling and filling words do not make another question", () => {
  const together = [
    ["Northern Gate Brigade", "the Northern Gate Brigade's fighters"],
    ["Northern Gate Brigade", "NORTHERN GATE BRIGADE members"],
    ["Taliban fighters", "Taliban"],
  ] as const
  for (const [a, b] of together) only(find([claim({ subject: a, best: 1 }), claim({ subject: b, best: 2, in: "b" })]))
})

test("strength at different times is one series; tolls of different days are occasions", () => {
  only(find([claim({ best: 300, time: "2016" }), claim({ best: 900, time: "2021", in: "b" })]))
  const tolls = find([
    claim({ measure: "fatalities", subject: "people", place: "Kunar", best: 14, time: "2018-03-02" }),
    claim({ measure: "fatalities", subject: "civilians", place: "Kunar", best: 17, time: "2018-03-03", in: "b" }),
    claim({ measure: "fatalities", subject: "people", place: "Kunar", best: 14, time: "2018-06-01", in: "c" }),
  ])
  assert.deepEqual(tolls.map((finding) => finding.question.claims.length).sort(), [1, 2])
})

test("a month does not join two days of it that are apart", () => {
  const findings = find([
    claim({ measure: "fatalities", best: 1, time: "2018-03-02" }),
    claim({ measure: "fatalities", best: 2, time: "2018-03-20", in: "b" }),
    claim({ measure: "fatalities", best: 3, time: "2018-03", in: "c" }),
  ])
  assert.equal(findings.length, 3)
})

test("claims that name no place go with the one place that others name", () => {
  only(find([claim({ best: 1, place: "Kunar" }), claim({ best: 2, in: "b" })]))
  assert.equal(
    find([claim({ best: 1, place: "Kunar" }), claim({ best: 2, place: "Khost", in: "b" }), claim({ best: 3, in: "c" })])
      .length,
    3,
  )
})

test("an actor's own country is no place of its own", () => {
  const subject = "Islamic State Khorasan Province"
  only(find([claim({ subject, best: 1, place: "Afghanistan" }), claim({ subject, best: 2, in: "b" })]))
  assert.equal(
    find([
      claim({ subject, best: 1, place: "Afghanistan" }),
      claim({ subject, best: 2, place: "Kunar Province", in: "b" }),
    ]).length,
    2,
  )
})

test("people without a name are the same only where and when something happened", () => {
  const strength = (id: string, best: number) => claim({ in: id, subject: "fighters", best })
  assert.equal(find([strength("a", 2000), strength("b", 10000)]).length, 2)
  const toll = (id: string, fields: object) =>
    claim({ in: id, measure: "fatalities", subject: "people", best: 14, ...fields })
  const day = { place: "Kunar", time: "2018-03-02" }
  only(find([toll("a", day), toll("b", { ...day, subject: "civilians" })]))
  only(find([toll("a", day), toll("a", { time: null, best: 15 })]))
  assert.equal(find([toll("a", { time: "2018-03-02" }), toll("b", { time: "2018-03-02" })]).length, 2)
})
