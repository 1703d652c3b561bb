// Joins what documents tell of one incident. Narrow times come first and wide ones go where they fit only once, so that a month
// does not join two days of it; the order in which claims arrive changes nothing.
import { daysOf, type EventClaim } from "#claim"
import { plain } from "../names.js"
import type { PartedClaim } from "../parts.js"
import type { ReconcileWords } from "../words.js"
import { nested, placesOf } from "./places.js"
import { readScene } from "./scenes.js"

export type Family = "violence" | "protest" | "other"

/** What one report calls a bombing and another an attack is one family; arrests and agreements are told apart by their subtype. */
export function familyOf({ type }: EventClaim): Family {
  if (type === "Strategic developments") return "other"
  return type === "Protests" || type === "Riots" ? "protest" : "violence"
}

/** Subtypes that say little more than that somebody was attacked: they go with any other of their family. */
export const VAGUE: ReadonlySet<string> = new Set(["Armed clash", "Attack", "Other"])
/** Dates of one incident slip by a day or two: time zones, and the day of the report taken for that of the deed. */
const SLIP_DAYS = 2
/** A time wider than this is a period and no occasion. */
const WIDEST_DAYS = 62

/** What one document tells of one incident, then what several do. */
export interface Incident {
  first: number
  last: number
  /** Levels of the finest place, that first. */
  places: readonly string[]
  readonly subtypes: Set<string>
  readonly actors: Set<string>
  readonly targets: Set<string>
  /** `document#incident` of those that it is made of. */
  readonly told: Set<string>
  readonly claims: PartedClaim<EventClaim>[]
}

export function incidentsOf(claims: readonly PartedClaim<EventClaim>[], words: ReconcileWords): Incident[] {
  const alone = [...byTelling(claims, words).values()]
  alone.sort(
    (a, b) =>
      a.last - a.first - (b.last - b.first) || order(a.first, b.first) || order(a.claims[0]!.id, b.claims[0]!.id),
  )
  const found: Incident[] = []
  const calendar = new Map<number, Incident[]>()
  const undated = new Map<string, Incident>()
  for (const one of alone) {
    const dated = one.last - one.first <= WIDEST_DAYS
    const home = dated ? fitting(one, calendar) : undated.get(sameWords(one))
    if (home) absorb(home, one)
    else {
      found.push(one)
      if (!dated) undated.set(sameWords(one), one)
      else for (let day = one.first; day <= one.last; day++) note(calendar, day, one)
    }
  }
  for (const incident of found) incident.claims.sort((a, b) => order(a.id, b.id))
  return found
}

const order = (a: number | string, b: number | string): number => (a < b ? -1 : a > b ? 1 : 0)

function byTelling(claims: readonly PartedClaim<EventClaim>[], words: ReconcileWords): Map<string, Incident> {
  const tellings = new Map<string, Incident>()
  for (const one of claims) {
    const scene = readScene(one)
    const range = scene.time === null ? null : daysOf(scene.time)
    const made: Incident = {
      first: range?.first ?? Number.NEGATIVE_INFINITY,
      last: range?.last ?? Number.POSITIVE_INFINITY,
      places: placesOf(scene.place, words),
      subtypes: new Set(scene.responsibility ? [] : [one.claim.subtype]),
      actors: new Set(scene.responsibility ? [] : named(one.claim.actors, words)),
      targets: new Set(scene.responsibility ? [] : named(one.claim.targets, words)),
      told: new Set([scene.incident]),
      claims: [one],
    }
    // One number may cover deeds that are years apart, where a report returns to a theme.
    const key = `${scene.incident}|${scene.time === null ? "" : yearsOf(made)}`
    const known = tellings.get(key)
    if (known) absorb(known, made)
    else tellings.set(key, made)
  }
  return tellings
}

const yearsOf = ({ first }: Incident): string => (Number.isFinite(first) ? String(Math.floor(first / 31)) : "")

/** Names and classes that tell victims apart; "people" and "fighters" do not. */
function named(names: readonly string[], words: ReconcileWords): string[] {
  return names
    .map(plain)
    .filter((name) => !name.split(" ").every((word) => words.isGenericVictim(word) || words.isGenericPopulation(word)))
}

