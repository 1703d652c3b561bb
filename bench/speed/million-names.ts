// A lexicon of 1,000,000 names: how long it takes to load, what it holds in memory, and how much of the speed of
// reading with 1,000 names is left. Names and texts are drawn by a seeded generator; rounds are interleaved.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import type { Document } from "#claim"
import { type Lexicon, loadPacks } from "#lexicon"
import { makeMentionFinder } from "../../src/2-extract/mentions.js"
import { makeTokenizer } from "../../src/2-extract/tokens.js"
import { makeTermMarker } from "../../src/2-extract/words.js"
import { seeded } from "./seeded.js"

const PARTS = ["ka", "ri", "mo", "zan", "du", "el", "shi", "bar", "to", "ven", "ha", "lu", "gor", "fe", "nim", "ast"]

/** So many different names of one to three words; some words are in many names, most in few. */
export function syntheticNames(count: number, random = seeded(7)): string[] {
  const word = (): string => {
    const syllables = 2 + Math.floor(random() * 3)
    let made = ""
    for (let i = 0; i < syllables; i++) made += PARTS[Math.floor(random() * PARTS.length)]
    return made[0]!.toUpperCase() + made.slice(1)
  }
  const common = Array.from({ length: 5000 }, word)
  const names = new Set<string>()
  while (names.size < count) {
    const first = common[Math.floor(random() ** 2 * common.length)]!
    const shape = random()
    names.add(shape < 0.1 ? word() : shape < 0.8 ? `${first} ${word()}` : `${first} ${word()} ${word()}`)
  }
  return [...names]
}

function packOf(folder: string, names: readonly string[]): string {
  mkdirSync(join(folder, "names"), { recursive: true })
  writeFileSync(join(folder, "pack.yaml"), "name: many\nkind: theatre\nversion: 1\nreason: a benchmark\n")
  writeFileSync(join(folder, "names", "many.tsv"), `name\ttype\n${names.map((name) => `${name}\tplace`).join("\n")}\n`)
  return folder
}

function texts(names: readonly string[], count: number, random = seeded(11)): string[] {
  const filler = "the group was said to hold several posts near a river and its men moved between them at night".split(
    " ",
  )
  return Array.from({ length: count }, () => {
    let text = ""
    for (let i = 0; text.length < 16_000; i++) {
      const named = random() < 0.06
      text += named ? names[Math.floor(random() * names.length)] : filler[Math.floor(random() * filler.length)]
      text += i % 17 === 16 ? ". " : " "
    }
    return text
  })
}

function reader(lexicon: Lexicon): (text: string) => number {
  const tokenize = makeTokenizer(lexicon)
  const mark = makeTermMarker(lexicon)
  const find = makeMentionFinder(lexicon)
  return (text) => {
    const tokens = tokenize(text)
    return find({ ...tokens, document: bare(text), lexicon, term: mark(tokens) }).mentions.length
  }
}
const bare = (text: string): Document => ({
  id: "0",
  name: "bench",
  mediaType: "text/plain",
  text,
  blocks: [{ kind: "paragraph", start: 0, end: text.length }],
  notes: [],
  citations: [],
  metadata: { title: null, authors: null, publisher: null, published: null, language: null, url: null },
  origin: [],
})

function memory(): number {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1e6
}

/** Rows as the speed table wants them. Memory is exact only with `--expose-gc`. */
export function millionNames(count = 1_000_000) {
  const scratch = mkdtempSync(join(tmpdir(), "assay-names-"))
  try {
    let names: string[] | null = syntheticNames(count)
    const few = names.slice(0, 1000)
    const many = packOf(join(scratch, "many"), names)
    const small = loadPacks([packOf(join(scratch, "few"), few)])
    names = null
    const before = memory()
    const cpu = process.cpuUsage()
    const start = performance.now()
    const large = loadPacks([many])
    const seconds = (performance.now() - start) / 1000
    const used = process.cpuUsage(cpu)
    const megabytes = memory() - before
    const kept = speedKept(small, large, texts(few, 40))
    const row = (name: string, value: number, unit: string, ratio: number | null, floor: number, goal: number) => ({
      name,
      value: Math.round(value * 100) / 100,
      unit,
      against: ratio === null ? null : "1,000 names",
      ratio,
      floor,
      goal,
    })
    return [
      row("million names: load", seconds, `s (${((used.user + used.system) / 1e6).toFixed(2)} s of CPU)`, null, 4, 2),
      row("million names: memory", megabytes, "MB", null, 300, 150),
      row("million names: speed kept", kept, "share", kept, 0.3, 0.6),
    ]
  } finally {
    rmSync(scratch, { recursive: true })
  }
}

/** Time with few names by time with many, medians of interleaved rounds. */
function speedKept(small: Lexicon, large: Lexicon, documents: readonly string[]): number {
  const readers = [reader(small), reader(large)]
  const times: number[][] = [[], []]
  for (let round = 0; round < 12; round++)
    for (const [which, read] of readers.entries()) {
      const start = performance.now()
      for (const text of documents) read(text)
      if (round > 1) times[which]!.push(performance.now() - start)
    }
  const median = (list: number[]): number => list.sort((a, b) => a - b)[list.length >> 1]!
  return Math.round((median(times[0]!) / median(times[1]!)) * 100) / 100
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const rows = millionNames()
  if (process.argv.includes("--json")) process.stdout.write(`${JSON.stringify(rows)}\n`)
  else process.stdout.write(`${rows.map((row) => `${row.name}: ${row.value} ${row.unit}`).join("; ")}\n`)
}
