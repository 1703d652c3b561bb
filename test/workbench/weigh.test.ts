import assert from "node:assert/strict"
import { test } from "node:test"
import { loadLexicon, readClaimTable, weighTable } from "#workbench"

const HEAD = "source,subject,measure,value"
const cells = (text: string): (string | number | null)[] => readClaimTable(text, "t.csv").rows.map(({ value }) => value)

const READ: [string, string, (string | number | null)[]][] = [
  ["plain", `${HEAD}\na,s,m,4\n`, ["4"]],
  ["no line break at the end", `${HEAD}\na,s,m,4`, ["4"]],
  ["CRLF and a byte order mark", `\uFEFF${HEAD}\r\na,s,m,4\r\nb,s,m,5\r\n`, ["4", "5"]],
  ["commas and doubled quotes in quotes", `${HEAD}\na,s,m,"4,000 ""or so"""\n`, ['4,000 "or so"']],
  ["line breaks in quotes", `${HEAD}\na,s,m,"two\nlines"\nb,s,m,5\n`, ["two\nlines", "5"]],
  ["blank lines", `\n${HEAD}\n\na,s,m,4\n\n`, ["4"]],
  ["columns in capitals and any order", "Value,Measure,Subject,Source\n4,m,s,a\n", ["4"]],
  ["JSON Lines", '{"source":"a","subject":"s","measure":"m","value":4}\n', [4]],
]
for (const [name, text, values] of READ) test(`a table is read: ${name}`, () => assert.deepEqual(cells(text), values))

const REFUSED: [string, string, RegExp][] = [
  ["unknown column", `${HEAD},colour\na,s,m,4,red\n`, /^unknown column: "colour" \(t\.csv line 1;/],
  ["column twice", `${HEAD},value\n`, /^a column that stands twice: "value" \(t\.csv line 1\)/],
  ["no source column", "subject,measure,value\ns,m,4\n", /^no column of that name: "source"/],
  ["open quote", `${HEAD}\na,s,m,"4\n`, /^a quote that is never closed: .*line 2\)/],
  ["nothing", "", /^no table/],
]
for (const [name, text, says] of REFUSED)
  test(`a table is refused in one line: ${name}`, () => {
    assert.throws(
      () => readClaimTable(text, "t.csv"),
      (error: Error) => says.test(error.message) && !error.message.includes("\n"),
    )
  })

test("bad rows are refused with their line, the others go on", () => {
  const { rows, refused } = readClaimTable(
    [
      `${HEAD},low,time`,
      'a,s,m,"4\n5",,',
      "a,s,,4,,",
      "a,s,m,,x,",
      "a,s,m,4,,2031-13",
      "a,s,m,,,",
      "a,s,m,4,,,,",
      "b,s,m,4,,2031-05",
    ].join("\n"),
    "t.csv",
  )
  assert.deepEqual(
    rows.map(({ line }) => line),
    [2, 9],
  )
  assert.deepEqual(
    refused.map((line) => /line (\d+)/.exec(line)?.[1]),
    ["4", "5", "6", "7", "8"],
  )
})

test("rows of JSON Lines are refused one by one", () => {
  const { rows, refused } = readClaimTable(
    '{"source":"a","subject":"s","measure":"m","value":4}\nno json\n[1]\n{"source":"a","subject":"s","measure":"m","value":4,"hue":1}\n{"source":"a","subject":"s","measure":"m","low":9,"high":3}',
    "t.jsonl",
  )
  assert.equal(rows.length, 1)
  assert.deepEqual(
    refused.map((line) => /line (\d+)/.exec(line)?.[1]),
    ["2", "3", "4", "5"],
  )
})

test("values in words are read as reports are: ranges, bounds, money, and categories with a figure in them", () => {
  const read = (value: string): unknown[] => {
    const text = `source,subject,measure,value\na,s,m,"${value}"\n`
    const all = { copying: true, accuracy: true, origins: true, likeness: true }
    const [one] = weighTable(readClaimTable(text, "t.csv").rows, all, loadLexicon())
    return [one!.value, one!.low, one!.high, one!.unit]
  }
  assert.deepEqual(read("between 20,000 and 30,000 fighters"), [25000, 20000, 30000, "fighter"])
  assert.deepEqual(read("up to 600"), [600, 600, 600, null])
  assert.deepEqual(read("$5 million"), [5000000, 5000000, 5000000, "USD"])
  assert.deepEqual(read("Brigade 313"), ["Brigade 313", null, null, null])
})
