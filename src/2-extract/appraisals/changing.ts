// What an actor has of an aspect, what becomes of it, and qualities told by their nouns.
import type { Direction } from "#claim"
import { type AssertionRule, actorOf, clauseEnd, floorAt, subjectAt } from "../assertions/index.js"
import { isPassive, isTo, isVerb, phraseAfter, phraseBefore, sentenceStart, verbGroupStart } from "../clauses.js"
import {
  ADVERB,
  AUXILIARY,
  COMMA,
  COORDINATOR,
  DETERMINER,
  FIGURE,
  ING,
  NAME,
  NEGATION,
  NOUN_TOO,
  POSSESSIVE,
  PREPOSITION,
  type Reading,
  VERB,
} from "../reading.js"
import type { Scene } from "../scene.js"
import type { TokenSpan } from "../spans.js"
import { has, lengthOf, wordClass } from "../word-classes.js"
import {
  type AspectNoun,
  about,
  aspectBefore,
  aspectOf,
  directionAt,
  gradeAt,
  isChangedElsewhere,
  type Judged,
  judge,
  opposite,
  ownerOf,
  subjectFor,
  type Told,
} from "./judged.js"

const TREND_VERB = wordClass("trend-verb")
const COUNTING_TREND = wordClass("counting-trend")
const WHOLE_TREND = wordClass("whole-trend")
const PHASE_VERB = wordClass("phase-verb")
const TREND_TIE = wordClass("trend-tie")
const POINTS_BACK = wordClass("points-back")
const OWNING_WORD = wordClass("owning-word")
const OWN_WORD = wordClass("own-word")
const SHARE_OF = wordClass("share-of")
const HOLDING_VERB = wordClass("holding-verb")
const LEVEL_WORD = wordClass("level-word")
const QUALITY_NOUN = wordClass("quality-noun")

export const changingRule: AssertionRule<Judged> = {
  name: "change of an actor's strength",
  reason: "a verb of change with what of the actor changes: “has lost territory”, “the unity of X has been weakened”",
  examples: {
    yes: [
      "The Taliban have lost territory in two provinces.",
      "The cohesion of the Taliban was weakened by the split.",
      "Al-Qaeda expanded its networks.",
      "Al-Qaeda's finances have deteriorated sharply.",
      "Rivalries within the Taliban have deepened.",
      "The closure of the mines undermined the income of the Taliban.",
    ],
    no: ["The price of bread has fallen.", "The farmers lost their sheep.", "Al-Qaeda could expand its networks."],
  },
  wakes: ["trend-verb"],
  make: changing,
}

function changing(scene: Scene, i: number): Judged[] | null {
  const { r } = scene
  const length = lengthOf(r, i, TREND_VERB)
  const direction = length ? directionAt(r, i, "trend-verb") : null
  if (!direction || i === sentenceStart(r, i) || r.grammar[i]! & NAME) return null
  const before = r.grammar[i - 1]!
  // "escalating tensions discourage": a participle before its noun
  if (r.grammar[i]! & ING && !(before & (AUXILIARY | COMMA | ADVERB))) return null
  if (before & (DETERMINER | POSSESSIVE | PREPOSITION) && !isTo(r, i - 1)) return null
  // "seeks to expand its networks" is an intent, "has begun to expand them" is none
  const lead = isTo(r, verbGroupStart(r, i) - 1) ? phaseBefore(r, verbGroupStart(r, i) - 1) : i
  if (lead < 0 || isTo(r, i + length)) return null
  const subject = subjectFor(scene, lead)
  if (!subject) return null
  const passive = isPassive(r, i)
  const object = passive ? null : (objectOf(scene, i + length) ?? regarding(scene, i + length))
  // "doubled its strength, from 2,000 to 4,000": a figure is an estimate
  if (has(r, i, COUNTING_TREND) && hasFigureBehind(r, i)) return null
  if (object) return ofObject(scene, i, subject, object, direction)
  const told = passive || !takesObject(r, i + length) ? (aspectBefore(scene, i) ?? takenUp(scene, subject)) : null
  if (told) {
    const aspect = told.noun.aspect
    const turned = told.noun.inverse ? opposite(direction) : direction
    return judge(scene, {
      at: i,
      verb: i,
      last: i + length - 1,
      subject: told.subject,
      actor: told.actor,
      aspect,
      direction: turned,
    })
  }
  // "has grown", "was degraded": the actor itself
  const whole = has(r, i, WHOLE_TREND) && subject.to - subject.from < 5
  return whole && (isPassive(r, i) || !phraseAfter(r, i + length, i + length + 4))
    ? about(scene, i, lead, i + length - 1, { aspect: "capability", direction })
    : null
}

