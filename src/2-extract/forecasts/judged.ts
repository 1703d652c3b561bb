// Likelihood told by an adjective or noun and not by a modal: "is likely to", "it is unlikely that", "an attack remains
// possible", "there is a risk of", "the chances of a split are slim".
import {
  type AssertionRule,
  clauseEnd,
  floorAt,
  isNegated,
  subjectAt,
  trimmed,
  verbBehind,
} from "../assertions/index.js"
import { isVerb, phraseAfter, sentenceEnd, sentenceStart, verbGroupStart } from "../clauses.js"
import { ADVERB, AUXILIARY, COMMA, ED, NEGATION, type Reading, STOP, VERB, wordAt } from "../reading.js"
import type { Scene } from "../scene.js"
import type { TokenSpan } from "../spans.js"
import { has, lengthOf, wordClass } from "../word-classes.js"
import { type Foretold, foretold, gradeAt } from "./foretold.js"
import { inQuestionOrCondition } from "./modal.js"

const FORECAST_TERM = wordClass("forecast-term")
const PAST_AUXILIARY = wordClass("past-auxiliary")
const FORECAST_MODAL = wordClass("forecast-modal")
const SEEMING_VERB = wordClass("seeming-verb")
const UNSURE_WORD = wordClass("unsure-word")
const LIKELIHOOD_WORD = wordClass("likelihood-word")
const COPULA = wordClass("copula")
const DEGREE_WORD = wordClass("degree-word")
const HORIZON_OPENER = wordClass("horizon-opener")
const WHOLE_LIKELIHOOD = wordClass("whole-likelihood")
const LASTING_WORD = wordClass("lasting-word")
const STANDS_ALONE = wordClass("stands-alone")
const POINTS_BACK = wordClass("points-back")
const FORECAST_NOUN = wordClass("forecast-noun")
const EXISTS_NOW = wordClass("exists-now")
const LIKELIHOOD_SIZE = wordClass("likelihood-size")

export const infinitiveRule: AssertionRule<Foretold> = {
  name: "words of likelihood before an infinitive",
  reason: "“is likely to”, “is set to”, “has the potential to”: the infinitive is what may come",
  examples: {
    yes: [
      "The ceasefire is unlikely to last beyond the harvest.",
      "The faction has the potential to become a regional power.",
      "The new taxes threaten to alienate the traders.",
      "The coalition looks set to fall apart.",
      "The order runs the risk of losing its donors.",
    ],
    no: ["The fighters went to a likely hiding place.", "The militia was expected to disarm in 2009."],
  },
  wakes: ["forecast-term"],
  make: infinitive,
}

function infinitive(scene: Scene, i: number): Foretold[] | null {
  const { r } = scene
  const length = lengthOf(r, i, FORECAST_TERM)
  if (!length) return null
  const look = lookBefore(r, i)
  const group = verbGroupStart(r, look)
  // "was expected to": what was foretold in the past is no forecast of today
  for (let at = group; at < i; at++) if (has(r, at, PAST_AUXILIARY) || wordAt(r, at) === "been") return null
  const subject = subjectAt(r, look, floorAt(scene, i))
  const verb = verbBehind(r, i + length)
  if (!subject || verb < 0 || inQuestionOrCondition(r, subject, i)) return null
  // "will be likely to" has been read from its modal
  for (let at = group; at < i; at++) if (has(r, at, FORECAST_MODAL)) return null
  let from = i
  while (from > group && r.grammar[from - 1]! & (NEGATION | ADVERB)) from--
  return foretold(scene, i, { from, to: i + length }, subject, verb, gradeAt(r, i, "forecast-term"))
}

/** "looks set to", "seems likely to": the verb whose subject it is. */
function lookBefore(r: Reading, i: number): number {
  let at = i - 1
  while (r.grammar[at]! & ADVERB) at--
  return lengthOf(r, at, SEEMING_VERB) ? at : i
}

