// Words that join a cause to its effect: before a phrase ("because of"), before a clause ("because", "as", "if"), between
// sentences ("as a result").
import { type AssertionRule, clauseEnd, floorAt, openedBy, trimmed } from "../assertions/index.js"
import { phraseAfter, sentenceEnd, sentenceStart, startsClause } from "../clauses.js"
import {
  BEING,
  COMMA,
  COORDINATOR,
  DETAINING,
  DETERMINER,
  ED,
  ING,
  KILLING,
  NEGATION,
  NOUN_TOO,
  OPEN,
  type Reading,
  STOP,
  VERB,
  WOUNDING,
  wordAt,
} from "../reading.js"
import type { Scene } from "../scene.js"
import { has, lengthOf, type WordClass, wordClass } from "../word-classes.js"
import { clauseBefore, type Found, foundOf, hasVerb, saidBefore } from "./found.js"

const CAUSE_CONNECTIVE = wordClass("cause-connective")
const NOUN_TOO_WORD = wordClass("noun-too")
const CAUSE_CLAUSE = wordClass("cause-clause")
const EFFECT_OPENING = wordClass("effect-opening")
const COMMA_OPENING = wordClass("comma-opening")
const OWED_THING = wordClass("owed-thing")
const LOOKING_ON = wordClass("looking-on", "forecast-modal")
const POINTS_BACK = wordClass("points-back")
const REASON_WORD = wordClass("reason-word")
const OWN_PRONOUN = wordClass("own-pronoun")
const AS_PARTNER = wordClass("as-partner")
const COPULA = wordClass("copula")
const AFTERMATH_WORD = wordClass("aftermath-word")
const TIME_STEP = wordClass("time-step")
const FOLLOWED_THING = wordClass("followed-thing")
const BARE_AFTER = wordClass("bare-after")
const OWN_WORD = wordClass("own-word")
const DEFINITE = wordClass("definite")
const EVENT_NOUN = wordClass("event-noun")
const PROTEST_WORD = wordClass("protest-word")
const TIME_UNIT = wordClass("time-unit")
const WHEN_WORD = wordClass("when-word")
const OUTBREAK_VERB = wordClass("outbreak-verb")

export const connectiveRule: AssertionRule<Found> = {
  name: "connective before a cause",
  reason: "“because of”, “due to”, “thanks to”: the clause tells the effect, the phrase behind tells the cause",
  examples: {
    yes: [
      "Recruitment fell because of the new amnesty.",
      "Thanks to local informers, the police found the cache.",
      "Schools in the valley stayed shut due to heavy fighting.",
    ],
    no: ["The tax is due to the province.", "The road was closed on Friday."],
  },
  wakes: ["cause-connective"],
  make: connective,
}

function connective(scene: Scene, i: number): Found[] | null {
  const { r } = scene
  const length = lengthOf(r, i, CAUSE_CONNECTIVE)
  if (!length) return null
  // "is due to leave", "due to the province"
  if (wordAt(r, i) === "due" && r.grammar[i - 1]! & BEING && !isContentNoun(r, i + length)) return null
  if (r.grammar[i + length]! & VERB && !(r.grammar[i + length]! & (ED | ING)) && !has(r, i + length, NOUN_TOO_WORD))
    return null
  if (wordAt(r, i) === "due" && r.grammar[i - 1]! & BEING && subjectIsOwed(r, i)) return null
  return aroundCause(scene, i, i + length)
}

export const subordinateRule: AssertionRule<Found> = {
  name: "clause of cause",
  reason: "“because”, “given that”: a clause that brings about what the main clause says",
  examples: {
    yes: [
      "The truce failed because neither side trusted the observers.",
      "Given that the pass is closed, smugglers use the river.",
    ],
    no: ["The truce failed before the observers came."],
  },
  wakes: ["cause-clause"],
  make: subordinate,
}

function subordinate(scene: Scene, i: number): Found[] | null {
  const { r } = scene
  const length = lengthOf(r, i, CAUSE_CLAUSE)
  if (!length || has(r, i, CAUSE_CONNECTIVE)) return null
  return aroundCause(scene, i, i + length)
}

export const openingRule: AssertionRule<Found> = {
  name: "as a result",
  reason: "what was said before has brought about the clause that it opens",
  examples: {
    yes: [
      "The bridge was blown up. As a result, the convoy turned back.",
      "Pay stopped in May; therefore, many guards left.",
      "The flood took the camp, so the clan moved to the hills.",
    ],
    no: [
      "As a result of the raid, two men fled.",
      "The road was so bad that they left.",
      "He left so that she could stay.",
    ],
  },
  wakes: ["effect-opening"],
  make: opening,
}

