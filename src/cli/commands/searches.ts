import { Command } from "commander"
import { Refusal } from "#claim"
import type { CountedSearch } from "#workbench"
import {
  type CasebookOption,
  casebookOption,
  jsonOption,
  nowInSeconds,
  printJson,
  whoOption,
  withCasebook,
} from "../options.js"
import { figure, print, table } from "../terminal.js"

interface SearchesOptions extends CasebookOption {
  readonly json?: boolean
  readonly who: string
  readonly rename?: string
  readonly delete?: boolean
  readonly restore?: boolean
  readonly look?: boolean
}

export function searchesCommand(): Command {
  return new Command("searches")
    .description(
      "saved searches: what each finds now, and what is new since you looked; save, rename, delete, bring back",
    )
    .argument("[name]", "a saved search, or the name of a new one")
    .argument("[query]", "what to save under the name")
    .option("--rename <name>", "give it another name")
    .option("--delete", "take it out of the list")
    .option("--restore", "bring back what was deleted")
    .option("--look", "say that you have looked at it: nothing is new then")
    .addOption(whoOption())
    .addOption(casebookOption())
    .addOption(jsonOption())
    .addHelpText(
      "after",
      `
Examples:
  assay searches
  assay searches "Strength of ISKP" 'actor:ISKP measure:strength'
  assay searches "Strength of ISKP" --look
  assay searches "Strength of ISKP" --rename "How many"
  assay searches "How many" --delete
  assay searches "How many" --restore`,
    )
    .action(searches)
}

async function searches(name: string | undefined, query: string | undefined, options: SearchesOptions): Promise<void> {
  const { who } = options
  const act = actOf(options)
  if ((act || query) && name === undefined) throw new Refusal(`which saved search: "" (assay searches NAME)`)
  if (act && query) throw new Refusal(`one thing at a time: "${query}" (a query is saved, --${act} changes)`)
  await withCasebook(
    options.casebook,
    async (casebook) => {
      const { countedSearches, saveSearch } = await import("#workbench")
      if (name !== undefined && query !== undefined)
        await saveSearch(casebook, { name, query, who, when: nowInSeconds() })
      else if (name !== undefined && act) {
        const wanted = options.restore === true
        const kept = (await casebook.searches(who)).findLast((one) => one.name === name && one.deleted === wanted)
        if (!kept) throw new Refusal(`no such saved search: "${name}" (${casebook.path})`)
        const entry = { act, search: kept.id, query: null, who, when: nowInSeconds() }
        await casebook.appendSearch({ ...entry, name: options.rename ?? null })
      }
      const kept = (await countedSearches(casebook, who)).filter(
        (one) => name === undefined || act || one.name === name,
      )
      if (name !== undefined && !act && !kept.length)
        throw new Refusal(`no such saved search: "${name}" (${casebook.path})`)
      show(kept, options)
    },
    { readOnly: act === null && query === undefined, create: false },
  )
}

function actOf(options: SearchesOptions): "renamed" | "deleted" | "restored" | "looked" | null {
  const asked = [
    ...(options.rename === undefined ? [] : (["renamed"] as const)),
    ...(options.delete ? (["deleted"] as const) : []),
    ...(options.restore ? (["restored"] as const) : []),
    ...(options.look ? (["looked"] as const) : []),
  ]
  if (asked.length > 1) throw new Refusal(`one thing at a time: "${asked.join(", ")}" (give one of them)`)
  return asked[0] ?? null
}

function show(kept: readonly CountedSearch[], { json }: SearchesOptions): void {
  if (json) for (const one of kept) printJson(one)
  else if (!kept.length) print("no search has been saved")
  else print(tableOf(kept))
}

const tableOf = (kept: readonly CountedSearch[]): string =>
  table(
    ["name", "claims", "new", "looked at", "query", "saved by"],
    kept.map(({ name, query, who, when, looked, count, fresh }) => [
      name,
      count === null ? "?" : figure(count),
      fresh ? figure(fresh) : "",
      looked?.slice(0, 16).replace("T", " ") ?? "never",
      query,
      `${who}, ${when.slice(0, 10)}`,
    ]),
    { right: [1, 2] },
  )