export const judgedClauseRule: AssertionRule<Foretold> = {
  name: "clause whose likelihood is told before it",
  reason:
    "“it is unlikely that X will”, “it seems possible that”: the adjective is the likelihood of the clause behind it",
  examples: {
    yes: [
      "It is improbable that the emirate will open its schools.",
      "It seems quite likely that Ankara will send more drones.",
      "It cannot be ruled out that the brothers will fall out.",
      "The herders cannot be sure that the wells will be reopened.",
    ],
    no: [
      "It is possible that he was born in Herat.",
      "The likely successor arrived.",
      "It is clear that the emirate has changed.",
      "It is certain that the pass remains closed.",
    ],
  },
  wakes: ["likelihood-word", "unsure-word"],
  make: judgedClause,
}

function judgedClause(scene: Scene, i: number): Foretold[] | null {
  const { r } = scene
  const unsure = lengthOf(r, i, UNSURE_WORD)
  const length = unsure || lengthOf(r, i, LIKELIHOOD_WORD)
  if (!length || wordAt(r, i + length) !== "that") return null
  const it = unsure ? (subjectAt(r, i, floorAt(scene, i))?.from ?? i) : dummyBefore(r, i)
  if (it < 0) return null
  const end = sentenceEnd(r, i)
  const that = i + length + 1
  // "that this will": a lone pronoun
  const subject = phraseAfter(r, that, end) ?? (has(r, that, STANDS_ALONE) ? { from: that, to: that + 1 } : null)
  if (!subject) return null
  const finite = firstFinite(r, subject.to, end)
  if (finite < 0 || has(r, finite, PAST_AUXILIARY) || r.grammar[finite]! & ED) return null
  const verb = r.grammar[finite]! & AUXILIARY ? verbBehind(r, finite + 1) : finite
  if (verb < 0) return null
  const grade = unsure ? "unknown" : gradeAt(r, i, "likelihood-word")
  // "it is certain that the pass remains closed" tells what is so
  if (grade === "certain" && !lengthOf(r, finite, FORECAST_MODAL)) return null
  const modal = lengthOf(r, finite, FORECAST_MODAL) ? finite + 1 : finite
  const term = unsure ? { from: i, to: i + length } : termAround(r, it, i, length)
  const told = foretold(scene, i, { from: it, to: modal }, subject, verb, grade)
  return told.map((one) => ({ ...one, term, negative: isNegated(r, finite, verb) }))
}

/** The likelihood with its adverb or negation: "highly likely", "not likely". */
function termAround(r: Reading, it: number, i: number, length: number): TokenSpan {
  let from = i
  while (from > it + 2 && r.grammar[from - 1]! & (ADVERB | NEGATION) && !(r.grammar[from - 1]! & COMMA)) from--
  return { from, to: i + length }
}

/** The first verb or auxiliary from `from`; -1 where the clause ends before. */
function firstFinite(r: Reading, from: number, end: number): number {
  for (let at = from; at < Math.min(end, from + 8); at++) {
    if (r.grammar[at]! & AUXILIARY || (r.grammar[at]! & VERB && isVerb(r, at, from - 1))) return at
    if (r.grammar[at]! & STOP) return -1
  }
  return -1
}

/** The "it" of "it is therefore unlikely", at most five words back; -1 where there is none. */
function dummyBefore(r: Reading, i: number): number {
  for (let at = i - 1; at >= Math.max(sentenceStart(r, i), i - 6); at--) {
    if (wordAt(r, at) === "it") return at
    if (has(r, at, PAST_AUXILIARY)) return -1
    const between =
      r.grammar[at]! & (ADVERB | NEGATION | AUXILIARY | COMMA) || has(r, at, COPULA) || lengthOf(r, at, SEEMING_VERB)
    if (!between && !has(r, at, DEGREE_WORD)) return -1
  }
  return -1
}

export const standingRule: AssertionRule<Foretold> = {
  name: "thing that is called possible",
  reason: "“attacks remain possible”, “a split cannot be ruled out”: the subject is what may come",
  examples: {
    yes: [
      "Reprisals against the herders remain possible.",
      "A break between the two factions is conceivable.",
      "A new offensive cannot be ruled out.",
    ],
    no: ["The passage was possible only by night.", "A possible heir was named.", "It is possible to cross the river."],
  },
  wakes: ["likelihood-word"],
  make: standing,
}

