import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { isDuration, isEdtf } from "#claim"
import { ROOT, timesOf } from "./reading.js"

const PUBLISHED = "2018-09-06"
const rows = readFileSync(`${ROOT}docs/reference/times.md`, "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| words") && !line.startsWith("| ---"))
  .map((line) => line.split("|").map((cell) => cell.trim()))

test("the reference has its tables", () => assert.ok(rows.length > 100))

for (const [, words = "", value = ""] of rows)
  test(`${words} → ${value}`, () => {
    const expected = value === "-" ? [] : value.split(", ")
    const times = timesOf(words, PUBLISHED)
    assert.deepEqual(
      times.map((time) => time.value),
      expected,
      JSON.stringify(times),
    )
    for (const time of times)
      assert.ok(isEdtf(time.value) || isDuration(time.value) || /^R\/P/.test(time.value), time.value)
  })
