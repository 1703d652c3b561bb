// Tellings of one incident: the same subtype, somebody in common, and neither times nor places that cannot be the same.
import { type EventClaim, touches } from "#claim"

/** Gives every event the number of its incident, in the order of first tellings. */
export function withIncidents(events: readonly Omit<EventClaim, "incident">[]): EventClaim[] {
  const incidents: Omit<EventClaim, "incident">[][] = []
  return events.map((event) => {
    let at = incidents.findIndex(
      (told) => told.every((one) => compatible(one, event)) && told.some((one) => joined(one, event)),
    )
    if (at < 0) at = incidents.push([]) - 1
    incidents[at]!.push(event)
    return numbered(event, String(at + 1))
  })
}
type Told = Omit<EventClaim, "incident">

/** Written out, as the fields of every claim. */
function numbered(event: Told, incident: string): EventClaim {
  const { kind, quote, attribution, stance, certainty, polarity, time, rule, implied } = event
  const { type, subtype, actors, targets, place, weapon } = event
  return {
    kind,
    quote,
    attribution,
    stance,
    certainty,
    polarity,
    time,
    rule,
    implied,
    type,
    subtype,
    actors,
    targets,
    place,
    weapon,
    incident,
  }
}

function compatible(a: Told, b: Told): boolean {
  return a.subtype === b.subtype && a.polarity === b.polarity && sameTime(a, b) && samePlace(a, b)
}
function sameTime(a: Told, b: Told): boolean {
  return a.time === null || b.time === null || touches(a.time, b.time)
}
function samePlace(a: Told, b: Told): boolean {
  if (a.place === null || b.place === null) return true
  return a.place.includes(b.place) || b.place.includes(a.place)
}
/** Both have a target in common, or, where one names none, an actor; and something says when or where. */
function joined(a: Told, b: Told): boolean {
  const targets = a.targets.length > 0 && b.targets.length > 0
  const shared = targets ? meet(a.targets, b.targets) : meet(a.actors, b.actors)
  return shared && (a.time === b.time || a.time === null || b.time === null || (a.place !== null && b.place !== null))
}
const meet = (a: readonly string[], b: readonly string[]): boolean => a.some((name) => b.includes(name))
