// Days told from the document's own date: weekdays, today, yesterday, holidays.
import { counted, dayOf, momentOfDay, weekdayOf, written } from "./moment.js"
import type { Draft, TimeReader } from "./reader.js"
import { isMonth } from "./reader.js"
import type { TimeRule } from "./rule.js"
import { dayFor, holidayIn, tenseAround, yearFor } from "./tense.js"

const weekday: TimeRule = {
  name: "weekday",
  reason: "the nearest one, behind or ahead by the tense of its clause; the document's own day counts",
  examples: {
    yes: ["He said so on Monday.", "They will meet on Friday night.", "It fell last Wednesday."],
    no: ["The Sunday Times wrote so.", "Protests follow Friday prayers.", "They rest on Sundays."],
  },
  make: {
    anchors: ["weekday"],
    read: (reader, i) => {
      if (datesFollow(reader, i)) return null
      if (reader.is(i - 1, "time-each")) return { from: i - 1, to: i + 1, value: "R/P1W", implied: false }
      const { published } = reader
      if (!published?.day) return null
      const week = weekPointedAt(reader, i + 1)
      if (week !== null) {
        const day = dayOf(published) - weekdayOf(dayOf(published)) + reader.number(i, "weekday")! + 7 * week
        return { from: i, to: i + 3, value: written(momentOfDay(day)), implied: true }
      }
      const shift = reader.number(i - 1, "time-deictic") ?? reader.number(i - 1, "time-anaphoric")
      const value = shift === null ? plain(reader, i) : pointed(dayOf(published), reader.number(i, "weekday")!, shift)
      const from = reader.is(i - 1, "time-early") ? i - 1 : i
      if (value === null) return null
      return { from: shift === null ? from : i - 1, to: withDayPart(reader, i + 1), value, implied: true }
    },
  },
}

/** How many weeks ahead "last week" or "next week" behind a weekday is. */
function weekPointedAt(reader: TimeReader, i: number): number | null {
  return reader.value(i + 1, "time-unit") === "W" ? reader.number(i, "time-deictic") : null
}

function plain(reader: TimeReader, i: number): string | null {
  const direction = tenseAround(reader, i, i + 1, reader.start)
  const day = dayFor(reader.published!, reader.number(i, "weekday")!, direction)
  return day && written(day)
}

/** "last Friday" is behind and "next Friday" ahead, never the day itself; "this Friday" is the one of the week. */
function pointed(now: number, day: number, shift: number): string {
  const back = (weekdayOf(now) - day + 7) % 7
  if (shift < 0) return written(momentOfDay(now - (back || 7)))
  return written(momentOfDay(shift > 0 ? now + ((7 - back) % 7 || 7) : now - weekdayOf(now) + day))
}

/** Before "8 September" or "Sept. 8" the weekday is a part of that date. */
function datesFollow(reader: TimeReader, i: number): boolean {
  let at = reader.link(i + 1) === "comma" ? i + 2 : i + 1
  if (reader.link(at) === "the") at++
  if (isMonth(reader, at)) return reader.numeral(at + 1) > 0 || reader.numeral(at + 2) > 0
  return reader.numeral(at) > 0 && (isMonth(reader, at + 1) || isMonth(reader, at + 2) || isMonth(reader, at + 3))
}
export function withDayPart(reader: TimeReader, to: number): number {
  return reader.is(to, "day-part") ? to + 1 : to
}

const weekdaySet: TimeRule = {
  name: "weekday of every week",
  reason: "a day that comes again is none in particular",
  examples: { yes: ["They rest on Sundays.", "Fridays are loud."], no: ["They rested on Sunday."] },
  make: { anchors: ["weekday-plural"], read: (_, i) => ({ from: i, to: i + 1, value: "R/P1W", implied: false }) },
}

const relativeDay: TimeRule = {
  name: "day counted from the document's",
  reason: "today and yesterday are days only where the document's date is one",
  examples: {
    yes: ["He said so yesterday.", "It fell today.", "They meet tomorrow night.", "It fell last night."],
    no: ["He said so daily."],
  },
  make: {
    anchors: ["relative-day"],
    read: (reader, i) => {
      const { published } = reader
      if (!published) return null
      const to = withDayPart(reader, i + reader.size(i, "relative-day"))
      const from = reader.is(i - 1, "time-early") ? i - 1 : i
      return { from, to, value: written(counted(published, reader.number(i, "relative-day")!, "D")), implied: true }
    },
  },
}

const holiday: TimeRule = {
  name: "holiday",
  reason: "holidays that keep their date; the year comes from words beside it, or the document's date and the tense",
  examples: { yes: ["It struck on Christmas Eve.", "It was found last Thanksgiving."], no: ["The holiday was quiet."] },
  make: {
    anchors: ["holiday"],
    read: (reader, i) => {
      const code = reader.value(i, "holiday")
      if (typeof code !== "string" || !reader.capital(i)) return null
      const size = reader.size(i, "holiday")
      const year = reader.numeral(i + size, 4)
      if (year > 1000) return { from: i, to: i + size + 1, value: written(holidayIn(year, code)), implied: false }
      return holidayWithoutYear(reader, i, size, code)
    },
  },
}

function holidayWithoutYear(reader: TimeReader, i: number, size: number, code: string): Draft | null {
  const { published } = reader
  if (!published) return null
  const pointed = reader.number(i - 1, "time-deictic")
  const direction = pointed === null ? tenseAround(reader, i, i + size, reader.start) : pointed < 0 ? -1 : 1
  const { month, day } = holidayIn(published.year, code)
  const year = yearFor(published, month, day, direction)
  return { from: pointed === null ? i : i - 1, to: i + size, value: written(holidayIn(year, code)), implied: true }
}

const namedDay: TimeRule = {
  name: "day that is named by its date",
  reason: "9/11 is one day, whatever the document's year",
  examples: {
    yes: ["The post-9/11 order ended.", "Since the September 11 attacks it hid."],
    no: ["It won 9 of 11 seats."],
  },
  make: {
    anchors: ["named-day"],
    read: (reader, i) => ({
      from: i,
      to: i + reader.size(i, "named-day"),
      value: String(reader.value(i, "named-day")),
      implied: true,
    }),
  },
}

export const DAY_RULES: readonly TimeRule[] = [namedDay, weekday, weekdaySet, relativeDay, holiday]
