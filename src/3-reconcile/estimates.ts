// How many: questions on figures.
import { hash } from "node:crypto"
import type { Band, Conflict, Estimate, Finding, PlacedEstimate, Question } from "#claim"
import { partByPart } from "./by-hand.js"
import { findChanges } from "./changes.js"
import { findConflicts } from "./conflicts.js"
import { distance } from "./figure.js"
import { findOrigins, independenceOf, Joint } from "./origins.js"
import type { FactsOf, KindOfQuestion, PartedClaim, Regroup } from "./parts.js"
import { describe, type Grouped, groupClaims, subjectKey } from "./questions.js"
import { findRecounted } from "./recounts.js"
import { poolOf, seriesOf } from "./series.js"
import { settingsOf, writtenSetting } from "./settings.js"
import { type Sourced, sourced } from "./sourced.js"
import { findSuperseded } from "./superseded.js"
import { findTies, tieOf } from "./ties.js"
import { firstToldOn } from "./told-on.js"
import type { ReconcileWords } from "./words.js"

/**
 * A part is what is counted (measure, unit, subject, rate), with all its places and times: a claim without a place goes with
 * the one place that the others name, so that they must meet. Of people without a name it is one place, or one document.
 */
export const estimates: KindOfQuestion<Estimate> = {
  kind: "estimate",
  part(claims: readonly PlacedEstimate[], words: ReconcileWords): PartedClaim<Estimate>[] {
    const settingOf = settingsOf(claims, words)
    return claims.map((one) => {
      const setting = settingOf(one)
      const scope = setting.within !== null ? `|within ${setting.within}` : setting.generic ? `|${setting.place}` : ""
      const part = `estimate|${subjectKey(one.claim, words)}${scope}`
      return { ...one, part, setting: writtenSetting(setting) }
    })
  },
  reconcile(claims, factsOf, words, regroup, stands) {
    const groups = regroup
      ? groupedByHand(
          partByPart(claims).flatMap((part) => groupClaims(part, words)),
          regroup,
          words,
        )
      : groupClaims(claims, words)
    return groups.flatMap((group) => (stands?.(idOf(group), group.claims) ? [] : [findingOf(group, factsOf, words)]))
  },
}

/** A question that was split off keeps its own id by its first claim; one that was joined takes that of its first question. */
function groupedByHand(groups: readonly Grouped[], regroup: Regroup, words: ReconcileWords): Grouped[] {
  const whereOf = new Map(groups.flatMap(({ claims, where }) => claims.map(({ id }) => [id, where] as const)))
  const taken = new Set<string>()
  return regroup(groups.map(({ claims }) => ({ claims, byHand: null }))).map(({ claims, byHand: said }) => {
    const where = whereOf.get(claims[0]!.id) ?? ""
    const made = describe(claims, where, words)
    const key = `${made.part}|${where}|${made.time}`
    const group = taken.has(key) || said !== null ? { ...made, where: `${where}|${claims[0]!.id}` } : made
    taken.add(key)
    return { ...group, byHand: said }
  })
}

function findingOf(group: Grouped, factsOf: FactsOf, words: ReconcileWords): Finding {
  const claims = sourced(group.claims, factsOf, words)
  const ties = findTies(claims, words)
  const origins = findOrigins(claims, ties)
  const toldOn = firstToldOn(claims, ties)
  const superseded = new Set([...findSuperseded(claims, toldOn), ...findRecounted(claims, words, toldOn)])
  const { listed, further } = findConflicts(claims, origins, superseded, words)
  const counted = claims.filter(({ placed: { id, claim } }) => claim.polarity === "positive" && !superseded.has(id))
  return {
    question: questionOf(group),
    origins: origins.list,
    independence: independenceOf(claims, origins, ties, words),
    ties: ties.map(tieOf),
    conflicts: listed,
    ...(further > 0 && { furtherConflicts: further }),
    positions: [],
    changes: findChanges(claims, origins, ties),
    reported: reportedOf(counted),
    modelled: poolOf(counted, origins),
    series: seriesOf(claims, origins, superseded),
    superseded: [...superseded].sort(),
    contest: contestOf(listed, group.claims),
  }
}

function reportedOf(counted: readonly Sourced<Estimate>[]): Band {
  const joint = new Joint()
  for (const { placed } of counted) joint.add(placed.claim)
  return joint.band()
}

/** The part and where and when within it: what nobody else asks, however the claims spell it. */
const idOf = ({ part, where, time }: Grouped): string => hash("sha256", `${part}|${where}|${time ?? ""}`).slice(0, 16)

function questionOf(group: Grouped): Question {
  const { subject, measure, unit, place, time, claims, byHand } = group
  return {
    id: idOf(group),
    kind: "estimate",
    subject,
    topic: measure,
    object: null,
    unit,
    place,
    time,
    claims: claims.map((one) => one.id),
    why: byHand ?? whyOf(time, place),
  }
}

function whyOf(time: string | null, place: string | null): string {
  const same = "They count the same: measure, unit and subject fit"
  if (time !== null) return `${same}, and so do ${place === null ? "the days" : "place and days"}.`
  return place === null
    ? `${same}; when each holds is told by its time.`
    : `${same}, and no other place is named; when each holds is told by its time.`
}

/**
 * How contested a question is: for each contradiction (value, polarity) how far apart its figures are in doublings (a denial
 * counts as one), the widest of them, times the square root of the number of claims that stand in contradictions.
 */
function contestOf(conflicts: readonly Conflict[], claims: readonly PlacedEstimate[]): number {
  if (!conflicts.length) return 0
  const claimOf = new Map(claims.map(({ id, claim }) => [id, claim]))
  let widest = 0
  const involved = new Set<string>()
  for (const { a, b, type } of conflicts) {
    if (type !== "value" && type !== "polarity") continue
    widest = Math.max(widest, type === "polarity" ? 1 : distance(claimOf.get(a)!, claimOf.get(b)!))
    involved.add(a).add(b)
  }
  return Number((widest * Math.sqrt(involved.size)).toFixed(3))
}
