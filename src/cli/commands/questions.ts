import { Command, Option } from "commander"
import { type ClaimKind, type Finding, MEASURES } from "#claim"
import { questionTitle } from "#present"
import type { QuestionSummary } from "#workbench"
import { kindOption, type ListOptions, listed, printJson, several, severalOf, withCasebook } from "../options.js"
import { band, cut, figure, print, sparkline, styled, table } from "../terminal.js"

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
    ["question", "id", "answer", "claims", "origins", "contradictions", "over time"],
    rows.map((row, i) => [
      titleOf(row),
      row.id.slice(0, 8),
      row.kind === "estimate" ? figureOf(row) : cut(findings[i]?.positions[0]?.answer ?? "", 40),
      figure(row.claims),
      figure(row.origins),
      figure(contradictionsOf(findings[i] ?? null)),
      seriesLine(findings[i] ?? null),
    ]),
    { right: [3, 4, 5] },
  )
}

const figureOf = ({ low, high, unit }: QuestionSummary): string =>
  `${band(low, high)} ${unit === null || unit === "persons" ? "" : unit}`.trim()

export const CONTRADICTIONS: ReadonlySet<string> = new Set([
  "value",
  "polarity",
  "perpetrator",
  "identity",
  "inclusion",
])
/** What is left after other times, places and populations are told apart. */
const contradictionsOf = (finding: Finding | null): number =>
  finding?.conflicts.filter(({ type }) => CONTRADICTIONS.has(type)).length ?? 0

/** The question in words, short enough for a table. */
export const titleOf = (question: Parameters<typeof questionTitle>[0]): string => cut(questionTitle(question), 84)

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
