// The port: what a casebook can do, whatever engine keeps it. Every method is one transaction: it happens whole or not at
// all, and what it has answered is on the disk.
import type { Claim, ClaimKind, ClaimVerdict, Decisions, Finding, PlacedClaim, RelationType, Verdict } from "#claim"
import type { ChangedParts, DocumentParts, PartFindings, Unparted } from "./port/changes.js"
import type {
  ClaimFilter,
  ClaimInContext,
  ClaimOrder,
  ClaimRow,
  Facet,
  Facets,
  FoundValue,
  ValueField,
} from "./port/claims.js"
import type { AddedClaim, NewClaimVerdict, NewVerdict, VerdictFilter } from "./port/decisions.js"
import type {
  Added,
  DocumentFilter,
  DocumentSummary,
  Extraction,
  KnownDocument,
  Reading,
  RefusedFile,
  StoredDocument,
} from "./port/documents.js"
import type { ClaimHit, Hits, PassageHit } from "./port/hits.js"
import type { NameForm, NameSummary, SharedFindings, TiedNames, ToldDays } from "./port/names.js"
import type { CountedNames, NamePair, NamingClaims } from "./port/naming.js"
import type { Coverage, SourceRole, SourceSummary, Status } from "./port/overview.js"
import type { PlacesOnMap } from "./port/places.js"
import type { Neighbour, QuestionFacets, QuestionFilter, QuestionOrder, QuestionSummary } from "./port/questions.js"
import type { NewSearchEntry, SavedSearch } from "./port/searches.js"
import type { Page, Slice } from "./port/slice.js"
import type { ToldTie } from "./port/ties.js"
import type { Timeline, TimelineAsk, TimelineItemAsk } from "./port/timeline.js"

export * from "./port/changes.js"
export * from "./port/claims.js"
export * from "./port/decisions.js"
export * from "./port/documents.js"
export * from "./port/hits.js"
export * from "./port/names.js"
export * from "./port/naming.js"
export * from "./port/overview.js"
export * from "./port/places.js"
export * from "./port/questions.js"
export * from "./port/searches.js"
export * from "./port/slice.js"
export * from "./port/ties.js"
export * from "./port/timeline.js"

/** A casebook that is open. Throws CasebookError where it cannot do what is asked. */
export interface Casebook {
  readonly path: string
  readonly readOnly: boolean

  /** Adds a document with its claims; the same bytes twice are one document. Refused (Refusal) where a quote does not stand in the text. */
  addDocument(reading: Reading, when: string): Promise<Added>
  /** Takes the place of everything that the rules extracted from the document before. Verdicts and other readers' claims stay. */
  replaceExtraction(document: string, extraction: Extraction): Promise<void>
  /**
   * Takes the place of all claims that this reader (a model, a colleague) gave for the document before; verdicts on them stay.
   * The same claims twice are there once. Refused (Refusal) where a quote does not stand in the text; the rules are no reader
   * that can be given, nor is the claim that an analyst added by hand taken away.
   */
  addClaims(document: string, reader: string, claims: readonly Claim[]): Promise<{ readonly claims: number }>
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
  /** Values that begin so, at any of their words or of their other names; those with the most claims under the filter first. */
  values(field: ValueField, begun: string, filter?: ClaimFilter, most?: number): Promise<readonly FoundValue[]>
  /**
   * The values that a reader means by a name: it itself, the names that it is another name of, or else those that hold its
   * words (`Nangar*`: a word that begins so). Empty where there are none.
   */
  meant(field: ValueField, name: string): Promise<readonly string[]>
  /** Claims on the line of time, in lanes; counted where they are many. */
  timeline(ask: TimelineAsk): Promise<Timeline>
  /** The claims that one item of it stands for, the earliest first. */
  timelineClaims(ask: TimelineItemAsk, slice?: Slice): Promise<Page<ClaimRow>>
  /** The places of the claims under a filter. */
  places(filter?: ClaimFilter): Promise<PlacesOnMap>
  /** The claims with these ids, in this order; ids that are not there are left out. */
  claimsOf(ids: readonly string[]): Promise<readonly ClaimRow[]>

