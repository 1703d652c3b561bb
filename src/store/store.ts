// The port: what a casebook can do, whatever engine keeps it. Every method is one transaction: it happens whole or not at
// all, and what it has answered is on the disk.
import type {
  Block,
  CauseClaim,
  Certainty,
  Citation,
  Claim,
  ClaimKind,
  ClaimVerdict,
  Conflict,
  Direction,
  Document,
  Edtf,
  Entity,
  Finding,
  Independence,
  Measure,
  MediaType,
  PlacedClaim,
  Polarity,
  Span,
  Stance,
} from "#claim"

/** What was read out of one document. */
export interface Extraction {
  readonly claims: readonly Claim[]
  readonly entities: readonly Entity[]
  /** Sentences, in order: UTF-16 units of the document's text. */
  readonly passages: readonly Span[]
  /** Fingerprint of the packs that read it. */
  readonly lexicon: string
}

/** A document with the bytes that came in and what was read out of it. */
export interface Reading {
  readonly document: Document
  readonly bytes: Uint8Array
  readonly extraction: Extraction
}

export interface Added {
  readonly document: string
  readonly status: "added" | "already there"
  readonly claims: number
  readonly passages: number
}

/** A file that could not be read, kept until a file of the same name is. */
export interface RefusedFile {
  readonly name: string
  readonly reason: string
  /** ISO 8601, UTC. */
  readonly when: string
}

export interface Slice {
  /** At most 1,000; 50 where not given. */
  readonly limit?: number
  readonly offset?: number
}
export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly total: number
}

/** One line of the list of documents. */
export interface DocumentSummary {
  readonly id: string
  readonly name: string
  readonly mediaType: MediaType
  readonly title: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
  readonly published: Edtf | null
  readonly language: string | null
  readonly url: string | null
  /** Code points of the read text. */
  readonly characters: number
  readonly claims: number
  readonly passages: number
  /** When it was added, ISO 8601, UTC. */
  readonly added: string
  /** Fingerprint of the packs that its claims were extracted with. */
  readonly lexicon: string
}

export interface StoredDocument {
  readonly summary: DocumentSummary
  readonly document: Document
  readonly entities: readonly Entity[]
}

/** What reconciling asks of a document. */
export interface KnownDocument {
  readonly id: string
  readonly name: string
  readonly title: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
  readonly published: Edtf | null
  readonly url: string | null
  readonly citations: readonly CitedWork[]
}
/** A work that a document cites; `calledAt` in code points of its text. */
export interface CitedWork extends Pick<Citation, "authors" | "title" | "publisher" | "date" | "url"> {
  readonly calledAt: readonly number[]
}

export interface DocumentFilter {
  /** Words of name, title, author or publisher. */
  readonly text?: string
  readonly publisher?: string
  readonly author?: string
}

/** All conditions must hold; a list means any of its values. */
export interface ClaimFilter {
  readonly kind?: readonly ClaimKind[]
  readonly subject?: readonly string[]
  /** A name anywhere in what is said: who is counted, tied, judged, who did it and whom it struck. Holders are not meant. */
  readonly name?: readonly string[]
  /** Measure, subtype of an event, type of a relation, aspect. */
  readonly topic?: readonly string[]
  readonly measure?: readonly Measure[]
  readonly unit?: readonly string[]
  readonly place?: readonly string[]
  readonly stance?: readonly Stance[]
  readonly certainty?: readonly Certainty[]
  readonly polarity?: readonly Polarity[]
  /** Of appraisals. */
  readonly direction?: readonly Direction[]
  /** Of causes. */
  readonly sign?: readonly CauseClaim["sign"][]
  /** Of forecasts: the verbatim term in lower case. */
  readonly likelihood?: readonly string[]
  /** Who read the claim: `rules`, or the name of a model or a colleague. */
  readonly reader?: readonly string[]
  readonly document?: readonly string[]
  readonly publisher?: readonly string[]
  /** A name anywhere in the attribution chain. */
  readonly holder?: readonly string[]
  readonly question?: string
  /** What stands in the verdict log; `open` is no standing verdict. */
  readonly state?: readonly ClaimState[]
  /** Claims whose time may fall into these years (both included). A claim without a time falls into none. */
  readonly fromYear?: number
  readonly toYear?: number
  /** Words, "phrases" and prefix* of the quote, subject, place and holders. */
  readonly text?: string
}
export type ClaimState = "open" | "accepted" | "rejected" | "corrected"
export const CLAIM_ORDERS = ["document", "time", "figure", "newest"] as const
export type ClaimOrder = (typeof CLAIM_ORDERS)[number]

