// The whole extraction (reading, claims, JSON Lines) against the peers' full pipes, in one process, rounds interleaved.
// Not like for like: the peers tag parts of speech and give spans, Assay gives claims. Processor time, medians of ratios.
import { Worker } from "node:worker_threads"
import compromise from "compromise/three"
import model from "wink-eng-lite-web-model"
import winkNLP from "wink-nlp"
import { CLAIM_KINDS, type ClaimKind } from "#claim"
import { loadPacks } from "#lexicon"
import { makeLineExtractor } from "../../src/workbench/stream.js"
import { variedReports } from "./reports.js"
import type { SpeedRow } from "./tokenizer.js"

const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!
const size = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0) / 1e6

/** Megabytes of text for each second of processor time. */
function rate(texts: readonly string[], read: (text: string) => number): number {
  const before = cpuSeconds()
  let seen = 0
  for (const text of texts) seen += read(text)
  if (!seen) throw new Error("the benchmark read nothing")
  return size(texts) / (cpuSeconds() - before)
}

export function extractionRows(packs: readonly string[], rounds = 9): SpeedRow[] {
  const lexicon = loadPacks(packs)
  const reader = (kinds: readonly ClaimKind[]): ((text: string) => number) => {
    const extractor = makeLineExtractor(lexicon, { layers: false, kinds, published: "2024" })
    return (text) => extractor.fromText(text, "d").length
  }
  const ours = reader(CLAIM_KINDS)
  const estimates = reader(["estimate"])
  const wink = winkNLP(model)
  const { its } = wink
  const winkRead = (text: string): number => wink.readDoc(text).entities().out(its.detail).length
  const compromiseRead = (text: string): number => {
    const document = compromise(text)
    return (
      document.numbers().json().length +
      document.people().json().length +
      document.places().json().length +
      document.organizations().json().length +
      1
    )
  }
  const reports = variedReports(300)
  for (let i = 0; i < 3; i++) rate(reports, ours)
  for (let i = 0; i < 3; i++) rate(reports, estimates)
  rate(reports.slice(0, 20), winkRead)
  rate(reports.slice(0, 2), compromiseRead)
  const measured = Array.from({ length: rounds }, (_, i) => {
    const from = (i * 30) % 270
    return {
      our: rate(reports, ours),
      estimates: rate(reports, estimates),
      wink: rate(reports.slice(from, from + 30), winkRead),
      compromise: rate(reports.slice(from, from + 2), compromiseRead),
    }
  })
  const row = (name: string, value: number, against: string, ratio: number, floor: number, goal: number): SpeedRow => ({
    name,
    value,
    unit: "MB/s",
    against,
    ratio,
    floor,
    goal,
  })
  const all = median(measured.map(({ our }) => our))
  const some = median(measured.map(({ estimates }) => estimates))
  return [
    row("full extraction, all kinds", all, WINK, median(measured.map(({ our, wink }) => our / wink)), 12, 25),
    row(
      "full extraction, all kinds",
      all,
      COMPROMISE,
      median(measured.map(({ our, compromise }) => our / compromise)),
      100,
      300,
    ),
    row("extraction of estimates", some, WINK, median(measured.map(({ estimates, wink }) => estimates / wink)), 10, 25),
    row(
      "extraction of estimates",
      some,
      COMPROMISE,
      median(measured.map(({ estimates, compromise }) => estimates / compromise)),
      100,
      300,
    ),
    latencyRow(reports, estimates),
  ]
}

const WINK = "wink-nlp 2.4, full pipe with entities"
const COMPROMISE = "compromise 14 three, numbers, people, places, organisations"

/** One report of 16 KB, warm: what re-reading costs at each key in an editor. */
function latencyRow(reports: readonly string[], ours: (text: string) => number): SpeedRow {
  const times = reports.map((text) => {
    const before = performance.now()
    ours(text)
    return performance.now() - before
  })
  return {
    name: "estimates of one report of 16 KB, warm",
    value: median(times),
    unit: "ms",
    against: "",
    ratio: Number.NaN,
    floor: 2,
    goal: 1,
  }
}

/** Two workers against one, batches of bytes to and fro. Says more on an idle machine. */
export async function workersRow(packs: readonly string[]): Promise<SpeedRow> {
  const rows = variedReports(40).map((text, i) => JSON.stringify({ id: `d${i}`, text, published: "2024" }))
  const batch = new TextEncoder().encode(`${rows.join("\n")}\n`)
  const pool = Array.from(
    { length: 2 },
    () =>
      new Worker(new URL("../../src/workbench/stream-worker.js", import.meta.url), {
        workerData: { packs, options: { layers: false, published: null }, file: "bench" },
      }),
  )
  const ask = (worker: Worker): Promise<void> =>
    new Promise((resolve) => {
      worker.once("message", () => resolve())
      const copy = batch.slice()
      worker.postMessage({ number: 0, rows: copy, line: 1 }, [copy.buffer])
    })
  const run = async (workers: readonly Worker[], batches: number): Promise<number> => {
    const before = performance.now()
    await Promise.all(
      workers.map(async (worker) => {
        for (let i = 0; i < batches / workers.length; i++) await ask(worker)
      }),
    )
    return performance.now() - before
  }
  try {
    await run(pool, 16)
    const ratios: number[] = []
    for (let round = 0; round < 7; round++) ratios.push((await run(pool.slice(0, 1), 8)) / (await run(pool, 8)))
    const ratio = median(ratios)
    return {
      name: "two workers against one",
      value: ratio,
      unit: "×",
      against: "one worker",
      ratio,
      floor: 1.5,
      goal: 1.8,
    }
  } finally {
    await Promise.all(pool.map((worker) => worker.terminate()))
  }
}
