export type { Lexicon } from "#lexicon"
export * from "#store"
export { type Actors, actorsIn, type LineageFound, lineageAround, REACHES, type Reach, underNames } from "./actors.js"
export { type AgreeOptions, agreeInCasebook, type CasebookAgreement, readersOf } from "./agree.js"
export {
  type AnnotateOptions,
  annotateFile,
  type FilesScore,
  type ScoredFiles,
  type ScoreMiss,
  scoreFiles,
} from "./annotate.js"
export { type Asked, asked, askedIn, type TakenAs } from "./asking.js"
export { type SourceBias, sourceBias } from "./bias.js"
export { claimByHand, correctionByHand, type WordsAt } from "./by-hand.js"
export { decideNow, knownName } from "./decide.js"
export { fitVerbs, loadVerbs } from "./engine.js"
export { explainFile, explainStored } from "./explain.js"
export { checkEdtf, type ReadResult, readFiles } from "./files.js"
export { findClaim, findDocument, findQuestion, nearestQuote } from "./find.js"
export { type Follower, followDecisions } from "./follow.js"
export { type IdentityReview, identityReview } from "./identity-review.js"
export { addBytes, type IngestOptions, type IngestSummary, ingest, type Outcome, type Progress } from "./ingest.js"
export { findReports, type Inputs, REPORT_EXTENSIONS } from "./inputs.js"
export { decide, type Hand, redo, type Unsigned, undo } from "./judge.js"
export { type ExtractLines, extractLines } from "./lines.js"
export { linkedQuestions } from "./linked.js"
export { type Ask, checkEndpoint, type Endpoint, ModelFault, makeAsk } from "./model/ask.js"
export { PROMPT_VERSION } from "./model/prompt.js"
export { type ModelOptions, type ModelReading, readByModel, type Usage } from "./model/read-by-model.js"
export { type CalledNames, calledNames, type TiesFound, tiesIn } from "./network.js"
export { type CheckedPack, checkPacks, loadLexicon, packFolders, testPacks } from "./packs.js"
export { gradeLog, identityLog, identityProposals, reliabilityProposal, reliabilityProposals } from "./proposals.js"
export {
  checkReader,
  type Kept,
  type KeptByModel,
  type ProposeOptions,
  proposeByModel,
  proposeFile,
} from "./propose.js"

export { type ReExtractOptions, reExtract } from "./re-extract.js"
export { reconcileCasebook } from "./reconcile.js"
export { type CountedSearch, countedSearches, saveSearch } from "./searches.js"
export { type LineExtractor, makeLineExtractor, type StreamOptions } from "./stream.js"
export type { Stating, Verbs } from "./verbs.js"
export { type ClaimTable, readClaimTable, type WeighedFinding, type WeighOptions, weighTable } from "./weigh.js"
