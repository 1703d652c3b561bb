// Verbs with their ends: who does it and to whom, whether it is told as having happened, active or passive. Unlike the frames of
// quantities these are read outward from the verb: over what is inserted between it and its subject, through relative
// clauses to the noun that they describe, and from participles to the subject of the clause that they hang on.

import {
  isContent,
  isPassive,
  isTo,
  isVerb,
  phraseAfter,
  phraseBefore,
  sentenceEnd,
  sentenceStart,
  startsClause,
  verbGroupStart,
} from "./clauses.js"
import { listAfter } from "./participants.js"
import {
  ADVERB,
  AUXILIARY,
  CLOSE,
  COMMA,
  COORDINATOR,
  DETERMINER,
  ED,
  FIGURE,
  ING,
  MEMBER,
  NAME,
  NEGATION,
  OPEN,
  OPINED,
  PEOPLE,
  PLURAL_S,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  QUOTE_OPEN,
  RELATIVE,
  type Reading,
  STOP,
  SUBORDINATOR,
  VERB,
  wordAt,
} from "./reading.js"
import type { Scene } from "./scene.js"
import type { Time, TokenSpan } from "./spans.js"
import { beginsClause, sharedSubject, subjectOf } from "./verb-subject.js"
import { firstFrom, isDate, timeOver } from "./when.js"
import { has, lengthOf, wordClass } from "./word-classes.js"

const IRREGULAR_PAST = wordClass("irregular-past")
const PREVENTING = wordClass("preventing")
const CATENATIVE = wordClass("catenative")
const ACCUSING = wordClass("accusing")

export type Mood = "real" | "unreal" | "present"
export interface Predicate {
  /** The verb's first token, and what is behind its last. */
  readonly at: number
  readonly to: number
  readonly group: number
  readonly mood: Mood
  readonly passive: boolean
  readonly subject: TokenSpan | null
  /** Behind the verb, or what a passive's subject is. */
  readonly object: TokenSpan | null
  /** Behind "by" of a passive. */
  readonly agent: TokenSpan | null
}

/**
 * The verb at `i` of a term that covers `depth` tokens; null where it is no verb here. Whoever asks for what is told, or told as
 * having happened, may say so: where the mood is another one before the verb's ends are read, they are not.
 */
export function predicateAt(
  scene: Scene,
  i: number,
  depth: number,
  asked: "any" | "told" | "happened" = "any",
): Predicate | null {
  const { r } = scene
  if (r.grammar[i]! & NAME && i > sentenceStart(r, i)) return null
  const group = verbGroupStart(r, i)
  const form = formOf(r, i)
  if (form === null || (asked !== "any" && !mayBe(r, i, group, form, asked))) return null
  const to = i + depth
  const ceiling = sentenceEnd(r, i)
  const after = listAfter(scene, behindBound(r, to), ceiling) ?? sharedObject(scene, to, ceiling)
  const hangs = form === "past" && !isPassive(r, i) && reduced(scene, i, to, after)
  const passive = isPassive(r, i) || hangs || (form === "past" && joinedPassive(r, i))
  const before = (hangs ? describedBy(scene, group) : null) ?? subjectBefore(scene, i, group)
  const by = wordAt(r, to) === "by" ? to : passive ? byBehind(r, to, ceiling) : -1
  const agent = by >= 0 && passive ? listAfter(scene, by + 1, ceiling) : null
  const mood = moodOf(r, i, group, form, passive)
  if (passive) return { at: i, to, group, mood, passive, subject: null, object: before, agent }
  // "by pledging loyalty to X, Y left": behind the comma the subject follows, and no second object
  const object = after && before && before.from > i && before.from < after.to ? phraseAfter(r, to, before.from) : after
  return { at: i, to, group, mood, passive, subject: before, object, agent: null }
}

/** Only of a past form without an auxiliary is it told by its ends whether it is passive. */
function mayBe(r: Reading, i: number, group: number, form: Form, asked: "told" | "happened"): boolean {
  const passive = isPassive(r, i)
  const mood = moodOf(r, i, group, form, passive)
  if (mood === "unreal") return false
  return asked === "told" || mood === "real" || (form === "past" && !passive)
}

