// What is said to be needed, and orders to the reader: "a ceasefire is essential", "peace will require a dialogue", "underscores
// the need for reform", "Strengthen the courts."
import { type AssertionRule, clauseEnd, floorAt, trimmed } from "../assertions/index.js"
import { headOf, isTo, isVerb, phraseAfter, phraseBefore, sentenceEnd, sentenceStart } from "../clauses.js"
import {
  ADVERB,
  AUXILIARY,
  COMMA,
  DETERMINER,
  ED,
  FIGURE,
  ING,
  NEGATION,
  PLURAL_S,
  PREPOSITION,
  type Reading,
  STOP,
} from "../reading.js"
import type { Scene } from "../scene.js"
import type { TokenSpan } from "../spans.js"
import { has, lengthOf, wordClass } from "../word-classes.js"
import type { Advice } from "./advice.js"
import { upToInfinitive } from "./ways.js"

const POLICY_NOUN = wordClass("policy-noun")
const NEEDED_WORD = wordClass("needed-word")
const NEEDED_COPULA = wordClass("needed-copula")
const DEGREE_WORD = wordClass("degree-word")
const REQUIRING_VERB = wordClass("requiring-verb")
const STRESSED_NEED = wordClass("stressed-need")
const STRESSING_VERB = wordClass("stressing-verb")
const FOR_WORD = wordClass("for-word")
const ONLY_WAY = wordClass("only-way")
const ADVICE_VERB = wordClass("advice-verb")
const NOUN_TOO = wordClass("noun-too")
const POINTS_BACK = wordClass("points-back")
const FORECAST_MODAL = wordClass("forecast-modal")

export const neededRule: AssertionRule<Advice> = {
  name: "deed that is called needed",
  reason:
    "“local ownership is essential”, “foreign help is needed”: a noun for what people do, and that it has to be done",
  examples: {
    yes: [
      "Careful vetting of recruits is essential.",
      "A lasting settlement will be required for the gains to endure.",
      "Urgent action is needed to keep the clinics open.",
    ],
    no: ["Water is essential.", "Foreign help was needed in 1998.", "This is essential.", "No action is needed."],
  },
  wakes: ["needed-word"],
  make: needed,
}

function needed(scene: Scene, i: number): Advice[] | null {
  const { r } = scene
  const length = lengthOf(r, i, NEEDED_WORD)
  if (!length) return null
  let copula = i - 1
  while (r.grammar[copula]! & ADVERB || has(r, copula, DEGREE_WORD)) copula--
  if (!lengthOf(r, copula, NEEDED_COPULA)) return null
  let verb = copula
  while (r.grammar[verb - 1]! & AUXILIARY) verb--
  if (r.grammar[verb - 1]! & NEGATION) return null
  // "aid is essential to the regime": what it is good for, and no advice
  const next = i + length
  if (r.grammar[next]! & PREPOSITION && !isTo(r, next) && !has(r, next, FOR_WORD)) return null
  const subject = policySubject(scene, verb)
  if (!subject) return null
  const to = Math.max(clauseEnd(r, i), next)
  return [
    {
      at: i,
      addressee: null,
      action: trimmed(r, { from: subject.from, to: subject.to }),
      clause: { from: subject.from, to },
      polarity: "positive",
    },
  ]
}

/** The phrase before a verb, where what it names is a thing to be done. */
function policySubject({ r }: Scene, verb: number): TokenSpan | null {
  const first = sentenceStart(r, verb)
  for (let at = verb - 1; at >= Math.max(first, verb - FARTHEST); at--) {
    if (r.grammar[at]! & (COMMA | STOP | AUXILIARY)) return null
    if (!has(r, at, POLICY_NOUN)) continue
    const phrase = phraseBefore(r, at + 1, first)
    const from = phrase?.from ?? at
    if (r.grammar[from]! & NEGATION || has(r, from, POINTS_BACK)) return null
    // "the reason for the deployment is": the head stands before
    if (from > first && r.grammar[from - 1]! & PREPOSITION) {
      verb = from - 1
      continue
    }
    return { from, to: verb }
  }
  return null
}
const FARTHEST = 14

export const requiringRule: AssertionRule<Advice> = {
  name: "what is required",
  reason:
    "“peace requires an inclusive dialogue”, “ending the war will require a new approach”: a thing to be done is the object",
  examples: {
    yes: [
      "Ending the feud will require a different approach.",
      "Lasting calm in the valley demands a joint effort of the clans.",
    ],
    no: ["The law requires a licence.", "The raid required a coordinated effort."],
  },
  wakes: ["requiring-verb"],
  make: requiring,
}

function requiring(scene: Scene, i: number): Advice[] | null {
  const { r } = scene
  const length = lengthOf(r, i, REQUIRING_VERB)
  const first = sentenceStart(r, i)
  if (!length || i <= first || r.grammar[i]! & (ED | ING) || r.grammar[i - 1]! & (DETERMINER | PREPOSITION)) return null
  const plain = !(r.grammar[i]! & PLURAL_S)
  // "demands for dialogue": a noun; "will require": a verb
  if (has(r, i, NOUN_TOO) && plain && !has(r, i - 1, FORECAST_MODAL) && !(r.grammar[i - 1]! & ADVERB)) return null
  const object = phraseAfter(r, i + length, sentenceEnd(r, i))
  if (!object || r.grammar[object.from]! & NEGATION) return null
  if (!holdsPolicy(r, object)) return null
  const from = floorAt(scene, i)
  const to = Math.max(clauseEnd(r, i + length), object.to)
  return [
    {
      at: i,
      addressee: null,
      action: trimmed(r, { from: object.from, to }),
      clause: { from, to },
      polarity: "positive",
    },
  ]
}

