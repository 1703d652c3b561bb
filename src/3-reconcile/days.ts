import { civilDate, daysOf, type Edtf } from "#claim"

/** The year of a day number. */
export const yearOf = (day: number): number => civilDate(day).year

/** Days between two times, 0 where they touch; infinite where one of them is not known. */
export function rangeGap(a: Edtf | null, b: Edtf | null): number {
  const x = a && daysOf(a)
  const y = b && daysOf(b)
  if (!x || !y) return Number.POSITIVE_INFINITY
  return Math.max(0, x.first - y.last, y.first - x.last)
}

/** How far an approximate time may stray, in days: a season for a day or month, half a year for a year (a convention). */
const STRAYS = 92
const STRAYS_YEAR = 183

/** Whether two times may be the same: an approximate one ("about October 2018", a figure of a report's own time) is given room. */
export function mayBeSameTime(a: Edtf, b: Edtf): boolean {
  return rangeGap(a, b) <= room(a) + room(b)
}

/**
 * The days that a time may mean with the room that it is given: two times may be the same where these touch. No time touches
 * everything, a time without days (a duration) nothing but that.
 */
export function reach(value: Edtf | null): { readonly from: number; readonly to: number } {
  if (value === null) return { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }
  const days = daysOf(value)
  if (!days) return { from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY }
  return { from: days.first - room(value), to: days.last + room(value) }
}

function room(value: Edtf): number {
  if (!value.includes("~")) return 0
  return /^\d{4}~$/.test(value) ? STRAYS_YEAR : STRAYS
}