function standing(scene: Scene, i: number): Foretold[] | null {
  const { r } = scene
  const length = lengthOf(r, i, LIKELIHOOD_WORD)
  if (!length) return null
  const end = sentenceEnd(r, i)
  let behind = i + length
  while (behind < end && r.grammar[behind]! & ADVERB) behind++
  if (behind < end && !(r.grammar[behind]! & (COMMA | STOP)) && !has(r, behind, HORIZON_OPENER)) return null
  const whole = has(r, i, WHOLE_LIKELIHOOD)
  let verb = i
  while (!whole && verb > sentenceStart(r, i) && !has(r, verb, COPULA) && !has(r, verb, SEEMING_VERB)) {
    if (verb < i && !(r.grammar[verb]! & (ADVERB | AUXILIARY | NEGATION)) && !has(r, verb, DEGREE_WORD)) return null
    verb--
  }
  for (let at = verbGroupStart(r, verb); at <= verb; at++)
    if (has(r, at, PAST_AUXILIARY) || wordAt(r, at) === "been") return null
  // "is still possible": it is so today
  for (let at = verb; at < i; at++) if (has(r, at, LASTING_WORD)) return null
  const subject = subjectAt(r, verb, floorAt(scene, i))
  if (!subject || has(r, subject.from, POINTS_BACK) || inQuestionOrCondition(r, subject, verb)) return null
  const to = Math.max(clauseEnd(r, i + length - 1), i + length)
  let from = i
  while (from > verb + 1 && (r.grammar[from - 1]! & (ADVERB | NEGATION) || has(r, from - 1, DEGREE_WORD))) from--
  const term = { from, to: i + length }
  const negative = !whole && isNegated(r, verb, i)
  return [
    {
      at: i,
      term,
      negative,
      subject,
      outcome: subject,
      clause: { from: subject.from, to },
      certainty: gradeAt(r, i, "likelihood-word"),
    },
  ]
}

export const existingRule: AssertionRule<Foretold> = {
  name: "there is a risk of",
  reason: "a noun of likelihood that is said to exist, or to be large or small, with what may come behind it",
  examples: {
    yes: [
      "There is a risk of further clashes along the river.",
      "There remains a real possibility that the alliance breaks apart.",
      "The chances of a settlement are slim.",
      "The danger of a famine is growing.",
    ],
    no: ["The patrols reduce the risk of accidents.", "The risk of accidents was low."],
  },
  wakes: ["forecast-noun"],
  make: existing,
}

function existing(scene: Scene, i: number): Foretold[] | null {
  const { r } = scene
  const length = lengthOf(r, i, FORECAST_NOUN)
  if (!length) return null
  const there = thereBefore(r, i)
  if (there < 0) return sized(r, i, length)
  const to = clauseEnd(r, i + length - 1)
  const outcome = trimmed(r, { from: i + length, to })
  if (outcome.to <= outcome.from) return null
  const certainty = gradeAt(r, i, "forecast-noun")
  const term = { from: there, to: i + length }
  return [{ at: i, term, subject: outcome, outcome, clause: { from: there, to }, certainty }]
}

/** The "there" of "there is a real risk of"; -1 where nothing is said to be there now. */
function thereBefore(r: Reading, i: number): number {
  for (let at = i - 1; at >= Math.max(sentenceStart(r, i), i - 5); at--)
    if (wordAt(r, at) === "there") return lengthOf(r, at + 1, EXISTS_NOW) ? at : -1
  return -1
}

/** "The chances of a settlement are slim": the size of the likelihood is its words. */
function sized(r: Reading, i: number, length: number): Foretold[] | null {
  const end = sentenceEnd(r, i)
  const thing = phraseAfter(r, i + length, end)
  if (!thing || r.grammar[i - 1]! & VERB) return null
  for (let at = thing.from + 1; at < Math.min(end, thing.to + 6); at++) {
    if (!has(r, at, EXISTS_NOW)) continue
    let size = at + 1
    while (r.grammar[size]! & ADVERB || has(r, size, DEGREE_WORD)) size++
    const reach = lengthOf(r, size, LIKELIHOOD_SIZE)
    if (!reach) return null
    const outcome = trimmed(r, { from: i + length, to: at })
    return [
      {
        at: size,
        term: { from: size, to: size + reach },
        subject: outcome,
        outcome,
        clause: { from: i, to: size + reach },
        certainty: gradeAt(r, size, "likelihood-size"),
      },
    ]
  }
  return null
}
