// Which of ACLED's subtypes an event is, where its word alone does not tell: by what it is done with, and to whom or what.
import type { EntityType } from "#claim"
import { headOf, sentenceEnd, sentenceStart } from "../clauses.js"
import { COMMA, MEMBER, PERSON_TITLE, type Reading, wordAt } from "../reading.js"
import { type Scene, typeNamed } from "../scene.js"
import type { TokenSpan } from "../spans.js"
import { has, wordClass } from "../word-classes.js"
import { changeOf, UNDECIDED } from "./changes.js"
import { classHead, holds, isGroup, isTerritory } from "./sites.js"
import type { EventWord, EventWords } from "./words.js"

const MOB = wordClass("event-mob")
const PROTESTER = wordClass("event-protester")
const AIRCRAFT = wordClass("event-aircraft")
const CIVIL_SITE = wordClass("event-site-civil")
const TERRITORY = wordClass("event-territory")
const HANDED_OVER = wordClass("event-territory", "event-site-force")
const SEAT = wordClass("event-seat")
const BURNT = wordClass("event-site-civil", "event-site-force", "event-territory")
const OF_GROUP = wordClass("group-noun")
const ARMAMENT = wordClass("event-armament")
const MEMBERS = wordClass("member-noun")
const CIVILIAN = wordClass("event-civilian")
const PERSONS = wordClass("member-noun", "people-noun")
const EVENT_HEAD = wordClass("event-head")
const TRUCE = wordClass("event-truce")

/** What an event's clause holds. */
export interface Around {
  readonly actors: readonly string[]
  readonly targets: readonly string[]
  readonly subject?: TokenSpan | null
  readonly object: TokenSpan | null
  readonly clause: TokenSpan
  /** The event has a name of its own: "the Doha Agreement". */
  readonly named: boolean
  readonly passive?: boolean
  /** A verb that was done carries the noun: "began talks". */
  readonly carried?: boolean
}

