// Lengths of time and what comes again: no dates, but what stands beside them may make them dates.
import { countBefore } from "./counts.js"
import { about, counted, moment, written } from "./moment.js"
import type { Draft, TimeReader } from "./reader.js"
import type { TimeRule } from "./rule.js"
import { tenseAround } from "./tense.js"
import { withArticle, yearAt } from "./years.js"

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
      const length = unit === "E" ? "P10Y" : "P100Y"
      return upToNow(reader, { from: i - 2, to: i + 1, value: length, implied: false }, 1, unit)
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
      if (!count || isAge(reader, i) || isCounted(reader, i)) return null
      let { from } = count
      if (
        reader.is(from - 1, "time-deictic") ||
        (reader.number(from - 1, "time-anaphoric") ?? 0) !== 0 ||
        reader.is(from - 1, "time-ordinal")
      )
        from--
      const unit = String(reader.value(i, "time-unit"))
      const ahead = timeAhead(reader, from, i, count.value, unit)
      if (ahead) return ahead
      const months = monthsOf(reader, from, i, count.value, unit)
      if (months) return months
      const draft = { from: withArticle(reader, from), to: i + 1, value: lengthOf(count.value, unit), implied: false }
      return reader.number(from, "time-deictic") === -1 ? upToNow(reader, draft, count.value, unit) : draft
    },
  },
}

const fewUnits: TimeRule = {
  name: "the past few years",
  reason: "nobody can say how many, but they end at the document's date: taken as about three",
  examples: {
    yes: ["It has grown over the past few years.", "In the last several months it fell."],
    no: ["It lasted a few years.", "A few of the past raids failed."],
  },
  make: {
    anchors: ["time-unit"],
    read: (reader, i) => {
      const some = reader.before(i, "time-some")
      if (some < 0 || reader.number(some - 1, "time-deictic") !== -1) return null
      const unit = String(reader.value(i, "time-unit"))
      const draft = {
        from: withArticle(reader, some - 1),
        to: i + 1,
        value: `P${unit[0] === "T" ? "T" : ""}X${unit.at(-1)}`,
        implied: false,
      }
      return upToNow(reader, draft, FEW, unit)
    },
  },
}
const FEW = 3

/** The stretch that ends at the document's date; still only a length in hours, where that date is not known, or "of the siege". */
function upToNow(reader: TimeReader, draft: Draft, count: number, unit: string): Draft {
  const { published } = reader
  if (!published || unit[0] === "T" || reader.link(draft.to) === "of") return draft
  const { from, to, value: length } = draft
  const first = written(about(counted(published, -count, unit)))
  const last = written(about(published))
  return { from, to, value: first === last ? last : `${first}/${last}`, implied: true, length }
}

/** "two weeks ago" is no length, also where the document has no date to count from. */
function isCounted(reader: TimeReader, i: number): boolean {
  const way = reader.value(i + 1, "time-ago")
  return way === "ago" || way === "hence"
}

/** "22-year-old", "30 years of age" */
function isAge(reader: TimeReader, i: number): boolean {
  return (
    reader.value(i, "time-unit") === "Y" &&
    (reader.is(i + 1, "time-old") || (reader.link(i + 1) === "dash" && reader.is(i + 2, "time-old")))
  )
}

/** "the first three months of 2015" are January to March. */
function monthsOf(reader: TimeReader, from: number, i: number, count: number, unit: string): Draft | null {
  const ordinal = reader.number(from, "time-ordinal") ?? reader.number(from, "time-deictic")
  const found = reader.link(i + 1) === "of" ? yearAt(reader, i + 2) : null
  if (!found || unit !== "M" || (ordinal !== 1 && ordinal !== -1) || !(count >= 1 && count < 12)) return null
  const first = ordinal === 1 ? 1 : 13 - count
  const month = (number: number): string => written(moment(found.year, number))
  const value = `${month(first)}/${month(first + count - 1)}`
  const year = { from: i + 2, to: found.to, value: String(found.year), implied: false }
  return { from: withArticle(reader, from), to: found.to, value, implied: false, inside: [year] }
}

/** "will be redeemed in five years" is a date, "lost it in five years" a length. */
function timeAhead(reader: TimeReader, from: number, i: number, count: number, unit: string): Draft | null {
  if (!reader.published || reader.link(from - 1) !== "in" || tenseAround(reader, from, i + 1, reader.start) <= 0)
    return null
  return {
    from,
    to: i + 1,
    value: written(about(counted(reader.published, count, unit))),
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

export const LENGTH_RULES: readonly TimeRule[] = [unitSet, pastDecade, fewUnits, duration]
