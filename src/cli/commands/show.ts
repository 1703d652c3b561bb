import { Command } from "commander"
import { formatEdtf, Refusal } from "#claim"
import { fieldsOf, headingOf, readerWords, saidOf } from "#present"
import type { ClaimInContext } from "#workbench"
import { casebookOption, jsonOption, printJson, withCasebook } from "../options.js"
import { print, styled, table } from "../terminal.js"
import { claimTable } from "./claims.js"

export function showCommand(): Command {
  return new Command("show")
    .description("one claim in its sentence, or one document with its claims")
    .argument("<id>", "claim or document id, or the beginning of it")
    .addOption(casebookOption())
    .addOption(jsonOption())
    .addHelpText("after", "\nExample:\n  assay show 0b92e41c7a")
    .action((id: string, options: { casebook: string; json?: boolean }) =>
      withCasebook(options.casebook, async (casebook) => {
        const { findClaim, findDocument } = await import("#workbench")
        const claim = await findClaim(casebook, id)
        if (claim) return options.json ? printJson(claim) : printClaim(claim)
        const stored = await findDocument(casebook, id)
        if (!stored) throw new Refusal(`no such claim or document: "${id}" (${options.casebook})`)
        if (options.json) return printJson(stored)
        const { summary, document } = stored
        print(styled("bold", summary.title ?? summary.name))
        const facts: [string, string | null][] = [
          ["authors", summary.authors.join(", ") || null],
          ["publisher", summary.publisher],
          ["published", summary.published && formatEdtf(summary.published)],
          ["file", summary.name],
          ["id", summary.id],
          ["notes and references", String(document.citations.length)],
        ]
        print(
          table(
            ["", ""],
            facts.filter(([, value]) => value).map(([name, value]) => [name, value ?? ""]),
            { widest: 90 },
          ),
        )
        const { rows } = await casebook.claims({ document: [summary.id] }, { limit: 500 }, "document")
        print(`\n${claimTable(rows)}`)
      }),
    )
}

function printClaim({
  id,
  claim,
  block,
  title,
  documentName,
  publisher,
  published,
  questions,
  verdicts,
  state,
  reader,
  said,
  sameAs,
  doubles,
}: ClaimInContext): void {
  const before = Math.max(block.text.indexOf(claim.quote.exact), 0)
  const around = block.text
  print(styled("bold", `${saidOf(claim)} — ${headingOf(claim)}`))
  print(
    `\n“${around.slice(0, before)}${styled("yellow", around.slice(before, before + claim.quote.exact.length))}${around.slice(before + claim.quote.exact.length)}”`,
  )
  print(
    styled("dim", [title ?? documentName, publisher, published && formatEdtf(published)].filter(Boolean).join(", ")),
  )
  const rows: [string, string | null][] = [
    ["kind", claim.kind],
    ...fieldsOf(claim).map(({ label, value }): [string, string] => [label, value]),
    ["who says so", claim.attribution.join(" › ") || "the author"],
    ["stance", claim.stance],
    ["certainty", claim.certainty],
    ["polarity", claim.polarity],
    ["time", claim.time && `${formatEdtf(claim.time)} (${claim.time})`],
    ["implied", claim.implied.join("; ") || null],
    ["rule", claim.rule],
    ["read by", readerWords(reader)],
    ["question", questions.join(", ") || null],
    ["verdict", state === "open" ? null : state],
    ["read as", said && `${saidOf(said)} — ${headingOf(said)}`],
    ["the same as", sameAs && `${sameAs} (counted there)`],
    ["also read by", doubles.map((one) => `${one.reader} (${one.id.slice(0, 10)})`).join(", ") || null],
    ["id", id],
  ]
  print(
    `\n${table(
      ["", ""],
      rows.filter(([, value]) => value).map(([name, value]) => [name, value ?? ""]),
      { widest: 100 },
    )}`,
  )
  for (const verdict of verdicts)
    print(
      `${verdict.when.slice(0, 16)}  ${verdict.who}: ${verdict.decision}${verdict.reason ? ` (${verdict.reason})` : ""}`,
    )
}
