// What should not matter: how many claims are lost where a report's paragraphs are shuffled, where it is all in capitals, and where
// its accents are stripped. Measured on the annotated reports and on the press releases, where they are at hand.
import { spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { defaultPacks, loadPacks } from "#lexicon"
import { readText } from "#read"

const lexicon = loadPacks(defaultPacks())

export interface Invariance {
  readonly change: Change
  readonly reports: string
  /** Claims of the text as it is that are not found again, as a share of them; null where there is no text. */
  readonly lost: number | null
  /** Claims that the changed text alone has, as a share of those of the text as it is. */
  readonly added: number | null
}
type Change = "shuffled paragraphs" | "upper case" | "stripped accents"

interface Text {
  readonly id: string
  readonly text: string
  readonly published?: string
}

const CHANGES: Readonly<Record<Change, (text: string) => string>> = {
  "shuffled paragraphs": shuffled,
  "upper case": (text) => text.toUpperCase(),
  "stripped accents": (text) =>
    text
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .normalize("NFC"),
}

/** The figures for each change and set of reports; sets that are not at hand are left out. */
export function measureInvariance(scores: string): Invariance[] {
  const sets = [
    { reports: "annotated reports", texts: annotated(scores) },
    { reports: "press releases", texts: releases(scores) },
  ]
  return sets.flatMap(({ reports, texts }) => (texts.length ? changesOf(reports, texts) : []))
}

function changesOf(reports: string, texts: readonly Text[]): Invariance[] {
  const asRead = texts.map((one) => ({ ...one, text: joined(blocksOf(one.text)) }))
  return (Object.keys(CHANGES) as Change[]).map((change) => {
    // what is joined anew is compared with what is joined as it was
    const from = change === "shuffled paragraphs" ? asRead : texts
    const before = claimsOf(from)
    const after = claimsOf(texts.map((one) => ({ ...one, text: CHANGES[change](one.text) })))
    const lost = [...before].filter((claim) => !after.has(claim)).length
    const added = [...after].filter((claim) => !before.has(claim)).length
    return {
      change,
      reports,
      lost: before.size ? lost / before.size : null,
      added: before.size ? added / before.size : null,
    }
  })
}

/** Each claim as one line of what it says, without its place in the text: letters and digits alone, in small letters. */
function claimsOf(texts: readonly Text[]): Set<string> {
  const folder = mkdtempSync(join(tmpdir(), "assay-invariance-"))
  try {
    const file = join(folder, "texts.jsonl")
    writeFileSync(file, texts.map((text) => `${JSON.stringify(text)}\n`).join(""))
    const run = spawnSync(process.execPath, [join("bin", "assay.js"), "extract", "--jsonl", file], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    })
    if (run.status !== 0) throw new Error(run.stderr)
    return new Set(run.stdout.split("\n").filter(Boolean).flatMap(keyOf))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Line = Readonly<Record<string, unknown>>
const SAYING: readonly string[] = ["kind", "doc", "polarity", "time"]
const BY_KIND: Readonly<Record<string, readonly string[]>> = {
  estimate: ["subject", "measure", "low", "best", "high"],
  event: ["subtype", "actors", "targets"],
  relation: ["type", "subject", "object"],
  forecast: ["subject", "outcome", "likelihood"],
  cause: ["cause", "effect", "sign"],
  appraisal: ["subject", "aspect", "direction"],
  recommendation: ["addressee", "action"],
}
function keyOf(line: string): string[] {
  const claim: Line = JSON.parse(line)
  const fields = BY_KIND[String(claim.kind)]
  return fields ? [[...SAYING, ...fields].map((name) => folded(claim[name])).join("|")] : []
}
const folded = (value: unknown): string =>
  JSON.stringify(value ?? null)
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}-]+/gu, "")

function annotated(scores: string): Text[] {
  const gold = join(scores, "..", "gold")
  if (!existsSync(gold)) return []
  const folders = [join(scores, "..", "corpus"), join(scores, "..", "bench", "reports")].filter((folder) =>
    existsSync(folder),
  )
  return readdirSync(gold)
    .filter((file) => file.endsWith(".jsonl"))
    .flatMap((file) => {
      const id = file.replace(".jsonl", "")
      const folder = folders.find((one) => readdirSync(one).some((name) => name.startsWith(id)))
      const name = folder && readdirSync(folder).find((one) => one.startsWith(id) && one.endsWith(".txt"))
      if (!folder || !name) return []
      const head = linesOf(join(gold, file)).find((line) => line.kind === "document")
      const published = typeof head?.published === "string" ? { published: head.published } : {}
      return [{ id, text: readFileSync(join(folder, name), "utf8"), ...published }]
    })
}
function releases(scores: string): Text[] {
  const file = join(scores, "..", "bench", "isaf.jsonl")
  return existsSync(file) ? linesOf(file).map(({ id, text }) => ({ id: String(id), text: String(text) })) : []
}
const linesOf = (file: string): Line[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line))

/**
 * The paragraphs in another order, always the same: a seeded shuffle. Paragraphs are those that reading finds: a blank line in a
 * pasted text may as well be a page break inside a sentence. What is no paragraph, and what opens the text, stays in its place.
 */
function shuffled(text: string): string {
  const blocks = blocksOf(text)
  const places = blocks.flatMap(({ kind }, place) => (kind === "paragraph" && place > 1 ? [place] : []))
  let seed = 20240614
  for (let i = places.length - 1; i > 0; i--) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    const [here, there] = [places[i]!, places[seed % (i + 1)]!]
    ;[blocks[here], blocks[there]] = [blocks[there]!, blocks[here]!]
  }
  return joined(blocks)
}
const blocksOf = (text: string) => {
  const document = readText(text, { id: "text" }, lexicon)
  return document.blocks.map(({ kind, start, end }) => ({ kind, words: document.text.slice(start, end) }))
}
const joined = (blocks: readonly { readonly words: string }[]): string => blocks.map(({ words }) => words).join("\n\n")
