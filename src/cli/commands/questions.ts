import { Command, Option } from "commander"
import { type ClaimKind, type Finding, formatEdtf, MEASURES, Refusal } from "#claim"
import { saidOf } from "#present"
import type { Casebook, QuestionSummary } from "#workbench"
import {
  casebookOption,
  jsonOption,
  kindOption,
  type ListOptions,
  listed,
  printJson,
  several,
  severalOf,
  withCasebook,
} from "../options.js"
import { band, cut, figure, print, sparkline, styled, table } from "../terminal.js"
import { claimTable } from "./claims.js"

const INDEPENDENCE = {
  established: "independent",
  shared: "one origin",
  "not-established": "independence not established",
} as const

export function questionsCommand(): Command {
  return listed(new Command("questions").description("the points on which claims are made, the most contested first"))
    .addOption(kindOption("what kind of claims it is about"))
    .option("-s, --subject <name>", "whom or what it is about (may be given several times)", several)
    .option("--topic <topic>", "measure, subtype of an event, type of a relation, or aspect", several)
    .addOption(
      new Option("-m, --measure <measure>", "what is measured").choices(MEASURES).argParser(severalOf(MEASURES)),
    )
    .option("-t, --text <words>", "words of the question")
    .option("--contested", "only those on which more than one claim is made")
    .addHelpText(
      "after",
      `
Examples:
  assay questions --contested
  assay questions --kind relation --topic led-by
  assay questions --measure fatalities`,
    )
    .action(questions)
}

async function questions(
  options: ListOptions & {
    kind?: ClaimKind[]
    subject?: string[]
    topic?: string[]
    measure?: (typeof MEASURES)[number][]
    text?: string
    contested?: boolean
  },
): Promise<void> {
  await withCasebook(options.casebook, async (casebook) => {
    const filter = {
      subject: options.subject,
      kind: options.kind,
      topic: options.topic || options.measure ? [...(options.topic ?? []), ...(options.measure ?? [])] : undefined,
      text: options.text,
      ...(options.contested ? { minClaims: 2 } : {}),
    }
    const { rows, total } = await casebook.questions(
      filter,
      { limit: options.limit, offset: options.offset },
      "contest",
    )
    if (options.json) return rows.forEach(printJson)
    if (!total) return print("no question fits")
    const findings = await Promise.all(rows.map((row) => casebook.finding(row.id)))
    print(questionTable(rows, findings))
    if (total > rows.length)
      print(styled("dim", `${figure(rows.length)} of ${figure(total)} questions (--limit, --offset)`))
    print(styled("dim", "assay question <id> shows who says so, where they have it from, and what contradicts what"))
  })
}

function questionTable(rows: readonly QuestionSummary[], findings: readonly (Finding | null)[]): string {
  return table(
    ["question", "id", "reported", "claims", "origins", "contradictions", "over time"],
    rows.map((row, i) => [
      titleOf(row),
      row.id.slice(0, 8),
      `${band(row.low, row.high)} ${row.unit === "persons" ? "" : row.unit}`.trim(),
      figure(row.claims),
      figure(row.origins),
      figure(contradictionsOf(findings[i] ?? null)),
      seriesLine(findings[i] ?? null),
    ]),
    { right: [2, 3, 4, 5] },
  )
}

/** What is left after other times, places and populations are told apart. */
const contradictionsOf = (finding: Finding | null): number =>
  finding?.conflicts.filter(({ type }) => type === "value" || type === "polarity").length ?? 0

export function titleOf({
  subject,
  topic,
  object,
  place,
  time,
}: {
  subject: string
  topic: string | null
  object: string | null
  place: string | null
  time: string | null
}): string {
  return [
    [cut(subject, 44), [topic, object].filter(Boolean).join(" ")].filter(Boolean).join(": "),
    place && !subject.includes(place) ? `in ${place}` : "",
    time ? `(${formatEdtf(time)})` : "",
  ]
    .filter(Boolean)
    .join(" ")
}

/** The middle of what is reported, year by year. */
function seriesLine(finding: Finding | null): string {
  const points = finding?.series.filter((point) => point.time !== null) ?? []
  if (points.length < 2) return points[0]?.time ?? ""
  const first = Number(points[0]!.time)
  const last = Number(points.at(-1)!.time)
  const middle = new Map(
    points.map(({ time, reported: { low, high } }) => [Number(time), ((low ?? high ?? 0) + (high ?? low ?? 0)) / 2]),
  )
  return `${first} ${sparkline(Array.from({ length: Math.min(40, last - first + 1) }, (_, i) => middle.get(first + i) ?? null))} ${last}`
}