/** ACLED's subtype, or null where the words do not make an event. */
export function subtypeOf(scene: Scene, words: EventWords, { code, leader }: EventWord, around: Around): string | null {
  const { r } = scene
  const { subject = null, object, clause, actors, targets } = around
  const struck = typeNamed(scene, targets[0])
  const acting = typeNamed(scene, actors[0])
  const byState = actors.length > 0 && (isState(acting) || (acting === null && isForce(actors[0]!)))
  const taken = byState ? "Government regains territory" : "Non-state actor overtakes territory"
  if (subject && classHead(r, subject, MOB) >= 0) return "Mob violence"
  if (subject && classHead(r, subject, PROTESTER) >= 0) return "Peaceful protest"
  switch (code) {
    case "Execute":
      return weaponIn(r, words, clause) ?? "Attack"
    case "Bust":
      return object && holds(r, object, OF_GROUP) ? "Arrests" : null
    case "Disperse":
      return object && classHead(r, object, PROTESTER) >= 0 ? "Protest with intervention" : null
    case "Break-out":
      return actors.length ? "Armed clash" : "Other"
    case "Release":
      if (!object) return null
      // "freed prisoners in a prison break" is coded by the break
      if (actors.length && hasCode(r, words, clause, "Break-out")) return "Armed clash"
      return targets.length || holds(r, object, PERSONS) ? "Other" : null
    case "Kill":
      return around.passive && !actors.length && isLostHead(scene, words, targets[0], object, clause)
        ? "Change to group/activity"
        : armsIn(scene, words, around, byState)
    case "Terror":
      // "attacks in the capital" by a group, turned on nobody who bears arms
      return isGroup(acting) && !targets.length && !weaponIn(r, words, clause)
        ? "Attack"
        : armsIn(scene, words, around, byState)
    case "Fight":
      return armsIn(scene, words, around, byState)
    case "Take":
      if (object && holds(r, object, ARMAMENT)) return "Disrupted weapons use"
      if (struck === "person" || (object && isPeople(r, object)))
        return actors.length && !byState && acting !== "person" ? "Abduction/forced disappearance" : "Arrests"
      if (object && classHead(r, object, CIVIL_SITE) >= 0 && classHead(r, object, TERRITORY) < 0)
        return byState ? null : "Attack"
      if (!isTerritory(scene, object)) return null
      return taken
    case "Hold":
    case "FellTo":
      if (!isTerritory(scene, object) && struck !== "person") return null
      return taken
    case "Clear":
      if (
        !object ||
        !(isGroup(struck) || holds(r, object, MEMBERS)) ||
        !isOutOf(r, object, around.passive ? clause.to : -1)
      )
        return null
      return taken
    case "Grab":
      return object && actors.length && isLand(scene, object) ? taken : null
    case "Lose":
      if (!isTerritory(scene, object) || !actors.length || !targets.length) return null
      return taken
    case "Hand":
      return object && classHead(r, object, HANDED_OVER) >= 0 ? "Non-violent transfer of territory" : null
    case "Seat":
      return object && actors.length && classHead(r, object, SEAT) >= 0 ? "Headquarters or base established" : null
    case "Burn":
      if (!object) return null
      return classHead(r, object, BURNT) >= 0 ? "Looting/property destruction" : null
    case "Block":
      return null
    case "Operation":
      return targets.length && !isCivilian(r, object) ? "Armed clash" : null
    case "Leave":
      return isGroup(struck) && actors.length ? "Change to group/activity" : null
    case "Name":
      return struck === "person" && isGroup(acting) ? "Change to group/activity" : null
    case "Dropped":
    case "Fired":
      return object ? weaponIn(r, words, object) : null
    case "Destroy":
    case "Discover":
      return object && (holds(r, object, ARMAMENT) || weaponIn(r, words, object)) ? "Disrupted weapons use" : null
    case "Establish":
      if (object && !isGroup(struck) && actors.length && classHead(r, object, SEAT) >= 0)
        return "Headquarters or base established"
      return isGroup(struck) ? "Change to group/activity" : null
    case "Founding":
      return isGroup(struck) ? "Change to group/activity" : null
    case "Succeed":
      return struck === "person" && actors.length && (acting === null || acting === "person")
        ? "Change to group/activity"
        : null
    case "Join":
      return isGroup(struck) && actors.length ? "Change to group/activity" : null
    case "Sign":
      return object && classHead(r, object, TRUCE) >= 0 ? "Agreement" : null
    case "Fall":
      return isGroup(struck) || struck === "place" || struck === null ? "Change to group/activity" : null
    case "Accord":
      return (actors.length && targets.length) || around.named ? "Agreement" : null
    default: {
      const change = changeOf(scene, words, code, around, byState)
      if (change !== UNDECIDED) return change
      // a leader who is killed in a strike is coded by the strike, and whoever died in a raid by the raid
      if (leader && foughtIn(r, words, clause)) return armsIn(scene, words, around, byState)
      return leader && struck !== "person" ? null : (leader && weaponIn(r, words, clause)) || code
    }
  }
}

/** The subtype of a deed of arms: by its weapon, else by whom it strikes. */
function armsIn(scene: Scene, words: EventWords, around: Around, byState: boolean): string {
  const { r } = scene
  const { subject = null, object, clause, targets } = around
  return (
    weaponIn(r, words, clause) ??
    (subject && classHead(r, subject, AIRCRAFT) >= 0 ? "Air/drone strike" : null) ??
    (!byState && (isCivilian(r, object) || isCivilPerson(scene, targets[0], typeNamed(scene, targets[0]), object))
      ? "Attack"
      : "Armed clash")
  )
}

/** "the emir, who was killed in May": a head of a group is lost, and nothing says how. */
function isLostHead(
  scene: Scene,
  words: EventWords,
  name: string | undefined,
  object: TokenSpan | null,
  clause: TokenSpan,
): boolean {
  const { r } = scene
  if (name === undefined || weaponIn(r, words, clause)) return false
  const sentence = { from: sentenceStart(r, clause.from), to: sentenceEnd(r, clause.from) }
  const before = { from: paragraphStart(r, sentence.from), to: sentence.to }
  for (let i = sentence.from; i < sentence.to; i++) if (words.noun(r, i)) return false
  const person = typeNamed(scene, name) === "person"
  if (!person) return object !== null && classHead(r, object, EVENT_HEAD) >= 0
  const of = r.lexicon.names.byName(name)?.of ?? null
  return holds(r, before, EVENT_HEAD) || (of !== null && r.lexicon.names.byName(of)?.type === "armed-group")
}

