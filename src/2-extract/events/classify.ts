// Which of ACLED's subtypes an event is, where its word alone does not tell: by what it is done with, and to whom or what.
import type { EntityType } from "#claim"
import { headOf } from "../clauses.js"
import { PERSON_TITLE, type Reading } from "../reading.js"
import type { Scene } from "../scene.js"
import type { TokenSpan } from "../spans.js"
import type { EventWord, EventWords } from "./words.js"

/** What an event's clause holds. */
export interface Around {
  readonly actors: readonly string[]
  readonly targets: readonly string[]
  readonly object: TokenSpan | null
  readonly clause: TokenSpan
  /** The event has a name of its own: "the Doha Agreement". */
  readonly named: boolean
}

/** ACLED's subtype, or null where the words do not make an event. */
export function subtypeOf(scene: Scene, words: EventWords, { code, leader }: EventWord, around: Around): string | null {
  const { r } = scene
  const { object, clause, actors, targets } = around
  const typeOf = (name: string | undefined): EntityType | null =>
    scene.mentions.find((mention) => mention.name === name)?.type ?? null
  const struck = typeOf(targets[0])
  switch (code) {
    case "Fight":
    case "Kill":
      return (
        weaponIn(r, words, clause) ??
        (isCivilian(r, object) && !(actors.length && isState(typeOf(actors[0]))) ? "Attack" : "Armed clash")
      )
    case "Take":
      if (object && has(r, object, "event-armament")) return "Disrupted weapons use"
      if (struck === "person" || (object && isPeople(r, object))) return "Arrests"
      if (!placeIn(scene, object)) return null
      return isState(typeOf(actors[0])) ? "Government regains territory" : "Non-state actor overtakes territory"
    case "Dropped":
    case "Fired":
      return object ? weaponIn(r, words, object) : null
    case "Destroy":
    case "Discover":
      return object && (has(r, object, "event-armament") || weaponIn(r, words, object)) ? "Disrupted weapons use" : null
    case "Establish":
    case "Founding":
      return isGroup(struck) ? "Change to group/activity" : null
    case "Succeed":
      return struck === "person" && typeOf(actors[0]) === "person" ? "Change to group/activity" : null
    case "Join":
      return isGroup(struck) && actors.length ? "Change to group/activity" : null
    case "Sign":
      return object && words.noun(r, object.to - 1)?.code.match(/^A/) ? "Agreement" : null
    case "Release":
      return object && (targets.length || has(r, object, "people-noun") || has(r, object, "member-noun"))
        ? "Other"
        : null
    case "Fall":
      return isGroup(struck) || struck === "place" || struck === null ? "Change to group/activity" : null
    case "Accord":
      return (actors.length && targets.length) || around.named ? "Agreement" : null
    default:
      return leader && struck !== "person" ? null : code
  }
}

const isGroup = (type: EntityType | null): boolean => type === "armed-group" || type === "organisation"
const isState = (type: EntityType | null): boolean => type === "state" || type === "government-body"

function weaponIn(r: Reading, words: EventWords, { from, to }: TokenSpan): string | null {
  for (let i = from; i < to; i++) {
    const found = words.weapon(r, i)
    if (found) return found.subtype
  }
  return null
}
function has(r: Reading, { from, to }: TokenSpan, className: string): boolean {
  for (let i = from; i < to; i++) if (r.reach(i, className)) return true
  return false
}
/** "a Haqqani facilitator", "the leader": whose head is a word for people, whatever names stand before it. */
const isPeople = (r: Reading, object: TokenSpan): boolean =>
  has(r, object, "member-noun") || has(r, object, "people-noun") || (r.sense[headOf(r, object)]! & PERSON_TITLE) !== 0
const isCivilian = (r: Reading, object: TokenSpan | null): boolean =>
  object !== null && has(r, object, "event-civilian")

function placeIn({ mentionAt }: Scene, span: TokenSpan | null): boolean {
  if (!span) return false
  for (let i = span.from; i < span.to; i++) {
    const mention = mentionAt(i)
    if (mention) return mention.type === "place"
  }
  return false
}