/** The verb before "to" that says that what follows is done: "continued to", "has begun to"; -1 for another. */
function phaseBefore(r: Reading, to: number): number {
  for (let at = to - 1; at >= Math.max(sentenceStart(r, to), to - 2); at--) if (has(r, at, PHASE_VERB)) return at
  return -1
}

/** "has increased in strength": the aspect behind "in". */
const regarding = (scene: Scene, from: number) =>
  lengthOf(scene.r, from, TREND_TIE) ? objectOf(scene, from + 1) : null

function hasFigureBehind(r: Reading, i: number): boolean {
  for (let at = i + 1; at < clauseEnd(r, i); at++) if (r.grammar[at]! & FIGURE) return true
  return false
}

/** "which did not disrupt the movement": what changes is the object, and not the subject. */
const takesObject = (r: Reading, i: number): boolean => (r.grammar[i]! & (DETERMINER | NAME)) !== 0

/** "It" takes up the aspect that the clause before is about: "the threat should not be exaggerated, but it is growing". */
function takenUp(scene: Scene, subject: TokenSpan): Told | null {
  const { r } = scene
  if (!has(r, subject.from, POINTS_BACK) || subject.to - subject.from > 1) return null
  const first = sentenceStart(r, subject.from)
  for (let at = first + 1; at < subject.from; at++) {
    if (!isVerb(r, at, first)) continue
    const earlier = subjectAt(r, at, first)
    const noun = earlier && aspectOf(scene, earlier)
    const actor = noun && ownerOf(scene, earlier, noun)
    return noun && actor ? { subject, noun, actor } : null
  }
  return null
}

/** The object of a verb of change is an aspect of the subject, or of somebody whose it is said to be. */
function ofObject(
  scene: Scene,
  i: number,
  subject: TokenSpan,
  object: TokenSpan & { readonly noun: AspectNoun },
  direction: Direction,
): Judged[] | null {
  const { noun } = object
  const turned = noun.inverse ? opposite(direction) : direction
  const doer = actorOf(scene, subject)
  const owner = noun.at > object.from || has(scene.r, noun.at + 1, OWNING_WORD) ? ownerOf(scene, object, noun) : null
  // "X expanded its networks": its own; "the raids weakened the unity of X": that of X
  const actor = doer && isOwn(scene.r, object) ? doer : (owner ?? doer)
  if (!actor || (noun.inverse && !owner)) return null
  return judge(scene, { at: i, verb: i, last: noun.at, subject, actor, aspect: noun.aspect, direction: turned })
}

const isOwn = (r: Reading, { from }: TokenSpan): boolean => has(r, from, OWN_WORD)

function objectOf(scene: Scene, from: number): (TokenSpan & { readonly noun: AspectNoun }) | null {
  const { r } = scene
  let start = from
  // "much of its appeal", "most of their territory"
  if (has(r, start, SHARE_OF)) start += lengthOf(r, start, SHARE_OF)
  const object = phraseAfter(r, start, Math.min(start + 10, clauseEnd(r, Math.max(0, start - 1))))
  const noun = object && aspectOf(scene, object)
  return object && noun ? { from: object.from, to: object.to, noun } : null
}

export const holdingRule: AssertionRule<Judged> = {
  name: "how much of an aspect an actor has",
  reason: "“enjoys broad support”, “has little experience”, “lacks the means to”, “has no shortage of recruits”",
  examples: {
    yes: [
      "The Taliban lack the resources to run clinics.",
      "Al-Qaeda has limited support in the north.",
      "The Taliban enjoy broad support in the villages.",
      "Al-Qaeda does not have sufficient funds.",
      "Al-Qaeda has no shortage of recruits.",
    ],
    no: ["The road lacks lights.", "The Taliban have a house in the north.", "The Taliban might lack support."],
  },
  wakes: ["holding-verb"],
  make: holding,
}

