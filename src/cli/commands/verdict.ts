import { Argument, Command } from "commander"
import { type Claim, type ClaimVerdict, correctable, Refusal } from "#claim"
import { headingOf, saidOf } from "#present"
import type { Casebook } from "#workbench"
import {
  casebookOption,
  decideIn,
  jsonOption,
  nowInSeconds,
  printJson,
  reasonOption,
  several,
  whoOption,
  withCasebook,
} from "../options.js"
import { print, styled } from "../terminal.js"

const DECISIONS = { accept: "accepted", reject: "rejected", correct: "corrected", undo: "withdrawn" } as const
type Word = keyof typeof DECISIONS
const WORDS = Object.keys(DECISIONS)

interface VerdictOptions {
  readonly casebook: string
  readonly set?: readonly string[]
  readonly quote?: string
  readonly reason?: string
  readonly who: string
  readonly json?: boolean
}

export function verdictCommand(): Command {
  return new Command("verdict")
    .description(
      "decide on a claim: accept, reject or correct it, or undo the last decision; without a decision, its log",
    )
    .argument("<claim>", "the claim's id, or the beginning of it")
    .addArgument(new Argument("[decision]", "what is decided").choices(WORDS))
    .option(
      "--set <field=value>",
      "correct: a field and its new value, empty for none (may be given several times)",
      several,
    )
    .option("--quote <words>", "correct: the words of the document that carry the claim")
    .addOption(reasonOption())
    .addOption(whoOption())
    .addOption(casebookOption())
    .addOption(jsonOption())
    .addHelpText(
      "after",
      `
Examples:
  assay verdict 0b92e41c7a accept
  assay verdict 0b92e41c7a reject --reason "a reader's letter, not the report"
  assay verdict 0b92e41c7a correct --set subject="Haqqani Network" --set best=900
  assay verdict 0b92e41c7a undo
  assay verdict 0b92e41c7a

The log is never edited: undoing is one more entry. Findings follow at once: a rejected claim is left out of them and stays
visible, a corrected one goes into them as corrected.`,
    )
    .action(verdict)
}

async function verdict(id: string, word: Word | undefined, options: VerdictOptions): Promise<void> {
  const { findClaim } = await import("#workbench")
  if (word === undefined)
    return withCasebook(options.casebook, async (casebook) => {
      const row = await claimOf(casebook, id, findClaim)
      if (options.json) return row.verdicts.forEach(printJson)
      if (!row.verdicts.length) print("nothing has been decided")
      for (const entry of row.verdicts) print(entryLine(entry))
    })
  if (word === "reject" && !options.reason) throw new Refusal(`a rejection needs a reason: "${id}" (--reason)`)
  if (word !== "correct" && (options.set || options.quote))
    throw new Refusal(`only a correction has new values: "${word}" (--set, --quote)`)
  const entry = await decideIn(options.casebook, async (casebook) => {
    const row = await claimOf(casebook, id, findClaim)
    return {
      claim: row.id,
      decision: DECISIONS[word],
      correction: word === "correct" ? await correctionOf(casebook, row.document, row.claim, options) : null,
      ...{ reason: options.reason ?? null, who: options.who, when: nowInSeconds() },
    }
  })
  if (options.json) return printJson(entry)
  await withCasebook(options.casebook, async (casebook) => {
    const row = entry.about === "claim" ? await casebook.claim(entry.claim) : null
    if (!row) return print("the claim that was added by hand is taken away")
    print(`${styled("bold", row.state)}: ${saidOf(row.claim)} — ${headingOf(row.claim)}`)
    if (row.said) print(styled("dim", `read as: ${saidOf(row.said)} — ${headingOf(row.said)}`))
  })
}

async function claimOf(casebook: Casebook, id: string, find: typeof import("#workbench").findClaim) {
  const row = await find(casebook, id)
  if (!row) throw new Refusal(`no such claim: "${id}" (${casebook.path})`)
  return row
}

/** What `--set` and `--quote` say, in the types of the claim's fields. */
async function correctionOf(
  casebook: Casebook,
  document: string,
  claim: Claim,
  { set = [], quote }: VerdictOptions,
): Promise<Record<string, unknown>> {
  const correction: Record<string, unknown> = {}
  for (const one of set) {
    const at = one.indexOf("=")
    const field = one.slice(0, at)
    if (at < 1 || !correctable(claim.kind).includes(field) || field === "quote")
      throw new Refusal(`no field that can be set: "${one}" (${correctable(claim.kind).join(", ")}, as field=value)`)
    correction[field] = asField(Reflect.get(claim, field), one.slice(at + 1), field)
  }
  if (quote !== undefined) correction.quote = await anchored(casebook, document, quote, claim)
  return correction
}

const FIGURES: ReadonlySet<string> = new Set(["low", "best", "high"])

/** Text as a value of the same kind as the one before. Lists part at ";". */
function asField(before: unknown, text: string, field: string): unknown {
  if (Array.isArray(before))
    return text
      .split(";")
      .map((name) => name.trim())
      .filter(Boolean)
  if (typeof before === "boolean") return text === "true" || text === "yes"
  if (text === "") return typeof before === "string" && field === "wording" ? "" : null
  return FIGURES.has(field) ? Number(text.replaceAll(",", "")) : text
}

/** The words as a quote of the document: the place where they stand nearest to the claim's own. */
async function anchored(casebook: Casebook, document: string, words: string, { quote }: Claim) {
  const { nearestQuote } = await import("#workbench")
  const stored = await casebook.document(document)
  const found = stored && nearestQuote(stored.document.text, words, quote.start)
  if (!found) throw new Refusal(`words do not stand in the document: "${words}" (--quote)`)
  return found
}

function entryLine({ when, who, decision, correction, reason }: ClaimVerdict): string {
  const what = correction ? ` ${JSON.stringify(correction)}` : ""
  return `${when.slice(0, 16).replace("T", " ")}  ${who}: ${decision}${what}${reason ? ` (${reason})` : ""}`
}
