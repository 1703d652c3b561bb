import { Command } from "commander"
import { type Finding, formatEdtf } from "#claim"
import { CHANGE_WORDS, originViews, saidOf, type TellingView } from "#present"
import type { Casebook, ClaimRow } from "#workbench"
import { casebookOption, jsonOption, printJson, withCasebook } from "../options.js"
import { cut, figure, print, styled } from "../terminal.js"
import { INDEPENDENCE } from "./question.js"
import { titleOf } from "./questions.js"

export function originsCommand(): Command {
  return new Command("origins")
    .description(
      "where the claims of a question enter the world: who told it first, who repeats whom, what got lost on the way",
    )
    .argument("<question>", "the id, or the beginning of it, or words of the question")
    .addOption(casebookOption())
    .addOption(jsonOption())
    .addHelpText("after", '\nExamples:\n  assay origins 3fa81b22\n  assay origins "Kerman fatalities" --json')
    .action((words: string, options: { casebook: string; json?: boolean }) =>
      withCasebook(options.casebook, async (casebook) => {
        const { findQuestion } = await import("#workbench")
        const finding = await findQuestion(casebook, words)
        if (options.json) return originViews(finding).forEach(printJson)
        await printOrigins(casebook, finding)
      }),
    )
}

async function printOrigins(casebook: Casebook, finding: Finding): Promise<void> {
  const { rows } = await casebook.claims({ question: finding.question.id }, { limit: 1000 }, "time")
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  const { origins, question, independence } = finding
  print(styled("bold", titleOf(question)))
  print(
    `${figure(question.claims.length)} claims from ${figure(origins.length)} ${origins.length === 1 ? "origin" : "origins"}; ${INDEPENDENCE[independence]}`,
  )
  for (const { name, tellings, claims } of originViews(finding)) {
    print(`\n${styled("bold", name)}${claims > 1 ? `, told ${figure(claims)} times` : ""}`)
    for (const telling of tellings) printTelling(telling, rowOf, 1)
  }
  const weak = finding.ties.filter(({ strength }) => strength < 0.5)
  if (weak.length) print(`\n${styled("bold", "perhaps not independent")}`)
  for (const { a, b, evidence } of weak) print(`  ${a.slice(0, 10)} – ${b.slice(0, 10)}  ${evidence}`)
}

/** A telling, what ties it to the one above it, what changed on the way, and under it those who repeat it. */
function printTelling(telling: TellingView, rowOf: ReadonlyMap<string, ClaimRow>, depth: number): void {
  const indent = "  ".repeat(depth)
  const row = rowOf.get(telling.claim)
  print(`${indent}${depth > 1 ? "└ " : ""}${telling.claim.slice(0, 10)}  ${row ? tellingLine(row) : ""}`)
  if (telling.tie) print(styled("dim", `${indent}    ${telling.tie.words}: ${telling.tie.evidence}`))
  for (const { type, why } of telling.changes) print(styled("yellow", `${indent}    ${CHANGE_WORDS[type]}: ${why}`))
  for (const repeat of telling.repeats) printTelling(repeat, rowOf, depth + 1)
}

function tellingLine({ claim, title, documentName, published }: ClaimRow): string {
  const when = published ? `, ${formatEdtf(published)}` : ""
  return `${cut(saidOf(claim), 50)}  (${cut(title ?? documentName, 50)}${when})`
}
