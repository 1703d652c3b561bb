// A door of its own: the form's library is large, and nobody who only reads reports by rules should wait for it.
export { makeQuoteFinder, type QuoteFinder, type QuoteWords } from "./find-quote.js"
export { CLAIM_FORMS, type ClaimForm, type EntityForm } from "./form.js"
export {
  checkLines,
  checkValues,
  type Proposal,
  type ProposalOptions,
  type Proposals,
  type ProposedValue,
} from "./proposals.js"
export { type RefusedProposal, refusedInWords } from "./refused.js"
