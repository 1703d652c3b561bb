// A casebook of any size, the same for the same seed: words and names by Zipf's law, one claim a sentence. Nothing in it is
// real. Claims are made directly, so that what is measured is the store.
import { createHash } from "node:crypto"
import { type Document, type Estimate, type Finding, MEASURES, type PlacedEstimate, quoteAt } from "#claim"
import type { Casebook, Extraction } from "#store"

const CLAIMS_PER_DOCUMENT = 60
const WORDS = 30_000
const SUBJECTS = 400
const PLACES = 300
const HOLDERS = 2_000
const PUBLISHERS = 150

/** Mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A number below `count`, small ones by far the likeliest. */
export const zipf = (random: () => number, count: number): number => Math.floor(count ** random()) - 1

const SYLLABLES = "ba ka ra ni to mo su le va di ho ze qa ri un ai sha per gol tem lor ist ank".split(" ")
/** The word with this number: the same number always gives the same word. */
export function wordNumber(n: number): string {
  let word = SYLLABLES[n % SYLLABLES.length]!
  for (let rest = Math.floor(n / SYLLABLES.length); rest; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length]!
  return `${word}${"aeiou"[n % 5]}`
}
const nameNumber = (kind: string, n: number): string =>
  `${kind} ${wordNumber(n).replace(/^./, (letter) => letter.toUpperCase())}`
export const aSubject = (random: () => number): string => nameNumber("Group", zipf(random, SUBJECTS))
export const aWord = (random: () => number): string => wordNumber(zipf(random, WORDS))

/** Adds documents until the casebook holds `claims` claims. */
export async function fillCasebook(casebook: Casebook, claims: number, seed = 1): Promise<number> {
  const random = randomFrom(seed)
  let made = 0
  for (let n = 0; made < claims; n++) {
    const { document, extraction } = makeReading(n, random, Math.min(CLAIMS_PER_DOCUMENT, claims - made))
    const when = new Date(1.5e12 + n * 60_000).toISOString()
    await casebook.addDocument({ document, bytes: new TextEncoder().encode(document.text), extraction }, when)
    made += extraction.claims.length
  }
  return made
}

function makeReading(n: number, random: () => number, count: number): { document: Document; extraction: Extraction } {
  const sentences = Array.from({ length: count }, () => {
    const words = Array.from({ length: 12 }, () => aWord(random))
    words.splice(4, 0, String(Math.floor(10 ** (1 + 4 * random()))), "fighters")
    return `${words.join(" ")}.`
  })
  const text = sentences.join(" ")
  const passages = []
  for (let start = 0, s = 0; s < count; start += sentences[s]!.length + 1, s++)
    passages.push({ start, end: start + sentences[s]!.length })
  const year = 2004 + Math.floor(20 * Math.sqrt(random()))
  const claims = passages.map(({ start, end }) => makeClaim(text, start, end, year, random))
  return {
    document: documentOf(n, text, year, random),
    extraction: { claims, entities: [], passages, lexicon: "made" },
  }
}

function makeClaim(text: string, start: number, end: number, year: number, random: () => number): Estimate {
  const best = Number(/\d+/.exec(text.slice(start, end))![0])
  const ranged = random() < 0.3
  return {
    kind: "estimate",
    quote: quoteAt(text, start, end - 1),
    attribution: random() < 0.6 ? [nameNumber("Speaker", zipf(random, HOLDERS))] : [],
    stance: random() < 0.7 ? "neutral" : "endorses",
    certainty: random() < 0.8 ? "certain" : "probable",
    polarity: random() < 0.97 ? "positive" : "negative",
    time: random() < 0.8 ? String(year - Math.floor(random() * 4)) : null,
    rule: "made",
    implied: [],
    subject: aSubject(random),
    measure: MEASURES[zipf(random, MEASURES.length)]!,
    low: ranged ? best : null,
    best: ranged ? null : best,
    high: ranged ? best * 2 : null,
    unit: "persons",
    approximate: random() < 0.2,
    per: null,
    place: random() < 0.5 ? nameNumber("Place", zipf(random, PLACES)) : null,
    derivedFrom: null,
    wording: "",
  }
}

function documentOf(n: number, text: string, year: number, random: () => number): Document {
  const stated = <Value>(value: Value) => ({ value, from: "given" as const })
  return {
    id: createHash("sha256").update(text).digest("hex"),
    name: `report-${n}.txt`,
    mediaType: "text/plain",
    text,
    blocks: [{ kind: "paragraph", start: 0, end: text.length }],
    notes: [],
    citations: [],
    metadata: {
      title: stated(`Report ${n}`),
      authors: stated([nameNumber("Author", zipf(random, HOLDERS))]),
      publisher: stated(nameNumber("Paper", zipf(random, PUBLISHERS))),
      published: stated(String(year)),
      language: stated("en"),
      url: null,
    },
    origin: [{ start: 0, end: text.length, source: 0 }],
  }
}

export const madePart = ({ claim: { subject, measure, place } }: PlacedEstimate): string =>
  `${subject}|${measure}|${place}`

/** Findings as reconciling would give them, as far as storing them goes. */
export function makeFindings(claims: readonly PlacedEstimate[]): Finding[] {
  const groups = new Map<string, PlacedEstimate[]>()
  for (const placed of claims) {
    const key = madePart(placed)
    const group = groups.get(key)
    if (group) group.push(placed)
    else groups.set(key, [placed])
  }
  return [...groups].map(([key, group]) => findingOf(key, group))
}

function findingOf(key: string, group: readonly PlacedEstimate[]): Finding {
  const { subject, measure, unit, place } = group[0]!.claim
  const ids = group.map(({ id }) => id)
  const band = { low: 10, high: 100 }
  const id = createHash("sha256").update(key).digest("hex").slice(0, 16)
  return {
    question: {
      ...{ id, kind: "estimate", subject, topic: measure, object: null, unit, place, time: null, claims: ids },
      ...{ why: "the same subject and measure" },
    },
    origins: ids.map((claim) => ({ id: claim, name: claim, claims: [claim], ...band })),
    independence: "not-established",
    ties: [],
    conflicts: [],
    positions: [],
    changes: [],
    reported: band,
    modelled: null,
    series: [{ time: null, claims: ids, reported: band, modelled: null }],
    superseded: [],
    contest: Math.log2(ids.length),
  }
}
