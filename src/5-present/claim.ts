// A claim as it is read: every field in words beside its plain value, so that nothing has to be worked out on the screen.
import {
  type Certainty,
  type Claim,
  type ClaimVerdict,
  type Measure,
  namesOf,
  Offsets,
  type PlacedClaim,
  type Polarity,
  placeOf,
  type Quote,
  type Stance,
  subjectOf,
  topicOf,
} from "#claim"
import { type FieldView, fieldsOf } from "./fields.js"
import type { FilledField } from "./form.js"
import type { FacetView, PageView, TakenView } from "./lists.js"
import type { OpinionView } from "./review.js"
import { headingOf, saidOf } from "./said.js"
import { type DocumentBrief, voiceOf } from "./source.js"
import { type TimeView, timeView } from "./time.js"
import { CERTAINTY_WORDS, readerWords, STANCE_WORDS, topicWords } from "./words.js"

export interface VerdictView {
  readonly sequence: number
  readonly decision: ClaimVerdict["decision"]
  readonly reason: string | null
  readonly who: string
  readonly when: string
}

export interface ClaimView {
  readonly id: string
  readonly kind: Claim["kind"]
  /** "Taliban: strength", the heading that the claim stands under. */
  readonly about: string
  readonly subject: string | null
  /** The measure, the subtype of an event, the type of a relation, the aspect of an appraisal; null for other kinds. */
  readonly topic: string | null
  /** The topic as it is read: "led by", "suicide bombing". */
  readonly topicWords: string | null
  /** Every name in what is said, the subject first; holders are not among them. */
  readonly names: readonly string[]
  /** What its kind alone has, line by line, for a card: "leader: Hafiz Saeed Khan". */
  readonly fields: readonly FieldView[]
  readonly measure: Measure | null
  /** What is said: the figure of an estimate, "led by Hafiz Saeed Khan", "will lose ground". */
  readonly figure: string
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly unit: string | null
  readonly approximate: boolean
  readonly per: string | null
  readonly place: string | null
  readonly time: TimeView | null
  /** Who holds it, the origin first; the last is who tells it here. Never empty: an author's own claim has its document's voice. */
  readonly holders: readonly string[]
  /** Whether the document says it in its own voice. */
  readonly ownVoice: boolean
  readonly stance: Stance
  readonly stanceWords: string
  readonly certainty: Certainty
  readonly certaintyWords: string
  readonly polarity: Polarity
  readonly quote: Quote
  readonly rule: string
  /** Who read it: `rules`, or the name of a model or a colleague. */
  readonly reader: string
  readonly readerWords: string
  readonly wording: string
  readonly implied: readonly string[]
  readonly derivedFrom: string | null
  readonly document: DocumentBrief
  /** The question that it is an answer to, or null before reconciling. */
  readonly question: string | null
  /** What the analysts have decided; `open` where nothing stands. */
  readonly state: ClaimState
}

export const CLAIM_STATES = ["open", "accepted", "rejected", "corrected"] as const
export type ClaimState = (typeof CLAIM_STATES)[number]

export interface ClaimSurroundings {
  readonly document: DocumentBrief
  readonly question?: string | null
  readonly state?: ClaimState
  /** `rules` where not given. */
  readonly reader?: string
}

export function claimView({ id, claim }: PlacedClaim, around: ClaimSurroundings): ClaimView {
  const { kind, stance, certainty, polarity, quote, rule, implied } = claim
  const ownVoice = claim.attribution.length === 0
  const topic = topicOf(claim)
  const { reader = "rules" } = around
  return {
    id,
    kind,
    about: headingOf(claim),
    subject: subjectOf(claim),
    topic,
    topicWords: topic === null ? null : topicWords(topic),
    names: namesOf(claim),
    fields: fieldsOf(claim),
    ...figuresOf(claim),
    place: placeOf(claim),
    figure: saidOf(claim),
    time: claim.time === null ? null : timeView(claim.time),
    holders: ownVoice ? [voiceOf(around.document)] : claim.attribution.map(holderWords),
    ownVoice,
    stance,
    stanceWords: STANCE_WORDS[stance],
    certainty,
    certaintyWords: CERTAINTY_WORDS[certainty],
    ...{ polarity, quote, rule, implied, reader },
    readerWords: readerWords(reader),
    document: around.document,
    question: around.question ?? null,
    state: around.state ?? "open",
  }
}

const NO_FIGURE = {
  measure: null,
  low: null,
  best: null,
  high: null,
  unit: null,
  approximate: false,
  per: null,
  wording: "",
  derivedFrom: null,
} as const

function figuresOf(claim: Claim) {
  if (claim.kind !== "estimate") return NO_FIGURE
  const { measure, low, best, high, unit, approximate, per, wording, derivedFrom } = claim
  return { measure, low, best, high, unit, approximate, per, wording, derivedFrom }
}

/** CODEBOOK.md writes `unnamed` for holders that are not named. */
export const holderWords = (holder: string): string => (holder === "unnamed" ? "unnamed holders" : holder)

export function verdictView({ sequence, decision, reason, who, when }: ClaimVerdict): VerdictView {
  return { sequence, decision, reason, who, when }
}

/** The claim's own page: the words around the quote, and everything that was ever decided on it. */
export interface ClaimPageView {
  readonly claim: ClaimView
  readonly passage: PassageView
  /** Fingerprint of the lexicon packs that it was read with. */
  readonly lexicon: string
  readonly log: readonly VerdictView[]
  /** What each person has decided, as it stands. */
  readonly opinions: readonly OpinionView[]
  /** Its fields, to be corrected. */
  readonly form: readonly FilledField[]
}

/** How a claim came about, step by step: what each rests on, what came out, and the rule that decided. */
export interface DerivationView {
  readonly steps: readonly DerivationStepView[]
}
export interface DerivationStepView {
  readonly step: string
  readonly words: string
  readonly result: string
  readonly rule: string
}

/** The block that a quote stands in, cut at the quote. */
export interface PassageView {
  readonly before: string
  readonly quote: string
  readonly after: string
}

/** `start` is the code point at which the block begins in the document's text. A quote that goes on behind the block ends with it. */
export function passageView(block: { readonly text: string; readonly start: number }, quote: Quote): PassageView {
  const offsets = new Offsets(block.text)
  const start = offsets.toUnit(Math.max(0, quote.start - block.start))
  const end = offsets.toUnit(Math.max(0, quote.end - block.start))
  return { before: block.text.slice(0, start), quote: block.text.slice(start, end), after: block.text.slice(end) }
}

/** The claims that meet the conditions, with what can be asked further. */
export interface ClaimsView extends PageView<ClaimView> {
  readonly facets: readonly FacetView[]
  /** Names in the query that were taken for others. */
  readonly taken: readonly TakenView[]
}
