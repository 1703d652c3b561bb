// The lowest and the highest figures of a question by subject, place and year. A figure that contradicts any other one which is
// compatible with it in subject, place and year contradicts the lowest or the highest of them, so that nothing else is compared.
import type { ConflictType } from "#claim"
import type { Telling } from "./conflicts.js"
import { yearOf } from "./days.js"

/** A time that is wider has no year of its own. */
const MOST_YEARS = 12
const ANY = "*"
const NONE = "-"

/** The two most extreme tellings of different origins. */
interface Ends {
  readonly lowest: Telling[]
  readonly highest: Telling[]
}

export class Extremes {
  private readonly ends = new Map<string, Ends>()

  constructor(tellings: readonly Telling[]) {
    for (const telling of tellings)
      for (const subject of [telling.subject, ANY])
        for (const place of [telling.place || NONE, ANY])
          for (const year of [...yearsOf(telling), ANY]) this.enter(`${subject}|${place}|${year}`, telling)
  }

  /** The conflicts of each type that are widest downwards and upwards, if the telling has any. */
  against(
    telling: Telling,
    typeBetween: (a: Telling, b: Telling) => ConflictType | null,
  ): readonly (readonly [ConflictType, Telling])[] {
    const found: (readonly [ConflictType, Telling])[] = []
    const places = telling.place ? [telling.place, NONE] : [ANY]
    const years = yearsOf(telling).includes(NONE) ? [ANY] : [...yearsOf(telling), NONE]
    const near = places.flatMap((place) => years.map((year) => `${telling.subject}|${place}|${year}`))
    for (const keys of [near, [`${ANY}|${ANY}|${ANY}`]]) {
      const under = this.pick(keys, "lowest", telling, (one) => -one.high)
      const over = this.pick(keys, "highest", telling, (one) => one.low)
      for (const other of [under, over]) {
        const type = other && typeBetween(telling, other)
        if (other && type) found.push([type, other])
      }
    }
    return found
  }

  private pick(
    keys: readonly string[],
    end: keyof Ends,
    telling: Telling,
    size: (one: Telling) => number,
  ): Telling | null {
    let best: Telling | null = null
    for (const key of keys) {
      const other = this.ends.get(key)?.[end].find(({ origin }) => origin !== telling.origin)
      if (other && (!best || size(other) > size(best))) best = other
    }
    return best
  }

  private enter(key: string, telling: Telling): void {
    let ends = this.ends.get(key)
    if (!ends) {
      ends = { lowest: [], highest: [] }
      this.ends.set(key, ends)
    }
    keep(ends.lowest, telling, (one) => -one.high)
    keep(ends.highest, telling, (one) => one.low)
  }
}

/** Keeps the largest of two origins; of equals the first by id. */
function keep(kept: Telling[], telling: Telling, size: (one: Telling) => number): void {
  const before = (a: Telling, b: Telling): number => size(b) - size(a) || (a.id < b.id ? -1 : 1)
  const own = kept.findIndex(({ origin }) => origin === telling.origin)
  if (own >= 0) {
    if (before(telling, kept[own]!) < 0) kept[own] = telling
  } else if (kept.length < 2) kept.push(telling)
  else if (before(telling, kept[1]!) < 0) kept[1] = telling
  if (kept.length === 2 && before(kept[1]!, kept[0]!) < 0) kept.reverse()
}

function yearsOf({ from, to }: Telling): readonly string[] {
  if (!Number.isFinite(from) || !Number.isFinite(to)) return [NONE]
  const [first, last] = [yearOf(from), yearOf(to)]
  if (last - first >= MOST_YEARS) return [NONE]
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i))
}
