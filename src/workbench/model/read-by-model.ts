// A model as a second reader: part by part it is asked for claims, and what it answers is checked like anybody's. What the
// text tells it to do it may do; without the document's own words behind it, it comes to nothing.
import type { Document } from "#claim"
import type { Proposals, ProposedValue, RefusedProposal } from "#proposals"
import { readAnswer } from "./answer.js"
import { type Ask, ModelFault, type Told } from "./ask.js"
import { type Chunk, chunksOf } from "./chunks.js"
import { PROMPT_VERSION, promptFor } from "./prompt.js"

export interface ModelOptions {
  readonly ask: Ask
  readonly model: string
  /** UTF-16 units of text in one question. */
  readonly chunk?: number
  /** How often a part is asked for at most. */
  readonly tries?: number
  readonly signal: AbortSignal
  /** Waits; rejects where the signal aborts. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>
  /** Milliseconds of a clock that never goes back. */
  readonly clock: () => number
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void
}

export interface Usage {
  readonly questions: number
  readonly inputTokens: number
  readonly outputTokens: number
  /** Questions of which the endpoint did not tell the tokens. */
  readonly uncounted: number
  readonly seconds: number
}

export interface ModelReading extends Proposals {
  readonly usage: Usage
  /** Why parts could not be read, one line each; the claims of the other parts are there. */
  readonly unread: readonly string[]
}

const USUAL_TRIES = 4
const FIRST_WAIT = 1000
const LONGEST_WAIT = 30_000

/** Reads a document by a model. Rejects where the signal aborts; everything else is told in the result. */
export async function readByModel(document: Document, options: ModelOptions): Promise<ModelReading> {
  const { model, clock, onProgress } = options
  const chunks = chunksOf(document, options.chunk)
  const began = clock()
  const counts = { questions: 0, inputTokens: 0, outputTokens: 0, uncounted: 0 }
  const values: ProposedValue[] = []
  const broken: RefusedProposal[] = []
  const unread: string[] = []
  const ask: Ask = async (prompt, signal) => {
    counts.questions++
    const told = await options.ask(prompt, signal)
    count(counts, told)
    return told
  }
  let line = 0
  for (const [i, chunk] of chunks.entries()) {
    const answer = await askUntilAnswered(document, chunk, { ...options, ask })
    if (answer instanceof ModelFault) {
      unread.push(`${answer.message} (${model}, part ${i + 1} of ${chunks.length})`)
      // a part that the model cannot answer is one part; an endpoint that fails would fail for all that follow
      if (!(answer instanceof NoAnswer)) break
    } else {
      for (const value of answer.values) values.push({ line: ++line, value, within: chunk })
      for (const words of answer.broken)
        broken.push({ line: ++line, field: null, value: words.slice(0, 79), reason: "no JSON" })
    }
    onProgress?.({ done: i + 1, total: chunks.length })
  }
  const { checkValues } = await import("#proposals")
  const checked = checkValues(values, document, { reader: model, rule: `read by ${model}, prompt ${PROMPT_VERSION}` })
  const refused = [...checked.refused, ...broken].sort((a, b) => a.line - b.line)
  return { ...checked, refused, unread, usage: { ...counts, seconds: (clock() - began) / 1000 } }
}

function count(
  counts: { inputTokens: number; outputTokens: number; uncounted: number },
  { inputTokens, outputTokens }: Told,
): void {
  counts.inputTokens += inputTokens ?? 0
  counts.outputTokens += outputTokens ?? 0
  if (inputTokens === null || outputTokens === null) counts.uncounted++
}

class NoAnswer extends ModelFault {}

async function askUntilAnswered(
  document: Document,
  chunk: Chunk,
  { ask, tries = USUAL_TRIES, signal, sleep }: ModelOptions,
): Promise<NonNullable<ReturnType<typeof readAnswer>> | ModelFault> {
  let fault = new ModelFault("nothing was asked", false)
  for (let tried = 0; tried < tries; tried++) {
    if (tried) await sleep(Math.max(fault.wait, Math.min(FIRST_WAIT * 2 ** (tried - 1), LONGEST_WAIT)), signal)
    try {
      const { text } = await ask(promptFor(document, chunk), signal)
      const answer = readAnswer(text)
      if (answer) return answer
      fault = new NoAnswer(`no claims in the form asked for: "${text.replace(/\s+/g, " ").slice(0, 60)}"`, true)
    } catch (error) {
      signal.throwIfAborted()
      if (!(error instanceof ModelFault)) throw error
      fault = error
      if (!fault.passing) return fault
    }
  }
  return fault
}
