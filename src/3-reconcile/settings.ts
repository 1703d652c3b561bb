// Where and when a claim is taken to hold while claims are grouped. Nothing is written back: a claim keeps what it says.
//
// "People" without a name are the same people only where and when something happened. A report of one incident names its
// place and day once and speaks of "people" afterwards; its further tolls take the place and day over. What then still has
// no place is a matter of its own document: 2,000 fighters here and 10,000 fighters there have nothing in common.
import { daysOf, type Edtf, type Estimate, type Measure, type PlacedEstimate } from "#claim"
import { plain } from "./names.js"
import type { PartedClaim } from "./parts.js"
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
  /** Whether nothing is known of the subject but that it is people. */
  readonly generic: boolean
  /** Whether place or time are taken over from other claims of the document. */
  readonly taken: boolean
}
export const NOWHERE = ""

/** The setting of each claim; `placed` are all estimates of its document. */
export function settingsOf(placed: readonly PlacedEstimate[], words: ReconcileWords): (one: PlacedEstimate) => Setting {
  const scenes = scenesOf(placed, words)
  return (one) => {
    const { place, subject, time, measure } = one.claim
    if (!isGeneric(subject, words)) return ownSetting(one, words)
    const scene = TOLLS.has(measure) ? scenes.get(one.document) : undefined
    const where = place ? placeKey(one, words) : (scene?.place ?? NOWHERE)
    const when = time ?? scene?.time ?? null
    const taken = (place === null && where !== NOWHERE) || when !== time
    return { place: where, time: when, within: where === NOWHERE ? one.document : null, generic: true, taken }
  }
}

/** What the claim itself says. */
function ownSetting(one: PlacedEstimate, words: ReconcileWords): Setting {
  const place = placeKey(one, words)
  const generic = isGeneric(one.claim.subject, words)
  const within = generic && place === NOWHERE ? one.document : null
  return { place, time: one.claim.time, within, generic, taken: false }
}

/** A setting that is taken over, to be kept with the claim; null where the claim says it all. */
export const writtenSetting = ({ place, time, taken }: Setting): string | null =>
  taken ? `${place}@${time ?? ""}` : null

export function readSetting(one: PartedClaim<Estimate>, words: ReconcileWords): Setting {
  if (one.setting === null) return ownSetting(one, words)
  const [place = NOWHERE, time = ""] = one.setting.split("@")
  return { place, time: time || null, within: place === NOWHERE ? one.document : null, generic: true, taken: true }
}

/** Whether nothing is known of the subject but that it is people: "people", "the fighters", "several civilians". */
export const isGeneric = perSubject(isOfGenericWords)

const MOST_KNOWN = 50_000

/** The same function, which remembers its answers for each set of words: subjects come again and again. */
export function perSubject<Answer>(
  ask: (subject: string, words: ReconcileWords) => Answer,
): (subject: string, words: ReconcileWords) => Answer {
  const answers = new WeakMap<ReconcileWords, Map<string, Answer>>()
  return (subject, words) => {
    let known = answers.get(words)
    if (!known || known.size > MOST_KNOWN) {
      known = new Map()
      answers.set(words, known)
    }
    let answer = known.get(subject)
    if (answer === undefined) {
      answer = ask(subject, words)
      known.set(subject, answer)
    }
    return answer
  }
}

function isOfGenericWords(subject: string, words: ReconcileWords): boolean {
  const parts = plain(subject).split(" ")
  return parts.every(
    (word) => words.isGenericVictim(word) || words.isGenericPopulation(word) || words.isDeterminer(word),
  )
}

const placeKey = ({ claim: { place, subject } }: PlacedEstimate, words: ReconcileWords): string =>
  place && !(hasHome(subject, words) && words.isHome(subject, place)) ? plain(place) : NOWHERE

/** Few subjects have a home country; the others need not be asked for with every place. */
export const hasHome = perSubject((subject, words) => words.known(subject)?.country != null)

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
