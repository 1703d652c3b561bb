// Builders for claims and documents of reconciling tests: only what a test is about needs to be said.
import type { Estimate, PlacedClaim } from "#claim"
import { loadPacks } from "#lexicon"
import type { DocumentFacts } from "#reconcile"
import { type ReconcileWords, reconcile, reconcileWords } from "#reconcile"

let counter = 0

export const words: ReconcileWords = reconcileWords(loadPacks(["lexicons/en", "lexicons/world", "lexicons/khorasan"]))

export interface Said extends Partial<Estimate> {
  readonly id?: string
  readonly in?: string
  readonly says?: string
  readonly at?: number
}

/** A claim of strength of the Northern Gate Brigade unless something else is said. */
export function claim({ id, in: document = "a", says = "", at = 0, ...fields }: Said = {}): PlacedClaim {
  const exact = says || `the brigade has ${fields.best ?? fields.low ?? fields.high ?? "some"} fighters`
  return {
    id: id ?? `c${String(++counter).padStart(4, "0")}`,
    document,
    claim: {
      kind: "estimate",
      quote: { exact, prefix: "", suffix: "", start: at, end: at + exact.length },
      attribution: [],
      stance: "endorses",
      certainty: "certain",
      polarity: "positive",
      time: "2018",
      rule: "test",
      implied: [],
      subject: "Northern Gate Brigade",
      measure: "strength",
      low: null,
      best: null,
      high: null,
      unit: "persons",
      approximate: false,
      per: null,
      place: null,
      derivedFrom: null,
      wording: "",
      ...fields,
    },
  }
}

export function document(id: string, fields: Partial<DocumentFacts> = {}): DocumentFacts {
  return {
    id,
    name: `${id}.txt`,
    title: null,
    authors: [],
    publisher: null,
    published: null,
    url: null,
    citations: [],
    ...fields,
  }
}

/** Findings of claims; documents that are not described are made up, each of a publisher of its own. */
export function find(
  claims: readonly PlacedClaim[],
  documents: readonly DocumentFacts[] = [],
): ReturnType<typeof reconcile> {
  const known = new Set(documents.map((one) => one.id))
  const others = [...new Set(claims.map((one) => one.document))].filter((id) => !known.has(id))
  return reconcile(
    claims,
    [...documents, ...others.map((id) => document(id, { publisher: `Publisher of ${id}` }))],
    words,
  )
}

export function only<T>(things: readonly T[]): T {
  if (things.length !== 1) throw new Error(`one expected, ${things.length} found`)
  return things[0]!
}
