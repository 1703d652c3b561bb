import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { cliReference } from "#cli"

test("docs/reference/cli.md is what the commands say (node scripts/cli-reference.mjs writes it)", () => {
  assert.equal(readFileSync("docs/reference/cli.md", "utf8"), cliReference())
})

test("every command has an example in its help", () => {
  const sections = cliReference().split("\n## ").slice(1)
  assert.ok(sections.length >= 13)
  const without = sections
    .filter((section) => !/\nExamples?:/.test(section) && !/^assay lexicon \w+/.test(section))
    .map((section) => section.split("\n")[0])
  assert.deepEqual(without, [])
})
