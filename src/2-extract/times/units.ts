// Years, months, weeks and days that are pointed at or counted: "last year", "two weeks ago", "the past three months".
import { countBefore } from "./counts.js"
import type { Moment } from "./moment.js"
import { about, counted, inYear, momentOf, wholeUnit, written } from "./moment.js"
import type { TimeReader } from "./reader.js"
import { isMonth, isPlural } from "./reader.js"
import type { TimeRule } from "./rule.js"
import { withArticle } from "./years.js"

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
      if (reader.link(i - 2) === "the" && shift !== 0 && (unit === "D" || (shift > 0 && pointsBack(reader, i))))
        return null
      if (reader.link(i - 2) === "the" && shift < 0 && (unit === "E" || unit === "C")) return null // ten years, no decade
      if (isOfMonth(reader, i + 1)) return null // "the last week of August" is some of August
      if (reader.link(i + 1) === "genitive" && partFollows(reader, i + 2)) return null
      const value =
        (isPast(reader, i)
          ? stretch(reader.published, -1, unit)
          : isAhead(reader, i)
            ? stretch(reader.published, 1, unit)
            : wholeUnit(reader.published, shift, unit)) ?? roughly(reader.published)
      return { from: withArticle(reader, i - 1), to: i + 1, value, implied: true }
    },
  },
}

/** "the past year" and "the last year", unlike "last year", end at the document's date. */
function isPast(reader: TimeReader, i: number): boolean {
  const shift = reader.number(i - 1, "time-deictic")
  return shift === -1 && (reader.link(i - 2) === "the" || reader.is(i - 1, "time-up-to-now"))
}

/** "over the next year" begins at the document's date; "the next year" is the one after that of the text. */
function isAhead(reader: TimeReader, i: number): boolean {
  return reader.link(i - 2) === "the" && reader.number(i - 1, "time-deictic") === 1 && reader.is(i - 3, "time-over")
}
function pointsBack(reader: TimeReader, i: number): boolean {
  return !isAhead(reader, i) && reader.previous !== null && reader.distance <= 1
}

/** One unit up to the document's date, or from it on. */
function stretch(published: Moment, count: 1 | -1, unit: string): string | null {
  const other = counted(published, count, unit)
  if (other.approximate || published.approximate) return null
  const end = unit === "Y" ? inYear(published, other.year) : other
  return count < 0 ? `${written(end)}/${written(published)}` : `${written(published)}/${written(end)}`
}

function isOfMonth(reader: TimeReader, i: number): boolean {
  const at = reader.link(i + 1) === "the" ? i + 2 : i + 1
  return reader.link(i) === "of" && (isMonth(reader, at) || reader.numeral(at, 4) > 0)
}

/** Behind "this year's" in "this year's third quarter". */
function partFollows(reader: TimeReader, i: number): boolean {
  const size = reader.size(i, "time-ordinal")
  return size > 0 && (reader.is(i + size, "time-half") || reader.value(i + size, "time-unit") === "Q")
}

/** A document dated by its year alone cannot say which week its last week was. */
function roughly(published: Moment): string {
  return written(about(published))
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
      const next = reader.link(i - 2) === "the" && reader.distance <= 1 ? reader.number(i - 1, "time-deictic") : null
      const shift = named ?? (next === 1 ? next : null)
      if (shift === null || isPlural(reader, i)) return null
      const focus = focusOf(reader)
      if (!focus) return null
      const unit = String(reader.value(i, "time-unit"))
      const value = named === null && isAhead(reader, i) ? null : wholeUnit(focus, shift, unit)
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
      if (way === "later" && reader.distance > STORY) return null
      if (!base || ((way === "before" || way === "after") && reader.isWord(i + 2))) return null
      const back = way === "ago" || way === "before" || way === "earlier"
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

/** For how many sentences "three months later" goes on from a time that was named. */
const STORY = 6

/** A year before a quarter is that quarter of the year before. */
function fromBase(reader: TimeReader, base: Moment, count: number, unit: string): string {
  const { quarter } = reader
  if (unit === "Y" && quarter && count === -1) return written(inYear(quarter, quarter.year - 1))
  return written(about(counted(base, count, unit)))
}

export const UNIT_RULES: readonly TimeRule[] = [ago, pointed, fromText]
