import { Command } from "commander"
import type { Finding } from "#claim"
import { CHANGE_WORDS, type ClaimView, claimView, saidOf, summaryOf, timeView } from "#present"
import type { Casebook, ClaimRow } from "#workbench"
import { casebookOption, jsonOption, printJson, withCasebook } from "../options.js"
import { band, figure, print, styled, table } from "../terminal.js"
import { claimTable } from "./claims.js"
import { CONTRADICTIONS, titleOf } from "./questions.js"

export const INDEPENDENCE = {
  established: "independent",
  shared: "one origin",
  "not-established": "independence not established",
} as const

export function questionCommand(): Command {
  return new Command("question")
    .description("one question: its claims, origins, conflicts and bands")
    .argument("<question>", "the id, or the beginning of it, or words of the question")
    .addOption(casebookOption())
    .addOption(jsonOption())
    .addHelpText("after", '\nExamples:\n  assay question 3fa81b22\n  assay question "Khorasan strength"')
    .action((words: string, options: { casebook: string; json?: boolean }) =>
      withCasebook(options.casebook, async (casebook) => {
        const { findQuestion, linkedQuestions } = await import("#workbench")
        const finding = await findQuestion(casebook, words)
        if (options.json) return printJson(finding)
        await printFinding(casebook, finding)
        printLinked(await linkedQuestions(casebook, finding))
      }),
    )
}

async function printFinding(casebook: Casebook, finding: Finding): Promise<void> {
  const { question, origins, independence, ties, conflicts, positions, changes, superseded } = finding
  const { rows } = await casebook.claims({ question: question.id }, { limit: 200 }, "time")
  const byId = new Map(rows.map((row) => [row.id, row]))
  const short = (id: string): string => id.slice(0, 10)
  const said = (id: string): string => {
    const claim = byId.get(id)?.claim
    return claim ? `${short(id)} (${saidOf(claim)})` : short(id)
  }
  print(styled("bold", titleOf(question)))
  print(`${question.kind === "estimate" ? bandsOf(finding) : ""}${INDEPENDENCE[independence]}`)
  for (const sentence of summaryOf(finding, rows.map(viewOf))) print(`• ${sentence}`)
  print(styled("dim", `Why together: ${question.why}`))
  print(`\n${claimTable(rows)}`)
  if (positions.length) print(`\n${answers(finding)}`)
  print(`\n${styled("bold", `${figure(origins.length)} ${origins.length === 1 ? "origin" : "origins"}`)}`)
  for (const origin of origins) {
    print(
      `  ${origin.name}: ${question.kind === "estimate" ? `${band(origin.low, origin.high)}, ` : ""}${origin.claims.length === 1 ? "told once" : `told ${origin.claims.length} times`}`,
    )
    for (const tie of ties.filter(
      (one) => one.strength >= 0.5 && origin.claims.includes(one.a) && origin.claims.includes(one.b),
    ))
      print(styled("dim", `    ${short(tie.a)} – ${short(tie.b)}  ${tie.kind}: ${tie.evidence}`))
  }
  const weak = ties.filter((tie) => tie.strength < 0.5)
  if (weak.length)
    print(
      `\n${styled("bold", "perhaps not independent")}\n${weak.map((tie) => `  ${short(tie.a)} – ${short(tie.b)}  ${tie.evidence}`).join("\n")}`,
    )
  const contradictions = conflicts.filter(({ type }) => CONTRADICTIONS.has(type))
  const explained = conflicts.filter(({ type }) => !CONTRADICTIONS.has(type))
  if (contradictions.length)
    print(
      `\n${styled("bold", `${figure(contradictions.length)} ${contradictions.length === 1 ? "contradiction" : "contradictions"}`)}`,
    )
  for (const { a, b, type, why } of contradictions.slice(0, 20)) print(`  ${type}: ${said(a)} – ${said(b)}: ${why}`)
  if (contradictions.length > 20) print(styled("dim", `  ${figure(contradictions.length - 20)} more (--json)`))
  if (explained.length) print(`\n${styled("bold", "differences that need not contradict")}: ${countsByType(explained)}`)
  if (changes.length) print(`\n${styled("bold", "on the way from one telling to the next")}`)
  for (const { from, to, type, why } of changes) print(`  ${CHANGE_WORDS[type]}, ${short(from)} – ${short(to)}: ${why}`)
  if (superseded.length) print(`\nreplaced by a later count: ${superseded.map(said).join(", ")}`)
}

/** An incident and its tolls stand apart, because they are counted apart, and are read together. */
function printLinked(linked: readonly Finding[]): void {
  if (!linked.length) return
  print(`\n${styled("bold", "of the same matter")}`)
  for (const { question } of linked) print(`  ${question.id.slice(0, 10)}  ${titleOf(question)}`)
}

function viewOf(row: ClaimRow): ClaimView {
  const { document, documentName, title, publisher, published, authors } = row
  const brief = { id: document, title: title ?? documentName, publisher, authors }
  return claimView(row, { document: { ...brief, published: published === null ? null : timeView(published) } })
}

function bandsOf({ question, reported, modelled }: Finding): string {
  const modelling = modelled ? `modelled band ${band(modelled.low, modelled.high)}` : "too few origins to model a band"
  return `reported ${band(reported.low, reported.high)} ${question.unit ?? ""}; ${modelling}; `
}

/** The answers to a question whose answers are words, the one with most origins first. */
function answers({ positions, origins }: Finding): string {
  const nameOf = new Map(origins.map(({ id, name }) => [id, name]))
  return table(
    ["answer", "claims", "origins", "by"],
    positions.map(({ answer, claims, origins: by }) => [
      answer,
      figure(claims.length),
      figure(by.length),
      by.map((id) => nameOf.get(id) ?? id).join(", "),
    ]),
    { right: [1, 2], widest: 80 },
  )
}

function countsByType(conflicts: Finding["conflicts"]): string {
  const counts = new Map<string, number>()
  for (const { type } of conflicts) counts.set(type, (counts.get(type) ?? 0) + 1)
  return [...counts].map(([type, count]) => `${figure(count)} of ${type}`).join(", ")
}
