// Dates as references and first lines print them: "25th September 2014", "May 3, 2016", "Sept. 2014", "2016-05-03", "2009".
// Nothing here is relative; the times of the running text are the extraction's work.
import type { Edtf } from "#claim"
import type { Words } from "./words.js"

export interface FoundDate {
  readonly value: Edtf
  readonly start: number
  readonly end: number
}

const YEAR = "((?:1[89]|20)\\d\\d)"
const DAY = "(\\d{1,2})(?:st|nd|rd|th|er|\\.)?"
const NAME = "(\\p{L}{3,12})\\.?"
const SHAPES = new RegExp(
  [
    `(?<![\\d\\p{L}])${DAY}\\s+(?:(?:of|de)\\s+)?${NAME},?\\s+(?:de\\s+)?${YEAR}(?!\\d)`, // 1 day, 2 name, 3 year
    `(?<!\\p{L})${NAME}\\s+${DAY},?\\s+${YEAR}(?!\\d)`, // 4 name, 5 day, 6 year
    `(?<!\\p{L})${NAME},?\\s+${YEAR}(?![\\d])`, // 7 name, 8 year
    `(?<![\\d/-])${YEAR}-(\\d\\d)(?:-(\\d\\d))?(?![\\d-])`, // 9 year, 10 month, 11 day
    `(?<!\\d)(\\d{1,2})\\.(\\d{1,2})\\.${YEAR}(?!\\d)`, // 12 day, 13 month, 14 year
    `(?<![\\d\\p{L}/-])${YEAR}(?![\\d\\p{L}/]|[–-]\\d)`, // 15 year
  ].join("|"),
  "gu",
)

const SOME_YEAR = /(?:1[89]|20)\d\d/

/** All dates in a short text, in order. Seasons are EDTF's (`2015-21` is spring 2015). */
export function datesIn(text: string, words: Words): FoundDate[] {
  const found: FoundDate[] = []
  if (!SOME_YEAR.test(text)) return found
  SHAPES.lastIndex = 0
  for (let match = SHAPES.exec(text); match; match = SHAPES.exec(text)) {
    const value = edtfOf(match, words)
    if (value) found.push({ value, start: match.index, end: match.index + match[0].length })
    // a name that is no month ("Agency 2014"): the year alone may still be one
    else SHAPES.lastIndex = match.index + (/^[\d\p{L}]+/u.exec(match[0])?.[0].length ?? 1)
  }
  return found
}

function edtfOf(match: RegExpExecArray, words: Words): Edtf | null {
  const [, day1, name1, year1, name2, day2, year2, name3, year3, year4, month4, day4, day5, month5, year5, year6] =
    match
  if (year1) return dayOf(year1, monthOf(name1!, words), Number(day1))
  if (year2) return dayOf(year2, monthOf(name2!, words), Number(day2))
  if (year3) return monthValue(year3, monthOf(name3!, words))
  if (year4) return day4 ? dayOf(year4, Number(month4), Number(day4)) : monthValue(year4, Number(month4))
  if (year5) return dayOf(year5, Number(month5), Number(day5))
  return year6 ?? null
}

/** The number of a month or, for a season, EDTF's 21 to 24; 0 where the word is neither. */
function monthOf(name: string, words: Words): number {
  const found = words.startsWith(
    name,
    "month",
    "month-homograph",
    "month-abbreviation",
    "citation-month",
    "citation-season",
  )
  return found?.length === name.length && typeof found.value === "number" ? found.value : 0
}
function monthValue(year: string, month: number): Edtf | null {
  const valid = (month >= 1 && month <= 12) || (month >= 21 && month <= 24)
  return valid ? `${year}-${two(month)}` : null
}
function dayOf(year: string, month: number, day: number): Edtf | null {
  if (month < 1 || month > 12 || day < 1 || day > DAYS[month - 1]!) return null
  return `${year}-${two(month)}-${two(day)}`
}
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const two = (value: number): string => String(value).padStart(2, "0")
