// Extracts documents of a casebook over worker threads, and hands on what each yields as it comes.
import { Worker } from "node:worker_threads"
import type { Extraction } from "#store"

export interface ExtractingSetUp {
  /** The casebook's file. */
  readonly path: string
  /** Folders of packs. */
  readonly packs: readonly string[]
}
export interface Extracted {
  readonly id: string
  readonly extraction: Extraction
}

/** So many documents go to a worker at a time. */
const BATCH = 16

/** Extracts the documents; `save` gets them one after the other, in no order. Rejects where a worker dies or `save` rejects. */
export async function extractInWorkers(
  ids: readonly string[],
  jobs: number,
  setUp: ExtractingSetUp,
  save: (extracted: Extracted) => Promise<void>,
): Promise<void> {
  const workers = Array.from(
    { length: Math.min(jobs, Math.ceil(ids.length / BATCH)) },
    () => new Worker(new URL("./extract-worker.js", import.meta.url), { workerData: setUp }),
  )
  let at = 0
  const next = (worker: Worker): void => {
    if (at >= ids.length) return
    worker.postMessage(ids.slice(at, at + BATCH))
    at += BATCH
  }
  const arrived: Uint8Array[] = []
  let failure: Error | null = null
  let wake: () => void = () => {}
  for (const worker of workers) {
    worker.on("message", (bytes: Uint8Array) => {
      arrived.push(bytes)
      next(worker)
      wake()
    })
    worker.on("error", (error) => {
      failure = error instanceof Error ? error : new Error(String(error))
      wake()
    })
    // Two batches each, so that none waits while the main thread saves.
    next(worker)
    next(worker)
  }
  try {
    for (let batches = Math.ceil(ids.length / BATCH); batches > 0; batches--) {
      while (!arrived.length && !failure)
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      if (failure) throw failure
      const extracted: readonly Extracted[] = JSON.parse(new TextDecoder().decode(arrived.shift()))
      for (const one of extracted) await save(one)
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}
