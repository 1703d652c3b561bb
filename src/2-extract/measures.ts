// What a quantity measures: told by the counted noun, the verb that governs it and the words around it. Rules are tried in
// order; the first that makes sense of the frame wins, and a quantity that none makes sense of is no claim.
import type { Measure } from "#claim"
import { near } from "./attribution.js"
import { headOf, isPassive, isVerb, phraseAfter } from "./clauses.js"
import type { Frame } from "./frames.js"
import {
  ADVERB,
  ATTACK,
  AUXILIARY,
  COORDINATOR,
  DEFINITE,
  DETAINING,
  DETERMINER,
  ED,
  FIGURE,
  FIGURING,
  HAVING,
  ING,
  KILLING,
  MEMBER,
  MOVING,
  NUMBER_NOUN,
  OPINED,
  PEOPLE,
  PREPOSITION,
  type Reading,
  VERB,
  VICTIM,
  WOUNDING,
  wordAt,
} from "./reading.js"
import type { Rule } from "./rule.js"
import type { Scene } from "./scene.js"
import { subjectOf } from "./verb-subject.js"
import { covers, wordClass } from "./word-classes.js"

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

/** The verbs that speak of the quantity, the governing one first. */
function verbs({ verb, describing }: Frame): number[] {
  return describing >= 0 ? [verb, describing] : verb >= 0 ? [verb] : []
}

/** Whether those counted are the ones to whom the verb happens: object of the active, subject of the passive, or before its participle. */
function suffers(r: Reading, frame: Frame, verb: number): boolean {
  if (verb === frame.verb && frame.role === "object") {
    // "were killed by 300 fighters": those counted are no victims
    if (isPassive(r, verb)) return false
    return (
      frame.preposition < 0 ||
      /^(?:along|together)$/.test(wordAt(r, frame.preposition - 1)) ||
      !/^(?:with|by|in|at|from|after|since|during|using)$/.test(wordAt(r, frame.preposition))
    )
  }
  return isPassive(r, verb) || (r.grammar[verb]! & ED) !== 0
    ? isPassive(r, verb) || !followedByObject(r, verb)
    : DIES.test(wordAt(r, verb))
}
const DIES = /^(?:di(?:e|es|ed|ing)|perish|drown|starv|fell|shot|slain|beaten|held|taken|hurt)/
const followedByObject = (r: Reading, verb: number): boolean => (r.grammar[verb + 1]! & DETERMINER) !== 0

function nounSense(scene: Scene, frame: Frame): number {
  const { noun, quantity } = frame
  if (noun >= 0) {
    const sense = wholeSense(scene.r, noun)
    if (sense & MEMBER && /^m[ae]n$/.test(wordAt(scene.r, noun)) && withWomen(scene.r, frame)) return PEOPLE
    if (sense) return sense
    const mention = scene.mentionAt(noun)
    if (mention?.type === "armed-group") return MEMBER
    if (mention?.type === "people") return PEOPLE
    if (quantity.unit === "person") return PEOPLE
  }
  return 0
}

const COUNTED = MEMBER | PEOPLE | VICTIM | ATTACK
const COUNTED_NOUN = wordClass("member-noun", "people-noun", "attack-noun")
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
  for (let i = clause.from; i < clause.to; i++)
    if (/^(?:wom[ae]n|child|children|girls?|boys?|elderly)$/.test(wordAt(r, i))) return true
  return false
}

const isPersons = (scene: Scene, frame: Frame): boolean => (nounSense(scene, frame) & (MEMBER | PEOPLE)) !== 0
const bare = (frame: Frame): boolean => frame.noun < 0 && frame.quantity.unit === null

