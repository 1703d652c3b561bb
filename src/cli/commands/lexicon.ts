import { Command } from "commander"
import { jsonOption, printJson } from "../options.js"
import { complain, Exit } from "../run.js"
import { print, table } from "../terminal.js"

export function lexiconCommand(): Command {
  const lexicon = new Command("lexicon")
    .description("lexicon packs: the words of a language or theatre")
    .addHelpText(
      "after",
      "\nExamples:\n  assay lexicon list\n  assay lexicon check ./sahel\n  assay lexicon test khorasan",
    )
  lexicon.command("list").description("the packs that ship").addOption(jsonOption()).action(list)
  lexicon
    .command("check")
    .description("whether packs are well formed: one line for each mistake, with file and line")
    .argument("[pack...]", "names or folders; default: all that ship")
    .action(check)
  return lexicon
}

async function list({ json }: { json?: boolean }): Promise<void> {
  const { listPacks } = await import("#workbench")
  const packs = listPacks()
  if (json) return packs.forEach(printJson)
  print(
    table(
      ["pack", "kind", "version", "folder"],
      packs.map((pack) => [pack.name, pack.kind, pack.version, pack.folder]),
      { right: [3, 4], widest: 80 },
    ),
  )
}

async function check(packs: readonly string[]): Promise<void> {
  const { checkPacks } = await import("#workbench")
  let mistakes = 0
  for (const { pack, problems } of checkPacks(packs)) {
    for (const problem of problems) complain(problem)
    if (!problems.length) print(`${pack}: well formed`)
    mistakes += problems.length
  }
  if (mistakes) throw new Exit(1)
}
