import { Command } from "commander"
import { type KindScore, Refusal, type Score } from "#claim"
import { headingOf, saidOf } from "#present"
import type { ScoreMiss } from "#workbench"
import { jsonOption, printJson, several } from "../options.js"
import { complain, Exit } from "../run.js"
import { cut, print, table } from "../terminal.js"

interface ScoreFlags {
  readonly gold?: readonly string[]
  readonly claims?: readonly string[]
  readonly published?: string
  readonly misses?: boolean
  readonly lexicon?: readonly string[]
  readonly json?: boolean
}

export function scoreCommand(): Command {
  return new Command("score")
    .description("how far the claims found in reports are those of gold files that you made")
    .argument("<file...>", "reports")
    .option(
      "-g, --gold <file>",
      "the gold file of each report, in the same order (may be given several times)",
      several,
    )
    .option(
      "--claims <file>",
      "score another reader's claims, a file for each report, instead of what the packs find",
      several,
    )
    .option("--published <edtf>", "date of reports that do not say theirs")
    .option("--misses", "also each gold claim that was not found and each claim that is not in gold")
    .option(
      "-l, --lexicon <pack>",
      "lexicon pack, by name or folder (may be given several times; default: all that ship)",
      several,
    )
    .addOption(jsonOption())
    .addHelpText(
      "after",
      `
Examples:
  assay score report.pdf --gold report.gold.jsonl
  assay score report.pdf --gold report.gold.jsonl --lexicon en --lexicon ./my-pack --misses
  assay score report.pdf --gold report.gold.jsonl --claims model.jsonl --json`,
    )
    .action(scoreReports)
}

async function scoreReports(files: readonly string[], options: ScoreFlags): Promise<void> {
  const { checkEdtf, loadLexicon, scoreFiles } = await import("#workbench")
  const { gold = [], claims } = options
  if (gold.length !== files.length)
    throw new Refusal(`not one gold file for each report: "${gold.length} for ${files.length}" (--gold)`)
  if (claims && claims.length !== files.length)
    throw new Refusal(`not one file of claims for each report: "${claims.length} for ${files.length}" (--claims)`)
  if (options.published) checkEdtf(options.published, "--published")
  const scored = await scoreFiles(
    files.map((report, i) => ({ report, gold: gold[i]!, claims: claims?.[i] })),
    { published: options.published ?? null, lexicon: loadLexicon(options.lexicon) },
  )
  for (const line of scored.refused) complain(line)
  if (options.json) printJson({ ...scored.score, ...(options.misses ? { misses: scored.misses } : {}) })
  else printScore(scored.score, options.misses ? scored.misses : [])
  if (scored.refused.length) throw new Exit(1)
}

function printScore({ kinds, macroF1 }: Score, misses: readonly ScoreMiss[]): void {
  print(
    table(
      ["kind", "gold", "counted", "found", "recall", "strict", "precision", "F1", "fields right"],
      kinds.map((one) => [
        one.kind,
        String(one.gold),
        String(one.counted),
        String(one.found),
        share(one.recall),
        share(one.strictRecall),
        share(one.precision),
        share(one.f1),
        fieldsInWords(one),
      ]),
      { right: [1, 2, 3, 4, 5, 6, 7], widest: 200 },
    ),
  )
  print(`macro F1 ${share(macroF1)}`)
  for (const { what, line, report, claim } of misses)
    print(
      `${what}  ${report}${line === null ? "" : ` line ${line}`}  ${claim.kind}, ${headingOf(claim)}: ${saidOf(claim)}  “${cut(claim.quote.exact, 100)}”`,
    )
}

const share = (value: number | null): string => (value === null ? "-" : value.toFixed(3))

const fieldsInWords = ({ fields }: KindScore): string =>
  Object.entries(fields)
    .map(([field, { right, of }]) => `${field} ${right}/${of}`)
    .join(", ")
