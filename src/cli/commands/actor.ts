import { Command } from "commander"
import { Refusal } from "#claim"
import { ACTOR_WORDS, claimView, relationGroups, type SaidView, timeView } from "#present"
import type { ClaimRow } from "#workbench"
import { type CasebookOption, casebookOption, jsonOption, printJson, withCasebook } from "../options.js"
import { figure, print, styled, table } from "../terminal.js"
import { titleOf } from "./questions.js"

const MOST_CLAIMS = 1000

export function actorCommand(): Command {
  return new Command("actor")
    .description("one actor: its names, leaders and relations, with who says so, and what is contested about it")
    .argument("<name>", "a name, as the casebook has it")
    .addOption(casebookOption())
    .addOption(jsonOption())
    .addHelpText("after", '\nExamples:\n  assay actor "Islamic State Khorasan Province"\n  assay actor Taliban --json')
    .action(actor)
}

async function actor(name: string, options: CasebookOption & { readonly json?: boolean }): Promise<void> {
  const { actorsIn, underNames } = await import("#workbench")
  await withCasebook(options.casebook, async (casebook) => {
    const { called, view } = await actorsIn(casebook)
    const found = called(name)
    if (!found) throw new Refusal(`no such actor: "${name}" (${casebook.path})`)
    const filter = { name: found.names, kind: ["relation"] as const }
    const { rows } = await casebook.claims(filter, { limit: MOST_CLAIMS }, "time")
    const { rows: findings } = await casebook.findings({ subject: found.names }, { limit: MOST_CLAIMS })
    const told = rows
      .filter(({ state, sameAs }) => state !== "rejected" && sameAs === null)
      .map((row) => ({ ...underNames(row, view), view: viewOf(row) }))
    const conflicts = findings.flatMap((finding) => finding.conflicts)
    const { leaders, aliases, groups } = relationGroups(found.name, told, conflicts, (one) => called(one) !== null)
    const contested = findings.filter(({ conflicts }) => conflicts.length > 0).map(({ question }) => titleOf(question))
    if (options.json) return printJson({ ...found, aliases, leaders, relations: groups, contested })
    print(`${styled("bold", found.name)}  ${ACTOR_WORDS[found.kind].one}, ${figure(found.claims)} claims`)
    if (found.names.length > 1) print(`by decision also ${found.names.slice(1).join(", ")}`)
    for (const [words, said] of [
      ["also known as", aliases],
      ["led by", leaders],
    ] as const)
      if (said.length) print(`\n${styled("bold", words)}\n${linesOf(said)}`)
    for (const { words, said } of groups) print(`\n${styled("bold", words.toLowerCase())}\n${linesOf(said)}`)
    if (contested.length) print(`\n${styled("bold", "contested")}\n${contested.map((one) => `  ${one}`).join("\n")}`)
  })
}

const linesOf = (said: readonly SaidView[]): string =>
  table(
    ["who or what", "when", "who says so", "claims", ""],
    said.map(({ words, times, voices, count, contested, denied, ended }) => [
      words,
      times.join("; "),
      voices.map(({ name }) => name).join(", "),
      figure(count),
      [contested.length && "contested", denied && "denied", ended && "said to be over"].filter(Boolean).join(", "),
    ]),
    { right: [3], widest: 60 },
  )

function viewOf(row: ClaimRow) {
  const { document, documentName, title, publisher, published, authors } = row
  const brief = { id: document, title: title ?? documentName, publisher, authors }
  return claimView(row, { document: { ...brief, published: published === null ? null : timeView(published) } })
}
