// Nouns, adjectives and participles that say what something has led to: "is the result of", "makes it difficult to",
// ", leaving thousands homeless".
import { type AssertionRule, clauseEnd, floorAt } from "../assertions/index.js"
import { isPassive, isTo, sentenceStart } from "../clauses.js"
import { AUXILIARY, COMMA, COORDINATOR, ING, PREPOSITION, RELATIVE, type Reading, wordAt } from "../reading.js"
import type { Scene } from "../scene.js"
import type { TokenSpan } from "../spans.js"
import { has, lengthOf, wordClass } from "../word-classes.js"
import { causeSubject, clauseBefore, type Found, foundOf, hasVerb, isDoer, signAt } from "./found.js"

const EFFECT_NOUN = wordClass("effect-noun")
const CAUSE_NOUN = wordClass("cause-noun")
const MADE_SO = wordClass("made-so")
const MAKING_VERB = wordClass("making-verb")
const RESULT_PARTICIPLE = wordClass("result-participle")
const THEREBY = wordClass("thereby")
const PLAIN_RESULT = wordClass("plain-result")
const CAUSE_VERB = wordClass("cause-verb")
const SOFT_CAUSE = wordClass("soft-cause")
const REASON_WORD = wordClass("reason-word")
const COPULA = wordClass("copula")
const NAMING_LINK = wordClass("naming-link")

export const namedRule: AssertionRule<Found> = {
  name: "named a cause or an effect",
  reason: "“is the result of”, “is a source of”: a noun says which side its subject is",
  examples: {
    yes: [
      "The split was the result of a quarrel over money.",
      "Unpaid wages are a source of anger among the guards.",
      "Local trust is essential to preventing new raids.",
      "The camps are incubators of extremism.",
      "Radio stations played a key role in the revolt.",
    ],
    no: ["The result of the vote is not known.", "Tehran played a role in the talks."],
  },
  wakes: ["effect-noun", "cause-noun"],
  make: named,
}

function named(scene: Scene, i: number): Found[] | null {
  const { r } = scene
  const effect = lengthOf(r, i, EFFECT_NOUN)
  const length = effect || lengthOf(r, i, CAUSE_NOUN)
  if (!length) return null
  const being = beingBefore(r, i, effect > 0)
  if (being < 0) return null
  const subject = causeSubject(r, being, floorAt(scene, i))
  if (!subject) return null
  const other = { from: i + length, to: clauseEnd(r, i + length) }
  if (effect) return foundOf(r, { at: being, cause: other, effect: subject, sign: "+" })
  // "Iran plays a role in the talks": somebody acts
  if (!has(r, being, COPULA) && isDoer(scene, subject)) return null
  return foundOf(r, { at: being, cause: subject, ...turnedBy(r, other, signAt(r, i, "cause-noun")) })
}

/** "is key to preventing attacks": what is said of the effect turns the sign, and is none of the effect. */
export function turnedBy(r: Reading, effect: TokenSpan, sign: Found["sign"]): Pick<Found, "effect" | "sign"> {
  const verb = isTo(r, effect.from) ? effect.from + 1 : effect.from
  const strict = lengthOf(r, verb, CAUSE_VERB)
  const length = strict || lengthOf(r, verb, SOFT_CAUSE)
  if (!length || (verb === effect.from && !(r.grammar[verb]! & ING) && !isTo(r, verb - 1))) return { effect, sign }
  const own = signAt(r, verb, strict ? "cause-verb" : "soft-cause")
  const from = Math.min(verb + length, effect.to - 1)
  return { effect: { from, to: effect.to }, sign: own === sign ? "+" : "-" }
}

export const madeSoRule: AssertionRule<Found> = {
  name: "making something so",
  reason: "“makes it difficult to”, “made the war worse”",
  examples: {
    yes: ["The curfew makes it difficult to reach the clinics.", "Foreign money made the feud worse."],
    no: ["The makers found it difficult."],
  },
  wakes: ["made-so"],
  make: madeSo,
}

function madeSo(scene: Scene, i: number): Found[] | null {
  const { r } = scene
  const length = lengthOf(r, i, MADE_SO)
  if (!length) return null
  const first = sentenceStart(r, i)
  let make = -1
  for (let at = i - 1; at >= Math.max(first, i - 12); at--) {
    if (has(r, at, MAKING_VERB)) {
      make = at
      break
    }
    if (r.grammar[at]! & AUXILIARY) return null
  }
  if (make < 0 || isPassive(r, make)) return null
  const floor = floorAt(scene, i)
  const subject = r.grammar[make - 1]! & COMMA ? clauseBefore(r, make - 1, floor) : causeSubject(r, make, floor)
  if (!subject) return null
  const end = clauseEnd(r, i)
  let from = make + 1
  let to = i + length
  if (wordAt(r, from) === "it") {
    for (let at = i + length; at < end; at++)
      if (isTo(r, at)) {
        from = at + 1
        break
      }
    to = end
  }
  return foundOf(r, {
    at: make,
    cause: subject,
    effect: { from, to },
    sign: signAt(r, i, "made-so"),
    clause: { from: Math.min(subject.from, make), to: end },
  })
}

export const participleRule: AssertionRule<Found> = {
  name: "what the clause before has done",
  reason: "a participle behind a comma tells the result: “, leaving thousands homeless”",
  examples: {
    yes: [
      "The dam burst in March, leaving whole villages without fields.",
      "The council raised the fuel tax, prompting riots in two cities.",
    ],
    no: ["The leaving soldiers waved."],
  },
  wakes: ["result-participle"],
  make: participle,
}

function participle(scene: Scene, i: number): Found[] | null {
  const { r } = scene
  const length = lengthOf(r, i, RESULT_PARTICIPLE)
  if (!length || i < 1) return null
  const parted = (r.grammar[i - 1]! & COMMA) !== 0 || has(r, i - 1, THEREBY)
  // "attempts at forcing": the participle is the object of a preposition
  if (!parted && (!has(r, i, PLAIN_RESULT) || r.grammar[i - 1]! & PREPOSITION)) return null
  const cause = clauseBefore(r, parted ? i - 1 : i, floorAt(scene, i))
  if (cause.to - cause.from < 3 || (!parted && !hasVerb(r, cause))) return null
  const minus = lengthOf(r, i, CAUSE_VERB)
    ? signAt(r, i, "cause-verb")
    : lengthOf(r, i, SOFT_CAUSE)
      ? signAt(r, i, "soft-cause")
      : "+"
  return foundOf(r, {
    at: i,
    cause,
    effect: { from: i + (minus === "-" ? length : 0), to: clauseEnd(r, i) },
    sign: minus,
    negative: false,
  })
}

/** The "is" of "is also a major source of", or "plays" of "plays a role in", at most six words back; -1 where there is none. */
function beingBefore(r: Reading, i: number, effect: boolean): number {
  let apart = false
  for (let at = i - 1; at >= Math.max(sentenceStart(r, i), i - 6); at--) {
    if (r.grammar[at]! & PREPOSITION && !has(r, at, REASON_WORD)) apart = true
    if (has(r, at, COPULA) || (!effect && !apart && lengthOf(r, at, NAMING_LINK) > 0)) return at
    if (r.grammar[at]! & (COMMA | COORDINATOR | RELATIVE)) return -1
  }
  return -1
}
