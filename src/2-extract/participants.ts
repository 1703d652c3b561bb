// Who stands in a phrase: names under their canonical form, what a pronoun or "the group" points back to, or the class of
// people that it speaks of ("civilians").
import type { EntityType } from "#claim"
import { headOf, isContent, phraseAfter, sentenceEnd } from "./clauses.js"
import {
  ADVERB,
  AUXILIARY,
  CLOSE,
  COMMA,
  COORDINATOR,
  DASH,
  DETERMINER,
  ED,
  FIGURE,
  HOLDER_NOUN,
  MEMBER,
  PEOPLE,
  PERSON_TITLE,
  POSSESSIVE,
  PREPOSITION,
  RELATIVE,
  type Reading,
  VERB,
  wordAt,
} from "./reading.js"
import { antecedent, lastBefore, mentionIn, nameOf, plainPhrase, pointsTo } from "./reference.js"
import type { Scene } from "./scene.js"
import type { Mention, TokenSpan } from "./spans.js"
import { has, wordClass } from "./word-classes.js"

const EVENT_FORCE = wordClass("event-force")
const OF_GROUPS = wordClass("group-reference", "group-noun")
const GROUP_ITSELF = wordClass("group-itself")
const BOTH_REFERENCE = wordClass("both-reference")
const PEOPLE_NOUN = wordClass("event-civilian", "group-noun", "event-force")

const ACTORS: ReadonlySet<EntityType> = new Set([
  "armed-group",
  "organisation",
  "government-body",
  "state",
  "people",
  "person",
])
export const isActor = (mention: Mention | null): mention is Mention => mention !== null && ACTORS.has(mention.type)

/** Things that a phrase names: canonical names, each once. */
export function namesIn(scene: Scene, span: TokenSpan | null): string[] {
  if (!span) return []
  const named = apposed(scene, span)
  if (named) return [named.name]
  const found = actorsIn(scene, span).map(({ name }) => name)
  if (found.length) return [...new Set(found)]
  // a weapon, a place or a newspaper does nothing and is nobody's target
  const headed = mentionIn(scene, span)
  if (headed && !isActor(headed)) return []
  if (has(scene.r, headOf(scene.r, span), EVENT_FORCE)) return []
  const both = bothOf(scene, span)
  if (both.length) return both
  const back = nameOf(scene, span) ?? possessedBy(scene, span) ?? partOf(scene, span)
  return back ? [back] : []
}

/**
 * The actors named in a phrase. "Afghan" in "Afghan prisons" is none of them, "Syria" in "fighters in Syria" is a place, and
 * the Taliban are nobody who acts in "pressure from the Taliban".
 */
export function actorsIn(scene: Scene, span: TokenSpan): Mention[] {
  const { r, mentionAt } = scene
  const found: Mention[] = []
  for (let i = span.from; i < span.to; i++) {
    const mention = mentionAt(i)
    if (!mention) continue
    const located =
      mention.type === "state" &&
      LOCATING.test(wordAt(r, mention.from - (SIDES.test(wordAt(r, mention.from - 1)) ? 2 : 1)))
    // "Khost, Afghanistan": where, and not who
    const wider = mentionAt(mention.from - 2)?.type === "place" && (r.grammar[mention.from - 1]! & COMMA) !== 0
    // "the Islamic State's Furqan office": the office is spoken of
    const owns =
      (r.grammar[mention.to]! & POSSESSIVE) !== 0 && mention.to + 1 < span.to && isBody(mentionAt(mention.to + 1))
    if (isActor(mention) && mention.from >= span.from && !located && !wider && !owns && acts(scene, mention, span))
      found.push(mention)
    i = Math.max(i, mention.to - 1)
  }
  return found
}

const isBody = (mention: Mention | null): boolean =>
  mention?.type === "organisation" || mention?.type === "armed-group" || mention?.type === "government-body"
const LOCATING = /^(?:in|from|at|near|across|into|inside|outside)$/
/** "in northern Mali" */
const SIDES = /^(?:(?:north|south)?-?(?:north|south|east|west)(?:ern)?|central|upper|lower|rural|mainland)$/

