// How sure the words are (FactBank's scale), whether they say that a thing is or is not so, and what the author thinks of it.
import type { Certainty, Polarity, Stance } from "#claim"
import { sayingsOver } from "./attribution.js"
import type { Frame } from "./frames.js"
import {
  ADVERB,
  AUXILIARY,
  COMMA,
  DOUBTING,
  NEGATION,
  POSSIBLE,
  PROBABLE,
  REJECTING,
  type Reading,
  UNCLEAR,
  wordAt,
} from "./reading.js"
import type { Saying, Scene } from "./scene.js"
import type { TokenSpan } from "./spans.js"
import { has, wordClass } from "./word-classes.js"

const AS_HOLDER = wordClass("as-holder")
const LEANING = wordClass("leaning")

export interface Attitudes {
  readonly stance: Stance
  readonly certainty: Certainty
  readonly polarity: Polarity
}

export function attitudesOf(scene: Scene, frame: Frame): Attitudes {
  const sayings = sayingsOver(scene, { from: frame.quantity.to - 1, to: frame.quantity.to })
  return {
    stance: stanceOf(scene, frame, sayings),
    certainty: certaintyOf(scene.r, frame),
    polarity: polarityOf(scene.r, frame, sayings),
  }
}

/** Hedges in the clause, and in the words that lead into it ("it seems that"). */
export function certaintyOf(r: Reading, { clause, quantity, verb }: Frame): Certainty {
  const first = r.sentences[r.sentenceOf[clause.from]!]!
  const lead = Math.max(first, clause.from - 8)
  let found: Certainty = "certain"
  for (let i = lead; i < clause.to; i++) {
    const sense = r.sense[i]!
    if (!(sense & (PROBABLE | POSSIBLE | UNCLEAR))) continue
    if (i >= quantity.from && i < quantity.to) continue
    // "300 fighters, perhaps half of them": a hedge behind a comma is about what follows it
    if (i > quantity.to && commaBetween(r, quantity.to, i)) continue
    if (i < clause.from && !leadsIn(r, i, clause.from)) continue
    if (sense & UNCLEAR) return "unknown"
    if (sense & POSSIBLE && isModal(r, i) && verb >= 0 && (i > verb || verb - i > 5)) continue
    if (sense & POSSIBLE) found = "possible"
    else if (found === "certain") found = "probable"
  }
  return found
}
const commaBetween = (r: Reading, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (r.grammar[i]! & COMMA) return true
  return false
}

/** Nothing but the end of a main clause stands between: "it seems that". */
function leadsIn(r: Reading, i: number, to: number): boolean {
  return to - i <= 3 && wordAt(r, to - 1) === "that"
}
const isModal = (r: Reading, i: number): boolean => (r.grammar[i]! & AUXILIARY) !== 0

export function polarityOf(r: Reading, { clause, quantity, verb, role }: Frame, sayings: readonly Saying[]): Polarity {
  if (sayings.some((saying) => saying.attitude !== "asserts")) return "negative"
  if (verb < 0) return "positive"
  const from = role === "object" ? clause.from : verb - 4
  for (let i = Math.max(from, clause.from); i < (role === "object" ? verb + 1 : verb); i++) {
    if (!(r.grammar[i]! & NEGATION) || (i >= quantity.from && i < quantity.to)) continue
    // "never more than 3,000" bounds the figure and denies nothing; "not only" adds
    if (/^(?:only|more|less|fewer|just|until|yet)$/.test(wordAt(r, i + 1))) continue
    if (bounded(r, quantity.from, quantity.to)) continue
    if (belongsTo(r, i, verb)) return "negative"
  }
  return "positive"
}
const bounded = (r: Reading, from: number, to: number): boolean =>
  /\b(?:more|less|fewer|over|exceed\w*|up to|least|most|than)\b/i.test(
    r.text.slice(r.start[Math.max(0, from - 1)], r.end[to - 1]),
  )

/** Only words of the verb group stand between a negation and its verb. */
function belongsTo(r: Reading, i: number, verb: number): boolean {
  for (let at = i + 1; at < verb; at++) if (!(r.grammar[at]! & (ADVERB | AUXILIARY | NEGATION))) return false
  return true
}

/** The words that a stance is asked of, and the clause that they stand in. */
export interface Marked {
  readonly quantity: TokenSpan
  readonly clause: TokenSpan
}

/** The author's own claims are endorsed; what others say is left to them, unless the author shows doubt beside it. */
export function stanceOf(scene: Scene, frame: Marked, sayings: readonly Saying[]): Stance {
  const { r } = scene
  const own = !sayings.length || sayings.every((saying) => !saying.holders.length)
  const sentence = r.sentenceOf[frame.quantity.from]!
  let here = marks(r, r.sentences[sentence]!, r.sentences[sentence + 1]!, frame.quantity.from, frame.quantity.to)
  // "analysts doubt that": the doubt is theirs, and not the author's
  if (here && sayings.some(({ cue }) => marks(r, cue.from, cue.to, -1, -1) === here)) here = 0
  if (here & REJECTING) return "rejects"
  if (own) return here & DOUBTING && hearsayNear(r, frame) ? "doubts" : "endorses"
  if (here & DOUBTING) return "doubts"
  const next = r.sentences[sentence + 1]!
  if (sentence + 1 < r.sentenceCount && comments(r, next)) {
    const there = marks(r, next, Math.min(r.sentences[sentence + 2]!, next + 14), -1, -1)
    if (there & REJECTING) return "rejects"
    if (there & DOUBTING) return "doubts"
  }
  return sayings.some((saying) => leansOn(r, saying)) ? "endorses" : "neutral"
}

/** "as the envoy admitted", "the ministry acknowledges": the author takes the holder's word for so. */
function leansOn(r: Reading, { cue, source, attitude }: Saying): boolean {
  if (attitude !== "asserts") return false
  const opens = Math.min(source?.from ?? cue.from, cue.from) - 1
  if (opens >= 0 && has(r, opens, AS_HOLDER)) return true
  for (let i = cue.from; i < cue.to; i++) if (has(r, i, LEANING)) return true
  return false
}

function marks(r: Reading, from: number, to: number, leaveFrom: number, leaveTo: number): number {
  let bits = 0
  // "Which is difficult to believe if …": what opens a commenting sentence is about the sentence before
  const skip = leaveFrom >= 0 && comments(r, from) ? Math.min(8, leaveFrom - from) : 0
  for (let i = from + skip; i < to; i++) if (i < leaveFrom || i >= leaveTo) bits |= r.sense[i]! & (DOUBTING | REJECTING)
  return bits
}

/** A sentence that comments on the one before it: "Which is", "This is", "Such numbers", "A rumor that". */
function comments(r: Reading, from: number): boolean {
  return /^(?:which|this|that|these|such|it|those|a|an|the|but|however|yet)$/.test(wordAt(r, from))
}
const hearsayNear = (r: Reading, { clause }: Marked): boolean => {
  for (let i = clause.from; i < clause.to; i++) if (r.sense[i]! & DOUBTING) return true
  return false
}
