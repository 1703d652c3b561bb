// Parts of years: quarters, halves, seasons, weekends.

import { yearBehind } from "./counts.js"
import { dayOf, inYear, moment, momentOfDay, weekdayOf, written } from "./moment.js"
import type { Draft, TimeReader } from "./reader.js"
import type { TimeRule } from "./rule.js"
import { tenseAround } from "./tense.js"
import { focusOf } from "./units.js"
import { withArticle } from "./years.js"

const quarter: TimeRule = {
  name: "quarter or half of a year",
  reason:
    "EDTF has a value for each; without a year it is the one of the document's year, or the year before where that has not begun",
  examples: {
    yes: [
      "In Q3 2019 it grew.",
      "In the third quarter it grew.",
      "It grew in the first half of 2017.",
      "The third-quarter loss grew.",
      "The first two quarters of 1990 were lost.",
    ],
    no: ["It lost a quarter of its men.", "The first half was lost."],
  },
  make: {
    anchors: ["time-unit", "time-half", "quarter-code"],
    read: (reader, i) => {
      const coded = reader.number(i, "quarter-code")
      if (coded !== null)
        return coded && reader.capital(i) && reader.link(i + 1) !== "dash"
          ? placed(reader, i, i + 1, coded, true)
          : null
      if (reader.is(i, "time-half")) return halfAt(reader, i)
      if (reader.value(i, "time-unit") !== "Q") return null
      return ordinalQuarter(reader, i)
    },
  },
}

function ordinalQuarter(reader: TimeReader, i: number): Draft | null {
  const pair = reader.number(i - 1, "time-count") === 2 ? 1 : 0
  const end = reader.link(i - 1) === "dash" ? i - 1 : i - pair
  const at = reader.before(end, "time-ordinal")
  const ordinal = at < 0 ? 0 : reader.number(at, "time-ordinal")!
  if (pair) return ordinal === 1 || ordinal === -1 ? placed(reader, at, i + 1, ordinal === 1 ? 40 : 41, true) : null
  return ordinal >= 1 && ordinal <= 4 ? placed(reader, at, i + 1, 32 + ordinal, true) : null
}

function halfAt(reader: TimeReader, i: number): Draft | null {
  const at = reader.before(i, "time-ordinal")
  const last = reader.number(i - 1, "time-deictic") === -1
  const ordinal = last ? 2 : at < 0 ? 0 : reader.number(at, "time-ordinal")!
  if (ordinal !== 1 && ordinal !== 2 && ordinal !== -1) return null
  return placed(reader, last ? i - 1 : at, i + 1, ordinal === 1 ? 40 : 41, false)
}

/** The part of the year that stands behind or before it; without one the nearest, where `alone` allows. */
function placed(reader: TimeReader, at: number, to: number, part: number, alone: boolean): Draft | null {
  const from = withArticle(reader, at)
  const behind = yearBehind(reader, to)
  if (behind) return { from, to: behind.to, value: written(moment(behind.year, part)), implied: false }
  const { published } = reader
  if (!published) return null
  // "this year's third quarter", "the first half of last year", "the second half of the year"
  if (reader.link(at - 1) === "genitive" && reader.value(at - 2, "time-unit") === "Y") {
    const shift = reader.number(at - 3, "time-deictic")
    if (shift !== null) return { from: at - 3, to, value: written(moment(published.year + shift, part)), implied: true }
  }
  if (reader.link(to) === "of") {
    const the = reader.link(to + 1) === "the" ? 1 : 0
    const shift = reader.number(to + 1 + the, "time-deictic") ?? reader.number(to + 1 + the, "time-anaphoric")
    const unit = to + 1 + the + (shift === null ? 0 : 1)
    if (reader.value(unit, "time-unit") === "Y" && (the || shift !== null))
      return { from, to: unit + 1, value: written(moment(published.year + (shift ?? 0), part)), implied: true }
  }
  return alone ? { from, to, value: written(moment(yearOfPart(reader, from, to, part), part)), implied: true } : null
}

function yearOfPart(reader: TimeReader, from: number, to: number, part: number): number {
  const { year, month } = reader.published!
  if (!month || month > 12) return year
  const begins = part >= 40 ? 6 * (part - 40) + 1 : part >= 33 ? 3 * (part - 33) + 1 : 3 * (part - 21) + 3
  if (begins <= month) return year
  const tense = tenseAround(reader, from, to, reader.start)
  return tense < 0 || (tense === 0 && begins - month > 6) ? year - 1 : year
}

const sameQuarter: TimeRule = {
  name: "quarter or period that the text has named",
  reason: "the quarter, the latest quarter, the year-earlier period: the one named last, or that of the year before",
  examples: {
    yes: ["It grew in Q3 2017. Profit for the quarter rose.", "It grew in Q3 2017, up from the year-earlier period."],
    no: ["It grew in 2017. Profit for the period rose."],
  },
  make: {
    anchors: ["time-unit", "time-period"],
    read: (reader, i) => {
      if (!reader.is(i, "time-period") && reader.value(i, "time-unit") !== "Q") return null
      const focus = reader.quarter
      if (!focus) return null
      const earlier = yearEarlierBefore(reader, i)
      if (earlier >= 0)
        return {
          from: withArticle(reader, earlier),
          to: i + 1,
          value: written(inYear(focus, focus.year - 1)),
          implied: true,
        }
      const latest = reader.is(i - 1, "time-latest") ? 1 : 0
      if (reader.link(i - 1 - latest) !== "the") return null
      return { from: i - 1 - latest, to: i + 1, value: written(focus), implied: true }
    },
  },
}

