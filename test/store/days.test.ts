import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { dayColumns, yearOf } from "../../src/store/days.js"

describe("dayColumns", () => {
  const table: [time: string | null, first: string | null, last: string | null, year: number | null][] = [
    ["2018", "2018-01-01", "2018-12-31", 2018],
    ["2018-02", "2018-02-01", "2018-02-28", 2018],
    ["2016~", "2016-01-01", "2016-12-31", 2016],
    ["2015/2017", "2015-01-01", "2017-12-31", 2015],
    ["2020/..", "2020-01-01", "9999-12-31", 2020],
    ["../2014-06", "0000-01-01", "2014-06-30", 2014],
    ["../..", "0000-01-01", "9999-12-31", null],
    ["199X", "1990-01-01", "1999-12-31", 1990],
    ["2024-03-22", "2024-03-22", "2024-03-22", 2024],
    ["0079-08-24", "0079-08-24", "0079-08-24", 79],
    ["P3D", null, null, null],
    ["soon", null, null, null],
    [null, null, null, null],
  ]
  for (const [time, first, last, year] of table)
    it(`puts ${time} between ${first} and ${last}`, () => {
      const days = dayColumns(time)
      assert.deepEqual([days?.first ?? null, days?.last ?? null, yearOf(days)], [first, last, year])
    })
})
