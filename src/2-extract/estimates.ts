// Estimates: quantities that say something of somebody. Each one has the rule that made it and the words that carry it.
import { type Estimate, type Measure, type Quote, quoteAt } from "#claim"
import { isSource, sayingsOver } from "./attribution.js"
import { carriedOn } from "./carried.js"
import { attitudesOf } from "./certainty.js"
import { isContent, isTo, isVerb, sentenceEnd, sentenceStart, verbGroupStart } from "./clauses.js"
import { findDenials } from "./denials.js"
import { type Frame, frameOf } from "./frames.js"
import { UNNAMED } from "./holders.js"
import { isPresupposed, MEASURE_RULES, type Sense } from "./measures/index.js"
import {
  CLOSE,
  COMMA,
  COORDINATOR,
  DASH,
  NEGATION,
  OPEN,
  PREPOSITION,
  QUOTE_CLOSE,
  type Reading,
  STOP,
  wordAt,
} from "./reading.js"
import { lastBefore } from "./reference.js"
import type { Saying, Scene } from "./scene.js"
import { makeSilence } from "./silence.js"
import type { Quantity, TokenSpan } from "./spans.js"
import { NO_NOUN, type Subject, subjectFor } from "./subjects/index.js"
import { GLUED } from "./tokens.js"
import { sharedSubject, subjectOf } from "./verb-subject.js"
import { type When, whenOf } from "./when.js"
import { has, wordClass } from "./word-classes.js"

const CHANGING = wordClass("changing")
const COUNTING_OWN = wordClass("counting-own")
const VAGUE_TOLL = wordClass("vague-toll")

/** An estimate with what it was made of, for the derivation. */
export interface Made {
  readonly claim: Estimate
  readonly frame: Frame
  readonly sense: Sense
  readonly subject: Subject
  readonly when: When
  readonly sayings: readonly Saying[]
}

export function findEstimates(scene: Scene): Made[] {
  const silent = makeSilence(scene)
  const made: Made[] = []
  for (const quantity of scene.quantities) {
    if (silent(quantity.from)) continue
    for (const one of fromTo(scene, quantity)) {
      const estimate = estimateOf(scene, one, made.at(-1) ?? null)
      if (estimate) made.push(estimate)
    }
  }
  return [...made, ...findDenials(scene, made)]
}

/** "grew from 2,200 to 4,000": two figures of two times, and no range. */
function fromTo({ r }: Scene, quantity: Quantity): readonly Quantity[] {
  const { low, high, wording, from } = quantity
  if (low === null || high === null || !wording.startsWith("from")) return [quantity]
  let changes = false
  for (let i = sentenceStart(r, from); i < from && !changes; i++) changes = has(r, i, CHANGING)
  if (!changes) return [quantity]
  return [low, high].map((best) => ({ ...quantity, low: null, best, high: null }))
}

const TOLLS: ReadonlySet<Measure> = new Set(["fatalities", "injured", "detained"])

function estimateOf(scene: Scene, quantity: Quantity, last: Made | null): Made | null {
  const { r } = scene
  if (quantity.low === null && quantity.best === null && quantity.high === null && quantity.factor === null) return null
  if (endsYears(scene, quantity)) return null
  const inside = scene.mentionAt(quantity.from)
  if (inside && inside.from < quantity.from) return null
  if (isSource(scene, quantity)) return null
  const sayings = sayingsOver(scene, figureOf(quantity))
  const speaking = sayings.filter(
    (saying) => saying.content.from > sentenceStart(r, quantity.from) && saying.cue.to <= quantity.from,
  )
  const floor = speaking.length
    ? Math.max(sentenceStart(r, quantity.from), ...speaking.map((s) => s.content.from))
    : sentenceStart(r, quantity.from)
  const frame = frameOf(scene, quantity, floor)
  const carried = carriedOn(scene, frame, last)
  const read = carried ?? measureOf(scene, frame)
  if (!read || isPresupposed(r, frame)) return null
  const { sense, rule } = read
  if (isPronounOne(scene, frame, sense)) return null
  if (has(r, quantity.from, VAGUE_TOLL) && !TOLLS.has(sense.measure)) return null
  const figures = boundsOf(ceilinged(scene, frame), sense, carried?.from ?? null)
  if (!figures) return null
  const subject = carried?.subject ?? (ofWhom(frame, sense, last, r) ? last!.subject : subjectFor(scene, frame, sense))
  if (sense.measure === "extent" && subject.how === NO_NOUN) return null
  const when = whenOf(scene, frame, sense.measure)
  const holding = sayings.filter(
    (saying) => (!saying.thought || isClause(scene, saying)) && !isOwnCount(r, saying, subject.name),
  )
  const { stance, certainty, polarity } = attitudesOf(scene, frame)
  const claim: Estimate = {
    kind: "estimate",
    quote: quoteOf(scene, frame, subject, when),
    attribution: chain(holding),
    stance,
    certainty,
    polarity,
    time: when.value,
    rule,
    implied: impliedOf(when, subject),
    subject: subject.name,
    measure: sense.measure,
    low: figures.low,
    best: figures.best,
    high: figures.high,
    unit: sense.unit,
    approximate: quantity.approximate,
    per: quantity.per,
    place: placeOf(scene, frame),
    derivedFrom: quantity.factor !== null && carried ? carried.from.claim.quote.exact : null,
    wording: quantity.wording,
  }
  return { claim, frame, sense, subject, when, sayings: holding }
}

