// Where and when an event is taken to be while events are grouped: what the other claims of its document on the same incident
// say stands in for what it leaves open. A claim of responsibility belongs to the one deed that its document tells of.
import { daysOf, type EventClaim, type PlacedClaim } from "#claim"
import type { PartedClaim } from "../parts.js"
import type { ReconcileWords } from "../words.js"
import { type Family, familyOf } from "./incidents.js"

export interface Scene {
  readonly family: Family
  readonly place: string | null
  readonly time: string | null
  /** The incident of its document that it belongs to. */
  readonly incident: string
  readonly responsibility: boolean
}

/** A deed is claimed within so many days. */
const CLAIMED_WITHIN_DAYS = 14

export function scenesOf(
  claims: readonly PlacedClaim<EventClaim>[],
  words: ReconcileWords,
): (one: PlacedClaim<EventClaim>) => Scene {
  const sorted = [...claims].sort((a, b) => (a.id < b.id ? -1 : 1))
  const byIncident = new Map<string, PlacedClaim<EventClaim>[]>()
  for (const one of sorted) {
    if (isResponsibility(one.claim, words)) continue
    const same = byIncident.get(one.claim.incident)
    if (same) same.push(one)
    else byIncident.set(one.claim.incident, [one])
  }
  const deeds = [...byIncident.values()].filter((group) => familyOf(group[0]!.claim) === "violence")
  return (one) => {
    const responsibility = isResponsibility(one.claim, words)
    const deed = responsibility ? theDeed(one, deeds) : undefined
    const mates = deed ?? byIncident.get(one.claim.incident) ?? [one]
    return {
      family: deed ? "violence" : familyOf(one.claim),
      place: (deed ? null : one.claim.place) ?? finest(mates) ?? one.claim.place,
      time: (deed ? null : one.claim.time) ?? narrowest(mates) ?? one.claim.time,
      incident: mates[0]!.claim.incident,
      responsibility: deed !== undefined,
    }
  }
}

const isResponsibility = (claim: EventClaim, words: ReconcileWords): boolean =>
  familyOf(claim) === "other" && words.responsibilityIn(claim.quote.exact) !== null

/** The only deed that came before within days; where there are several, none. */
function theDeed(
  one: PlacedClaim<EventClaim>,
  deeds: readonly (readonly PlacedClaim<EventClaim>[])[],
): readonly PlacedClaim<EventClaim>[] | undefined {
  const said = one.claim.time === null ? null : daysOf(one.claim.time)
  const near = deeds.filter((deed) => {
    const time = narrowest(deed)
    const done = time === null ? null : daysOf(time)
    return !said || !done || (done.first <= said.last && said.first - done.last <= CLAIMED_WITHIN_DAYS)
  })
  return near.length === 1 ? near[0] : undefined
}

function finest(claims: readonly PlacedClaim<EventClaim>[]): string | null {
  const places = claims.flatMap(({ claim }) => claim.place ?? [])
  return places.sort((a, b) => b.split(",").length - a.split(",").length || (a < b ? -1 : 1))[0] ?? null
}

function narrowest(claims: readonly PlacedClaim<EventClaim>[]): string | null {
  let best: { time: string; width: number } | null = null
  for (const { claim } of claims) {
    const range = claim.time === null ? null : daysOf(claim.time)
    if (range && (!best || range.last - range.first < best.width))
      best = { time: claim.time!, width: range.last - range.first }
  }
  return best?.time ?? null
}

/** The scene is kept with the claim: `Kerman, Iran@2024-01-03@incident@responsibility`. */
export const writtenScene = ({ place, time, incident, responsibility }: Scene, one: PlacedClaim): string =>
  [place ?? "", time ?? "", `${one.document}#${incident}`, responsibility ? "responsibility" : ""].join("@")

export function readScene({ setting, claim, document }: PartedClaim<EventClaim>): Omit<Scene, "family"> {
  const [place, time, incident, responsibility] = (setting ?? "").split("@")
  return {
    place: place || claim.place,
    time: time || claim.time,
    incident: incident || `${document}#${claim.incident}`,
    responsibility: responsibility === "responsibility",
  }
}
