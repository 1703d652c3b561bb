// Incidents: one deed that many tell of. Claims of one incident agree in time within a day or two, in place at some level, in
// kind as far as words go, and do not name different victims or, where the place is coarse, different attackers.
import { daysOf, type EventClaim, type PlacedClaim } from "#claim"
import { yearOf } from "../days.js"
import { plain } from "../names.js"
import type { PartedClaim } from "../parts.js"
import type { Sourced } from "../sourced.js"
import type { ReconcileWords } from "../words.js"
import { familyOf, incidentsOf, VAGUE } from "./incidents.js"
import { commonest } from "./naming.js"
import { placesOf } from "./places.js"
import { kindOfQuestion, type Rules } from "./rules.js"
import { readScene, scenesOf, writtenScene } from "./scenes.js"
import { eventDifference } from "./versions.js"

const rules: Rules<EventClaim> = {
  kind: "event",
  // A country and a year have all that can be one incident, but for what is dated on both sides of New Year.
  part(claims, words) {
    const sceneOf = scenesOf(claims, words)
    return claims.map((one) => {
      const scene = sceneOf(one)
      const country = placesOf(scene.place, words).at(-1) ?? sidesKey(one)
      return {
        ...one,
        part: `event|${scene.family}|${country}|${yearKey(scene.time)}`,
        setting: writtenScene(scene, one),
      }
    })
  },
  group: (claims, words) => incidentsOf(claims, words).map(({ claims: own }) => own),
  describe(claims) {
    const told = claims.filter((one) => !readScene(one).responsibility)
    const own = told.length ? told : claims
    const plainWords = own.filter(({ claim }) => !VAGUE.has(claim.subtype))
    const subtype = commonest((plainWords.length ? plainWords : own).map(({ claim }) => claim.subtype))
    const place = finestPlace(own)
    const whom = commonestOrNull(own.flatMap(({ claim }) => claim.targets))
    return {
      subject: place ? `${subtype} in ${place}` : whom ? `${subtype} against ${whom}` : subtype,
      ...{ topic: subtype, object: null, place, time: narrowest(own) },
      why: whyOf(claims.length),
    }
  },
  answers: (claims, _described, words) => new Map(claims.map((one) => [one.placed.id, answerOf(one, words)])),
  between: eventDifference,
}

const sidesKey = ({ claim }: PlacedClaim<EventClaim>): string =>
  `? ${[...claim.actors, ...claim.targets].map(plain).sort()[0] ?? ""}`

function yearKey(time: string | null): string {
  const range = time === null ? null : daysOf(time)
  if (!range || !Number.isFinite(range.first) || range.last - range.first > 400) return time ?? ""
  return String(yearOf(range.first))
}

/** Of the places with most levels the commonest. */
function finestPlace(claims: readonly PartedClaim<EventClaim>[]): string | null {
  const places = claims.flatMap((one) => readScene(one).place ?? [])
  if (!places.length) return null
  const levels = Math.max(...places.map((place) => place.split(",").length))
  return commonest(places.filter((place) => place.split(",").length === levels))
}

const commonestOrNull = (names: readonly string[]): string | null => (names.length ? commonest(names) : null)

function narrowest(claims: readonly PartedClaim<EventClaim>[]): string | null {
  const known = claims.flatMap(({ claim: { time } }) => {
    const range = time === null ? null : daysOf(time)
    return range ? [{ time: time!, width: range.last - range.first }] : []
  })
  if (!known.length) return null
  const least = Math.min(...known.map(({ width }) => width))
  return commonest(known.filter(({ width }) => width === least).map(({ time }) => time))
}

const whyOf = (claims: number): string =>
  claims === 1
    ? "Nothing else is told of this time, place and kind."
    : "Time, place and kind fit one incident, and nothing that is told of it rules that out."

/** Who is said to have done it; a claim of responsibility and a denial are versions of their own. */
function answerOf({ placed: { claim } }: Sourced<EventClaim>, words: ReconcileWords): string {
  const who = claim.actors.join(" and ")
  const responsibility = familyOf(claim) === "other" ? words.responsibilityIn(claim.quote.exact) : null
  if (responsibility !== null && who) return responsibility === "denied" ? `denied by ${who}` : `claimed by ${who}`
  if (claim.polarity === "negative") return who ? `not by ${who}` : "it did not happen"
  return who ? `by ${who}` : "no attacker is named"
}

export const events = kindOfQuestion(rules)
