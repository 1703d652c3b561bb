// Times as the columns that ranges are filtered by: the first and the last day that the words may mean.
import { civilDate, daysOf, type Edtf } from "#claim"

/** ISO days; open ends are the first and the last day that four digits can write. */
export interface DayColumns {
  readonly first: string
  readonly last: string
}
export const EARLIEST = "0000-01-01"
export const LATEST = "9999-12-31"

/** Null where the value names no days (none, a duration). */
export function dayColumns(time: Edtf | null): DayColumns | null {
  const days = time === null ? null : daysOf(time)
  return days && { first: isoDay(days.first, EARLIEST), last: isoDay(days.last, LATEST) }
}

function isoDay(number: number, open: string): string {
  if (!Number.isFinite(number)) return open
  const { year, month, day } = civilDate(number)
  const [y, m, d] = [year, month, day].map(String)
  return `${y!.padStart(4, "0")}-${m!.padStart(2, "0")}-${d!.padStart(2, "0")}`
}

/** The year that a count by year puts it in: the first one that it has. */
export function yearOf(days: DayColumns | null): number | null {
  if (!days) return null
  const day = days.first === EARLIEST ? days.last : days.first
  return day === LATEST ? null : Number(day.slice(0, 4))
}
