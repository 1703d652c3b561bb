// Reconciling made claims, in a process of its own: `node dist/bench/speed/reconciling.js 1000000`. One line of JSON: seconds,
// questions, and the peak of memory, claims included.
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { defaultPacks, loadPacks } from "#lexicon"
import { type DocumentFacts, type PartedClaim, partClaims, reconcileParts, reconcileWords } from "#reconcile"
import { type MadeReport, madeReports } from "./claims-made.js"

const BATCH = 20_000

export interface Reconciling {
  readonly claims: number
  readonly seconds: number
  /** Processor time, garbage collection and compilation included. */
  readonly cpu: number
  readonly questions: number
  readonly largest: number
  readonly ties: number
  readonly conflicts: number
  readonly megabytes: number
}

/** So many documents are given their parts between two looks at the clock, which costs as much as a small document. */
const AT_ONCE = 200

/**
 * As the workbench does it: claims stand as text, as they do in the casebook, and are read twice: document by document to be
 * given their parts, then in batches of whole parts, whose findings are handed on and let go. Making the claims and putting
 * their text into a file, which the casebook has done before, is not counted; reading and writing the text is.
 */
function measure(count: number): Reconciling {
  const words = reconcileWords(loadPacks(defaultPacks()))
  const clock = new Clock()
  const facts = new Map<string, DocumentFacts>()
  const kept = new Kept()
  const found = { questions: 0, largest: 0, ties: 0, conflicts: 0 }
  try {
    for (const stored of someAtATime(madeReports(count), facts)) {
      const parted = clock.count(() =>
        stored.flatMap((one) =>
          partClaims(JSON.parse(one), words).map((placed) => ({ part: placed.part, text: JSON.stringify(placed) })),
        ),
      )
      for (const { part, text } of parted) kept.add(part, text)
    }
    for (const batch of kept.batches())
      clock.count(() => {
        const claims: PartedClaim[] = batch.map((text) => JSON.parse(text))
        const documents = [...new Set(claims.map(({ document }) => document))].map((id) => facts.get(id)!)
        for (const { question, ties, conflicts } of reconcileParts(claims, documents, words)) {
          found.questions++
          found.largest = Math.max(found.largest, question.claims.length)
          found.ties += ties.length
          found.conflicts += conflicts.length
        }
      })
  } finally {
    kept.close()
  }
  const megabytes = process.resourceUsage().maxRSS / 1024
  return { claims: count, seconds: clock.seconds, cpu: clock.cpu, ...found, megabytes }
}

/** The claims of some reports as text, a text each. */
function* someAtATime(reports: Iterable<MadeReport>, facts: Map<string, DocumentFacts>): Generator<string[]> {
  let some: string[] = []
  for (const report of reports) {
    facts.set(report.facts.id, report.facts)
    if (some.push(JSON.stringify(report.claims)) < AT_ONCE) continue
    yield some
    some = []
  }
  if (some.length) yield some
}

class Clock {
  seconds = 0
  cpu = 0
  count<Result>(work: () => Result): Result {
    const [began, before] = [performance.now(), process.cpuUsage()]
    const result = work()
    const { user, system } = process.cpuUsage(before)
    this.seconds += (performance.now() - began) / 1000
    this.cpu += (user + system) / 1e6
    return result
  }
}

/** Claims as text in a file, found by their parts, as the casebook keeps them: a million are not held in memory. */
class Kept {
  private readonly folder = mkdtempSync(join(tmpdir(), "assay-bench-"))
  private readonly file = openSync(join(this.folder, "claims"), "w+")
  /** Of each part where its claims stand: offset and length, one after the other. */
  private readonly places = new Map<string, number[]>()
  private waiting: Buffer[] = []
  private waitingBytes = 0
  private end = 0

  add(part: string, text: string): void {
    const bytes = Buffer.from(text)
    const known = this.places.get(part)
    if (known) known.push(this.end, bytes.length)
    else this.places.set(part, [this.end, bytes.length])
    this.end += bytes.length
    this.waiting.push(bytes)
    this.waitingBytes += bytes.length
    if (this.waitingBytes > WRITTEN_AT_ONCE) this.write()
  }
  private write(): void {
    if (this.waitingBytes) writeSync(this.file, Buffer.concat(this.waiting))
    this.waiting = []
    this.waitingBytes = 0
  }
  /** Whole parts together, of so many claims at least. */
  *batches(): Generator<string[]> {
    this.write()
    let batch: string[] = []
    for (const places of this.places.values()) {
      for (let i = 0; i < places.length; i += 2) batch.push(this.read(places[i]!, places[i + 1]!))
      if (batch.length < BATCH) continue
      yield batch
      batch = []
    }
    if (batch.length) yield batch
  }
  private read(at: number, length: number): string {
    const bytes = Buffer.allocUnsafe(length)
    readSync(this.file, bytes, 0, length, at)
    return bytes.toString("utf8")
  }
  close(): void {
    closeSync(this.file)
    rmSync(this.folder, { recursive: true })
  }
}
const WRITTEN_AT_ONCE = 1 << 20

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  process.stdout.write(`${JSON.stringify(measure(Number(process.argv[2] ?? 1_000_000)))}\n`)
