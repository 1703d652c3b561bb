// EDTF (ISO 8601-2) as far as reports need it. Coarse times stay coarse: nothing here makes a day out of a year.

/** `2018-08`, `2016~`, `2015/2017`, `2024-03-22`, `2020/..`, `199X`, `2015-21` (spring), `2018-33` (first quarter). */
export type Edtf = string

/** First and last day that the value may mean, as days since 1970-01-01; open ends are infinite. */
export interface DayRange {
  readonly first: number
  readonly last: number
}

/** A day of the proleptic Gregorian calendar as days since 1970-01-01. Months may run over: month 13 is next January. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = year + Math.floor((month - 1) / 12) - ((month - 1 + 1200000) % 12 < 2 ? 1 : 0)
  const m = (month + 9 + 1200000) % 12 // March is 0
  const era = Math.floor(y / 400)
  const ofEra = y - era * 400
  const ofYear = Math.floor((153 * m + 2) / 5) + day - 1
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468
}

/** Year, month and day of a day number. */
export function civilDate(days: number): { readonly year: number; readonly month: number; readonly day: number } {
  const shifted = days + 719468
  const era = Math.floor(shifted / 146097)
  const ofEra = shifted - era * 146097
  const y = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365,
  )
  const ofYear = ofEra - (365 * y + Math.floor(y / 4) - Math.floor(y / 100))
  const m = Math.floor((5 * ofYear + 2) / 153)
  const month = m < 10 ? m + 3 : m - 9
  return { year: y + era * 400 + (month <= 2 ? 1 : 0), month, day: ofYear - Math.floor((153 * m + 2) / 5) + 1 }
}

/** The number of days of a month (1 to 12). */
export function daysOfMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1)
}

/** Why the value is no EDTF that reports may use, in one line with the value; null where it is good. */
export function edtfFault(value: string): string | null {
  const read = parse(value)
  return typeof read === "string" ? `${read}: "${value}"` : null
}

/** Whether the value is a date or an interval of dates. Durations (`P3D`) and sets (`R/P1Y`) are not: they name no day. */
export function isEdtf(value: string): boolean {
  return typeof parse(value) !== "string"
}

/** Whether the value is a length of time, as `P3D` or `PT24H`. */
export function isDuration(value: string): boolean {
  return DURATION.test(value)
}

/** The days that the value may mean; null where it is no EDTF. An approximate value means its own days: how far it may stray is not known. */
export function daysOf(value: Edtf): DayRange | null {
  const read = parse(value)
  return typeof read === "string" ? null : { first: read.first, last: read.last }
}

/** Whether a day may belong to both. Values that are no EDTF touch nothing. */
export function touches(a: Edtf, b: Edtf): boolean {
  const left = daysOf(a)
  const right = daysOf(b)
  return left !== null && right !== null && left.first <= right.last && right.first <= left.last
}

/** Whether every day of the first belongs to the second. Values that are no EDTF lie in nothing. */
export function within(inner: Edtf, outer: Edtf): boolean {
  const left = daysOf(inner)
  const right = daysOf(outer)
  return left !== null && right !== null && left.first >= right.first && left.last <= right.last
}

/** The number of days that the value spans: 1 for a day, infinite for open ends; null where it is no EDTF. */
export function width(value: Edtf): number | null {
  const days = daysOf(value)
  return days && days.last - days.first + 1
}

/** Sorts by first day, then last day, then the exact before the approximate; values that are no EDTF come last. */
export function compareEdtf(a: Edtf, b: Edtf): number {
  const left = parse(a)
  const right = parse(b)
  if (typeof left === "string" || typeof right === "string")
    return typeof left !== "string" ? -1 : typeof right !== "string" ? 1 : order(a, b)
  return order(left.first, right.first) || order(left.last, right.last) || a.length - b.length || order(a, b)
}

/** The value in a reader's words: "22 March 2024", "about January 2016", "2015 to 2017", "since 2020", "spring 2015". No EDTF: as it stands. */
export function formatEdtf(value: Edtf): string {
  const read = parse(value)
  if (typeof read === "string") return value
  if (read.parts.length === 1) return hedged(read.parts[0]!, words(read.parts[0]!))
  const [from, to] = read.parts
  if (!from && !to) return "at any time"
  if (!to) return `since ${hedged(from!, words(from!))}`
  if (!from) return `until ${hedged(to, words(to))}`
  return `${hedged(from, shortened(from, to))} to ${hedged(to, words(to))}`
}

/** What "2016~" or "2015-21" is made of. `digits` is how much of the year is known: 4 for a year, 3 for a decade, 2 for a century. */
interface Part extends DayRange {
  readonly year: number
  readonly digits: number
  /** 1 to 12 a month, 21 to 41 a season, quarter, third or half, 0 none. */
  readonly month: number
  readonly day: number
  readonly mark: string
}
interface Read extends DayRange {
  /** One part, or the two ends of an interval, where null is open. */
  readonly parts: readonly (Part | null)[]
}

const DURATION = /^P(?=.)(?:\d+(?:\.\d+)?[YMWD])*(?:T(?:\d+(?:\.\d+)?[HMS])+)?$/

