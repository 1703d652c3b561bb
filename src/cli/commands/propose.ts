import { setTimeout as pause } from "node:timers/promises"
import { Command, InvalidArgumentError, Option } from "commander"
import { type Document, Refusal } from "#claim"
import type { Casebook, Kept, KeptByModel, ProposeOptions, Usage } from "#workbench"
import { type CasebookOption, casebookOption, jsonOption, printJson, wholeNumber, withCasebook } from "../options.js"
import { complain, Exit } from "../run.js"
import { figure, Progress, print } from "../terminal.js"

interface ProposeFlags extends CasebookOption {
  readonly reader?: string
  readonly model?: string
  readonly baseUrl?: string
  readonly apiKeyEnv?: string
  readonly price?: readonly [number, number]
  readonly temperature: number | null
  readonly timeout: number
  readonly stall: number
  readonly tries: number
  readonly chunk: number
  readonly dryRun?: boolean
  readonly json?: boolean
}

export function proposeCommand(): Command {
  return new Command("propose")
    .description("claims that another reader found in a document: a colleague's, a program's, a model's")
    .argument("<document>", "id, beginning of it, or name of a document in the casebook")
    .argument("[claims]", "JSON Lines in the codebook's form, as assay annotate and assay extract write them")
    .addOption(casebookOption())
    .option("--reader <name>", "whose claims they are (with --model: its name, where it is not given)")
    .option("--model <name>", "let this model read the document; the text is sent to --base-url")
    .option("--base-url <url>", "an OpenAI-compatible endpoint, as http://127.0.0.1:11434/v1")
    .option("--api-key-env <variable>", "the environment variable that holds the key; a local server needs none")
    .addOption(
      new Option("--price <in,out>", "price of a million tokens in and out, to be told what it cost").argParser(prices),
    )
    .addOption(
      new Option("--temperature <number>", "or server: some models take no other than their own")
        .argParser(temperature)
        .default(0),
    )
    .addOption(new Option("--timeout <seconds>", "for one whole answer").argParser(wholeNumber).default(600))
    .addOption(new Option("--stall <seconds>", "between two pieces of an answer").argParser(wholeNumber).default(120))
    .addOption(new Option("--tries <number>", "for one part of the document").argParser(wholeNumber).default(4))
    .addOption(new Option("--chunk <characters>", "of text in one question").argParser(wholeNumber).default(6000))
    .option("--dry-run", "check the claims and keep nothing")
    .addOption(jsonOption())
    .addHelpText(
      "after",
      `
Examples:
  assay propose report.pdf anna.jsonl --reader anna
  assay propose report.pdf --model qwen3 --base-url http://127.0.0.1:11434/v1
  assay propose report.pdf --model gpt-4.1 --base-url https://api.openai.com/v1 --api-key-env OPENAI_API_KEY --price 2,8

A claim whose quote does not stand in the document is refused, whoever proposes it. assay agree compares the readers.`,
    )
    .action(propose)
}

async function propose(named: string, file: string | undefined, flags: ProposeFlags): Promise<void> {
  if ((file === undefined) === (flags.model === undefined))
    throw new Refusal(`either a file of claims or --model: "${file ?? ""}" (propose)`)
  const { findDocument, fitVerbs, loadLexicon } = await import("#workbench")
  await withCasebook(
    flags.casebook,
    async (casebook) => {
      const stored = await findDocument(casebook, named)
      if (!stored) throw new Refusal(`no such document: "${named}" (${flags.casebook})`)
      const reader = flags.reader ?? flags.model
      if (reader === undefined) throw new Refusal('nobody named: "" (--reader says whose claims they are)')
      const options: ProposeOptions = { reader, keep: flags.dryRun ? null : fitVerbs(loadLexicon()) }
      if (file !== undefined) {
        const { proposeFile } = await import("#workbench")
        tell(await proposeFile(casebook, stored.document, file, options), flags, [])
      } else {
        const kept = await byModel(casebook, stored.document, flags, options)
        tell(kept, flags, kept.unread)
      }
    },
    { readOnly: flags.dryRun ?? false },
  )
}