function impliedOf({ implied }: When, { span, how }: Subject): readonly string[] {
  const subject = span === null ? `subject: ${how}` : null
  if (implied === null) return subject === null ? NOBODY : [subject]
  return subject === null ? [implied] : [implied, subject]
}

/** "The group counts 2,000 fighters": it has them, and does not say so. */
const isOwnCount = (r: Reading, { holders, cue }: Saying, subject: string): boolean =>
  holders.length === 1 && holders[0] === subject && has(r, cue.from, COUNTING_OWN)

/** The figure without the words that bound it: "talks about" may be read as a bound, and the figure is still what is talked about. */
export const figureOf = ({ to }: TokenSpan): TokenSpan => ({ from: to - 1, to })

/** "2012–13": the second year of a span that began as a time. */
function endsYears({ r, times }: Scene, { from }: Quantity): boolean {
  if (from < 2 || !/^[-–—]$/.test(wordAt(r, from - 1)) || !(r.shape[from - 1]! & GLUED)) return false
  return /^(?:19|20)\d\d$/.test(wordAt(r, from - 2)) || times.some((time) => time.to === from - 1)
}

function measureOf(scene: Scene, frame: Frame): { sense: Sense; rule: string } | null {
  for (const rule of MEASURE_RULES) {
    const sense = rule.make(scene, frame)
    if (sense) return { sense, rule: rule.name }
  }
  return null
}

/** "…people, of whom some 1,000 came": a figure without a noun speaks of the people before it in its sentence. */
function ofWhom({ quantity, noun }: Frame, { unit, about }: Sense, last: Made | null, r: Reading): boolean {
  return (
    last !== null &&
    noun < 0 &&
    quantity.unit === null &&
    about === "counted" &&
    unit === "persons" &&
    last.sense.unit === "persons" &&
    last.sense.about === "counted" &&
    r.sentenceOf[last.frame.quantity.from] === r.sentenceOf[quantity.from] &&
    wordAt(r, quantity.to) !== "of"
  )
}

/** "never went above 3,000", "did not exceed 3,000": a lower bound that is denied is an upper one. */
function ceilinged({ r }: Scene, { quantity, verb, role, clause }: Frame): Quantity {
  if (quantity.low === null || quantity.best !== null || quantity.high !== null || role !== "object" || verb < 0)
    return quantity
  if (!/^(?:above|over|beyond|exceed\w*|more)\b/i.test(quantity.wording)) return quantity
  for (let i = Math.max(clause.from, verb - 4); i <= verb; i++)
    if (r.grammar[i]! & NEGATION)
      return { ...quantity, low: null, high: quantity.low, wording: `${wordAt(r, i)} … ${quantity.wording}` }
  return quantity
}

type Bounds = Pick<Estimate, "low" | "best" | "high">
/** A fall carries a minus sign; a part of a whole ("a fifth of") is told in percent; "half that number" is worked out. Null: no figure. */
function boundsOf(
  { low, best, high, change, factor }: Quantity,
  { measure, unit }: Sense,
  from: Made | null,
): Bounds | null {
  const times = (figure: number | null, by: number): number | null =>
    figure === null ? null : Math.round(figure * by * 10) / 10
  if (factor !== null && best === null && low === null && high === null) {
    if (measure === "change") return { low: null, best: factor, high: null }
    if (unit === "percent") return { low: null, best: times(factor, 100), high: null }
    return (
      from && {
        low: times(from.claim.low, factor),
        best: times(from.claim.best, factor),
        high: times(from.claim.high, factor),
      }
    )
  }
  if (measure === "count" && unit === "percent" && best !== null && best < 1)
    return { low, best: times(best, 100), high }
  if (measure !== "change" || change !== "down") return { low, best, high }
  const minus = (figure: number | null): number | null => (figure === null ? null : -Math.abs(figure))
  return { low: minus(high), best: minus(best), high: minus(low) }
}

