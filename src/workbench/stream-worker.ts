// One worker of `assay extract --jobs N`.
import { parentPort, workerData } from "node:worker_threads"
import { makeBatchExtractor } from "./lines.js"
import type { Batch, WorkerSetUp } from "./parallel.js"

const { packs, options, file }: WorkerSetUp = workerData
const extractBatch = makeBatchExtractor(packs, options, file)

parentPort?.on("message", (batch: Batch) => {
  const result = extractBatch(batch)
  parentPort?.postMessage(result, [result.lines.buffer])
})
