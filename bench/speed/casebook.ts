// Search, facets, pages and series over a casebook of many claims: `node dist/bench/speed/casebook.js 1000000 [FILE]`.
// Each row is the 95th percentile in milliseconds of what one page of the app asks for. A FILE that is there is used as it is.
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { isEstimate } from "#claim"
import { type Casebook, type ClaimFilter, openCasebook } from "#store"
import { identityProposals, loadLexicon, reconcileCasebook } from "#workbench"
import { aWord, fillCasebook, madePart, makeFindings, randomFrom, zipf } from "./casebook-made.js"

export interface Row {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly against: string | null
  readonly ratio: number | null
  readonly floor: number | null
  readonly goal: number | null
}
const FLOOR = 300
const GOAL = 50
const packs = loadLexicon()

export async function benchCasebook(
  claims: number,
  file: string | null = null,
  say: (line: string) => void = () => {},
): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "assay-bench-"))
  const path = file ?? join(folder, "bench.casebook")
  try {
    const rows = existsSync(path) ? [] : await make(path, claims, say)
    const began = performance.now()
    const casebook = await openCasebook(path)
    rows.push(rowOf("open", performance.now() - began, "ms"))
    const subjects = await subjectsOf(casebook)
    for (const [name, ask] of Object.entries(ASKED)) {
      const { p50, p95, cpu } = await measure(casebook, subjects, ask)
      const [median, tail, work] = [p50, p95, cpu].map((value) => value.toFixed(1).padStart(8))
      say(`${name.padEnd(44)} p50 ${median}  p95 ${tail} ms  (p95 of processor time ${work} ms)`)
      rows.push(rowOf(name, p95, "ms p95", FLOOR, GOAL))
    }
    await casebook.close()
    return rows
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function make(path: string, claims: number, say: (line: string) => void): Promise<Row[]> {
  const casebook = await openCasebook(path)
  const began = performance.now()
  const made = await fillCasebook(casebook, claims)
  const filled = performance.now() - began
  const before = performance.now()
  const findings = await reconcileCasebook(casebook, {
    lexicon: "made",
    part: (claims) => claims.filter(isEstimate).map((one) => ({ id: one.id, part: madePart(one), setting: null })),
    reconcile: (placed) => makeFindings(placed.flatMap((one) => (isEstimate(one) ? [one] : []))),
  })
  const saved = performance.now() - before
  await casebook.close()
  const rows = [
    rowOf("storing claims with their passages", made / (filled / 1000), "claims/s"),
    rowOf(`parting claims, saving ${findings} findings`, saved, "ms"),
    rowOf("size", statSync(path).size / made, "bytes a claim"),
  ]
  for (const { name, value, unit } of rows) say(`${name.padEnd(44)} ${value.toFixed(0)} ${unit}`)
  return rows
}

export function rowOf(
  name: string,
  value: number,
  unit: string,
  floor: number | null = null,
  goal: number | null = null,
): Row {
  return { name: `casebook: ${name}`, value: Number(value.toFixed(2)), unit, against: null, ratio: null, floor, goal }
}

/** Those with the most claims, which are the hardest to ask for, the first by far the likeliest. */
async function subjectsOf(casebook: Casebook): Promise<(random: () => number) => string> {
  const { subject } = await casebook.facets({}, ["subject"])
  const names = (subject ?? []).flatMap(({ value }) => value ?? [])
  return (random) => names[zipf(random, names.length)]!
}

type Ask = (casebook: Casebook, random: () => number, aSubject: (random: () => number) => string) => Promise<unknown>

/** The claims page as the app asks for it: rows and facets together. */
async function claimsPage(casebook: Casebook, filter: ClaimFilter): Promise<void> {
  await casebook.claims(filter)
  await casebook.facets(filter)
}

const ASKED: Record<string, Ask> = {
  "claims and facets, all": (casebook) => claimsPage(casebook, {}),
  "claims and facets of a subject": (casebook, random, aSubject) =>
    claimsPage(casebook, { subject: [aSubject(random)] }),
  "claims and facets of a measure": (casebook) => claimsPage(casebook, { measure: ["strength"] }),
  "claims and facets of years": (casebook, random) =>
    claimsPage(casebook, { fromYear: 2008 + Math.floor(random() * 10), toYear: 2018 }),
  "claims and facets with a word": (casebook, random) => claimsPage(casebook, { text: aWord(random) }),
  "claims, page 200 by time": (casebook) => casebook.claims({}, { offset: 10_000 }, "time"),
  "claims, page 200 by figure": (casebook) => casebook.claims({}, { offset: 10_000 }, "figure"),
  "search passages, one word": (casebook, random) => casebook.searchPassages(aWord(random)),
  "search passages, two words": (casebook, random) => casebook.searchPassages(`${aWord(random)} ${aWord(random)}`),
  "search passages, phrase": (casebook, random) => casebook.searchPassages(`"${aWord(random)} ${aWord(random)}"`),
  "search passages, prefix": (casebook, random) => casebook.searchPassages(`${aWord(random).slice(0, 4)}*`),
  "search claims, one word": (casebook, random) => casebook.searchClaims(aWord(random)),
  "a series: the claims of a question": async (casebook, random, aSubject) => {
    const { rows } = await casebook.questions({ subject: [aSubject(random)] }, { limit: 1 }, "claims")
    if (!rows[0]) return
    await casebook.finding(rows[0].id)
    await casebook.claims({ question: rows[0].id }, { limit: 1000 }, "time")
  },
  "questions, most contested": (casebook) => casebook.questions(),
  "questions by words": (casebook, random, aSubject) => casebook.questions({ text: aSubject(random) }),
  "documents by words": (casebook, random) => casebook.documents({ text: `report ${Math.floor(random() * 900)}` }),
  sources: (casebook) => casebook.sources(),
  "names to be decided on": (casebook) => identityProposals(casebook, packs),
  coverage: (casebook) => casebook.coverage(),
  status: (casebook) => casebook.status(),
}

/** Processor time beside the clock's: what a machine that nobody else uses would show. */
async function measure(
  casebook: Casebook,
  aSubject: (random: () => number) => string,
  ask: Ask,
): Promise<{ p50: number; p95: number; cpu: number }> {
  const random = randomFrom(11)
  const times: number[] = []
  const work: number[] = []
  const ends = performance.now() + 6_000
  for (let i = 0; i < 40 && (i < 5 || performance.now() < ends); i++) {
    const [began, before] = [performance.now(), process.cpuUsage()]
    await ask(casebook, random, aSubject)
    const { user, system } = process.cpuUsage(before)
    times.push(performance.now() - began)
    work.push((user + system) / 1000)
  }
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), cpu: percentile(work, 0.95) }
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [claims = "100000", file] = process.argv.slice(2)
  await benchCasebook(Number(claims), file ?? null, (line) => process.stdout.write(`${line}\n`))
}
