// Extracting a casebook anew over worker threads yields what this thread alone yields.
import assert from "node:assert/strict"
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { type Casebook, fitVerbs, ingest, loadLexicon, openCasebook, packFolders, reExtract } from "#workbench"
import { temporaryFolder } from "../store/folder.js"

const REPORTS = 120
const PLACES = ["Kunar", "Herat", "Khost", "Kabul"]

function writeReports(folder: string): string {
  mkdirSync(folder)
  for (let i = 0; i < REPORTS; i++)
    writeFileSync(
      join(folder, `report-${i}.txt`),
      `The Taliban have about ${200 + i} fighters in ${PLACES[i % 4]}. In 201${i % 10} at least ${i + 3} people were killed there.`,
    )
  return folder
}

async function told(casebook: Casebook): Promise<unknown> {
  const { rows } = await casebook.claims({}, { limit: 1000 })
  const questions = await casebook.questions({}, { limit: 1000 }, "subject")
  return { claims: rows.map(({ id, claim, lexicon }) => [id, claim, lexicon]), questions }
}

test("workers yield what one thread yields, findings included", { timeout: 120_000 }, async () => {
  const folder = temporaryFolder()
  const reports = writeReports(join(folder, "reports"))
  const results: unknown[] = []
  for (const jobs of [1, 2]) {
    const casebook = await openCasebook(join(folder, `${jobs}.casebook`))
    await ingest(casebook, [reports], { verbs: fitVerbs(loadLexicon(["en"])), now: () => new Date(0) })
    const packs = ["en", "world", "khorasan"]
    const names = new Set<string>()
    const { documents } = await reExtract(casebook, {
      verbs: fitVerbs(loadLexicon(packs)),
      workers: { jobs, packs: packFolders(packs) },
      onProgress: ({ name }) => names.add(name),
    })
    assert.deepEqual([documents, names.size, (await casebook.status()).reconciled], [REPORTS, REPORTS, true])
    results.push(await told(casebook))
    await casebook.close()
  }
  assert.deepEqual(results[1], results[0])
})
