// The reference of the pack format is complete: every field of the schemas has its row, and its examples are sound.
import assert from "node:assert/strict"
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { test } from "node:test"
import { checkPack } from "#lexicon"
import { COLUMNS } from "../../src/lexicon/bulk.js"
import { schemas } from "../../src/lexicon/schema.js"

const reference = readFileSync("docs/reference/packs.md", "utf8")
const section = (heading: string): string => {
  const from = reference.indexOf(`\n## ${heading}`)
  assert.ok(from >= 0, `no section: ${heading}`)
  const to = reference.indexOf("\n## ", from + 4)
  return reference.slice(from, to < 0 ? undefined : to)
}

test("every field of a pack's files has its row", () => {
  const { packSchema, termsSchema, namesSchema, nameSchema, examplesSchema, spellingsSchema } = schemas()
  const fields: [string, object][] = [
    ["pack.yaml", packSchema.shape],
    ["terms/*.yaml", termsSchema.element.shape],
    ["names/*.yaml", namesSchema.element.shape],
    ["names/*.yaml", nameSchema.shape],
    ["examples/*.yaml", examplesSchema.element.shape],
    ["Spellings", spellingsSchema.element.shape],
  ]
  for (const [heading, shape] of fields)
    for (const field of Object.keys(shape))
      assert.ok(section(heading).includes(`\n| \`${field}\` |`), `${heading}: no row for ${field}`)
  for (const column of COLUMNS) assert.ok(section("Tables of names").includes(`\`${column}\``), `no column ${column}`)
})

test("the reference's own examples make a sound pack", () => {
  const folder = mkdtempSync(join(tmpdir(), "reference-"))
  try {
    for (const part of ["terms", "names", "examples"]) {
      mkdirSync(join(folder, part))
      const yaml = /```yaml\n([\s\S]*?)```/.exec(section(`${part}/*.yaml`))?.[1]
      writeFileSync(join(folder, part, "a.yaml"), yaml ?? "")
    }
    writeFileSync(
      join(folder, "pack.yaml"),
      "name: sample\nkind: theatre\nversion: 1\nreason: the reference's examples\n",
    )
    const check = checkPack(folder)
    assert.deepEqual(check.errors, [])
    assert.equal(check.names, 2)
    assert.equal(check.terms, 9)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
