import { Command, InvalidArgumentError } from "commander"
import { type Alpha, type ComparedField, Refusal } from "#claim"
import { alike, alphaInWords, headingOf, pairInWords, saidOf } from "#present"
import type { CasebookAgreement, ClaimRow } from "#workbench"
import { type CasebookOption, casebookOption, jsonOption, printJson, withCasebook } from "../options.js"
import { cut, figure, print, styled, table } from "../terminal.js"

interface AgreeFlags extends CasebookOption {
  readonly readers?: readonly string[]
  readonly all?: boolean
  readonly differences: boolean
  readonly json?: boolean
}

export function agreeCommand(): Command {
  return new Command("agree")
    .description("where two readers of the same documents agree: F1 a kind, Krippendorff's alpha, and what differs")
    .argument("[document...]", "ids, beginnings of ids, or names; all that both have read where none are given")
    .addOption(casebookOption())
    .option("--readers <a,b>", "the two readers; rules and the only other one where it is not given", twoNames)
    .option("--all", "list what is alike as well")
    .option("--no-differences", "figures alone, no list")
    .addOption(jsonOption())
    .addHelpText(
      "after",
      `
Examples:
  assay agree
  assay agree report.pdf --readers rules,anna
  assay agree --json | jq .macroF1`,
    )
    .action(agreeReaders)
}

function twoNames(words: string): readonly string[] {
  const names = words.split(",").map((name) => name.trim())
  if (names.length !== 2 || names.some((name) => !name)) throw new InvalidArgumentError(`no two readers: "${words}"`)
  return names
}

async function agreeReaders(documents: readonly string[], options: AgreeFlags): Promise<void> {
  await withCasebook(options.casebook, async (casebook) => {
    const { agreeInCasebook, findDocument } = await import("#workbench")
    const ids: string[] = []
    for (const named of documents) {
      const stored = await findDocument(casebook, named)
      if (!stored) throw new Refusal(`no such document: "${named}" (${options.casebook})`)
      ids.push(stored.summary.id)
    }
    const found = await agreeInCasebook(casebook, { readers: options.readers, documents: ids })
    if (options.json) printJson(found.agreement)
    else printAgreement(found, options)
  })
}

function printAgreement(found: CasebookAgreement, options: AgreeFlags): void {
  const { a, b, kinds, macroF1, alphas, documents } = found.agreement
  print(
    table(
      ["kind", a, `of them ${b}`, b, `of them ${a}`, "F1"],
      kinds.map((one) => [one.kind, one.a, one.sharedA, one.b, one.sharedB, share(one.f1)].map(String)),
      { right: [1, 2, 3, 4, 5], widest: 40 },
    ),
  )
  print(`macro F1 ${share(macroF1)} over ${figure(documents.length)} document${documents.length === 1 ? "" : "s"}\n`)
  print(
    table(["alpha", "", "units", "metric", ""], alphas.filter(({ units }) => units).map(alphaRow), { right: [1, 2] }),
  )
  if (options.differences) printPairs(found, options.all ?? false)
}

function printPairs({ agreement: { a, b, documents }, claims }: CasebookAgreement, all: boolean): void {
  const pairs = documents.flatMap((document) => document.pairs).filter((pair) => all || !alike(pair))
  print(pairs.length ? "" : "\nno differences")
  for (const pair of pairs) {
    const [mine, theirs] = [claims.get(pair.a ?? ""), claims.get(pair.b ?? "")]
    const first = mine ?? theirs
    if (!first) continue
    const { claim, documentName } = first
    print(
      `${styled("bold", pairInWords(pair, { a, b }))}  ${pair.kind}, ${cut(headingOf(claim), 60)}: ${cut(saidOf(claim), 60)}`,
    )
    print(`  “${cut(claim.quote.exact, 120)}” ${styled("dim", documentName)}`)
    if (mine) print(styled("dim", `  ${claimLine(mine, a, pair.differs)}`))
    if (theirs) print(styled("dim", `  ${claimLine(theirs, b, pair.differs)}`))
  }
}

/** The claim's id, whose it is, and what it has where the two differ. */
function claimLine({ id, claim }: ClaimRow, reader: string, differs: readonly ComparedField[]): string {
  const values = differs.map((field) => `${field} ${shown(Reflect.get(claim, field))}`).join(", ")
  return `${id.slice(0, 10)}  ${reader}${values ? `: ${values}` : ""}`
}

const alphaRow = ({ name, alpha, units, metric }: Alpha): string[] => [
  name,
  share(alpha),
  String(units),
  metric,
  alphaInWords(alpha),
]

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.join(" › ") || "the author"
  return value === null || value === undefined ? "none" : String(value)
}

const share = (value: number | null): string => (value === null ? "-" : value.toFixed(3))
