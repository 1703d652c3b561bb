// Reconciling made claims, in a process of its own: `node dist/bench/speed/reconciling.js 1000000`. One line of JSON: seconds,
// questions, and the peak of memory, claims included.
import { pathToFileURL } from "node:url"
import type { PlacedEstimate } from "#claim"
import { defaultPacks, loadPacks } from "#lexicon"
import { type DocumentFacts, reconcile, reconcileWords } from "#reconcile"
import { madeReports } from "./claims-made.js"

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

function measure(count: number): Reconciling {
  const words = reconcileWords(loadPacks(defaultPacks()))
  const claims: PlacedEstimate[] = []
  const documents: DocumentFacts[] = []
  for (const report of madeReports(count)) {
    documents.push(report.facts)
    for (const one of report.claims) claims.push(one)
  }
  const [began, before] = [performance.now(), process.cpuUsage()]
  const findings = reconcile(claims, documents, words)
  const seconds = (performance.now() - began) / 1000
  const used = process.cpuUsage(before)
  return {
    claims: claims.length,
    seconds,
    cpu: (used.user + used.system) / 1e6,
    questions: findings.length,
    largest: findings.reduce((most, { question }) => Math.max(most, question.claims.length), 0),
    ties: findings.reduce((sum, { ties }) => sum + ties.length, 0),
    conflicts: findings.reduce((sum, { conflicts }) => sum + conflicts.length, 0),
    megabytes: process.resourceUsage().maxRSS / 1024,
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  process.stdout.write(`${JSON.stringify(measure(Number(process.argv[2] ?? 1_000_000)))}\n`)
