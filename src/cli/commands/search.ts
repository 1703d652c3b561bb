import { Command } from "commander"
import { Refusal } from "#claim"
import { FIELDS } from "#query"
import type { Snippet } from "#workbench"
import { type ListOptions, listed, printJson, withCasebook } from "../options.js"
import { readQuery } from "../query.js"
import { figure, print, styled } from "../terminal.js"

export function searchCommand(): Command {
  return listed(
    new Command("search")
      .description("sentences that hold these words, where asked for only those in which such claims stand")
      .argument("<query...>", 'words, "exact words", surrend*, and conditions on claims: actor:ISKP -stance:rejects'),
    10,
  )
    .addHelpText(
      "after",
      `
Examples:
  assay search fighters Nangarhar
  assay search '"border guards" surrender*'
  assay search 'actor:ISKP year:2016..2018 source:UN fighters'

Fields: ${FIELDS.map(({ name }) => name).join(", ")}.
Several values: kind:event,relation. Names may be given by another name, in part, or begun (place:Nangar*). A minus denies.`,
    )
    .action(search)
}

async function search(pieces: readonly string[], options: ListOptions): Promise<void> {
  await withCasebook(options.casebook, async (casebook) => {
    const { words, rest } = await readQuery(casebook, pieces.join(" "))
    if (!words) throw new Refusal(`no words to search for: "${pieces.join(" ")}" (assay claims --query lists claims)`)
    const slice = { limit: options.limit, offset: options.offset }
    const { hits, total, more } = await casebook.searchPassages(words, slice, rest)
    if (options.json) return hits.forEach(printJson)
    if (!hits.length) return print("no sentence holds these words")
    for (const hit of hits)
      print(
        `${lit(hit.snippet)}\n${styled("dim", `  ${hit.title ?? hit.documentName}, character ${figure(hit.start)} (${hit.document.slice(0, 10)})`)}`,
      )
    print(styled("dim", `${figure(hits.length)} of ${more ? "more than " : ""}${figure(total)} sentences`))
  })
}

function lit({ text, hits, before, after }: Snippet): string {
  let words = before ? "…" : ""
  let at = 0
  for (const { start, end } of hits) {
    words += text.slice(at, start) + styled("yellow", text.slice(start, end))
    at = end
  }
  return `${words}${text.slice(at)}${after ? "…" : ""}`
}
