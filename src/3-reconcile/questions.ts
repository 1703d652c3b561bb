// Which claims are about the same question. The same number about another question is never matched:
// 5,000 people "in Syria and Iraq" and 5,000 "near the border" stay two questions, because subject or place differ.
import { daysOf, type Edtf, type Estimate, type Measure, type PlacedEstimate } from "#claim"
import { plain } from "./names.js"
import { isGeneric, NOWHERE, OCCASION_WIDTH_DAYS, type Setting, settingsOf } from "./settings.js"
import type { ReconcileWords } from "./words.js"

/** Measures that go on: claims at different times are points of one series and not different questions. */
const STANDING: ReadonlySet<Measure> = new Set(["strength", "extent", "count", "money"])
/** Two tellings of one occasion may be this many days apart in their dates (a convention: dates slip by a day or two). */
const SAME_OCCASION_DAYS = 2

export interface Grouped {
  readonly subject: string
  readonly measure: Measure
  readonly unit: string
  readonly place: string | null
  readonly time: Edtf | null
  /** The one document that the question stays within; null where it does not. */
  readonly within: string | null
  readonly claims: readonly PlacedEstimate[]
}

/** Puts claims into questions. Every claim is in exactly one; order of arrival does not matter. */
export function groupClaims(placed: readonly PlacedEstimate[], words: ReconcileWords): Grouped[] {
  const bySubject = new Map<string, PlacedEstimate[]>()
  for (const one of placed) {
    const key = subjectKey(one.claim, words)
    const same = bySubject.get(key)
    if (same) same.push(one)
    else bySubject.set(key, [one])
  }
  const setting = settingsOf(placed, words)
  return [...bySubject.values()].flatMap((same) => {
    const standing = STANDING.has(same[0]!.claim.measure)
    return byPlace(same, setting)
      .flatMap((group) => (standing ? [group] : byOccasion(group, setting)))
      .map((group) => ({ ...described(group, standing, words), within: setting(group[0]!).within }))
  })
}

/** What the claim counts, spelling and filling words aside: measure, unit, subject. */
export function subjectKey(claim: Estimate, words: ReconcileWords): string {
  return `${claim.measure}|${plain(claim.unit)}|${coreSubject(claim, words)}|${claim.per ? plain(claim.per) : ""}`
}

/** "the ISKP's fighters" is ISKP where strength is asked for; victims without a name are "people". */
export function coreSubject(claim: Estimate, words: ReconcileWords): string {
  if (isGeneric(claim.subject, words)) return "people"
  let parts = plain(claim.subject.replace(/[’']s\b/g, "")).split(" ")
  while (parts.length > 1 && words.isDeterminer(parts[0]!)) parts = parts.slice(1)
  while (parts.length > 1 && words.isGenericPopulation(parts.at(-1)!)) parts = parts.slice(0, -1)
  return parts.join(" ")
}

type SettingOf = (one: PlacedEstimate) => Setting

/** Claims that name no place go with the one place that the others name; where they name several, they stand alone. */
function byPlace(claims: readonly PlacedEstimate[], setting: SettingOf): PlacedEstimate[][] {
  const places = new Map<string, PlacedEstimate[]>()
  for (const one of claims) {
    const { place, within } = setting(one)
    const key = within === null ? place : `${place} within ${within}`
    const same = places.get(key)
    if (same) same.push(one)
    else places.set(key, [one])
  }
  const without = places.get(NOWHERE)
  const atHome = without?.some(({ claim }) => claim.place !== null)
  if (without && !atHome && places.size === 2) return [claims.slice()]
  return [...places.values()]
}

/** Cuts claims about what happened into occasions: times that touch, or are a day or two apart, are one. */
function byOccasion(claims: readonly PlacedEstimate[], setting: SettingOf): PlacedEstimate[][] {
  const dated: { one: PlacedEstimate; first: number; last: number }[] = []
  const wide = new Map<string, PlacedEstimate[]>()
  for (const one of claims) {
    const { time } = setting(one)
    const range = time ? daysOf(time) : null
    if (range && range.last - range.first <= OCCASION_WIDTH_DAYS) dated.push({ one, ...range })
    else {
      const key = time ?? ""
      const same = wide.get(key)
      if (same) same.push(one)
      else wide.set(key, [one])
    }
  }
  // Narrow times first: a month that holds two days must not join them.
  dated.sort((a, b) => a.last - a.first - (b.last - b.first) || a.first - b.first || (a.one.id < b.one.id ? -1 : 1))
  const occasions: { first: number; last: number; claims: PlacedEstimate[] }[] = []
  for (const { one, first, last } of dated) {
    const near = occasions.filter((o) => first <= o.last + SAME_OCCASION_DAYS && o.first <= last + SAME_OCCASION_DAYS)
    if (near.length === 1) near[0]!.claims.push(one)
    else if (near.length > 1 && last - first <= SAME_OCCASION_DAYS) nearest(near, first).claims.push(one)
    else occasions.push({ first, last, claims: [one] })
  }
  return [...occasions.map((o) => o.claims), ...wide.values()]
}

const nearest = <T extends { first: number }>(occasions: readonly T[], day: number): T =>
  occasions.reduce((best, o) => (Math.abs(o.first - day) < Math.abs(best.first - day) ? o : best))

function described(
  claims: readonly PlacedEstimate[],
  standing: boolean,
  words: ReconcileWords,
): Omit<Grouped, "within"> {
  const sorted = [...claims].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const first = sorted[0]!.claim
  return {
    subject: commonest(sorted.map((one) => one.claim.subject)),
    measure: first.measure,
    unit: first.unit,
    place: commonestOrNull(
      sorted.map(({ claim: { place, subject } }) => (place && words.isHome(subject, place) ? null : place)),
    ),
    time: standing ? null : narrowest(sorted.map((one) => one.claim.time)),
    claims: sorted,
  }
}

function commonest(names: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))[0]![0]
}
function commonestOrNull(names: readonly (string | null)[]): string | null {
  const known = names.filter((name) => name !== null)
  return known.length ? commonest(known) : null
}
function narrowest(times: readonly (Edtf | null)[]): Edtf | null {
  const known = times.filter((time) => time !== null)
  const width = (time: Edtf): number => {
    const range = daysOf(time)
    return range ? range.last - range.first : Number.POSITIVE_INFINITY
  }
  return known.length
    ? known.reduce((best, time) =>
        width(time) < width(best) || (width(time) === width(best) && time < best) ? time : best,
      )
    : null
}