function parse(value: string): Read | string {
  const slash = value.indexOf("/")
  if (slash < 0) {
    const part = parsePart(value)
    return typeof part === "string" ? part : { first: part.first, last: part.last, parts: [part] }
  }
  const from = parseEnd(value.slice(0, slash))
  const to = parseEnd(value.slice(slash + 1))
  if (typeof from === "string") return from
  if (typeof to === "string") return to
  const first = from ? from.first : Number.NEGATIVE_INFINITY
  const last = to ? to.last : Number.POSITIVE_INFINITY
  return first > last ? "interval that ends before it begins" : { first, last, parts: [from, to] }
}

function parseEnd(value: string): Part | null | string {
  return value === ".." ? null : parsePart(value)
}

/** Read by hand: every document, time and comparison goes through here, and regular expressions took ten times as long. */
function parsePart(value: string): Part | string {
  const mark = "~?%".includes(value.charAt(value.length - 1)) ? value.slice(-1) : ""
  const size = value.length - mark.length
  const digits = yearDigits(value)
  const known = size > 4 ? digitsAt(value, 5, 2) : 0
  const day = size > 7 ? digitsAt(value, 8, 2) : 0
  const shaped = size === 4 || (value[4] === "-" && (size === 7 || (size === 10 && value[7] === "-")))
  if (!shaped || digits === 0 || known < 0 || day < 0) return "not an EDTF date"
  const year = digitsAt(value, 0, digits) * 10 ** (4 - digits)
  const fault = size === 4 ? null : faultOf(year, digits, known, size === 10 ? day : null, value)
  if (fault) return fault
  const { first, last } = rangeOf(year, digits, known, day)
  return { first, last, year, digits, month: known, day, mark }
}

/** How many digits of the year are known: 4, 3 ("199X") or 2 ("19XX"); 0 where it is no year. */
function yearDigits(value: string): number {
  if (digitsAt(value, 0, 4) >= 0) return 4
  if (value[3] !== "X") return 0
  return digitsAt(value, 0, 3) >= 0 ? 3 : value[2] === "X" && digitsAt(value, 0, 2) >= 0 ? 2 : 0
}

/** The number that the digits at an index make; -1 where others stand there. */
function digitsAt(value: string, from: number, count: number): number {
  let number = 0
  for (let i = from; i < from + count; i++) {
    const digit = value.charCodeAt(i) - 48
    if (!(digit >= 0 && digit <= 9)) return -1
    number = number * 10 + digit
  }
  return number
}

function faultOf(year: number, digits: number, month: number, day: number | null, value: string): string | null {
  if (digits < 4) return "month of an unknown year"
  if (month < 1 || (month > 12 && month < 21) || month > 41) return `no month, season or quarter ${value.slice(5, 7)}`
  if (day === null) return null
  if (month > 12) return "day of a season or quarter"
  return day < 1 || day > daysOfMonth(year, month) ? `no day ${value.slice(8, 10)} in that month` : null
}

function rangeOf(year: number, digits: number, month: number, day: number): DayRange {
  if (day) return { first: dayNumber(year, month, day), last: dayNumber(year, month, day) }
  if (!month) return months(year, 1, 12 * 10 ** (4 - digits))
  if (month <= 12) return months(year, month, 1)
  if (month <= 28) return months(year, 3 + 3 * ((month - 21) % 4), 3) // spring is March to May; winter ends in the next year
  if (month <= 32) return months(year, [9, 12, 3, 6][month - 29]!, 3) // southern seasons
  if (month <= 36) return months(year, 1 + 3 * (month - 33), 3)
  return month <= 39 ? months(year, 1 + 4 * (month - 37), 4) : months(year, 1 + 6 * (month - 40), 6)
}

function months(year: number, from: number, count: number): DayRange {
  return { first: dayNumber(year, from, 1), last: dayNumber(year, from + count, 1) - 1 }
}

const order = (a: number | string, b: number | string): number => (a < b ? -1 : a > b ? 1 : 0)

const MONTHS = "January February March April May June July August September October November December".split(" ")
const SEASONS = ["spring", "summer", "autumn", "winter"]
const ORDINALS = ["first", "second", "third", "fourth"]

function hedged(part: Part, said: string): string {
  return part.mark === "~"
    ? `about ${said}`
    : part.mark === "?"
      ? `perhaps ${said}`
      : part.mark === "%"
        ? `perhaps about ${said}`
        : said
}

function words({ year, digits, month, day }: Part): string {
  if (digits === 3) return `the ${year}s`
  if (digits === 2) return `the ${ordinal(year / 100 + 1)} century`
  if (!month) return String(year).padStart(4, "0")
  if (month <= 12) return `${day ? `${day} ` : ""}${MONTHS[month - 1]} ${year}`
  if (month <= 32) return `${SEASONS[(month - 21) % 4]} ${year}`
  if (month <= 36) return `${ORDINALS[month - 33]} quarter of ${year}`
  return month <= 39 ? `${ORDINALS[month - 37]} third of ${year}` : `${ORDINALS[month - 40]} half of ${year}`
}

/** The beginning of an interval without what its end says again: "5 to 9 September 2018". */
function shortened(from: Part, to: Part): string {
  const plain = from.month <= 12 && to.month <= 12 && from.month > 0 && to.month > 0 && from.year === to.year
  if (!plain || from.mark || to.mark || !from.day !== !to.day) return words(from)
  if (!from.day) return MONTHS[from.month - 1]!
  return from.month === to.month ? String(from.day) : `${from.day} ${MONTHS[from.month - 1]}`
}

function ordinal(n: number): string {
  const suffix = n % 100 > 10 && n % 100 < 14 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th")
  return `${n}${suffix}`
}
