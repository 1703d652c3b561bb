import { Command, Option } from "commander"
import { CONFLICT_TYPES, type ConflictType, type Finding } from "#claim"
import { CONFLICT_WORDS, saidOf } from "#present"
import type { Casebook, ClaimRow } from "#workbench"
import { kindOption, type ListOptions, listed, printJson, several, withCasebook } from "../options.js"
import { cut, figure, print, styled } from "../terminal.js"
import { titleOf } from "./questions.js"

interface ConflictsOptions extends ListOptions {
  readonly type?: ConflictType
  readonly kind?: Finding["question"]["kind"][]
  readonly subject?: string[]
}

export function conflictsCommand(): Command {
  return listed(new Command("conflicts").description("what contradicts what, and what would settle it"))
    .addOption(new Option("--type <type>", "only conflicts of this type").choices(CONFLICT_TYPES))
    .addOption(kindOption("what kind of claims the question is about"))
    .option("-s, --subject <name>", "whom or what the question is about (may be given several times)", several)
    .addHelpText(
      "after",
      `
Without --type: contradictions only; differences of time, place, population and definition need not be any.

Examples:
  assay conflicts
  assay conflicts --type perpetrator
  assay conflicts --kind relation --json`,
    )
    .action((options: ConflictsOptions) =>
      withCasebook(options.casebook, async (casebook) => {
        const found = await conflictsIn(casebook, options)
        const shown = found.slice(options.offset, options.offset + options.limit)
        if (options.json) return shown.forEach(printJson)
        if (!found.length) return print("no conflict fits")
        const rows = await rowsOf(casebook, shown)
        for (const [i, one] of shown.entries()) {
          if (one.question !== shown[i - 1]?.question) print(`${i ? "\n" : ""}${styled("bold", one.title)}`)
          print(`  ${CONFLICT_WORDS[one.type]}: ${one.why}`)
          print(`    ${sideOf(rows.get(one.a), one.a)}\n    ${sideOf(rows.get(one.b), one.b)}`)
          if (one.settles) print(styled("dim", `    would settle it: ${one.settles}`))
        }
        if (found.length > shown.length)
          print(styled("dim", `\n${figure(shown.length)} of ${figure(found.length)} conflicts (--limit, --offset)`))
      }),
    )
}

interface Found {
  readonly question: string
  readonly title: string
  readonly type: ConflictType
  readonly a: string
  readonly b: string
  readonly why: string
  readonly settles: string
}

/** Types that are left when time, place, population and definition are told apart. */
const CONTRADICTIONS: ReadonlySet<ConflictType> = new Set(["value", "polarity", "perpetrator", "identity", "inclusion"])
const PAGE = 500

/** In the order of the questions, the most contested first. */
async function conflictsIn(casebook: Casebook, { type, kind, subject }: ConflictsOptions): Promise<Found[]> {
  const found: Found[] = []
  for (let offset = 0, total = 1; offset < total; offset += PAGE) {
    const page = await casebook.findings({ conflict: type, kind, subject }, { limit: PAGE, offset })
    total = page.total
    for (const { question, conflicts } of page.rows)
      for (const { a, b, why, settles, type: is } of conflicts)
        if (type === undefined ? CONTRADICTIONS.has(is) : is === type)
          found.push({ question: question.id, title: titleOf(question), type: is, a, b, why, settles })
  }
  return found
}

async function rowsOf(casebook: Casebook, shown: readonly Found[]): Promise<Map<string, ClaimRow>> {
  const rows = new Map<string, ClaimRow>()
  for (const id of new Set(shown.flatMap(({ a, b }) => [a, b]))) {
    const row = await casebook.claim(id)
    if (row) rows.set(id, row)
  }
  return rows
}

function sideOf(row: ClaimRow | undefined, id: string): string {
  if (!row) return id.slice(0, 10)
  const { claim, authors, publisher, title, documentName } = row
  const who = claim.attribution.join(" › ") || authors.join(", ") || publisher || "the author"
  return `${id.slice(0, 10)}  ${cut(saidOf(claim), 44)}: ${cut(who, 40)} (${cut(title ?? documentName, 40)})`
}
