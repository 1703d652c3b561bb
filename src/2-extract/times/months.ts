// Months and days of months. The anchor is the month's name; day and year stand on either side of it.
import { daysOfMonth } from "#claim"
import { moment, momentOf, written } from "./moment.js"
import type { Draft, TimeReader } from "./reader.js"
import type { TimeRule } from "./rule.js"
import type { Direction } from "./tense.js"
import { tenseAround, yearFor } from "./tense.js"
import { focusOf } from "./units.js"
import { withArticle, yearAt } from "./years.js"

interface Parts {
  from: number
  to: number
  month: number
  /** 0 for none; `last` is the second day of "5–9 September". */
  day: number
  last: number
  /** 0 for none. */
  year: number
  /** Whether the year was pointed at: "August of last year". */
  pointed: boolean
}

const date: TimeRule = {
  name: "month with day or year",
  reason:
    "day before or behind the month, year behind; what is missing comes from the document's date and the tense of the clause",
  examples: {
    yes: [
      "On 8th September 2018 it fell.",
      "On April 13th, 2017, it fell.",
      "It fell on Aug. 7.",
      "By August 2018 it had fallen.",
      "From 5 to 9 September 2018 it met.",
    ],
    no: ["It may 5 times return.", "They march 20 miles.", "Jan Egeland spoke."],
  },
  make: {
    anchors: ["month", "month-homograph", "month-abbreviation"],
    read: (reader, i) => {
      const parts = partsAround(reader, i)
      return parts && (parts.day || parts.year) ? finished(reader, parts) : null
    },
  },
}

const month: TimeRule = {
  name: "month alone",
  reason: "the year comes from the document's date and the tense of the clause, or from the word before (last January)",
  examples: {
    yes: ["It surrendered in August.", "It struck Kerman last January.", "Talks are expected in March."],
    no: ["It may return.", "The march went on.", "Talks end each July."],
  },
  make: {
    anchors: ["month", "month-homograph"],
    read: (reader, i) => {
      if (reader.is(i, "month-homograph") && !isMonthBySurroundings(reader, i)) return null
      if (reader.is(i - 1, "time-each")) return null
      const number = reader.number(i, "month") ?? reader.number(i, "month-homograph")
      return monthAlone(reader, i, number!)
    },
  },
}

const monthSet: TimeRule = {
  name: "month of every year",
  reason: "a month that comes again names no year",
  examples: { yes: ["They march each July.", "It meets every January."], no: ["They marched in July."] },
  make: {
    anchors: ["month"],
    read: (reader, i) => {
      if (!reader.is(i - 1, "time-each")) return null
      return { from: i - 1, to: i + 1, value: "R/P1Y", implied: false }
    },
  },
}

function monthAlone(reader: TimeReader, i: number, number: number): Draft | null {
  const { published } = reader
  const shift = reader.number(i - 1, "time-deictic")
  if (shift !== null) {
    if (!published) return null
    const year = pointedYear(published.year, published.month || 13, number, shift)
    return { from: i - 1, to: i + 1, value: written(moment(year, number, 0, !published.month)), implied: true }
  }
  return finished(reader, { from: i, to: i + 1, month: number, day: 0, last: 0, year: 0, pointed: false })
}

/** "last May" is the nearest one behind, "next May" the nearest ahead, "this May" the one of the year. */
function pointedYear(year: number, now: number, month: number, shift: number): number {
  if (shift < 0) return month < now ? year : year - 1
  return shift > 0 && month <= now ? year + 1 : year
}

function isMonthBySurroundings(reader: TimeReader, i: number): boolean {
  if (!reader.capital(i) || !reader.isWord(i - 1) || reader.link(i + 1) === "of") return false // "the March of the Mullahs"
  return reader.is(i - 1, "time-preposition") || reader.is(i - 1, "time-deictic") || reader.is(i - 1, "time-early")
}

function partsAround(reader: TimeReader, i: number): Parts | null {
  const number =
    reader.number(i, "month") ?? reader.number(i, "month-homograph") ?? reader.number(i, "month-abbreviation")
  if (number === null) return null
  const parts: Parts = { from: i, to: i + 1, month: number, day: 0, last: 0, year: 0, pointed: false }
  if (reader.is(i, "month-abbreviation") && reader.link(parts.to) === "stop") parts.to++
  readDayBefore(reader, parts)
  if (!parts.day) readDayBehind(reader, parts)
  readYear(reader, parts)
  if (reader.is(i, "month-homograph") && !reader.capital(i) && (!parts.day || parts.from === i) && !parts.year)
    return null
  if (parts.day > daysOfMonth(parts.year || 2000, number) || parts.last > daysOfMonth(parts.year || 2000, number))
    return null
  readWeekdayBefore(reader, parts)
  return parts
}

/** "8 September", "the 14th of August", "5–9 September", "5 and 9 September". */
function readDayBefore(reader: TimeReader, parts: Parts): void {
  let at = parts.from - 1
  const of = reader.link(at) === "of" && reader.is(at - 1, "ordinal-suffix")
  if (of) at--
  if (reader.link(at) === "dash" && reader.glued(at)) at-- // "5-Sep-2018"
  const found = dayEndingAt(reader, at)
  if (!found) return
  parts.day = found.day
  parts.from = of ? withArticle(reader, found.from) : found.from
  const link = reader.link(found.from - 1)
  if (link === "dash" || link === "to" || link === "and") {
    const first = dayEndingAt(reader, found.from - 2)
    if (first && first.day < found.day && (link !== "and" || reader.is(first.from - 1, "time-bound"))) {
      parts.day = first.day
      parts.last = found.day
      parts.from = first.from
    }
  }
}

