// The members of a group: how many it has, is given, gains and loses.
import { near } from "../attribution.js"
import { headOf, isPassive, isVerb, phraseAfter } from "../clauses.js"
import type { Frame } from "../frames.js"
import {
  ADVERB,
  ATTACK,
  AUXILIARY,
  DETAINING,
  DETERMINER,
  FIGURING,
  HAVING,
  ING,
  KILLING,
  MEMBER,
  MOVING,
  NUMBER_NOUN,
  OPINED,
  PEOPLE,
  POSSESSIVE,
  PREPOSITION,
  RELATIVE,
  type Reading,
  VERB,
  VICTIM,
  WOUNDING,
  wordAt,
} from "../reading.js"
import type { Scene } from "../scene.js"
import { subjectOf } from "../verb-subject.js"
import { has, wordClass } from "../word-classes.js"
import { isBare, isPersons, type MeasureRule, nounSense, verbs } from "./rule.js"
import { victimMeasure } from "./victims.js"

const ANYBODY = wordClass("anybody")
const BEING_THERE = wordClass("being-there")
const CHANGING = wordClass("changing")
const GOING = wordClass("going")
const GROUP = wordClass("group-noun", "group-reference")
const LOSING = wordClass("losing")
const MEASURING_PREPOSITION = wordClass("measuring-preposition")
const OWNER_WORD = wordClass("owner-word")
const PARTING = wordClass("losing", "releasing")
const PASSING = wordClass("passing-preposition")
const STRENGTH_PREPOSITION = wordClass("strength-preposition")

export const numberGivenRule: MeasureRule = {
  name: "number given for a group",
  reason: '"put the number of Taliban at", "its strength is estimated at": the counted stand before the figure',
  examples: {
    yes: ["Open sources put the number of Taliban at 60,000.", "Its strength is estimated at 3,000."],
    no: ["The number of the house is lost.", "The figure rose in 2016."],
  },
  make({ r }, frame) {
    const at = numberNoun(r, frame)
    if (at < 0) return null
    const value = measureNamed(r, at)
    const counted = phraseAfter(r, at + 2, frame.quantity.from)
    const head = counted ? headOf(r, counted) : -1
    if (value === "fatalities") return { measure: "fatalities", unit: "persons", about: "counted", by: at }
    if (head >= 0 && r.sense[head]! & ATTACK) return { measure: "attacks", unit: "attacks", about: "doer", by: at }
    if (head >= 0 && r.sense[head]! & VICTIM)
      return { measure: victimMeasure(r, head), unit: "persons", about: "counted", by: at }
    const people = head >= 0 && r.sense[head]! & PEOPLE
    if (people) return { measure: "count", unit: "persons", about: "counted", by: at }
    if (frame.noun >= 0 && !(r.sense[frame.noun]! & MEMBER) && frame.quantity.unit !== "person") return null
    return { measure: "strength", unit: "persons", about: "owner", by: at }
  },
}

export const holderCountsRule: MeasureRule = {
  name: "members that a holder counts",
  reason: '"the monitors gave 4,000 fighters": the verb gives a figure for the group that is spoken of',
  examples: {
    yes: ["ISKP is small. The monitors counted 4,000 fighters.", "ISKP is small. The analysts gave 300 fighters."],
    no: ["The governor placed 4,000 bags."],
  },
  make(scene, frame) {
    const { r } = scene
    if (frame.noun < 0 || frame.role !== "object" || frame.preposition >= 0) return null
    // "analysts never went above 3,000 fighters"
    const goes = has(r, frame.verb, GOING) && has(r, frame.quantity.from, PASSING)
    const counts = (r.sense[frame.verb]! & FIGURING) !== 0 && aHolderCounts(scene, frame)
    if ((!goes && !counts) || isPassive(r, frame.verb)) return null
    const members = (nounSense(scene, frame) & MEMBER) !== 0 || has(r, frame.noun, ANYBODY)
    return members ? { measure: "strength", unit: "persons", about: "spoken of", by: frame.verb } : null
  },
}

export const membersHadRule: MeasureRule = {
  name: "members that a group has",
  reason: "fighters or members as the object of having, or as those who are there",
  examples: {
    yes: ["The group has about 2,000 fighters.", "The militia is 2,000 strong.", "It is made up of 2,000 men."],
    no: ["The group freed 2,000 fighters."],
  },
  make(scene, frame) {
    const { r } = scene
    if (frame.verb < 0 || frame.role !== "object" || !(r.sense[frame.verb]! & HAVING)) return null
    if (!(nounSense(scene, frame) & MEMBER) && !isGroupsSize(scene, frame)) return null
    if (r.sense[frame.verb]! & MOVING && !(r.sense[frame.verb]! & HAVING)) return null
    const remaining = wordAt(r, frame.describing) === "left"
    if (frame.describing >= 0 && r.sense[frame.describing]! & MOVING && !remaining && relativeBetween(r, frame))
      return null
    return { measure: "strength", unit: "persons", about: "owner", by: frame.verb }
  },
}