function holding(scene: Scene, i: number): Judged[] | null {
  const { r } = scene
  const length = lengthOf(r, i, HOLDING_VERB)
  if (!length || r.grammar[i]! & NAME) return null
  const end = Math.min(clauseEnd(r, i + length - 1), i + length + 14)
  // "has lost", "has not shown": the verb of another
  let next = i + length
  while (r.grammar[next]! & (ADVERB | NEGATION) && !(r.grammar[next]! & DETERMINER)) next++
  const helps = r.grammar[i]! & AUXILIARY && r.grammar[next]! & VERB
  if (helps && !(r.grammar[next]! & NOUN_TOO) && !has(r, next, LEVEL_WORD)) return null
  let level: Direction | null = directionAt(r, i, "holding-verb")
  for (let at = i + length; at < end; at++) {
    if (r.grammar[at]! & PREPOSITION && !has(r, at, OWNING_WORD)) return null
    const degree = lengthOf(r, at, LEVEL_WORD) ? directionAt(r, at, "level-word") : null
    if (degree) level = level === "low" ? opposite(degree) : degree
    const noun = aspectOf(scene, { from: at, to: at + 1 })
    if (!noun) continue
    if (!level && isTo(r, at + 1)) level = "high"
    // "the authority and resources to": the infinitive is said of both
    if (!level && r.grammar[at + 1]! & COORDINATOR) continue
    // "does not have the funds"
    const denied = deniesHolding(r, i)
    if (!level && denied) level = "high"
    if (!level) return null
    const subject = subjectFor(scene, i)
    const actor = subject && actorOf(scene, subject)
    if (!subject || !actor) return null
    const turned = noun.inverse !== denied ? opposite(level) : level
    const made = judge(scene, { at: i, verb: i, last: at, subject, actor, aspect: noun.aspect, direction: turned })
    return made?.map(asHeld) ?? null
  }
  return null
}

const asHeld = ({ at, actor, clause, nominal, aspect, direction }: Judged): Judged => ({
  at,
  actor,
  clause,
  negative: false,
  nominal,
  aspect,
  direction,
})
/** "does not have sufficient funds": the level is turned round, and nothing is denied. */
function deniesHolding(r: Reading, i: number): boolean {
  for (let at = verbGroupStart(r, i); at < i; at++) if (r.grammar[at]! & NEGATION) return true
  return false
}

export const havingRule: AssertionRule<Judged> = {
  name: "quality of an actor by its noun",
  reason: "“the weakness of X”, “X’s inability to”",
  examples: {
    yes: [
      "The weakness of the Taliban shows in the cities.",
      "Al-Qaeda's ability to plan attacks abroad worries the envoys.",
    ],
    no: [
      "The weakness of the signal was noted.",
      "Corruption destroys its ability to fight.",
      "The popularity of the Taliban has waned.",
    ],
  },
  wakes: ["quality-noun"],
  make: having,
}

function having(scene: Scene, i: number): Judged[] | null {
  const { r } = scene
  const length = lengthOf(r, i, QUALITY_NOUN)
  const grade = length ? gradeAt(r, i, "quality-noun") : null
  if (!grade) return null
  const before = phraseBefore(r, i + 1, floorAt(scene, i))
  if (isChangedElsewhere(r, before?.from ?? i, i + length)) return null
  const owned = before !== null && ((r.grammar[i - 1]! & POSSESSIVE) !== 0 || scene.mentionAt(i - 1) !== null)
  let span: TokenSpan | null = owned ? before : null
  let to = i + length
  if (has(r, to, OWNING_WORD)) {
    const owner = phraseAfter(r, to + 1, to + 9)
    if (owner) {
      span = owner
      to = owner.to
    }
  } else if (before && isOwn(r, before)) span = { from: before.from, to: before.from + 1 }
  const actor = span && actorOf(scene, span)
  if (!span || !actor || actor.type === "person") return null
  const from = Math.min(before?.from ?? i, span.from)
  const end = isTo(r, i + length - 1) ? clauseEnd(r, i + length) : to
  return [{ at: i, actor, ...grade, clause: { from, to: end }, negative: false, nominal: true }]
}