function dayEndingAt(reader: TimeReader, at: number): { readonly day: number; readonly from: number } | null {
  const from = reader.is(at, "ordinal-suffix") && reader.glued(at) ? at - 1 : at
  const day = reader.numeral(from)
  if (day < 1 || day > 31 || reader.words.end[from]! - reader.words.start[from]! > 2) return null
  return { day, from }
}

/** "September 8", "April 13th", "September 5–9". */
function readDayBehind(reader: TimeReader, parts: Parts): void {
  const at = reader.link(parts.to) === "the" ? parts.to + 1 : parts.to
  const found = dayStartingAt(reader, at)
  if (!found || isCount(reader, found.to)) return
  parts.day = found.day
  parts.to = found.to
  const link = reader.link(found.to)
  if (link !== "dash" && link !== "to") return
  const last = dayStartingAt(reader, found.to + 1)
  if (last && last.day > found.day && !isCount(reader, last.to)) {
    parts.last = last.day
    parts.to = last.to
  }
}

function isCount(reader: TimeReader, behind: number): boolean {
  return reader.is(behind, "time-counted") || (reader.link(behind) === "dash" && reader.is(behind + 1, "time-unit"))
}

function dayStartingAt(reader: TimeReader, at: number): { readonly day: number; readonly to: number } | null {
  const day = reader.numeral(at)
  if (day < 1 || day > 31 || reader.words.end[at]! - reader.words.start[at]! > 2) return null
  return { day, to: reader.is(at + 1, "ordinal-suffix") && reader.glued(at + 1) ? at + 2 : at + 1 }
}

function readYear(reader: TimeReader, parts: Parts): void {
  const link = reader.link(parts.to)
  const dash = link === "dash" && reader.glued(parts.to) && reader.glued(parts.to + 1)
  const at = link === "comma" || link === "of" || link === "in" || dash ? parts.to + 1 : parts.to
  const found = yearAt(reader, at) ?? (link === "comma" ? null : pointedYearAt(reader, at))
  if (!found) return
  parts.year = found.year
  parts.pointed = reader.numeral(at) < 0
  parts.to = found.to
}

/** "last year", "that year", "the same year". */
function pointedYearAt(reader: TimeReader, i: number): { readonly to: number; readonly year: number } | null {
  const at = reader.link(i) === "the" ? i + 1 : i
  const deictic = reader.number(at, "time-deictic")
  const shift = deictic ?? reader.number(at, "time-anaphoric")
  const base = deictic === null ? focusOf(reader) : reader.published
  if (shift === null || !base || reader.value(at + 1, "time-unit") !== "Y") return null
  return { to: at + 2, year: base.year + shift }
}

function readWeekdayBefore(reader: TimeReader, parts: Parts): void {
  let at = parts.from - 1
  if (reader.link(at) === "comma" || reader.link(at) === "the") at--
  if (reader.link(at) === "comma") at--
  if (reader.link(at) === "stop" && reader.is(at - 1, "weekday-abbreviation")) at--
  if (reader.is(at, "weekday") || (reader.is(at, "weekday-abbreviation") && reader.capital(at))) parts.from = at
}

function finished(reader: TimeReader, parts: Parts): Draft | null {
  const year = parts.year || (yearAhead(reader, parts) ?? yearTold(reader, parts))
  if (year === null) return null
  const first = moment(year, parts.month, parts.day)
  const value = parts.last ? `${written(first)}/${written(moment(year, parts.month, parts.last))}` : written(first)
  return { from: parts.from, to: parts.to, value, implied: !parts.year || parts.pointed }
}

/** The year behind the other end: "from 30 August to 2 September 2018", "in March and April 2018", "December to January 2019". */
function yearAhead(reader: TimeReader, { to, month }: Parts): number | null {
  const link = reader.link(to)
  if (link !== "dash" && link !== "to" && link !== "and") return null
  let at = to + reader.size(to, "time-link")
  if (reader.link(at) === "the") at++
  at = dayStartingAt(reader, at)?.to ?? at
  const other =
    reader.number(at, "month") ?? reader.number(at, "month-homograph") ?? reader.number(at, "month-abbreviation")
  if (other === null) return null
  at++
  at = dayStartingAt(reader, at)?.to ?? at
  const found = yearAt(reader, reader.link(at) === "comma" ? at + 1 : at)
  return found && (link !== "and" && month > other ? found.year - 1 : found.year)
}

function yearTold(reader: TimeReader, { from, to, month, day }: Parts): number | null {
  if (!reader.published) return null
  const direction = tenseAround(reader, from, to, reader.start)
  return told(reader, month, direction) ?? yearFor(reader.published, month, day, direction)
}

/** In a story about other years a bare month goes on from the year that was said right before: "in August 2021 …; by October". */
function told(reader: TimeReader, month: number, direction: Direction): number | null {
  const { previous, published } = reader
  if (!previous || previous.implied || reader.distance > 1 || direction > 0 || previous.value.includes("/")) return null
  const last = momentOf(previous.value)
  if (!last?.month || last.month > 12 || last.year >= published!.year) return null
  return month >= last.month ? last.year : last.year + 1
}

export const MONTH_RULES: readonly TimeRule[] = [date, monthSet, month]