/** Whether a name in a phrase is one of those that the phrase speaks of, and not only what its noun is about. */
function acts(scene: Scene, mention: Mention, { from, to }: TokenSpan): boolean {
  const { r, mentionAt } = scene
  // "American air power": only what people make up stands for their state
  if (mention.type === "state") {
    let noun = -1
    for (let k = mention.to; k < to && isContent(r, k) && !mentionAt(k); k++) noun = k
    // and "a Tajik group", "its Somali branch" is no state
    if (noun >= 0 && (!isActing(r, noun) || isGroupNoun(r, noun))) return false
  }
  let k = mention.from - 1
  while (k >= from && !(r.grammar[k]! & (PREPOSITION | COMMA | COORDINATOR))) k--
  if (k <= from || !(r.grammar[k]! & PREPOSITION)) return true
  const word = wordAt(r, k)
  if (word === "of" || word === "by") return true
  // "operations against the Taliban" are no Taliban, "fighters from the Taliban" are
  return mentionAt(k - 1) !== null || (word === "from" && isActing(r, k - 1))
}

const isGroupNoun = (r: Reading, noun: number): boolean => !has(r, noun, EVENT_FORCE) && has(r, noun, OF_GROUPS)

/** A noun for people, a force or a body. */
export function isActing(r: Reading, noun: number): boolean {
  return (r.sense[noun]! & (MEMBER | PEOPLE | HOLDER_NOUN | PERSON_TITLE)) !== 0 || has(r, noun, ACTING)
}
const ACTING = wordClass(
  "event-force",
  "group-noun",
  "group-reference",
  "body-reference",
  "state-reference",
  "event-civilian",
  "event-noun",
)

/** "Jamaat Ansarullah, a Tajik group that": the name behind which a phrase stands that only says what it is; null for others. */
export function apposed(scene: Scene, span: TokenSpan): Mention | null {
  const { r, mentionAt } = scene
  const head = headOf(r, span)
  if (!(r.grammar[span.from]! & DETERMINER) || !(r.grammar[span.from - 1]! & (COMMA | DASH)) || mentionAt(head))
    return null
  // "the army, a militia and the police" is a list
  if (!(r.grammar[span.to]! & (COMMA | RELATIVE | ED | PREPOSITION | CLOSE)) || !isActing(r, head)) return null
  const before = r.grammar[span.from - 2]! & CLOSE ? r.partner[span.from - 2]! - 1 : span.from - 2
  const named = before >= 0 && r.sentenceOf[before] === r.sentenceOf[head] ? mentionAt(before) : null
  return isActor(named) ? named : null
}

/** "part of this movement", "the remnants of the group": whose part it is. */
function partOf(scene: Scene, { from, to }: TokenSpan): string | null {
  for (let i = from + 1; i < to - 1; i++)
    if (wordAt(scene.r, i) === "of") {
      const whole = { from: i + 1, to }
      const referent = pointsTo(scene, whole)
      return referent ? (antecedent(scene, i + 1, referent)?.name ?? null) : null
    }
  return null
}

const PARTIES: ReadonlySet<EntityType> = new Set(["armed-group", "organisation", "government-body", "state"])
const ARMED: ReadonlySet<EntityType> = new Set(["armed-group", "organisation"])
const SENTENCES_BACK = 2
const NUMBERS = ["two", "three", "four", "five", "six"]
/** "The two movements", "all three groups": the last ones that were named, groups before all; none where fewer were. */
function bothOf(scene: Scene, { from, to }: TokenSpan): string[] {
  const { r } = scene
  if (!has(r, to - 1, BOTH_REFERENCE)) return []
  let wanted = 0
  for (let i = from; i < to - 1 && !wanted; i++)
    wanted = wordAt(r, i) === "both" ? 2 : r.grammar[i]! & FIGURE ? NUMBERS.indexOf(wordAt(r, i)) + 2 : 0
  if (wanted < 2) return []
  const groups = lastNamed(scene, from, wanted, ARMED)
  const names = groups.length === wanted ? groups : lastNamed(scene, from, wanted, PARTIES)
  return names.length === wanted ? names : []
}
function lastNamed({ r, mentions }: Scene, from: number, wanted: number, types: ReadonlySet<EntityType>): string[] {
  const names: string[] = []
  const reach = wanted > 2 ? SENTENCES_BACK * 3 : SENTENCES_BACK
  for (let m = lastBefore(mentions, from); m >= 0 && names.length < wanted; m--) {
    const { name, type, from: at } = mentions[m]!
    if (r.sentenceOf[from]! - r.sentenceOf[at]! > reach) break
    if (types.has(type) && !names.includes(name)) names.unshift(name)
  }
  return names
}

