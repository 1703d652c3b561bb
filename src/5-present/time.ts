// Times in the reader's words. Coarse stays coarse: a year is drawn and told as a year, never as its first of January.
import type { Edtf } from "#claim"

/** A time as it is shown: the words, and the days it may mean (ISO dates, both inclusive; null is an open end). */
export interface TimeView {
  readonly edtf: Edtf
  readonly words: string
  readonly first: string | null
  readonly last: string | null
}

interface Span {
  readonly words: string
  readonly first: string | null
  readonly last: string | null
}

const MONTHS = "January February March April May June July August September October November December".split(" ")
/** ISO 8601-2 sub-year groupings: first month and number of months. A winter is counted from December. */
const GROUPINGS: Readonly<Record<number, readonly [string, number, number]>> = {
  21: ["spring", 3, 3],
  22: ["summer", 6, 3],
  23: ["autumn", 9, 3],
  24: ["winter", 12, 3],
  33: ["first quarter of", 1, 3],
  34: ["second quarter of", 4, 3],
  35: ["third quarter of", 7, 3],
  36: ["fourth quarter of", 10, 3],
  37: ["first third of", 1, 4],
  38: ["second third of", 5, 4],
  39: ["last third of", 9, 4],
  40: ["first half of", 1, 6],
  41: ["second half of", 7, 6],
}
const OPEN: Span = { words: "", first: null, last: null }

/** The time in words with its first and last day; a form that is not known is shown as it stands, with no days. */
export function timeView(edtf: Edtf): TimeView {
  const slash = edtf.indexOf("/")
  const span = slash < 0 ? single(edtf) : interval(edtf.slice(0, slash), edtf.slice(slash + 1))
  return { edtf, words: span?.words ?? edtf, first: span?.first ?? null, last: span?.last ?? null }
}

function interval(from: string, to: string): Span | null {
  const start = isOpen(from) ? OPEN : single(from)
  const end = isOpen(to) ? OPEN : single(to)
  if (!start || !end) return null
  return { words: intervalWords(start, end), first: start.first, last: end.last }
}

function intervalWords(start: Span, end: Span): string {
  if (start === OPEN) return end === OPEN ? "any time" : `until ${end.words}`
  return end === OPEN ? `since ${start.words}` : `${start.words} to ${end.words}`
}

const isOpen = (side: string): boolean => side === "" || side === ".."

function single(edtf: string): Span | null {
  const qualifier = /[~?%]$/.exec(edtf)?.[0] ?? ""
  const plain = plainSpan(qualifier ? edtf.slice(0, -1) : edtf)
  if (!plain || !qualifier) return plain
  const words = qualifier === "?" ? `perhaps ${plain.words}` : `about ${plain.words}`
  return { ...plain, words: qualifier === "%" ? `perhaps ${words}` : words }
}

function plainSpan(edtf: string): Span | null {
  const coarse = /^(\d{2})(\d?)(X{1,2})$/.exec(edtf)
  if (coarse) return decade(coarse[1]!, coarse[2]!, coarse[3]!)
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(edtf)
  if (!parts) return null
  const year = Number(parts[1])
  if (!parts[2]) return { words: parts[1]!, first: `${parts[1]}-01-01`, last: `${parts[1]}-12-31` }
  const month = Number(parts[2])
  if (month > 12) return grouping(year, month)
  if (month < 1) return null
  if (!parts[3])
    return { words: `${MONTHS[month - 1]} ${year}`, first: day(year, month, 1), last: day(year, month + 1, 0) }
  const date = day(year, month, Number(parts[3]))
  return { words: `${Number(parts[3])} ${MONTHS[month - 1]} ${year}`, first: date, last: date }
}

function decade(century: string, digit: string, unknown: string): Span | null {
  if (digit.length + unknown.length !== 2) return null
  const first = `${century}${digit}${"0".repeat(unknown.length)}`
  return {
    words: digit ? `the ${first}s` : `the ${first}s (a century)`,
    first: `${first}-01-01`,
    last: `${century}${digit}${"9".repeat(unknown.length)}-12-31`,
  }
}

function grouping(year: number, code: number): Span | null {
  const known = GROUPINGS[code]
  if (!known) return null
  const [words, month, months] = known
  return { words: `${words} ${year}`, first: day(year, month, 1), last: day(year, month + months, 0) }
}

/** Day 0 is the last day of the month before, as in `Date.UTC`. */
function day(year: number, month: number, date: number): string {
  return new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10)
}

/** Days since 1970-01-01 of an ISO date. */
export const dayNumber = (iso: string): number => Math.floor(Date.parse(iso) / 86_400_000)

/** The ISO date of days since 1970-01-01. */
export const isoDay = (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10)
