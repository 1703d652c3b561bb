// Claims of another reader into the casebook: checked against the document as it is stored, kept under the reader's name.
import { type Document, Refusal } from "#claim"
import type { Proposals } from "#proposals"
import { type Casebook, RULES } from "#store"
import { type ModelOptions, type ModelReading, readByModel } from "./model/read-by-model.js"
import { reconcileCasebook } from "./reconcile.js"
import { readTextFile } from "./text-file.js"
import type { Verbs } from "./verbs.js"

export interface Kept {
  readonly document: string
  readonly reader: string
  /** Claims that are sound. They take the place of what this reader gave before, where they are kept. */
  readonly claims: number
  readonly kept: boolean
  /** One line for each fault of a claim that was refused. */
  readonly refused: readonly string[]
  /** Questions in the casebook after reconciling; null where nothing was kept. */
  readonly questions: number | null
}

export interface ProposeOptions {
  readonly reader: string
  /** Null checks alone and keeps nothing. */
  readonly keep: Verbs | null
}

/** Refuses a reader's name that could be taken for another's. */
export function checkReader(reader: string, where: string): void {
  if (!reader.trim() || reader.length > 200 || /[\p{Cc},]/u.test(reader))
    throw new Refusal(`no name for a reader: "${reader.slice(0, 80)}" (${where})`)
  if (reader === RULES) throw new Refusal(`a reader's name that is taken: "${reader}" (${where})`)
}

/** Takes in JSON Lines in the form of the codebook. Rejects with a Refusal where the file cannot be read. */
export async function proposeFile(
  casebook: Casebook,
  document: Document,
  file: string,
  options: ProposeOptions,
): Promise<Kept> {
  checkReader(options.reader, "--reader")
  const { checkLines } = await import("#proposals")
  const checked = checkLines(await readTextFile(file, "propose"), document, { reader: options.reader })
  return keep(casebook, document, checked, file, options)
}

export interface KeptByModel extends Kept, Pick<ModelReading, "usage" | "unread"> {}

/** Lets a model read the document. Rejects where the signal aborts: then nothing is kept. */
export async function proposeByModel(
  casebook: Casebook,
  document: Document,
  model: ModelOptions,
  options: ProposeOptions,
): Promise<KeptByModel> {
  checkReader(options.reader, "--reader")
  const reading = await readByModel(document, model)
  const { usage, unread } = reading
  const told = options.keep && unread.length ? await earlierStays(casebook, document, options.reader) : null
  const kept = await keep(casebook, document, reading, `answer of ${model.model}`, {
    ...options,
    keep: told ? null : options.keep,
  })
  return { ...kept, usage, unread: told ? [...unread, told] : unread }
}

/** A reading with parts missing does not take the place of one that may have been whole. */
async function earlierStays(casebook: Casebook, { id, name }: Document, reader: string): Promise<string | null> {
  const { total } = await casebook.claims({ reader: [reader], document: [id] }, { limit: 1 })
  return total ? `parts are unread, so the earlier reading stays: "${reader}" (${name}, ${total} claims)` : null
}

async function keep(
  casebook: Casebook,
  document: Document,
  { proposals, refused }: Proposals,
  file: string,
  { reader, keep: verbs }: ProposeOptions,
): Promise<Kept> {
  const { refusedInWords } = await import("#proposals")
  const claims = proposals.map(({ claim }) => claim)
  let questions: number | null = null
  const kept = verbs !== null && claims.length > 0
  if (kept) {
    await casebook.addClaims(document.id, reader, claims)
    questions = await reconcileCasebook(casebook, verbs)
  }
  return {
    document: document.id,
    reader,
    claims: claims.length,
    kept,
    refused: refused.map((one) => refusedInWords(one, file)),
    questions,
  }
}
