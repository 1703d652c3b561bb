// Files that are read and not kept: `assay read`, `assay extract`, `assay explain`.
import { readFile } from "node:fs/promises"
import { basename } from "node:path"
import { type Document, edtfFault, Refusal } from "#claim"
import type { Lexicon } from "#lexicon"
import { DraftWorker, type Given, readReport, sourceText } from "#read"
import { findReports } from "./inputs.js"

export type ReadResult =
  | {
      readonly name: string
      readonly document: Document
      /** The text that came in, for text formats: offsets of what is printed count in it. Null for PDF, DOCX and HTML. */
      readonly source: string | null
    }
  | { readonly name: string; readonly reason: string }

/** Reads the files that the inputs name, one after the other. One that cannot be read does not stop the others. */
export async function* readFiles(
  inputs: readonly string[],
  given: Given,
  lexicon: Lexicon,
): AsyncGenerator<ReadResult> {
  const { files, refused } = findReports(inputs)
  yield* refused
  for (const file of files) {
    try {
      const bytes = await readFile(file)
      const document = await readBytes(bytes, basename(file), given, lexicon)
      yield { name: file, document, source: sourceText(document, bytes) }
    } catch (error) {
      if (error instanceof Refusal) yield { name: file, reason: error.message }
      else if (error instanceof Error && "code" in error)
        yield { name: file, reason: `file cannot be read: "${file}" (${String(error.code)})` }
      else throw error
    }
  }
}

/** Refuses a date that is no EDTF. */
export function checkEdtf(value: string, where: string): void {
  const fault = edtfFault(value)
  if (fault) throw new Refusal(`${fault} (${where})`)
}

/** One thread for all files of this process; it starts with the first PDF, DOCX or page, and holds up no exit. */
const drafts = new DraftWorker()

/** Reads the bytes of one report; offsets of text formats can be led back to what `sourceText` gives. Rejects with UnreadableReport. */
export function readBytes(bytes: Uint8Array, name: string, given: Given, lexicon: Lexicon): Promise<Document> {
  return readReport(bytes, name, given, lexicon, drafts.read)
}
