// What must hold of many voices: scattered figures, one origin behind all, questions that a thousand sources answer.
import assert from "node:assert/strict"
import { test } from "node:test"
import { finding, findings, row } from "./build.js"

const spread = [1000, 1150, 1260, 1310, 1400, 1525, 14_000]
const scattered = spread.map((best, i) => row({ source: `s${i}.example`, measure: "strength", best, unit: "fighters" }))

test("of figures that nobody gives twice the one in the thick of them wins, and ten times too much draws nobody along", () => {
  const { value } = finding(scattered)
  assert.ok(typeof value === "number" && value >= 1150 && value <= 1400, String(value))
})

test("without likeness scattered figures are as good as one another", () => {
  const { values } = finding(scattered, { likeness: false })
  assert.equal(new Set(values.map(({ weight }) => weight)).size, 1)
})

test("confidence falls where the tellings may have one origin, and stays where they are independent", () => {
  const own = (by: string): ReturnType<typeof row>[] =>
    ["a", "b", "c"].map((name) => row({ source: `${name}.example`, best: 84, by: by && `${by} ${name.toUpperCase()}` }))
  const open = finding(own(""))
  assert.equal(open.independence, "not-established")
  assert.ok(open.confidenceIfOne < open.confidence)
  const settled = finding(own("Governor"))
  assert.equal(settled.independence, "established")
  assert.equal(settled.confidenceIfOne, settled.confidence)
})

test("what one origin tells again counts once, unless that is switched off", () => {
  const rows = [
    ...["a", "b", "c", "d"].map((name) =>
      row({ source: `${name}.example`, measure: "colour", value: "red", by: "Lind" }),
    ),
    ...["x", "y"].map((name) => row({ source: `${name}.example`, measure: "colour", value: "blue" })),
  ].map((one) => ({ ...one, unit: null }))
  assert.equal(finding(rows).value, "blue")
  assert.equal(finding(rows, { origins: false }).value, "red")
})

test("a thousand sources on one question are weighed as ten are, and their copiers found by other questions", () => {
  const crowd = Array.from({ length: 1000 }, (_, i) =>
    row({ source: `s${i}`, subject: "Crowd", measure: "colour", value: i % 4 ? "red" : `shade ${i}`, unit: null }),
  )
  const pair = Array.from({ length: 12 }, (_, q) =>
    ["s0", "s4", "s1", "s2", "s3"].map((source, i) =>
      row({ source, subject: `Item ${q}`, measure: "colour", value: i < 2 ? `slip ${q}` : "green", unit: null }),
    ),
  ).flat()
  const all = findings([...crowd, ...pair])
  assert.equal(all.find(({ subject }) => subject === "Crowd")!.value, "red")
  const named = all.flatMap(({ dependence }) => dependence.map(({ source, on }) => [source, on].sort().join(" ")))
  assert.deepEqual([...new Set(named)], ["s0 s4"])
})
