import { Command } from "commander"
import type { Document } from "#claim"
import { jsonOption, printJson } from "../options.js"
import { complain, Exit } from "../run.js"
import { print } from "../terminal.js"

export function readCommand(): Command {
  return new Command("read")
    .description("the text of reports as Assay reads it; offsets of claims count in it")
    .argument("<file...>", "TXT, Markdown, HTML, PDF or DOCX")
    .option("--blocks", "what each block is: heading, paragraph, note, furniture")
    .addOption(jsonOption())
    .addHelpText(
      "after",
      "\nExamples:\n  assay read report.pdf\n  assay read report.pdf --blocks\n  assay read *.docx --json",
    )
    .action(read)
}

async function read(files: readonly string[], options: { blocks?: boolean; json?: boolean }): Promise<void> {
  const { readFiles, loadLexicon } = await import("#workbench")
  let refused = 0
  for await (const result of readFiles(files, {}, loadLexicon())) {
    if ("reason" in result) {
      complain(result.reason)
      refused++
    } else if (options.json) printJson(result.document)
    else if (options.blocks) printBlocks(result.document)
    else print(result.document.text)
  }
  if (refused) throw new Exit(1)
}

function printBlocks({ text, blocks, notes }: Document): void {
  for (const { kind, start, end, level, label } of blocks) {
    const name = `${kind}${level ? ` ${level}` : ""}${label ? ` [${label}]` : ""}`
    const marks = notes.filter((note) => note.at >= start && note.at <= end).map((note) => note.label)
    print(
      `${name.padEnd(16)} ${String(start).padStart(7)}  ${text.slice(start, end).replace(/\s+/g, " ").slice(0, 90)}${marks.length ? `  (notes ${marks.join(", ")})` : ""}`,
    )
  }
}
