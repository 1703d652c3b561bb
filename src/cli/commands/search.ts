import { Command } from "commander"
import type { Snippet } from "#workbench"
import { type ListOptions, listed, printJson, withCasebook } from "../options.js"
import { figure, print, styled } from "../terminal.js"

export function searchCommand(): Command {
  return listed(
    new Command("search")
      .description("sentences that hold these words")
      .argument("<words...>", 'words, "phrases" and prefix*'),
    10,
  )
    .addHelpText(
      "after",
      "\nExamples:\n  assay search fighters Nangarhar\n  assay search '\"border guards\"' surrender*",
    )
    .action((words: readonly string[], options: ListOptions) =>
      withCasebook(options.casebook, async (casebook) => {
        const { hits, total, more } = await casebook.searchPassages(words.join(" "), {
          limit: options.limit,
          offset: options.offset,
        })
        if (options.json) return hits.forEach(printJson)
        if (!hits.length) return print("no sentence holds these words")
        for (const hit of hits)
          print(
            `${lit(hit.snippet)}\n${styled("dim", `  ${hit.title ?? hit.documentName}, character ${figure(hit.start)} (${hit.document.slice(0, 10)})`)}`,
          )
        print(styled("dim", `${figure(hits.length)} of ${more ? "more than " : ""}${figure(total)} sentences`))
      }),
    )
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
