// What is wrong is one line on standard error, what it is and where; exit code 1, or 2 for wrong usage.
import assert from "node:assert/strict"
import { existsSync, mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { after, test } from "node:test"
import { assay, folder, gone, rows } from "./run.js"

const home = folder()
after(() => gone(home))

test("wrong usage is exit code 2 with a hint", async () => {
  const wrong = [
    ["bogus"],
    ["claims", "--measure", "stones"],
    ["claims", "--year", "twenty"],
    ["claims", "--limit", "many"],
    ["question"],
    ["completion", "tcsh"],
    ["status", "--bogus"],
  ]
  for (const args of wrong) {
    const { code, out, err } = await assay(args, { cwd: home })
    assert.equal(code, 2, args.join(" "))
    assert.equal(out, "")
    assert.match(err, /^error: /)
  }
})

test("a refusal is one line and exit code 1", async () => {
  const refused: [string[], RegExp][] = [
    [["status"], /casebook/],
    [["questions", "--casebook", "nowhere.casebook"], /nowhere\.casebook/],
    [["add"], /nothing to add/],
    [["add", "missing.txt"], /missing\.txt/],
    [["add", "--published", "yesterday", "."], /"yesterday".*--published/],
    [["extract"], /nothing to extract/],
    [["extract", "--jsonl", "missing.jsonl"], /missing\.jsonl/],
    [["read", "missing.pdf"], /missing\.pdf/],
    [["lexicon", "check", "./no-pack"], /no-pack/],
  ]
  for (const [args, says] of refused) {
    const { code, err } = await assay(args, { cwd: home })
    assert.equal(code, 1, `${args.join(" ")}: ${err}`)
    assert.match(err, says)
    assert.equal(err.trim().split("\n").length, 1, err)
  }
  assert.ok(!existsSync(join(home, "nowhere.casebook")), "looking makes no casebook")
})

test("one bad file does not stop the rest of a batch", async () => {
  const batch = join(home, "batch")
  mkdirSync(batch)
  writeFileSync(join(batch, "a.txt"), "The Northern Gate Brigade has about 300 fighters in Khost province.\n")
  writeFileSync(join(batch, "empty.txt"), "")
  writeFileSync(join(batch, "b.txt"), "At least 14 police officers were killed in Khost on 3 May 2023.\n")
  const { code, out, err } = await assay(["add", batch, "--casebook", join(home, "batch.casebook")])
  assert.equal(code, 1)
  assert.match(out, /^2 added, 0 already there, 1 refused/)
  assert.match(err, /empty\.txt/)
  assert.match((await assay(["status", "--casebook", join(home, "batch.casebook")])).out, /refused: .*empty\.txt/)
})

test("rows that are no document are refused with their line and do not stop the others", async () => {
  const lines = [
    '{"id":"a","text":"The group has 300 fighters."}',
    "no json",
    '{"id":"b"}',
    '{"text":"no id"}',
    "",
    '{"id":"c","text":""}',
  ]
  const { code, out, err } = await assay(["extract", "--jsonl", "-"], { input: lines.join("\n") })
  assert.equal(code, 1)
  assert.deepEqual([...new Set(rows(out).map((row) => row.doc))], ["a", "c"])
  assert.deepEqual(
    err
      .trim()
      .split("\n")
      .map((line) => /line (\d+)/.exec(line)?.[1]),
    ["2", "3", "4"],
  )
})