/** Whether the head of the phrase, or what is tied to it, names a thing to be done. */
function holdsPolicy(r: Reading, { from, to }: TokenSpan): boolean {
  const head = headOf(r, { from, to })
  for (let at = from; at <= head; at++) if (has(r, at, POLICY_NOUN)) return true
  return false
}

export const stressedRule: AssertionRule<Advice> = {
  name: "need that is stressed",
  reason: "“underscores the need for reform”, “highlight the importance of protecting judges”",
  examples: {
    yes: [
      "The raid underscores the urgent need for the council to pay its guards.",
      "Observers emphasise the need for dialogue with the elders.",
      "The losses highlight the importance of training the police.",
    ],
    no: ["The men felt the need for food.", "The need for water grew."],
  },
  wakes: ["stressed-need"],
  make: stressed,
}

function stressed(scene: Scene, i: number): Advice[] | null {
  const { r } = scene
  const length = lengthOf(r, i, STRESSED_NEED)
  if (!length) return null
  const first = sentenceStart(r, i)
  let verb = i - 1
  while (verb > first && verb > i - 6 && !lengthOf(r, verb, STRESSING_VERB)) verb--
  if (!lengthOf(r, verb, STRESSING_VERB)) return null
  const end = sentenceEnd(r, i)
  let from = i + length
  let addressee: TokenSpan | null = null
  const phrase = upToInfinitive(r, phraseAfter(r, from, end))
  if (phrase && isTo(r, phrase.to)) {
    addressee = phrase
    from = phrase.to + 1
  }
  const to = Math.max(clauseEnd(r, from), from + 1)
  if (from >= end) return null
  const start = phraseBefore(r, verb, first)?.from ?? verb
  return [{ at: i, addressee, action: trimmed(r, { from, to }), clause: { from: start, to }, polarity: "positive" }]
}

export const onlyWayRule: AssertionRule<Advice> = {
  name: "nothing else will do",
  reason: "“there is no alternative to talks”, “what is needed is a plan”, “the report calls for an end to”",
  examples: {
    yes: ["There is no alternative to talks with the clans.", "What is needed is a clear plan for the valley."],
    no: ["There is no road to the town.", "He asked what they needed."],
  },
  wakes: ["only-way"],
  make: (scene, i) => {
    const { r } = scene
    const length = lengthOf(r, i, ONLY_WAY)
    if (!length) return null
    const to = clauseEnd(r, i + length - 1)
    const action = trimmed(r, { from: i + length, to })
    return action.to > action.from
      ? [{ at: i, addressee: null, action, clause: { from: i, to }, polarity: "positive" }]
      : null
  },
}

export const orderRule: AssertionRule<Advice> = {
  name: "order to the reader",
  reason: "a sentence or item of a list that opens with a bare verb of policy and its object: “Strengthen the courts.”",
  examples: {
    yes: [
      "Strengthen the courts and protect the judges.",
      "Establish a joint commission to watch the truce.",
      "Avoid sweeping operations in the villages.",
    ],
    no: ["Support for the front fell.", "Support groups left the town.", "Increase was slow.", "Attacks fell in May."],
  },
  wakes: ["advice-verb"],
  make: order,
}

function order(scene: Scene, i: number): Advice[] | null {
  const { r } = scene
  const length = lengthOf(r, i, ADVICE_VERB)
  if (!length || !opensItem(r, i)) return null
  const end = sentenceEnd(r, i)
  const next = i + length
  const bits = r.grammar[next]!
  if (next >= end || bits & (COMMA | STOP | AUXILIARY)) return null
  // "Support for", "Work on": a noun with what is tied to it
  if (length === 1 && bits & PREPOSITION && !isTo(r, next) && has(r, i, NOUN_TOO)) return null
  // "Support groups left": the word belongs to a subject
  const object = phraseAfter(r, next, end)
  if (!object && !(bits & (ING | PREPOSITION)) && !has(r, next, POLICY_NOUN)) return null
  if (object) {
    let behind = object.to
    while (r.grammar[behind]! & ADVERB) behind++
    if (behind < end && (r.grammar[behind]! & AUXILIARY || isVerb(r, behind, i)) && !(r.grammar[behind]! & ING))
      return null
  }
  const to = Math.max(clauseEnd(r, next), next + 1)
  const action = trimmed(r, { from: i, to })
  return [{ at: i, addressee: null, action, clause: action, polarity: "positive" }]
}

/** The first word of a sentence, or behind nothing but the number or mark of a list. */
function opensItem(r: Reading, i: number): boolean {
  for (let at = sentenceStart(r, i); at < i; at++)
    if (!(r.grammar[at]! & (FIGURE | STOP | COMMA)) && r.end[at]! - r.start[at]! > 2) return false
  return true
}