export function questionCommand(): Command {
  return new Command("question")
    .description("one question: its claims, origins, conflicts and bands")
    .argument("<question>", "the id, or the beginning of it, or words of the question")
    .addOption(casebookOption())
    .addOption(jsonOption())
    .addHelpText("after", '\nExamples:\n  assay question 3fa81b22\n  assay question "Khorasan strength"')
    .action((words: string, options: { casebook: string; json?: boolean }) =>
      withCasebook(options.casebook, async (casebook) => {
        const finding = await findQuestion(casebook, words)
        if (options.json) return printJson(finding)
        await printFinding(casebook, finding)
      }),
    )
}

async function findQuestion(casebook: Casebook, words: string): Promise<Finding> {
  const exact = await casebook.finding(words)
  if (exact) return exact
  const all = /^[0-9a-f]{4,}$/.test(words)
    ? (await casebook.questions({}, { limit: 1000 }, "contest")).rows.filter((row) => row.id.startsWith(words))
    : []
  const rows = all.length ? all : (await casebook.questions({ text: words }, { limit: 10 }, "contest")).rows
  if (!rows.length) throw new Refusal(`no such question: "${words}" (${casebook.path})`)
  const finding = await casebook.finding(rows[0]!.id)
  if (!finding) throw new Refusal(`no finding for the question: "${rows[0]!.id}" (${casebook.path})`)
  return finding
}

async function printFinding(casebook: Casebook, finding: Finding): Promise<void> {
  const { question, origins, independence, ties, conflicts, reported, modelled, superseded } = finding
  const { rows } = await casebook.claims({ question: question.id }, { limit: 200 }, "time")
  const byId = new Map(rows.map((row) => [row.id, row]))
  const short = (id: string): string => id.slice(0, 10)
  const said = (id: string): string => {
    const claim = byId.get(id)?.claim
    return claim ? `${short(id)} (${saidOf(claim)})` : short(id)
  }
  print(styled("bold", titleOf(question)))
  print(
    `reported ${band(reported.low, reported.high)} ${question.unit ?? ""}; ${modelled ? `modelled band ${band(modelled.low, modelled.high)}` : "too few origins to model a band"}; ${INDEPENDENCE[independence]}`,
  )
  print(`\n${claimTable(rows)}`)
  print(`\n${styled("bold", `${figure(origins.length)} ${origins.length === 1 ? "origin" : "origins"}`)}`)
  for (const origin of origins) {
    print(
      `  ${origin.name}: ${band(origin.low, origin.high)}, ${origin.claims.length === 1 ? "told once" : `told ${origin.claims.length} times`}`,
    )
    for (const tie of ties.filter(
      (one) => one.strength >= 0.5 && origin.claims.includes(one.a) && origin.claims.includes(one.b),
    ))
      print(styled("dim", `    ${short(tie.a)} – ${short(tie.b)}  ${tie.kind}: ${tie.evidence}`))
  }
  const weak = ties.filter((tie) => tie.strength < 0.5)
  if (weak.length)
    print(
      `\n${styled("bold", "perhaps not independent")}\n${weak.map((tie) => `  ${short(tie.a)} – ${short(tie.b)}  ${tie.evidence}`).join("\n")}`,
    )
  const contradictions = conflicts.filter(({ type }) => type === "value" || type === "polarity")
  const explained = conflicts.filter(({ type }) => type !== "value" && type !== "polarity")
  if (contradictions.length) print(`\n${styled("bold", `${figure(contradictions.length)} contradictions`)}`)
  for (const { a, b, type, why } of contradictions.slice(0, 20)) print(`  ${type}: ${said(a)} – ${said(b)}: ${why}`)
  if (contradictions.length > 20) print(styled("dim", `  ${figure(contradictions.length - 20)} more (--json)`))
  if (explained.length) print(`\n${styled("bold", "differences that need not contradict")}: ${countsByType(explained)}`)
  if (superseded.length) print(`\nsuperseded by a later figure of the same source: ${superseded.map(said).join(", ")}`)
}

function countsByType(conflicts: Finding["conflicts"]): string {
  const counts = new Map<string, number>()
  for (const { type } of conflicts) counts.set(type, (counts.get(type) ?? 0) + 1)
  return [...counts].map(([type, count]) => `${figure(count)} of ${type}`).join(", ")
}
