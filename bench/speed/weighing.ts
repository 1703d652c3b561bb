// Weighing a made table, in a process of its own: `node dist/bench/speed/weighing.js 1000000`. Sources err at their own rates,
// some copy others with their errors; questions ask for figures, categories and times of day; five are answered by one row in
// two hundred each. One line of JSON: seconds, peak memory, and how many questions came out right.
import { pathToFileURL } from "node:url"
import { defaultPacks, loadPacks } from "#lexicon"
import { type ClaimRow, weigh, weighWords } from "#reconcile"
import { randomFrom, wordNumber, zipf } from "./casebook-made.js"

const SOURCES = 2_000
const HOT = 5
const HOT_SHARE = 0.005
const ROWS_PER_QUESTION = 12

export interface Weighing {
  readonly rows: number
  readonly seconds: number
  readonly cpu: number
  readonly questions: number
  readonly right: number
  readonly megabytes: number
}

interface Source {
  readonly name: string
  readonly accuracy: number
  /** The number of the source that it copies, or null. */
  readonly copies: number | null
}

/** What a source says is a function of source and question, so that a copier says what the copied one would. */
function answerOf(source: Source, sources: readonly Source[], question: number): string {
  const random = randomFrom(question * 7919 + source.name.length * 131 + Number(source.name.slice(7)))
  if (source.copies !== null && random() < 0.8) return answerOf(sources[source.copies]!, sources, question)
  const right = random() < source.accuracy
  const slot = right ? 0 : 1 + zipf(random, 20)
  return saidIn(question, slot)
}

function saidIn(question: number, slot: number): string {
  if (question % 3 === 0) return wordNumber(question + slot * 1009)
  if (question % 3 === 1) return String(Math.round((100 + (question % 900)) * (1 + slot * 0.07)))
  const minutes = (question * 17 + slot * 11) % 1440
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`
}

export function madeRows(count: number, seed = 1): ClaimRow[] {
  const random = randomFrom(seed)
  const sources: Source[] = Array.from({ length: SOURCES }, (_, i) => ({
    name: `source ${i}`,
    accuracy: 0.55 + 0.4 * random(),
    copies: i > 20 && random() < 0.15 ? Math.floor(random() * 20) : null,
  }))
  const questions = Math.ceil(count / ROWS_PER_QUESTION)
  return Array.from({ length: count }, (_, line) => {
    const roll = random()
    const question = roll < HOT * HOT_SHARE ? Math.floor(roll / HOT_SHARE) : HOT + Math.floor(random() * questions)
    const source = sources[zipf(random, SOURCES)]!
    return {
      line,
      source: source.name,
      subject: `item ${question}`,
      measure: "answer",
      value: answerOf(source, sources, question),
      low: null,
      best: null,
      high: null,
      unit: null,
      time: null,
      published: null,
      attribution: random() < 0.1 ? [`Holder ${zipf(random, 500)}`] : [],
      quote: null,
      url: null,
      document: null,
    }
  })
}

function measure(count: number): Weighing {
  const rows = madeRows(count)
  const needs = { words: weighWords(loadPacks(defaultPacks())), readQuantity: () => null }
  const [began, before] = [performance.now(), process.cpuUsage()]
  const findings = weigh(rows, { copying: true, accuracy: true, origins: true, likeness: true }, needs)
  const seconds = (performance.now() - began) / 1000
  const used = process.cpuUsage(before)
  const right = findings.filter(({ subject, value }) => String(value) === saidIn(Number(subject.slice(5)), 0)).length
  return {
    rows: rows.length,
    seconds,
    cpu: (used.user + used.system) / 1e6,
    questions: findings.length,
    right: right / findings.length,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  process.stdout.write(`${JSON.stringify(measure(Number(process.argv[2] ?? 1_000_000)))}\n`)