function opening(scene: Scene, i: number): Found[] | null {
  const { r } = scene
  const length = lengthOf(r, i, EFFECT_OPENING)
  if (!length || has(r, i, CAUSE_CONNECTIVE)) return null
  const first = sentenceStart(r, i)
  const bare = has(r, i, COMMA_OPENING)
  if (bare && (i === first || !(r.grammar[i - 1]! & (COMMA | STOP)) || !startsClause(r, i + 1, sentenceEnd(r, i))))
    return null
  if (!bare && i !== first && !(r.grammar[i - 1]! & (STOP | COORDINATOR))) return null
  const end = sentenceEnd(r, i)
  const effect = { from: i + length, to: Math.max(clauseEnd(r, i + length), i + length) }
  if (i > first) return foundOf(r, { at: i, cause: clauseBefore(r, i - 1, first), effect, sign: "+", negative: false })
  const sentence = r.sentenceOf[i]!
  if (sentence === 0) return null
  const cause = trimmed(r, { from: r.sentences[sentence - 1]!, to: first })
  return foundOf(r, { at: i, cause, effect, sign: "+", clause: { from: i, to: end }, negative: false })
}

const isContentNoun = (r: Reading, i: number): boolean =>
  (r.grammar[i]! & VERB) === 0 || (r.grammar[i]! & DETERMINER) !== 0

/** "The tax is due to the province": money is owed, and not caused. */
const subjectIsOwed = (r: Reading, i: number): boolean => has(r, i - 2, OWED_THING)

/** The clause on the other side of a connective is the effect. */
export function aroundCause(scene: Scene, i: number, from: number): Found[] | null {
  const { r } = scene
  const first = floorAt(scene, i)
  if (i <= first + 1 || (i <= first + 3 && r.grammar[i - 1]! & COMMA)) {
    const opened = openedBy(r, from - 1)
    if (opened.to >= sentenceEnd(r, i) - 1) return null
    return foundOf(r, {
      at: i,
      cause: { from, to: opened.to },
      effect: { from: opened.to, to: clauseEnd(r, opened.to + 1) },
      sign: "+",
      negative: false,
    })
  }
  const before = clauseBefore(r, i, first)
  // "…, it is mostly because of": the effect is what "it" stands for
  const dummy = before.to - before.from <= 4 && has(r, before.from, POINTS_BACK)
  const effect = dummy ? saidBefore(r, before.from) : before
  if (!effect) return null
  const cause = { from, to: clauseEnd(r, from) }
  return foundOf(r, { at: i, cause, effect, sign: "+", negative: (r.grammar[i - 1]! & NEGATION) !== 0 })
}

export const reasonRule: AssertionRule<Found> = {
  name: "clause of reason behind “as”",
  reason:
    "“as” with a subject and verb of its own tells why the clause before it came about; “as a threat”, “as well as” tell none",
  examples: {
    yes: ["The convoy turned back as the bridge had collapsed.", "Shops stayed shut, as the owners feared looting."],
    no: ["He is seen as the guards saw him.", "The camp is not as large as it was.", "The men were held as hostages."],
  },
  wakes: ["reason-word"],
  make: reason,
}

function reason(scene: Scene, i: number): Found[] | null {
  const { r } = scene
  if (!has(r, i, REASON_WORD) || has(r, i, CAUSE_CONNECTIVE)) return null
  const first = floorAt(scene, i)
  if (i < first + 3 || has(r, i - 1, AS_PARTNER) || !startsClause(r, i + 1, sentenceEnd(r, i))) return null
  // "as a source of recruits", "as governing bodies": what it is, and no clause
  if (!(r.grammar[i - 1]! & COMMA) && isRole(r, i + 1)) return null
  // "opportunities as they arise", "(as it had done)": the same time or the same way
  if (r.grammar[i - 1]! & OPEN || (!(r.grammar[i - 1]! & COMMA) && has(r, i + 1, OWN_PRONOUN))) return null
  // "as large as it was"
  if (wordAt(r, i - 2) === "as" || has(r, i - 2, AS_PARTNER)) return null
  const effect = clauseBefore(r, i, first)
  const cause = { from: i + 1, to: clauseEnd(r, i + 1) }
  if (!hasVerb(r, effect) || holds(r, effect, LOOKING_ON)) return null
  // "as it is the newest": what a thing is explains a judgement, and moves nothing
  if (cause.to - cause.from < 3 || has(r, i + 2, COPULA)) return null
  return foundOf(r, { at: i, cause, effect, sign: "+", negative: false })
}

