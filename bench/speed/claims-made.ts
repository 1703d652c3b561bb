// Claims as reports make them, the same for the same seed, without their reports: what is measured is reconciling. Incidents
// and standing figures are told by a few, some by hundreds, five by ten thousand each; wire copy repeats wordings with small
// changes; officials are named by many; figures are corrected later. Names and words are made up.
import { createHash } from "node:crypto"
import type { Estimate, Measure, PlacedEstimate } from "#claim"
import type { DocumentFacts } from "#reconcile"
import { randomFrom, wordNumber, zipf } from "./casebook-made.js"

export interface MadeReport {
  readonly facts: DocumentFacts
  readonly claims: readonly PlacedEstimate[]
}

const CLAIMS_PER_REPORT = 13
/** Each of so many matters gets one claim in a hundred. */
const HOT = 5
const HOT_SHARE = 0.01
const TOLLS: readonly Measure[] = ["fatalities", "fatalities", "injured", "detained"]
const OTHERS: readonly Measure[] = ["strength", "strength", "attacks", "flow", "money", "count", "change", "extent"]
const NOUN: Readonly<Partial<Record<Measure, string>>> = { strength: "fighters", attacks: "attacks", money: "dollars" }

const capital = (word: string): string => word.replace(/^./, (letter) => letter.toUpperCase())
const nameOf = (kind: string, n: number): string => `${kind} ${capital(wordNumber(n * 7 + kind.length))}`

/** What claims are about: one truth, a few who say so, a few wordings. */
interface Matter {
  readonly subject: string
  readonly measure: Measure
  readonly place: string | null
  readonly day: number
  readonly figure: number
  readonly holders: readonly string[]
  readonly wordings: readonly (readonly string[])[]
}

/** The matter with this number: the same number gives the same matter, so that none has to be kept. */
function makeMatter(n: number): Matter {
  const random = randomFrom(n * 2 + 1)
  const toll = random() < 0.55
  const measure = toll ? TOLLS[zipf(random, TOLLS.length)]! : OTHERS[zipf(random, OTHERS.length)]!
  const generic = toll && random() < 0.7
  const words = (count: number): string[] => Array.from({ length: count }, () => wordNumber(zipf(random, 30_000)))
  return {
    subject: generic ? ["people", "civilians", "soldiers"][zipf(random, 3)]! : nameOf("Group", zipf(random, 2_000)),
    measure,
    place: generic || random() < 0.6 ? nameOf("Town", zipf(random, 3_000)) : null,
    day: 11_000 + Math.floor(9_000 * Math.sqrt(random())),
    figure: Math.ceil(10 ** (toll ? 0.3 + 2 * random() : 1.5 + 3.5 * random())),
    holders: Array.from({ length: 1 + zipf(random, 4) }, () => nameOf("Minister", zipf(random, 4_000))),
    wordings: Array.from({ length: n < HOT ? 200 : 1 + zipf(random, 6) }, () => words(8 + Math.floor(random() * 10))),
  }
}

/**
 * Makes reports until they hold `claims` claims, one after the other. Further reports about the same matters are those of
 * another seed with as many `matters` (one for five claims where not given).
 */
export function* madeReports(claims: number, seed = 1, matters = Math.ceil(claims / 5)): Generator<MadeReport> {
  const random = randomFrom(seed)
  const pages: string[] = []
  let made = 0
  for (let n = 0; made < claims; n++) {
    const count = Math.min(claims - made, 1 + Math.floor(random() * 2 * CLAIMS_PER_REPORT))
    const report = makeReport(`${seed}-${n}`, count, matters, pages, random)
    made += report.claims.length
    yield report
  }
}

