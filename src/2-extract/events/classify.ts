// Which of ACLED's subtypes an event is, where its word alone does not tell: by what it is done with, and to whom or what.
import type { EntityType } from "#claim"
import { headOf, sentenceEnd } from "../clauses.js"
import { COMMA, MEMBER, PERSON_TITLE, type Reading, wordAt } from "../reading.js"
import { type Scene, typeNamed } from "../scene.js"
import type { TokenSpan } from "../spans.js"
import { has, type WordClass, wordClass } from "../word-classes.js"
import { classHead, isTerritory } from "./sites.js"
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

/** What an event's clause holds. */
export interface Around {
  readonly actors: readonly string[]
  readonly targets: readonly string[]
  readonly subject?: TokenSpan | null
  readonly object: TokenSpan | null
  readonly clause: TokenSpan
  /** The event has a name of its own: "the Doha Agreement". */
  readonly named: boolean
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
    case "Fight":
    case "Kill":
      return (
        weaponIn(r, words, clause) ??
        (subject && classHead(r, subject, AIRCRAFT) >= 0 ? "Air/drone strike" : null) ??
        (!byState && (isCivilian(r, object) || isCivilPerson(scene, targets[0], struck, object))
          ? "Attack"
          : "Armed clash")
      )
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
      if (!object || !(isGroup(struck) || holds(r, object, MEMBERS)) || !isOutOf(r, object.to)) return null
      return taken
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
      return struck === "person" && typeNamed(scene, actors[0]) === "person" ? "Change to group/activity" : null
    case "Join":
      return isGroup(struck) && actors.length ? "Change to group/activity" : null
    case "Sign":
      return object && words.noun(r, object.to - 1)?.code.match(/^A/) ? "Agreement" : null
    case "Release":
      return object && (targets.length || holds(r, object, PERSONS)) ? "Other" : null
    case "Fall":
      return isGroup(struck) || struck === "place" || struck === null ? "Change to group/activity" : null
    case "Accord":
      return (actors.length && targets.length) || around.named ? "Agreement" : null
    default:
      // a leader who is killed in a strike is coded by the strike
      return leader && struck !== "person" ? null : (leader && weaponIn(r, words, clause)) || code
  }
}

const isGroup = (type: EntityType | null): boolean => type === "armed-group" || type === "organisation"
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
function holds(r: Reading, { from, to }: TokenSpan, of: WordClass): boolean {
  for (let i = from; i < to; i++) if (has(r, i, of)) return true
  return false
}
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

/** "drove the group out of", "pushed them from", "expelled it from". */
const isOutOf = (r: Reading, at: number): boolean =>
  /^(?:out|from|off|back)$/.test(wordAt(r, at)) || /^(?:out|from|off|back)$/.test(wordAt(r, at + 1))
