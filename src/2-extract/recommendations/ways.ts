// Advice that is given by a noun: "the best way forward is to engage", "there is a need for X to", "X needs a new policy".
import { type AssertionRule, actorOf, clauseEnd, floorAt, subjectAt, trimmed } from "../assertions/index.js"
import { isTo, phraseAfter, phraseBefore, sentenceEnd, verbGroupStart } from "../clauses.js"
import { ADVERB, DETERMINER, NEGATION, POSSESSIVE, type Reading } from "../reading.js"
import type { Scene } from "../scene.js"
import type { TokenSpan } from "../spans.js"
import { has, lengthOf, wordClass } from "../word-classes.js"
import type { Advice } from "./advice.js"

const FOR_WORD = wordClass("for-word")
const MAKING_SENSE = wordClass("making-sense")
const NEEDING_VERB = wordClass("needing-verb")
const NEED_NOUN = wordClass("need-noun")
const NONE_WORD = wordClass("none-word")
const THERE_IS = wordClass("there-is")
const WAY_COPULA = wordClass("way-copula")
const WAY_NOUN = wordClass("way-noun")

export const wayRule: AssertionRule<Advice> = {
  name: "way that is to be gone",
  reason:
    "“the best way is to”, “the priority is to”, “it makes sense for X to”: a noun or turn of phrase for what is best",
  examples: {
    yes: [
      "The best way forward is to talk to the elders.",
      "The priority now is to keep the clinics open.",
      "It makes sense for Washington to reopen its embassy.",
    ],
    no: ["The way to Kunduz is closed.", "The best way was to walk.", "The option to buy is gone."],
  },
  wakes: ["way-noun", "making-sense"],
  make: (scene, i) => {
    const { r } = scene
    const turn = lengthOf(r, i, MAKING_SENSE)
    const end = sentenceEnd(r, i)
    let at = turn ? i + turn : behindCopula(r, i + lengthOf(r, i, WAY_NOUN), end)
    if (at < 0) return null
    let addressee: TokenSpan | null = null
    if (turn && has(r, at, FOR_WORD)) {
      addressee = upToInfinitive(r, phraseAfter(r, at + 1, end))
      if (!addressee) return null
      at = addressee.to
    }
    if (!isTo(r, at)) return null
    const from = phraseBefore(r, i + 1, floorAt(scene, i))?.from ?? i
    return told(r, i, addressee, at + 1, from)
  },
}

export const needRule: AssertionRule<Advice> = {
  name: "need of an actor",
  reason: "“there is a need for X to do”, “X needs a new policy”: what is said to be wanting is what ought to be done",
  examples: {
    yes: [
      "There is a need for the UN to stay.",
      "Washington needs a new strategy.",
      "The Taliban government needs a trained police.",
    ],
    no: ["The mill needs a new roof.", "The Taliban needed a new roof.", "There is no need to hurry."],
  },
  wakes: ["need-noun", "needing-verb"],
  make: (scene, i) => (lengthOf(scene.r, i, NEED_NOUN) ? there(scene, i) : needing(scene, i)),
}

/** "there is an urgent need for X to do", "the need to do". */
function there(scene: Scene, i: number): Advice[] | null {
  const { r } = scene
  const first = floorAt(scene, i)
  let lead = i - 1
  while (lead > first && lead > i - 5 && !has(r, lead, THERE_IS)) {
    if (r.grammar[lead]! & NEGATION || has(r, lead, NONE_WORD)) return null
    lead--
  }
  const length = lengthOf(r, lead, THERE_IS)
  if (!length) return null
  const end = sentenceEnd(r, i)
  let at = i + lengthOf(r, i, NEED_NOUN)
  let addressee: TokenSpan | null = null
  if (has(r, at, FOR_WORD)) {
    addressee = upToInfinitive(r, phraseAfter(r, at + 1, end))
    if (!addressee) return null
    at = addressee.to
  }
  return isTo(r, at) ? told(r, i, addressee, at + 1, lead) : null
}

/** "Washington needs a new strategy": a want that is now, of an actor, with its object. */
function needing(scene: Scene, i: number): Advice[] | null {
  const { r } = scene
  const length = lengthOf(r, i, NEEDING_VERB)
  if (!length || verbGroupStart(r, i) < i || !(r.grammar[i + length]! & DETERMINER)) return null
  const subject = subjectAt(r, i, floorAt(scene, i))
  if (!subject || r.grammar[subject.to]! & POSSESSIVE || !actorOf(scene, subject)) return null
  return told(r, i, subject, i, subject.from)
}

/** Behind "… is" and adverbs; -1 where no copula follows. */
function behindCopula(r: Reading, from: number, end: number): number {
  let at = from
  while (at < end && r.grammar[at]! & ADVERB) at++
  const length = lengthOf(r, at, WAY_COPULA)
  if (!length) return -1
  at += length
  while (at < end && r.grammar[at]! & ADVERB && !isTo(r, at)) at++
  return at
}

/** "for X to do": the phrase must not swallow its infinitive. */
export function upToInfinitive(r: Reading, phrase: TokenSpan | null): TokenSpan | null {
  if (!phrase) return null
  for (let k = phrase.from; k < phrase.to; k++) if (isTo(r, k)) return { from: phrase.from, to: k }
  return phrase
}

function told(r: Reading, i: number, addressee: TokenSpan | null, from: number, start: number): Advice[] {
  const to = Math.max(clauseEnd(r, from), from + 1)
  return [{ at: i, addressee, action: trimmed(r, { from, to }), clause: { from: start, to }, polarity: "positive" }]
}
