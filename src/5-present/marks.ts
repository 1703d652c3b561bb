// Where claims stand in the drawing of a question. Claims of one time are spread over it, so that none hides another;
// the spread is drawn inside the span that the time may mean and says nothing finer than it.
import type { ClaimView } from "./claim.js"
import { dayNumber, isoDay } from "./time.js"

export const MARK_SHAPES = ["point", "range", "at-least", "at-most"] as const
export type MarkShape = (typeof MARK_SHAPES)[number]

export interface MarkDays {
  readonly at: string
  readonly from: string
  readonly to: string
}

export interface MarkView {
  readonly claim: string
  readonly shape: MarkShape
  /** The figure's ends; a point has both the same. An open end is null. */
  readonly low: number | null
  readonly high: number | null
  /** ISO date on which the mark is drawn, and the first and last day that the claim's time may mean; null without a time. */
  readonly days: MarkDays | null
  /** The time is coarser than a month. */
  readonly coarse: boolean
  /** Doubted or rejected by the author, denied, or rejected by the analyst. */
  readonly hollow: boolean
  readonly label: string
}

/** An open end is drawn for this long, at most to the last day that the other claims know. */
const OPEN_DAYS = 365
const COARSE_DAYS = 31

/** The marks of all claims that have a figure, in order of time; those without a time come last. */
export function markViews(claims: readonly ClaimView[]): MarkView[] {
  const spans = new Map<string, ClaimView[]>()
  for (const claim of claims.filter((claim) => shapeOf(claim) !== null)) {
    const edtf = claim.time?.edtf ?? ""
    const together = spans.get(edtf)
    if (together) together.push(claim)
    else spans.set(edtf, [claim])
  }
  const marks = [...spans.values()].flatMap((together) =>
    together.map((claim, index) => markView(claim, daysOf(claim, index, together.length))),
  )
  return marks.sort((a, b) => byDay(a.days?.at, b.days?.at))
}

function byDay(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0
  return a === undefined || (b !== undefined && a > b) ? 1 : -1
}

function markView(claim: ClaimView, days: MarkDays | null): MarkView {
  return {
    claim: claim.id,
    shape: shapeOf(claim)!,
    ...endsOf(claim),
    days,
    coarse: days !== null && dayNumber(days.to) - dayNumber(days.from) >= COARSE_DAYS,
    hollow: isHollow(claim),
    label: markLabel(claim),
  }
}

function daysOf({ time }: ClaimView, index: number, count: number): MarkDays | null {
  if (!time?.first && !time?.last) return null
  const from = dayNumber(time.first ?? isoDay(dayNumber(time.last!) - OPEN_DAYS))
  const to = dayNumber(time.last ?? isoDay(from + OPEN_DAYS))
  const at = from + Math.round(((to - from) * (index + 1)) / (count + 1))
  return { at: isoDay(at), from: isoDay(from), to: isoDay(to) }
}

function shapeOf({ low, best, high }: ClaimView): MarkShape | null {
  if (low !== null && high !== null) return low === high ? "point" : "range"
  if (best !== null) return "point"
  if (low !== null) return "at-least"
  return high === null ? null : "at-most"
}

function endsOf({ low, best, high }: ClaimView): { low: number | null; high: number | null } {
  return low === null && high === null ? { low: best, high: best } : { low, high }
}

const isHollow = ({ stance, polarity, state }: ClaimView): boolean =>
  stance === "doubts" || stance === "rejects" || polarity === "negative" || state === "rejected"

const markLabel = ({ figure, time, holders, document }: ClaimView): string =>
  `${figure}, ${time?.words ?? "no time"}, ${holders[0]} in ${document.title}`

/** Figures that span more than this ratio are drawn on a logarithmic scale. */
const LOGARITHMIC_FROM = 30

export function scaleOf(marks: readonly MarkView[]): "linear" | "log" {
  const values = marks.flatMap(({ low, high }) => [low, high]).filter((value) => value !== null)
  const least = Math.min(...values)
  return least > 0 && Math.max(...values) / least > LOGARITHMIC_FROM ? "log" : "linear"
}
