// Everything else that is counted: attacks, times, people, things.
import { ATTACK, MEMBER, PEOPLE, wordAt } from "../reading.js"
import { has, wordClass } from "../word-classes.js"
import { type MeasureRule, nounSense } from "./rule.js"
import { isTimeUnit } from "./units.js"

const CHECKED_PAIR = wordClass("group-noun", "hard-thing")
const CLAIMS_NOTHING = wordClass("no-claim-noun", "time-noun")
const COMPARING = wordClass("comparing-word")
const GROUP_NOUN = wordClass("group-noun")
const KNOWN_ALREADY = wordClass("owner-word", "definite-article")

export const attacksRule: MeasureRule = {
  name: "attacks counted",
  reason: "a noun for an incident of violence",
  examples: {
    yes: ["The group carried out 40 attacks in 2019.", "There were more than a dozen bombings."],
    no: ["The group carried out 40 projects."],
  },
  make(scene, frame) {
    if (!(nounSense(scene, frame) & ATTACK)) return null
    return { measure: "attacks", unit: "attacks", about: "doer", by: frame.noun }
  },
}

export const timesRule: MeasureRule = {
  name: "times that something happened",
  reason: '"four times": how often the clause came true',
  examples: {
    yes: ["It has lost its leader four times.", "The town changed hands five times."],
    no: ["It lost its leader."],
  },
  make({ r }, frame) {
    const { quantity } = frame
    const times = quantity.unit === "times" || wordAt(r, frame.noun) === "times" || wordAt(r, quantity.to) === "times"
    // "several times", "twice" are ways of speaking more often than counts
    if (!times || frame.verb < 0 || quantity.change || (quantity.best ?? 0) < 3) return null
    if (has(r, Math.max(quantity.to, frame.noun + 1), COMPARING)) return null
    return { measure: "count", unit: "times", about: "doer", by: frame.verb }
  },
}

export const peopleRule: MeasureRule = {
  name: "people counted",
  reason: "people, or fighters who do something, of whom it is said that they are so many",
  examples: {
    yes: ["Some 4,000 refugees live in the camp.", "The camp holds 4,000 women."],
    no: ["The camp holds grain."],
  },
  make(scene, frame) {
    if (!(nounSense(scene, frame) & (PEOPLE | MEMBER))) return null
    // "killed by two of its members": a few of those already known
    if (has(scene.r, frame.noun - 1, KNOWN_ALREADY) && (frame.quantity.best ?? 13) <= 12) return null
    return { measure: "count", unit: "persons", about: "counted", by: frame.noun }
  },
}

export const thingsRule: MeasureRule = {
  name: "things counted",
  reason: "any other number of things",
  examples: {
    yes: ["The group used five car bombs.", "It controls 12 districts."],
    no: ["There are two reasons.", "The two powers met."],
  },
  make({ r }, frame) {
    const { quantity, noun } = frame
    if (
      quantity.unitKind === "measure" &&
      noun < 0 &&
      wordAt(r, quantity.to) === "of" &&
      quantity.unit &&
      !isTimeUnit(quantity.unit)
    )
      return { measure: "count", unit: quantity.unit, about: "counted", by: quantity.to }
    if (noun < 0 || quantity.unitKind !== "noun") return null
    if (has(r, noun, CLAIMS_NOTHING)) return null
    if (quantity.best === 2 && !has(r, noun, CHECKED_PAIR)) return null
    return {
      measure: "count",
      unit: has(r, noun, GROUP_NOUN) ? "groups" : wordAt(r, noun),
      about: "counted",
      by: noun,
    }
  },
}
