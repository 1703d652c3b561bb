// Which claims of a part are about the same question. The same number about another question is never matched:
// 5,000 people "in Syria and Iraq" and 5,000 "near the border" stay two questions, because subject or place differ.
import { daysOf, type Edtf, type Estimate, type Measure } from "#claim"
import { plain } from "./names.js"
import type { PartedClaim } from "./parts.js"
import { hasHome, isGeneric, NOWHERE, OCCASION_WIDTH_DAYS, perSubject, readSetting, type Setting } from "./settings.js"
import type { ReconcileWords } from "./words.js"

/** Measures that go on: claims at different times are points of one series and not different questions. */
const STANDING: ReadonlySet<Measure> = new Set(["strength", "extent", "count", "money"])
/** Two tellings of one occasion may be this many days apart in their dates (a convention: dates slip by a day or two). */
const SAME_OCCASION_DAYS = 2

export interface Grouped {
  readonly part: string
  /** The folded place that tells it from the other questions of its part. */
  readonly where: string
  readonly subject: string
  readonly measure: Measure
  readonly unit: string
  readonly place: string | null
  readonly time: Edtf | null
  readonly claims: readonly PartedClaim<Estimate>[]
  /** What an analyst did to it, one sentence; null where nobody did. */
  readonly byHand: string | null
}

interface Placed {
  readonly one: PartedClaim<Estimate>
  readonly setting: Setting
}

/** Puts the claims of one part into questions. Every claim is in exactly one; order of arrival does not matter. */
export function groupClaims(part: readonly PartedClaim<Estimate>[], words: ReconcileWords): Grouped[] {
  const set = inOrder(part).map((one) => ({ one, setting: readSetting(one, words) }))
  const standing = STANDING.has(part[0]!.claim.measure)
  return byPlace(set).flatMap(({ where, claims }) =>
    (standing ? [claims] : byOccasion(claims)).map((group) => described(group, where, standing, words)),
  )
}

/** By id; what stands in that order already is not sorted again. */
function inOrder(claims: readonly PartedClaim<Estimate>[]): readonly PartedClaim<Estimate>[] {
  for (let i = 1; i < claims.length; i++)
    if (claims[i - 1]!.id > claims[i]!.id) return [...claims].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  return claims
}

/** What the claim counts, spelling and filling words aside: measure, unit, subject. */
export function subjectKey(claim: Estimate, words: ReconcileWords): string {
  return `${claim.measure}|${plain(claim.unit)}|${coreSubject(claim.subject, words)}|${claim.per ? plain(claim.per) : ""}`
}

