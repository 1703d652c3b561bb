// Dates in digits. "09/08/2018" is two dates: the document's own date decides where it is one of them, else the year is all that is said.
import { daysOfMonth } from "#claim"
import { written } from "./moment.js"
import type { Draft, TimeReader } from "./reader.js"
import type { TimeRule } from "./rule.js"
import { fullYear } from "./years.js"

const isoDate: TimeRule = {
  name: "date in digits, year first",
  reason: "ISO 8601 is unambiguous",
  examples: {
    yes: ["Updated 2018-08-14.", "On 2018/08/14 it fell.", "By 2018-08 it fell."],
    no: ["In 2013-2019 it fell.", "In 2008-09 it fell."],
  },
  make: {
    anchors: ["number"],
    read: (reader, i) => {
      const year = reader.numeral(i, 4)
      const mark = separator(reader, i)
      if (year < 1000 || year > 2099 || !mark || isPath(reader, i)) return null
      const month = reader.numeral(i + 2, 2)
      if (month < 1 || month > 12) return null
      if (separator(reader, i + 2) === mark) {
        const day = reader.numeral(i + 4, 2)
        if (day < 1 || day > daysOfMonth(year, month)) return null
        return { from: i, to: i + 5, value: written({ year, month, day, approximate: false }), implied: false }
      }
      if (separator(reader, i + 2)) return null // the number of a paper, "2010-05-CA-057"
      // 2008-09 is a span of two years; 2018-08 cannot be one
      if (mark !== "-" || month > year % 100) return null
      return { from: i, to: i + 3, value: written({ year, month, day: 0, approximate: false }), implied: false }
    },
  },
}

const digitDate: TimeRule = {
  name: "date in digits, year last",
  reason: "day and month are told apart where one of them is above twelve, or one reading is the document's own date",
  examples: {
    yes: ["Signed on 14/08/2018.", "Signed on 08-14-96.", "Signed on 14.08.2018.", "Signed on 06/09/2018."],
    no: ["It hit 9/11 of them.", "The ratio was 3/4/5."],
  },
  make: { anchors: ["number"], read: (reader, i) => dotted(reader, i) ?? marked(reader, i) },
}

function marked(reader: TimeReader, i: number): Draft | null {
  const mark = separator(reader, i)
  if (!mark || separator(reader, i + 2) !== mark || isPath(reader, i)) return null
  return build(reader, i, i + 5, reader.numeral(i), reader.numeral(i + 2), reader.numeral(i + 4), size(reader, i + 4))
}

/** "14.08.2018" is one token; where dots stand the day is never in the middle. */
function dotted(reader: TimeReader, i: number): Draft | null {
  const { words } = reader
  const length = words.end[i]! - words.start[i]!
  if (length < 8 || length > 10) return null
  const parts = words.text.slice(words.start[i], words.end[i]).split(".")
  if (parts.length !== 3) return null
  const [first, month, last] = parts.map(Number)
  const ends = parts[2]!.length === 4 ? [last, first] : parts[0]!.length === 4 ? [first, last] : null
  if (!ends || !(month! >= 1 && month! <= 12)) return null
  const [year, day] = ends
  if (year! < 1000 || year! > 2099 || !(day! >= 1 && day! <= daysOfMonth(year!, month!))) return null
  return {
    from: i,
    to: i + 1,
    value: written({ year: year!, month: month!, day: day!, approximate: false }),
    implied: false,
  }
}

function build(
  reader: TimeReader,
  from: number,
  to: number,
  a: number,
  b: number,
  last: number,
  digits: number,
): Draft | null {
  if (a < 1 || b < 1 || a > 31 || b > 31 || last < 0 || (digits !== 2 && digits !== 4)) return null
  const year = digits === 4 ? last : fullYear(reader, last)
  if (year < 1000 || year > 2099) return null
  const dayFirst = b <= 12 && a <= daysOfMonth(year, b) ? { year, month: b, day: a, approximate: false } : null
  const monthFirst = a <= 12 && b <= daysOfMonth(year, a) ? { year, month: a, day: b, approximate: false } : null
  if (!dayFirst && !monthFirst) return null
  const { published } = reader
  const own = [dayFirst, monthFirst].find(
    (m) => m && published && m.month === published.month && m.day === published.day && year === published.year,
  )
  const only = dayFirst && monthFirst && a !== b ? own : (dayFirst ?? monthFirst)
  return { from, to, value: only ? written(only) : String(year), implied: digits === 2 || only === own }
}

function separator(reader: TimeReader, i: number): string | null {
  const { words } = reader
  if (!reader.glued(i + 1) || !reader.glued(i + 2)) return null
  const unit = words.text.charCodeAt(words.end[i]!)
  return unit === 45 || unit === 0x2011 ? "-" : unit === 47 ? "/" : null
}
function size({ words }: TimeReader, i: number): number {
  return words.end[i]! - words.start[i]!
}
/** Inside an address that the text has broken: "news/2018/09/08/asia". */
function isPath({ words }: TimeReader, i: number): boolean {
  const before = words.text.charCodeAt(words.start[i]! - 1)
  return before === 47 || before === 45 || before === 95 || before === 61
}

export const NUMERIC_RULES: readonly TimeRule[] = [isoDate, digitDate]
