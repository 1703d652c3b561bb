// One worker of extracting a casebook anew: it reads documents from the casebook itself, so that what goes to and fro is ids and
// bytes. Only the main thread writes.
import { parentPort, workerData } from "node:worker_threads"
import { loadPacks } from "#lexicon"
import { openCasebook } from "#store"
import { fitVerbs } from "./engine.js"
import type { Extracted, ExtractingSetUp } from "./extracting.js"

const { path, packs }: ExtractingSetUp = workerData
const { extract } = fitVerbs(loadPacks(packs))
const casebook = await openCasebook(path, { readOnly: true })

parentPort?.on("message", async (ids: readonly string[]) => {
  const extracted: Extracted[] = []
  for (const id of ids) {
    const stored = await casebook.document(id)
    if (stored) extracted.push({ id, extraction: extract(stored.document) })
  }
  const bytes = new TextEncoder().encode(JSON.stringify(extracted))
  parentPort?.postMessage(bytes, [bytes.buffer])
})
