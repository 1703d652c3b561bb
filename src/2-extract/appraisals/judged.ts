// What the rules of appraisals hand on, and how they read aspects, their owners and directions.
import { ASPECTS, type Aspect, DIRECTIONS, type Direction } from "#claim"
import { actorOf, antecedentOf, clauseEnd, floorAt, isNegated, subjectAt } from "../assertions/index.js"
import { isTo, isVerb, phraseBefore, sentenceStart, verbGroupStart } from "../clauses.js"
import {
  ADVERB,
  AUXILIARY,
  COMMA,
  CONDITION,
  COORDINATOR,
  DETERMINER,
  NEGATION,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  QUOTE_OPEN,
  RELATIVE,
  type Reading,
  VERB,
  wordAt,
} from "../reading.js"
import { antecedent } from "../reference.js"
import type { Scene } from "../scene.js"
import type { Mention, TokenSpan } from "../spans.js"
import { has, lengthOf, wordClass } from "../word-classes.js"
import { termValue } from "../words.js"

const ASPECT_NOUN = wordClass("aspect-noun")
const OWNING_WORD = wordClass("owning-word")
const AIMING_WORD = wordClass("aiming-word")
const ADVERSE_WORD = wordClass("adverse-word")
const INNER_TIE = wordClass("inner-tie")
const FORECAST_MODAL = wordClass("forecast-modal")
const OBLIGATION = wordClass("obligation")
const CAN_WORD = wordClass("can-word")
const PAST_AUXILIARY = wordClass("past-auxiliary")
const NO_ASSERTION = wordClass("no-assertion")
const LETTING_VERB = wordClass("letting-verb")
const QUALITY_COPULA = wordClass("quality-copula")
const DEGREE_WORD = wordClass("degree-word")
const REASON_WORD = wordClass("reason-word")
const QUALITY = wordClass("quality")
const LEVEL_WORD = wordClass("level-word")
const LESS_WORD = wordClass("less-word")
const TREND_VERB = wordClass("trend-verb")
const CAUSE_VERB = wordClass("cause-verb")
const SOFT_CAUSE = wordClass("soft-cause")
const CHANGING_WORD = wordClass("changing-word")

export interface Grade {
  readonly aspect: Aspect
  readonly direction: Direction
}

export interface Judged extends Grade {
  readonly at: number
  readonly actor: Mention
  readonly clause: TokenSpan
  readonly negative: boolean
  /** Whether a noun phrase says it by the way: "the weakness of the state". */
  readonly nominal?: boolean
}

/** An aspect by its noun: "unity" rises and falls as cohesion does, "rivalries" the other way round. */
export interface AspectNoun {
  readonly at: number
  readonly aspect: Aspect
  readonly inverse: boolean
}

/** The two halves of a term's value: "cohesion low". */
export function gradeAt(r: Reading, i: number, className: string): Grade | null {
  const value = termValue(r, i, r.lexicon.terms.classId(className))
  return typeof value === "string" ? gradeOf(value) : null
}

const GRADES = new Map<string, Grade | null>()
/** Cut apart once. */
function gradeOf(value: string): Grade | null {
  const known = GRADES.get(value)
  if (known !== undefined) return known
  const [first, second] = value.split(" ")
  const aspect = ASPECTS.find((one) => one === first)
  const direction = DIRECTIONS.find((one) => one === (second ?? first))
  const made = aspect && direction ? { aspect, direction } : null
  GRADES.set(value, made)
  return made
}

export function directionAt(r: Reading, i: number, className: string): Direction | null {
  const value = termValue(r, i, r.lexicon.terms.classId(className))
  for (const known of DIRECTIONS) if (known === value) return known
  return null
}

const OPPOSITE: Readonly<Record<Direction, Direction>> = {
  rising: "falling",
  falling: "rising",
  high: "low",
  low: "high",
  stable: "stable",
}
export const opposite = (direction: Direction): Direction => OPPOSITE[direction]
/** What a standing quality is where it is said to come about: "has become weak". */
export const changed = (direction: Direction): Direction =>
  direction === "high" ? "rising" : direction === "low" ? "falling" : direction

export function aspectNounAt(r: Reading, i: number): AspectNoun | null {
  if (!has(r, i, ASPECT_NOUN)) return null
  const [name, sign] = String(termValue(r, i, r.lexicon.terms.classId("aspect-noun")) ?? "").split(" ")
  const aspect = ASPECTS.find((known) => known === name)
  return aspect ? { at: i, aspect, inverse: sign === "-" } : null
}

/** The aspect that a noun phrase is about: that of its head, before anything is tied to it. */
export function aspectOf({ r, mentionAt }: Scene, { from, to }: TokenSpan): AspectNoun | null {
  let last: AspectNoun | null = null
  for (let i = from; i < to; i++) {
    // "the Trump administration" administers nothing here
    const noun = mentionAt(i) ? null : aspectNounAt(r, i)
    if (noun) last = noun
    if (r.grammar[i]! & PREPOSITION && i > from && !noun) break
  }
  return last
}

