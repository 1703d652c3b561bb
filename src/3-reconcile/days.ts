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