export const movedRule: MeasureRule = {
  name: "people who moved",
  reason: "joined, left, returned, surrendered, were freed or sent",
  examples: {
    yes: [
      "Around 250 fighters surrendered in August.",
      "The Taliban lost several thousand men to the group.",
      "Some 5,000 families fled.",
    ],
    no: ["Around 250 fighters rested in August."],
  },
  make(scene, frame) {
    if (!isPersons(scene, frame) && !(isBare(frame) && frame.role === "subject")) return null
    const { r } = scene
    for (const verb of verbs(frame)) {
      if (!(r.sense[verb]! & MOVING) || (wordAt(r, verb) === "left" && isPassive(r, verb))) continue
      if (
        verb === frame.verb &&
        frame.role === "object" &&
        frame.preposition >= 0 &&
        !has(r, frame.preposition, MEASURING_PREPOSITION) &&
        !has(r, verb, PARTING)
      )
        continue
      const loses = has(r, verb, LOSING) && frame.role === "object"
      return { measure: "flow", unit: "persons", about: loses ? "owner" : "counted", by: verb }
    }
    return null
  },
}

export const membersCountedRule: MeasureRule = {
  name: "members counted",
  reason: "fighters or members that something is done with or that are there, with no verb that says more",
  examples: {
    yes: [
      "Some 3,000 militants roam the valley.",
      "With 3,000 fighters the group is weak.",
      "Up to 800 fighters are present in the north.",
    ],
    no: ["A wall of 3,000 stones held the valley."],
  },
  make(scene, frame) {
    if (!(nounSense(scene, frame) & MEMBER)) return null
    const { r } = scene
    // "three of the gunmen were Tajiks" tells of a part, "3,000 fighters remain" of all
    const there =
      frame.role === "subject" &&
      (wordAt(r, frame.verb) === "left" ||
        has(r, frame.verb + 1, BEING_THERE) ||
        (r.sense[frame.verb]! & HAVING && !(r.grammar[frame.verb]! & AUXILIARY)))
    const figured = frame.preposition >= 0 && r.sense[frame.preposition - 1]! & NUMBER_NOUN
    const held =
      (frame.role !== "subject" || wordAt(r, frame.preposition) === "with") &&
      (has(r, frame.preposition, STRENGTH_PREPOSITION) ||
        (frame.quantity.wording.startsWith("from") && has(r, frame.verb, CHANGING))) &&
      !(frame.verb >= 0 && r.sense[frame.verb]! & (KILLING | WOUNDING | DETAINING | MOVING))
    if (!there && !held && !figured && frame.role !== "none" && !possessed(r, frame)) return null
    return { measure: "strength", unit: "persons", about: "owner", by: frame.noun }
  },
}

/**
 * The noun for a number to which the figure belongs: tied to it by "of" ("a force of 3,000 men"), or the subject or object
 * of a verb that gives figures ("its strength is estimated at", "put the number of Taliban around").
 */
function numberNoun(r: Reading, { clause, quantity, noun, phrase }: Frame): number {
  // "estimates their number at 3,000 people": the word says no more than that persons are counted
  const anybody = has(r, noun, ANYBODY)
  if (
    (noun >= 0 && !anybody && !(r.sense[noun]! & MEMBER)) ||
    (quantity.unitKind !== null && quantity.unitKind !== "noun")
  )
    return -1
  if (wordAt(r, phrase.from - 1) === "of") {
    const tied = phrase.from - 2
    return tied >= clause.from && r.sense[tied]! & NUMBER_NOUN && measureNamed(r, tied) !== "count" ? tied : -1
  }
  if (noun >= 0 && !anybody) return -1
  for (let i = quantity.from - 1; i >= clause.from; i--) {
    if (r.sense[i]! & NUMBER_NOUN && !(r.grammar[i]! & PREPOSITION)) return i
    if (
      r.sense[i]! & (FIGURING | HAVING | OPINED) ||
      has(r, i, CHANGING) ||
      r.grammar[i]! & (AUXILIARY | PREPOSITION | DETERMINER | ADVERB)
    )
      continue
    if (r.grammar[i]! & VERB && isVerb(r, i, clause.from)) return -1
  }
  return -1
}
/** The verb is the cue of somebody who gives a figure. */
const aHolderCounts = (scene: Scene, { verb }: Frame): boolean =>
  near(scene, { from: verb, to: verb + 1 }).some(({ cue }) => cue.from <= verb && cue.to > verb)

function measureNamed(r: Reading, at: number): string | null {
  const { terms } = r.lexicon
  const id = terms.classId("number-noun")
  const value = terms.value(terms.find(r.term[at]!, id), id)
  return typeof value === "string" ? value : null
}

const relativeBetween = (r: Reading, { phrase, describing }: Frame): boolean => {
  for (let i = phrase.from; i < describing; i++) if (r.grammar[i]! & RELATIVE) return true
  return (r.grammar[describing]! & ING) === 0 && describing === phrase.to
}

/** "his detachment numbered 500 people": people, of whom a group is made up. */
function isGroupsSize({ r }: Scene, { noun, verb, floor }: Frame): boolean {
  if (!has(r, noun, ANYBODY)) return false
  const subject = subjectOf(r, verb, Math.min(floor, verb))
  return subject !== null && has(r, headOf(r, subject), GROUP)
}

/** "its 3,000 fighters", "the group's 300 men". */
function possessed(r: Reading, { quantity }: Frame): boolean {
  const before = quantity.from - 1
  return has(r, before, OWNER_WORD) || (r.grammar[before]! & POSSESSIVE) !== 0
}
