import { setTimeout as pause } from "node:timers/promises"
import type { Casebook } from "#store"
import { reconcileCasebook } from "./reconcile.js"
import type { Verbs } from "./verbs.js"

export interface ReExtractOptions {
  readonly verbs: Verbs
  /** Also documents that were read with the packs as they are now. */
  readonly all?: boolean
  readonly onProgress?: (progress: { readonly done: number; readonly total: number; readonly name: string }) => void
  readonly signal?: AbortSignal
}

const PAGE = 500
const YIELD_MILLISECONDS = 2

/** Extracts anew what was read with other packs, a document at a time. Verdicts stay with their claims. */
export async function reExtract(
  casebook: Casebook,
  { verbs, all = false, onProgress, signal }: ReExtractOptions,
): Promise<{ readonly documents: number; readonly questions: number }> {
  let documents = 0
  let total = 1
  for (let offset = 0; offset < total; offset += PAGE) {
    const page = await casebook.documents({}, { limit: PAGE, offset })
    total = page.total
    for (const [i, { id, name, lexicon }] of page.rows.entries()) {
      signal?.throwIfAborted()
      if (all || lexicon !== verbs.lexicon) {
        const stored = await casebook.document(id)
        if (stored) await casebook.replaceExtraction(id, verbs.extract(stored.document))
        documents++
        await pause(YIELD_MILLISECONDS)
      }
      onProgress?.({ done: offset + i + 1, total, name })
    }
  }
  return { documents, questions: await reconcileCasebook(casebook, verbs) }
}
