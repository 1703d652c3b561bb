// Reconciling made claims, in a process of its own: `node dist/bench/speed/reconciling.js 1000000`. One line of JSON: seconds,
// questions, and the peak of memory, claims included.
import { pathToFileURL } from "node:url"
import { defaultPacks, loadPacks } from "#lexicon"
import { type DocumentFacts, type PartedClaim, partClaims, reconcileParts, reconcileWords } from "#reconcile"
import { madeReports } from "./claims-made.js"

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

/**
 * As the workbench does it: claims stand as text, as they do in the casebook, and are read twice: document by document to be
 * given their parts, then in batches of whole parts, whose findings are handed on and let go. Making and writing the claims,
 * which the casebook has done before, is not counted.
 */
function measure(count: number): Reconciling {
  const words = reconcileWords(loadPacks(defaultPacks()))
  const clock = new Clock()
  const parts = new Map<string, string[]>()
  const facts = new Map<string, DocumentFacts>()
  for (const report of madeReports(count)) {
    facts.set(report.facts.id, report.facts)
    const stored = JSON.stringify(report.claims)
    for (const one of clock.count(() => partClaims(JSON.parse(stored), words))) {
      const same = parts.get(one.part)
      if (same) same.push(JSON.stringify(one))
      else parts.set(one.part, [JSON.stringify(one)])
    }
  }
  const found = { questions: 0, largest: 0, ties: 0, conflicts: 0 }
  for (const batch of batchesOf(parts))
    clock.count(() => {
      const claims: PartedClaim[] = batch.map((stored) => JSON.parse(stored))
      const documents = [...new Set(claims.map(({ document }) => document))].map((id) => facts.get(id)!)
      for (const { question, ties, conflicts } of reconcileParts(claims, documents, words)) {
        found.questions++
        found.largest = Math.max(found.largest, question.claims.length)
        found.ties += ties.length
        found.conflicts += conflicts.length
      }
    })
  const megabytes = process.resourceUsage().maxRSS / 1024
  return { claims: count, seconds: clock.seconds, cpu: clock.cpu, ...found, megabytes }
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

/** A part that has been read is let go. */
function* batchesOf(parts: Map<string, string[]>): Generator<string[]> {
  let batch: string[] = []
  for (const [part, stored] of parts) {
    for (const one of stored) batch.push(one)
    parts.delete(part)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length) yield batch
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  process.stdout.write(`${JSON.stringify(measure(Number(process.argv[2] ?? 1_000_000)))}\n`)
