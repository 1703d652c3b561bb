import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import {
  civilDate,
  compareEdtf,
  dayNumber,
  daysOf,
  daysOfMonth,
  edtfFault,
  formatEdtf,
  isDuration,
  isEdtf,
  touches,
  width,
  within,
} from "#claim"

const SEED = { seed: 20180906, numRuns: 500 }

const year = fc.integer({ min: 1000, max: 2999 })
const two = (n: number): string => String(n).padStart(2, "0")
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`)
const day = fc.integer({ min: -300_000, max: 300_000 }).map((days) => {
  const date = civilDate(days)
  return `${String(date.year).padStart(4, "0")}-${two(date.month)}-${two(date.day)}`
})
const part = fc.tuple(year, fc.integer({ min: 21, max: 41 })).map(([y, m]) => `${y}-${m}`)
const decade = fc.integer({ min: 100, max: 299 }).map((d) => `${d}X`)
const date = fc.oneof(year.map(String), month, day, part, decade)
const mark = fc.constantFrom("", "~", "?", "%")
const marked = fc.tuple(date, mark).map(([value, hedge]) => value + hedge)
const open = fc.oneof(
  date.map((value) => `${value}/..`),
  date.map((value) => `../${value}`),
)
const edtf = fc.oneof(marked, open)

test("days are numbered as the calendar of JavaScript numbers them, and back", () => {
  fc.assert(
    fc.property(fc.integer({ min: -719_162, max: 2_000_000 }), (days) => {
      const date = new Date(days * 86_400_000)
      const civil = civilDate(days)
      assert.deepEqual(civil, { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() })
      assert.equal(dayNumber(civil.year, civil.month, civil.day), days)
    }),
    SEED,
  )
})

test("months that run over are months of the next year", () => {
  assert.equal(dayNumber(2018, 13, 1), dayNumber(2019, 1, 1))
  assert.equal(dayNumber(2018, 0, 1), dayNumber(2017, 12, 1))
  assert.deepEqual([daysOfMonth(2016, 2), daysOfMonth(1900, 2), daysOfMonth(2018, 12)], [29, 28, 31])
})

test("every value that is written has days, begins no later than it ends, and touches and lies within itself", () => {
  fc.assert(
    fc.property(edtf, (value) => {
      const days = daysOf(value)
      assert.ok(days && days.first <= days.last, value)
      assert.equal(edtfFault(value), null)
      assert.ok(touches(value, value) && within(value, value))
      assert.equal(width(value), days.last - days.first + 1)
    }),
    SEED,
  )
})

test("touching is the same both ways, and what lies within touches", () => {
  fc.assert(
    fc.property(edtf, edtf, (a, b) => {
      assert.equal(touches(a, b), touches(b, a))
      if (within(a, b)) assert.ok(touches(a, b))
    }),
    SEED,
  )
})

test("sorting is total and keeps to the first days", () => {
  fc.assert(
    fc.property(fc.array(edtf, { minLength: 2, maxLength: 12 }), (values) => {
      const sorted = [...values].sort(compareEdtf)
      for (let i = 1; i < sorted.length; i++) {
        assert.ok(daysOf(sorted[i - 1]!)!.first <= daysOf(sorted[i]!)!.first)
        assert.ok(compareEdtf(sorted[i - 1]!, sorted[i]!) <= 0)
      }
      assert.deepEqual([...values].reverse().sort(compareEdtf), sorted)
    }),
    SEED,
  )
})

test("values that are no EDTF sort last and touch nothing", () => {
  assert.deepEqual(["P3D", "2018", "2016~", "2016"].sort(compareEdtf), ["2016", "2016~", "2018", "P3D"])
  assert.equal(touches("P3D", "2018"), false)
  assert.equal(within("P3D", "../.."), false)
  assert.equal(width("sometime"), null)
  assert.equal(daysOf("2018-13"), null)
})

const SPANS: readonly [value: string, first: string, last: string][] = [
  ["2018", "2018-01-01", "2018-12-31"],
  ["2018-02", "2018-02-01", "2018-02-28"],
  ["2016-01~", "2016-01-01", "2016-01-31"],
  ["199X", "1990-01-01", "1999-12-31"],
  ["18XX", "1800-01-01", "1899-12-31"],
  ["2015-21", "2015-03-01", "2015-05-31"],
  ["2015-24", "2015-12-01", "2016-02-29"],
  ["2018-33", "2018-01-01", "2018-03-31"],
  ["2018-36", "2018-10-01", "2018-12-31"],
  ["2018-38", "2018-05-01", "2018-08-31"],
  ["2018-41", "2018-07-01", "2018-12-31"],
  ["2015/2017", "2015-01-01", "2017-12-31"],
  ["2015-06/2017-02~", "2015-06-01", "2017-02-28"],
]
for (const [value, first, last] of SPANS)
  test(`${value} is ${first} to ${last}`, () => {
    assert.deepEqual(daysOf(value), { first: daysOf(first)!.first, last: daysOf(last)!.first })
  })

test("open ends are infinite", () => {
  assert.deepEqual(daysOf("2020/.."), { first: dayNumber(2020, 1, 1), last: Number.POSITIVE_INFINITY })
  assert.deepEqual(daysOf("../2021"), { first: Number.NEGATIVE_INFINITY, last: dayNumber(2021, 12, 31) })
  assert.equal(width("2020/.."), Number.POSITIVE_INFINITY)
})

const FAULTS: readonly [value: string, fault: string][] = [
  ["", 'not an EDTF date: ""'],
  ["18", 'not an EDTF date: "18"'],
  ["2018-1", 'not an EDTF date: "2018-1"'],
  ["2018/2019/2020", 'not an EDTF date: "2018/2019/2020"'],
  ["P3D", 'not an EDTF date: "P3D"'],
  ["2018-13", 'no month, season or quarter 13: "2018-13"'],
  ["2018-42", 'no month, season or quarter 42: "2018-42"'],
  ["2018-02-30", 'no day 30 in that month: "2018-02-30"'],
  ["2018-21-01", 'day of a season or quarter: "2018-21-01"'],
  ["199X-05", 'month of an unknown year: "199X-05"'],
  ["2017/2015", 'interval that ends before it begins: "2017/2015"'],
]
for (const [value, fault] of FAULTS)
  test(`refuses ${fault}`, () => {
    assert.equal(edtfFault(value), fault)
    assert.equal(isEdtf(value), false)
  })

test("lengths of time are told from dates", () => {
  for (const value of ["P3D", "PT24H", "P2Y6M", "P1W"]) assert.ok(isDuration(value), value)
  for (const value of ["P", "PT", "2018", "R/P1Y", "3D"]) assert.ok(!isDuration(value), value)
})

const READ: readonly [value: string, words: string][] = [
  ["2024-03-22", "22 March 2024"],
  ["2024-03", "March 2024"],
  ["2024", "2024"],
  ["2016-01~", "about January 2016"],
  ["2016?", "perhaps 2016"],
  ["2016%", "perhaps about 2016"],
  ["199X", "the 1990s"],
  ["18XX", "the 19th century"],
  ["20XX", "the 21st century"],
  ["2015-21", "spring 2015"],
  ["2018-33", "first quarter of 2018"],
  ["2018-39", "third third of 2018"],
  ["2018-41", "second half of 2018"],
  ["2015/2017", "2015 to 2017"],
  ["2018-09-05/2018-09-09", "5 to 9 September 2018"],
  ["2018-08-30/2018-09-02", "30 August to 2 September 2018"],
  ["2018-01/2018-03", "January to March 2018"],
  ["2018-11/2019-02", "November 2018 to February 2019"],
  ["2015~/2017", "about 2015 to 2017"],
  ["2020/..", "since 2020"],
  ["../2021", "until 2021"],
  ["../..", "at any time"],
  ["P3D", "P3D"],
]
for (const [value, words] of READ)
  test(`${value} is read as ${words}`, () => {
    assert.equal(formatEdtf(value), words)
  })
