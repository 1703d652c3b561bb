import { createReadStream, existsSync } from "node:fs"
import { Command, InvalidArgumentError, Option } from "commander"
import { CLAIM_KINDS, type ClaimKind, Refusal } from "#claim"
import type { Lexicon } from "#workbench"
import { several, wholeNumber } from "../options.js"
import { complain, Exit } from "../run.js"
import { Progress } from "../terminal.js"

interface ExtractOptions {
  readonly jsonl?: string
  readonly published?: string
  readonly layers?: boolean
  readonly kinds: readonly ClaimKind[]
  readonly lexicon?: readonly string[]
  readonly jobs: number
}

export function extractCommand(): Command {
  return new Command("extract")
    .description("claims of reports as JSON Lines on standard output; nothing is stored")
    .argument("[file...]", "TXT, Markdown, HTML, PDF or DOCX")
    .option(
      "--jsonl <file>",
      'JSON Lines of documents: {"id","text","title"?,"published"?,"source"?}; - reads standard input',
    )
    .option("--published <edtf>", "date of documents that do not say theirs")
    .addOption(
      new Option("--kinds <kinds>", `kinds of claims, with commas between, or all (${CLAIM_KINDS.join(", ")})`)
        .argParser(kindsOf)
        .default(CLAIM_KINDS, "all"),
    )
    .option("--layers", "also quantities, times, mentions and attributions")
    .option(
      "-l, --lexicon <pack>",
      "lexicon pack, by name or folder (may be given several times; default: all that ship)",
      several,
    )
    .addOption(new Option("-j, --jobs <number>", "worker threads for --jsonl").argParser(wholeNumber).default(1))
    .addHelpText(
      "after",
      `
Examples:
  assay extract report.pdf --published 2018-10 | jq 'select(.kind=="estimate")'
  assay extract --jsonl reports.jsonl --jobs 4 > claims.jsonl
  zcat reports.jsonl.gz | assay extract --jsonl -

Offsets count Unicode code points in the text that came in (for PDF, DOCX and HTML: in what assay read prints).`,
    )
    .action(extract)
}

async function extract(files: readonly string[], options: ExtractOptions): Promise<void> {
  const { loadLexicon, checkEdtf } = await import("#workbench")
  if (!files.length && !options.jsonl)
    throw new Refusal("nothing to extract: give files or --jsonl (assay extract --help)")
  if (options.published) checkEdtf(options.published, "--published")
  let refused = 0
  if (files.length) refused += await fromFiles(files, options, loadLexicon(options.lexicon))
  if (options.jsonl) refused += await fromLines(options.jsonl, options)
  if (refused) throw new Exit(1)
}

async function fromFiles(files: readonly string[], options: ExtractOptions, lexicon: Lexicon): Promise<number> {
  const { makeLineExtractor, readFiles } = await import("#workbench")
  const extractor = makeLineExtractor(lexicon, {
    layers: options.layers ?? false,
    kinds: options.kinds,
    published: options.published ?? null,
  })
  let refused = 0
  for await (const result of readFiles(files, { published: options.published }, lexicon)) {
    if ("reason" in result) {
      complain(result.reason)
      refused++
    } else await write(extractor.fromDocument(result.document, result.document.name, result.source))
  }
  return refused
}

async function fromLines(file: string, options: ExtractOptions): Promise<number> {
  const { extractLines } = await import("#workbench")
  if (file !== "-" && !existsSync(file)) throw new Refusal(`no such file: "${file}" (--jsonl)`)
  const progress = new Progress("extracting")
  let documents = 0
  let refused = 0
  await extractLines({
    chunks: file === "-" ? process.stdin : createReadStream(file, { highWaterMark: 1 << 18 }),
    file: file === "-" ? "standard input" : file,
    lexicon: options.lexicon,
    options: { layers: options.layers ?? false, kinds: options.kinds, published: options.published ?? null },
    jobs: options.jobs,
    onBatch: async (result) => {
      for (const line of result.refused) complain(line)
      refused += result.refused.length
      documents += result.documents
      progress.update(documents, documents + 1)
      await write(result.lines)
    },
  })
  progress.done()
  return refused
}

function kindsOf(text: string): readonly ClaimKind[] {
  if (text === "all") return CLAIM_KINDS
  return text.split(",").map((word) => {
    const kind = CLAIM_KINDS.find((one) => one === word.trim())
    if (!kind) throw new InvalidArgumentError(`no kind of claim: "${word}" (${CLAIM_KINDS.join(", ")}, all)`)
    return kind
  })
}

/** Waits where the reader of the pipe is slower than we are, so that memory stays constant. */
function write(lines: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => process.stdout.write(lines, (error) => (error ? reject(error) : resolve())))
}
