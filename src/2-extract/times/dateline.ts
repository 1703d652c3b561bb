// A report that came without a date may print it in its head: in a dateline ("KABUL (July 3, 2012)", "BERLIN, 22 March –"),
// before a colon that opens it ("Dec. 6: Two bases hit"), or in a release number ("2010-11-CA-033"). A dateline without a
// year takes it from the rest of the head. What has a day and no year anywhere dates nothing.
import { daysOfMonth, type Edtf } from "#claim"
import type { Lexicon, TermValue } from "#lexicon"
import { CAPITAL, GLUED, LINE_START, NUMBER, WORD } from "../token.js"
import { termValue, type Words } from "../words.js"
import { moment, written } from "./moment.js"

/** Tokens: title, file number and place stand before it. */
const HEAD = 80
/** Documents of fewer tokens are dispatches, with one date. */
const DISPATCH = 700
/** Tokens of a place before its date. */
const PLACE = 8
const MONTHS = ["month", "month-homograph", "month-abbreviation"]

/** A date in the head; 0 for a part that it does not name. */
interface Dated {
  readonly from: number
  readonly to: number
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Finds the date that a document's own head gives it; null where none does. */
export type DatelineFinder = (words: Words) => Edtf | null

export function makeDatelineFinder({ terms }: Lexicon): DatelineFinder {
  const months = MONTHS.map((name) => terms.classId(name))
  const link = terms.classId("time-link")

  return function datelineOf(words) {
    const end = Math.min(HEAD, words.length)
    let line: Dated | null = null
    let opens: Dated | null = null
    let number: Dated | null = null
    let whole: Dated | null = null
    for (let i = 0; i < end; i++) {
      if (words.kind[i] === NUMBER) number ??= releaseNumber(words, i)
      if (words.kind[i] !== WORD || !words.word[i]) continue
      const month = monthAt(words, i)
      const dated = month > 0 ? dateAround(words, i, month) : null
      if (!dated) continue
      if (dated.year) whole ??= dated
      if (isDateline(words, dated)) line ??= dated
      else if (isOpening(words, dated)) opens ??= dated
    }
    line ??= insideOf(words, end)
    const day = line ?? opens
    if (day) {
      const year = day.year || yearFrom(number ?? whole, day.month)
      return year ? written(moment(year, day.month, day.day)) : null
    }
    if (!number) return null
    // "Morning update, March 24, 2011" above a release of that month
    const known = whole?.year === number.year && whole.month === number.month ? whole.day : 0
    return written(moment(number.year, number.month, known))
  }

  /** A short dispatch whose paragraphs are out of order may have its dateline farther down: at the beginning of a line, in brackets. */
  function insideOf(words: Words, from: number): Dated | null {
    if (words.length >= DISPATCH) return null
    for (let i = from; i < words.length; i++) {
      if (words.text.charCodeAt(words.start[i]! - 1) !== 40 || words.kind[i] !== WORD) continue
      const month = monthAt(words, i)
      const dated = month > 0 ? dateAround(words, i, month) : null
      if (dated && isDateline(words, dated) && beginsLine(words, i - 1)) return dated
    }
    return null
  }

  function monthAt(words: Words, i: number): number {
    for (const id of months) {
      const value: TermValue = termValue(words, i, id)
      if (value !== null) return Number(value)
    }
    return 0
  }

  /** "July 3, 2012", "3 July 2012", "Nov. 4", "4 Nov": a month with its day; null for one without. */
  function dateAround(words: Words, i: number, month: number): Dated | null {
    const joins = (at: number, kind: string): boolean => at < words.length && termValue(words, at, link) === kind
    let from = i
    let to = joins(i + 1, "stop") && words.shape[i + 1]! & GLUED ? i + 2 : i + 1
    let day = numeral(words, i - 1, 2)
    if (day >= 0) from = i - 1
    else {
      day = numeral(words, to, 2)
      if (day >= 0) to++
    }
    const year = numeral(words, joins(to, "comma") ? to + 1 : to, 4)
    if (year >= FIRST && year <= LAST) to = joins(to, "comma") ? to + 2 : to + 1
    const known = year >= FIRST && year <= LAST ? year : 0
    return day >= 1 && day <= daysOfMonth(known || 2000, month) ? { from, to, year: known, month, day } : null
  }
}

const FIRST = 1900
const LAST = 2099

/** The number that a token of exactly so many digits (one or two where `digits` is 2) stands for; -1 for other tokens. */
function numeral({ text, start, end, kind, length }: Words, i: number, digits: 2 | 4): number {
  if (i < 0 || i >= length || kind[i] !== NUMBER) return -1
  const size = end[i]! - start[i]!
  return size === digits || (digits === 2 && size === 1) ? Number(text.slice(start[i], end[i])) : -1
}

/** In brackets behind a place, before a dash, a line's end or a sentence; or behind a place and before a dash. */
function isDateline({ text, start, end, shape, length }: Words, { from, to }: Dated): boolean {
  const after = text.slice(end[to - 1]!, end[to - 1]! + 4).trimStart()
  if (text.charCodeAt(start[from]! - 1) !== 40) return DASHES.test(after)
  if (!after.startsWith(")")) return false
  const next = to + 1
  return (
    next >= length ||
    (shape[next]! & (CAPITAL | LINE_START)) !== 0 ||
    DASHES.test(text.slice(start[next], start[next]! + 2))
  )
}
const DASHES = /^(?:[–—(]|--|- |-$)/

/** No more than a place stands before it on its line. */
function beginsLine({ shape }: Words, at: number): boolean {
  for (let i = at; i >= 0 && i > at - PLACE; i--) if (i === 0 || shape[i]! & LINE_START) return true
  return false
}

/** "Dec. 6: Operations in Zabul": first on its line and before a colon. */
const isOpening = ({ text, shape, end }: Words, { from, to }: Dated): boolean =>
  (from === 0 || (shape[from]! & LINE_START) !== 0) && text.charCodeAt(end[to - 1]!) === 58

/** "2010-11-CA-033": the numbers of releases open with the year and the month. */
function releaseNumber(words: Words, i: number): Dated | null {
  const { text, end, kind, shape } = words
  const glued = (at: number): boolean => at < words.length && (shape[at]! & GLUED) !== 0
  const dash = (at: number): boolean => text.charCodeAt(end[at - 1]!) === 45 && glued(at) && glued(at + 1)
  const year = numeral(words, i, 4)
  if (year < FIRST || year > LAST || !dash(i + 1)) return null
  const month = numeral(words, i + 2, 2)
  if (month < 1 || month > 12 || !dash(i + 3) || kind[i + 4] !== WORD) return null
  return { from: i, to: i + 5, year, month, day: 0 }
}

/** The year of a day whose month is given, beside a date of the same head: the turn of a year may stand between them. */
function yearFrom(near: Dated | null, month: number): number {
  if (!near) return 0
  if (near.month - month > 6) return near.year + 1
  return month - near.month > 6 ? near.year - 1 : near.year
}
