// The line of time as it is drawn: lanes of marks, and of counts where claims are too many to be told apart.
import type { ClaimKind, Clock } from "#claim"
import type { ClaimView } from "./claim.js"
import type { PageView } from "./lists.js"
import { type TimeView, timeView } from "./time.js"

export type TimelineUnit = "day" | "week" | "month" | "quarter" | "year" | "decade"

export interface TimelineView {
  /** ISO days, both included; null where no claim has a time. */
  readonly extent: { readonly first: string; readonly last: string } | null
  /** What is shown, in whole units. */
  readonly span: { readonly first: string; readonly last: string } | null
  readonly unit: TimelineUnit
  readonly lanes: readonly TimelineLaneView[]
  readonly sources: readonly SourceCount[]
  /** Claims under all conditions but that on kinds. */
  readonly kinds: readonly KindCount[]
}

export interface KindCount {
  readonly kind: ClaimKind
  readonly claims: number
}

/** Who published the claims that a drawing shows; null for documents that name nobody. The most frequent first, at most 100. */
export interface SourceCount {
  readonly name: string | null
  readonly claims: number
}

export interface TimelineLaneView {
  readonly clock: Clock
  /** The kind, name or place; null for a clock's own lane and for the lane of all others. */
  readonly value: string | null
  readonly others: boolean
  /** Claims with a time by the clock, shown or not, and those without one. */
  readonly claims: number
  readonly undated: number
  readonly before: number
  readonly after: number
  readonly items: readonly TimelineItemView[]
  /** Claims of the span that no item stands for. */
  readonly left: number
}

export interface TimelineItemView {
  /** ISO days; null is an open end. */
  readonly first: string | null
  readonly last: string | null
  /** Whether all of it lies within one unit. */
  readonly fine: boolean
  readonly count: number
  /** Where it is one claim. */
  readonly claim: ClaimView | null
  /** The stretch in words: "March 2018", "2015 to 2017", "until 2016". */
  readonly words: string
}

export type TimelineClaimsView = PageView<ClaimView>

/** The stretch of an item in words; one claim's as its own time has them, so that "about" is not lost. */
export function stretchInWords(
  unit: TimelineUnit,
  first: string | null,
  last: string | null,
  own: TimeView | null,
): string {
  if (own) return own.words
  if (first !== null && first === last) return timeView(first).words
  if (first !== null && last !== null && spansUnit(first, last)) return timeView(unitEdtf(first, last)).words
  const coarse = (day: string): string => (unit === "day" || unit === "week" ? day : day.slice(0, 7))
  return timeView(
    `${first === null ? ".." : edge(first, "first", coarse)}/${last === null ? ".." : edge(last, "last", coarse)}`,
  ).words
}

/** A beginning on the first of January is told as the year, an end on the last of December too. */
function edge(day: string, end: "first" | "last", coarse: (day: string) => string): string {
  return day.slice(5) === (end === "first" ? "01-01" : "12-31") ? day.slice(0, 4) : coarse(day)
}

const monthsOf = (first: string, last: string): number =>
  (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(last.slice(5, 7)) - Number(first.slice(5, 7)) + 1
const lastOfMonth = (day: string): boolean => new Date(Date.parse(day) + 86_400_000).getUTCDate() === 1

/** Whether the days are a whole month, quarter, year or decade. */
function spansUnit(first: string, last: string): boolean {
  if (!first.endsWith("-01") || !lastOfMonth(last)) return false
  const months = monthsOf(first, last)
  const month = Number(first.slice(5, 7))
  if (months === 1) return true
  if (months === 3) return month % 3 === 1
  if (months === 12) return month === 1
  return months === 120 && month === 1 && first[3] === "0"
}

function unitEdtf(first: string, last: string): string {
  const months = monthsOf(first, last)
  const year = first.slice(0, 4)
  if (months === 1) return first.slice(0, 7)
  if (months === 3) return `${year}-${33 + (Number(first.slice(5, 7)) - 1) / 3}`
  return months === 12 ? year : `${year.slice(0, 3)}X`
}
