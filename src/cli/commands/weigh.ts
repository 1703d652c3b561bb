import { createReadStream, existsSync } from "node:fs"
import { Command } from "commander"
import { Refusal } from "#claim"
import type { WeighedFinding } from "#workbench"
import { printJson, several } from "../options.js"
import { complain, Exit } from "../run.js"
import { band, figure, print, table } from "../terminal.js"

interface WeighFlags {
  readonly copying: boolean
  readonly accuracy: boolean
  readonly origins: boolean
  readonly likeness: boolean
  readonly table?: boolean
  readonly lexicon?: readonly string[]
}

export function weighCommand(): Command {
  return new Command("weigh")
    .description("a table of claims, weighed: one finding a question as JSON Lines; nothing is stored")
    .argument("<file>", "CSV or JSON Lines of claims; - reads standard input")
    .option("--no-copying", "do not look for sources that copy from one another")
    .option("--no-accuracy", "count every source alike, however often it is right")
    .option("--no-origins", "count every row alike, also where rows go back to one holder")
    .option("--no-likeness", "let values that are near one another lend each other no support")
    .option("--table", "a table for people instead of JSON Lines")
    .option(
      "-l, --lexicon <pack>",
      "lexicon pack, by name or folder (may be given several times; default: all that ship)",
      several,
    )
    .addHelpText(
      "after",
      `
Examples:
  assay weigh claims.csv > findings.jsonl
  assay weigh claims.csv --table
  assay weigh - --no-copying < claims.jsonl | jq 'select(.contested)'

Columns: source, subject, measure, value or low,best,high, unit, time, published (EDTF), attribution (origin first, ";" between),
quote, url, document.`,
    )
    .action(weighFile)
}

async function weighFile(file: string, flags: WeighFlags): Promise<void> {
  const { loadLexicon, readClaimTable, weighTable } = await import("#workbench")
  if (file !== "-" && !existsSync(file)) throw new Refusal(`no such file: "${file}" (weigh)`)
  const text = await textOf(file === "-" ? process.stdin : createReadStream(file))
  const { rows, refused } = readClaimTable(text, file === "-" ? "standard input" : file)
  for (const line of refused) complain(line)
  const { copying, accuracy, origins, likeness } = flags
  const findings = weighTable(rows, { copying, accuracy, origins, likeness }, loadLexicon(flags.lexicon))
  if (flags.table) print(findingTable(findings))
  else findings.forEach(printJson)
  if (refused.length) throw new Exit(1)
}

async function textOf(chunks: AsyncIterable<Uint8Array | string>): Promise<string> {
  const decoder = new TextDecoder()
  let text = ""
  for await (const chunk of chunks) text += typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true })
  return text + decoder.decode()
}

function findingTable(findings: readonly WeighedFinding[]): string {
  return table(
    ["subject", "measure", "time", "value", "band", "claims", "origins", "independence", "confidence", "conflicts"],
    findings.map((one) => [
      one.subject,
      one.measure,
      one.time ?? "",
      typeof one.value === "number" ? figure(one.value) : (one.value ?? ""),
      one.low === null && one.high === null ? "" : band(one.low, one.high),
      String(one.claims),
      String(one.origins),
      one.independence,
      one.confidence.toFixed(2),
      [...new Set(one.conflicts.map(({ type }) => type))].join(", "),
    ]),
    { right: [3, 5, 6, 8], widest: 32 },
  )
}