const NOBODY: readonly string[] = []
/** Origin first; the same holder once. */
export function chain(sayings: readonly Saying[]): readonly string[] {
  if (!sayings.length) return NOBODY
  if (sayings.length === 1 && sayings[0]!.holders.length < 2) return sayings[0]!.holders
  const named: string[] = []
  let unnamed = false
  for (const { holders } of sayings)
    for (const holder of holders)
      if (holder === UNNAMED) unnamed = true
      else if (!named.includes(holder)) named.push(holder)
  return named.length || !unnamed ? named : [UNNAMED]
}

/** A belief, a wish, or what nobody is named for: what a noun phrase says in it by the way is the author's own. */
export const isVague = ({ thought, holders }: Saying): boolean => thought || holders[0] === UNNAMED

/** "believes that the group has": a belief is an assertion where a clause follows, a wish is none. */
export const isClause = ({ r }: Scene, { content, cue }: Saying): boolean =>
  content.from > cue.to || (r.grammar[content.from] !== 0 && !isTo(r, content.from))

/** "One can argue", "one of its targets": the pronoun, and not a count. */
function isPronounOne({ r }: Scene, { quantity }: Frame, { measure }: Sense): boolean {
  const figure = quantity.best ?? quantity.high ?? quantity.low
  if (figure !== 1 || quantity.approximate) return false
  for (let i = quantity.from; i <= quantity.to; i++)
    if (wordAt(r, i) === "one" && wordAt(r, i + 1) === "of") return true
  if (quantity.noun < 0) return true
  return !(
    measure === "fatalities" ||
    measure === "injured" ||
    measure === "detained" ||
    measure === "money" ||
    measure === "extent" ||
    measure === "change"
  )
}

/** The place named in the clause, nearest to the counted. */
function placeOf({ mentions, r }: Scene, { clause, quantity }: Frame): string | null {
  let best: string | null = null
  let least = Infinity
  for (let i = lastBefore(mentions, clause.from) + 1; i < mentions.length && mentions[i]!.from < clause.to; i++) {
    const mention = mentions[i]!
    if (mention.type !== "place" && mention.type !== "state") continue
    // "Russian media", "Afghan forces": whose, and not where
    if (
      mention.type === "state" &&
      mention.to < r.length &&
      isContent(r, mention.to) &&
      !isVerb(r, mention.to, clause.from)
    )
      continue
    const away = mention.from >= quantity.to ? mention.from - quantity.to : quantity.from - mention.to + 4
    if (away < least) {
      least = away
      best = mention.name
    }
  }
  return best
}

const EDGE = COMMA | STOP | DASH | OPEN | CLOSE
/** The shortest run that carries the assertion: from the subject or verb to the end of the clause, within one sentence. */
function quoteOf({ r, anchors }: Scene, frame: Frame, subject: Subject, { time }: When): Quote {
  const { clause, phrase, quantity } = frame
  const first = sentenceStart(r, quantity.from)
  const last = sentenceEnd(r, quantity.from)
  let from = Math.max(clause.from, assertionStart(r, frame))
  let to = Math.max(clause.to, phrase.to, quantity.to)
  for (const span of [subject.span, time]) {
    if (!span || span.from < Math.max(first, frame.floor - 1) || span.to > last) continue
    if (span.from < from && from - span.to < NEAR)
      from = span.from - (span.from > first && r.grammar[span.from - 1]! & PREPOSITION ? 1 : 0)
    if (span.to > to && span.from - to < NEAR) to = span.to
  }
  while (from < quantity.from && (r.grammar[from]! & (EDGE | COORDINATOR | QUOTE_CLOSE) || wordAt(r, from) === "that"))
    from++
  while (to > phrase.to && r.grammar[to - 1]! & (EDGE | COORDINATOR)) to--
  ;({ from, to } = anchors.reach(r, { from, to }, { from: first, to: last }, quantity))
  return quoteAt(r.document.text, r.start[from]!, r.end[to - 1]!, anchors.offsets)
}
/** Where the subject of the governing verb begins; the clause's start where the verb stands behind the figure or has none. */
function assertionStart(r: Reading, { verb, role, floor, clause }: Frame): number {
  if (verb < 0 || role !== "object") return clause.from
  const subject = subjectOf(r, verb, floor) ?? sharedSubject(r, verb, floor)
  const group = verbGroupStart(r, verb)
  if (wordAt(r, group - 1) === "there") return group - 1
  if (!subject || verb - subject.from > FAR) return Math.min(verb, group)
  return subject.from
}
const FAR = 30

/** Farther away than this, subject and time are left out of the quote and told by their fields alone. */
const NEAR = 14
