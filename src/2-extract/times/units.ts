// Years, months, weeks and days that are pointed at or counted: "last year", "two weeks ago", "the past three months".
import type { Moment } from "./moment.js"
import { counted, momentOf, wholeUnit, written } from "./moment.js"
import type { Draft, TimeReader } from "./reader.js"
import type { TimeRule } from "./rule.js"
import { tenseAround } from "./tense.js"
import { withArticle, yearAt } from "./years.js"

const pointed: TimeRule = {
  name: "unit that is pointed at from the document's date",
  reason: "last year is the year before the document's, as coarse as it was said",
  examples: {
    yes: [
      "It grew last year.",
      "They meet next month.",
      "It fell earlier this week.",
      "It has grown over the past year.",
    ],
    no: ["It grew in the past three years.", "It lasted a year."],
  },
  make: {
    anchors: ["time-unit"],
    read: (reader, i) => {
      const shift = reader.number(i - 1, "time-deictic")
      const unit = String(reader.value(i, "time-unit"))
      if (shift === null || !reader.published || isPlural(reader, i)) return null
      if (reader.link(i - 2) === "the" && shift !== 0 && (unit === "D" || (shift > 0 && reader.previous))) return null
      if (reader.link(i - 2) === "the" && shift < 0 && (unit === "E" || unit === "C")) return null // ten years, no decade
      if (reader.link(i + 1) === "genitive" && partFollows(reader, i + 2)) return null
      const value = (isPast(reader, i) ? upTo(reader.published, unit) : wholeUnit(reader.published, shift, unit)) ?? roughly(reader.published)
      return { from: withArticle(reader, i - 1), to: i + 1, value, implied: true }
    },
  },
}

/** "the past year" and "the last year", unlike "last year", end at the document's date. */
function isPast(reader: TimeReader, i: number): boolean {
  const shift = reader.number(i - 1, "time-deictic")
  return shift === -1 && (reader.link(i - 2) === "the" || reader.is(i - 1, "time-up-to-now"))
}

function upTo(published: Moment, unit: string): string | null {
  const begin = counted(published, -1, unit)
  const same = unit === "Y" ? { ...published, year: published.year - 1 } : begin
  return begin.approximate || published.approximate ? null : `${written(same)}/${written(published)}`
}

/** Behind "this year's" in "this year's third quarter". */
function partFollows(reader: TimeReader, i: number): boolean {
  const size = reader.size(i, "time-ordinal")
  return size > 0 && (reader.is(i + size, "time-half") || reader.value(i + size, "time-unit") === "Q")
}

/** A document dated by its year alone cannot say which week its last week was. */
function roughly(published: Moment): string {
  return written({ ...published, approximate: true })
}

const fromText: TimeRule = {
  name: "unit that is pointed at from the time before",
  reason: "the following year and the same month count from what the text has named last",
  examples: {
    yes: [
      "It began in 2015. The following year it split.",
      "It began in May 2015. The same month it split.",
      "In 2016 it grew; by the end of that year it ruled.",
    ],
    no: ["It split the same way."],
  },
  make: {
    anchors: ["time-unit"],
    read: (reader, i) => {
      const named = reader.number(i - 1, "time-anaphoric")
      const next = reader.link(i - 2) === "the" ? reader.number(i - 1, "time-deictic") : null
      const shift = named ?? (next === 1 ? next : null)
      const focus = focusOf(reader)
      if (shift === null || !focus || isPlural(reader, i)) return null
      const unit = String(reader.value(i, "time-unit"))
      const value = wholeUnit(focus, shift, unit)
      return value === null ? null : { from: withArticle(reader, i - 1), to: i + 1, value, implied: true }
    },
  },
}

/** The time named last in the text, or the document's date. */
export function focusOf(reader: TimeReader): Moment | null {
  return (reader.previous && momentOf(reader.previous.value)) ?? reader.published
}

const ago: TimeRule = {
  name: "units counted from a date",
  reason: "two years ago is a year, ten days ago a day, both only about right",
  examples: {
    yes: [
      "It began four years ago.",
      "It fell 10 days ago.",
      "It began in 2015. Two years later it split.",
      "It fell a year earlier.",
    ],
    no: ["It lasted four years.", "Two years of war ended."],
  },
  make: {
    anchors: ["time-unit"],
    read: (reader, i) => {
      const count = countBefore(reader, i)
      const dash = reader.link(i + 1) === "dash" ? 1 : 0
      const way = reader.value(i + 1 + dash, "time-ago")
      if (!count || typeof way !== "string") return null
      const base = way === "ago" || way === "hence" ? reader.published : focusOf(reader)
      // "two years after the war" counts from something that has no date here
      if (!base || (way !== "ago" && way !== "hence" && !dash && continues(reader, i + 2))) return null
      const back = way === "ago" || way === "before"
      const unit = String(reader.value(i, "time-unit"))
      return {
        from: count.from,
        to: i + 1 + dash + reader.size(i + 1 + dash, "time-ago"),
        value: fromBase(reader, base, back ? -count.value : count.value, unit),
        implied: true,
      }
    },
  },
}

