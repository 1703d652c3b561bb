// Only what is left after date, place and population are told apart is a contradiction ("value").
import { CONFLICT_TYPES, type Conflict, type ConflictType, type Estimate, formatEdtf } from "#claim"
import { reach } from "./days.js"
import { Extremes } from "./extremes.js"
import { distance, hasFigure, roomOf } from "./figure.js"
import { type Counted, countedOf, inclusionOf } from "./inclusion.js"
import { plain } from "./names.js"
import type { Origins } from "./origins.js"
import type { Sourced } from "./sourced.js"
import { COUNTED_ONCE } from "./superseded.js"
import type { ReconcileWords } from "./words.js"

/** So many figures of one question are compared all with all; of more each is held against the extremes. */
const COMPARE_ALL = 120
/** A denial is set against so many that say so; the others are counted. */
const DENIED = 8

/** A figure of an origin, with what comparing asks for. */
export interface Telling {
  readonly id: string
  readonly claim: Estimate
  readonly origin: number
  readonly place: string
  readonly subject: string
  /** With the slack of "about". */
  readonly low: number
  readonly high: number
  /** Days with the room of an approximate time. */
  readonly from: number
  readonly to: number
  /** What a toll counts; null for other figures. */
  readonly counted: Counted | null
}

export interface Conflicts {
  readonly listed: readonly Conflict[]
  /** Pairs of figures of different origins that conflict and are not listed. */
  readonly further: number
}

/** Conflicts between origins; claims that a later figure of their own origin replaces take no part. */
export function findConflicts(
  claims: readonly Sourced<Estimate>[],
  { tellings }: Origins,
  superseded: ReadonlySet<string>,
  words: PartWords,
): Conflicts {
  if (claims.length < 2) return { listed: [], further: 0 }
  const byPlace: Sourced<Estimate>[] = new Array(claims.length)
  for (const one of claims) byPlace[one.at] = one
  const voices = tellings.map((told, i) =>
    tellingsOf(
      told.map(({ at }) => byPlace[at]!),
      i,
      superseded,
      words,
    ),
  )
  const all = voices.flat()
  const list = new List(tellings.length)
  if (all.length <= COMPARE_ALL) amongAll(all, list)
  else amongMany(all, voices, list)
  for (const voice of voices) if (voice.length > 1) withinOne(voice, list)
  return { listed: list.conflicts(), further: list.further() }
}

/** One telling for each figure, polarity and time of an origin: its repeats conflict with nobody anew. */
function tellingsOf(
  told: readonly Sourced<Estimate>[],
  origin: number,
  superseded: ReadonlySet<string>,
  words: PartWords,
): readonly Telling[] {
  if (told.length === 1) return superseded.has(told[0]!.placed.id) ? [] : [tellingOf(told[0]!, origin, words)]
  const seen = new Set<string>()
  const tellings: Telling[] = []
  for (const one of told) {
    const { id, claim } = one.placed
    if (superseded.has(id)) continue
    const telling = tellingOf(one, origin, words)
    const part = telling.counted?.part
    const key = `${claim.low}|${claim.best}|${claim.high}|${claim.polarity}|${claim.time}|${part?.how} ${part?.figure}`
    if (seen.has(key)) continue
    seen.add(key)
    tellings.push(telling)
  }
  return tellings
}

type PartWords = Pick<ReconcileWords, "partIn" | "countsTogether">

function tellingOf({ placed: { id, claim } }: Sourced<Estimate>, origin: number, words: PartWords): Telling {
  const place = claim.place ? plain(claim.place) : ""
  const { low, high } = roomOf(claim)
  const { from, to } = daysAround(claim)
  const counted = COUNTED_ONCE.has(claim.measure) ? countedOf(claim, words) : null
  return { id, claim, origin, place, subject: plain(claim.subject), low, high, from, to, counted }
}

/** Dates of one occasion slip by a day or two, and that makes no other time of it. */
const SLIP_DAYS = 2
function daysAround(claim: Estimate): { from: number; to: number } {
  const { from, to } = reach(claim.time)
  return COUNTED_ONCE.has(claim.measure) ? { from: from - SLIP_DAYS, to: to + SLIP_DAYS } : { from, to }
}

/** What is found: of two origins the widest conflict of each type, and how many there are in all. */
class List {
  private readonly widest = new Map<number, { a: Telling; b: Telling; type: ConflictType; apart: number }>()
  private found = 0
  constructor(private readonly origins: number) {}

  /** Lists the conflict unless the two origins have a wider one of the type. */
  add(a: Telling, b: Telling, type: ConflictType): void {
    const [least, most] = a.origin < b.origin ? [a.origin, b.origin] : [b.origin, a.origin]
    const key = (least * this.origins + most) * CONFLICT_TYPES.length + CONFLICT_TYPES.indexOf(type)
    const known = this.widest.get(key)
    const apart = type === "polarity" ? 1 : distance(a.claim, b.claim)
    if (!known || apart > known.apart) this.widest.set(key, { a, b, type, apart })
  }
  count(found: number): void {
    this.found += found
  }
  conflicts(): Conflict[] {
    return [...this.widest.values()].map(({ a, b, type }) => conflictOf(a, b, type))
  }
  further(): number {
    return Math.max(0, this.found - this.widest.size)
  }
}

