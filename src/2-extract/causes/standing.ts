// What stands at the opening of a sentence and tells why the rest is so, or would not be: "with the troops gone", "without pay".
import { type AssertionRule, clauseEnd, floorAt, isNegated, openedBy } from "../assertions/index.js"
import { isTo, phraseAfter, sentenceEnd } from "../clauses.js"
import { COMMA, ED, ING, type Reading } from "../reading.js"
import type { Scene } from "../scene.js"
import { has, lengthOf, wordClass } from "../word-classes.js"
import { type Found, foundOf, hasVerb } from "./found.js"

const STANDING_WITH = wordClass("standing-with")
const BARE_STANDING = wordClass("bare-standing")
const LACKING_WORD = wordClass("lacking-word")
const IRREGULAR_PAST = wordClass("irregular-past")
const WITHOUT_WORD = wordClass("without-word")
const FORECAST_MODAL = wordClass("forecast-modal")
const CAN_WORD = wordClass("can-word")
const CANNOT_WORD = wordClass("cannot-word")

export const standingRule: AssertionRule<Found> = {
  name: "what is so while it happens",
  reason: "“With the troops gone, the rebels moved in”: what opens the sentence tells why its clause came about",
  examples: {
    yes: [
      "With the foreign troops gone, the rebels moved into the towns.",
      "With no money left to pay the guards, the council closed the gates.",
      "Emboldened by the truce, the front opened new camps.",
    ],
    no: [
      "With two hundred men, the front took the hill.",
      "With his brother he left the town.",
      "With him went the guards.",
    ],
  },
  wakes: ["standing-with"],
  make: standing,
}

function standing(scene: Scene, i: number): Found[] | null {
  const { r } = scene
  const length = lengthOf(r, i, STANDING_WITH)
  const first = floorAt(scene, i)
  if (!length || i > first + 1) return null
  const opened = openedBy(r, i)
  if (!(r.grammar[opened.to]! & COMMA) || opened.to - i < 3) return null
  const bare = has(r, i, BARE_STANDING) || has(r, i + length, LACKING_WORD)
  if (!bare && !tellsState(r, i + length, opened.to)) return null
  const effect = { from: opened.to, to: clauseEnd(r, opened.to + 1) }
  if (!hasVerb(r, effect)) return null
  return foundOf(r, { at: i, cause: { from: i + length, to: opened.to }, effect, sign: "+", negative: false })
}

/** "the troops gone", "the war grinding on", "the Taliban in power": a noun and what is so of it. */
function tellsState(r: Reading, from: number, to: number): boolean {
  const noun = phraseAfter(r, from, to)
  if (!noun) return false
  for (let at = Math.max(noun.from + 1, noun.to - 1); at < to; at++)
    if (r.grammar[at]! & (ED | ING) || has(r, at, IRREGULAR_PAST)) return true
  return false
}

export const withoutRule: AssertionRule<Found> = {
  name: "without it, something would be",
  reason: "“without foreign pay the front would have collapsed”: what is there keeps the rest from coming about",
  examples: {
    yes: ["Without foreign pay, the front would have collapsed.", "Without the river the town could not survive."],
    no: [
      "Without a word he left.",
      "But for the plan to work, the elders will have to agree.",
      "They left without their tents.",
    ],
  },
  wakes: ["without-word"],
  make: without,
}

function without(scene: Scene, i: number): Found[] | null {
  const { r } = scene
  const length = lengthOf(r, i, WITHOUT_WORD)
  const first = floorAt(scene, i)
  if (!length || i > first + 1) return null
  const opened = openedBy(r, i)
  const parted = (r.grammar[opened.to]! & COMMA) !== 0
  const thing = parted ? { from: i + length, to: opened.to } : phraseAfter(r, i + length, sentenceEnd(r, i))
  if (!thing) return null
  // "But for the plan to work, the elders must": an aim, and nothing that keeps from it
  if (length > 1) for (let at = thing.from; at < thing.to; at++) if (isTo(r, at)) return null
  const end = clauseEnd(r, thing.to + 1)
  const modal = modalIn(r, thing.to, end)
  if (modal < 0) return null
  // "could not survive": with it, they do
  const sign = isNegated(r, modal, Math.min(modal + 3, end)) ? "+" : "-"
  return foundOf(r, { at: i, cause: thing, effect: { from: thing.to, to: end }, sign, negative: false })
}

function modalIn(r: Reading, from: number, to: number): number {
  for (let at = from; at < to; at++)
    if (has(r, at, FORECAST_MODAL) || has(r, at, CAN_WORD) || has(r, at, CANNOT_WORD)) return at
  return -1
}
