// The reports that quality is measured on are annotated in words that stand in them.
import assert from "node:assert/strict"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { CLAIM_KINDS, daysOf } from "#claim"

const FOLDER = join("bench", "quality", "papers")

for (const file of readdirSync(FOLDER).filter((name) => name.endsWith(".gold.jsonl")))
  test(`${file} quotes its report`, () => {
    const text = readFileSync(join(FOLDER, file.replace(".gold.jsonl", ".txt")), "utf8")
    const claims = readFileSync(join(FOLDER, file), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line))
      .filter(({ kind }) => kind !== "document")
    assert.ok(claims.length > 20)
    for (const { kind, quote, time } of claims) {
      assert.ok(CLAIM_KINDS.includes(kind), kind)
      assert.ok(text.includes(quote), quote)
      if (time) assert.ok(daysOf(time) !== null, time)
    }
  })
