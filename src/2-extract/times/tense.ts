// Whether a time without a year lies behind the document or ahead of it is told by the verbs of its clause.
import { dayNumber } from "#claim"
import type { Moment } from "./moment.js"
import { dayOf, moment, momentOfDay, weekdayOf } from "./moment.js"
import type { TimeReader } from "./reader.js"

export type Direction = -1 | 0 | 1
const BEFORE = 8
const BEHIND = 9
const NEAR = 4
const FAR = 18

/** The tense of the clause around a time: -1 behind, 1 ahead, 0 where nothing tells. */
export function tenseAround(reader: TimeReader, from: number, to: number, start: number): Direction {
  const deadline = reader.value(reader.before(from, "time-deadline"), "time-deadline")
  if (reader.value(reader.before(from, "time-bound"), "time-bound") === "since") return -1
  const by = reader.before(from, "time-deadline")
  if (deadline === "by" && by > start && reader.link(by - 1) !== "comma") return 1 // but "By October it had split"
  const floor = reader.floor
  reader.floor = start // verbs may stand before the last time
  const near = deadline === null ? BEFORE : NEAR
  let found = scan(reader, from - 1, -1, Math.max(start, from - near))
  if (!found) found = scan(reader, to, 1, Math.min(reader.end - 1, to + BEHIND))
  if (!found) found = deadline === null ? scan(reader, from - BEFORE - 1, -1, Math.max(start, from - FAR)) : 1
  reader.floor = floor
  return found
}

function scan(reader: TimeReader, from: number, step: 1 | -1, last: number): Direction {
  for (let i = from; step > 0 ? i <= last : i >= last; i += step) {
    if (reader.is(i, "tense-future")) return 1
    if (!reader.is(i - 1, "tense-bare") && (reader.is(i, "tense-past") || endsInEd(reader, i))) return -1
  }
  return 0
}

/** "planned", and neither "succeed" nor "United". */
function endsInEd(reader: TimeReader, i: number): boolean {
  if (!reader.isWord(i) || reader.capital(i)) return false
  const { text, start, end } = reader.words
  const last = end[i]!
  if (last - start[i]! < 5 || text.charCodeAt(last - 1) !== 100 || text.charCodeAt(last - 2) !== 101) return false
  return text.charCodeAt(last - 3) !== 101
}

// Ahead is believed up to ten months: "by 14 January", read on 10 February, was last January.
const AHEAD = 300
const SOON = 40

/** The year that a month, or a day of a month, without one belongs to, for a document of this date. */
export function yearFor(published: Moment, month: number, day: number, direction: Direction): number {
  const { year } = published
  if (!published.month || published.month > 12) return year
  const now = published.day ? dayOf(published) : dayNumber(year, published.month, 15)
  const start = (y: number): number => dayNumber(y, month, day || 1)
  const stop = (y: number): number => (day ? start(y) : dayNumber(y, month + 1, 1) - 1)
  const behind = start(year) <= now ? year : year - 1
  const ahead = stop(year) >= now ? year : year + 1
  const distance = start(ahead) - now
  if (direction > 0) return distance <= AHEAD ? ahead : behind
  return distance <= SOON && now - stop(behind) > AHEAD ? ahead : behind
}

/** The day that a weekday means in a document of this date; the day itself counts. null where the date is no day. */
export function dayFor(published: Moment, weekday: number, direction: Direction): Moment | null {
  if (!published.day) return null
  const now = dayOf(published)
  const back = (weekdayOf(now) - weekday + 7) % 7
  return momentOfDay(direction > 0 ? now + ((7 - back) % 7) : now - back, published.approximate)
}

/** A month-day of a holiday, or the nth weekday of a month ("11-4-4"), in a year. */
export function holidayIn(year: number, code: string): Moment {
  const [month, second, weekday] = code.split("-").map(Number)
  if (weekday === undefined) return moment(year, month!, second!)
  const first = dayNumber(year, month!, 1)
  return momentOfDay(first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (second! - 1))
}