/**
 * Whose aspect it is: of the actor before the noun ("its unity", "the movement's unity") or tied behind it by "of", "in",
 * "among"; what stands behind "to", "for", "against" is whom it is for. A threat without an owner is that of the armed
 * group that the text is about.
 */
export function ownerOf(scene: Scene, span: TokenSpan, noun: AspectNoun): Mention | null {
  const { r } = scene
  if (noun.at > span.from) {
    const before = actorOf(scene, { from: span.from, to: noun.at })
    if (before) return before
  }
  let owned = false
  for (let i = noun.at + 1; i < span.to; i++) {
    if (has(r, i, OWNING_WORD)) {
      owned ||= i === noun.at + 1
      const to = nextTie(r, i + 1, span.to)
      const behind = actorOf(scene, { from: i + 1, to })
      if (behind) return behind
      i = to - 1
    } else if (r.grammar[i]! & PREPOSITION && has(r, i, AIMING_WORD)) i = nextTie(r, i + 1, span.to) - 1
  }
  return noun.aspect === "threat" && !owned ? antecedent(scene, span.from, "armed") : null
}

/** Where the next phrase that is tied to the noun begins. */
export function nextTie(r: Reading, from: number, end: number): number {
  for (let i = from; i < end; i++) if (r.grammar[i]! & PREPOSITION && !has(r, i, INNER_TIE)) return i
  return end
}

/** The subject of a verb; "it" behind a clause about an aspect stands for that: "the threat …, but it is increasing". */
export function subjectFor(scene: Scene, verb: number): TokenSpan | null {
  const { r } = scene
  const floor = floorAt(scene, verb)
  const subject = subjectAt(r, verb, floor)
  if (!subject) return null
  if (r.grammar[subject.from]! & RELATIVE && subject.to - subject.from === 1)
    return antecedentOf(r, subject.from, floor) ?? subject
  return subject
}

/** Only what may or would be: behind a modal of likelihood, in an if-clause, or what somebody is helped to do. */
export function isSupposed(r: Reading, subject: TokenSpan, verb: number): boolean {
  const first = sentenceStart(r, verb)
  for (let at = Math.max(subject.to, first); at < verb; at++)
    if (has(r, at, FORECAST_MODAL) || has(r, at, OBLIGATION) || has(r, at, CAN_WORD)) return true
  if (!has(r, verb, PAST_AUXILIARY) && has(r, verb - 1, FORECAST_MODAL)) return true
  for (let at = subject.from - 1; at >= Math.max(first, subject.from - 2); at--) {
    if (r.grammar[at]! & CONDITION || has(r, at, NO_ASSERTION)) return true
    if (r.grammar[at]! & COMMA) break
  }
  const before = r.grammar[subject.from - 1]!
  return (
    subject.from > first &&
    (before & VERB) !== 0 &&
    !(before & (COMMA | AUXILIARY)) &&
    has(r, subject.from - 1, LETTING_VERB)
  )
}

/** A claim about the subject of the verb at `verb`, where it is an actor; people have intents alone. */
export function about(scene: Scene, at: number, verb: number, last: number, grade: Grade): Judged[] | null {
  const subject = subjectFor(scene, verb)
  if (!subject || isAimedAt(scene, subject)) return null
  const judged = actorsOf(scene, subject).actors.flatMap(
    (actor) => judge(scene, { at, verb, last, subject, actor, ...grade }) ?? [],
  )
  return judged.length ? judged : null
}

/** "The prospect of war with X has": the actor is whom the subject is about, and not the subject. */
function isAimedAt({ r, mentionAt }: Scene, { from, to }: TokenSpan): boolean {
  for (let i = from; i < to && !mentionAt(i); i++)
    if (i > from && r.grammar[i]! & PREPOSITION && has(r, i, ADVERSE_WORD)) return mentionAt(to - 1) !== null
  return false
}

/** The actor of a subject, and those joined to it before: "Ankara, Doha and Tehran want". */
export function actorsOf(
  scene: Scene,
  subject: TokenSpan,
): { readonly actors: readonly Mention[]; readonly from: number } {
  const { r, mentionAt } = scene
  const actor = actorOf(scene, subject)
  if (!actor) return { actors: [], from: subject.from }
  const actors = [actor]
  let from = subject.from
  let at = subject.from - 1
  if (!mentionAt(subject.from)) return { actors, from }
  while (at > sentenceStart(r, subject.from) && r.grammar[at]! & (COMMA | COORDINATOR)) {
    while (r.grammar[at]! & (COMMA | COORDINATOR)) at--
    const before = mentionAt(at)
    if (!before || before.type !== actor.type) break
    if (!actors.some(({ name }) => name === before.name)) actors.unshift(before)
    from = before.from
    at = from - 1
  }
  return { actors, from }
}

export interface Judgement extends Grade {
  readonly at: number
  readonly verb: number
  /** The last token that must stand in the quote. */
  readonly last: number
  readonly subject: TokenSpan
  readonly actor: Mention
}