/** A year before a quarter is that quarter of the year before. */
function fromBase(reader: TimeReader, base: Moment, count: number, unit: string): string {
  const { quarter } = reader
  if (unit === "Y" && quarter && count === -1) return written({ ...quarter, year: quarter.year - 1 })
  return written({ ...counted(base, count, unit), approximate: true })
}

function continues(reader: TimeReader, i: number): boolean {
  return reader.isWord(i) && (reader.link(i) === "the" || reader.capital(i))
}

/** "two", "a couple of", "10", "nearly four", "2 1/2", "twenty-seven" before a unit: the number and where it begins. */
export function countBefore(reader: TimeReader, i: number): { readonly value: number; readonly from: number } | null {
  const found = plainCount(reader, reader.link(i - 1) === "dash" ? i - 1 : i)
  if (!found || found.value <= 0) return null
  const nearly = reader.before(found.from, "time-nearly")
  return nearly < 0 ? found : { value: found.value, from: nearly }
}

function plainCount(reader: TimeReader, end: number): { readonly value: number; readonly from: number } | null {
  const at = reader.before(end, "time-count")
  if (at >= 0) return withTens(reader, at, reader.number(at, "time-count")!)
  const value = reader.numeral(end - 1)
  if (value < 0) return null
  const slash = reader.words.text.charCodeAt(reader.words.start[end - 1]! - 1) === 47
  return slash ? halves(reader, end - 1, value) : { value, from: end - 1 }
}

/** "twenty-seven" is twenty and seven. */
function withTens(reader: TimeReader, at: number, value: number): { readonly value: number; readonly from: number } {
  const before = reader.link(at - 1) === "dash" ? at - 1 : at
  const tens = value < 10 ? (reader.number(before - 1, "time-count") ?? 0) : 0
  return tens >= 20 && tens <= 90 && tens % 10 === 0 ? { value: tens + value, from: before - 1 } : { value, from: at }
}

/** "2 1/2": only halves are read. */
function halves(reader: TimeReader, at: number, below: number): { readonly value: number; readonly from: number } | null {
  if (below !== 2 || reader.numeral(at - 2) !== 1) return null
  const whole = reader.numeral(at - 3)
  return whole > 0 ? { value: whole + 0.5, from: at - 3 } : { value: 0.5, from: at - 2 }
}

function isPlural(reader: TimeReader, i: number): boolean {
  const { words } = reader
  return (words.text.charCodeAt(words.end[i]! - 1) | 32) === 115
}

const pastDecade: TimeRule = {
  name: "the past decade",
  reason: "ten or a hundred years up to the document's date, and not the decade by the calendar",
  examples: {
    yes: ["It grew over the past decade.", "The last century was worse."],
    no: ["It grew in the last year."],
  },
  make: {
    anchors: ["time-unit"],
    read: (reader, i) => {
      const unit = reader.value(i, "time-unit")
      if ((unit !== "E" && unit !== "C") || reader.link(i - 2) !== "the" || reader.number(i - 1, "time-deictic") !== -1)
        return null
      return { from: i - 2, to: i + 1, value: unit === "E" ? "P10Y" : "P100Y", implied: false }
    },
  },
}

const duration: TimeRule = {
  name: "length of time",
  reason: "how long is no date, also where it is pointed at: the past three months",
  examples: {
    yes: [
      "It lasted two decades.",
      "A five-year plan.",
      "Within 24 hours it fell.",
      "In the past three months it grew.",
    ],
    no: ["It fell two years ago.", "It grew last year."],
  },
  make: {
    anchors: ["time-unit"],
    read: (reader, i) => {
      const count = countBefore(reader, i)
      if (!count || !Number.isFinite(count.value)) return null
      let { from } = count
      if (
        reader.is(from - 1, "time-deictic") ||
        reader.is(from - 1, "time-anaphoric") ||
        reader.is(from - 1, "time-ordinal")
      )
        from--
      const unit = String(reader.value(i, "time-unit"))
      const ahead = timeAhead(reader, from, i, count.value, unit)
      if (ahead) return ahead
      const value = lengthOf(count.value, unit)
      return { from: withArticle(reader, from), to: i + 1, value, implied: false }
    },
  },
}

