// What a rule of measures makes, and what all of them ask of the counted noun and of its verb.
import type { Measure } from "#claim"
import { isPassive } from "../clauses.js"
import type { Frame } from "../frames.js"
import { ATTACK, DETERMINER, ED, MEMBER, PEOPLE, type Reading, VICTIM } from "../reading.js"
import type { Rule } from "../rule.js"
import type { Scene } from "../scene.js"
import { covers, has, wordClass } from "../word-classes.js"

/** Whose figure it is: the one that has the counted (`owner`), the counted themselves, the one who does it, what is paid for, what is measured. */
export type About = "owner" | "spoken of" | "counted" | "doer" | "paid for" | "measured"

export interface Sense {
  readonly measure: Measure
  readonly unit: string
  readonly about: About
  /** The token of the noun or verb that decided. */
  readonly by: number
}

export type MeasureRule = Rule<(scene: Scene, frame: Frame) => Sense | null>

const COUNTED = MEMBER | PEOPLE | VICTIM | ATTACK
const COUNTED_NOUN = wordClass("member-noun", "people-noun", "attack-noun")
const MAN = wordClass("man-noun")
const NO_MAN = wordClass("women-and-children")
const TOGETHER = wordClass("together")
const CIRCUMSTANCE = wordClass("circumstance-preposition")
const SUFFERING = wordClass("suffering")

/** The verbs that speak of the quantity, the governing one first. */
export function verbs({ verb, describing }: Frame): number[] {
  return describing >= 0 ? [verb, describing] : verb >= 0 ? [verb] : []
}

/** Whether those counted are the ones to whom the verb happens: object of the active, subject of the passive, or before its participle. */
export function suffers(r: Reading, frame: Frame, verb: number): boolean {
  if (verb === frame.verb && frame.role === "object") {
    // "were killed by 300 fighters": those counted are no victims
    if (isPassive(r, verb)) return false
    return frame.preposition < 0 || has(r, frame.preposition - 1, TOGETHER) || !has(r, frame.preposition, CIRCUMSTANCE)
  }
  return isPassive(r, verb) || (r.grammar[verb]! & ED) !== 0
    ? isPassive(r, verb) || !followedByObject(r, verb)
    : has(r, verb, SUFFERING)
}
const followedByObject = (r: Reading, verb: number): boolean => (r.grammar[verb + 1]! & DETERMINER) !== 0

/** What the counted noun means, as bits of the senses MEMBER, PEOPLE, VICTIM and ATTACK; 0 for any other thing. */
export function nounSense(scene: Scene, frame: Frame): number {
  const { noun, quantity } = frame
  if (noun < 0) return 0
  const sense = wholeSense(scene.r, noun)
  if (sense & MEMBER && has(scene.r, noun, MAN) && withWomen(scene.r, frame)) return PEOPLE
  if (sense) return sense
  const mention = scene.mentionAt(noun)
  if (mention?.type === "armed-group") return MEMBER
  return mention?.type === "people" || quantity.unit === "person" ? PEOPLE : 0
}

/** What the noun means, also as the last word of a longer term: "prison breaks". */
function wholeSense(r: Reading, noun: number): number {
  for (let back = 2; back > 0; back--) {
    const bits = noun >= back ? r.sense[noun - back]! & COUNTED : 0
    if (bits && covers(r, noun - back, COUNTED_NOUN, back + 1)) return bits
  }
  return r.sense[noun]! & COUNTED
}

/** "six men, six women and 12 children": men are no fighters here. */
function withWomen(r: Reading, { clause }: Frame): boolean {
  for (let i = clause.from; i < clause.to; i++) if (has(r, i, NO_MAN)) return true
  return false
}

export const isPersons = (scene: Scene, frame: Frame): boolean => (nounSense(scene, frame) & (MEMBER | PEOPLE)) !== 0

/** A figure with no noun and no unit. */
export const isBare = (frame: Frame): boolean => frame.noun < 0 && frame.quantity.unit === null