/** "its fighters", "their campaign": whose it is. */
function possessedBy(scene: Scene, { from, to }: TokenSpan): string | null {
  // "their fellow organisations", "its rival groups": others than they are
  if (has(scene.r, headOf(scene.r, { from, to }), GROUP_ITSELF)) return null
  for (let i = from; i < to && i < from + 3; i++)
    if (/^(?:its|their|his|her)$/.test(wordAt(scene.r, i)))
      return antecedent(scene, i, /^h/.test(wordAt(scene.r, i)) ? "person" : "group")?.name ?? null
  return null
}

/** The class of people that a phrase without a name speaks of: "insurgents", "civilians". */
export function classIn({ r }: Scene, span: TokenSpan | null): string | null {
  if (!span) return null
  const head = headOf(r, span)
  if (!(r.sense[head]! & (MEMBER | PEOPLE)) && !has(r, head, PEOPLE_NOUN)) return null
  let { from } = span
  while (from < head && (r.grammar[from]! & (FIGURE | DETERMINER | ADVERB) || !isContent(r, from))) from++
  return plainPhrase(r, { from, to: head + 1 })
}

/** Everybody in a phrase: names, else a class. */
export function everybodyIn(scene: Scene, span: TokenSpan | null): string[] {
  const names = namesIn(scene, span)
  if (names.length) return names
  const people = classIn(scene, span)
  return people ? [people] : []
}

/** "a post and killed four men": where a verb follows "and", the phrase ends before it; -1 where none does. */
function verbBehindJoint({ r }: Scene, { from, to }: TokenSpan): number {
  for (let k = from + 1; k < to - 1; k++)
    if (r.grammar[k]! & COORDINATOR && r.grammar[k + 1]! & ED && r.grammar[k + 2]! & (DETERMINER | FIGURE)) return k
  return -1
}

/** A phrase and those joined to it by commas and "and": "the army, the police, or the militia". Null where none begins. */
export function listAfter(scene: Scene, from: number, ceiling: number = sentenceEnd(scene.r, from)): TokenSpan | null {
  const { r } = scene
  const first = phraseAfter(r, from, ceiling)
  if (!first) return null
  const joint = verbBehindJoint(scene, first)
  if (joint > from) return { from, to: joint }
  let { to } = first
  // "between A and B goes back": both ends belong to it, whatever verb follows
  let owed = wordAt(r, from - 1) === "between" ? 1 : 0
  for (;;) {
    let next = to
    if (r.grammar[next]! & COMMA) next++
    if (r.grammar[next]! & COORDINATOR) next++
    // "X, whose front took the town": a clause about X begins
    if (next === to || next >= ceiling || r.grammar[next]! & RELATIVE) break
    const more = phraseAfter(r, next, ceiling)
    if (!more || more.to >= ceiling + 1) break
    const follows = r.grammar[more.to]!
    const named = isActor(scene.mentionAt(headOf(r, more))) || (r.sense[headOf(r, more)]! & (MEMBER | PEOPLE)) !== 0
    // ", the group said": a subject of its own begins a clause
    if (!owed && (!named || follows & (AUXILIARY | VERB))) break
    owed = 0
    to = more.to
  }
  return { from: first.from, to }
}
