import { Command } from "commander"
import { jsonOption, printJson } from "../options.js"
import { complain, Exit } from "../run.js"
import { figure, print, table } from "../terminal.js"

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
  lexicon
    .command("test")
    .description("runs the examples of packs")
    .argument("[pack...]", "names or folders; default: all that ship")
    .action(test)
  return lexicon
}

async function list({ json }: { json?: boolean }): Promise<void> {
  const { checkPacks } = await import("#workbench")
  const packs = checkPacks()
  if (json) {
    for (const pack of packs) printJson(pack)
    return
  }
  const rows = packs.map(({ name, classes, terms, names, forms, folder }) => [
    name,
    figure(classes),
    figure(terms),
    figure(names),
    figure(forms),
    folder,
  ])
  print(table(["pack", "classes", "terms", "names", "forms", "folder"], rows, { right: [1, 2, 3, 4], widest: 80 }))
}

async function check(packs: readonly string[]): Promise<void> {
  const { checkPacks } = await import("#workbench")
  let mistakes = 0
  for (const { name, errors, terms, names } of checkPacks(packs)) {
    for (const error of errors) complain(error)
    if (!errors.length) print(`${name}: well formed, ${figure(terms)} terms, ${figure(names)} names`)
    mistakes += errors.length
  }
  if (mistakes) throw new Exit(1)
}

async function test(packs: readonly string[]): Promise<void> {
  const { testPacks } = await import("#workbench")
  let failures = 0
  for (const { pack, tests } of testPacks(packs)) {
    const failed = tests.filter(({ passed }) => !passed)
    for (const { what, file, why } of failed) complain(`example fails: "${what}": ${why} (${file})`)
    print(`${pack}: ${figure(tests.length - failed.length)} of ${figure(tests.length)} examples pass`)
    failures += failed.length
  }
  if (failures) throw new Exit(1)
}