const SENTENCES_BACK = 3
/** The first token of the paragraph, or of the third sentence before. */
function paragraphStart(r: Reading, from: number): number {
  let sentence = r.sentenceOf[from]!
  for (let back = 0; back < SENTENCES_BACK && sentence > 0; back++, sentence--) {
    const first = r.sentences[sentence]!
    if (r.text.slice(r.end[first - 1], r.start[first]).includes("\n")) break
  }
  return r.sentences[sentence]!
}

const hasCode = (r: Reading, words: EventWords, { from, to }: TokenSpan, code: string): boolean => {
  for (let i = from; i < to; i++) if (words.noun(r, i)?.code === code) return true
  return false
}

/** "died in an attack": a deed of arms that the clause names by its noun. */
function foughtIn(r: Reading, words: EventWords, { from, to }: TokenSpan): boolean {
  for (let i = from + 1; i < to; i++) {
    const noun = words.noun(r, i)
    if (noun && !noun.struck && FOUGHT.test(noun.code)) return true
  }
  return false
}
const FOUGHT = /^(?:Fight|Terror|Armed clash|Attack)$/

const isState = (type: EntityType | null): boolean => type === "state" || type === "government-body"

function weaponIn(r: Reading, words: EventWords, { from, to }: TokenSpan): string | null {
  for (let i = from; i < to; i++) {
    const found = words.weapon(r, i)
    if (found) return found.subtype
    const told = words.noun(r, i)?.code
    if (told && BY_WEAPON.test(told)) return told
  }
  return null
}
const BY_WEAPON = /^(?:Suicide bomb|Air\/drone strike|Remote explosive|Shelling|Grenade|Chemical)/
/** "a Haqqani facilitator", "the leader": whose head is a word for people, whatever names stand before it. */
const isPeople = (r: Reading, object: TokenSpan): boolean =>
  holds(r, object, PERSONS) || (r.sense[headOf(r, object)]! & PERSON_TITLE) !== 0
const isCivilian = (r: Reading, object: TokenSpan | null): boolean =>
  object !== null && (holds(r, object, CIVILIAN) || classHead(r, object, CIVIL_SITE) >= 0)

/** Somebody with a name who is no fighter: neither the words beside it nor the packs put it in an armed group. */
function isCivilPerson(
  scene: Scene,
  name: string | undefined,
  type: EntityType | null,
  object: TokenSpan | null,
): boolean {
  if (name === undefined || type !== "person") return false
  const { r } = scene
  const to = object
    ? Math.min(sentenceEnd(r, object.from), r.grammar[object.to]! & COMMA ? object.to + 6 : object.to)
    : 0
  for (let i = object?.from ?? 0; i < to; i++) if (r.sense[i]! & MEMBER || has(r, i, EVENT_HEAD)) return false
  const known = r.lexicon.names
  const of = known.byName(name)?.of
  return !(of && known.byName(of)?.type === "armed-group")
}

/** "security forces", "the army": no name, and the state's all the same. */
const isForce = (name: string): boolean => STATE_FORCE.test(name) && !/^forces$/i.test(name)
const STATE_FORCE =
  /\b(?:forces?|troops|police|army|soldiers|authorities|policemen|officers|commandos|military|regime)$/i

/** "drove the group out of", "pushed them from", "drove the group from the town"; "the group was uprooted from". */
function isOutOf(r: Reading, { from, to }: TokenSpan, clauseEnd: number): boolean {
  for (let i = from + 1; i < Math.max(to + 2, clauseEnd); i++) if (OUT.test(wordAt(r, i))) return true
  return false
}
const OUT = /^(?:out|from|off|back)$/

/** A known place, or the town, the base: "took Mosul", and not "took power". */
function isLand({ r, mentionAt }: Scene, object: TokenSpan): boolean {
  return mentionAt(headOf(r, object))?.type === "place" || classHead(r, object, TERRITORY) >= 0
}
