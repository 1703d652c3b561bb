// ACLED's subtype of what groups and states decree and change, where what it is done with decides: a verb like "stop" or "declare"
// tells of no event by itself ("stopped smoking"), and of one with an operation or a caliphate behind it.
import { headOf } from "../clauses.js"
import { type Scene, typeNamed } from "../scene.js"
import type { TokenSpan } from "../spans.js"
import { type WordClass, wordClass } from "../word-classes.js"
import type { Around } from "./classify.js"
import { classHead, isGroup, isNational, isTerritory } from "./sites.js"
import type { EventWords } from "./words.js"

/** Not one of the codes that are decided on here. */
export const UNDECIDED = ""

const ACTIVITY = wordClass("event-activity")
const MOVED = wordClass("event-activity", "event-force")
const TALKS = wordClass("event-talks")
const TRUCE = wordClass("event-truce")
const CONSENTED = wordClass("event-truce", "event-talks")
const SHAPE = wordClass("event-shape")
const STATUS = wordClass("event-status")
const DECREE = wordClass("event-decree")
const GATHERING = wordClass("event-gathering")
const CONTEST = wordClass("event-contest")
const PLOT = wordClass("event-plot")
const CLOSED = wordClass("event-closed")
const EFFORT = wordClass("event-effort")
const TERRITORY = wordClass("event-territory")
const LEADING = wordClass("event-head")
const FORMED = wordClass("group-noun")
const PEOPLE = wordClass("member-noun", "people-noun", "event-civilian", "event-force")

const CHANGE = "Change to group/activity"

/** The subtype of a code of event-changes.yaml, null where the words make no event, UNDECIDED for other codes. */
export function changeOf(
  scene: Scene,
  words: EventWords,
  code: string,
  around: Around,
  byState: boolean,
): string | null {
  const { r } = scene
  const { actors, targets, object } = around
  const struck = typeNamed(scene, targets[0])
  const acting = typeNamed(scene, actors[0])
  const headed = (of: WordClass): boolean => object !== null && classHead(r, object, of) >= 0
  switch (code) {
    case "Activity":
      if (!actors.length || !(headed(ACTIVITY) || headed(TRUCE))) return null
      return headed(TALKS) ? "Agreement" : CHANGE
    case "Move":
      return actors.length && object && (isPeopleHead(scene, object) || headed(MOVED)) ? CHANGE : null
    case "Shape":
      return actors.length && headed(SHAPE) ? CHANGE : null
    case "Merge":
      return actors.length && (actors.length > 1 || isGroup(struck)) && (isGroup(acting) || isGroup(struck))
        ? CHANGE
        : null
    case "Spread":
      return actors.length && !byState && isGroup(acting) && object && isPlaceHead(scene, object) ? CHANGE : null
    case "Declare":
      if (headed(TRUCE)) return "Agreement"
      if (headed(STATUS)) return "Other"
      return isGroup(struck) && actors.length ? CHANGE : null
    case "Decree":
      return headed(DECREE) ? "Other" : null
    case "Sanction":
      return targets.length ? "Other" : null
    case "Crackdown":
      return targets.length || actors.length ? "Other" : null
    case "Expulsion":
      return targets.length ? "Other" : null
    case "Rescue":
      return object && isPeopleHead(scene, object) ? "Other" : null
    case "Foil":
      return actors.length && headed(PLOT) ? "Disrupted weapons use" : null
    case "Close":
      return actors.length && headed(CLOSED) ? "Other" : null
    case "Visit":
      return actors.length && acting !== "armed-group" && object && isPlaceHead(scene, object) ? "Other" : null
    case "Host":
      return actors.length && headed(GATHERING) ? "Other" : null
    case "Win":
      return actors.length && headed(CONTEST) ? "Armed clash" : null
    case "Talks":
      return (actors.length && (targets.length || around.carried)) || actors.length > 1 ? "Agreement" : null
    case "Become":
      return actors.length && acting === "person" && object && classHead(r, object, LEADING) >= 0 ? CHANGE : null
    case "Form":
      return actors.length && !around.passive && (isGroup(struck) || headed(FORMED)) ? CHANGE : null
    case "Go":
      return actors.length && isGroup(acting) && object && isPlaceHead(scene, object) ? CHANGE : null
    case "Intervene":
      return acting === "state" || isGroup(acting) ? "Other" : null
    case "Engage":
      if (around.passive || !actors.length) return null
      return headed(TALKS) ? "Agreement" : headed(EFFORT) ? "Armed clash" : null
    case "Consent":
      return actors.length && headed(CONSENTED) ? "Agreement" : null
    case "Employ":
      return actors.length && object ? weaponHead(scene, words, object) : null
    case "Power":
      return actors.length ? (isGroup(acting) ? "Non-state actor overtakes territory" : "Other") : null
    case "Takeover":
      return actors.length || targets.length ? (byState ? "Other" : "Non-state actor overtakes territory") : null
    case "Topple":
      return targets.length ? (isGroup(acting) ? "Non-state actor overtakes territory" : CHANGE) : null
    case "Enter":
      if (!actors.length || !(isGroup(acting) || byState) || acting === "person") return null
      return isTerritory(scene, object) || struck === "state"
        ? byState
          ? "Government regains territory"
          : "Non-state actor overtakes territory"
        : null
    case "Invasion":
      return actors.length || targets.length ? "Armed clash" : null
    case "Loss":
      if (object && isPeopleHead(scene, object)) return "Other"
      return object && isTerritory(scene, object) && targets.length ? "Non-state actor overtakes territory" : null
    default:
      return UNDECIDED
  }
}

const isPeopleHead = (scene: Scene, object: TokenSpan): boolean =>
  typeNamed(scene, scene.mentionAt(headOf(scene.r, object))?.name) === "person" ||
  isNational(scene, object) ||
  classHead(scene.r, object, PEOPLE) >= 0

const isPlaceHead = ({ mentionAt, r }: Scene, object: TokenSpan): boolean => {
  const type = mentionAt(headOf(r, object))?.type
  return type === "place" || type === "state" || classHead(r, object, TERRITORY) >= 0
}

/** "30 VBIEDs", "a car bomb": the phrase's head is a weapon, and not "bomb-making skills". */
function weaponHead({ r }: Scene, words: EventWords, object: TokenSpan): string | null {
  const head = headOf(r, object)
  for (let from = Math.max(object.from, head - 3); from <= head; from++) {
    const found = words.weapon(r, from)
    if (found && from + found.depth === head + 1) return found.subtype
  }
  return null
}