export const MEASURE_RULES: readonly MeasureRule[] = [
  {
    name: "change against an earlier time",
    reason: "a percentage or factor by which something grew or fell",
    examples: {
      yes: ["Attacks fell by 40 percent in 2021.", "Recruitment has doubled since 2020."],
      no: ["About 40 percent of the fighters are foreigners."],
    },
    make(_scene, { quantity, verb }) {
      if (!quantity.change) return null
      if (quantity.unit === "percent") return { measure: "change", unit: "percent", about: "measured", by: verb }
      if (quantity.factor !== null || quantity.unit === "ratio" || quantity.unit === "times")
        return { measure: "change", unit: "ratio", about: "measured", by: verb }
      return null
    },
  },
  {
    name: "money",
    reason: "a quantity in a currency",
    examples: {
      yes: ["The bomb costs at least 16 million dollars.", "The group received $2 million from donors."],
      no: ["The bomb killed 16 men."],
    },
    make: (_scene, { quantity, verb }) =>
      quantity.unitKind === "currency"
        ? { measure: "money", unit: quantity.unit ?? "", about: "paid for", by: verb }
        : null,
  },
  {
    name: "share",
    reason: "a percentage or part of something at one time; a part is told in percent",
    examples: {
      yes: ["About 40 percent of the fighters are foreigners.", "It controls 20 percent of the province."],
      no: ["The town is 40 km away."],
    },
    make({ r }, { quantity, noun }) {
      const part =
        quantity.best !== null &&
        quantity.best > 0 &&
        quantity.best < 1 &&
        quantity.unitKind !== "measure" &&
        quantity.unitKind !== "currency" &&
        (noun >= 0 || ofWhole(r, quantity.to))
      const half = quantity.factor !== null && quantity.factor < 1 && ofWhole(r, quantity.to)
      if (half) return { measure: "count", unit: "percent", about: "counted", by: noun }
      return quantity.unit === "percent" || part
        ? { measure: "count", unit: "percent", about: "counted", by: noun }
        : null
    },
  },
  {
    name: "distance, area or duration",
    reason: "a quantity in a unit of space; of time only where a verb says how long",
    examples: {
      yes: ["The town is just 50 kilometers from the border.", "The siege lasted three weeks."],
      no: ["Three weeks later the town fell."],
    },
    make({ r }, frame) {
      const { quantity, verb } = frame
      const unit = quantity.unit ?? wordAt(r, frame.noun)
      const time = (frame.noun >= 0 && r.reach(frame.noun, "time-noun") > 0) || TIME_UNITS.test(unit)
      if ((quantity.unitKind !== "measure" && !time) || unit === "times") return null
      const lasting = verb >= 0 && r.reach(verb, "lasting") > 0 && frame.role === "object"
      if (time) {
        if (!lasting || frame.preposition >= 0 || frame.phrase.from - verb > 2 || r.grammar[verb]! & AUXILIARY)
          return null
        return { measure: "extent", unit: plural(unit), about: "measured", by: verb }
      }
      if (!SPACE_UNITS.test(unit)) return null
      const behind = wordAt(r, Math.max(quantity.to, frame.noun + 1))
      if (
        !lasting &&
        !/^(?:away|from|of|long|wide|deep|north|south|east|west|northeast|northwest|southeast|southwest|off|outside|inside|into|border|journey|road|stretch)$/.test(
          behind,
        )
      )
        return null
      return { measure: "extent", unit, about: "measured", by: verb }
    },
  },
  {
    name: "killed",
    reason: "a verb of killing of which those counted are the victims",
    examples: {
      yes: ["The strike killed 90 fighters.", "At least 90 fighters were killed in the strike.", "Ninety people died."],
      no: ["Some 90 fighters killed the governor.", "The strike destroyed 90 houses."],
    },
    make: (scene, frame) => happened(scene, frame, KILLING, "fatalities"),
  },
  {
    name: "wounded",
    reason: "a verb of wounding of which those counted are the victims",
    examples: {
      yes: ["The blast wounded 40 people.", "Forty people were injured."],
      no: ["Forty people cleared the hurt."],
    },
    make: (scene, frame) => happened(scene, frame, WOUNDING, "injured"),
  },
  {
    name: "detained",
    reason: "a verb of arresting or capturing of which those counted are the ones held",
    examples: {
      yes: ["Police arrested 12 suspects.", "Twelve suspects were detained in Kunduz."],
      no: ["Twelve officers arrested the governor."],
    },
    make: (scene, frame) => happened(scene, frame, DETAINING, "detained"),
  },
  {
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
      if (/^of$/.test(wordAt(r, phrase.from - 1)) && r.reach(phrase.from - 2, "life-noun") && isLosing(r, frame))
        return { measure: "fatalities", unit: "persons", about: "counted", by: phrase.from - 2 }
      if (noun >= 0 && r.reach(noun, "life-noun") && isLosing(r, frame))
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
        HURT.test(wordAt(r, at)) &&
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
  },
  {
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
  },
  {
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
  },
  {
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
      const goes =
        /^(?:go|goes|went|gone)$/.test(wordAt(r, frame.verb)) &&
        /^(?:above|over|beyond|below)\b/i.test(frame.quantity.wording)
      const counts = (r.sense[frame.verb]! & FIGURING) !== 0 && aHolderCounts(scene, frame)
      if ((!goes && !counts) || isPassive(r, frame.verb)) return null
      const members =
        (nounSense(scene, frame) & MEMBER) !== 0 || /^(?:individuals|people|persons|men)$/.test(wordAt(r, frame.noun))
      return members ? { measure: "strength", unit: "persons", about: "spoken of", by: frame.verb } : null
    },
  },
  {
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
  },
  {
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
      if (!isPersons(scene, frame) && !(bare(frame) && frame.role === "subject")) return null
      const { r } = scene
      for (const verb of verbs(frame)) {
        if (!(r.sense[verb]! & MOVING) || (wordAt(r, verb) === "left" && isPassive(r, verb))) continue
        if (
          verb === frame.verb &&
          frame.role === "object" &&
          frame.preposition >= 0 &&
          !/^(?:of|to|than)$/.test(wordAt(r, frame.preposition)) &&
          !/^(?:lost|release)/.test(wordAt(r, verb))
        )
          continue
        const loses = /^los/.test(wordAt(r, verb)) && frame.role === "object"
        return { measure: "flow", unit: "persons", about: loses ? "owner" : "counted", by: verb }
      }
      return null
    },
  },
  {
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
      const word = wordAt(r, frame.preposition)
      // "three of the gunmen were Tajiks" tells of a part, "3,000 fighters remain" of all
      const there =
        frame.role === "subject" &&
        (wordAt(r, frame.verb) === "left" ||
          r.reach(frame.verb + 1, "being-there") > 0 ||
          (r.sense[frame.verb]! & HAVING && !(r.grammar[frame.verb]! & AUXILIARY)))
      const figured = frame.preposition >= 0 && r.sense[frame.preposition - 1]! & NUMBER_NOUN
      const held =
        (frame.role !== "subject" || word === "with") &&
        (/^(?:with|of|to|than|at)$/.test(word) ||
          (frame.quantity.wording.startsWith("from") && r.reach(frame.verb, "changing") > 0)) &&
        !(frame.verb >= 0 && r.sense[frame.verb]! & (KILLING | WOUNDING | DETAINING | MOVING))
      if (!there && !held && !figured && frame.role !== "none" && !possessed(r, frame)) return null
      return { measure: "strength", unit: "persons", about: "owner", by: frame.noun }
    },
  },
  {
    name: "times that something happened",
    reason: '"four times": how often the clause came true',
    examples: {
      yes: ["It has lost its leader four times.", "The town changed hands five times."],
      no: ["It lost its leader."],
    },
    make({ r }, frame) {
      const { quantity } = frame
      const times =
        quantity.unit === "times" || /^times$/.test(wordAt(r, frame.noun)) || /^times$/.test(wordAt(r, quantity.to))
      // "several times", "twice" are ways of speaking more often than counts
      if (!times || frame.verb < 0 || quantity.change || (quantity.best ?? 0) < 3) return null
      if (
        /^(?:as|more|less|the|larger|bigger|higher|stronger|greater|than)$/.test(
          wordAt(r, Math.max(quantity.to, frame.noun + 1)),
        )
      )
        return null
      return { measure: "count", unit: "times", about: "doer", by: frame.verb }
    },
  },
  {
    name: "people counted",
    reason: "people, or fighters who do something, of whom it is said that they are so many",
    examples: {
      yes: ["Some 4,000 refugees live in the camp.", "The camp holds 4,000 women."],
      no: ["The camp holds grain."],
    },
    make(scene, frame) {
      if (!(nounSense(scene, frame) & (PEOPLE | MEMBER))) return null
      // "killed by two of its members": a few of those already known
      if (/^(?:its|the|their|his)$/.test(wordAt(scene.r, frame.noun - 1)) && (frame.quantity.best ?? 13) <= 12)
        return null
      return { measure: "count", unit: "persons", about: "counted", by: frame.noun }
    },
  },
  {
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
        !TIME_UNITS.test(quantity.unit)
      )
        return { measure: "count", unit: quantity.unit, about: "counted", by: quantity.to }
      if (noun < 0 || quantity.unitKind !== "noun") return null
      if (r.reach(noun, "no-claim-noun") || r.reach(noun, "time-noun")) return null
      if (quantity.best === 2 && !r.reach(noun, "group-noun") && !r.reach(noun, "hard-thing")) return null
      return {
        measure: "count",
        unit: r.reach(noun, "group-noun") ? "groups" : wordAt(r, noun),
        about: "counted",
        by: noun,
      }
    },
  },
]