function amongAll(all: readonly Telling[], list: List): void {
  for (let i = 0; i < all.length; i++)
    for (let j = i + 1; j < all.length; j++) {
      const type = all[i]!.origin === all[j]!.origin ? null : typeOf(all[i]!, all[j]!)
      if (!type) continue
      list.add(all[i]!, all[j]!, type)
      list.count(1)
    }
}

/** In step with the number of figures: whoever contradicts anybody contradicts the lowest or the highest that is compatible. */
function amongMany(all: readonly Telling[], voices: readonly (readonly Telling[])[], list: List): void {
  const positive = all.filter(({ claim }) => claim.polarity === "positive" && hasFigure(claim))
  const extremes = new Extremes(positive)
  for (const telling of positive)
    for (const [type, found] of extremes.against(telling, typeBetween)) list.add(telling, found, type)
  list.count(disjointPairs(positive))
  for (const voice of voices) list.count(-disjointPairs(voice.filter((one) => positive.length > 0 && isCounted(one))))
  for (const denial of all.filter(({ claim }) => claim.polarity === "negative")) {
    let met = 0
    for (const other of all)
      if (other.origin !== denial.origin && typeBetween(denial, other) === "polarity" && ++met <= DENIED)
        list.add(denial, other, "polarity")
    list.count(met)
  }
}

const isCounted = ({ claim }: Telling): boolean => claim.polarity === "positive" && hasFigure(claim)

/** How many pairs no number fits: for each low end the high ends below it. */
function disjointPairs(tellings: readonly Telling[]): number {
  if (tellings.length < 2) return 0
  const lows = Float64Array.from(tellings, ({ low }) => low).sort()
  const highs = Float64Array.from(tellings, ({ high }) => high).sort()
  let below = 0
  let pairs = 0
  for (const low of lows) {
    while (below < highs.length && highs[below]! < low) below++
    pairs += below
  }
  return pairs
}

/**
 * A figure and its denial, or one figure with a part counted in and on top: both may be tied to one origin (one document passes
 * both on, one outlet misread the other), and still stand against each other.
 */
function withinOne(voice: readonly Telling[], list: List): void {
  if (voice.length > COMPARE_ALL) return
  for (let i = 0; i < voice.length; i++)
    for (let j = i + 1; j < voice.length; j++) {
      const [one, other] = [voice[i]!, voice[j]!]
      const type = typeOf(one, other)
      if (type !== "polarity" && type !== "inclusion") continue
      list.add(one, other, type)
      list.count(1)
    }
}

/** Whom two tolls count in comes before how far they are apart. */
function typeOf(a: Telling, b: Telling): ConflictType | null {
  const found = typeBetween(a, b)
  const together = found === "value" && a.counted !== null && a.counted.together() !== b.counted?.together()
  const type = together ? "definition" : found
  if (!a.counted?.part && !b.counted?.part) return type
  const comparable = type === "value" || type === "population" || (type === null && mayDifferInParts(a, b))
  return comparable && inclusionOf(a.counted, b.counted) ? "inclusion" : type
}

const mayDifferInParts = (a: Telling, b: Telling): boolean =>
  isCounted(a) && isCounted(b) && a.from <= b.to && b.from <= a.to && !(a.place && b.place && a.place !== b.place)

function typeBetween(a: Telling, b: Telling): ConflictType | null {
  const together = a.from <= b.to && b.from <= a.to
  const fits = a.low <= b.high && b.low <= a.high
  const figures = hasFigure(a.claim) && hasFigure(b.claim)
  // A denial meets a claim where it denies this figure, or gives none at all.
  if (a.claim.polarity !== b.claim.polarity) return together && (fits || !figures) ? "polarity" : null
  if (a.claim.polarity === "negative" || fits || !figures) return null
  if (!together) return "time"
  if (a.place && b.place && a.place !== b.place) return "place"
  return a.subject === b.subject ? "value" : "population"
}

/** What would settle a conflict of a type, as a rule. */
const SETTLES: Readonly<Record<ConflictType, string>> = {
  value: "the count that both go back to, or one made by somebody who was there",
  time: "a figure of one source for both times",
  place: "a figure of one source for both places",
  population: "what each of the two counts, in its own words",
  definition: "the definition that each of the two uses",
  polarity: "the first telling of each, and what its holder could know",
  identity: "a document that names both, as one or as two",
  perpetrator: "a claim of responsibility, or evidence from the place",
  inclusion: "a count that says whom it includes: each group by itself, and the sum",
}

function conflictOf(a: Telling, b: Telling, type: ConflictType): Conflict {
  const [first, second] = a.id < b.id ? [a.id, b.id] : [b.id, a.id]
  return { a: first, b: second, type, why: whyOf(a, b, type), settles: SETTLES[type] }
}

function whyOf({ claim: x, counted: p }: Telling, { claim: y, counted: q }: Telling, type: ConflictType): string {
  switch (type) {
    case "inclusion":
      return inclusionOf(p, q)!.why
    case "polarity":
      return "one gives this figure, and the other says that it is not so"
    case "definition":
      return "one counts the dead and the wounded together, the other the dead alone"
    case "time":
      return `the figures are for different times: ${formatEdtf(x.time!)} and ${formatEdtf(y.time!)}`
    case "place":
      return `the figures are for different places: ${x.place} and ${y.place}`
    case "population":
      return `perhaps not the same people are counted: “${x.subject}” and “${y.subject}”`
    default:
      return x.time && y.time
        ? "no number fits both, though time, place and subject are the same"
        : "no number fits both; at least one of them does not say for when"
  }
}
