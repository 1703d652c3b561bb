// What stands around a time and changes it: its ends and parts (end of 2016, late 2016), marks of approximation
// (around 2016), bounds (since 2016) and ranges (from 2016 to 2018). They wrap what any rule has found.
import type { Edtf } from "#claim"
import { daysOf } from "#claim"
import type { Time } from "../spans.js"
import { inYear, momentOf, written } from "./moment.js"
import type { Draft, TimeReader } from "./reader.js"

/** Whether the value names days: no duration and no set. */
export function namesDays(value: Edtf): boolean {
  return value.charCodeAt(0) !== 80 && value.charCodeAt(0) !== 82
}

/** Takes in the words for a part ("late", "mid-", "end of") and for approximation that stand before the time. */
export function withParts(reader: TimeReader, draft: Draft): Draft {
  let { from, value } = draft
  const edge = edgeBefore(reader, from, value)
  if (edge) {
    from = edge.from
    value = atEdge(value, edge.month)
  } else from = earlyBefore(reader, from, value)
  if (from !== draft.from && value === draft.value && isMiddle(reader, from)) value = atEdge(value, 6)
  const marked = approximateBefore(reader, from)
  if (marked >= 0 && !value.includes("/") && !/[~?]$/.test(value)) return spanning(draft, marked, draft.to, `${value}~`)
  return spanning(draft, from, draft.to, value)
}

function spanning({ implied, inside }: Draft, from: number, to: number, value: Edtf): Draft {
  return { from, to, value, implied, inside }
}

/** "end of 2016", "the beginning of", "the end of the" before a time. */
function edgeBefore(
  reader: TimeReader,
  from: number,
  value: Edtf,
): { readonly from: number; readonly month: number } | null {
  let at = from - 1
  if (reader.link(at) === "the") at--
  else if (value.length === 4) {
    const dash = reader.link(at) === "dash" && reader.glued(from) ? 1 : 0
    const month = reader.number(at - dash, "time-edge")
    if (month !== null && (dash || month === 12)) return { from: at - dash, month }
  }
  if (reader.link(at) !== "of") return null
  const month = reader.number(at - 1, "time-edge")
  if (month === null) return null
  const early = reader.is(at - 2, "time-early") ? 1 : 0
  const start = at - 1 - early
  return { from: reader.link(start - 1) === "the" ? start - 1 : start, month }
}

/** A year's end is about a month of it; the end of a month, decade or season is no narrower than that. */
function atEdge(value: Edtf, month: number): Edtf {
  return /^\d{4}~?$/.test(value) ? `${value.slice(0, 4)}-${String(month).padStart(2, "0")}~` : value
}

function earlyBefore(reader: TimeReader, from: number, value: Edtf): number {
  let at = from - 1
  if (reader.link(at) === "dash" || reader.link(at) === "in" || reader.link(at) === "the" || reader.link(at) === "on")
    at--
  const early = reader.before(at + 1, "time-early")
  if (early < 0 || (reader.link(at + 1) === "the" && !value.includes("X"))) return from
  return reader.link(early - 1) === "the" ? early - 1 : early
}

function isMiddle(reader: TimeReader, from: number): boolean {
  const at = reader.link(from) === "the" ? from + 1 : from
  return reader.value(at, "time-early") === "mid"
}

function approximateBefore(reader: TimeReader, from: number): number {
  const dot = reader.link(from - 1) === "stop" ? 1 : 0 // "c. 2016"
  if (reader.is(from, "weekday")) return -1 // "a way around Wednesday's ruling"
  const direct = reader.before(from - dot, "time-approximate")
  return direct >= 0 && (dot === 0 || reader.words.end[direct]! - reader.words.start[direct]! <= 2) ? direct : -1
}

/** "since 2014", "before 2001", "until August", "from 2014 onwards", "post-2001" (but "his post today"): the time is open on one side. */
export function withBound(reader: TimeReader, draft: Draft): Draft {
  const { from, to, value } = draft
  if (value.includes("/") || reader.link(to) === "genitive") return draft
  const dash = reader.link(from - 1) === "dash" && reader.glued(from) && reader.glued(from - 1) ? 1 : 0
  const at = reader.before(from - dash, "time-bound")
  const onward =
    reader.link(to) === "onward" ? 1 : reader.link(to) === "on" && reader.value(at, "time-bound") === "start" ? 1 : 0
  if (onward) return spanning(draft, at < 0 ? from : at, to + 1, `${value}/..`)
  if ((reader.link(to) === "dash" || reader.link(to) === "to") && reader.is(to + 1, "time-present"))
    return spanning(
      draft,
      reader.value(at, "time-bound") === "start" ? at : from,
      to + 1 + reader.size(to + 1, "time-present"),
      `${value}/..`,
    )
  // before a bare "the" the time only describes what follows: "since the 1990 invasion"
  const side = at < 0 ? null : reader.value(at, "time-bound")
  if (side === "from" || side === "since" || (dash && side === "dash from"))
    return spanning(draft, at, to, `${value}/..`)
  if (side === "to" || (dash && side === "dash to")) return spanning(draft, at, to, `../${value}`)
  return draft
}

/** The range that a time ends whose beginning was found right before; null where they are two times. */
export function rangeOf(reader: TimeReader, first: Time, draft: Draft): Draft | null {
  if (first.value.includes("/") || draft.value.includes("/") || !namesDays(first.value)) return null
  const floor = reader.floor
  reader.floor = reader.start
  const joined = joins(reader, first, draft)
  reader.floor = floor
  if (!joined) return null
  const begin = completed(first, draft)
  const value = `${begin}/${draft.value}`
  if (!daysOf(value) || begin === draft.value) return null
  return { from: joined.from, to: draft.to, value, implied: draft.implied || (first.implied && begin === first.value) }
}

function joins(reader: TimeReader, first: Time, draft: Draft): { readonly from: number } | null {
  const link = reader.link(first.to)
  const size = reader.size(first.to, "time-link")
  const between = reader.before(first.from, "time-bound")
  const side = between < 0 ? null : reader.value(between, "time-bound")
  if (first.to + size !== draft.from || link === null) return null
  if (link === "and") return side === "between" ? { from: between } : null
  if (link !== "dash" && link !== "to") return null
  return { from: side === "start" || side === "between" ? between : first.from }
}

/** The beginning takes the year that only the end has: "January to March 2019". */
function completed(first: Time, draft: Draft): Edtf {
  const from = momentOf(first.value)
  const to = momentOf(draft.value)
  if (!from || !to || !first.implied || draft.implied || !from.month || from.month > 12) return first.value
  return written(inYear(from, from.month > to.month ? to.year - 1 : to.year))
}