/** Where "year-earlier" or "year-ago" before token `i` begins; -1 where it does not stand there. */
function yearEarlierBefore(reader: TimeReader, i: number): number {
  return reader.is(i - 1, "time-ago") && reader.link(i - 2) === "dash" && reader.value(i - 3, "time-unit") === "Y"
    ? i - 3
    : -1
}

const yearEarlier: TimeRule = {
  name: "the year before, as an adjective",
  reason: "year-earlier figures are those of the same quarter, or year, one year before",
  examples: { yes: ["The year-earlier loss was small.", "It rose from year-ago levels."], no: ["The year was good."] },
  make: {
    anchors: ["time-unit"],
    read: (reader, i) => {
      if (reader.value(i, "time-unit") !== "Y" || reader.link(i + 1) !== "dash" || !reader.is(i + 2, "time-ago"))
        return null
      if (reader.value(i + 3, "time-unit") === "Q" || reader.is(i + 3, "time-period")) return null
      const focus = reader.quarter ?? focusOf(reader)
      if (!focus) return null
      const value = reader.quarter ? written(inYear(focus, focus.year - 1)) : String(focus.year - 1)
      return { from: withArticle(reader, i), to: i + 3, value, implied: true }
    },
  },
}

const season: TimeRule = {
  name: "season",
  reason: "seasons count beside a year or a word that points; fall and spring are ordinary words elsewhere",
  examples: {
    yes: [
      "In spring 2015 it fell.",
      "In the spring of 2015 it fell.",
      "It grew last fall.",
      "It fought through the summer.",
    ],
    no: ["After the fall of Kabul it grew.", "Prices fall.", "The Arab Spring failed.", "A spring offensive began."],
  },
  make: {
    anchors: ["season"],
    read: (reader, i) => {
      const part = reader.number(i, "season")!
      const behind = yearBehind(reader, i + 1)
      if (behind && !(reader.link(i + 1) === "in"))
        return {
          from: withArticle(reader, i),
          to: afterShortYear(reader, behind.to),
          value: written(moment(behind.year, part)),
          implied: false,
        }
      return reader.published && seasonWithoutYear(reader, i, part)
    },
  },
}

/** A winter has two years: "the winter of 2015–16" is the one that began in 2015. */
function afterShortYear(reader: TimeReader, to: number): number {
  const spans = reader.link(to) === "dash" && reader.glued(to) && reader.glued(to + 1)
  return spans && reader.numeral(to + 1) > 0 ? to + 2 : to
}

function seasonWithoutYear(reader: TimeReader, i: number, part: number): Draft | null {
  const { year, month } = reader.published!
  const begins = 3 * (part - 21) + 3
  const shift = reader.number(i - 1, "time-deictic")
  if (shift !== null) {
    const behind = shift < 0 && month > 0 && begins + 2 >= month ? year - 1 : year
    const value = shift > 0 && begins <= month ? year + 1 : behind
    return { from: withArticle(reader, i - 1), to: i + 1, value: written(moment(value, part)), implied: true }
  }
  const early = reader.is(i - 1, "time-early") ? 1 : 0
  const article = reader.link(i - 1 - early) === "the"
  if (!article && !early) return null
  if (!early && (!reader.is(i - 2, "time-preposition") || (reader.isWord(i + 1) && reader.link(i + 1) !== "and")))
    return null
  if (reader.link(i + 1) === "of") return null
  return {
    from: i - 1 - early + (article ? 0 : 1),
    to: i + 1,
    value: written(moment(yearOfPart(reader, i, i + 1, part), part)),
    implied: true,
  }
}

const weekend: TimeRule = {
  name: "weekend",
  reason: "Saturday and Sunday before the document's date, or ahead of it by word or tense",
  examples: { yes: ["They met over the weekend.", "They will meet next weekend."], no: ["They met on weekends."] },
  make: {
    anchors: ["time-weekend"],
    read: (reader, i) => {
      const { published } = reader
      const to = i + reader.size(i, "time-weekend")
      const shift = reader.number(i - 1, "time-deictic")
      if (!published?.day || (shift === null && reader.link(i - 1) !== "the")) return null
      const now = dayOf(published)
      const monday = now - weekdayOf(now) + 1
      const tense = tenseAround(reader, i, to, reader.start)
      const ahead = shift === null ? tense > 0 : shift > 0 || (shift === 0 && tense >= 0)
      const saturday = weekdayOf(now) >= 6 && !(shift ?? 0) ? monday + 5 : ahead ? monday + 5 : monday - 2
      const value = `${written(momentOfDay(saturday))}/${written(momentOfDay(saturday + 1))}`
      return { from: i - 1, to, value, implied: true }
    },
  },
}

export const PART_RULES: readonly TimeRule[] = [quarter, sameQuarter, yearEarlier, season, weekend]
