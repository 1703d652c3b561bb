// `assay extract --jsonl`: a file of documents, however large, with one worker or several.
import { Refusal } from "#claim"
import { loadPacks } from "#lexicon"
import { packFolders } from "./packs.js"
import { type Batch, type BatchDone, jobsFor, runBatches } from "./parallel.js"
import { batchesOf, rowsOf } from "./rows.js"
import { makeLineExtractor, type StreamOptions } from "./stream.js"

export interface ExtractLines {
  readonly chunks: AsyncIterable<Uint8Array>
  /** What the file is called in refusals. */
  readonly file: string
  /** Packs by name or folder; all that ship where none is named. */
  readonly lexicon?: readonly string[]
  readonly options: StreamOptions
  readonly jobs: number
  /** Called in the order of the file. */
  readonly onBatch: (result: BatchDone) => Promise<void>
}

/** Extracts every row; rows that are no document are refused one by one and do not stop the others. */
export async function extractLines({ chunks, file, lexicon, options, jobs, onBatch }: ExtractLines): Promise<void> {
  const packs = packFolders(lexicon)
  const workers = jobsFor(jobs)
  if (workers > 1) return runBatches(batchesOf(chunks), workers, { packs, options, file }, onBatch)
  const batch = makeBatchExtractor(packs, options, file)
  for await (const rows of batchesOf(chunks)) await onBatch(batch(rows))
}

/** Extracts batches of rows with packs of its own: what one worker does, and what happens without workers. */
export function makeBatchExtractor(
  packs: readonly string[],
  options: StreamOptions,
  file: string,
): (batch: Batch) => BatchDone {
  const extractor = makeLineExtractor(loadPacks(packs), options)
  const encoder = new TextEncoder()
  return function extractBatch(batch) {
    const refused: string[] = []
    let documents = 0
    let lines = ""
    for (const { row, line } of rowsOf(batch))
      try {
        lines += extractor.fromRow(row, `${file} line ${line}`)
        documents++
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        refused.push(error.message)
      }
    return { number: batch.number, lines: encoder.encode(lines), documents, refused }
  }
}
