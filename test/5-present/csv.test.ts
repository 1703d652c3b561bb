import assert from "node:assert/strict"
import { describe, it } from "node:test"
import fc from "fast-check"
import { csvLine } from "#present"

describe("a line of CSV", () => {
  const cases: readonly (readonly [string | number | null, string])[] = [
    ["plain", "plain"],
    ["Kabul, Afghanistan", '"Kabul, Afghanistan"'],
    ['so-called "state"', '"so-called ""state"""'],
    [null, ""],
    [-40, "-40"],
    [1.5, "1.5"],
    ["=1+1", "'=1+1"],
    ["-40 persons", "'-40 persons"],
    ["+93 ...", "'+93 ..."],
    ["@SUM(A1)", "'@SUM(A1)"],
    [" =HYPERLINK(A1)", "' =HYPERLINK(A1)"],
    ["\t=1", "'\t=1"],
    ["＝1+1", "'＝1+1"],
    ['=cmd|"/c calc"!A1', `"'=cmd|""/c calc""!A1"`],
  ]
  for (const [cell, written] of cases)
    it(`writes ${JSON.stringify(cell)} as ${written || "nothing"}`, () =>
      assert.equal(csvLine([cell]), `${written}\r\n`))

  it("is read back as it was, and no cell of words begins a formula", () => {
    const words = fc.string({ unit: fc.constantFrom(..."=+-@\t\r\n\",;' aé٣") })
    fc.assert(
      fc.property(words, (cell) => {
        const line = csvLine([cell]).slice(0, -2)
        const quoted = line.startsWith('"')
        if (!quoted) assert.doesNotMatch(line, /[",\r\n]/)
        const read = quoted ? line.slice(1, -1).replaceAll('""', '"') : line
        assert.doesNotMatch(read, /^\s*[=+\-@]/)
        assert.ok(read === cell || read === `'${cell}`)
      }),
      { seed: 7 },
    )
  })
})
