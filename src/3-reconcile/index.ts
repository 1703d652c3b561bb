export * from "./actors/index.js"
export * from "./agreement/index.js"
export type { CitedWork, DocumentFacts } from "./facts.js"
export {
  type CredibilityProposal,
  proposeCredibilities,
  proposeReliabilities,
  type ReliabilityProposal,
  type TrackRecord,
} from "./grades.js"
export { APART, type NameFacts, nameFacts, RELATING, toldOfNames } from "./identity/facts.js"
export { type IdentityProposal, identityCandidates, proposeIdentities } from "./identity/propose.js"
export { renamed, renamedClaim } from "./identity/renamed.js"
export { type IdentityEdge, type IdentityView, identityView, type Judgement } from "./identity/view.js"
export type { FactsOf, KindOfQuestion, PartedClaim, Stands } from "./parts.js"
export { partClaims, reconcile, reconcileParts } from "./reconcile.js"
export * from "./weigh/index.js"
export { type BandOptions, type BandWithout, bandUnder, withoutEach } from "./weights.js"
export { type ReconcileWords, reconcileWords } from "./words.js"
