import { Command } from "commander"
import { CREDIBILITIES, type Credibility, type GradeVerdict, RELIABILITIES, Refusal, type Reliability } from "#claim"
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

interface GradeOptions extends ListOptions {
  readonly topic?: string
  readonly claim?: string
  readonly undo?: boolean
  readonly reason?: string
  readonly who: string
}

export function gradeCommand(): Command {
  return listed(
    new Command("grade").description(
      "grade a source by letter and its claims by digit (Admiralty), or see history and proposals",
    ),
  )
    .argument("[source]", "a publisher, author or holder, as the casebook has it")
    .argument("[grade]", "A to F for the source, 1 to 6 for a claim (--claim), or both: B2")
    .option(
      "--topic <topic>",
      "the letter holds on this topic alone: a measure, a subtype, a type of relation, an aspect",
    )
    .option("--claim <id>", "the claim that the digit judges")
    .option("--undo", "take the last grade on this source, topic and claim back")
    .addOption(reasonOption())
    .addOption(whoOption())
    .addHelpText(
      "after",
      `
Examples:
  assay grade
  assay grade "Radio Kabul"
  assay grade "Radio Kabul" B --reason "its own correspondents, corrected in public"
  assay grade "Radio Kabul" D --topic fatalities
  assay grade "Radio Kabul" 2 --claim 0b92e41c7a
  assay grade "Radio Kabul" --undo

Letters and digits are two questions and are kept apart. What can be computed from first reports and what became of them is a
proposal, and holds nothing before somebody says so.`,
    )
    .action(grade)
}

async function grade(source: string | undefined, given: string | undefined, options: GradeOptions): Promise<void> {
  if (source === undefined) return showSources(options)
  if (given === undefined && !options.undo) return showSource(source, options)
  const { reliability, credibility } = given === undefined ? NOTHING : gradeOf(given)
  if (credibility !== null && options.claim === undefined)
    throw new Refusal(`a digit judges a claim: "${given}" (--claim)`)
  const { findClaim, knownName } = await import("#workbench")
  const entry = await decideIn(options.casebook, async (casebook) => {
    const row = options.claim === undefined ? null : await findClaim(casebook, options.claim)
    if (options.claim !== undefined && !row) throw new Refusal(`no such claim: "${options.claim}" (${casebook.path})`)
    return {
      about: "grade",
      source: await knownName(casebook, source),
      topic: options.topic ?? null,
      claim: row?.id ?? null,
      ...{ reliability, credibility },
      decision: options.undo ? "withdrawn" : "graded",
      ...{ reason: options.reason ?? null, who: options.who, when: nowInSeconds() },
    }
  })
  if (options.json) return printJson(entry)
  if (entry.about === "grade") print(lineOf(entry))
}

interface Grade {
  readonly reliability: Reliability | null
  readonly credibility: Credibility | null
}
const NOTHING: Grade = { reliability: null, credibility: null }

function gradeOf(words: string): Grade {
  const match = /^([A-Fa-f])?([1-6])?$/.exec(words)
  if (!match || words === "") throw new Refusal(`no grade: "${words}" (A to F, 1 to 6, or both as B2)`)
  return {
    reliability: RELIABILITIES.find((letter) => letter === match[1]?.toUpperCase()) ?? null,
    credibility: CREDIBILITIES.find((digit) => String(digit) === match[2]) ?? null,
  }
}

function lineOf({ when, who, source, topic, claim, reliability, credibility, decision, reason }: GradeVerdict): string {
  const what = decision === "withdrawn" ? "withdrawn" : `${reliability ?? ""}${credibility ?? ""}`
  const on = [topic && `on ${topic}`, claim && `claim ${claim.slice(0, 10)}`].filter(Boolean).join(", ")
  return `${when.slice(0, 16).replace("T", " ")}  ${who}: ${source} ${what}${on ? ` ${on}` : ""}${reason ? ` (${reason})` : ""}`
}

async function showSource(source: string, options: GradeOptions): Promise<void> {
  const { gradeLog, knownName, reliabilityProposals } = await import("#workbench")
  await withCasebook(options.casebook, async (casebook) => {
    const name = await knownName(casebook, source)
    const log = await gradeLog(casebook, name)
    const proposal = (await reliabilityProposals(casebook)).find((one) => one.source === name) ?? null
    if (options.json) return printJson({ source: name, log, proposal })
    print(styled("bold", name))
    for (const entry of log) print(lineOf(entry))
    if (!log.length) print("nobody has graded it")
    print(proposal ? `proposed: ${proposal.reliability}. ${proposal.reason}` : "nothing is proposed: it tells no claim")
  })
}

async function showSources(options: GradeOptions): Promise<void> {
  const { reliabilityProposals } = await import("#workbench")
  await withCasebook(options.casebook, async (casebook) => {
    const [proposals, { grades }] = [await reliabilityProposals(casebook), await casebook.decisions()]
    const stands = new Map(
      grades.filter(({ topic, claim }) => !topic && !claim).map((one) => [one.source, one.reliability]),
    )
    const sources = [...proposals].sort((p, q) => q.first + q.repeated - p.first - p.repeated)
    const shown = sources.slice(options.offset, options.offset + options.limit)
    if (options.json) {
      for (const one of shown) printJson({ ...one, grade: stands.get(one.source) ?? null })
      return
    }
    print(
      table(
        ["source", "grade", "proposed", "first", "borne out", "contradicted", "repeated"],
        shown.map(({ source, reliability, first, confirmed, contradicted, repeated }) => [
          source,
          stands.get(source) ?? "",
          reliability === "F" ? "F – not enough" : reliability,
          ...[first, confirmed, contradicted, repeated].map(figure),
        ]),
        { right: [3, 4, 5, 6] },
      ),
    )
    if (sources.length > shown.length)
      print(styled("dim", `${figure(shown.length)} of ${figure(sources.length)} sources (--limit, --offset)`))
  })
}