/** "will be redeemed in five years" is a date, "lost it in five years" a length. */
function timeAhead(reader: TimeReader, from: number, i: number, count: number, unit: string): Draft | null {
  if (!reader.published || reader.link(from - 1) !== "in" || tenseAround(reader, from, i + 1, reader.start) <= 0)
    return null
  return {
    from,
    to: i + 1,
    value: written({ ...counted(reader.published, count, unit), approximate: true }),
    implied: true,
  }
}

function lengthOf(count: number, unit: string): string {
  if (unit === "E") return `P${count * 10}Y`
  if (unit === "C") return `P${count * 100}Y`
  if (unit === "Q") return `P${count * 3}M`
  if (unit === "F") return `P${count * 2}W`
  if (unit === "Y" && count % 1) return `P${Math.floor(count) ? `${Math.floor(count)}Y` : ""}6M`
  return unit[0] === "T" ? `PT${count}${unit[1]}` : `P${count}${unit}`
}

const unitSet: TimeRule = {
  name: "unit that comes again",
  reason: "every year is none in particular",
  examples: { yes: ["It grows every year.", "A dozen attacks each month."], no: ["It grew last year."] },
  make: {
    anchors: ["time-unit"],
    read: (reader, i) => {
      if (!reader.is(i - 1, "time-each")) return null
      return { from: i - 1, to: i + 1, value: `R/${lengthOf(1, String(reader.value(i, "time-unit")))}`, implied: false }
    },
  },
}

const century: TimeRule = {
  name: "century",
  reason: "a hundred years stay a hundred years",
  examples: {
    yes: ["In the 19th century it was one.", "The late twentieth century was worse."],
    no: ["It lasted a century."],
  },
  make: {
    anchors: ["time-unit"],
    read: (reader, i) => {
      if (reader.value(i, "time-unit") !== "C") return null
      const dash = reader.link(i - 1) === "dash" ? 1 : 0
      const at = i - 1 - dash
      const suffixed = reader.is(at, "ordinal-suffix")
      const number = suffixed
        ? reader.numeral(at - 1)
        : (reader.number(reader.before(at + 1, "time-ordinal"), "time-ordinal") ?? -1)
      if (number < 1 || number > 21) return null
      const from = suffixed ? at - 1 : reader.before(at + 1, "time-ordinal")
      return {
        from: withArticle(reader, from),
        to: i + 1,
        value: `${String(number - 1).padStart(2, "0")}XX`,
        implied: false,
      }
    },
  },
}

const yearEnd: TimeRule = {
  name: "an end of the unit at hand",
  reason: "the end of the year is December of the document's year",
  examples: {
    yes: [
      "It will be done by year-end.",
      "At the end of the year it will vote.",
      "Since the start of the year it has grown.",
    ],
    no: ["The year was long."],
  },
  make: {
    anchors: ["time-unit"],
    read: (reader, i) => {
      const { published } = reader
      const unit = String(reader.value(i, "time-unit"))
      if (!published || isPlural(reader, i)) return null
      const behind = reader.link(i + 1) === "dash" || reader.link(i + 1) === "genitive" ? i + 2 : i + 1
      if (unit === "Y" && reader.number(behind, "time-edge") === 12 && reader.link(behind + 1) !== "of")
        return {
          from: withArticle(reader, i),
          to: behind + 1,
          value: written({ ...published, month: 12, day: 0, approximate: true }),
          implied: true,
        }
      if (reader.link(i - 1) !== "the") return null
      if (reader.link(i - 2) === "in" && reader.is(i - 3, "time-early") && unit !== "D") {
        const value = wholeUnit(published, 0, unit)
        return value === null ? null : { from: i - 3, to: i + 1, value, implied: true }
      }
      if (reader.link(i - 2) !== "of") return null
      const edge = reader.number(i - 3, "time-edge")
      if (edge === null || (unit !== "Y" && unit !== "M")) return null
      const year =
        unit === "Y" ? written({ ...published, month: edge, day: 0, approximate: true }) : wholeUnit(published, 0, "M")
      return year === null ? null : { from: withArticle(reader, i - 3), to: i + 1, value: year, implied: true }
    },
  },
}

export function yearBehind(reader: TimeReader, to: number): { readonly to: number; readonly year: number } | null {
  const at = reader.link(to) === "of" || reader.link(to) === "comma" || reader.link(to) === "in" ? to + 1 : to
  const fiscal = reader.size(at, "fiscal")
  return yearAt(reader, at + fiscal)
}

export const UNIT_RULES: readonly TimeRule[] = [century, ago, pointed, fromText, unitSet, yearEnd, pastDecade, duration]
