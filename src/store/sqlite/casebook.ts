// The port over one connection: each method names what it does; the statements stand in the files beside.
import type { Claim, ClaimKind, ClaimVerdict, RelationType, Verdict } from "#claim"
import type {
  Added,
  AddedClaim,
  Casebook,
  ClaimFilter,
  ClaimOrder,
  DocumentFilter,
  DocumentParts,
  Extraction,
  Facet,
  NamePair,
  NamingClaims,
  NewClaimVerdict,
  NewSearchEntry,
  NewVerdict,
  PartFindings,
  QuestionFilter,
  QuestionOrder,
  Reading,
  RefusedFile,
  Slice,
  SourceRole,
  TimelineAsk,
  TimelineItemAsk,
  ValueField,
  VerdictFilter,
} from "../store.js"
import { addClaims, addDocument, known, replaceExtraction } from "./adding.js"
import { claimInContext, claimPage, claimRows } from "./claims.js"
import { ClaimColumns } from "./columns.js"
import { documentPage, original, storedDocument } from "./documents.js"
import type { Connection } from "./driver.js"
import { inOneLine } from "./errors.js"
import { facets } from "./facets.js"
import { findingOf, findingPage, questionPage, saveFindings } from "./findings.js"
import { idsBeginning } from "./ids.js"
import { claimLog, decisions, verdicts } from "./log.js"
import { NameList, nameForms, sharedFindings, tiedNames, toldDays } from "./names.js"
import { claimsNaming, countedNames, namedTogether, relationsOf } from "./naming.js"
import { changedParts, placedClaims, reconcileWith, saveParts, unparted } from "./parts.js"
import { placesOnMap } from "./places.js"
import { neighbours, questionFacets } from "./question-facets.js"
import { searchClaims, searchPassages } from "./search.js"
import { appendSearch, searches } from "./searches.js"
import { SourceList } from "./sources.js"
import { check, coverage, recordRefusal, refusals, status } from "./status.js"
import { ties } from "./ties.js"
import { timeline, timelineClaims } from "./timeline.js"
import { ValueIndex } from "./values.js"
import { appendVerdict } from "./verdicts.js"

export class SqliteCasebook implements Casebook {
  readonly path: string
  readonly readOnly: boolean
  private readonly columns = new ClaimColumns()
  private readonly valueIndex = new ValueIndex(this.columns)
  private readonly sourceList = new SourceList()
  private readonly nameList = new NameList()
  constructor(private readonly connection: Connection) {
    this.path = connection.path
    this.readOnly = connection.readOnly
  }

  addDocument(reading: Reading, when: string): Promise<Added> {
    return this.write((connection) => addDocument(connection, reading, when))
  }
  replaceExtraction(document: string, extraction: Extraction): Promise<void> {
    return this.write((connection) => replaceExtraction(connection, document, extraction))
  }
  addClaims(document: string, reader: string, claims: readonly Claim[]) {
    return this.write((connection) => addClaims(connection, document, reader, claims))
  }
  known(document: string) {
    return this.read((connection) => known(connection, document))
  }
  recordRefusal(refused: RefusedFile): Promise<void> {
    return this.write((connection) => recordRefusal(connection, refused))
  }
  refusals() {
    return this.read(refusals)
  }

  documents(filter: DocumentFilter = {}, slice: Slice = {}) {
    return this.read((connection) => documentPage(connection, filter, slice))
  }
  document(id: string) {
    return this.read((connection) => storedDocument(connection, id))
  }
  original(id: string) {
    return this.read((connection) => original(connection, id))
  }

  claims(filter: ClaimFilter = {}, slice: Slice = {}, order: ClaimOrder = "document") {
    return this.read((connection) => claimPage(connection, this.columns.refresh(connection), filter, slice, order))
  }
  facets(filter: ClaimFilter = {}, wanted?: readonly Facet[]) {
    return this.read((connection) => facets(connection, this.columns.refresh(connection), filter, wanted))
  }
  claim(id: string) {
    return this.read((connection) => claimInContext(connection, id))
  }
  claimsOf(ids: readonly string[]) {
    return this.read((connection) => claimRows(connection, ids))
  }
  values(field: ValueField, begun: string, filter: ClaimFilter = {}, most?: number) {
    return this.read((connection) => {
      this.columns.refresh(connection)
      return this.valueIndex.find(connection, field, begun, filter, most)
    })
  }
  meant(field: ValueField, name: string) {
    return this.read((connection) => {
      this.columns.refresh(connection)
      return this.valueIndex.meant(connection, field, name)
    })
  }
  timeline(ask: TimelineAsk) {
    return this.read((connection) => timeline(connection, this.columns.refresh(connection), ask))
  }
  timelineClaims(ask: TimelineItemAsk, slice: Slice = {}) {
    return this.read((connection) => timelineClaims(connection, this.columns.refresh(connection), ask, slice))
  }
  places(filter: ClaimFilter = {}) {
    return this.read((connection) => placesOnMap(connection, this.columns.refresh(connection), filter))
  }
  searchPassages(query: string, slice: Slice = {}, filter?: ClaimFilter) {
    return this.read((connection) => searchPassages(connection, query, slice, filter))
  }
  searchClaims(query: string, slice: Slice = {}) {
    return this.read((connection) => searchClaims(connection, query, slice))
  }