/** "the ISKP's fighters" is ISKP where strength is asked for; victims without a name are "people". */
export const coreSubject = perSubject((subject, words) => {
  if (isGeneric(subject, words)) return "people"
  let parts = plain(subject.replace(/[’']s\b/g, "")).split(" ")
  while (parts.length > 1 && words.isDeterminer(parts[0]!)) parts = parts.slice(1)
  while (parts.length > 1 && words.isGenericPopulation(parts.at(-1)!)) parts = parts.slice(0, -1)
  return parts.join(" ")
})

/** Claims that name no place go with the one place that the others name; where they name several, they stand alone. */
function byPlace(set: readonly Placed[]): { where: string; claims: Placed[] }[] {
  const places = new Map<string, Placed[]>()
  for (const one of set) {
    const same = places.get(one.setting.place)
    if (same) same.push(one)
    else places.set(one.setting.place, [one])
  }
  const without = places.get(NOWHERE)
  const atHome = without?.some(({ one }) => one.claim.place !== null)
  if (without && !atHome && places.size === 2) {
    const where = [...places.keys()].find((place) => place !== NOWHERE)!
    return [{ where, claims: [...set] }]
  }
  return [...places].map(([where, claims]) => ({ where, claims }))
}

interface Occasion {
  readonly first: number
  readonly last: number
  readonly claims: Placed[]
}

/** Cuts claims about what happened into occasions: times that touch, or are a day or two apart, are one. */
function byOccasion(claims: readonly Placed[]): Placed[][] {
  const dated: { set: Placed; first: number; last: number }[] = []
  const wide = new Map<string, Placed[]>()
  for (const set of claims) {
    const { time } = set.setting
    const range = time ? daysOf(time) : null
    if (range && range.last - range.first <= OCCASION_WIDTH_DAYS) dated.push({ set, ...range })
    else {
      const key = time ?? ""
      const same = wide.get(key)
      if (same) same.push(set)
      else wide.set(key, [set])
    }
  }
  // Narrow times first: a month that holds two days must not join them.
  dated.sort(
    (a, b) => a.last - a.first - (b.last - b.first) || a.first - b.first || (a.set.one.id < b.set.one.id ? -1 : 1),
  )
  const calendar = new Calendar()
  for (const { set, first, last } of dated) {
    const near = calendar.near(first - SAME_OCCASION_DAYS, last + SAME_OCCASION_DAYS)
    const home =
      near.find((o) => o.first === first && o.last === last) ??
      (near.length === 1 ? near[0]! : last - first <= SAME_OCCASION_DAYS ? nearest(near, first) : undefined)
    if (home) home.claims.push(set)
    else calendar.add({ first, last, claims: [set] })
  }
  return [...calendar.all.map((o) => o.claims), ...wide.values()]
}

const nearest = (occasions: readonly Occasion[], day: number): Occasion | undefined =>
  occasions.length
    ? occasions.reduce((best, o) => (Math.abs(o.first - day) < Math.abs(best.first - day) ? o : best))
    : undefined

/** Occasions by the stretches of days that they touch, so that a claim is held against its neighbours only. */
class Calendar {
  readonly all: Occasion[] = []
  private readonly stretches = new Map<number, Occasion[]>()

  add(occasion: Occasion): void {
    this.all.push(occasion)
    for (let s = stretchOf(occasion.first); s <= stretchOf(occasion.last); s++) {
      const there = this.stretches.get(s)
      if (there) there.push(occasion)
      else this.stretches.set(s, [occasion])
    }
  }
  /** Those that touch the days, by first day, narrow ones first. */
  near(first: number, last: number): Occasion[] {
    const found = new Set<Occasion>()
    for (let s = stretchOf(first); s <= stretchOf(last); s++)
      for (const one of this.stretches.get(s) ?? []) if (first <= one.last && one.first <= last) found.add(one)
    return [...found].sort((a, b) => a.first - b.first || a.last - b.last)
  }
}
const STRETCH_DAYS = 8
const stretchOf = (day: number): number => Math.floor(day / STRETCH_DAYS)

function described(group: readonly Placed[], where: string, standing: boolean, words: ReconcileWords): Grouped {
  const claims = inOrder(group.map(({ one }) => one))
  const { part, claim } = claims[0]!
  return {
    part,
    where,
    subject: commonest(claims.map((one) => one.claim.subject)),
    measure: claim.measure,
    unit: claim.unit,
    place: commonestOrNull(
      claims.map(({ claim: { place, subject } }) =>
        place && hasHome(subject, words) && words.isHome(subject, place) ? null : place,
      ),
    ),
    time: standing ? null : narrowest(group.map(({ setting }) => setting.time)),
    claims,
    byHand: null,
  }
}

/** The question that some claims of one part make together, whatever the rules would make of them. */
export function describe(claims: readonly PartedClaim<Estimate>[], where: string, words: ReconcileWords): Grouped {
  const standing = STANDING.has(claims[0]!.claim.measure)
  return described(
    claims.map((one) => ({ one, setting: readSetting(one, words) })),
    where,
    standing,
    words,
  )
}

function commonest(names: readonly string[]): string {
  if (names.every((name) => name === names[0])) return names[0]!
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))[0]![0]
}
function commonestOrNull(names: readonly (string | null)[]): string | null {
  const known = names.filter((name) => name !== null)
  return known.length ? commonest(known) : null
}
/** The narrowest; of equals the first by its days, then by its spelling. */
function narrowest(times: readonly (Edtf | null)[]): Edtf | null {
  let best: Edtf | null = null
  let least = Number.POSITIVE_INFINITY
  for (const time of new Set(times)) {
    if (time === null) continue
    const range = daysOf(time)
    const width = range ? range.last - range.first : Number.POSITIVE_INFINITY
    if (best === null || width < least || (width === least && time < best)) [best, least] = [time, width]
  }
  return best
}