async function byModel(
  casebook: Casebook,
  document: Document,
  flags: ProposeFlags,
  options: ProposeOptions,
): Promise<KeptByModel> {
  const { makeAsk, proposeByModel } = await import("#workbench")
  const { model = "", baseUrl } = flags
  if (!baseUrl) throw new Refusal('no address to send the text to: "" (--base-url)')
  const ask = await makeAsk({
    ...{ model, baseUrl },
    apiKey: keyFrom(flags.apiKeyEnv),
    temperature: flags.temperature,
    timeout: flags.timeout * 1000,
    stall: flags.stall * 1000,
  })
  const controller = new AbortController()
  const interrupt = (): void => controller.abort(new Refusal("interrupted, nothing was kept"))
  process.once("SIGINT", interrupt)
  const progress = new Progress("asking")
  try {
    return await proposeByModel(
      casebook,
      document,
      {
        ...{ ask, model },
        chunk: flags.chunk,
        tries: flags.tries,
        signal: controller.signal,
        sleep: (milliseconds, signal) => pause(milliseconds, undefined, { signal }),
        clock: () => performance.now(),
        onProgress: ({ done, total }) => progress.update(done, total, document.name),
      },
      options,
    )
  } catch (error) {
    throw controller.signal.aborted ? controller.signal.reason : error
  } finally {
    process.off("SIGINT", interrupt)
    progress.done()
  }
}

/** The key is never an argument: arguments stand in the list of processes and in the shell's history. */
function keyFrom(variable: string | undefined): string | null {
  if (variable === undefined) return null
  const key = process.env[variable]
  if (!key) throw new Refusal(`no such variable: "${variable}" (--api-key-env)`)
  return key
}

function tell(kept: Kept & { readonly usage?: Usage }, flags: ProposeFlags, unread: readonly string[]): void {
  for (const line of kept.refused) complain(line)
  for (const line of unread) complain(line)
  const { claims, reader, refused, questions, usage } = kept
  const price = usage && flags.price ? costOf(usage, flags.price) : null
  if (flags.json) printJson({ ...kept, ...(unread.length ? { unread } : {}), ...(usage ? { price } : {}) })
  else {
    print(
      `${figure(claims)} claims of ${reader} ${kept.kept ? "kept" : "are sound, none kept"}, ${figure(refused.length)} faults refused${questions === null ? "" : `; ${figure(questions)} questions`} (${flags.casebook})`,
    )
    if (usage) print(usageInWords(usage, price))
  }
  if (refused.length || unread.length) throw new Exit(1)
}

function usageInWords(
  { questions, inputTokens, outputTokens, uncounted, seconds }: Usage,
  price: number | null,
): string {
  const counted = `${figure(inputTokens)} tokens in, ${figure(outputTokens)} out`
  const unknown = uncounted ? ` (${figure(uncounted)} answers not counted by the server)` : ""
  const cost = price === null ? "" : `, price ${price.toFixed(4)}`
  return `${figure(questions)} questions, ${counted}${unknown}, ${seconds.toFixed(1)} s${cost}`
}

const MILLION = 1e6
const costOf = ({ inputTokens, outputTokens }: Usage, [into, out]: readonly [number, number]): number =>
  (inputTokens * into + outputTokens * out) / MILLION

function prices(words: string): readonly [number, number] {
  const [into, out, ...more] = words.split(",").map((word) => (word.trim() === "" ? Number.NaN : Number(word)))
  if (into === undefined || out === undefined || more.length || !(into >= 0) || !(out >= 0))
    throw new InvalidArgumentError(`no two prices: "${words}" (as 2,8)`)
  return [into, out]
}

function temperature(words: string): number | null {
  if (words === "server") return null
  const value = words.trim() === "" ? Number.NaN : Number(words)
  if (!(value >= 0 && value <= 2)) throw new InvalidArgumentError(`no temperature: "${words}" (0 to 2, or server)`)
  return value
}