/** "has absorbed or eclipsed the group": the object stands behind the second of the verbs. */
function sharedObject(scene: Scene, to: number, ceiling: number): TokenSpan | null {
  const { r } = scene
  const second = to + 1
  return r.grammar[to]! & COORDINATOR && r.grammar[second]! & ED && second < ceiling
    ? listAfter(scene, second + 1, ceiling)
    : null
}

/** "killed at least 20": "at" is no preposition there. */
function behindBound(r: Reading, to: number): number {
  let at = to
  while ((r.grammar[at]! & (ADVERB | PREPOSITION)) === (ADVERB | PREPOSITION) || (at > to && r.grammar[at]! & ADVERB))
    at++
  return r.grammar[at]! & FIGURE ? at : to
}

/** "were seized and shot": the auxiliary stands before the first of the participles. */
function joinedPassive(r: Reading, i: number): boolean {
  if (!(r.grammar[i - 1]! & COORDINATOR)) return false
  for (let k = i - 2; k >= sentenceStart(r, i) && k > i - 6; k--) {
    if (r.grammar[k]! & (COMMA | DETERMINER | STOP)) return false
    if (r.grammar[k]! & ED || has(r, k, IRREGULAR_PAST)) return isPassive(r, k)
  }
  return false
}

type Form = "past" | "ing" | "present" | "bare"
function formOf(r: Reading, i: number): Form | null {
  const bits = r.grammar[i]!
  const prior = r.grammar[i - 1]!
  const start = i === sentenceStart(r, i)
  if (bits & ING) {
    // "the fighting", "of killing": a noun, unless an object follows the preposition's gerund
    if (!start && prior & DETERMINER) return null
    return "ing"
  }
  if (
    bits & ED ||
    lengthOf(r, i, IRREGULAR_PAST) === 1 ||
    (lengthOf(r, i, IRREGULAR_PAST) && !/s$/.test(wordAt(r, i)))
  ) {
    // "the captured fighters", "two arrested men": a participle before its noun tells of no one doing it
    if (!start && prior & DETERMINER && !(prior & (RELATIVE | PRONOUN))) return null
    if (!start && prior & FIGURE && isContent(r, i + 1)) return null
    if (!start && describes(r, i)) return null
    return "past"
  }
  if (start) return null
  if (isTo(r, i - 1)) return "bare"
  if (prior & (DETERMINER | POSSESSIVE | PREPOSITION) && !(prior & (RELATIVE | PRONOUN))) return null
  // "has attack cells": behind "has" or "is" stands no bare verb
  if (/^(?:has|have|had|having|is|are|was|were|be|been)$/.test(wordAt(r, i - 1))) return null
  return /[^s]s$/.test(wordAt(r, i)) ? "present" : "bare"
}

/** "used freed fighters", "of captured weapons": between a verb or preposition and a noun the participle describes the noun. */
function describes(r: Reading, i: number): boolean {
  const next = r.grammar[i + 1]!
  if (!(r.grammar[i]! & ED) || next & (NAME | FIGURE | ED | ING | VERB) || !(next & PLURAL_S) || !isContent(r, i + 1))
    return false
  const prior = r.grammar[i - 1]!
  if (prior & (AUXILIARY | RELATIVE | PRONOUN | NAME)) return false
  return (prior & PREPOSITION) !== 0 || ((prior & VERB) !== 0 && isVerb(r, i - 1, sentenceStart(r, i)))
}