  /** Sentences that hold the words; with a filter, those in which a claim stands that meets it. */
  searchPassages(query: string, slice?: Slice, filter?: ClaimFilter): Promise<Hits<PassageHit>>
  searchClaims(query: string, slice?: Slice): Promise<Hits<ClaimHit>>

  /** All claims that count, and the documents that they stand in: what reconciling everything at once asks for. */
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
  /** How many questions there are by type of conflict, kind and name; a facet's own condition is left out of its counts. */
  questionFacets(filter?: QuestionFilter): Promise<QuestionFacets>
  /** Questions of these kinds that the documents of this one speak on too, those with most documents in common first; at most 100. */
  neighbours(question: string, kinds: readonly ClaimKind[]): Promise<readonly Neighbour[]>
  finding(question: string): Promise<Finding | null>
  /** The ids that begin so, in their order; two at most, which is enough to see that several are meant. */
  idsBeginning(of: "claim" | "document" | "question", beginning: string): Promise<readonly string[]>
  /** The findings of these questions, the most contested first. */
  findings(filter?: QuestionFilter, slice?: Slice): Promise<Page<Finding>>

  /** Every name that stands in a field of a claim, in order of the alphabet; the same array as long as nothing has changed. */
  names(): Promise<readonly NameSummary[]>
  /** The other ends of the relations of these names; what was rejected ties nothing. */
  tiedNames(names: readonly string[]): Promise<readonly TiedNames[]>
  /** When claims tell of these names; a name without any time is left out. */
  toldDays(names: readonly string[]): Promise<readonly ToldDays[]>
  /** The forms that documents use for these names, the most frequent first. */
  nameForms(names: readonly string[]): Promise<readonly NameForm[]>
  /** The names in all claims that count, with how many have each, and all holders. */
  countedNames(): Promise<CountedNames>
  /** The numbers of those pairs whose names stand together in one claim of these. */
  namedTogether(pairs: readonly NamePair[], among: NamingClaims): Promise<ReadonlySet<number>>
  /** The ids of at most so many claims that name the first, those that name the second as well before the others. */
  claimsNaming(pair: NamePair, most: number): Promise<readonly string[]>
  /** All relations of these types that count. */
  relationsOf(types: readonly RelationType[]): Promise<readonly PlacedClaim[]>
  /** Questions of figures and appraisals on which claims under the filter stand beside other origins; at most so many, those with most origins. */
  sharedFindings(filter: ClaimFilter, most: number): Promise<SharedFindings>

  sources(role?: SourceRole, slice?: Slice): Promise<Page<SourceSummary>>
  status(): Promise<Status>
  coverage(): Promise<Coverage>

  /**
   * Appends to the log. Refuses a claim that was never there, withdrawing where nothing stands (CasebookError), a correction
   * that is none and a quote that does not stand in the text (Refusal). The claim follows at once, the findings when they are
   * made anew.
   */
  appendVerdict(verdict: NewClaimVerdict | AddedClaim): Promise<ClaimVerdict>
  appendVerdict(verdict: NewVerdict): Promise<Verdict>
  /** The log of what is decided on one claim itself, or the whole log, or a part of it; oldest first. */
  verdicts(claim: string): Promise<readonly ClaimVerdict[]>
  verdicts(filter?: VerdictFilter): Promise<readonly Verdict[]>
  /** What stands in the log besides verdicts on claims. */
  decisions(): Promise<Decisions>

  /** Ties between two names that relation claims tell of under the filter, the most told first; at most 20,000. */
  ties(filter?: ClaimFilter): Promise<readonly ToldTie[]>

  /** Searches that people keep, by name, deleted ones too; as `who` has looked at them. */
  searches(who: string): Promise<readonly SavedSearch[]>
  /** Appends to the log of searches; answers the search as it stands then. Throws CasebookError where it makes no sense. */
  appendSearch(entry: NewSearchEntry): Promise<SavedSearch>

  /** What is wrong with the file, one line each; empty for a sound one. */
  check(): Promise<readonly string[]>
  close(): Promise<void>
}