  placedClaims() {
    return this.read(placedClaims)
  }
  reconcileWith(lexicon: string): Promise<void> {
    return this.write((connection) => reconcileWith(connection, lexicon))
  }
  unparted(mostClaims: number) {
    return this.read((connection) => unparted(connection, mostClaims))
  }
  saveParts(documents: readonly DocumentParts[]): Promise<void> {
    return this.write((connection) => saveParts(connection, documents))
  }
  changedParts(mostClaims: number) {
    return this.read((connection) => changedParts(connection, mostClaims))
  }
  saveFindings(made: readonly PartFindings[]): Promise<void> {
    return this.write((connection) => saveFindings(connection, made))
  }
  questions(filter: QuestionFilter = {}, slice: Slice = {}, order: QuestionOrder = "contest") {
    return this.read((connection) => questionPage(connection, filter, slice, order))
  }
  questionFacets(filter: QuestionFilter = {}) {
    return this.read((connection) => questionFacets(connection, filter))
  }
  neighbours(question: string, kinds: readonly ClaimKind[]) {
    return this.read((connection) => neighbours(connection, question, kinds))
  }
  finding(question: string) {
    return this.read((connection) => findingOf(connection, question))
  }

  idsBeginning(of: "claim" | "document" | "question", beginning: string) {
    return this.read((connection) => idsBeginning(connection, of, beginning))
  }
  findings(filter: QuestionFilter = {}, slice: Slice = {}) {
    return this.read((connection) => findingPage(connection, filter, slice))
  }

  names() {
    return this.read((connection) => this.nameList.all(connection, this.columns.refresh(connection)))
  }
  tiedNames(names: readonly string[]) {
    return this.read((connection) => tiedNames(connection, names))
  }
  toldDays(names: readonly string[]) {
    return this.read((connection) => toldDays(this.columns.refresh(connection), names))
  }
  nameForms(names: readonly string[]) {
    return this.read((connection) => nameForms(connection, names))
  }
  countedNames() {
    return this.read((connection) => countedNames(connection, this.columns.refresh(connection)))
  }
  namedTogether(pairs: readonly NamePair[], among: NamingClaims) {
    return this.read((connection) => namedTogether(connection, this.columns.refresh(connection), pairs, among))
  }
  claimsNaming(pair: NamePair, most: number) {
    return this.read((connection) => claimsNaming(connection, pair, most))
  }
  relationsOf(types: readonly RelationType[]) {
    return this.read((connection) => relationsOf(connection, types))
  }
  sharedFindings(filter: ClaimFilter, most: number) {
    return this.read((connection) => sharedFindings(connection, filter, most))
  }

  sources(role?: SourceRole, slice: Slice = {}) {
    return this.read((connection) => this.sourceList.page(connection, this.columns.refresh(connection), role, slice))
  }
  status() {
    return this.read(status)
  }
  coverage() {
    return this.read(coverage)
  }

  appendVerdict(verdict: NewClaimVerdict | AddedClaim): Promise<ClaimVerdict>
  appendVerdict(verdict: NewVerdict): Promise<Verdict>
  appendVerdict(verdict: NewVerdict): Promise<Verdict> {
    return this.write((connection) => appendVerdict(connection, verdict))
  }
  verdicts(claim: string): Promise<readonly ClaimVerdict[]>
  verdicts(filter?: VerdictFilter): Promise<readonly Verdict[]>
  verdicts(asked: string | VerdictFilter = {}): Promise<readonly Verdict[]> {
    return this.read((connection) =>
      typeof asked === "string" ? claimLog(connection, asked) : verdicts(connection, asked),
    )
  }
  decisions() {
    return this.read(decisions)
  }

  ties(filter: ClaimFilter = {}) {
    return this.read((connection) => ties(connection, filter))
  }

  searches(who: string) {
    return this.read((connection) => searches(connection, who))
  }
  appendSearch(entry: NewSearchEntry) {
    return this.write((connection) => appendSearch(connection, entry))
  }

  check() {
    return this.read(check)
  }
  async close(): Promise<void> {
    this.connection.close()
  }

  private write<Result>(work: (connection: Connection) => Result): Promise<Result> {
    return this.guarded(() => this.connection.transaction(() => work(this.connection)))
  }
  private read<Result>(work: (connection: Connection) => Result): Promise<Result> {
    return this.guarded(() => this.connection.snapshot(() => work(this.connection)))
  }
  private async guarded<Result>(work: () => Result): Promise<Result> {
    try {
      return work()
    } catch (error) {
      throw inOneLine(error, this.path)
    }
  }
}
