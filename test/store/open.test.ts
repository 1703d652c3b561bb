import assert from "node:assert/strict"
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, it } from "node:test"
import { DatabaseSync } from "@photostructure/sqlite"
import { CasebookError } from "#claim"
import { openCasebook } from "#store"
import { temporaryFolder } from "./folder.js"
import { SAMPLE, WHEN } from "./readings.js"

const folder = temporaryFolder()
const at = (name: string) => join(folder, name)

function sqliteFile(name: string, sql: string): string {
  const database = new DatabaseSync(at(name))
  database.exec(sql)
  database.close()
  return at(name)
}

async function refuses(path: string, line: RegExp, options = {}): Promise<void> {
  await assert.rejects(openCasebook(path, options), (error) => {
    assert.ok(error instanceof CasebookError, String(error))
    assert.match(error.message, line)
    assert.doesNotMatch(error.message, /\n/)
    return true
  })
}

describe("openCasebook", () => {
  it("makes a casebook where there is none, and opens it again", async () => {
    const first = await openCasebook(at("new.casebook"))
    await first.addDocument(SAMPLE[0], WHEN)
    const { casebook, created } = await first.status()
    await first.close()
    const second = await openCasebook(at("new.casebook"))
    const status = await second.status()
    assert.deepEqual([status.casebook, status.created, status.documents], [casebook, created, 1])
    assert.match(casebook, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    await second.close()
  })
  it("keeps commits on the disk, and locks writers one after another", async () => {
    const casebook = await openCasebook(at("settings.casebook"))
    await casebook.close()
    const database = new DatabaseSync(at("settings.casebook"))
    assert.deepEqual({ ...database.prepare("PRAGMA journal_mode").get() }, { journal_mode: "wal" })
    assert.deepEqual({ ...database.prepare("PRAGMA application_id").get() }, { application_id: 0x41535359 })
    database.close()
  })
  it("refuses a folder, a missing folder, a missing file that is not to be made", async () => {
    mkdirSync(at("folder"))
    await refuses(at("folder"), /^a casebook is a file, and this is a folder: "/)
    await refuses(at("none/new.casebook"), /^no such folder for a casebook: "/)
    await refuses(at("none.casebook"), /^no such casebook: "/, { readOnly: true })
    await refuses(at("none.casebook"), /^no such casebook: "/, { create: false })
    assert.equal(existsSync(at("none.casebook")), false)
  })
  it("refuses what is no casebook, and leaves it as it was", async () => {
    writeFileSync(at("report.txt"), "A report is no casebook, however long it is.")
    await refuses(at("report.txt"), /^no casebook: ".*" \(not an SQLite file\)$/)
    assert.equal(readFileSync(at("report.txt"), "utf8"), "A report is no casebook, however long it is.")
    const other = sqliteFile("other.db", "CREATE TABLE t (a); PRAGMA user_version = 1")
    const before = readFileSync(other)
    await refuses(other, /\(a SQLite file of another program\)$/)
    assert.deepEqual(readFileSync(other), before)
  })
  it("refuses a casebook of a newer version", async () => {
    const casebook = await openCasebook(at("newer.casebook"))
    await casebook.close()
    sqliteFile("newer.casebook", "PRAGMA user_version = 99")
    await refuses(at("newer.casebook"), /^casebook of a newer version of Assay: ".*" \(schema 99; /)
  })
  it("refuses a casebook whose tables were made by other steps", async () => {
    const casebook = await openCasebook(at("other-steps.casebook"))
    await casebook.close()
    sqliteFile("other-steps.casebook", "UPDATE migration SET digest = 'another'")
    await refuses(at("other-steps.casebook"), /^casebook of an unreleased version of Assay: "/)
    sqliteFile("other-steps.casebook", "ALTER TABLE migration DROP COLUMN digest")
    await refuses(at("other-steps.casebook"), /^casebook of an unreleased version of Assay: "/)
  })
  it("says in one line that a file is damaged", async () => {
    const casebook = await openCasebook(at("damaged.casebook"))
    await casebook.addDocument(SAMPLE[0], WHEN)
    await casebook.close()
    const bytes = readFileSync(at("damaged.casebook"))
    writeFileSync(at("damaged.casebook"), bytes.fill(0xff, 4096 * 2))
    await assert.rejects(
      openCasebook(at("damaged.casebook")).then((damaged) => damaged.document(SAMPLE[0].document.id)),
      (error) => error instanceof CasebookError && /^casebook is damaged: "/.test(error.message),
    )
  })
  it("reads without writing where it is told to", async () => {
    const writer = await openCasebook(at("read.casebook"))
    await writer.addDocument(SAMPLE[0], WHEN)
    const reader = await openCasebook(at("read.casebook"), { readOnly: true })
    assert.equal((await reader.status()).documents, 1)
    await assert.rejects(reader.addDocument(SAMPLE[1], WHEN), (error) => {
      assert.ok(error instanceof CasebookError)
      assert.match(error.message, /^casebook cannot be written to: "/)
      return true
    })
    await writer.addDocument(SAMPLE[1], WHEN)
    assert.equal((await reader.status()).documents, 2)
    await reader.close()
    await writer.close()
  })
  it("refuses a file that may not be read", {
    skip: process.getuid?.() === 0 && "root may read everything",
  }, async () => {
    const casebook = await openCasebook(at("secret.casebook"))
    await casebook.close()
    chmodSync(at("secret.casebook"), 0)
    await refuses(at("secret.casebook"), /^casebook cannot be opened: "/)
  })
})
