import { Command } from "commander"
import { type IdentityDecision, type IdentityVerdict, Refusal } from "#claim"
import {
  decideIn,
  type ListOptions,
  listed,
  nowInSeconds,
  printJson,
  reasonOption,
  whoOption,
  withCasebook,
} from "../options.js"
import { figure, print, styled, table } from "../terminal.js"

interface SameOptions extends ListOptions {
  readonly different?: boolean
  readonly unsure?: boolean
  readonly undo?: boolean
  readonly reason?: string
  readonly who: string
  readonly log?: boolean
}

export function sameCommand(): Command {
  return listed(
    new Command("same").description("whether two names are one: decide, undo, or see what is proposed and decided"),
  )
    .argument("[a]", "a name, as the casebook has it")
    .argument("[b]", "another name")
    .option("--different", "they are two")
    .option("--unsure", "nobody can say yet")
    .option("--undo", "take the last decision on the two back")
    .option("--log", "what was decided on the two, on one name or at all, and when")
    .addOption(reasonOption())
    .addOption(whoOption())
    .addHelpText(
      "after",
      `
Examples:
  assay same
  assay same "Hafiz Saeed Khan" "Hafiz Said" --reason "the same office in the same month"
  assay same "Jamaat-ul-Ahrar" "Hizb-ul-Ahrar" --different
  assay same "Hafiz Saeed Khan" "Hafiz Said" --undo
  assay same --log

Nothing is merged in the claims themselves: findings read both names as one as long as the decision stands.`,
    )
    .action(same)
}

async function same(a: string | undefined, b: string | undefined, options: SameOptions): Promise<void> {
  if (options.log)
    return showLog(
      [a, b].flatMap((name) => (name === undefined ? [] : [name])),
      options,
    )
  if (a === undefined) return showProposals(options)
  if (b === undefined) throw new Refusal(`an identity needs two names: "${a}" (assay same A B)`)
  const { knownName } = await import("#workbench")
  const { reason = null, who } = options
  const entry = await decideIn(options.casebook, async (casebook) => ({
    about: "identity",
    a: await knownName(casebook, a),
    b: await knownName(casebook, b),
    decision: decisionOf(options),
    ...{ reason, who, when: nowInSeconds() },
  }))
  if (options.json) return printJson(entry)
  if (entry.about === "identity") print(lineOf(entry))
}

function decisionOf({ different, unsure, undo }: SameOptions): IdentityDecision {
  if ([different, unsure, undo].filter(Boolean).length > 1)
    throw new Refusal('one decision at a time: "--different --unsure --undo" (give one of them)')
  return different ? "different" : unsure ? "unsure" : undo ? "withdrawn" : "same"
}

async function showLog(names: readonly string[], options: SameOptions): Promise<void> {
  const { identityLog } = await import("#workbench")
  await withCasebook(options.casebook, async (casebook) => {
    const log = await identityLog(casebook, names)
    if (options.json) return log.forEach(printJson)
    if (!log.length) print("nothing has been decided")
    for (const entry of log) print(lineOf(entry))
  })
}

const lineOf = ({ when, who, a, b, decision, reason }: IdentityVerdict): string =>
  `${when.slice(0, 16).replace("T", " ")}  ${who}: ${a} – ${b}: ${decision}${reason ? ` (${reason})` : ""}`

async function showProposals(options: SameOptions): Promise<void> {
  const { identityProposals, loadLexicon } = await import("#workbench")
  await withCasebook(options.casebook, async (casebook) => {
    const [proposals, { identities }] = [await identityProposals(casebook, loadLexicon()), await casebook.decisions()]
    const shown = proposals.slice(options.offset, options.offset + options.limit)
    if (options.json) return shown.forEach(printJson)
    if (identities.length)
      print(
        `${styled("bold", "decided")}\n${table(
          ["name", "and", "are"],
          identities.map(({ a, b, decision }) => [a, b, decision]),
        )}\n`,
      )
    if (!proposals.length) return print("nothing is proposed")
    print(styled("bold", "proposed, and decided by nobody"))
    print(
      table(
        ["name", "and", "are", "score", "because"],
        shown.map(({ a, b, decision, score, reason }) => [a, b, decision, score.toFixed(2), reason]),
        { right: [3], widest: 90 },
      ),
    )
    if (proposals.length > shown.length)
      print(styled("dim", `${figure(shown.length)} of ${figure(proposals.length)} proposals (--limit, --offset)`))
    print(styled("dim", "assay same A B [--different|--unsure] decides; --undo takes it back"))
  })
}
