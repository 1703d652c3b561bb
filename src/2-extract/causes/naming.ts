// Nouns for a cause that name the effect first: "the root of the revolt is", "behind the revolt lies", "among the reasons for".
import { type AssertionRule, clauseEnd, trimmed } from "../assertions/index.js"
import { isContent, isVerb, phraseAfter, phraseBefore, sentenceEnd, sentenceStart } from "../clauses.js"
import {
  ADVERB,
  AUXILIARY,
  BEING,
  COMMA,
  DETERMINER,
  ED,
  FIGURE,
  ING,
  NAME,
  NEGATION,
  PREPOSITION,
  type Reading,
  STOP,
  VERB,
} from "../reading.js"
import type { Scene } from "../scene.js"
import type { TokenSpan } from "../spans.js"
import { has, lengthOf, wordClass } from "../word-classes.js"
import { type Found, foundOf, isSentenceStart } from "./found.js"

const CAUSE_NOUN = wordClass("cause-noun")
const CAUSE_ALONE = wordClass("cause-alone")
const NAMING_COPULA = wordClass("naming-copula")
const NAMES_NO_CAUSE = wordClass("names-no-cause")
const ROOT_OPENING = wordClass("root-opening")
const LYING_VERB = wordClass("lying-verb")
const BY_MEANS = wordClass("by-means")
const STATE_NOUN = wordClass("state-noun")
const CAUSE_VERB = wordClass("cause-verb", "soft-cause", "effect-verb")
const SINCE_WORD = wordClass("since-word")
const PERFECT_WORD = wordClass("perfect-word")

export const causeOfRule: AssertionRule<Found> = {
  name: "effect whose cause is named",
  reason:
    "“the main cause of the revolt is”, “one of the drivers of X was”: the effect stands behind the noun, the cause behind “is”",
  examples: {
    yes: [
      "The main cause of the revolt is hunger.",
      "One of the drivers of the mutiny was unpaid leave.",
      "Reasons for the split include a quarrel over money.",
    ],
    no: [
      "The cause of the fire is not known.",
      "The cause of the fire is being investigated.",
      "Hunger is the main cause of the revolt.",
    ],
  },
  wakes: ["cause-noun"],
  make: causeOf,
}

function causeOf(scene: Scene, i: number): Found[] | null {
  const { r } = scene
  const length = lengthOf(r, i, CAUSE_NOUN)
  // "is key to": an adjective names no effect before its cause
  if (!length || !has(r, i, CAUSE_ALONE)) return null
  const end = sentenceEnd(r, i)
  const effect = phraseAfter(r, i + length, end)
  if (!effect) return null
  let at = effect.to
  while (r.grammar[at]! & ADVERB && at < end) at++
  const copula = lengthOf(r, at, NAMING_COPULA)
  return copula ? namedAs(r, i, effect, at + copula) : null
}

/** What stands behind "is" is the cause, unless it says that it is not known or being looked for. */
function namedAs(r: Reading, i: number, effect: TokenSpan, from: number): Found[] | null {
  let start = from
  while (r.grammar[start]! & ADVERB && !(r.grammar[start]! & DETERMINER)) start++
  const bits = r.grammar[start]!
  if (bits & (NEGATION | PREPOSITION | COMMA | STOP | AUXILIARY) || has(r, start, NAMES_NO_CAUSE)) return null
  if (bits & ED && !(bits & NAME) && !isContent(r, start + 1)) return null
  const cause = { from: start, to: Math.max(clauseEnd(r, start), start + 1) }
  const first = phraseBefore(r, i + 1, sentenceStart(r, i))?.from ?? i
  return foundOf(r, { at: from - 1, cause, effect, sign: "+", clause: { from: first, to: cause.to } })
}

export const rootRule: AssertionRule<Found> = {
  name: "what lies behind it",
  reason:
    "“at the root of the revolt lie land disputes”, “contributing to the hunger was the blockade”: the verb comes before its subject",
  examples: {
    yes: ["Behind the uprising lies a long feud.", "At the root of the revolt are land disputes."],
    no: [
      "Behind the house is the well of the clan.",
      "The long feud lies behind the uprising.",
      "Behind the door he lay.",
    ],
  },
  wakes: ["root-opening"],
  make: root,
}

