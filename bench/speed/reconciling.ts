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

/** As the workbench does it: parts first, then batches of whole parts, whose findings are handed on and let go. */
function measure(count: number): Reconciling {
  const words = reconcileWords(loadPacks(defaultPacks()))
  const reports = [...madeReports(count)]
  const [began, before] = [performance.now(), process.cpuUsage()]
  const parts = new Map<string, PartedClaim[]>()
  const facts = new Map<string, DocumentFacts>()
  for (const report of reports) {
    facts.set(report.facts.id, report.facts)
    for (const one of partClaims(report.claims, words)) {
      const same = parts.get(one.part)
      if (same) same.push(one)
      else parts.set(one.part, [one])
    }
  }
  const found = { questions: 0, largest: 0, ties: 0, conflicts: 0 }
  for (const batch of batchesOf(parts.values())) {
    const documents = [...new Set(batch.map(({ document }) => document))].map((id) => facts.get(id)!)
    for (const { question, ties, conflicts } of reconcileParts(batch, documents, words)) {
      found.questions++
      found.largest = Math.max(found.largest, question.claims.length)
      found.ties += ties.length
      found.conflicts += conflicts.length
    }
  }
  const seconds = (performance.now() - began) / 1000
  const used = process.cpuUsage(before)
  const megabytes = process.resourceUsage().maxRSS / 1024
  return { claims: count, seconds, cpu: (used.user + used.system) / 1e6, ...found, megabytes }
}

function* batchesOf(parts: Iterable<PartedClaim[]>): Generator<PartedClaim[]> {
  let batch: PartedClaim[] = []
  for (const part of parts) {
    for (const one of part) batch.push(one)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length) yield batch
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  process.stdout.write(`${JSON.stringify(measure(Number(process.argv[2] ?? 1_000_000)))}\n`)
