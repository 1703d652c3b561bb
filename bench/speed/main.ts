// `npm run bench:speed [-- --json]`: one row for each line of the speed table; the table goes into docs/speed.md.
import { execFileSync } from "node:child_process"
import { writeFileSync } from "node:fs"
import { cpus } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { defaultPacks } from "#lexicon"
import { benchAdding } from "./adding.js"
import { benchCasebook } from "./casebook.js"
import { extractionRows, workersRow } from "./extraction.js"
import { benchReExtracting } from "./re-extracting.js"
import type { Reconciling } from "./reconciling.js"
import type { Weighing } from "./weighing.js"

interface Row {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly against: string | null
  readonly ratio: number | null
  readonly floor: number | null
  readonly goal: number | null
}

const json = process.argv.includes("--json")
// The whole of it takes an hour of making claims and reports: `-- --full` makes a million and ten thousand.
const full = process.argv.includes("--full")
const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** A part in a process of its own: what one part teaches the compiler must not help or harm the next. */
function alone(script: string): Row[] {
  const code = `import(${JSON.stringify(new URL(script, import.meta.url).href)}).then(async (part) => { const { defaultPacks } = await import("#lexicon"); const made = await (part.tokenizerRow?.(defaultPacks()) ?? part.millionNames()); process.stdout.write(JSON.stringify([made].flat())) })`
  return JSON.parse(
    execFileSync(process.execPath, ["--expose-gc", "--input-type=module", "-e", code], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
      maxBuffer: 1 << 24,
    }),
  )
}

/** Reconciling and weighing, each size in a process of its own, whose peak memory is that of one run. */
function manyRows(): Row[] {
  const run = (script: string, count: number): Reconciling & Weighing => {
    const file = fileURLToPath(new URL(script, import.meta.url))
    return JSON.parse(execFileSync(process.execPath, [file, String(count)], { encoding: "utf8" }))
  }
  const row = (name: string, value: number, unit: string, floor: number | null = null, goal: number | null = null) => ({
    ...{ name, unit, against: null, ratio: null, floor, goal },
    value: Math.round(value * 100) / 100,
  })
  const sizes = [10_000, 100_000, 1_000_000]
  const reconciled = sizes.map((count) => run("./reconciling.js", count))
  const weighed = run("./weighing.js", 1_000_000)
  const [, , most] = reconciled
  return [
    ...reconciled.map(({ claims, seconds, cpu }) => {
      const [floor, goal] = claims === 1_000_000 ? [60, 15] : [null, null]
      return row(`reconciling ${claims} claims`, seconds, `s (${cpu.toFixed(1)} s of CPU)`, floor, goal)
    }),
    row(
      `… ${most!.questions} questions, the largest of ${most!.largest} claims: peak memory`,
      most!.megabytes,
      "MB",
      2000,
    ),
    row(`weighing ${weighed.rows} rows`, weighed.seconds, `s (${weighed.cpu.toFixed(1)} s of CPU)`),
    row(`… ${weighed.questions} questions: peak memory`, weighed.megabytes, "MB"),
  ]
}

say("extraction against its peers …")
const rows: Row[] = [...extractionRows(defaultPacks())]
say("two workers against one …")
rows.push(await workersRow(defaultPacks()))
say("tokenizer …")
rows.push(...alone("./tokenizer.js"))
say("a million names …")
rows.push(...alone("./million-names.js"))
say(`a casebook of ${full ? "a million" : "100,000"} claims …`)
rows.push(...(await benchCasebook(full ? 1_000_000 : 100_000)))
say("reconciling made claims …")
rows.push(...manyRows())
say("one more report in a large casebook …")
rows.push(...(await benchAdding(full ? 1_000_000 : 50_000, null, say)))
say("extracting a casebook anew …")
rows.push(...(await benchReExtracting(full ? 10_000 : 500, say)))

if (json) process.stdout.write(`${JSON.stringify(rows)}\n`)
else {
  const table = tableOf(rows)
  process.stdout.write(table)
  writeFileSync(join("docs", "speed.md"), page(table))
}

function tableOf(all: readonly Row[]): string {
  const show = (value: number | null): string =>
    value === null || !Number.isFinite(value)
      ? ""
      : value >= 100
        ? value.toFixed(0)
        : value.toFixed(2).replace(/\.?0+$/, "")
  const lines = all.map(
    (row) =>
      `| ${row.name} | ${show(row.value)} ${row.unit} | ${row.against ? row.against.replace(/\|/g, "\\|") : ""} | ${row.ratio !== null && Number.isFinite(row.ratio) ? `${show(row.ratio)}×` : ""} | ${show(row.floor)} | ${show(row.goal)} |`,
  )
  return `${["| what | measured | against | ratio | floor | goal |", "| --- | ---: | --- | ---: | ---: | ---: |", ...lines].join("\n")}\n`
}

function page(table: string): string {
  return `# Speed, measured

Made by \`npm run bench:speed\` on ${cpus()[0]?.model.trim() ?? "an unknown processor"} (${cpus().length} processors), Node ${process.version}.
Rates are megabytes of text for each second of processor time, ratios medians of rounds that are interleaved in one run, on
text that varies (seeded). Machines differ and are shared: believe the ratios. Floors and goals of ratios are ratios; those of
times are times. The comparison with wink-nlp and compromise is not like for like: they tag parts of speech and give spans,
Assay gives claims with bounds, holders, times and quotes.
What a casebook of 650,000 claims took: [speed-million.md](speed-million.md).

${table}`
}