function root(scene: Scene, i: number): Found[] | null {
  const { r } = scene
  const length = lengthOf(r, i, ROOT_OPENING)
  if (!length || !(isSentenceStart(r, i) || r.grammar[i - 1]! & (COMMA | STOP))) return null
  const end = sentenceEnd(r, i)
  const phrase = phraseAfter(r, i + length, end)
  if (!phrase) return null
  // "the uprising lies decades of": the verb may as well be a noun
  let verb = phrase.from + 1
  while (verb < phrase.to && !has(r, verb, LYING_VERB)) verb++
  const effect = { from: phrase.from, to: verb }
  // "behind the house is": only what lies behind an event is its cause
  const copula = lengthOf(r, verb, LYING_VERB) || (length > 1 ? lengthOf(r, verb, NAMING_COPULA) : 0)
  if (!copula) return null
  const from = verb + copula
  if (from >= end || r.grammar[from]! & (NEGATION | PREPOSITION | ED)) return null
  return foundOf(r, { at: verb, cause: { from, to: Math.max(clauseEnd(r, from), from + 1) }, effect, sign: "+" })
}

export const stateRule: AssertionRule<Found> = {
  name: "done by a state of things",
  reason:
    "“frustrated by the lack of courts”, “hollowed out by corruption”: what stands behind “by” is nobody, but how things are",
  examples: {
    yes: ["The clerks were worn out by the lack of pay.", "The elders were disheartened by the absence of courts."],
    no: ["The clerks were paid by the council.", "He stood by the lack of a door.", "They were marked by name."],
  },
  wakes: ["by-means"],
  make: state,
}

function state(scene: Scene, i: number): Found[] | null {
  const { r } = scene
  if (!has(r, i, BY_MEANS)) return null
  const first = sentenceStart(r, i)
  let verb = i - 1
  while (verb > first && verb > i - 4 && !isDone(r, verb)) {
    if (r.grammar[verb]! & (COMMA | STOP | DETERMINER)) return null
    verb--
  }
  if (verb <= first || !isDone(r, verb) || has(r, verb, CAUSE_VERB)) return null
  const agent = phraseAfter(r, i + 1, sentenceEnd(r, i))
  if (!agent || !holdsState(r, agent)) return null
  const effect = trimmed(r, { from: phraseBefore(r, groupOf(r, verb, first), first)?.from ?? verb, to: i })
  const cause = { from: i + 1, to: Math.max(clauseEnd(r, i), agent.to) }
  return foundOf(r, { at: i, cause, effect, sign: "+", negative: false })
}

/** A participle: "frustrated", "been worn out". */
const isDone = (r: Reading, i: number): boolean =>
  (r.grammar[i]! & ED) !== 0 ||
  ((r.grammar[i]! & VERB) !== 0 && (r.grammar[i - 1]! & BEING) !== 0 && !(r.grammar[i]! & ING))

function groupOf(r: Reading, verb: number, first: number): number {
  let at = verb
  while (at > first && r.grammar[at - 1]! & (AUXILIARY | ADVERB | NEGATION)) at--
  return at
}

/** Whether the first noun of the phrase is how things are: "the lack of courts", "growing poverty". */
export function holdsState(r: Reading, { from, to }: TokenSpan): boolean {
  for (let at = from; at < to; at++) {
    if (has(r, at, STATE_NOUN)) return true
    if (r.grammar[at]! & (PREPOSITION | NAME)) return false
  }
  return false
}

export const sinceRule: AssertionRule<Found> = {
  name: "clause of reason behind “since”",
  reason: "behind a clause that tells no perfect, “since” opens a reason; with one it counts time",
  examples: {
    yes: [
      "The council cannot act since its funds are frozen.",
      "The pass matters to the clan since it leads to the markets.",
    ],
    no: [
      "Attacks have risen since the army left.",
      "He has ruled since he was elected.",
      "Two years passed since the raid.",
    ],
  },
  wakes: ["since-word"],
  make: since,
}

function since(scene: Scene, i: number): Found[] | null {
  const { r } = scene
  const first = sentenceStart(r, i)
  const end = sentenceEnd(r, i)
  if (!has(r, i, SINCE_WORD) || i < first + 3 || r.grammar[i - 1]! & (AUXILIARY | DETERMINER)) return null
  const subject = phraseAfter(r, i + 1, end)
  if (!subject || r.grammar[i + 1]! & FIGURE) return null
  let finite = subject.to
  while (r.grammar[finite]! & ADVERB) finite++
  // only what is so now gives a reason beyond doubt
  const now =
    r.grammar[finite]! & AUXILIARY
      ? has(r, finite, PRESENT_AUXILIARY)
      : isVerb(r, finite, i) && !(r.grammar[finite]! & (ED | ING))
  if (finite >= end || !now) return null
  for (let at = first; at < i; at++) if (has(r, at, PERFECT_WORD)) return null
  const cause = { from: i + 1, to: clauseEnd(r, finite) }
  return foundOf(r, { at: i, cause, effect: trimmed(r, { from: first, to: i }), sign: "+", negative: false })
}
const PRESENT_AUXILIARY = wordClass("present-auxiliary")
