import { existsSync } from "node:fs"
import { Command, Option } from "commander"
import { Refusal } from "#claim"
import { casebookOption, jsonOption, printJson, wholeNumber, withCasebook } from "../options.js"
import { cut, print, styled } from "../terminal.js"

interface ExplainOptions {
  readonly casebook: string
  readonly published?: string
  readonly claim?: number
  readonly json?: boolean
}

export function explainCommand(): Command {
  return new Command("explain")
    .description("how a claim came about: words, terms, quantity, measure, subject, holder, time, each with its rule")
    .argument("<claim-or-file>", "a claim's id in the casebook, or a report")
    .addOption(casebookOption())
    .option("--published <edtf>", "the report's date, where it does not say it")
    .addOption(
      new Option("--claim <number>", "only the report's claim with this number, from 1").argParser(wholeNumber),
    )
    .addOption(jsonOption())
    .addHelpText(
      "after",
      "\nExamples:\n  assay explain 0b92e41c7a\n  assay explain report.txt --published 2018 --claim 3",
    )
    .action(explain)
}

async function explain(what: string, options: ExplainOptions): Promise<void> {
  const { explainFile, explainStored } = await import("#workbench")
  const derivations = existsSync(what)
    ? await explainFile(what, options.published ?? null)
    : await withCasebook(options.casebook, (casebook) => explainStored(casebook, what))
  const wanted = options.claim === undefined ? derivations : derivations.slice(options.claim - 1, options.claim)
  if (!wanted.length)
    throw new Refusal(
      `no such claim: "${options.claim ?? what}" (${existsSync(what) ? `${what} has ${derivations.length}` : options.casebook})`,
    )
  for (const [i, derivation] of wanted.entries()) {
    if (options.json) {
      printJson(derivation)
      continue
    }
    const number = options.claim ?? i + 1
    print(`${styled("bold", `${number}. ${derivation.claim.rule}`)}\n   “${cut(derivation.claim.quote.exact, 160)}”`)
    for (const { step, rule, words, result } of derivation.steps)
      print(`   ${step.padEnd(12)} ${cut(words, 48).padEnd(48)} → ${result}${rule ? styled("dim", `  (${rule})`) : ""}`)
  }
}
