import { setTimeout as pause } from "node:timers/promises"
import type { Casebook } from "#store"
import { type Extracted, extractInWorkers } from "./extracting.js"
import { jobsFor } from "./parallel.js"
import { reconcileCasebook } from "./reconcile.js"
import type { Verbs } from "./verbs.js"

export interface ReExtractOptions {
  readonly verbs: Verbs
  /** Also documents that were read with the packs and the grammar as they are now. */
  readonly all?: boolean
  /** Extracts many documents over so many worker threads with the packs of these folders; in this thread where not given. */
  readonly workers?: { readonly jobs: number; readonly packs: readonly string[] }
  readonly onProgress?: (progress: { readonly done: number; readonly total: number; readonly name: string }) => void
  readonly signal?: AbortSignal
}

const PAGE = 500
const YIELD_MILLISECONDS = 1
/** With fewer documents than this, loading the packs into workers takes longer than extracting. */
const WORTH_WORKERS = 100

/** Extracts anew what was read with other packs or another grammar; each document is saved by itself. Verdicts stay with their claims. */
export async function reExtract(
  casebook: Casebook,
  { verbs, all = false, workers, onProgress, signal }: ReExtractOptions,
): Promise<{ readonly documents: number; readonly questions: number }> {
  const { outdated, total } = await outdatedDocuments(casebook, all ? null : verbs.lexicon)
  let done = total - outdated.size
  const save = async ({ id, extraction }: Extracted): Promise<void> => {
    signal?.throwIfAborted()
    await casebook.replaceExtraction(id, extraction)
    onProgress?.({ done: ++done, total, name: outdated.get(id) ?? id })
    await pause(YIELD_MILLISECONDS)
  }
  const jobs = workers ? jobsFor(workers.jobs) : 1
  if (workers && jobs > 1 && outdated.size >= WORTH_WORKERS)
    await extractInWorkers([...outdated.keys()], jobs, { path: casebook.path, packs: workers.packs }, save)
  else
    for (const id of outdated.keys()) {
      signal?.throwIfAborted()
      const stored = await casebook.document(id)
      if (stored) await save({ id, extraction: verbs.extract(stored.document) })
    }
  return { documents: outdated.size, questions: await reconcileCasebook(casebook, verbs) }
}

/** Names of documents by id: those that other packs or another grammar read, or all. */
async function outdatedDocuments(
  casebook: Casebook,
  lexicon: string | null,
): Promise<{ readonly outdated: ReadonlyMap<string, string>; readonly total: number }> {
  const outdated = new Map<string, string>()
  let total = 1
  for (let offset = 0; offset < total; offset += PAGE) {
    const page = await casebook.documents({}, { limit: PAGE, offset })
    total = page.total
    for (const document of page.rows) if (document.lexicon !== lexicon) outdated.set(document.id, document.name)
  }
  return { outdated, total }
}
