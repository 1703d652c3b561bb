// Years, decades and what tells them from other numbers.
import { NUMBER } from "../tokens.js"
import type { Draft, TimeReader } from "./reader.js"
import { isPlural } from "./reader.js"
import type { TimeRule } from "./rule.js"

const draft = (from: number, to: number, value: string, implied = false): Draft => ({ from, to, value, implied })

const LIKELY_FROM = 1900
const LIKELY_TO = 2099
const POSSIBLE_FROM = 1000

/** Whether the four digits at `i` are a year: nothing that they count, number or belong to stands beside them. */
export function isYear(reader: TimeReader, i: number): boolean {
  const year = reader.numeral(i, 4)
  if (year < POSSIBLE_FROM || year > LIKELY_TO || isPartOfCode(reader, i)) return false
  if (reader.is(i + 1, "time-counted") || isNumbered(reader, i)) return false
  if (isBesideCount(reader, i)) return false
  const introduced = reader.is(i - 1, "time-preposition")
  if (year < LIKELY_FROM) return isIn(reader, i) || spansTo(reader, i, year)
  if (year % 100 !== 0) return true
  // "about 2000 left the group", but "in 2000", "since 1900"
  return introduced && reader.before(i, "time-approximate") < 0
}

/** "resolution 2017", "p. 2011" */
function isNumbered(reader: TimeReader, i: number): boolean {
  return (
    reader.is(i - 1, "not-a-year-before") ||
    (reader.link(i - 1) === "stop" && reader.glued(i - 1) && reader.is(i - 2, "not-a-year-before"))
  )
}

/** "in 1828", "in the 1828 race", but not "in 1500 towns" */
function isIn(reader: TimeReader, i: number): boolean {
  if (reader.link(i - 1) === "the") return reader.link(i - 2) === "in"
  return reader.link(i - 1) === "in" && !(reader.isWord(i + 1) && !reader.capital(i + 1) && isPlural(reader, i + 1))
}

/** "from 2000 to 2,500 men", "1950 to 2000 men", "from 1,500 to 2000": one end of a range that counts. */
function isBesideCount(reader: TimeReader, i: number): boolean {
  const { words } = reader
  const joins = (at: number): boolean => ["dash", "to", "and", "or"].includes(reader.link(at) ?? "")
  if (joins(i + 1) && i + 2 < reader.end && words.kind[i + 2] === NUMBER) {
    const next = reader.numeral(i + 2)
    if (reader.is(i + 3, "time-counted") || next > LIKELY_TO || (next < 0 && reader.link(i + 1) !== "and")) return true
  }
  const before = i - 2 >= reader.floor && joins(i - 1) && reader.link(i - 1) !== "and" && words.kind[i - 2] === NUMBER
  return before && words.end[i - 2]! - words.start[i - 2]! >= 4 && !(reader.numeral(i - 2) >= POSSIBLE_FROM)
}

/** "1814–1914": two such numbers in order, joined by a dash, are years. */
function spansTo(reader: TimeReader, i: number, year: number): boolean {
  const last = reader.numeral(i + 2, 4)
  return reader.link(i + 1) === "dash" && last > year && last <= LIKELY_TO && !reader.is(i + 3, "time-counted")
}

/** "AK-2000", "2010-05-CA-057", "chaos-2018-le" in a broken address: glued on both sides, or to a letter. */
function isPartOfCode({ words, floor, end }: TimeReader, i: number): boolean {
  const { text } = words
  const before = text.charCodeAt(words.start[i]! - 1)
  const after = text.charCodeAt(words.end[i]!)
  const isLetter = (unit: number): boolean => (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122)
  const isMark = (unit: number): boolean => unit === 45 || unit === 47 || unit === 95 || unit === 61 || unit === 46
  if (before === 36 || before === 0x20ac || before === 0xa3 || before === 35 || after === 37) return true
  if (isLetter(before) || before === 95 || before === 61 || isSerial(text, words.end[i]!)) return true
  if (isLetter(after)) return !(i + 1 < end && words.end[i + 1]! - words.start[i + 1]! === 1 && (after | 32) === 115)
  const openLeft =
    isMark(before) &&
    i - 1 >= floor &&
    (words.shape[i - 1]! & 4) !== 0 &&
    isLetter(text.charCodeAt(words.start[i]! - 2))
  if (openLeft && before !== 45) return true
  return isMark(after) && after !== 46 && isLetter(text.charCodeAt(words.end[i]! + 1)) && before === 45
}

/** "-05-" behind a year, and no day behind that: the number of a paper. */
function isSerial(text: string, at: number): boolean {
  const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57
  return (
    text.charCodeAt(at) === 45 &&
    isDigit(text.charCodeAt(at + 1)) &&
    isDigit(text.charCodeAt(at + 2)) &&
    text.charCodeAt(at + 3) === 45
  )
}

/** A year of four digits, or of two behind an apostrophe ("'98"), at `i`: where it ends and the year; null for none. */
export function yearAt(reader: TimeReader, i: number): { readonly to: number; readonly year: number } | null {
  const year = reader.numeral(i, 4)
  if (year >= POSSIBLE_FROM && year <= LIKELY_TO) {
    if (reader.is(i + 1, "time-counted") || (reader.glued(i + 1) && reader.link(i + 1) === "s")) return null
    return { to: i + 1, year }
  }
  if (reader.link(i) !== "apostrophe" || !reader.glued(i + 1)) return null
  const short = reader.numeral(i + 1, 2)
  return short < 0 ? null : { to: i + 2, year: fullYear(reader, short) }
}

