// What moves people to act: what they protest against, what they are punished for, what they mean to bring about.
import { type AssertionRule, clauseEnd, floorAt, openedBy } from "../assertions/index.js"
import { isContent, isPassive, isTo, isVerb, phraseAfter, sentenceStart } from "../clauses.js"
import {
  ADVERB,
  AUXILIARY,
  COMMA,
  COORDINATOR,
  DETERMINER,
  ED,
  FIGURE,
  ING,
  NAME,
  PREPOSITION,
  PRONOUN,
  type Reading,
  STOP,
  VERB,
} from "../reading.js"
import type { Scene } from "../scene.js"
import { covers, has, lengthOf, wordClass } from "../word-classes.js"
import { clauseBefore, type Found, foundOf, hasVerb } from "./found.js"
import { holdsState } from "./naming.js"
import { turnedBy } from "./results.js"

const MOTIVE = wordClass("motive")
const PROTEST_WORD = wordClass("protest-word")
const NEAR_MOTIVE = wordClass("near-motive")
const CLOSE_MOTIVE = wordClass("close-motive")
const TIME_STEP = wordClass("time-step")
const COPULA = wordClass("copula")
const TIME_UNIT = wordClass("time-unit")
const TIME_WEEKEND = wordClass("time-weekend")
const ANSWERED_ACT = wordClass("answered-act")
const ANSWER_LINK = wordClass("answer-link")
const ORDINAL = wordClass("ordinal")
const FELT_OVER = wordClass("felt-over")
const EFFECT_VERB = wordClass("effect-verb")
const PURPOSE = wordClass("purpose")
const MOVING_PURPOSE = wordClass("moving-purpose")
const FORECAST_TERM = wordClass("forecast-term")
const TAKES_INFINITIVE = wordClass("takes-infinitive")
const ASKED_TO = wordClass("asked-to")
const TOOL_VERB = wordClass("tool-verb")
const PURPOSEFUL_ACT = wordClass("purposeful-act")
const BY_MEANS = wordClass("by-means")
const NOUN_TOO = wordClass("noun-too")
const LETTING_VERB = wordClass("letting-verb")
const CAUSE_VERB = wordClass("cause-verb")
const SOFT_CAUSE = wordClass("soft-cause")
const GROWING = wordClass("growing")
const USING_VERB = wordClass("using-verb")

export const motiveRule: AssertionRule<Found> = {
  name: "protest for a cause",
  reason: "what people march, strike or rally against, over or for moves them",
  examples: {
    yes: [
      "Hundreds of miners marched against the closure of the pit.",
      "Traders went on strike over a new customs duty.",
    ],
    no: ["The fighters advanced against the town.", "The minister spoke for an hour."],
  },
  wakes: ["motive"],
  make: motive,
}

function motive(scene: Scene, i: number): Found[] | null {
  const { r } = scene
  const length = lengthOf(r, i, MOTIVE)
  if (!length) return null
  const first = floorAt(scene, i)
  let act = -1
  for (let at = i - 1; at >= Math.max(first, i - FAR) && act < 0; at--) if (has(r, at, PROTEST_WORD)) act = at
  if (act < 0) return null
  if (has(r, i, NEAR_MOTIVE) && !stands(r, act, i)) return null
  return foundOf(r, {
    at: i,
    cause: { from: i + length, to: clauseEnd(r, i + length) },
    effect: clauseBefore(r, i, first),
    sign: "+",
    negative: false,
  })
}

/** So many words may stand between a protest and what it is about. */
const FAR = 12
const NEAR = 4

/** "over", "against", "for" and "after" say a cause beside the act alone, and before no figure, time or person. */
function stands(r: Reading, act: number, i: number): boolean {
  if (i - act > NEAR || (lengthOf(r, i, CLOSE_MOTIVE) && i - act > 1)) return false
  if (has(r, i - 1, TIME_STEP) || has(r, i - 1, COPULA) || r.grammar[i - 1]! & PREPOSITION) return false
  // "spilled over to", "is over and", "over the weekend", "over an hour", "for 16 days"
  if (r.grammar[i + 1]! & (FIGURE | COORDINATOR | PRONOUN | COMMA | STOP) || isTo(r, i + 1)) return false
  for (let at = i + 1; at < i + 4; at++) if (has(r, at, TIME_UNIT) || has(r, at, TIME_WEEKEND)) return false
  return true
}

