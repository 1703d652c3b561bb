// Reading, extracting, saving, reconciling, in this order. A document is saved before the next one is begun, and what has
// been told as added is on the disk; whoever is interrupted goes on by giving the same inputs again.
import { createHash } from "node:crypto"
import { readFile } from "node:fs/promises"
import { basename } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { CasebookError, Refusal } from "#claim"
import type { Added, Casebook, RefusedFile } from "#store"
import { findReports } from "./inputs.js"
import { reconcileCasebook } from "./reconcile.js"
import type { Stating, Verbs } from "./verbs.js"

export interface IngestOptions {
  readonly verbs: Verbs
  readonly now: () => Date
  readonly stated?: Stating
  /** Told after each file, when its fate is on the disk. */
  readonly onProgress?: (progress: Progress) => void
  readonly signal?: AbortSignal
}

export interface Progress {
  readonly done: number
  readonly total: number
  readonly outcome: Outcome
}
export type Outcome =
  | {
      readonly status: "added" | "already there"
      readonly name: string
      readonly document: string
      readonly claims: number
    }
  | { readonly status: "refused"; readonly name: string; readonly reason: string }

export interface IngestSummary {
  readonly outcomes: readonly Outcome[]
  readonly added: number
  readonly alreadyThere: number
  readonly refused: readonly RefusedFile[]
  /** Claims of the documents that were added. */
  readonly claims: number
  /** Questions in the casebook after reconciling. */
  readonly questions: number
}

/** How long a writer leaves the casebook to others after each document. */
const YIELD_MILLISECONDS = 2

/** Adds all reports that the inputs name (files, folders, patterns). One that cannot be read does not stop the others. */
export async function ingest(
  casebook: Casebook,
  inputs: readonly string[],
  options: IngestOptions,
): Promise<IngestSummary> {
  const { files, refused } = findReports(inputs)
  const total = files.length + refused.length
  const outcomes: Outcome[] = []
  const tell = (outcome: Outcome): void => {
    outcomes.push(outcome)
    options.onProgress?.({ done: outcomes.length, total, outcome })
  }
  for (const { name, reason } of refused) tell(await refuse(casebook, name, reason, options))
  for (const file of files) {
    options.signal?.throwIfAborted()
    tell(await addFile(casebook, file, options))
    await pause(YIELD_MILLISECONDS)
  }
  const questions = await reconcileCasebook(casebook, options.verbs)
  return summarise(outcomes, questions, options.now().toISOString())
}

async function addFile(casebook: Casebook, file: string, options: IngestOptions): Promise<Outcome> {
  const name = basename(file)
  try {
    const { document, status, claims } = await addBytes(casebook, await bytesOf(file), name, options)
    return { status, name, document, claims }
  } catch (error) {
    // The casebook itself is in trouble (disk full, in use): every further document would meet the same.
    if (error instanceof CasebookError) throw error
    return await refuse(casebook, name, reasonOf(error, file), options)
  }
}

/** Adds one report that came as bytes. Rejects with a Refusal where it cannot be read. */
export async function addBytes(
  casebook: Casebook,
  bytes: Uint8Array,
  name: string,
  { verbs, now, stated = {} }: IngestOptions,
): Promise<Added> {
  const id = createHash("sha256").update(bytes).digest("hex")
  const known = await casebook.known(id)
  if (known) return known
  const document = await verbs.read(bytes, name, stated)
  return casebook.addDocument({ document, bytes, extraction: verbs.extract(document) }, now().toISOString())
}

async function refuse(casebook: Casebook, name: string, reason: string, { now }: IngestOptions): Promise<Outcome> {
  await casebook.recordRefusal({ name, reason, when: now().toISOString() })
  return { status: "refused", name, reason }
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null
    if (code === "ENOENT") throw new Refusal(`no such file: "${file}"`)
    if (code === "EACCES" || code === "EPERM") throw new Refusal(`file cannot be read: "${file}" (no permission)`)
    if (code === "ERR_FS_FILE_TOO_LARGE") throw new Refusal(`file is too large: "${file}"`)
    throw error
  }
}

/** A refusal says what is wrong; anything else is our own mistake, told in one line all the same. */
function reasonOf(error: unknown, file: string): string {
  if (error instanceof Refusal) return error.message
  const message = error instanceof Error ? error.message : String(error)
  return `could not be read for a fault in this program: "${file}" (${message.split("\n")[0]})`
}

function summarise(outcomes: readonly Outcome[], questions: number, when: string): IngestSummary {
  const added = outcomes.flatMap((outcome) => (outcome.status === "added" ? [outcome] : []))
  return {
    outcomes,
    added: added.length,
    alreadyThere: outcomes.filter(({ status }) => status === "already there").length,
    refused: outcomes.flatMap((outcome) =>
      outcome.status === "refused" ? [{ name: outcome.name, reason: outcome.reason, when }] : [],
    ),
    claims: added.reduce((sum, { claims }) => sum + claims, 0),
    questions,
  }
}
