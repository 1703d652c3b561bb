// Cuts a stream of bytes into batches of whole lines, so that memory stays constant however large the file is.
import type { Batch } from "./parallel.js"

const BATCH_BYTES = 1 << 19
const LINE_BREAK = 10

export async function* batchesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Batch> {
  let held: Uint8Array[] = []
  let size = 0
  let number = 0
  let line = 1
  for await (const chunk of chunks) {
    const last = size + chunk.length >= BATCH_BYTES ? chunk.lastIndexOf(LINE_BREAK) : -1
    if (last < 0) {
      held.push(chunk)
      size += chunk.length
      continue
    }
    const rows = joined([...held, chunk.subarray(0, last + 1)])
    const lines = countLines(rows) // before the batch goes to a worker, which takes its bytes away
    yield { number: number++, rows, line }
    line += lines
    held = [chunk.slice(last + 1)]
    size = held[0]!.length
  }
  if (size) yield { number, rows: joined(held), line }
}

/** The lines of a batch that are not blank, with their numbers in the file. */
export function* rowsOf({ rows, line }: Batch): Generator<{ row: string; line: number }> {
  const text = new TextDecoder().decode(rows)
  let at = 0
  for (let number = line; at < text.length; number++) {
    const end = text.indexOf("\n", at)
    const row = text.slice(at, end < 0 ? text.length : end)
    if (row.trim()) yield { row, line: number }
    at = end < 0 ? text.length : end + 1
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function countLines(rows: Uint8Array): number {
  let count = 0
  for (let at = rows.indexOf(LINE_BREAK); at >= 0; at = rows.indexOf(LINE_BREAK, at + 1)) count++
  return count
}
