import { Argument, Command } from "commander"
import { Refusal } from "#claim"
import {
  casebookOption,
  decideIn,
  jsonOption,
  nowInSeconds,
  printJson,
  reasonOption,
  whoOption,
  withCasebook,
} from "../options.js"
import { print } from "../terminal.js"
import { titleOf } from "./questions.js"

const DECISIONS = { split: "split", join: "join", undo: "withdrawn" } as const

interface RegroupOptions {
  readonly casebook: string
  readonly reason?: string
  readonly who: string
  readonly json?: boolean
}

export function regroupCommand(): Command {
  return new Command("regroup")
    .description("correct which claims are about the same question: split some off, join questions, undo either")
    .addArgument(new Argument("<decision>", "what is decided").choices(Object.keys(DECISIONS)))
    .argument(
      "<claim...>",
      "ids of claims, or beginnings of them: those that are a question of their own, or one of each question that is joined",
    )
    .addOption(reasonOption())
    .addOption(whoOption())
    .addOption(casebookOption())
    .addOption(jsonOption())
    .addHelpText(
      "after",
      `
Examples:
  assay regroup split 0b92e41c7a 7721aa90e3 --reason "another attack on the same day"
  assay regroup join 0b92e41c7a 5510cc21f0
  assay regroup undo 0b92e41c7a 5510cc21f0`,
    )
    .action(regroup)
}

async function regroup(word: keyof typeof DECISIONS, ids: readonly string[], options: RegroupOptions): Promise<void> {
  const { findClaim } = await import("#workbench")
  const entry = await decideIn(options.casebook, async (casebook) => {
    const claims: string[] = []
    for (const id of ids) {
      const row = await findClaim(casebook, id)
      if (!row) throw new Refusal(`no such claim: "${id}" (${casebook.path})`)
      claims.push(row.id)
    }
    const { reason = null, who } = options
    return { about: "grouping", claims, decision: DECISIONS[word], reason, who, when: nowInSeconds() }
  })
  if (options.json) return printJson(entry)
  await withCasebook(options.casebook, async (casebook) => {
    const questions = new Set<string>()
    for (const id of entry.about === "grouping" ? entry.claims : [])
      for (const question of (await casebook.claim(id))?.questions ?? []) questions.add(question)
    for (const id of questions) {
      const finding = await casebook.finding(id)
      if (finding)
        print(
          `${id.slice(0, 8)}  ${titleOf(finding.question)}: ${finding.question.claims.length} ${finding.question.claims.length === 1 ? "claim" : "claims"}. ${finding.question.why}`,
        )
    }
  })
}
