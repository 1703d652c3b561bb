// A cell is read before it is compared: 16:15 is "4:15p", "up to 30,000" is an open range, "n/a" is no answer.
import { plain } from "../names.js"
import { type ClockWords, type Moment, readMoment, sameMoment } from "./clock.js"
import type { ClaimRow } from "./row.js"

export interface Figure {
  readonly kind: "figure"
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  /** The unit that the cell itself names ("5 million USD"); null where it names none. */
  readonly unit: string | null
}
export type Value =
  | Figure
  | { readonly kind: "moment"; readonly moment: Moment }
  | { readonly kind: "text"; readonly folded: string }
  | { readonly kind: "none" }

export interface ValueWords extends ClockWords {
  /** Whether the folded cell declines to answer: "not available", "unknown". */
  isNoAnswer(cell: string): boolean
}

/** Reads a quantity that is the whole of a text ("between 20,000 and 30,000 fighters"); null where it is not one. */
export type QuantityReader = (text: string) => Omit<Figure, "kind"> | null

/** Reads the value of a row; `low`, `best` and `high` go before `value`. */
export function readValue(row: ClaimRow, words: ValueWords, readQuantity: QuantityReader): Value {
  const { low, best, high, value } = row
  if (low !== null || best !== null || high !== null) return figure(low, best, high)
  if (value === null) return { kind: "none" }
  if (typeof value === "number") return figure(null, value, null)
  const number = plainNumber(value)
  if (number !== null) return figure(null, number, null)
  const folded = plain(value)
  if (!folded || words.isNoAnswer(folded)) return { kind: "none" }
  const moment = readMoment(value, words)
  if (moment) return { kind: "moment", moment }
  const quantity = /\d|\s/.test(value.trim()) ? readQuantity(value) : null
  return quantity ? { kind: "figure", ...quantity } : { kind: "text", folded }
}

/** A range that is a point is one figure, so that "84" and "84 to 84" are told alike. */
function figure(low: number | null, best: number | null, high: number | null): Figure {
  if (low !== null && low === high) return { kind: "figure", low: null, best: low, high: null, unit: null }
  return { kind: "figure", low, best: low === null && high === null ? best : null, high, unit: null }
}

/** "1,234", "1 234", "-3.5", "1234.0"; null for anything else, also for "1,23". */
export function plainNumber(cell: string): number | null {
  const flat = cell
    .trim()
    .replace(/[\u00a0\u202f\u2009]/g, " ")
    .replace(/^\u2212/, "-")
  if (/^[-+]?\d+(\.\d+)?$/.test(flat)) return Number(flat)
  if (/^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(flat)) return Number(flat.replace(/,/g, ""))
  return /^[-+]?\d{1,3}( \d{3})+(\.\d+)?$/.test(flat) ? Number(flat.replace(/ /g, "")) : null
}

/** The lowest and highest number that the figure names. */
export function endsOf({ low, best, high }: Figure): { low: number; high: number } {
  const numbers = [low, best, high].filter((number) => number !== null)
  return { low: Math.min(...numbers), high: Math.max(...numbers) }
}

/** One number for a figure: itself, the middle of a range, the end of a bound. */
export function centreOf(figure: Figure): number {
  const { low, high } = endsOf(figure)
  return figure.best ?? (low + high) / 2
}

/** Whether two values of one question are the same value. */
export function sameValue(a: Value, b: Value): boolean {
  if (a.kind === "moment") return b.kind === "moment" && sameMoment(a.moment, b.moment)
  if (a.kind === "figure") return b.kind === "figure" && a.low === b.low && a.best === b.best && a.high === b.high
  if (a.kind === "text") return b.kind === "text" && a.folded === b.folded
  return b.kind === "none"
}

/** Values that may be the same have the same key; of moments it is the time of day alone. */
export function valueKey(value: Value): string {
  switch (value.kind) {
    case "figure":
      return `figure ${value.low} ${value.best} ${value.high}`
    case "moment":
      return `moment ${value.moment.minutes}`
    case "text":
      return `text ${value.folded}`
    case "none":
      return "none"
  }
}

const NEAR_MINUTES = 5
const NEAR_RATIO = 0.05

/** 0 to 1: how far a voice for the one value speaks for the other (the similarity of AccuSim, Dong et al. 2009). */
export function likeness(a: Value, b: Value): number {
  if (a.kind === "moment" && b.kind === "moment") {
    if (a.moment.minutes === null || b.moment.minutes === null) return 0
    const apart = Math.abs(a.moment.minutes - b.moment.minutes)
    return Math.exp(-Math.min(apart, 1440 - apart) / NEAR_MINUTES)
  }
  if (a.kind === "figure" && b.kind === "figure") {
    const [x, y] = [centreOf(a), centreOf(b)]
    return x > 0 && y > 0 ? Math.exp(-Math.abs(Math.log(x / y)) / NEAR_RATIO) : 0
  }
  return 0
}
