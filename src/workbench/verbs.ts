// The verbs as the workbench calls them. Each room's own function is fitted to these shapes once, in `engine.ts`; tests
// hand in small ones.
import type { Decisions, Document, Finding, PlacedClaim } from "#claim"
import type { DocumentParts, Extraction, KeptClaim, KnownDocument } from "#store"

/** What the user says about a report; it goes before everything that is read. */
export interface Stating {
  readonly title?: string
  readonly authors?: readonly string[]
  readonly publisher?: string
  /** EDTF. */
  readonly published?: string
  readonly language?: string
  readonly url?: string
}

export interface Verbs {
  /** Bytes to a document. Rejects with a Refusal where they cannot be read. */
  read(bytes: Uint8Array, name: string, stated: Stating): Promise<Document>
  extract(document: Document): Extraction
  /** Gives the claims of one document their parts; claims of kinds without questions are left out. */
  part(claims: readonly PlacedClaim[], decisions: Decisions): DocumentParts["claims"]
  /** The findings of whole parts, but for questions that stand as they were found. */
  reconcile(
    claims: readonly KeptClaim[],
    documents: readonly KnownDocument[],
    decisions: Decisions,
    stands?: (question: string, claims: readonly PlacedClaim[]) => boolean,
  ): Finding[]
  /** Fingerprint of the packs and the grammar that `extract` uses: what was read with another one may be read anew. */
  readonly lexicon: string
}