export const answerRule: AssertionRule<Found> = {
  name: "act that answers another",
  reason: "“was arrested for”, “criticised for”, “held in connection with”: the deed behind the words is why",
  examples: {
    yes: [
      "Two clerks were arrested for selling passports.",
      "The mayor was criticised for ignoring the flood.",
      "Four men were held in connection with the murder of a judge.",
      "He was jailed for the theft of two lorries.",
    ],
    no: ["They were held for a week.", "He was arrested for the second time.", "They were charged for three nights."],
  },
  wakes: ["answered-act"],
  make: answer,
}

function answer(scene: Scene, i: number): Found[] | null {
  const { r } = scene
  const length = lengthOf(r, i, ANSWERED_ACT)
  // "the arrest of": the noun
  if (!length || (length === 1 && r.grammar[i]! & VERB && !isVerb(r, i, sentenceStart(r, i)))) return null
  const end = clauseEnd(r, i)
  for (let at = i + 1; at < Math.min(end, i + ANSWER); at++) {
    const length = lengthOf(r, at, ANSWER_LINK)
    if (!length) continue
    const cause = { from: at + length, to: Math.max(end, clauseEnd(r, at + length - 1)) }
    if (!isOffence(r, cause.from)) return null
    return foundOf(r, { at: i, cause, effect: clauseBefore(r, at, floorAt(scene, i)), sign: "+", negative: false })
  }
  return null
}
const ANSWER = 12

/** A deed, and no time, figure or name: "for selling", "for the murder of", "over threats". */
function isOffence(r: Reading, from: number): boolean {
  for (let at = from; at < from + 4; at++) {
    if (at < from + 2 && r.grammar[at]! & FIGURE) return false
    if (has(r, at, TIME_UNIT) || has(r, at, ORDINAL)) return false
    if (r.grammar[at]! & ING) return true
    if (r.grammar[at]! & (COMMA | STOP | AUXILIARY)) return false
  }
  return isContent(r, from) ? (r.grammar[from]! & NAME) === 0 : (r.grammar[from]! & DETERMINER) !== 0
}

export const feelingRule: AssertionRule<Found> = {
  name: "feeling about something",
  reason: "“angry at”, “concern over”, “dissatisfied with”: what is behind the preposition stirs the feeling",
  examples: {
    yes: ["The drivers are angry at the closure of the pass.", "Outrage over the arrests grew."],
    no: ["The angry drivers stood at the gate.", "They looked at the closed pass."],
  },
  wakes: ["felt-over"],
  make: feeling,
}

function feeling(scene: Scene, i: number): Found[] | null {
  const { r } = scene
  const length = lengthOf(r, i, FELT_OVER)
  if (!length) return null
  const first = floorAt(scene, i)
  // "the split stems from a dispute over the fees" has been read from its verb
  for (let at = i - 1; at >= Math.max(first, i - NEAR); at--) if (has(r, at, EFFECT_VERB)) return null
  const from = i > first ? clauseBefore(r, i, first).from : i
  const end = clauseEnd(r, i + length)
  // "anger over corruption explains": the cause ends where the verb begins
  const noun = phraseAfter(r, i + length, end)
  const cause = { from: i + length, to: noun && isVerb(r, noun.to, i) ? noun.to : end }
  return foundOf(r, {
    at: i,
    cause,
    effect: { from: Math.min(from, i), to: i + length - 1 },
    sign: "+",
    negative: false,
  })
}

export const purposeRule: AssertionRule<Found> = {
  name: "purpose of an act",
  reason: "“in order to”, “in a bid to”, “to prevent”: what the act is meant to bring about moves it",
  examples: {
    yes: ["Guards fired into the air to disperse the crowd.", "The army mined the road in order to cut off the town."],
    no: ["They want to protest.", "It is hard to avoid the checkpoints."],
  },
  wakes: ["purpose", "infinitive-mark"],
  make: purpose,
}

function purpose(scene: Scene, i: number): Found[] | null {
  const { r } = scene
  const length = lengthOf(r, i, PURPOSE) || (isTo(r, i) ? infinitiveOf(r, i) : 0)
  if (!length || i < 2) return null
  const first = floorAt(scene, i)
  const effect = clauseBefore(r, i, first)
  if (effect.to - effect.from < 3 || !hasVerb(r, effect)) return null
  // "may be doomed to break up"
  if (isTo(r, i)) for (let at = i - 1; at > i - 5; at--) if (covers(r, at, FORECAST_TERM, i - at + 1)) return null
  // "want to protest", "is hard to avoid", "the right to protest": the infinitive belongs to the word before
  if (isTo(r, i) && (r.grammar[i - 1]! & (VERB | AUXILIARY | NAME) || has(r, i - 1, TAKES_INFINITIVE))) return null
  const end = { from: i + length - (isTo(r, i) ? length - 1 : 0), to: clauseEnd(r, i + length) }
  // "for fear of", "to avenge": what moved the deed; "in order to": what the deed is to bring about
  if (has(r, i, MOVING_PURPOSE)) return foundOf(r, { at: i, cause: end, effect, sign: "+", negative: false })
  return foundOf(r, { at: i, cause: effect, ...turnedBy(r, end, "+"), negative: false })
}

