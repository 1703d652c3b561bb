// Options that several commands have, with one meaning everywhere.
import { type Command, InvalidArgumentError, Option } from "commander"
import { CLAIM_KINDS, type Verdict } from "#claim"
import type { Casebook, NewVerdict } from "#workbench"

export const DEFAULT_CASEBOOK = "assay.casebook"

export interface CasebookOption {
  readonly casebook: string
}
export interface ListOptions extends CasebookOption {
  readonly json?: boolean
  readonly limit: number
  readonly offset: number
}

export const casebookOption = (): Option =>
  new Option("-c, --casebook <file>", "the casebook").env("ASSAY_CASEBOOK").default(DEFAULT_CASEBOOK)
export const jsonOption = (): Option => new Option("--json", "JSON Lines for pipes instead of a table")
export const limitOption = (many: number): Option =>
  new Option("-n, --limit <number>", "rows at most").argParser(wholeNumber).default(many)
export const offsetOption = (): Option =>
  new Option("--offset <number>", "rows to leave out first").argParser(wholeNumber).default(0)

export const kindOption = (what: string): Option =>
  new Option("-k, --kind <kind>", `${what} (may be given several times)`)
    .choices(CLAIM_KINDS)
    .argParser(severalOf(CLAIM_KINDS))

/** Who decides: what verdicts are signed with. */
export const whoOption = (): Option =>
  new Option("--who <name>", "the name that the decision is signed with").env("ASSAY_WHO").default("analyst")
export const reasonOption = (): Option => new Option("--reason <words>", "why, for whoever reads the log")

/** Adds what every list has. */
export function listed(command: Command, many = 20): Command {
  return command
    .addOption(casebookOption())
    .addOption(limitOption(many))
    .addOption(offsetOption())
    .addOption(jsonOption())
}

export function wholeNumber(words: string): number {
  if (!/^\d+$/.test(words)) throw new InvalidArgumentError(`no whole number: "${words}"`)
  return Number(words)
}

/** "2016", "2016..2018", "2016..", "..2018". */
export function yearRange(words: string): { fromYear?: number; toYear?: number } {
  const match = /^(\d{4})?(\.\.)?(\d{4})?$/.exec(words)
  if (!words || !match || (match[1] && match[3] && !match[2]))
    throw new InvalidArgumentError(`no years: "${words}" (2016, 2016..2018, 2016.. or ..2018)`)
  const [, from, open, to] = match
  return {
    ...(from ? { fromYear: Number(from) } : {}),
    ...(to ? { toYear: Number(to) } : open || !from ? {} : { toYear: Number(from) }),
  }
}

/** Several of a closed set of words. */
export const severalOf =
  <Word extends string>(words: readonly Word[]) =>
  (value: string, before: readonly Word[] | undefined): readonly Word[] => {
    const word = words.find((one) => one === value)
    if (!word) throw new InvalidArgumentError(`none of ${words.join(", ")}: "${value}"`)
    return [...(before ?? []), word]
  }

export const several = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  value,
]

/** Opens a casebook that must be there, and closes it whatever happens. */
export async function withCasebook<T>(
  path: string,
  use: (casebook: Casebook) => Promise<T>,
  options: { readOnly?: boolean; create?: boolean } = { readOnly: true },
): Promise<T> {
  const { openCasebook } = await import("#workbench")
  const casebook = await openCasebook(path, options)
  try {
    return await use(casebook)
  } finally {
    await casebook.close()
  }
}

export const printJson = (row: unknown): void => void process.stdout.write(`${JSON.stringify(row)}\n`)

/** Now, as the log writes it. */
export const nowInSeconds = (): string => new Date().toISOString().replace(/\.\d+Z$/, "Z")

/** Appends a decision to the log of the casebook and brings the findings up to date. */
export async function decideIn(
  path: string,
  verdictFor: (casebook: Casebook) => Promise<NewVerdict>,
): Promise<Verdict> {
  const { decideNow, fitVerbs, loadLexicon } = await import("#workbench")
  const verbs = fitVerbs(loadLexicon())
  return withCasebook(path, async (casebook) => decideNow(casebook, await verdictFor(casebook), verbs), {
    create: false,
  })
}
