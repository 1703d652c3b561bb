// The words around a figure that bound it: "at least", "around", "between", "or more".
import { C, type Reading } from "./reading.js"

/** The words that stand before a figure, adjoining: one bound or several ("at least some"). */
export interface Prefix {
  readonly from: number
  readonly to: number
  readonly low: boolean
  readonly high: boolean
  readonly hedge: boolean
  /** What joins the ends of a range that is announced ("between": and; "from": to); empty for none. */
  readonly joint: string
}

export const NO_PREFIX: Prefix = { from: -1, to: -1, low: false, high: false, hedge: false, joint: "" }

/** The bound, hedge or announcement of a range at token `i`, joined to `before` where that adjoins; null for none. */
export function prefixAt(r: Reading, i: number, before: Prefix): Prefix | null {
  const low = r.is(i, C["bound-low"])
  const high = r.is(i, C["bound-high"])
  const hedge = r.is(i, C.hedge)
  const range = r.is(i, C["range-before"])
  const length = Math.max(low, high, hedge, range)
  if (!length) return null
  // "talking about no less than 5000": what stands before a bound is no hedge
  const joins =
    reaches(r, before, i) && !((low === length || high === length) && before.hedge && !before.low && !before.high)
  return {
    from: joins ? before.from : i,
    to: i + length,
    low: low === length || (joins && before.low),
    high: (high === length && low !== length) || (joins && before.high),
    hedge: hedge === length || (joins && before.hedge),
    joint: range === length ? String(r.value(i, C["range-before"])) : joins ? before.joint : "",
  }
}

/** Whether nothing but fillers stands between the prefix and token `at`. */
export function reaches(r: Reading, prefix: Prefix, at: number): boolean {
  if (prefix.to < 0) return false
  let i = prefix.to
  while (i < at) {
    const filler = r.is(i, C.filler) || (prefix.low || prefix.high || prefix.joint ? r.is(i, C.definite) : 0)
    if (!filler) return false
    i += filler
  }
  return i === at
}

export interface Behind {
  readonly to: number
  readonly low: boolean
  readonly high: boolean
  readonly hedge: boolean
}

/** A bound behind a figure ("or more", "+", ", at least"), or null. */
export function boundBehind(r: Reading, at: number): Behind | null {
  const i = r.isMark(at, ",") || (r.isDash(at) && r.glued(at)) ? at + 1 : at
  const low = r.is(i, C["bound-low-behind"])
  const high = r.is(i, C["bound-high-behind"])
  const hedge = i === at || r.isDash(at) ? r.is(i, C["hedge-behind"]) : 0
  const length = Math.max(low, high, hedge)
  if (!length) return null
  const to = i + length
  if (r.isNumber(to) || r.is(to, C["number-word"]) || r.is(to, C["currency-sign"]) || r.is(to, C["vague-count"]))
    return null
  if (r.is(to, C.than) || r.is(to, C["range-joint"]) || r.is(to, C.article)) return null
  return {
    to,
    low: low === length,
    high: high === length && low !== length,
    hedge: hedge === length && low !== length && high !== length,
  }
}
