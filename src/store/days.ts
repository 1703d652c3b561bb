// Times as the columns that ranges are filtered by: the first and the last day that the words may mean.
import type { Edtf } from "#claim"

/** ISO days; open ends are the first and the last day that four digits can write. */
export interface Days {
  readonly first: string
  readonly last: string
}
export const EARLIEST = "0000-01-01"
export const LATEST = "9999-12-31"

/** Null where the value names no days (a duration, no EDTF). */
export function daysOf(time: Edtf | null): Days | null {
  if (time === null || time.startsWith("P")) return null
  if (/^[[{].*[\]}]$/.test(time)) return widest(time.slice(1, -1).split(","))
  const slash = time.indexOf("/")
  if (slash < 0) return single(time)
  const from = time.slice(0, slash)
  const to = time.slice(slash + 1)
  const first = isOpen(from) ? EARLIEST : single(from)?.first
  const last = isOpen(to) ? LATEST : single(to)?.last
  return first && last ? { first, last } : null
}

const isOpen = (end: string): boolean => end === "" || end === ".."

function widest(members: readonly string[]): Days | null {
  const days = members.map((member) => single(member.trim())).filter((found) => found !== null)
  if (!days.length) return null
  return {
    first: days.map(({ first }) => first).sort()[0]!,
    last: days
      .map(({ last }) => last)
      .sort()
      .at(-1)!,
  }
}

const SIMPLE = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?(?:T.*)?$/
// Seasons of the north, quarters, thirds and halves of a year (EDTF 21–41): first month and number of months.
const PARTS: Record<string, readonly [month: number, months: number]> = {
  21: [3, 3],
  22: [6, 3],
  23: [9, 3],
  24: [12, 3],
  33: [1, 3],
  34: [4, 3],
  35: [7, 3],
  36: [10, 3],
  37: [1, 4],
  38: [5, 4],
  39: [9, 4],
  40: [1, 6],
  41: [7, 6],
}

function single(value: string): Days | null {
  const match = SIMPLE.exec(value.replace(/[~?%]/g, ""))
  if (!match) return null
  const [, year, month, day] = match
  const low = Number(year!.replace(/X/g, "0"))
  const high = Number(year!.replace(/X/g, "9"))
  if (!month || month === "XX") return { first: iso(low, 1, 1), last: iso(high, 12, 31) }
  const [from, months] = PARTS[month] ?? [Number(month), 1]
  if (from < 1 || from > 12) return null
  if (!day || day === "XX") return { first: iso(low, from, 1), last: iso(high, from + months, 0) }
  return { first: iso(low, from, Number(day)), last: iso(low, from, Number(day)) }
}

function iso(year: number, month: number, day: number): string {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.toISOString().slice(0, 10)
}

/** The year that a count by year puts it in: the first one that it has. */
export function yearOf(days: Days | null): number | null {
  if (!days) return null
  const day = days.first === EARLIEST ? days.last : days.first
  return day === LATEST ? null : Number(day.slice(0, 4))
}
