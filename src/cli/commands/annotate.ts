import { writeFile } from "node:fs/promises"
import { Command } from "commander"
import { Refusal } from "#claim"
import { several } from "../options.js"
import { print } from "../terminal.js"

interface AnnotateFlags {
  readonly published?: string
  readonly out?: string
  readonly lexicon?: readonly string[]
}

export function annotateCommand(): Command {
  return new Command("annotate")
    .description("a draft gold file of one report: the claims found, in the codebook's form, to be corrected by hand")
    .argument("<file>", "TXT, Markdown, HTML, PDF or DOCX")
    .option("--published <edtf>", "the report's date, where it does not say it")
    .option("-o, --out <file>", "write there instead of to standard output; a file that is there is left alone")
    .option(
      "-l, --lexicon <pack>",
      "lexicon pack, by name or folder (may be given several times; default: all that ship)",
      several,
    )
    .addHelpText(
      "after",
      `
Examples:
  assay annotate report.pdf --out report.gold.jsonl
  assay score report.pdf --gold report.gold.jsonl

Take out what is wrong, add what is missing; assay score tells of every line that is not in the codebook's form.`,
    )
    .action(annotate)
}

async function annotate(file: string, options: AnnotateFlags): Promise<void> {
  const { annotateFile, checkEdtf, loadLexicon } = await import("#workbench")
  if (options.published) checkEdtf(options.published, "--published")
  const lines = await annotateFile(file, {
    published: options.published ?? null,
    lexicon: loadLexicon(options.lexicon),
  })
  if (!options.out) return void process.stdout.write(lines)
  try {
    await writeFile(options.out, lines, { flag: "wx" }) // hours of work by hand may be in it
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST")
      throw new Refusal(`a file that is already there: "${options.out}" (--out)`)
    throw error
  }
  print(`${lines.split("\n").length - 1} lines (${options.out})`)
}
