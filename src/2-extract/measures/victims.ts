// What happened to people: killed, wounded, detained, and tolls.
import type { Measure } from "#claim"
import type { Frame } from "../frames.js"
import {
  COORDINATOR,
  DETAINING,
  DETERMINER,
  FIGURE,
  KILLING,
  MEMBER,
  NUMBER_NOUN,
  PEOPLE,
  type Reading,
  VICTIM,
  WOUNDING,
  wordAt,
} from "../reading.js"
import type { Scene } from "../scene.js"
import { has, wordClass } from "../word-classes.js"
import { isBare, isPersons, type MeasureRule, type Sense, suffers, verbs } from "./rule.js"

const HURT = wordClass("hurt")
const LIFE_NOUN = wordClass("life-noun")
const LIFE_TAKING = wordClass("life-taking")
const TOLL_NOUN = wordClass("toll-noun")

export const killedRule: MeasureRule = {
  name: "killed",
  reason: "a verb of killing of which those counted are the victims",
  examples: {
    yes: ["The strike killed 90 fighters.", "At least 90 fighters were killed in the strike.", "Ninety people died."],
    no: ["Some 90 fighters killed the governor.", "The strike destroyed 90 houses."],
  },
  make: (scene, frame) => happened(scene, frame, KILLING, "fatalities"),
}

export const woundedRule: MeasureRule = {
  name: "wounded",
  reason: "a verb of wounding of which those counted are the victims",
  examples: {
    yes: ["The blast wounded 40 people.", "Forty people were injured."],
    no: ["Forty people cleared the hurt."],
  },
  make: (scene, frame) => happened(scene, frame, WOUNDING, "injured"),
}

export const detainedRule: MeasureRule = {
  name: "detained",
  reason: "a verb of arresting or capturing of which those counted are the ones held",
  examples: {
    yes: ["Police arrested 12 suspects.", "Twelve suspects were detained in Kunduz."],
    no: ["Twelve officers arrested the governor."],
  },
  make: (scene, frame) => happened(scene, frame, DETAINING, "detained"),
}

export const tollRule: MeasureRule = {
  name: "toll",
  reason: '"the death toll rose to 170", "300 casualties": the noun says what happened to those counted',
  examples: {
    yes: [
      "The death toll rose to 170.",
      "The army suffered 300 casualties in 2019.",
      "The blast left 30 dead.",
      "The raid led to the detention of several suspects.",
    ],
    no: ["The group lost 30 trucks."],
  },
  make({ r }, frame) {
    const { noun, quantity, phrase } = frame
    // "claimed the lives of 12 policemen"
    if (wordAt(r, phrase.from - 1) === "of" && has(r, phrase.from - 2, LIFE_NOUN) && isLosing(r, frame))
      return { measure: "fatalities", unit: "persons", about: "counted", by: phrase.from - 2 }
    if (has(r, noun, LIFE_NOUN) && isLosing(r, frame))
      return { measure: "fatalities", unit: "persons", about: "counted", by: noun }
    if (noun >= 0 && r.sense[noun]! & VICTIM)
      return { measure: victimMeasure(r, noun), unit: "persons", about: "counted", by: noun }
    // "left 30 dead", "30 people dead", "551 injured"; but "two explosions killed" and "300 wounded the guard"
    const persons = noun >= 0 ? r.sense[noun]! & (MEMBER | PEOPLE) : quantity.unit === null
    const at = Math.max(quantity.to, phrase.to)
    if (
      persons &&
      at < frame.clause.to &&
      r.sense[at]! & VICTIM &&
      has(r, at, HURT) &&
      !(r.grammar[at + 1]! & (DETERMINER | FIGURE))
    )
      return { measure: victimMeasure(r, at), unit: "persons", about: "counted", by: at }
    // "the detention of several suspects", "the killing of 12 villagers"
    const told = phrase.from - 2
    if (persons && wordAt(r, told + 1) === "of" && told >= frame.clause.from && r.sense[told]! & VICTIM)
      return { measure: victimMeasure(r, told), unit: "persons", about: "counted", by: told }
    if (noun >= 0 || quantity.unit) return null
    const toll = tollBefore(r, frame)
    return toll >= 0 ? { measure: "fatalities", unit: "persons", about: "counted", by: toll } : null
  },
}

/** What the noun says of those counted: `fatalities` where it does not say wounded or detained. */
export function victimMeasure(r: Reading, at: number): Measure {
  const { terms } = r.lexicon
  const id = terms.classId("victim-noun")
  const value = terms.value(terms.find(r.term[at]!, id), id)
  return value === "injured" || value === "detained" ? value : "fatalities"
}

function happened(scene: Scene, frame: Frame, bit: number, measure: Measure): Sense | null {
  const { r } = scene
  const persons = isPersons(scene, frame) || isBare(frame)
  if (!persons) return null
  // "eight dead and 20 injured": the dead are not the injured
  if (bit === WOUNDING && has(r, Math.max(frame.noun, frame.quantity.to), HURT)) return null
  for (const verb of verbs(frame)) {
    if (bit === WOUNDING && r.grammar[verb - 1]! & COORDINATOR && r.sense[verb - 2]! & KILLING) continue
    if (
      bit === KILLING &&
      r.sense[verb]! & WOUNDING &&
      r.grammar[verb - 1]! & COORDINATOR &&
      r.sense[verb - 2]! & KILLING &&
      suffers(r, frame, verb)
    )
      return { measure, unit: "persons", about: "counted", by: verb - 2 }
    if (r.sense[verb]! & bit && suffers(r, frame, verb)) return { measure, unit: "persons", about: "counted", by: verb }
    // an auxiliary or a verb of another kind with a joined verb behind it: "were killed or wounded"
  }
  return null
}

/** "took the lives of", "claimed 12 lives"; "claimed" is as well a word for saying, behind which the frame begins. */
function isLosing(r: Reading, { verb, phrase }: Frame): boolean {
  if (has(r, verb, LIFE_TAKING)) return true
  for (let i = phrase.from - 1; i >= 0 && i > phrase.from - 6; i--) if (has(r, i, LIFE_TAKING)) return true
  return false
}

/** "the death toll rose to 170": the toll that is the subject of the clause. */
function tollBefore(r: Reading, { clause, quantity }: Frame): number {
  for (let i = clause.from; i < quantity.from; i++)
    if (r.sense[i]! & (VICTIM | NUMBER_NOUN) && has(r, i, TOLL_NOUN)) return i
  return -1
}