export function judge(scene: Scene, { at, verb, last, subject, actor, aspect, direction }: Judgement): Judged[] | null {
  const { r } = scene
  if (actor.type === "person" && aspect !== "intent") return null
  if (isSupposed(r, subject, verb)) return null
  const group = verbGroupStart(r, verb)
  const from = group - subject.to > 20 || subject.from > group ? group : subject.from
  const to = Math.max(clauseEnd(r, last), last + 1)
  return [{ at, actor, aspect, direction, clause: { from, to }, negative: isNegated(r, group, at) }]
}

/** The copula that a word at `i` belongs to, with adverbs and joined qualities between; -1 where there is none. */
export function copulaBefore(r: Reading, i: number): number {
  for (let at = i - 1; at >= Math.max(sentenceStart(r, i), i - FARTHEST); at--) {
    // "its rival's increased strength": a possessive, and no "is"
    if (has(r, at, QUALITY_COPULA)) return r.grammar[at]! & POSSESSIVE && isWhose(r, at) ? -1 : at
    const between =
      r.grammar[at]! & (ADVERB | NEGATION | QUOTE_OPEN) ||
      has(r, at, DEGREE_WORD) ||
      has(r, at, REASON_WORD) ||
      has(r, at, QUALITY) ||
      has(r, at, LEVEL_WORD) ||
      /...ly$/.test(wordAt(r, at)) ||
      joinsQualities(r, at)
    if (!between) return -1
  }
  return -1
}
const FARTHEST = 10

/** "its rival's increased strength", "Mexico's most dominant firms": behind a noun, and no short "is". */
const isWhose = (r: Reading, at: number): boolean =>
  !isVerb(r, at, at - 1) || (has(r, at + 1, DEGREE_WORD) && !(r.grammar[at - 1]! & PRONOUN))

/** "weak, corrupt and isolated", "small and poorly armed". */
const joinsQualities = (r: Reading, at: number): boolean =>
  (r.grammar[at]! & (COMMA | COORDINATOR)) !== 0 && !(r.grammar[at - 1]! & (AUXILIARY | VERB))

/** "less able", "hardly": the quality is turned round. */
export function isLess(r: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (has(r, i, LESS_WORD)) return true
  return false
}

export interface Told {
  readonly subject: TokenSpan
  readonly noun: AspectNoun
  readonly actor: Mention
}

/** The aspect that is the subject of the verb, with whose it is; "its ability to fight is" has an infinitive between. */
export function aspectBefore(scene: Scene, verb: number): Told | null {
  const { r } = scene
  const subject = subjectFor(scene, verb)
  const noun = subject && aspectOf(scene, subject)
  // "rivalries within the movement are": the phrase behind such a word is none of the subject by itself
  const tied =
    subject && lengthOf(r, subject.to, OWNING_WORD)
      ? { from: subject.from, to: Math.max(subject.to, verbGroupStart(r, verb)) }
      : subject
  const actor = noun && tied && ownerOf(scene, tied, noun)
  if (subject && noun && actor) return { subject, noun, actor }
  const first = Math.max(floorAt(scene, verb), verb - FARTHEST)
  for (let at = verb - 1; at > first; at--) {
    if (r.grammar[at]! & (COMMA | AUXILIARY)) return null
    if (!isTo(r, at) || !(r.grammar[at + 1]! & VERB)) continue
    const able = aspectNounAt(r, at - 1)
    const phrase = able && phraseBefore(r, at, floorAt(scene, verb))
    const owner = phrase && ownerOf(scene, phrase, able)
    return able && phrase && owner ? { subject: phrase, noun: able, actor: owner } : null
  }
  return null
}

/** The phrase before the possessive that a noun at `i` hangs on: "the movement's long-term goal"; null for none. */
export function possessorOf(scene: Scene, i: number): TokenSpan | null {
  const { r } = scene
  const floor = floorAt(scene, i)
  for (let at = i - 1; at > Math.max(floor, i - 6); at--) {
    if (r.grammar[at]! & POSSESSIVE) return phraseBefore(r, at, floor)
    if (r.grammar[at]! & (COMMA | PREPOSITION | COORDINATOR | AUXILIARY)) return null
  }
  return null
}

/** The noun is the object or subject of a verb that says what becomes of it: "undermines its ability", "its popularity has waned". */
export function isChangedElsewhere(r: Reading, from: number, to: number): boolean {
  const before = from - 1
  if (before > 0 && (lengthOf(r, before, TREND_VERB) || has(r, before, CAUSE_VERB) || has(r, before, SOFT_CAUSE)))
    return true
  const end = clauseEnd(r, to)
  for (let at = to; at < Math.min(end, to + 12); at++)
    if ((lengthOf(r, at, TREND_VERB) || has(r, at, LEVEL_WORD)) && !(r.grammar[at - 1]! & (PREPOSITION | DETERMINER)))
      return true
  return has(r, before, CHANGING_WORD)
}
