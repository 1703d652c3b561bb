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

const DATE = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?([~?%]?)$/

/** The moment that a value names; the later end of an interval; null for decades, durations and the like. */
export function momentOf(value: Edtf | null): Moment | null {
  if (value === null) return null
  const slash = value.indexOf("/")
  if (slash >= 0) {
    const end = value.slice(slash + 1)
    return momentOf(end === ".." ? value.slice(0, slash) : end)
  }
  const match = isEdtf(value) ? DATE.exec(value) : null
  if (!match) return null
  return {
    year: Number(match[1]),
    month: Number(match[2] ?? 0),
    day: Number(match[3] ?? 0),
    approximate: match[4] !== "",
  }
}

export function moment(year: number, month = 0, day = 0, approximate = false): Moment {
  return { year, month, day, approximate }
}
export function momentOfDay(days: number, approximate = false): Moment {
  return { ...civilDate(days), approximate }
}
export function dayOf({ year, month, day }: Moment): number {
  return dayNumber(year, month, day)
}

const two = (n: number): string => String(n).padStart(2, "0")

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
  if (unit === "M") return written({ ...counted({ ...from, month, day: 0 }, count, "M"), approximate })
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