/** "half of the fighters", but not "half that number", which is told from another figure. */
const ofWhole = (r: Reading, to: number): boolean =>
  /^["”’']$/.test(wordAt(r, to)) ? wordAt(r, to + 1) === "of" : wordAt(r, to) === "of"
const HURT = /^(?:dead|killed|wounded|injured)$/
const TIME_UNITS = /^(?:s|min|h|d|second|minute|hour|day|week|month|year|decade|century|generation)s?$/
const SPACE_UNITS =
  /^(?:km|mi|m|mile|meter|metre|kilometer|kilometre|ft|foot|feet|yd|yard|nmi|ha|hectare|acre|km2|km²|sq km|sq mi|mi2|mi²|m2|m²|square kilometers?|square miles?)s?$/
const plural = (unit: string): string => (/s$|^h$|^min$/.test(unit) || unit.length < 3 ? unit : `${unit}s`)

function victimMeasure(r: Reading, at: number): Measure {
  const { terms } = r.lexicon
  const id = terms.classId("victim-noun")
  const value = terms.value(terms.find(r.term[at]!, id), id)
  return value === "injured" || value === "detained" ? value : "fatalities"
}

function happened(scene: Scene, frame: Frame, bit: number, measure: Measure): Sense | null {
  const { r } = scene
  const persons = isPersons(scene, frame) || bare(frame)
  if (!persons && !(frame.quantity.unitKind === "noun" && frame.noun >= 0 && r.grammar[frame.noun]! & 0)) return null
  // "eight dead and 20 injured": the dead are not the injured
  if (bit === WOUNDING && HURT.test(wordAt(r, Math.max(frame.noun, frame.quantity.to)))) return null
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
  if (verb >= 0 && r.reach(verb, "life-taking")) return true
  for (let i = phrase.from - 1; i >= 0 && i > phrase.from - 6; i--) if (r.reach(i, "life-taking")) return true
  return false
}

/** "the death toll rose to 170": the toll that is the subject of the clause. */
function tollBefore(r: Reading, { clause, quantity }: Frame): number {
  for (let i = clause.from; i < quantity.from; i++)
    if (r.sense[i]! & (VICTIM | NUMBER_NOUN) && /toll|deaths|dead|fatalities|casualties/.test(wordAt(r, i))) return i
  return -1
}

/**
 * The noun for a number to which the figure belongs: tied to it by "of" ("a force of 3,000 men"), or the subject or object
 * of a verb that gives figures ("its strength is estimated at", "put the number of Taliban around").
 */
function numberNoun(r: Reading, { clause, quantity, noun, phrase }: Frame): number {
  // "estimates their number at 3,000 people": the word says no more than that persons are counted
  const anybody = noun >= 0 && r.reach(noun, "anybody") > 0
  if (
    (noun >= 0 && !anybody && !(r.sense[noun]! & MEMBER)) ||
    (quantity.unitKind !== null && quantity.unitKind !== "noun")
  )
    return -1
  if (/^of$/.test(wordAt(r, phrase.from - 1))) {
    const tied = phrase.from - 2
    return tied >= clause.from && r.sense[tied]! & NUMBER_NOUN && measureNamed(r, tied) !== "count" ? tied : -1
  }
  if (noun >= 0 && !anybody) return -1
  for (let i = quantity.from - 1; i >= clause.from; i--) {
    if (r.sense[i]! & NUMBER_NOUN && !(r.grammar[i]! & PREPOSITION)) return i
    if (
      r.sense[i]! & (FIGURING | HAVING | OPINED) ||
      r.reach(i, "changing") ||
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
  for (let i = phrase.from; i < describing; i++) if (/^(?:who|that|which)$/.test(wordAt(r, i))) return true
  return (r.grammar[describing]! & ING) === 0 && describing === phrase.to
}

/** "his detachment numbered 500 people": people, of whom a group is made up. */
function isGroupsSize({ r }: Scene, { noun, verb, floor }: Frame): boolean {
  if (noun < 0 || !r.reach(noun, "anybody")) return false
  const subject = subjectOf(r, verb, Math.min(floor, verb))
  return (
    subject !== null &&
    (r.reach(headOf(r, subject), "group-noun") > 0 || r.reach(headOf(r, subject), "group-reference") > 0)
  )
}

/** "its 3,000 fighters", "the group's 300 men". */
function possessed(r: Reading, { quantity }: Frame): boolean {
  const before = quantity.from - 1
  return /^(?:its|their|his|'s|’s)$/.test(wordAt(r, before))
}

/** A small number behind a definite word speaks of things already known ("the two powers") and claims nothing. */
export function isPresupposed(r: Reading, { quantity, phrase }: Frame): boolean {
  for (let i = phrase.from; i < quantity.from; i++) if (wordAt(r, i) === "all") return true
  const figure = quantity.best ?? quantity.high
  if (figure === null || figure > 12 || quantity.low !== null || quantity.approximate) return false
  for (let i = phrase.from; i < quantity.from; i++) if (r.grammar[i]! & DEFINITE) return true
  return false
}