function absorb(home: Incident, one: Incident): void {
  // The finer of two times and places is the incident's: a month that fits it does not make it a month long.
  if (one.last - one.first < home.last - home.first) [home.first, home.last] = [one.first, one.last]
  if (one.places.length > home.places.length) home.places = one.places
  for (const field of ["subtypes", "actors", "targets", "told"] as const)
    for (const word of one[field]) home[field].add(word)
  home.claims.push(...one.claims)
}

function note(calendar: Map<number, Incident[]>, day: number, one: Incident): void {
  const there = calendar.get(day)
  if (there) there.push(one)
  else calendar.set(day, [one])
}

/** The incident that a telling belongs to: the nearest for one that gives the day, the only one for one that does not. */
function fitting(one: Incident, calendar: ReadonlyMap<number, readonly Incident[]>): Incident | undefined {
  const near = new Set<Incident>()
  for (let day = one.first - SLIP_DAYS; day <= one.last + SLIP_DAYS; day++)
    for (const incident of calendar.get(day) ?? []) near.add(incident)
  const fit = [...near].filter((incident) => mayBeOne(incident, one))
  if (fit.length < 2) return fit[0]
  if (one.last - one.first > SLIP_DAYS) return undefined
  const gap = (incident: Incident): number =>
    Math.max(0, incident.first - one.last, one.first - incident.last) -
    (shares(incident.targets, one.targets) ? 0.5 : 0)
  return fit.reduce((best, incident) => (gap(incident) < gap(best) ? incident : best))
}

function mayBeOne(a: Incident, b: Incident): boolean {
  const gap = Math.max(0, a.first - b.last, b.first - a.last)
  if (gap > SLIP_DAYS || !kindsFit(a, b)) return false
  const ownDocument = [...b.told].some((telling) =>
    [...a.told].some((other) => documentOf(other) === documentOf(telling)),
  )
  const sides = shares(a.actors, b.actors) || shares(a.targets, b.targets) || crossed(a, b)
  const apart = differ(a.actors, b.actors) || differ(a.targets, b.targets)
  // What one document numbers as two incidents is two, unless every word of it fits one.
  if (ownDocument) return gap <= 1 && nested(a.places, b.places) && !apart && sameSubtype(a, b)
  if (!a.places.length || !b.places.length) return gap === 0 && sides && !apart
  if (!nested(a.places, b.places)) return false
  const fine = Math.min(a.places.length, b.places.length) > 1
  if (!fine) return gap === 0 && (sides || !apart)
  // At one fine place on one day, different attackers are two versions of one deed and not two deeds.
  return gap <= 1 ? !(differ(a.targets, b.targets) && differ(a.actors, b.actors)) : sides && !apart
}

const documentOf = (telling: string): string => telling.slice(0, telling.lastIndexOf("#"))

function kindsFit(a: Incident, b: Incident): boolean {
  if (!a.subtypes.size || !b.subtypes.size || sameSubtype(a, b)) return true
  if ([...a.subtypes, ...b.subtypes].some((subtype) => VAGUE.has(subtype)))
    return familyOf(a.claims[0]!.claim) !== "other"
  // "A bomb" and "a suicide bomber" tell of one explosion; a drone's is another.
  return [...a.subtypes].some((x) => [...b.subtypes].some((y) => EXPLOSIONS.has(x) && EXPLOSIONS.has(y)))
}
const EXPLOSIONS: ReadonlySet<string> = new Set(["Suicide bomb", "Remote explosive/landmine/IED", "Grenade"])

const sameSubtype = (a: Incident, b: Incident): boolean => shares(a.subtypes, b.subtypes)
function shares(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const word of a) if (b.has(word)) return true
  return false
}
const differ = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size > 0 && b.size > 0 && !shares(a, b)
/** In a clash one report's attacker is another's victim. */
const crossed = (a: Incident, b: Incident): boolean => shares(a.actors, b.targets) || shares(a.targets, b.actors)

/** What a telling without a day has to share in full: the same words are one telling of one thing. */
function sameWords({ first, last, places, subtypes, actors, targets, told }: Incident): string {
  const said = [...actors, ...targets]
  const scope = places.length && said.length ? "" : [...told].sort().join(" ")
  return [first, last, places.join(","), [...subtypes].sort(), [...actors].sort(), [...targets].sort(), scope].join("|")
}
