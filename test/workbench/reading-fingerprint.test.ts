// A document is known by the packs and the grammar that read it: a change of either offers it for reading anew.
import assert from "node:assert/strict"
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { fitVerbs, ingest, loadLexicon, openCasebook, reExtract, type Verbs } from "#workbench"
import { codeHash } from "../../src/workbench/reading-fingerprint.js"
import { temporaryFolder } from "../store/folder.js"

test("the code's hash changes with every program of its rooms, and with nothing else", () => {
  const folder = temporaryFolder()
  const write = (file: string, words: string): void => {
    mkdirSync(join(folder, file, ".."), { recursive: true })
    writeFileSync(join(folder, file), words)
  }
  write("2-extract/rules.js", "export const A = 1")
  write("2-extract/events/nouns.js", "export const B = 1")
  const hash = (): string => codeHash(folder, ["2-extract"])
  const before = hash()
  write("2-extract/rules.js.map", "{}")
  write("5-present/page.js", "export const C = 1")
  assert.equal(hash(), before)
  write("2-extract/events/nouns.js", "export const B = 2")
  const changed = hash()
  write("2-extract/events/verbs.js", "")
  assert.equal(new Set([before, changed, hash()]).size, 3)
})

test("documents that an earlier grammar read with the same packs are read anew, once", async () => {
  const folder = temporaryFolder()
  const report = join(folder, "report.txt")
  writeFileSync(report, "The Taliban have about 200 fighters in Kunar.")
  const now = fitVerbs(loadLexicon(["en"]))
  // before grammars were kept, the packs' fingerprint stood alone
  const lexicon = loadLexicon(["en"]).fingerprint
  const earlier: Verbs = { ...now, lexicon, extract: (document) => ({ ...now.extract(document), lexicon }) }
  const casebook = await openCasebook(join(folder, "test.casebook"))
  await ingest(casebook, [report], { verbs: earlier, now: () => new Date(0) })
  assert.equal((await reExtract(casebook, { verbs: earlier })).documents, 0)
  assert.equal((await reExtract(casebook, { verbs: now })).documents, 1)
  assert.equal((await reExtract(casebook, { verbs: now })).documents, 0)
  assert.deepEqual((await casebook.status()).lexicons, [now.lexicon])
  await casebook.close()
})
