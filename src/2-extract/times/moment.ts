// Arithmetic on coarse times: a moment is as precise as it was said, and counting from it makes nothing more precise.
import type { Edtf } from "#claim"
import { civilDate, dayNumber, isEdtf } from "#claim"

/** A year, or a month (1 to 12), season, quarter or half (21 to 41) of it, or a day; 0 for what is not known. */
export interface Moment {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly approximate: boolean
}

/** The moment that a value names; the later end of an interval; null for decades, durations and the like. Takes what is EDTF already. */
export function momentOf(value: Edtf): Moment | null {
  const slash = value.indexOf("/")
  if (slash < 0) return read(value, 0, value.length)
  return value.endsWith("..") ? read(value, 0, slash) : read(value, slash + 1, value.length)
}

/** The moment of a date that somebody else gives; null where it is none. */
export function momentGiven(value: Edtf | null): Moment | null {
  return value !== null && isEdtf(value) ? momentOf(value) : null
}

/** By hand, since each time that words point back to is read so: a regular expression took a quarter of the grammar's time. */
function read(value: string, from: number, to: number): Moment | null {
  const mark = value.charCodeAt(to - 1)
  const approximate = mark === 126 || mark === 63 || mark === 37
  const size = approximate ? to - from - 1 : to - from
  const year = digits(value, from, 4)
  if ((size !== 4 && size !== 7 && size !== 10) || year < 0) return null
  const month = size > 4 ? digits(value, from + 5, 2) : 0
  return month < 0 ? null : { year, month, day: size > 7 ? digits(value, from + 8, 2) : 0, approximate }
}

function digits(value: string, from: number, count: number): number {
  let number = 0
  for (let i = from; i < from + count; i++) {
    const digit = value.charCodeAt(i) - 48
    if (!(digit >= 0 && digit <= 9)) return -1
    number = number * 10 + digit
  }
  return number
}

export function moment(year: number, month = 0, day = 0, approximate = false): Moment {
  return { year, month, day, approximate }
}
/** The same, only about right. Written out, as spreading an object costs microseconds on Node 20 (measured). */
export function about({ year, month, day }: Moment): Moment {
  return { year, month, day, approximate: true }
}
/** The same part of another year. */
export function inYear({ month, day, approximate }: Moment, year: number): Moment {
  return { year, month, day, approximate }
}
export function momentOfDay(days: number, approximate = false): Moment {
  const { year, month, day } = civilDate(days)
  return { year, month, day, approximate }
}
export function dayOf({ year, month, day }: Moment): number {
  return dayNumber(year, month, day)
}

const two = (n: number): string => (n < 10 ? `0${n}` : String(n))

export function written({ year, month, day, approximate }: Moment): Edtf {
  const value = `${String(year).padStart(4, "0")}${month ? `-${two(month)}` : ""}${day ? `-${two(day)}` : ""}`
  return approximate ? `${value}~` : value
}

/** The ISO weekday of a day number: 1 is Monday. */
export const weekdayOf = (days: number): number => ((((days + 3) % 7) + 7) % 7) + 1

const DAYS: Readonly<Record<string, number>> = { D: 1, W: 7, F: 14, TH: 1 / 24, TM: 0, TS: 0 }
const YEARS: Readonly<Record<string, number>> = { Y: 1, E: 10, C: 100 }

/** The month (1 to 12) in the middle of whatever the moment names; 0 where only the year is known. */
function monthOf({ month }: Moment): number {
  if (month <= 12) return month
  if (month <= 24) return Math.min(12, 4 + 3 * (month - 21))
  return month <= 36 ? 2 + 3 * (month - 33) : 3 + 6 * (month - 40)
}

/** So many units from a moment, no more precise than the unit and the moment are: "two years ago" is a year, "ten days ago" a day. */
export function counted(from: Moment, count: number, unit: string): Moment {
  const years = YEARS[unit]
  if (years !== undefined) return moment(from.year + Math.round(count * years), 0, 0, from.approximate)
  const days = DAYS[unit]
  if (days !== undefined && from.day) return momentOfDay(dayOf(from) + Math.round(count * days), from.approximate)
  const months = days !== undefined ? Math.round((count * days) / 30) : unit === "Q" ? count * 3 : count
  const known = monthOf(from)
  if (!known) return moment(from.year + Math.trunc(months / 12), 0, 0, true)
  const sum = from.year * 12 + known - 1 + Math.round(months)
  return moment(Math.floor(sum / 12), (sum % 12) + 1, 0, from.approximate || days !== undefined)
}

/** The whole unit around a moment, so many units on: "last week" is Monday to Sunday. null where the moment is too coarse to say. */
export function wholeUnit(from: Moment, count: number, unit: string): Edtf | null {
  const { year, approximate } = from
  const month = monthOf(from)
  if (unit === "Y") return written(moment(year + count, 0, 0, approximate))
  if (unit === "E") return `${Math.floor(year / 10) + count}X`
  if (unit === "C") return `${Math.floor(year / 100) + count}XX`
  if (!month) return null
  if (unit === "M") {
    const other = counted(moment(year, month), count, "M")
    return written(moment(other.year, other.month, 0, approximate))
  }
  if (unit === "Q") {
    const quarters = year * 4 + Math.floor((month - 1) / 3) + count
    return written(moment(Math.floor(quarters / 4), 33 + (quarters % 4), 0, approximate))
  }
  if (!from.day) return null
  if (unit === "D") return written(momentOfDay(dayOf(from) + count, approximate))
  if (unit !== "W") return null
  const monday = dayOf(from) - weekdayOf(dayOf(from)) + 1 + 7 * count
  return `${written(momentOfDay(monday))}/${written(momentOfDay(monday + 6))}`
}
