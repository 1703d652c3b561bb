// Small documents with claims for the tests of the store: made without any reader or extractor.
import { createHash } from "node:crypto"
import { type Claim, type Document, type Edtf, type Estimate, quoteAt, type Stated } from "#claim"
import type { Extraction, Reading } from "#store"

export const WHEN = "2026-11-24T10:00:00Z"

export interface DocumentParts {
  readonly name?: string
  readonly title?: string
  readonly authors?: readonly string[]
  readonly publisher?: string
  readonly published?: Edtf
}

const given = <Value>(value: Value | undefined): Stated<Value> | null =>
  value === undefined ? null : { value, from: "given" }

/** A document of one paragraph. */
export function documentOf(text: string, parts: DocumentParts = {}): Document {
  const { name = "report.txt", title, authors, publisher, published } = parts
  return {
    id: createHash("sha256").update(text).digest("hex"),
    name,
    mediaType: "text/plain",
    text,
    blocks: [{ kind: "paragraph", start: 0, end: text.length }],
    notes: [],
    citations: [],
    metadata: {
      title: given(title),
      authors: given(authors),
      publisher: given(publisher),
      published: given(published),
      language: { value: "en", from: "text" },
      url: null,
    },
    origin: [{ start: 0, end: text.length, source: 0 }],
  }
}

/** An estimate of fighters whose quote is the first place where `words` stand. */
export function estimateOf(text: string, words: string, fields: Partial<Estimate> = {}): Estimate {
  const start = text.indexOf(words)
  return {
    kind: "estimate",
    quote: quoteAt(text, start, start + words.length),
    attribution: [],
    stance: "endorses",
    certainty: "certain",
    polarity: "positive",
    time: null,
    rule: "a test's rule",
    implied: [],
    subject: "Islamic State Khorasan",
    measure: "strength",
    low: null,
    best: 1000,
    high: null,
    unit: "persons",
    approximate: false,
    per: null,
    place: null,
    derivedFrom: null,
    wording: "",
    ...fields,
  }
}

export function readingOf(text: string, claims: readonly Claim[] = [], parts: DocumentParts = {}): Reading {
  return {
    document: documentOf(text, parts),
    bytes: new TextEncoder().encode(text),
    extraction: extractionOf(text, claims),
  }
}

export function extractionOf(text: string, claims: readonly Claim[] = [], lexicon = "packs-1"): Extraction {
  const passages = [...text.matchAll(/[^.]+\.?/g)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }))
  return {
    claims,
    entities: [{ type: "armed-group", name: "Islamic State Khorasan", forms: ["ISKP", "ISIS-K"], pack: "khorasan" }],
    passages,
    lexicon,
  }
}

const PRESSER = "The minister spoke of 3,000 to 5,000 fighters of ISIS-K in Nangarhar. Nobody had counted them."
const REVIEW =
  "Researchers in Zürich believe that the group has about 1,200 men. Officials put losses at 90 dead in 2017."

/** Two reports with three claims. */
export const SAMPLE: readonly Reading[] = [
  readingOf(
    PRESSER,
    [
      estimateOf(PRESSER, "3,000 to 5,000 fighters of ISIS-K in Nangarhar", {
        low: 3000,
        best: null,
        high: 5000,
        attribution: ["Minister of Defence", "Radio Kabul"],
        stance: "neutral",
        time: "2018",
        place: "Nangarhar",
      }),
    ],
    { name: "presser.txt", publisher: "Radio Kabul", published: "2018-03-04" },
  ),
  readingOf(
    REVIEW,
    [
      estimateOf(REVIEW, "the group has about 1,200 men", {
        best: 1200,
        approximate: true,
        attribution: ["researchers in Zürich"],
        certainty: "probable",
        time: "2016~",
      }),
      estimateOf(REVIEW, "losses at 90 dead in 2017", {
        measure: "fatalities",
        best: 90,
        attribution: ["officials"],
        time: "2017",
      }),
    ],
    { name: "review.txt", title: "A review", authors: ["Ada Legieć"], publisher: "Review of Wars", published: "2019" },
  ),
]
