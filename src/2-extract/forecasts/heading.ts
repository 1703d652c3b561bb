// Where something is heading, what is expected of it, and what looms: "is on the brink of war", "risks alienating its allies",
// "analysts expect the front to split", "a famine looms".
import { type AssertionRule, clauseEnd, floorAt, subjectAt, trimmed } from "../assertions/index.js"
import { isContent, isTo, isVerb, phraseAfter, sentenceEnd, sentenceStart, verbGroupStart } from "../clauses.js"
import {
  ADVERB,
  AUXILIARY,
  COMMA,
  DETERMINER,
  ED,
  ING,
  NAME,
  NEGATION,
  PLURAL_S,
  PREPOSITION,
  type Reading,
  STOP,
  VERB,
} from "../reading.js"
import type { Scene } from "../scene.js"
import { has, lengthOf, wordClass } from "../word-classes.js"
import { type Foretold, foretold, gradeAt } from "./foretold.js"
import { inQuestionOrCondition } from "./modal.js"

const HEADING_FOR = wordClass("heading-for")
const NEEDS_GERUND = wordClass("needs-gerund")
const PAST_AUXILIARY = wordClass("past-auxiliary")
const FORECAST_MODAL = wordClass("forecast-modal")
const EXPECTING_VERB = wordClass("expecting-verb")
const LOOMING_VERB = wordClass("looming-verb")
const MATTER_OF_TIME = wordClass("matter-of-time")
const POINTS_BACK = wordClass("points-back")

export const headingRule: AssertionRule<Foretold> = {
  name: "where something is heading",
  reason: "“is on the brink of”, “is at risk of”, “risks triggering”: what follows is what may come of the subject",
  examples: {
    yes: [
      "The two states are on the brink of war.",
      "The mission is in danger of losing its donors.",
      "The new tax risks alienating the traders.",
      "The alliance is heading for a split.",
    ],
    no: ["The state was on the brink of war.", "The guards risk their lives.", "The convoy was heading for the pass."],
  },
  wakes: ["heading-for"],
  make: heading,
}

function heading(scene: Scene, i: number): Foretold[] | null {
  const { r } = scene
  const length = lengthOf(r, i, HEADING_FOR)
  if (!length || r.grammar[i - 1]! & DETERMINER) return null
  const from = i + length
  if (has(r, i, NEEDS_GERUND) && !(r.grammar[from]! & ING)) return null
  if (r.grammar[from]! & (COMMA | STOP)) return null
  const group = verbGroupStart(r, i)
  for (let at = group; at < i; at++) if (has(r, at, PAST_AUXILIARY) || has(r, at, FORECAST_MODAL)) return null
  const subject = subjectAt(r, i, floorAt(scene, i))
  if (!subject || inQuestionOrCondition(r, subject, i)) return null
  const term = { from: i, to: from }
  const certainty = gradeAt(r, i, "heading-for")
  return foretold(scene, i, term, subject, from, certainty)
}

export const expectedRule: AssertionRule<Foretold> = {
  name: "what somebody expects",
  reason: "“analysts expect the front to split”, “officials anticipate a new offensive”: the object is what may come",
  examples: {
    yes: ["Traders expect the council to fall by winter.", "Officials anticipate a new offensive in spring."],
    no: ["They expected the pass to close.", "The guards expect their pay.", "As the elders expect, he left."],
  },
  wakes: ["expecting-verb"],
  make: expected,
}

function expected(scene: Scene, i: number): Foretold[] | null {
  const { r } = scene
  const length = lengthOf(r, i, EXPECTING_VERB)
  const first = sentenceStart(r, i)
  if (!length || i === first || r.grammar[i]! & ED || r.grammar[i - 1]! & (DETERMINER | PREPOSITION)) return null
  const end = sentenceEnd(r, i)
  const group = verbGroupStart(r, i)
  for (let at = group; at < i; at++) if (has(r, at, PAST_AUXILIARY) || r.grammar[at]! & NEGATION) return null
  const object = phraseAfter(r, i + length, end)
  if (!object) return null
  let to = object.from
  while (to < object.to && !isTo(r, to)) to++
  const term = { from: i, to: i + length }
  const certainty = gradeAt(r, i, "expecting-verb")
  if (isTo(r, to) && canFollow(r, to + 1)) {
    const told = foretold(scene, i, term, { from: object.from, to }, to + 1, certainty)
    return told.map((one) => ({ ...one, clause: { from: group, to: one.clause.to } }))
  }
  // "anticipate a new offensive"; "expect their pay" is a wish
  if (!has(r, i, ANTICIPATING_VERB) || isVerb(r, object.to, i)) return null
  const outcome = trimmed(r, { from: object.from, to: clauseEnd(r, i + length) })
  return [{ at: i, term, subject: object, outcome, clause: { from: group, to: outcome.to }, certainty }]
}

/** A verb in its plain form behind "to", though no list may hold it: "to close"; not "to Kabul", "to the pass". */
const canFollow = (r: Reading, i: number): boolean =>
  (r.grammar[i]! & (VERB | AUXILIARY)) !== 0 || (isContent(r, i) && !(r.grammar[i]! & (NAME | PLURAL_S)))

const ANTICIPATING_VERB = wordClass("anticipating-verb")

export const loomingRule: AssertionRule<Foretold> = {
  name: "what looms",
  reason: "“a famine looms”, “a new offensive is on the horizon”: the subject is what may come",
  examples: {
    yes: ["A famine looms in the north.", "A new offensive is on the horizon."],
    no: ["A tower loomed over the square.", "The looms stood still."],
  },
  wakes: ["looming-verb"],
  make: looming,
}

function looming(scene: Scene, i: number): Foretold[] | null {
  const { r } = scene
  const length = lengthOf(r, i, LOOMING_VERB)
  if (!length || r.grammar[i - 1]! & (DETERMINER | PREPOSITION) || i === sentenceStart(r, i)) return null
  const group = verbGroupStart(r, i)
  for (let at = group; at < i; at++) if (has(r, at, PAST_AUXILIARY)) return null
  const subject = subjectAt(r, i, floorAt(scene, i))
  if (!subject || has(r, subject.from, POINTS_BACK) || inQuestionOrCondition(r, subject, i)) return null
  const to = Math.max(clauseEnd(r, i + length - 1), i + length)
  const term = { from: i, to: i + length }
  return [
    {
      at: i,
      term,
      subject,
      outcome: subject,
      clause: { from: subject.from, to },
      certainty: gradeAt(r, i, "looming-verb"),
    },
  ]
}

export const timeRule: AssertionRule<Foretold> = {
  name: "only a matter of time",
  reason: "“it is only a matter of time before”: the clause behind is what will come",
  examples: {
    yes: [
      "It is only a matter of time before the front attacks again.",
      "It may only be a matter of time until the pass is closed.",
    ],
    no: ["It was a matter of time before he left.", "It is a matter of time and money."],
  },
  wakes: ["matter-of-time"],
  make: (scene, i) => {
    const { r } = scene
    const length = lengthOf(r, i, MATTER_OF_TIME)
    if (!length) return null
    const first = sentenceStart(r, i)
    for (let at = Math.max(first, i - 4); at < i; at++) if (has(r, at, PAST_AUXILIARY)) return null
    const end = sentenceEnd(r, i)
    const subject = phraseAfter(r, i + length, end)
    if (!subject) return null
    let verb = subject.to
    while (r.grammar[verb]! & ADVERB) verb++
    const term = { from: i, to: i + length }
    return verb < end ? foretold(scene, i, term, subject, verb, "certain") : null
  },
}
