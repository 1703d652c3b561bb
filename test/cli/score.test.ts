import assert from "node:assert/strict"
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { after, test } from "node:test"
import { assay, examples, folder, gone, rows } from "./run.js"

const cwd = folder()
after(() => gone(cwd))
const report = join(examples, "05-strength-review-2024.pdf")
const gold = "review.gold.jsonl"

test("annotate writes a draft and never over one that is there; score reads it", async () => {
  const first = await assay(["annotate", report, "--out", gold], { cwd })
  assert.deepEqual([first.code, first.err], [0, ""])
  assert.match(first.out, /^\d+ lines \(review\.gold\.jsonl\)\n$/)
  const again = await assay(["annotate", report, "--out", gold], { cwd })
  assert.deepEqual([again.code, again.err], [1, `a file that is already there: "${gold}" (--out)\n`])
  const printed = await assay(["annotate", report], { cwd })
  assert.equal(printed.out, readFileSync(join(cwd, gold), "utf8"))

  const table = await assay(["score", report, "--gold", gold], { cwd })
  assert.deepEqual([table.code, table.err], [0, ""])
  assert.match(table.out, /^kind +gold +counted +found +recall +strict +precision +F1 +fields right\n/)
  assert.match(table.out, /\nestimate +10 +10 +10 +1\.000 /)
  assert.match(table.out, /\nmacro F1 1\.000\n$/)
})

test("score as JSON with misses; a faulty line is told and the exit code says so", async () => {
  const lines = readFileSync(join(cwd, gold), "utf8").trim().split("\n").slice(0, -1)
  writeFileSync(join(cwd, "less.jsonl"), `${lines.join("\n")}\n{"kind":"rumour"}\n`)
  const { code, out, err } = await assay(["score", report, "--gold", "less.jsonl", "--misses", "--json"], { cwd })
  assert.equal(code, 1)
  assert.match(err, /^unknown kind: "rumour" \(less\.jsonl line \d+, kind\)\n$/)
  const [scored] = rows(out)
  assert.ok(Array.isArray(scored!.kinds) && Array.isArray(scored!.misses) && scored!.misses.length === 1)
})

test("what is missing is said in one line", async () => {
  const none = await assay(["score", report], { cwd })
  assert.deepEqual([none.code, none.err], [1, 'not one gold file for each report: "0 for 1" (--gold)\n'])
  const absent = await assay(["score", report, "--gold", "absent.jsonl"], { cwd })
  assert.deepEqual([absent.code, absent.err], [1, 'no such file: "absent.jsonl" (--gold)\n'])
  const unread = await assay(["annotate", "absent.pdf"], { cwd })
  assert.deepEqual([unread.code, unread.err], [1, 'no such file: "absent.pdf"\n'])
})