/** A document whose claims have changed, or have no parts yet (`src/3-reconcile/parts.ts`); `revision` is when they changed. */
export interface Unparted {
  readonly document: string
  readonly revision: number
  readonly claims: readonly PlacedClaim[]
}
/** The parts that a document's claims have; a claim that is not among them has none. */
export interface DocumentParts {
  readonly document: string
  readonly revision: number
  readonly claims: readonly { readonly id: string; readonly part: string; readonly setting: string | null }[]
}
export interface KeptClaim extends PlacedClaim {
  readonly part: string
  readonly setting: string | null
}
/** Parts that have to be reconciled, and all that this asks for. */
export interface ChangedParts {
  readonly parts: readonly { readonly part: string; readonly revision: number }[]
  readonly claims: readonly KeptClaim[]
  readonly documents: readonly KnownDocument[]
}
export interface PartFindings {
  readonly part: string
  /** As `changedParts` gave it. */
  readonly revision: number
  readonly findings: readonly Finding[]
}

/** A claim with what a list shows beside it. */
export interface ClaimRow extends PlacedClaim {
  readonly documentName: string
  readonly title: string | null
  readonly publisher: string | null
  /** The document's authors. */
  readonly authors: readonly string[]
  readonly published: Edtf | null
  readonly lexicon: string
  readonly questions: readonly string[]
  readonly state: ClaimState
  /** Who read it: `rules`, or the name of a model or a colleague. */
  readonly reader: string
}

/** A claim with the words around it and its history. */
export interface ClaimInContext extends ClaimRow {
  /** The block that the quote stands in (the first, where it crosses blocks). */
  readonly block: { readonly kind: Block["kind"]; readonly text: string; readonly start: number; readonly end: number }
  readonly verdicts: readonly ClaimVerdict[]
}

export const FACETS = [
  "kind",
  "subject",
  "name",
  "topic",
  "measure",
  "unit",
  "place",
  "stance",
  "certainty",
  "polarity",
  "direction",
  "sign",
  "likelihood",
  "reader",
  "document",
  "publisher",
  "holder",
  "year",
  "state",
] as const
export type Facet = (typeof FACETS)[number]
export interface FacetValue {
  /** Null: claims that have no such value. */
  readonly value: string | null
  readonly count: number
}
export type Facets = Partial<Record<Facet, readonly FacetValue[]>>

/** A piece of text with the places that a query found: UTF-16 units of `text`. */
export interface Snippet {
  readonly text: string
  readonly hits: readonly Span[]
  /** Whether text was cut off before and after. */
  readonly before: boolean
  readonly after: boolean
}
export interface PassageHit {
  readonly document: string
  readonly documentName: string
  readonly title: string | null
  readonly position: number
  /** Code points in the document's text. */
  readonly start: number
  readonly end: number
  readonly snippet: Snippet
}
export interface ClaimHit {
  readonly claim: ClaimRow
  readonly snippet: Snippet
}
/** Totals are counted up to 10,000; `more` says that there are further ones. */
export interface Hits<Hit> {
  readonly hits: readonly Hit[]
  readonly total: number
  readonly more: boolean
}

export interface QuestionSummary {
  readonly id: string
  readonly kind: ClaimKind
  readonly subject: string
  readonly topic: string | null
  readonly object: string | null
  readonly unit: string | null
  readonly place: string | null
  readonly time: Edtf | null
  readonly claims: number
  readonly origins: number
  readonly conflicts: number
  readonly independence: Independence
  readonly low: number | null
  readonly high: number | null
  readonly contest: number
  /** The years that its claims are about, as far as they have a time. */
  readonly firstYear: number | null
  readonly lastYear: number | null
}
export interface QuestionFilter {
  readonly kind?: readonly ClaimKind[]
  readonly subject?: readonly string[]
  /** Measure, subtype of an event, type of a relation, aspect. */
  readonly topic?: readonly string[]
  readonly place?: readonly string[]
  readonly conflict?: Conflict["type"]
  readonly minClaims?: number
  readonly minOrigins?: number
  /** Words of subject, topic, object, unit and place. */
  readonly text?: string
}
export const QUESTION_ORDERS = ["contest", "claims", "subject"] as const
export type QuestionOrder = (typeof QUESTION_ORDERS)[number]

export const SOURCE_ROLES = ["publisher", "author", "holder"] as const
export type SourceRole = (typeof SOURCE_ROLES)[number]
export interface SourceSummary {
  readonly name: string
  readonly role: SourceRole
  readonly documents: number
  readonly claims: number
  readonly questions: number
}

