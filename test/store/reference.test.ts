// docs/reference/casebook.md says what other programs may rely on; it is held to the tables as they are.
import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { after, before, describe, it } from "node:test"
import { DatabaseSync } from "@photostructure/sqlite"
import { openCasebook } from "#store"
import { temporaryFolder } from "./folder.js"
import { SAMPLE, WHEN } from "./readings.js"

const reference = readFileSync(join(process.cwd(), "docs", "reference", "casebook.md"), "utf8")
/** Said once in the text above the table, or told to be nobody's business. */
const KEYS = new Set(["casebook_id", "document_id", "n", "digest"])
const INTERNAL = /^(sqlite_|facet_value$|document_columns$|.*_words)/

describe("the reference of the casebook file", () => {
  const path = join(temporaryFolder(), "reference.casebook")
  let database: InstanceType<typeof DatabaseSync>
  before(async () => {
    const casebook = await openCasebook(path)
    for (const reading of SAMPLE) await casebook.addDocument(reading, WHEN)
    await casebook.close()
    database = new DatabaseSync(path, { readOnly: true })
  })
  after(() => database.close())

  it("names every table with all its columns", () => {
    const tables: { name: string }[] = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all()
    const missing: string[] = []
    for (const { name } of tables) {
      if (INTERNAL.test(name) || name === "migration") continue
      const line = reference.split("\n").find((row) => row.startsWith(`| \`${name}\` |`)) ?? ""
      if (!line) missing.push(name)
      const columns: { name: string }[] = database.prepare("SELECT name FROM pragma_table_info(?)").all(name)
      for (const column of columns)
        if (!KEYS.has(column.name) && !line.includes(`\`${column.name}\``)) missing.push(`${name}.${column.name}`)
    }
    assert.deepEqual(missing, [])
  })
  it("has an example that gives the same words twice", () => {
    const sql = /```sql\n([\s\S]*?)```/.exec(reference)![1]
    const rows: Record<string, string>[] = database.prepare(sql).all()
    assert.equal(rows.length, 3)
    for (const row of rows) assert.equal(Object.values(row)[0], row.exact)
  })
})
