import assert from "node:assert/strict"
import { test } from "node:test"
import { assay, rows } from "./run.js"

const TABLE = `source,subject,measure,best,unit,time,published,attribution
a.example,Harbour bombing,fatalities,61,persons,2031-05-02,2031-05-02,Governor Lind; Wire
b.example,Harbour bombing,fatalities,52,persons,2031-05-02,2031-05-04,Governor Lind
`

test("a table on standard input gives findings as JSON Lines", async () => {
  const { code, out, err } = await assay(["weigh", "-"], { input: TABLE })
  assert.equal(code, 0, err)
  const [finding, ...more] = rows(out)
  assert.equal(more.length, 0)
  assert.deepEqual(
    [finding?.subject, finding?.value, finding?.claims, finding?.origins, finding?.independence],
    ["Harbour bombing", 52, 2, 1, "shared"],
  )
  assert.equal(err, "")
})

test("--table prints for people", async () => {
  const { out } = await assay(["weigh", "-", "--table"], { input: TABLE })
  assert.match(out, /subject +measure/)
  assert.match(out, /Harbour bombing +fatalities +2031-05-02 +52/)
})

test("a refused row is one line and exit code 1, the rest is weighed", async () => {
  const { code, out, err } = await assay(["weigh", "-"], { input: `${TABLE}c.example,,fatalities,9,,,,\n` })
  assert.equal(code, 1)
  assert.equal(rows(out).length, 1)
  assert.equal(err, 'no subject: "" (standard input line 4)\n')
})

test("a file that is not there, and a table that is none, are refused in one line", async () => {
  for (const [args, input] of [
    [["weigh", "missing.csv"], ""],
    [["weigh", "-"], "who,what\n"],
  ] as const) {
    const { code, out, err } = await assay(args, { input })
    assert.equal(code, 1)
    assert.equal(out, "")
    assert.equal(err.trim().split("\n").length, 1)
  }
})