export interface Status {
  readonly casebook: string
  readonly created: string
  readonly schema: number
  readonly documents: number
  readonly passages: number
  readonly claims: number
  /** Claims by kind, every kind named. */
  readonly kinds: Readonly<Record<ClaimKind, number>>
  readonly entities: number
  readonly sources: number
  readonly questions: number
  readonly contested: number
  readonly verdicts: number
  readonly refused: number
  readonly originalBytes: number
  /** Fingerprints of the packs that claims were extracted with; more than one asks for a new extraction. */
  readonly lexicons: readonly string[]
  /** Whether the findings were made from the claims as they stand. */
  readonly reconciled: boolean
}

/** Counts by year. */
export interface Coverage {
  readonly claims: readonly YearCount[]
  readonly documents: readonly YearCount[]
  readonly undatedClaims: number
  readonly undatedDocuments: number
}
export interface YearCount {
  readonly year: number
  readonly count: number
}

export interface NewVerdict {
  readonly claim: string
  readonly decision: Exclude<ClaimVerdict["decision"], "added">
  readonly correction?: ClaimVerdict["correction"]
  readonly reason?: string | null
  readonly who: string
  readonly when: string
}

/** A casebook that is open. Throws CasebookError where it cannot do what is asked. */
export interface Casebook {
  readonly path: string
  readonly readOnly: boolean

  /** Adds a document with its claims; the same bytes twice are one document. Refused (Refusal) where a quote does not stand in the text. */
  addDocument(reading: Reading, when: string): Promise<Added>
  /** Takes the place of everything that was extracted from the document before. Its verdicts stay. */
  replaceExtraction(document: string, extraction: Extraction): Promise<void>
  /** What adding these bytes again would answer; null where the document is not there. */
  known(document: string): Promise<Added | null>
  recordRefusal(refused: RefusedFile): Promise<void>
  refusals(): Promise<readonly RefusedFile[]>

  documents(filter?: DocumentFilter, slice?: Slice): Promise<Page<DocumentSummary>>
  document(id: string): Promise<StoredDocument | null>
  original(id: string): Promise<Uint8Array | null>

  claims(filter?: ClaimFilter, slice?: Slice, order?: ClaimOrder): Promise<Page<ClaimRow>>
  /** Counts by value under the filter; a facet's own condition is left out of its counts. At most 100 values, the most frequent first. */
  facets(filter?: ClaimFilter, wanted?: readonly Facet[]): Promise<Facets>
  claim(id: string): Promise<ClaimInContext | null>

  searchPassages(query: string, slice?: Slice): Promise<Hits<PassageHit>>
  searchClaims(query: string, slice?: Slice): Promise<Hits<ClaimHit>>

  /** All that reconciling asks for, and the revision that it stands at. */
  placedClaims(): Promise<{
    readonly claims: readonly PlacedClaim[]
    readonly documents: readonly KnownDocument[]
    readonly revision: number
  }>
  /** Says with which packs (fingerprint) parts and findings are made; where others made them, all have to be made anew. */
  reconcileWith(lexicon: string): Promise<void>
  /** Documents whose claims have to be given their parts, one at least where there are any, with about so many claims. */
  unparted(mostClaims: number): Promise<readonly Unparted[]>
  /** Keeps parts. A document that has changed since `unparted` gave it is left to be asked for again. */
  saveParts(documents: readonly DocumentParts[]): Promise<void>
  /** Parts that have to be reconciled, one at least where there are any, with about so many claims. */
  changedParts(mostClaims: number): Promise<ChangedParts>
  /** Replaces the findings of whole parts. A part that has changed since `changedParts` gave it is left as it is. */
  saveFindings(made: readonly PartFindings[]): Promise<void>
  questions(filter?: QuestionFilter, slice?: Slice, order?: QuestionOrder): Promise<Page<QuestionSummary>>
  finding(question: string): Promise<Finding | null>

  sources(role?: SourceRole, slice?: Slice): Promise<Page<SourceSummary>>
  status(): Promise<Status>
  coverage(): Promise<Coverage>

  /** Appends to the log. Refuses a claim that was never there, and withdrawing where nothing stands. */
  appendVerdict(verdict: NewVerdict): Promise<ClaimVerdict>
  /** The log of one claim, or the whole log, oldest first. */
  verdicts(claim?: string): Promise<readonly ClaimVerdict[]>

  /** What is wrong with the file, one line each; empty for a sound one. */
  check(): Promise<readonly string[]>
  close(): Promise<void>
}
