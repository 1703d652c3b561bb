// Verbs that are small enough to be right: a report is text, a claim is "N fighters", a question is one measure.
import { createHash } from "node:crypto"
import { type Claim, type Document, type Finding, type PlacedClaim, UnreadableReport } from "#claim"
import type { Verbs } from "#workbench"
import { findingOf } from "../store/findings.js"
import { documentOf, estimateOf, extractionOf } from "../store/readings.js"

export function smallVerbs(lexicon = "packs-1"): Verbs {
  return {
    read: readText,
    extract: (document) => fighters(document, lexicon),
    part: (claims) => claims.map(({ id }) => ({ id, part: "estimate|strength", setting: null })),
    reconcile: oneQuestion,
    lexicon,
  }
}

async function readText(bytes: Uint8Array, name: string, stated: { publisher?: string }): Promise<Document> {
  const text = new TextDecoder().decode(bytes)
  if (!text.trim()) throw new UnreadableReport(`empty report: "${name}"`)
  if (text.startsWith("%CRASH")) throw new TypeError("undefined is not a function\n at somewhere")
  const id = createHash("sha256").update(bytes).digest("hex")
  return { ...documentOf(text, { name, publisher: stated.publisher }), id }
}

function fighters(document: Document, lexicon: string) {
  const claims: Claim[] = [...document.text.matchAll(/(\d+) fighters/g)].map(({ 0: words, 1: figure }) =>
    estimateOf(document.text, words, { best: Number(figure), subject: lexicon }),
  )
  return extractionOf(document.text, claims, lexicon)
}

function oneQuestion(claims: readonly PlacedClaim[]): Finding[] {
  if (!claims.length) return []
  const ids = claims.map(({ id }) => id)
  return [findingOf("strength", ids, claims.length)]
}