/** "rushed to the spot to calm the crowd": the length of a bare infinitive that tells what the deed before it is for; 0 for none. */
function infinitiveOf(r: Reading, i: number): number {
  if (!(r.grammar[i + 1]! & VERB) || r.grammar[i + 1]! & (ED | ING | NAME) || r.grammar[i + 1]! & DETERMINER) return 0
  if (!isContent(r, i - 1) && !(r.grammar[i - 1]! & ADVERB)) return 0
  const first = sentenceStart(r, i)
  for (let at = i - 1; at > Math.max(first, i - FAR); at--) {
    if (has(r, at, ASKED_TO) || r.grammar[at]! & (COMMA | STOP)) return 0
    if (has(r, at, PURPOSEFUL_ACT)) return 2
  }
  return 0
}

export const meansRule: AssertionRule<Found> = {
  name: "by doing something",
  reason: "“grew by competing with”: the means behind “by” brings about a change",
  examples: {
    yes: [
      "The faction grew by taxing the timber trade.",
      "By closing the schools, the council weakened its own standing.",
    ],
    no: ["He arrived by walking.", "The men were seen by passing drivers."],
  },
  wakes: ["by-means"],
  make: means,
}

function means(scene: Scene, i: number): Found[] | null {
  const { r } = scene
  if (!has(r, i, BY_MEANS) || !(r.grammar[i + 1]! & ING) || has(r, i + 1, NOUN_TOO)) return null
  const first = floorAt(scene, i)
  if (i <= first + 1 || (r.grammar[i - 1]! & COMMA && i <= first + NEAR)) return opensWithMeans(r, i)
  const effect = clauseBefore(r, i, first)
  if (changeIn(r, effect.from, effect.to) < 0) return null
  return foundOf(r, { at: i, cause: { from: i + 1, to: clauseEnd(r, i + 1) }, effect, sign: "+", negative: false })
}

/** "By closing the schools, the council helped the rebels recruit and weakened itself": what the verbs of change say of it. */
function opensWithMeans(r: Reading, i: number): Found[] | null {
  const { to } = openedBy(r, i)
  const end = clauseEnd(r, to + 1)
  const verb = changeIn(r, to, end)
  if (verb < 0) return null
  const cause = { from: i + 1, to }
  const clause = { from: i, to: end }
  if (!has(r, verb, LETTING_VERB))
    return foundOf(r, { at: i, cause, effect: { from: to, to: end }, sign: "+", negative: false })
  return foundOf(r, { at: verb, cause, effect: { from: verb + 1, to: end }, sign: "+", clause })
}

/** The verb between the tokens that tells a change; -1 for none. */
function changeIn(r: Reading, from: number, to: number): number {
  for (let i = from; i < to; i++) if (has(r, i, CAUSE_VERB) || has(r, i, SOFT_CAUSE) || has(r, i, GROWING)) return i
  return -1
}

export const useRule: AssertionRule<Found> = {
  name: "use of something for an end",
  reason: "“uses X to do Y”, “exploits X to do Y”: what is used enables what it is used for",
  examples: {
    yes: [
      "The faction uses the chaos at the border to recruit farmers.",
      "The council exploited the quarrel to extend its reach.",
    ],
    no: ["The council used to meet on Fridays.", "The guards used rifles.", "They use drones to watch the road."],
  },
  wakes: ["using-verb"],
  make: use,
}

function use(scene: Scene, i: number): Found[] | null {
  const { r } = scene
  const length = lengthOf(r, i, USING_VERB)
  if (!length || !isVerb(r, i, sentenceStart(r, i)) || isPassive(r, i)) return null
  const end = clauseEnd(r, i)
  const used = phraseAfter(r, i + length, end)
  // "use sleeper cells to", "exploits openings to": a tool and not what enables
  if (!used || (has(r, i, TOOL_VERB) && !holdsState(r, used))) return null
  for (let at = used.to; at < Math.min(end, used.to + NEAR); at++)
    if (isTo(r, at) && r.grammar[at + 1]! & VERB)
      return foundOf(r, { at: i, cause: used, effect: { from: at + 1, to: end }, sign: "+" })
  return null
}
