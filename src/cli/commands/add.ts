import { availableParallelism } from "node:os"
import { Command } from "commander"
import { Refusal } from "#claim"
import type { Casebook, Verbs } from "#workbench"
import { casebookOption, jsonOption, printJson, several } from "../options.js"
import { complain, Exit } from "../run.js"
import { figure, Progress, print } from "../terminal.js"

interface AddOptions {
  readonly casebook: string
  readonly lexicon?: readonly string[]
  readonly published?: string
  readonly publisher?: string
  readonly author?: readonly string[]
  readonly title?: string
  readonly again?: boolean
  readonly json?: boolean
}

export function addCommand(): Command {
  return new Command("add")
    .description("read reports into the casebook: files, folders or globs (TXT, Markdown, HTML, PDF, DOCX)")
    .argument("[input...]", "files, folders, globs")
    .addOption(casebookOption())
    .option("--published <edtf>", "publication date of the files that do not say it: 2018, 2018-08, 2018-08-14")
    .option("--publisher <name>", "publisher of the files")
    .option("--author <name>", "author of the files (may be given several times)", several)
    .option("--title <words>", "title, where one file is added")
    .option(
      "-l, --lexicon <pack>",
      "lexicon pack, by name or folder (may be given several times; default: all that ship)",
      several,
    )
    .option(
      "--again",
      "extract the documents that are already there once more, after a change of the packs or a new version",
    )
    .addOption(jsonOption())
    .addHelpText(
      "after",
      `
Examples:
  assay add reports/
  assay add "downloads/*.pdf" --casebook iskp.casebook
  assay add note.txt --published 2018-10 --publisher "Gate Institute"

What cannot be read is refused with a reason, the rest goes on; adding the same bytes twice adds them once.`,
    )
    .action(add)
}

async function add(inputs: readonly string[], options: AddOptions): Promise<void> {
  const { checkEdtf, ingest, loadLexicon, fitVerbs, openCasebook, packFolders, reExtract } = await import("#workbench")
  if (!inputs.length && !options.again)
    throw new Refusal("nothing to add: give files, folders or globs (assay add --help)")
  if (options.published) checkEdtf(options.published, "--published")
  const verbs = fitVerbs(loadLexicon(options.lexicon))
  const casebook = await openCasebook(options.casebook, {})
  const progress = new Progress("reading")
  try {
    if (options.again) {
      const { documents } = await reExtract(casebook, {
        verbs,
        workers: { jobs: availableParallelism(), packs: packFolders(options.lexicon) },
        onProgress: ({ done, total, name }) => progress.update(done, total, name),
      })
      progress.done()
      if (!options.json && (documents || !inputs.length))
        print(`${figure(documents)} extracted again (${options.casebook})`)
    }
    if (inputs.length) await addInputs(casebook, inputs, options, { ingest, verbs, progress })
  } finally {
    progress.done()
    await casebook.close()
  }
}

interface Tools {
  readonly ingest: typeof import("#workbench").ingest
  readonly verbs: Verbs
  readonly progress: Progress
}

async function addInputs(
  casebook: Casebook,
  inputs: readonly string[],
  options: AddOptions,
  { ingest, verbs, progress }: Tools,
): Promise<void> {
  const { published, publisher, author, title } = options
  const summary = await ingest(casebook, inputs, {
    verbs,
    stated: { published, publisher, authors: author, title },
    now: () => new Date(),
    onProgress: ({ done, total, outcome }) => progress.update(done, total, outcome.name),
  })
  progress.done()
  for (const { name, reason } of summary.refused) complain(reason.includes(name) ? reason : `${reason} (${name})`)
  const { added, alreadyThere, refused, claims, questions } = summary
  if (options.json) printJson({ added, alreadyThere, refused, claims, questions })
  else
    print(
      `${figure(added)} added, ${figure(alreadyThere)} already there, ${figure(refused.length)} refused; ${figure(claims)} new claims, ${figure(questions)} questions (${options.casebook})`,
    )
  if (refused.length) throw new Exit(1)
}
