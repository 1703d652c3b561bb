// Changes and levels of an aspect that are told by nouns: "a rise in attacks", "its increased capacity", "a growing following".
import type { Direction } from "#claim"
import { type AssertionRule, actorOf, clauseEnd, floorAt } from "../assertions/index.js"
import { phraseAfter, phraseBefore, sentenceStart } from "../clauses.js"
import { COMMA, COORDINATOR, DETERMINER, POSSESSIVE, PREPOSITION, type Reading } from "../reading.js"
import type { Scene } from "../scene.js"
import type { Mention } from "../spans.js"
import { has, lengthOf, wordClass } from "../word-classes.js"
import {
  type AspectNoun,
  aspectNounAt,
  copulaBefore,
  directionAt,
  isChangedElsewhere,
  type Judged,
  opposite,
  ownerOf,
  subjectFor,
} from "./judged.js"

const LEVEL_PARTICIPLE = wordClass("level-participle")
const LEVEL_WORD = wordClass("level-word")
const OWNING_WORD = wordClass("owning-word")
const OWN_WORD = wordClass("own-word")
const SEEING_VERB = wordClass("seeing-verb")
const TREND_NOUN = wordClass("trend-noun")
const TREND_TIE = wordClass("trend-tie")

export const risingRule: AssertionRule<Judged> = {
  name: "noun for a change",
  reason: "“a rise in attacks by X”, “X has seen an increase in recruitment”, “the loss of its territory”",
  examples: {
    yes: [
      "The rise in attacks by the Taliban worries the envoys.",
      "Al-Qaeda saw an increase in recruitment.",
      "The decline in Al-Qaeda's income was slow.",
    ],
    no: ["The rise in prices hurt the Taliban.", "An increase in rain followed."],
  },
  wakes: ["trend-noun"],
  make: (scene, i) => {
    const { r } = scene
    const length = lengthOf(r, i, TREND_NOUN)
    const direction = length ? directionAt(r, i, "trend-noun") : null
    if (!direction || !has(r, i + length, TREND_TIE)) return null
    const phrase = phraseAfter(r, i + length + 1, Math.min(i + length + 12, clauseEnd(r, i + length)))
    const noun = phrase && aspectIn(r, phrase.from, phrase.to)
    if (!phrase || !noun) return null
    const span = { from: phrase.from, to: tiedTo(r, phrase.to) }
    const actor = ownerOf(scene, span, noun) ?? seenBy(scene, i)
    return actor && nominal(scene, i, actor, noun, direction, span.to)
  },
}

export const levelNounRule: AssertionRule<Judged> = {
  name: "level of an actor's aspect by the way",
  reason:
    "a word of level before the noun of an aspect whose owner is told: “X’s increased capacity”, “its growing appeal”",
  examples: {
    yes: [
      "Al-Qaeda's increased capacity worries the envoys.",
      "The growing influence of the Taliban is felt in the north.",
      "Observers point to the Taliban's limited resources.",
    ],
    no: [
      "The growing influence of the moon is felt.",
      "The Taliban bought limited editions.",
      "Growing wheat is hard.",
    ],
  },
  wakes: ["level-word", "level-participle"],
  make: (scene, i) => {
    const { r } = scene
    const plain = lengthOf(r, i, LEVEL_WORD)
    const told = plain ? "level-word" : "level-participle"
    const length = plain || lengthOf(r, i, LEVEL_PARTICIPLE)
    const direction = length ? directionAt(r, i, told) : null
    if (!direction || copulaBefore(r, i) >= 0) return null
    const phrase = phraseAfter(r, i + length, Math.min(i + 8, clauseEnd(r, i)))
    const noun = phrase && aspectIn(r, i + length, phrase.to)
    if (!phrase || !noun) return null
    const span = { from: startOf(r, i), to: tiedTo(r, phrase.to) }
    const owned = r.grammar[i - 1]! & POSSESSIVE || has(r, span.from, OWN_WORD)
    const trend = direction === "rising" || direction === "falling"
    // "several major attacks by X" are attacks, and no level of them
    if (!owned && (!trend || noun.aspect === "recruitment")) return null
    if (isChangedElsewhere(r, span.from, noun.at + 1)) return null
    const actor = ownerOf(scene, span, noun)
    return actor && nominal(scene, i, actor, noun, direction, Math.max(span.to, noun.at + 1))
  },
}

function nominal(
  scene: Scene,
  i: number,
  actor: Mention,
  noun: AspectNoun,
  direction: Direction,
  to: number,
): Judged[] | null {
  if (actor.type === "person") return null
  const from = startOf(scene.r, i)
  const turned = noun.inverse ? opposite(direction) : direction
  return [
    { at: i, actor, aspect: noun.aspect, direction: turned, clause: { from, to }, negative: false, nominal: true },
  ]
}

function aspectIn(r: Reading, from: number, to: number): AspectNoun | null {
  let last: AspectNoun | null = null
  for (let i = from; i < to && !(r.grammar[i]! & (PREPOSITION | COMMA)); i++) last = aspectNounAt(r, i) ?? last
  return last
}

/** Where the phrase begins that a word stands in: at its determiner or at whose it is. */
function startOf(r: Reading, i: number): number {
  const first = sentenceStart(r, i)
  let at = i
  while (at > first && !(r.grammar[at]! & DETERMINER) && i - at < 5) {
    if (r.grammar[at - 1]! & POSSESSIVE) return phraseBefore(r, at - 1, first)?.from ?? at
    if (r.grammar[at - 1]! & (PREPOSITION | COMMA | COORDINATOR)) break
    at--
  }
  return r.grammar[at]! & DETERMINER ? at : i
}

/** Behind a phrase, with what "of", "by" or "in" ties to it: "attacks by the Taliban". */
function tiedTo(r: Reading, to: number): number {
  return lengthOf(r, to, OWNING_WORD) ? (phraseAfter(r, to + 1, to + 9)?.to ?? to) : to
}

/** "X has seen an increase": the subject of the verb whose object the noun is. */
function seenBy(scene: Scene, i: number): Mention | null {
  const { r } = scene
  for (let at = i - 1; at > Math.max(floorAt(scene, i), i - 5); at--) {
    if (r.grammar[at]! & (PREPOSITION | COMMA)) return null
    if (!has(r, at, SEEING_VERB)) continue
    const subject = subjectFor(scene, at)
    return subject && actorOf(scene, subject)
  }
  return null
}
