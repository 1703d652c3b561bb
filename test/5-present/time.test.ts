import assert from "node:assert/strict"
import { describe, it } from "node:test"
import fc from "fast-check"
import { timeView } from "#present"

describe("timeView", () => {
  const table: readonly (readonly [string, string, string | null, string | null])[] = [
    ["2018", "2018", "2018-01-01", "2018-12-31"],
    ["2018-08", "August 2018", "2018-08-01", "2018-08-31"],
    ["2016-02", "February 2016", "2016-02-01", "2016-02-29"],
    ["2024-03-22", "22 March 2024", "2024-03-22", "2024-03-22"],
    ["2015-21", "spring 2015", "2015-03-01", "2015-05-31"],
    ["2015-24", "winter 2015", "2015-12-01", "2016-02-29"],
    ["2018-33", "first quarter of 2018", "2018-01-01", "2018-03-31"],
    ["2018-41", "second half of 2018", "2018-07-01", "2018-12-31"],
    ["199X", "the 1990s", "1990-01-01", "1999-12-31"],
    ["2016~", "about 2016", "2016-01-01", "2016-12-31"],
    ["2016?", "perhaps 2016", "2016-01-01", "2016-12-31"],
    ["2015/2017", "2015 to 2017", "2015-01-01", "2017-12-31"],
    ["2020/..", "since 2020", "2020-01-01", null],
    ["../2020", "until 2020", null, "2020-12-31"],
    ["P3D", "P3D", null, null],
    ["no time", "no time", null, null],
    ["2018-13", "2018-13", null, null],
  ]
  for (const [edtf, words, first, last] of table)
    it(`${edtf} is ${words}`, () => assert.deepEqual(timeView(edtf), { edtf, words, first, last }))

  it("never begins after it ends, and stays inside what it says", () => {
    const year = fc.integer({ min: 1900, max: 2099 })
    const month = fc.integer({ min: 1, max: 12 }).map((value) => String(value).padStart(2, "0"))
    fc.assert(
      fc.property(year, month, (year, month) => {
        const view = timeView(`${year}-${month}`)
        assert.ok(view.first! <= view.last!)
        assert.ok(view.first!.startsWith(`${year}-${month}`) && view.last!.startsWith(`${year}-${month}`))
      }),
      { seed: 5 },
    )
  })
})
