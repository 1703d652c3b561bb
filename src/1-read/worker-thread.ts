// The thread's side of `worker.ts`.
import { parentPort } from "node:worker_threads"
import { UnreadableReport } from "#claim"
import { draftFile } from "./draft-file.js"
import type { ReadAnswer, ReadRequest } from "./worker.js"

const port = parentPort
if (!port) throw new Error("worker-thread.js is run by DraftWorker")

// Nobody reads this thread's streams, so nothing may pile up in them.
for (const method of ["log", "info", "debug", "warn", "error", "trace"] as const) console[method] = () => {}

port.on("message", async ({ bytes, name, type }: ReadRequest) => {
  port.postMessage(await answer(bytes, name, type))
})

async function answer(...[bytes, name, type]: Parameters<typeof draftFile>): Promise<ReadAnswer> {
  try {
    return { draft: await draftFile(bytes, name, type) }
  } catch (error) {
    if (error instanceof UnreadableReport) return { refusal: error.message }
    const why = (error instanceof Error ? error.message : String(error)).split("\n")[0]
    return { refusal: `cannot be read: ${why} (${name})` }
  }
}
