import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { isDuration, isEdtf, within } from "#claim"
import { dateOfHead, timesOf } from "./reading.js"

const SEED = { seed: 20180906, numRuns: 1500 }
const WORDS =
  "in on at by since until till from to between and or of the a an last next this past previous following same that early late mid end beginning start middle first second third fourth half quarter quarters year years month months week weeks day days decade decades century weekend ago earlier later before after hence two three twenty seven 5 8th 14 31 98 0 1914 2000 2015 2016 2018 2500 2015-2017 2014–15 2018-08-14 08/09/2018 14.08.2018 1990s '98 's s - – / , . ( ) May March Sept. August Jan Sunday Friday Sat Sundays spring fall winter today yesterday tomorrow night now then daily every each around circa more than fighters old fiscal FY2019 Q3 Christmas 9/11 present onwards will said was had killed".split(
    " ",
  )
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map((words) => words.join(" "))
const published = fc.constantFrom(
  null,
  "2018",
  "2018-09",
  "2018-09-06",
  "2018~",
  "2018-35",
  "199X",
  "2017/2018",
  "nonsense",
)

test("times stand in order, apart, inside the text, and have values that are EDTF, lengths or sets", () => {
  fc.assert(
    fc.property(text, published, (words, date) => {
      let behind = 0
      for (const time of timesOf(words, date)) {
        assert.ok(time.from >= behind && time.to > time.from, JSON.stringify(time))
        behind = time.to
        assert.ok(isEdtf(time.value) || isDuration(time.value) || /^R\/P/.test(time.value), time.value)
        for (const point of time.points ?? []) assert.ok(point.from >= time.from && point.to <= time.to)
      }
    }),
    SEED,
  )
})

test("without a document date nothing is found that one would not find too", () => {
  fc.assert(
    fc.property(text, (words) => {
      const spans = new Set(timesOf(words, "2018-09-06").flatMap(({ from, to }) => range(from, to)))
      for (const time of timesOf(words, null))
        if (!time.implied)
          assert.ok(
            range(time.from, time.to).some((i) => spans.has(i)),
            JSON.stringify(time),
          )
    }),
    SEED,
  )
})

test("a coarser document date makes no value finer than the finer date does", () => {
  for (const sentence of [
    "It struck yesterday.",
    "It struck last week.",
    "It struck last month.",
    "It struck in March.",
  ]) {
    const [fine] = timesOf(sentence, "2018-09-06")
    const [coarse] = timesOf(sentence, "2018")
    assert.ok(fine && coarse && (within(fine.value, coarse.value) || fine.value === coarse.value), sentence)
  }
})

test("weekdays need a document's day", () => {
  assert.deepEqual(timesOf("It struck on Monday.", "2018-09"), [])
  assert.deepEqual(timesOf("It struck on Monday, two weeks ago, last March and next year.", null), [])
})

test("a document without a date takes it from its own head, and never half of one", () => {
  for (const [head, date] of [
    ["HERAT (July 3, 2012) A patrol was hit.", "2012-07-03"],
    ["HERAT, Afghanistan (3 July 2012) – A patrol was hit.", "2012-07-03"],
    ["BAMAKO, 22 March 2024 – A patrol was hit.", "2024-03-22"],
    ["Press office 2010-11-CA-003. GAO (Nov. 4) - A patrol was hit.", "2010-11-04"],
    ["Nov. 4: Patrols near Gao\nPress office 2010-11-CA-003\nA patrol was hit.", "2010-11-04"],
    ["Press office 2011-01-S-003. GAO (Dec. 31) - A patrol was hit.", "2010-12-31"],
    ["Evening update, March 2, 2011\nPress office 2011-03-S-019\nA patrol was hit.", "2011-03-02"],
    ["Press office 2011-03-S-019\nA patrol was hit yesterday.", "2011-03"],
    ["GAO (Nov. 4) - A patrol was hit.", null],
    ["The bombing of Gao (3 July 2012) killed nine.", null],
    ["The patrol of July 3, 2012 was hit.", null],
    ["The AK-47-M2 is a rifle. It was sold in 2010-11.", null],
  ] as const)
    assert.equal(dateOfHead(head), date, head)
})

test("what was said is told from what was implied", () => {
  const implied = (sentence: string): (boolean | undefined)[] => timesOf(sentence).map((time) => time.implied)
  assert.deepEqual(implied("On 5 May 2016 and on 5 May it met."), [false, true])
  assert.deepEqual(implied("In 2016, from 2016 to 2017 and since 2016."), [false, false, false])
  assert.deepEqual(implied("Since August, and last year."), [true, true])
})

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i)
}