const UNREAL = /^(?:will|would|could|may|might|can|should|must|shall|cannot|ca|wo|ought|'ll|’ll)$/
const DONE =
  /^(?:managed|able|began|begun|started|continued|helped|forced|failed|accepted|agreed|had|went|due|after|used)$/
function moodOf(r: Reading, i: number, group: number, form: Form, passive: boolean): Mood {
  for (let k = group; k < i; k++) if (UNREAL.test(wordAt(r, k))) return "unreal"
  if (isTo(r, i - 1) || isTo(r, group - 1)) {
    const lead = isTo(r, i - 1) ? i - 2 : group - 2
    // "will not be able to"
    for (
      let k = lead - 1;
      k > lead - 7 && k >= sentenceStart(r, i) && r.grammar[k]! & (AUXILIARY | ADVERB | NEGATION);
      k--
    )
      if (UNREAL.test(wordAt(r, k))) return "unreal"
    // "is known to conduct strikes": what it does
    if (/^(?:continues?|known)$/.test(wordAt(r, lead)) && isTo(r, i - 1)) return "present"
    // "is said to arm": told as so, by whoever says it
    return DONE.test(wordAt(r, lead)) || (r.sense[lead]! & OPINED && isPassive(r, lead)) ? "real" : "unreal"
  }
  const aux = firstAuxiliary(r, group, i)
  if (form === "past") return passive && /^(?:is|are|'s|'re|being|be)$/.test(aux) ? "present" : "real"
  if (form === "ing") {
    if (/^(?:is|are|am)$/.test(aux)) return "present"
    if (aux) return "real"
    return participleMood(r, i)
  }
  if (/^did$/.test(aux)) return "real"
  return "present"
}

/** ", killing 12", "by surrendering", "after attacking": told as done where the clause that they hang on is. */
function participleMood(r: Reading, i: number): Mood {
  // "prevented the group from gaining a foothold"
  if (wordAt(r, i - 1) === "from")
    for (let k = i - 2; k >= sentenceStart(r, i) && k > i - 10; k--) if (has(r, k, PREVENTING)) return "unreal"
  // "aimed at freeing", "focuses on fighting", "put growth over targeting"
  if (/^(?:at|on|over|than|about|towards?|to)$/.test(wordAt(r, i - 1))) return "unreal"
  // "are accused of killing": who says so says that it was done
  if (wordAt(r, i - 1) === "of" && accusedBefore(r, i, sentenceStart(r, i))) return "real"
  for (let k = i - 1; k >= sentenceStart(r, i); k--) {
    const word = wordAt(r, k)
    if (UNREAL.test(word)) return "unreal"
    if (r.grammar[k]! & ED && !(r.grammar[k]! & ADVERB))
      return /^(?:is|are|remains?)$/.test(wordAt(r, k - 1)) ? "present" : "real"
    if (has(r, k, IRREGULAR_PAST) || /^(?:was|were|had|did|been)$/.test(word)) return "real"
    if (word === "have" && UNREAL.test(wordAt(r, r.grammar[k - 1]! & ADVERB ? k - 2 : k - 1))) return "unreal"
    if (/^(?:is|are|has|have)$/.test(word)) return /^(?:by|after|since)$/.test(wordAt(r, i - 1)) ? "real" : "present"
  }
  for (let k = i + 1; k < sentenceEnd(r, i); k++) {
    if (UNREAL.test(wordAt(r, k))) return "unreal"
    if (r.grammar[k]! & ED || /^(?:was|were|had|did)$/.test(wordAt(r, k))) return "real"
  }
  return "present"
}
function firstAuxiliary(r: Reading, group: number, i: number): string {
  for (let k = group; k < i; k++) if (r.grammar[k]! & AUXILIARY) return wordAt(r, k)
  return ""
}

/** "the branch, established in 2015": a participle without an auxiliary or an object of its own, behind its noun. */
function reduced(scene: Scene, i: number, to: number, after: TokenSpan | null): boolean {
  const { r } = scene
  // "which led to its ruin by": behind a relative pronoun the verb has its subject
  if (r.grammar[i - 1]! & RELATIVE) return false
  if (verbGroupStart(r, i) < i && firstAuxiliary(r, verbGroupStart(r, i), i)) return false
  if (wordAt(r, to) === "by") return true
  if (after && !isTime(scene, after.from)) return false
  const prior = r.grammar[i - 1]!
  if (prior & (COMMA | CLOSE | COORDINATOR)) return true
  // "men attacked with knives a patrol" is no relative clause, since no other verb follows
  // nor is "men killed at least 20 villagers"
  return (r.grammar[to]! & (PREPOSITION | CLOSE)) !== 0 && !(r.grammar[to]! & ADVERB) && verbFollows(r, to)
}
function verbFollows(r: Reading, from: number): boolean {
  for (let k = from; k < sentenceEnd(r, from); k++) {
    if (r.grammar[k]! & (STOP | RELATIVE)) return false
    // "expanded into Togo and has cells there": both are finite
    if (k > from && r.grammar[k - 1]! & COORDINATOR && r.grammar[k]! & AUXILIARY) return false
    if (r.grammar[k]! & AUXILIARY || (r.grammar[k]! & VERB && isVerb(r, k, from))) return true
    if (r.grammar[k]! & ED && !(r.grammar[k]! & ADVERB) && !(r.grammar[k - 1]! & (DETERMINER | PREPOSITION)))
      return true
  }
  return false
}
const isTime = ({ times }: Scene, i: number): boolean => timeOver(times, i) !== null

/** "the branch, established in 2015": the phrase right before the comma is what the participle describes. */
function describedBy({ r }: Scene, group: number): TokenSpan | null {
  const floor = sentenceStart(r, group)
  const comma = r.grammar[group - 1]! & COMMA
  return comma && group - 1 > floor ? phraseBefore(r, group - 1, floor) : null
}

function byBehind(r: Reading, to: number, ceiling: number): number {
  for (let i = to; i < ceiling && i < to + 10; i++) {
    if (r.grammar[i]! & (STOP | COMMA)) return -1
    if (wordAt(r, i) === "by") return i
  }
  return -1
}

function subjectBefore(scene: Scene, i: number, group: number): TokenSpan | null {
  const { r } = scene
  const floor = sentenceStart(r, i)
  let end = group
  // "which in 2015 declared", "the group, in 2016, attacked": times between subject and verb say nothing of who
  for (let turn = 0; turn < 3; turn++) {
    const time = timeBefore(scene, end)
    if (!time || time.from <= floor) break
    end = r.grammar[time.from - 1]! & PREPOSITION ? time.from - 1 : time.from
    if (r.grammar[end - 1]! & COMMA && end - 1 > floor) end--
  }
  const relative = r.grammar[end - 1]! & RELATIVE && end - 1 > floor ? end - 1 : -1
  if (relative >= 0) return beforeRelative(r, relative, floor)
  if (r.grammar[i]! & ING && !firstAuxiliary(r, group, i)) return hungOn(scene, i, floor)
  const plain = (end === group ? null : phraseBefore(r, end, floor)) ?? subjectOf(r, i)
  const subject =
    plain ??
    (r.grammar[group - 1]! & (COORDINATOR | COMMA) || isTo(r, i - 1) || isTo(r, group - 1) ? sharedSubject(r, i) : null)
  if (!subject) return null
  if (subject.to - subject.from === 1 && r.grammar[subject.from]! & RELATIVE)
    return beforeRelative(r, subject.from, floor)
  return widened(scene, subject, floor)
}

/** The time whose words end right before the token, or before the comma before it. */
function timeBefore({ r, times }: Scene, end: number): Time | null {
  const behind = firstFrom(times, end)
  for (let n = Math.max(0, behind - 2); n < behind; n++) {
    const time = times[n]!
    // "for four years" belongs to what stands before it
    if (!isDate(time)) continue
    if (time.to === end || (time.to === end - 1 && r.grammar[end - 1]! & COMMA)) return time
  }
  return null
}

function beforeRelative(r: Reading, relative: number, floor: number): TokenSpan | null {
  let end = relative
  while (end > floor && r.grammar[end - 1]! & (COMMA | OPEN | PREPOSITION)) end--
  return phraseBefore(r, end, floor)
}

/** A participle's subject: that of the verb before it in its sentence, else, where it opens the sentence, that of the one behind. */
function hungOn(scene: Scene, i: number, floor: number): TokenSpan | null {
  const { r } = scene
  // "fighters fighting in Syria": right behind its noun
  const prior = r.grammar[i - 1]!
  // "the rebels began attacking"
  if (i - 1 > floor && has(r, i - 1, CATENATIVE)) {
    const beginning = subjectOf(r, i - 1)
    if (beginning) return widened(scene, beginning, floor)
  }
  if (i > floor && !(prior & (COMMA | PREPOSITION | COORDINATOR | ADVERB))) {
    const near = phraseBefore(r, i, floor)
    if (near) return near
  }
  const accused = /^(?:of|for)$/.test(wordAt(r, i - 1)) ? accusedBefore(r, i, floor) : null
  if (accused) return accused
  const shared = sharedSubject(r, i)
  if (shared) return behindFronted(r, shared, i, floor) ?? widened(scene, shared, floor)
  const comma = nextComma(r, i)
  return comma >= 0 ? phraseAfter(r, comma + 1, sentenceEnd(r, i)) : null
}
/** "After ensuring no civilians were near, the force called for a strike, killing two": the subject behind the words put in front. */
function behindFronted(r: Reading, shared: TokenSpan, i: number, floor: number): TokenSpan | null {
  if (!(r.grammar[floor]! & (PREPOSITION | SUBORDINATOR) && r.grammar[floor + 1]! & ING)) return null
  for (let k = shared.to; k < i - 1; k++)
    if (r.grammar[k]! & COMMA) return startsClause(r, k + 1, i) ? phraseAfter(r, k + 1, i) : null
  return null
}
/** "accused the neighbours of arming the rebels": who is said to do it. */
function accusedBefore(r: Reading, i: number, floor: number): TokenSpan | null {
  for (let k = i - 2; k >= floor && k > i - 10; k--) {
    const depth = lengthOf(r, k, ACCUSING)
    if (depth) return isPassive(r, k) ? phraseBefore(r, verbGroupStart(r, k), floor) : phraseAfter(r, k + depth, i - 1)
  }
  return null
}
function nextComma(r: Reading, i: number): number {
  for (let k = i; k < sentenceEnd(r, i); k++) if (r.grammar[k]! & COMMA) return k
  return -1
}

/** "the army, the police and the militia": the names before a phrase that are joined to it; a preposition before it is stepped over. */
function widened(scene: Scene, span: TokenSpan, floor: number): TokenSpan {
  const { r } = scene
  let { from } = span
  // "two other militants": the figure before a determiner is the phrase's
  while (from - 1 > floor && r.grammar[from - 1]! & FIGURE && r.grammar[from]! & DETERMINER) from--
  for (let turn = 0; turn < 2; turn++) {
    const prior = r.grammar[from - 1]!
    if (from - 1 <= floor) break
    if (prior & COORDINATOR || (prior & COMMA && r.grammar[span.from]! & COORDINATOR)) {
      const more = phraseBefore(r, r.grammar[from - 2]! & COMMA ? from - 2 : from - 1, floor)
      if (!more || !(scene.mentionAt(more.to - 1) || r.sense[more.to - 1]! & (MEMBER | PEOPLE))) break
      from = more.from
    } else if (
      prior & PREPOSITION &&
      wordAt(r, from - 1) !== "by" &&
      !(prior & QUOTE_OPEN) &&
      !beginsClause(r, from - 1, floor)
    ) {
      const more = phraseBefore(r, from - 1, floor)
      if (!more) break
      return more
    } else break
  }
  return { from, to: span.to }
}

/** "is targeting", "continues to conduct": told as under way, and no habit. */
export function isGoingOn(r: Reading, { at, group, mood }: Predicate): boolean {
  if (mood !== "present") return false
  if (r.grammar[at]! & ING) return /^(?:is|are)$/.test(wordAt(r, group))
  return isTo(r, at - 1) && /^continues?$/.test(wordAt(r, at - 2))
}

export const isDenied = (r: Reading, { group, at }: Predicate): boolean => {
  for (let k = group; k < at; k++) if (r.grammar[k]! & NEGATION) return true
  return false
}