function makeReport(number: string, count: number, matters: number, pages: string[], random: () => number): MadeReport {
  const id = createHash("sha256").update(`report ${number}`).digest("hex")
  const day = 11_000 + Math.floor(9_300 * Math.sqrt(random()))
  const url = `https://${wordNumber(zipf(random, 300))}.example/${number}`
  const facts: DocumentFacts = {
    id,
    name: `report-${number}.txt`,
    title: Array.from({ length: 3 }, () => capital(wordNumber(zipf(random, 30_000)))).join(" "),
    authors: random() < 0.5 ? [nameOf("Author", zipf(random, 3_000))] : [],
    publisher: random() < 0.9 ? nameOf("Paper", zipf(random, 300)) : null,
    published: random() < 0.95 ? isoDay(day) : null,
    url,
    citations: Array.from({ length: zipf(random, 12) }, () => ({
      authors: [],
      title: null,
      publisher: null,
      date: null,
      url: pages[Math.floor(random() * pages.length)] ?? null,
      calledAt: [Math.floor(random() * count) * 200 + 100],
    })),
  }
  if (pages.length < 1000) pages.push(url)
  else pages[Math.floor(random() * 1000)] = url
  // A report stays with a few matters: it tells each of them in several figures.
  const own = Array.from({ length: 1 + Math.floor(count / 3) }, () => makeMatter(pickMatter(matters, random)))
  const claims = Array.from({ length: count }, (_, i) =>
    makeClaim(id, i, own[Math.floor(random() * own.length)]!, day, random),
  )
  return { facts, claims }
}

function pickMatter(matters: number, random: () => number): number {
  const roll = random()
  if (roll < HOT * HOT_SHARE) return Math.floor(roll / HOT_SHARE)
  // Most matters are told a few times, a hundredth of them much more often.
  return random() < 0.2 ? zipf(random, Math.ceil(matters / 50)) : Math.floor(random() * matters)
}

function makeClaim(
  document: string,
  i: number,
  matter: Matter,
  published: number,
  random: () => number,
): PlacedEstimate {
  const { subject, measure, place, holders, wordings } = matter
  const figure = told(matter.figure, random)
  const kind = random()
  const words = [...wordings[zipf(random, wordings.length)]!]
  if (random() < 0.5) words[Math.floor(random() * words.length)] = wordNumber(zipf(random, 30_000))
  words.splice(3, 0, String(figure), NOUN[measure] ?? subject)
  const exact = words.join(" ")
  const tolls = TOLLS.includes(measure)
  const time = random() < (tolls ? 0.6 : 0.8) ? timeOf(tolls ? matter.day : published, tolls, random) : null
  const claim: Estimate = {
    kind: "estimate",
    quote: {
      exact,
      prefix: wordings[0]!.join(" ").slice(0, 32),
      suffix: "",
      start: i * 200,
      end: i * 200 + exact.length,
    },
    attribution: random() < 0.5 ? [random() < 0.8 ? holders[zipf(random, holders.length)]! : "officials"] : [],
    stance: random() < 0.7 ? "neutral" : "endorses",
    certainty: random() < 0.8 ? "certain" : "probable",
    polarity: random() < 0.98 ? "positive" : "negative",
    time,
    rule: "made",
    implied: [],
    subject,
    measure,
    low: kind < 0.1 ? figure : null,
    best: kind < 0.1 || kind > 0.95 ? null : figure,
    high: kind < 0.08 ? figure * 2 : kind > 0.95 ? figure : null,
    unit: measure === "money" ? "USD" : "persons",
    approximate: random() < 0.2,
    per: null,
    place: random() < 0.7 ? place : null,
    derivedFrom: null,
    wording: "",
  }
  const id = createHash("sha256").update(`${document} ${i}`).digest("hex").slice(0, 24)
  return { id, document, claim }
}

/** Mostly the figure itself; a later count, a rounding, a slip. */
function told(figure: number, random: () => number): number {
  const roll = random()
  if (roll < 0.6) return figure
  if (roll < 0.9) return Math.max(1, Math.round(figure * (0.8 + 0.5 * random())))
  return roll < 0.99 ? Math.ceil(figure * (0.4 + 2 * random())) : figure * 10
}

function timeOf(day: number, exact: boolean, random: () => number): string {
  const written = isoDay(day + (random() < 0.1 ? 1 : 0))
  const roll = random()
  if (exact) return roll < 0.8 ? written : roll < 0.95 ? written.slice(0, 7) : written.slice(0, 4)
  return roll < 0.7 ? written.slice(0, 4) : roll < 0.9 ? written.slice(0, 7) : `${written.slice(0, 4)}~`
}

const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)
