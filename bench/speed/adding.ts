// One more report in a large casebook: `node dist/bench/speed/adding.js 100000 [FILE]`. Made reports are stored and reconciled;
// then single reports are added, among them such as speak of matters that ten thousand claims are about. A FILE that is there
// is used as it is, and grows by what is added.
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { type Claim, type Document, quoteAt } from "#claim"
import { defaultPacks } from "#lexicon"
import { type Casebook, openCasebook, type Reading } from "#store"
import { loadVerbs, reconcileCasebook, type Verbs } from "#workbench"
import { addDocument } from "../../src/store/sqlite/adding.js"
import { Connection } from "../../src/store/sqlite/driver.js"
import { type Row, rowOf } from "./casebook.js"
import { type MadeReport, madeReports } from "./claims-made.js"

/** So many reports are added, one after the other. */
const ADDED = 12
const FLOOR = 1000
const STORED_AT_ONCE = 500

export async function benchAdding(
  claims: number,
  file: string | null = null,
  say: (line: string) => void = () => {},
): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "assay-bench-"))
  const path = file ?? join(folder, "adding.casebook")
  const verbs = loadVerbs(defaultPacks())
  try {
    const rows = existsSync(path) ? [] : await make(path, claims, verbs, say)
    const casebook = await openCasebook(path)
    const times = await addMore(casebook, claims, verbs)
    await casebook.close()
    rows.push(rowOf("one more report, stored and reconciled, longest of 12", Math.max(...times), "ms", FLOOR))
    say(`one more report: ${times.map((time) => time.toFixed(0)).join(", ")} ms`)
    return rows
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function make(path: string, claims: number, verbs: Verbs, say: (line: string) => void): Promise<Row[]> {
  await (await openCasebook(path)).close()
  const began = performance.now()
  storeAll(path, madeReports(claims))
  const casebook = await openCasebook(path)
  const stored = performance.now()
  say(`${claims} claims stored in ${((stored - began) / 1000).toFixed(1)} s`)
  const questions = await reconcileCasebook(casebook, verbs)
  const seconds = (performance.now() - stored) / 1000
  await casebook.close()
  say(
    `${questions} questions reconciled and saved in ${seconds.toFixed(1)} s, ${(statSync(path).size / claims).toFixed(0)} bytes a claim`,
  )
  return [rowOf(`reconciling and saving ${questions} questions of ${claims} claims`, seconds, "s")]
}

/** Many documents in one transaction and without waiting for the disk, which is not what is measured. */
export function storeAll(path: string, reports: Iterable<MadeReport>): void {
  const connection = new Connection(path, false)
  connection.exec("PRAGMA synchronous = OFF")
  let held: Reading[] = []
  const store = (): void => {
    connection.transaction(() => {
      for (const reading of held) addDocument(connection, reading, new Date(1.5e12).toISOString())
    })
    held = []
  }
  for (const report of reports) {
    held.push(readingOf(report))
    if (held.length >= STORED_AT_ONCE) store()
  }
  store()
  connection.close()
}

/** Reports of another seed, about the same matters. */
async function addMore(casebook: Casebook, claims: number, verbs: Verbs): Promise<number[]> {
  const times: number[] = []
  for (const report of madeReports(Number.POSITIVE_INFINITY, 2, Math.ceil(claims / 5))) {
    const reading = readingOf(report)
    const began = performance.now()
    await casebook.addDocument(reading, new Date(1.6e12).toISOString())
    await reconcileCasebook(casebook, verbs)
    if (times.push(performance.now() - began) === ADDED) break
  }
  return times
}

/** The report as a text of a sentence a claim. */
export function readingOf({ facts, claims }: MadeReport): Reading {
  const sentences = claims.map(({ claim }) => `${claim.quote.exact}.`)
  const text = sentences.join(" ")
  const passages: { start: number; end: number }[] = []
  let at = 0
  for (const sentence of sentences) {
    passages.push({ start: at, end: at + sentence.length })
    at += sentence.length + 1
  }
  const placed: Claim[] = claims.map(({ claim }, i) => ({
    ...claim,
    quote: quoteAt(text, passages[i]!.start, passages[i]!.end - 1),
  }))
  const given = <Value>(value: Value) => ({ value, from: "given" as const })
  const document: Document = {
    id: facts.id,
    name: facts.name,
    mediaType: "text/plain",
    text,
    blocks: [{ kind: "paragraph", start: 0, end: text.length }],
    notes: [],
    citations: facts.citations.map((work, i) => ({
      ...work,
      number: String(i + 1),
      text: work.url ?? "a work",
      block: 0,
      calledAt: work.calledAt.map((mark) => passages[Math.floor(mark / 200)]?.end ?? 0),
    })),
    metadata: {
      title: facts.title === null ? null : given(facts.title),
      authors: given(facts.authors),
      publisher: facts.publisher === null ? null : given(facts.publisher),
      published: facts.published === null ? null : given(facts.published),
      language: given("en"),
      url: facts.url === null ? null : given(facts.url),
    },
    origin: [{ start: 0, end: text.length, source: 0 }],
  }
  const bytes = new TextEncoder().encode(text)
  return { document, bytes, extraction: { claims: placed, entities: [], passages, lexicon: "made" } }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [claims = "100000", file] = process.argv.slice(2)
  await benchAdding(Number(claims), file ?? null, (line) => process.stdout.write(`${line}\n`))
}
