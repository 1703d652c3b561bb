// Two readers read the same time where their times touch; one who says "about" may be off by the next larger unit.
import { type DayRange, daysOf, type Edtf } from "#claim"

const APPROXIMATE = /[~?%]$/
/** Days by which an approximate day, month or year may be off. */
const SLACK = [7, 92, 366] as const

export function looseDays(time: Edtf): DayRange | null {
  const days = daysOf(time)
  if (!days) return null
  const [from = "", to = from] = time.split("/")
  return { first: days.first - slackOf(from), last: days.last + slackOf(to) }
}

function slackOf(end: string): number {
  if (!APPROXIMATE.test(end)) return 0
  return end.length > 9 ? SLACK[0] : end.length > 6 ? SLACK[1] : SLACK[2]
}

/** Whether both may speak of one day. */
export function timesTouch(a: Edtf, b: Edtf): boolean {
  const [x, y] = [looseDays(a), looseDays(b)]
  return x !== null && y !== null && x.first <= y.last && y.first <= x.last
}

/** An open end counts as this many days where widths are compared. */
const MOST_DAYS = 40_000
const YEAR_AND_MORE = 400

/** Whether the times touch and `b` is not hugely wider than `a`: "2019" answers "3 May 2019", "the 2010s" does not. */
export function sameTime(a: Edtf, b: Edtf): boolean {
  return timesTouch(a, b) && widthOf(b) <= Math.max(3 * widthOf(a), widthOf(a) + YEAR_AND_MORE)
}

function widthOf(time: Edtf): number {
  const days = looseDays(time)
  return days ? Math.min(days.last - days.first, MOST_DAYS) : 0
}
