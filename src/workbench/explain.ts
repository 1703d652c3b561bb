// How claims came about. Nothing of it is kept: the same packs and the same text give the same derivation again.

import { type Document, Refusal } from "#claim"
import { type Derivation, explain, explainTold, makeExtractor } from "#extract"
import type { Lexicon } from "#lexicon"
import { type Casebook, placeClaims } from "#store"
import { readFiles } from "./files.js"
import { findClaim } from "./find.js"
import { ALL_KINDS } from "./kinds.js"
import { loadLexicon } from "./packs.js"

/** The derivations of all claims of a file. Throws a Refusal where it cannot be read. */
export async function explainFile(file: string, published: string | null): Promise<Derivation[]> {
  const lexicon = loadLexicon()
  for await (const result of readFiles([file], published ? { published } : {}, lexicon)) {
    if ("reason" in result) throw new Refusal(result.reason)
    return derivationsOf(result.document, lexicon)
  }
  return []
}

/** The derivation of a claim in a casebook, from its document's text. Throws a Refusal where the packs of today do not make it. */
export async function explainStored(casebook: Casebook, id: string): Promise<Derivation[]> {
  const found = await findClaim(casebook, id)
  if (!found) throw new Refusal(`no such claim: "${id}" (${casebook.path})`)
  const stored = await casebook.document(found.document)
  if (!stored) throw new Refusal(`no document of the claim: "${found.document}" (${casebook.path})`)
  const derivations = derivationsOf(stored.document, loadLexicon())
  const placed = placeClaims(
    found.document,
    derivations.map(({ claim }) => claim),
  )
  const at = placed.findIndex((one) => one.id === found.id)
  if (at < 0)
    throw new Refusal(`the packs have changed since the claim was made: "${id}" (assay add --again extracts anew)`)
  return [derivations[at]!]
}

function derivationsOf(document: Document, lexicon: Lexicon): Derivation[] {
  const derivations: Derivation[] = []
  makeExtractor(lexicon)(document, {
    published: document.metadata.published?.value ?? null,
    layers: false,
    kinds: ALL_KINDS,
    trace: (made, scene) => derivations.push(explain(made, scene)),
    traceMore: (claim, scene) => derivations.push(explainTold(claim, scene)),
  })
  return derivations
}
