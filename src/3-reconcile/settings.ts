// Where and when a claim is taken to hold while claims are grouped. Nothing is written back: a claim keeps what it says.
//
// "People" without a name are the same people only where and when something happened. A report of one incident names its
// place and day once and speaks of "people" afterwards; its further tolls take the place and day over. What then still has
// no place is a matter of its own document: 2,000 fighters here and 10,000 fighters there have nothing in common.
import { daysOf, type Edtf, type Measure, type PlacedEstimate } from "#claim"
import { plain } from "./names.js"
import type { ReconcileWords } from "./words.js"

const TOLLS: ReadonlySet<Measure> = new Set(["fatalities", "injured", "detained"])
/** A time wider than this is a period and no occasion. */
export const OCCASION_WIDTH_DAYS = 62

export interface Setting {
  /** Folded place, or NOWHERE. */
  readonly place: string
  readonly time: Edtf | null
  /** The document that the question stays within, for people without name and place; null: none. */
  readonly within: string | null
}
export const NOWHERE = ""

/** The setting of each claim. */
export function settingsOf(placed: readonly PlacedEstimate[], words: ReconcileWords): (one: PlacedEstimate) => Setting {
  const scenes = scenesOf(placed, words)
  return (one) => {
    const { place, subject, time, measure } = one.claim
    const own = placeKey(one, words)
    if (!isGeneric(subject, words)) return { place: own, time, within: null }
    const scene = TOLLS.has(measure) ? scenes.get(one.document) : undefined
    const where = place ? own : (scene?.place ?? NOWHERE)
    return { place: where, time: time ?? scene?.time ?? null, within: where === NOWHERE ? one.document : null }
  }
}

/** Whether nothing is known of the subject but that it is people: "people", "the fighters", "several civilians". */
export function isGeneric(subject: string, words: ReconcileWords): boolean {
  const parts = plain(subject).split(" ")
  return parts.every(
    (word) => words.isGenericVictim(word) || words.isGenericPopulation(word) || words.isDeterminer(word),
  )
}

const placeKey = ({ claim: { place, subject } }: PlacedEstimate, words: ReconcileWords): string =>
  place && !words.isHome(subject, place) ? plain(place) : NOWHERE

function isOccasion(time: Edtf): boolean {
  const range = daysOf(time)
  return range !== null && range.last - range.first <= OCCASION_WIDTH_DAYS
}

/** The one place and the one day of a document's tolls, where it names no second one. */
function scenesOf(
  placed: readonly PlacedEstimate[],
  words: ReconcileWords,
): Map<string, { place?: string; time?: Edtf }> {
  const seen = new Map<string, { places: Set<string>; times: Set<Edtf> }>()
  for (const one of placed) {
    if (!TOLLS.has(one.claim.measure)) continue
    const { places, times } = seen.get(one.document) ?? { places: new Set<string>(), times: new Set<Edtf>() }
    const place = placeKey(one, words)
    if (place) places.add(place)
    if (one.claim.time && isOccasion(one.claim.time)) times.add(one.claim.time)
    seen.set(one.document, { places, times })
  }
  const only = <T>(values: ReadonlySet<T>): T | undefined => (values.size === 1 ? [...values][0] : undefined)
  return new Map(
    [...seen].map(([document, { places, times }]) => [document, { place: only(places), time: only(times) }]),
  )
}
