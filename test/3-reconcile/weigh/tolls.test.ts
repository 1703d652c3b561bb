// Few claims a question: recounts, interested parties, slips, lost hedges and parts, as outlets tell a toll.
import assert from "node:assert/strict"
import { test } from "node:test"
import { entry, finding, findings, row } from "./build.js"

test("the last count stands, not the one that most repeat, nor the highest", () => {
  const one = finding([
    row({ source: "a.example", best: 61, published: "2031-05-02", by: "Health Minister Orlov" }),
    row({ source: "b.example", best: 48, published: "2031-05-03", by: "Governor Lind" }),
    row({ source: "c.example", best: 48, published: "2031-05-03" }),
    row({ source: "d.example", best: 48, published: "2031-05-04" }),
    row({ source: "e.example", best: 52, published: "2031-05-05", by: "Governor Lind; Reuters" }),
  ])
  assert.equal(one.value, 52)
  assert.deepEqual([one.low, one.high], [52, 52])
  assert.ok(entry(one, 61).superseded && entry(one, 48).superseded && !entry(one, 52).superseded)
  assert.ok(entry(one, 48).weight < entry(one, 52).weight)
  assert.deepEqual(one.conflicts, [])
})

test("two sides that are far apart contradict one another, whoever speaks last", () => {
  const one = finding([
    row({ source: "a.example", best: 80, published: "2031-05-02", by: "Doctors of the Harbour Hospital" }),
    row({ source: "b.example", best: 20, published: "2031-05-03", by: "Interior Minister Rask" }),
  ])
  assert.deepEqual(
    one.conflicts.map(({ type }) => type),
    ["value"],
  )
  assert.ok(one.contested && !entry(one, 80).superseded)
  assert.deepEqual([one.low, one.high], [20, 80])
})

test("the attacker's own figure is flagged and does not move the band", () => {
  const claimed = row({ measure: "claimed by Grey Column", value: "yes", unit: null, by: "Grey Column" })
  const toll = findings([
    claimed,
    row({ source: "a.example", best: 48, by: "Governor Lind" }),
    row({ source: "b.example", low: 301, by: "Grey Column; Reuters" }),
  ]).find(({ measure }) => measure === "fatalities")!
  assert.deepEqual([toll.low, toll.high, toll.value], [48, 48, 48])
  assert.equal(entry(toll, 301).status, "self-interested")
  assert.deepEqual(
    toll.conflicts.map(({ type }) => type),
    ["self-interested"],
  )
})

test("an attacker that the subject names is known, its victims are not attackers", () => {
  const toll = finding([
    row({ subject: "Northlandic strike on Harbour", best: 600, by: "Northlandic Defence Ministry" }),
    row({ subject: "Northlandic strike on Harbour", source: "b.example", best: 4, by: "Harbour city council" }),
  ])
  assert.equal(entry(toll, 600).status, "self-interested")
  assert.equal(toll.value, 4)
})

const strength = { measure: "strength", unit: "fighters", time: "2031" } as const

test("a nought too many is a slip", () => {
  const one = finding([
    row({ ...strength, source: "a.example", best: 4000, by: "Major Holm; AP" }),
    row({ ...strength, source: "b.example", best: 4000, by: "Major Holm; AFP" }),
    row({ ...strength, source: "c.example", best: 40000, by: "Major Holm" }),
  ])
  assert.equal(one.value, 4000)
  assert.equal(one.high, 4000)
  assert.equal(entry(one, 40000).status, "slip")
  assert.equal(one.origins, 1)
  assert.equal(one.independence, "shared")
})

test("“up to” that became “more than” is a lost hedge", () => {
  const one = finding([
    row({ ...strength, source: "a.example", high: 600, by: "Major Holm" }),
    row({ ...strength, source: "b.example", low: 601, by: "Major Holm; Wire" }),
  ])
  assert.equal(entry(one, 601).status, "hedge")
  assert.equal(one.value, 600)
  assert.deepEqual(
    one.conflicts.map(({ type }) => type),
    ["hedge"],
  )
})

test("“up to 30,000” and “20,000 to 30,000” are quiet; ends that were changed on the way are not", () => {
  const quiet = finding([
    row({ ...strength, source: "a.example", low: 20000, high: 30000, by: "Panel of Experts report 7" }),
    row({ ...strength, source: "b.example", high: 30000, by: "Panel of Experts report 7" }),
  ])
  assert.deepEqual(quiet.conflicts, [])
  assert.equal(quiet.contested, false)
  const changed = finding([
    row({ ...strength, source: "a.example", low: 3500, high: 4500, by: "Panel of Experts report 7" }),
    row({ ...strength, source: "b.example", low: 3500, high: 4000, by: "Panel of Experts report 7" }),
  ])
  assert.deepEqual(
    changed.conflicts.map(({ type }) => type),
    ["altered"],
  )
})

test("counted in or on top of it: figures that differ by a part told elsewhere", () => {
  const all = findings([
    row({ source: "a.example", best: 170, by: "Health Minister Orlov" }),
    row({ source: "b.example", best: 183, by: "Harbour Hospital" }),
    row({ source: "a.example", best: 13, unit: "marines", by: "Navy" }),
  ])
  const toll = all.find(({ unit }) => unit === "persons")!
  assert.deepEqual(
    toll.conflicts.map(({ type }) => type),
    ["inclusion"],
  )
  assert.equal(all.length, 2, "marines are counted apart")
})

test("units, times and subjects keep questions apart; fighters are persons", () => {
  const keys = (rows: Parameters<typeof findings>[0]) =>
    findings(rows).map(({ unit, time, claims }) => [unit, time, claims])
  assert.deepEqual(
    keys([
      row({ ...strength, best: 5 }),
      row({ ...strength, unit: "persons", best: 6 }),
      row({ ...strength, unit: "families", best: 7 }),
      row({ ...strength, best: 8, time: "2029-12" }),
      row({ ...strength, unit: "tens of vehicles", best: 9 }),
      row({ ...strength, unit: "vehicles", best: 9 }),
    ]),
    [
      ["families", "2031", 1],
      ["fighters", "2029-12", 1],
      ["fighters", "2031", 2],
      ["tens of vehicles", "2031", 1],
      ["vehicles", "2031", 1],
    ],
  )
})

test("days that differ are a conflict of time, not of value", () => {
  const one = finding([
    row({ source: "a.example", best: 9, by: "Governor Lind" }),
    row({ source: "b.example", best: 9, by: "Mayor Sund" }),
    row({ source: "c.example", best: 9, time: "2031-05-03", by: "Judge Berg" }),
  ])
  assert.deepEqual(
    one.conflicts.map(({ type }) => type),
    ["time"],
  )
  assert.equal(one.independence, "established")
})
