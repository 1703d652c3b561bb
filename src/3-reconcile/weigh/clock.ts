// Times of day and dates however they are printed: "4:15p", "12/01/2011 4:15 PM", "Thu 16:15", "4:15 p.m. (estimated)".
import { dayNumber } from "#claim"

export interface Day {
  /** Null where only month and day are printed. */
  readonly year: number | null
  readonly month: number
  readonly day: number
}
export interface Moment {
  /** Minutes since midnight; null where only a date is given. */
  readonly minutes: number | null
  /** The readings of its date: none where none is printed, two for "03/04/2011", which may be March or April. */
  readonly days: readonly Day[]
}

/** The words of time that a pack knows. */
export interface ClockWords {
  /** 1 to 12, or null where the folded word is no month. */
  month(word: string): number | null
  /** Minutes since midnight of "noon" and "midnight"; null for other words. */
  hourWord(word: string): number | null
  isWeekday(word: string): boolean
}

/** The "a" of "7:10aDec 1" counts though no blank follows; that of "7:10 approx" does not. */
const CLOCK = /(?<![\d:])(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?!\d)\s*(?:([apAP])\.?\s?[mM]?\b\.?|([apAP])(?=[A-Z]))?/
const ISO_DAY = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/
const SLASHED = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\d:])/
const DAY_BEFORE = /(\d{1,2})(?:st|nd|rd|th)?[\s-]*$/
const DAY_BEHIND = /^\.?[\s-]*(\d{1,2})(?![\d:])/
const YEAR_BEHIND = /^\.?,?[\s-]*(\d{4})(?![\d:])/

/** Reads a cell that is a time, a date or both; null where it is anything else, or says more than a time. */
export function readMoment(cell: string, words: ClockWords): Moment | null {
  let rest = cell.replace(/&nbsp;?/g, " ").replace(/(\d)T(\d)/g, "$1 $2")
  const clock = takeClock(rest, words)
  if (clock) rest = clock.rest
  const date = takeDate(rest, words)
  if (date) rest = date.rest
  if (!clock && !date) return null
  if (!restIsIdle(rest, clock ? REMARK : 0, words)) return null
  return { minutes: clock ? clock.minutes : null, days: date ? date.days : [] }
}

/** Days since 1970 of a moment's only reading; null where it has none, several, or no year. */
export function dayOf({ days }: Moment): number | null {
  const [day] = days
  return days.length === 1 && day?.year ? dayNumber(day.year, day.month, day.day) : null
}

/** Whether two moments may be one: what both print must agree. */
export function sameMoment(a: Moment, b: Moment): boolean {
  if ((a.minutes === null) !== (b.minutes === null) || a.minutes !== b.minutes) return false
  if (!a.days.length || !b.days.length) return true
  return a.days.some((x) => b.days.some((y) => sameDay(x, y)))
}

function sameDay(a: Day, b: Day): boolean {
  return a.month === b.month && a.day === b.day && (a.year === null || b.year === null || a.year === b.year)
}

function takeClock(cell: string, words: ClockWords): { minutes: number; rest: string } | null {
  const match = CLOCK.exec(cell)
  if (!match) return null
  const hour = Number(match[1])
  const minute = Number(match[2])
  if (hour > 24 || minute > 59) return null
  const before = cell.slice(0, match.index)
  const after = cell.slice(match.index + match[0].length)
  const half = (match[3] ?? match[4])?.toLowerCase()
  const named = /^\s*(\p{L}+)/u.exec(after)
  const noon = named ? words.hourWord(named[1]!.toLowerCase()) : null
  if (noon !== null && hour % 12 === 0)
    return { minutes: noon + minute, rest: `${before} ${after.slice(named![0].length)}` }
  if (half && (hour > 12 || hour === 0))
    return hour > 12 ? { minutes: (hour % 24) * 60 + minute, rest: `${before} ${after}` } : null
  const hours = half ? (hour % 12) + (half === "p" ? 12 : 0) : hour % 24
  return { minutes: hours * 60 + minute, rest: `${before} ${after}` }
}

function takeDate(cell: string, words: ClockWords): { days: Day[]; rest: string } | null {
  const iso = ISO_DAY.exec(cell)
  if (iso) {
    const days = real([{ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }])
    return days.length ? { days, rest: without(cell, iso.index, iso[0].length) } : null
  }
  for (const word of cell.matchAll(/\p{L}{3,}/gu)) {
    const month = words.month(word[0].toLowerCase())
    if (month === null) continue
    const named = dayBeside(cell, word.index, word.index + word[0].length, month)
    if (named) return named
  }
  const slashed = SLASHED.exec(cell)
  if (!slashed) return null
  const [x, y] = [Number(slashed[1]), Number(slashed[3])]
  const year = slashed[4] ? Number(slashed[4]) + (slashed[4].length === 2 ? 2000 : 0) : null
  if (!year && slashed[2] !== "/") return null // "4.15" and "10-12" are no dates
  const days = real([{ year, month: x, day: y }, ...(x === y ? [] : [{ year, month: y, day: x }])])
  return days.length ? { days, rest: without(cell, slashed.index, slashed[0].length) } : null
}

const without = (cell: string, from: number, length: number): string =>
  `${cell.slice(0, from)} ${cell.slice(from + length)}`

/** "2 Dec 2011", "Dec 2, 2011", "02-Dec-2011": the day beside a month's name. */
function dayBeside(cell: string, start: number, end: number, month: number): { days: Day[]; rest: string } | null {
  const before = DAY_BEFORE.exec(cell.slice(0, start))
  const behind = before ? null : DAY_BEHIND.exec(cell.slice(end))
  const day = before?.[1] ?? behind?.[1]
  if (!day) return null
  const from = before ? before.index : start
  const to = end + (behind?.[0].length ?? 0)
  const year = YEAR_BEHIND.exec(cell.slice(to))
  const days = real([{ year: year ? Number(year[1]) : null, month, day: Number(day) }])
  return days.length ? { days, rest: without(cell, from, to + (year?.[0].length ?? 0) - from) } : null
}

const real = (days: readonly Day[]): Day[] =>
  days.filter(({ month, day }) => month >= 1 && month <= 12 && day >= 1 && day <= 31)

/** Behind a time of day a remark of so many words is let pass: "delayed", "on time", "local time". */
const REMARK = 2

/** What is left may be brackets, a weekday or a short remark without figures. */
function restIsIdle(rest: string, allowed: number, words: ClockWords): boolean {
  const left = rest.replace(/\([^()]*\)/g, " ").match(/[\p{L}\p{N}]+/gu) ?? []
  const others = left.filter((word) => !words.isWeekday(word.toLowerCase()))
  return others.length <= allowed && !others.some((word) => /\d/.test(word))
}
