// Runs the product on the annotated reports and outside benchmarks, where they are at hand, and writes one table into
// docs/quality.md. The texts have no licence and are not part of this repository: the folder with the scorers is
// `ASSAY_SCORES`, or `../shared/score` beside the project.
import { spawnSync } from "node:child_process"
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { type Invariance, measureInvariance } from "./invariance.js"
import { scorePapers } from "./papers.js"

interface Row {
  readonly name: string
  readonly value: number | null
  readonly floor: number
  readonly goal: number
  readonly best: string
  readonly fewer?: boolean
}
interface Measured {
  readonly rows: readonly Row[]
  readonly notes: readonly string[]
}

const scores = resolve(process.env.ASSAY_SCORES ?? join("..", "shared", "score"))
const measure = join(scores, "measure.mjs")
const json = process.argv.includes("--json")

if (!existsSync(measure)) {
  process.stderr.write(
    `no scorers: "${scores}" (set ASSAY_SCORES to the folder that holds measure.mjs); nothing was measured\n`,
  )
  process.exit(json ? 1 : 0)
}

const out = mkdtempSync(join(tmpdir(), "assay-quality-"))
const run = spawnSync(
  process.execPath,
  [measure, "--assay", `${process.execPath} bin/assay.js`, "--out", out, "--json"],
  { encoding: "utf8", maxBuffer: 1 << 28 },
)
rmSync(out, { recursive: true, force: true })
if (run.status !== 0) {
  process.stderr.write(`the scorers failed: ${run.stderr.trim().split("\n").at(-1)}\n`)
  process.exit(1)
}
const scored = mended(JSON.parse(run.stdout))
const measured: Measured = {
  ...scored,
  rows: [
    ...scored.rows,
    ...paperRows("own reports, mended on", ["one", "two"]),
    ...paperRows("own reports, not mended on", ["three", "four"]),
    ...measureInvariance(scores).map(rowOf),
  ],
}
if (json) process.stdout.write(`${JSON.stringify(measured)}\n`)
else {
  const table = tableOf(measured)
  process.stdout.write(table)
  writeFileSync(join("docs", "quality.md"), page(table))
}

function paperRows(title: string, names: readonly string[]): Row[] {
  return scorePapers(names).map(({ kind, f1 }) => ({
    name: `${title}: ${kind} F1`,
    value: f1,
    floor: 0.5,
    goal: 0.75,
    best: "",
  }))
}

/**
 * Two figures of measure.mjs are mended here: MUC-4 is run with its own pack (latin-america/, beside this file's source) and given as a
 * share like its floor, and the flights' table is
 * cut off at the size of a pipe, because its `docs` step ends the process before the pipe is drained; it is measured over a file.
 */
function mended({ rows, notes }: Measured): Measured {
  const flights = flightFigures()
  const muc = mucFigure()
  return {
    notes,
    rows: rows.map((row) => {
      if (muc !== null && row.name.startsWith("MUC-4")) return { ...row, value: muc / 100 }
      if (flights && row.name === "flights, items right") return { ...row, value: flights.asTime.items }
      if (flights && row.name === "flights, repair F1") return { ...row, value: flights.asTime.repair.f1 }
      return row
    }),
  }
}

/** F1 in percent of MUC-4 with the pack for its theatre, or null where its scorer or data are not at hand. */
function mucFigure(): number | null {
  const scorer = join(scores, "muc4.mjs")
  const data = join(scores, "..", "bench", "muc4.jsonl")
  if (![scorer, data].every((file) => existsSync(file))) return null
  const folder = mkdtempSync(join(tmpdir(), "assay-muc4-"))
  const [texts, found] = [join(folder, "texts.jsonl"), join(folder, "found.jsonl")]
  try {
    into(texts, [scorer, "docs", "--data", data])
    const pack = join("bench", "quality", "latin-america")
    into(found, [join("bin", "assay.js"), "extract", "--lexicon", pack, "--jsonl", texts])
    const score = spawnSync(process.execPath, [scorer, "score", "--data", data, "--pred", found, "--json"], {
      encoding: "utf8",
    })
    return score.status === 0 ? JSON.parse(score.stdout).f1 : null
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Issue 3's floors: a shuffle may change one claim in twenty, upper case and stripped accents three in twenty. */
function rowOf({ change, reports, lost, added }: Invariance): Row {
  const floor = change === "shuffled paragraphs" ? 0.05 : 0.15
  const best = added === null ? "" : `${(100 * added).toFixed(1)} % more are new`
  return { name: `claims lost by ${change}, ${reports}`, value: lost, floor, goal: floor / 3, best, fewer: true }
}

function flightFigures(): { asTime: { items: number; repair: { f1: number } } } | null {
  const scorer = join(scores, "flights.mjs")
  const bench = join(scores, "..", "bench")
  const [data, truth] = [join(bench, "flights.csv"), join(bench, "flights_truth.csv")]
  if (![scorer, data, truth].every((file) => existsSync(file))) return null
  const folder = mkdtempSync(join(tmpdir(), "assay-flights-"))
  const [claims, found] = [join(folder, "claims.csv"), join(folder, "found.jsonl")]
  try {
    into(claims, [scorer, "docs", "--data", data])
    into(found, [join("bin", "assay.js"), "weigh", claims])
    const score = spawnSync(
      process.execPath,
      [scorer, "score", "--data", data, "--truth", truth, "--pred", found, "--json"],
      { encoding: "utf8" },
    )
    return score.status === 0 ? JSON.parse(score.stdout) : null
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function into(file: string, args: readonly string[]): void {
  const out = openSync(file, "w")
  spawnSync(process.execPath, args, { stdio: ["ignore", out, "inherit"] })
  closeSync(out)
}

function tableOf({ rows, notes }: Measured): string {
  const show = (value: number | null): string =>
    value === null ? "–" : Number.isInteger(value) ? String(value) : value.toFixed(3)
  const short = ({ value, floor, fewer }: Row): boolean => value === null || (fewer ? value > floor : value < floor)
  const lines = rows.map(
    (row) =>
      `| ${row.name} | ${show(row.value)}${short(row) ? " ↓" : ""} | ${show(row.floor)} | ${show(row.goal)} | ${row.best} |`,
  )
  return [
    "| figure | measured | floor | goal | best known |",
    "| --- | ---: | ---: | ---: | --- |",
    ...lines,
    ...notes.map((note) => `\n${note}`),
  ]
    .join("\n")
    .concat("\n")
}

function page(table: string): string {
  return `# Quality, measured

Made by \`npm run bench:quality\`: the developers' part of each benchmark; another part of each is kept sealed and never seen
while building. ↓ is below the floor, – has not been built yet. What each figure means stands with the scorers.

${table}`
}