/** An indefinite phrase, or one whose only verb is a participle. */
function isRole(r: Reading, from: number): boolean {
  if (r.grammar[from]! & DETERMINER) return !has(r, from, DEFINITE) && !has(r, from, OWN_WORD)
  const phrase = phraseAfter(r, from, sentenceEnd(r, from))
  return phrase !== null && (r.grammar[phrase.to]! & ING) !== 0
}

/** Whether a word of the class stands in the span. */
function holds(r: Reading, { from, to }: { from: number; to: number }, of: WordClass): boolean {
  for (let at = from; at < to; at++) if (has(r, at, of)) return true
  return false
}

export const aftermathRule: AssertionRule<Found> = {
  name: "deed that answers what went before",
  reason:
    "“following” before a phrase, “after” before a clause or a deed of violence: what happened brought on the main clause",
  examples: {
    yes: [
      "The school was closed following clashes with the police.",
      "A curfew was imposed after gunmen shot two drivers.",
      "The minister resigned after violent protests.",
    ],
    no: [
      "The men fled after setting the office on fire.",
      "Two days after the raid the road was open.",
      "The following attack failed.",
      "The council met the day after the vote was lost.",
    ],
  },
  wakes: ["aftermath-word"],
  make: aftermath,
}

function aftermath(scene: Scene, i: number): Found[] | null {
  const { r } = scene
  const length = lengthOf(r, i, AFTERMATH_WORD)
  if (!length || i < 2) return null
  const before = r.grammar[i - 1]!
  if (before & (DETERMINER | BEING) || has(r, i - 1, TIME_STEP)) return null
  // "following the example of"
  if (has(r, i + length, FOLLOWED_THING) || has(r, i + length + 1, FOLLOWED_THING)) return null
  const first = floorAt(scene, i)
  if (i <= first + 1) return null
  if (has(r, i, BARE_AFTER) && !isDeed(r, i + length)) return null
  if (!has(r, i, BARE_AFTER) && aheadIsTime(r, i + length)) return null
  const effect = clauseBefore(r, i, first)
  if (effect.to - effect.from < 3 || !hasVerb(r, effect)) return null
  return foundOf(r, {
    at: i,
    cause: { from: i + length, to: clauseEnd(r, i + length) },
    effect,
    sign: "+",
    negative: false,
  })
}

/** A clause with a subject and verb of its own, or violence that has not been spoken of before. */
function isDeed(r: Reading, from: number): boolean {
  if (startsClause(r, from, sentenceEnd(r, from - 1))) return !(r.grammar[from]! & ING)
  if (has(r, from, DEFINITE)) return false
  for (let at = from; at < from + 4; at++) {
    if (has(r, at, EVENT_NOUN) || has(r, at, PROTEST_WORD)) return true
    if (r.grammar[at]! & (COMMA | STOP | VERB) && !(r.grammar[at]! & NOUN_TOO)) return false
  }
  return false
}

const aheadIsTime = (r: Reading, i: number): boolean =>
  has(r, i, TIME_STEP) || has(r, i, TIME_UNIT) || has(r, i + 1, TIME_UNIT)

export const outbreakRule: AssertionRule<Found> = {
  name: "what came about when something happened",
  reason: "behind a verb of harm, seizing or breaking out, the clause of “when” tells what brought it on",
  examples: {
    yes: ["Two guards were injured when a bomb went off.", "A riot broke out when the police seized the banners."],
    no: ["The road was open when the convoy came.", "He was a boy when his father was killed."],
  },
  wakes: ["when-word"],
  make: outbreak,
}

function outbreak(scene: Scene, i: number): Found[] | null {
  const { r } = scene
  if (!has(r, i, WHEN_WORD) || !startsClause(r, i + 1, sentenceEnd(r, i))) return null
  const first = floorAt(scene, i)
  if (i < first + 3) return null
  const effect = clauseBefore(r, r.grammar[i - 1]! & COMMA ? i - 1 : i, first)
  let struck = false
  for (let at = effect.from; at < effect.to; at++) struck ||= (r.sense[at]! & HARM) !== 0 || has(r, at, OUTBREAK_VERB)
  if (!struck) return null
  return foundOf(r, { at: i, cause: { from: i + 1, to: clauseEnd(r, i + 1) }, effect, sign: "+", negative: false })
}
const HARM = KILLING | WOUNDING | DETAINING