/** A year of two digits: at most twenty years ahead of the document, or 1970 to 2069 where it has no date. */
export function fullYear({ published }: TimeReader, short: number): number {
  const latest = published ? published.year + 20 : 2069
  return latest - ((((latest - short) % 100) + 100) % 100)
}

const year: TimeRule = {
  name: "year",
  reason: "four digits from 1900 to 2099 are a year unless they count, number or price something",
  examples: {
    yes: ["The group was founded in 2015.", "The 2020 agreement held.", "It moved north (2017)."],
    no: ["It lost 2000 fighters.", "Resolution 2255 was adopted.", "It paid $1999 for each.", "Some 1900 troops left."],
  },
  make: {
    anchors: ["number"],
    read: (reader, i) => {
      if (!isYear(reader, i)) return null
      const span = shortRange(reader, i)
      return span ?? draft(fiscalBefore(reader, i), i + 1, String(reader.numeral(i)))
    },
  },
}

/** "2014–15", "2018/19": the second year is written short. */
function shortRange(reader: TimeReader, i: number): Draft | null {
  const { words } = reader
  const dash = reader.link(i + 1) === "dash"
  const slash = words.text.charCodeAt(words.end[i]!) === 47
  if ((!dash && !slash) || !reader.glued(i + 1) || !reader.glued(i + 2)) return null
  const short = reader.numeral(i + 2, 2)
  const first = reader.numeral(i)
  if (short < 0 || short <= first % 100 || (slash && short !== (first % 100) + 1)) return null
  const unit = words.text.charCodeAt(words.end[i + 2]!)
  if (unit === 45 || unit === 47) return null
  return draft(fiscalBefore(reader, i), i + 3, `${first}/${first - (first % 100) + short}`)
}

function fiscalBefore(reader: TimeReader, i: number): number {
  const at = reader.before(i, "fiscal")
  return at < 0 ? i : at
}

const decade: TimeRule = {
  name: "decade in figures",
  reason: "ten years stay ten years, and a part of them (the late 1990s) is not made narrower",
  examples: {
    yes: ["Since the 1980s it has trained there.", "In the '90s it split.", "The late 1990s were worse."],
    no: ["In 1990 it split.", "It was the 1990 war."],
  },
  make: {
    anchors: ["number"],
    read: (reader, i) => {
      const tail = reader.link(i + 1)
      if ((tail !== "s" && tail !== "genitive") || !reader.glued(i + 1)) return null
      const figures = reader.numeral(i)
      if (figures < 0 || figures % 10 !== 0 || (tail === "genitive" && reader.link(i - 1) !== "the")) return null
      if (figures >= POSSIBLE_FROM && figures <= LIKELY_TO)
        return draft(withArticle(reader, i), i + 2, `${Math.floor(figures / 10)}X`)
      const marked = reader.link(i - 1) === "apostrophe"
      if (figures > 90 || reader.numeral(i, 2) < 0 || !(marked || reader.link(i - 1) === "the")) return null
      const from = marked ? i - 1 : i
      return draft(withArticle(reader, from), i + 2, `${Math.floor(fullYear(reader, figures) / 10)}X`, true)
    },
  },
}

const decadeInWords: TimeRule = {
  name: "decade in words",
  reason: "the nineties are those of the twentieth century",
  examples: { yes: ["It grew in the nineties.", "The late eighties were worse."], no: ["He is in his nineties."] },
  make: {
    anchors: ["decade-word"],
    read: (reader, i) => {
      const early = reader.is(i - 1, "time-early")
      if (!early && reader.link(i - 1) !== "the") return null
      return draft(early ? i : i - 1, i + 1, `19${reader.number(i, "decade-word")}X`, true)
    },
  },
}

const shortYear: TimeRule = {
  name: "year of two digits",
  reason: "an apostrophe stands for the century",
  examples: { yes: ["It began in '98.", "The war of ’14 was short."], no: ["It began in 98 villages."] },
  make: {
    anchors: ["number"],
    read: (reader, i) => {
      if (reader.link(i - 1) !== "apostrophe" || !reader.glued(i) || reader.numeral(i, 2) < 0 || reader.glued(i - 1))
        return null
      const found = yearAt(reader, i - 1)
      return found && draft(i - 1, found.to, String(found.year), true)
    },
  },
}

const fiscal: TimeRule = {
  name: "fiscal year",
  reason: "a year of accounts is counted as the year that it is named after",
  examples: { yes: ["In FY2019 it spent more.", "In fiscal 1990 it spent more."], no: ["Its fiscal policy changed."] },
  make: {
    anchors: ["fiscal"],
    read: (reader, i) => {
      const size = reader.size(i, "fiscal")
      const named = reader.number(i, "fiscal")
      if (named) return draft(i, i + size, String(named))
      const found = yearAt(reader, i + size)
      return found && (shortRange(reader, i + size) ?? draft(i, found.to, String(found.year)))
    },
  },
}

export function withArticle(reader: TimeReader, i: number): number {
  return reader.link(i - 1) === "the" ? i - 1 : i
}

export const DECADE_RULES: readonly TimeRule[] = [decade, decadeInWords]
export const YEAR_RULES: readonly TimeRule[] = [fiscal, year, shortYear]
