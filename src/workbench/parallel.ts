// Runs a JSON Lines file of documents over worker threads. What goes to and fro is bytes, transferred and not copied:
// with objects or strings the main thread deserialises and two workers are no faster than one (measured).
import { availableParallelism } from "node:os"
import { Worker } from "node:worker_threads"
import type { StreamOptions } from "./stream.js"

export interface Batch {
  readonly number: number
  /** Whole lines, UTF-8. */
  readonly rows: Uint8Array<ArrayBuffer>
  /** Number of the first line in its file, from 1. */
  readonly line: number
}
export interface BatchDone {
  readonly number: number
  readonly lines: Uint8Array<ArrayBuffer>
  readonly documents: number
  /** One line each. */
  readonly refused: readonly string[]
}
export interface WorkerSetUp {
  readonly packs: readonly string[]
  readonly options: StreamOptions
  readonly file: string
}

/** As many workers as asked for, and no more than the machine has processors. */
export const jobsFor = (asked: number): number => Math.max(1, Math.min(asked, availableParallelism()))

/** Feeds batches to `jobs` workers; `done` is called in the order of the batches. Rejects where a worker dies. */
export async function runBatches(
  batches: AsyncIterable<Batch>,
  jobs: number,
  setUp: WorkerSetUp,
  done: (result: BatchDone) => Promise<void>,
): Promise<void> {
  const workers = Array.from(
    { length: jobs },
    () => new Worker(new URL("./stream-worker.js", import.meta.url), { workerData: setUp }),
  )
  const free = [...workers]
  const waiting: (() => void)[] = []
  const finished = new Map<number, BatchDone>()
  let failure: Error | null = null
  const wake = (): void => waiting.shift()?.()
  for (const worker of workers) {
    worker.on("message", (result: BatchDone) => {
      finished.set(result.number, result)
      free.push(worker)
      wake()
    })
    worker.on("error", (error) => {
      failure = error
      wake()
    })
  }
  const turn = (): Promise<void> => new Promise((resolve) => waiting.push(resolve))
  let next = 0
  let sent = 0
  const flush = async (): Promise<void> => {
    for (let result = finished.get(next); result; result = finished.get(next)) {
      finished.delete(next++)
      await done(result)
    }
  }
  try {
    for await (const batch of batches) {
      while (!free.length && !failure) await turn()
      if (failure) throw failure
      free.pop()!.postMessage(batch, [batch.rows.buffer])
      sent++
      await flush()
      // A slow batch must not let the finished ones pile up behind it.
      while (sent - next > jobs * 4 && !failure) {
        await turn()
        await flush()
      }
    }
    while (next < sent) {
      if (failure) throw failure
      if (!finished.has(next)) await turn()
      await flush()
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}
