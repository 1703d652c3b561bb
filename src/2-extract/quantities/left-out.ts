// Numbers that count nothing: dates, names, pages. Each rule sees an amount before it becomes a quantity.
import type { Rule } from "../rule.js"
import { CAPITAL } from "../tokens.js"
import type { Amount } from "./amount.js"
import { C, type Reading } from "./reading.js"

/** Returns the token behind what is left out, or 0 where the rule does not hold. `bounded`: a bound or hedge stands before it. */
export type LeaveOut = (r: Reading, amount: Amount, bounded: boolean) => number

export const LEFT_OUT: readonly Rule<LeaveOut>[] = [
  {
    name: "ordinal",
    reason: "a place in an order is no number of things",
    examples: { yes: ["It was the 10th attack.", "On the 3rd floor."], no: ["They held 10 towns."] },
    make: (r, { number }) =>
      number.digits && r.glued(number.to) && r.is(number.to, C["ordinal-ending"]) ? number.to + 1 : 0,
  },
  {
    name: "decade",
    reason: "a span of years is a time",
    examples: { yes: ["It began in the 1990s.", "In the 1980s it grew."], no: ["It lost 1990 tanks."] },
    make: (r, { number }) => (number.digits && r.text(number.to) === "s" && r.glued(number.to) ? number.to + 1 : 0),
  },
  {
    name: "time of day",
    reason: "a clock time is a time",
    examples: { yes: ["It began at 11 a.m. sharp.", "At 10:27 the line went dead."], no: ["It took 11 hours."] },
    make: (r, { number }) => {
      if (r.is(number.to, C.clock)) return number.to + r.is(number.to, C.clock)
      if (r.isMark(number.to, ":") && r.glued(number.to) && r.glued(number.to + 1) && r.isNumber(number.to + 1))
        return pastClock(r, number.to + 2)
      return 0
    },
  },
  {
    name: "day of a month",
    reason: "a number beside the name of a month is a date",
    examples: { yes: ["It ended on March 29.", "The 29 August deadline passed."], no: ["In March 290 men left."] },
    make: dayOfMonth,
  },
  {
    name: "date in figures",
    reason: "three figures between strokes or points are a date",
    examples: { yes: ["We met on 5/17/2018 again.", "Dated 05/06/2019."], no: ["Only 3/4 of it stood."] },
    make: (r, { number }) => {
      const at = number.to
      return number.digits &&
        (r.isMark(at, "/") || r.isMark(at, ".")) &&
        r.glued(at) &&
        r.glued(at + 1) &&
        r.isNumber(at + 1) &&
        !number.share
        ? at + 2 + (r.glued(at + 2) && r.isNumber(at + 3) ? 2 : 0)
        : 0
    },
  },
  {
    name: "year",
    reason: "a bare figure of four digits in a year's place is a time",
    examples: {
      yes: ["In 2018 attacks rose.", "The 2019 attacks shook the city.", "The war of 1878 was short."],
      no: ["About 2000 fighters left.", "It has 1500 members."],
    },
    make: yearOut,
  },
  {
    name: "numbered thing",
    reason: "the number of a page, an article or a resolution names it",
    examples: { yes: ["See page 30 there.", "Resolution 1267 was adopted."], no: ["They burnt 30 pages."] },
    make: numberedOut,
  },
  {
    name: "score of a game",
    reason: "two figures of which the first is not the smaller are no range",
    examples: { yes: ["They won 2-1 at home.", "The vote was 9-2 in the end."], no: ["They had 5-9 tanks."] },
    make: (r, { number }) => {
      const at = number.to
      if (!number.digits || !r.isDash(at) || !r.glued(at) || !r.glued(at + 1) || !r.isNumber(at + 1)) return 0
      const left = number.best!
      const right = Number(r.text(at + 1))
      return left >= right && left < 200 && !r.is(at + 2, C.percent) && !r.is(at + 2, C.multiplier) ? at + 2 : 0
    },
  },
  {
    name: "name with a number",
    reason: "letters and figures joined are a name: a weapon, a form, a firm",
    examples: {
      yes: ["It dropped a GBU-43 there.", "The 9M133 missile hit.", "An A-10 flew over."],
      no: ["They fired 43 rockets."],
    },
    make: nameOut,
  },
  {
    name: "list marker",
    reason: "a number with a point at the head of its sentence numbers it",
    examples: { yes: ["1. the governments agreed.", "2. They left."], no: ["12 towns fell."] },
    make: (r, { number, from }) =>
      number.digits && from === r.begin && r.glued(number.to) && (r.isMark(number.to, ".") || r.isMark(number.to, ")"))
        ? number.to + 1
        : 0,
  },
  {
    name: "note mark",
    reason: "a number alone in square brackets calls a note",
    examples: { yes: ["The force left.[1]", "It fell [23] that year."], no: ["It had [about] 23 men."] },
    make: (r, { number }) =>
      number.digits && r.unit(number.from - 1) === 91 && r.unit(number.to) === 93 ? number.to + 1 : 0,
  },
  {
    name: "telephone number",
    reason: "a chain of figures joined by dashes",
    examples: { yes: ["Call 222-333-4444 now.", "The line +1-222-3333 is dead."], no: ["It had 1,500-2,200 men."] },
    make: (r, { number }) => {
      let at = number.to
      let parts = 1
      while (r.isDash(at) && r.glued(at) && r.isNumber(at + 1) && r.glued(at + 1)) {
        at += 2
        parts++
      }
      return number.digits && parts > 2 ? at : 0
    },
  },
  {
    name: "compound adjective",
    reason: "a number word joined by a dash to what is no unit names a kind and counts nothing",
    examples: {
      yes: ["A six-speed gearbox.", "It was a two-pronged attack."],
      no: ["A five-year war.", "A six-member council."],
    },
    make: compoundOut,
  },
  {
    name: "one that counts nothing",
    reason: "the pronoun, and phrases in which nothing is counted",
    examples: { yes: ["One has to wonder.", "It is the one they want."], no: ["He killed one soldier."] },
    make: oneOut,
  },
]

function pastClock(r: Reading, at: number): number {
  return at + r.is(at, C.clock)
}

function dayOfMonth(r: Reading, { number, unit }: Amount): number {
  if (!number.digits || number.best! > 31 || !Number.isInteger(number.best)) return 0
  const before = r.isMark(number.from - 1, ".") ? number.from - 2 : number.from - 1
  if (monthAt(r, before) && unit !== "percent") return pastDays(r, number.to)
  const of = number.to + r.is(number.to, C.of)
  if (monthAt(r, of)) return of + 1
  // "20-24 May"
  const dashed = r.isDash(number.to) && r.isNumber(number.to + 1) ? number.to + 2 : 0
  return dashed && monthAt(r, dashed) ? dashed + 1 : 0
}
const monthAt = (r: Reading, at: number): boolean =>
  r.is(at, C["month-name"]) > 0 && (r.shape(at, CAPITAL) || !r.is(at, C["month-or-word"]))
/** Behind "March 29": "-31", ", 2019", "and 30". */
function pastDays(r: Reading, at: number): number {
  if (r.isDash(at) && r.isNumber(at + 1) && r.glued(at + 1)) return at + 2
  if (r.isMark(at, ",") && isYear(r, at + 1)) return at + 2
  return isYear(r, at) ? at + 1 : at
}
function isYear(r: Reading, at: number): boolean {
  if (!r.isNumber(at) || r.words.end[at]! - r.words.start[at]! !== 4) return false
  const figure = r.text(at)
  return /^(?:1[0-9]|20)\d\d$/.test(figure)
}

function yearOut(r: Reading, amount: Amount, bounded: boolean): number {
  const { number } = amount
  if (!number.digits || number.to - number.from !== 1 || !isYear(r, number.from)) return 0
  if (amount.unitKind === "currency" || amount.unitKind === "percent") return 0
  const before = number.from - 1
  const monthly = monthAt(r, before) || (r.isMark(before, ".") && monthAt(r, before - 1))
  if (rangeToOther(r, number.to)) return 0
  const modern = number.best! >= 1800 && number.best! < 2100
  const preposition = r.endsBefore(number.from, C["year-only-before"]) >= 0
  const strong = monthly || (preposition && (modern || !r.is(before, C.of)))
  if (strong) return pastYears(r, number.to)
  const near = amount.unitKind === "measure" || r.is(amount.noun, C["person-noun"]) > 0
  if (!modern) return 0
  if (bounded)
    return amount.unit === null || !near
      ? amount.unit === null && boundBefore(r, number.from)
        ? 0
        : pastYears(r, number.to)
      : 0
  const the = r.is(before, C.definite) > 0
  return near && !the ? 0 : pastYears(r, number.to)
}
/** "2000 - 2500 calories": joined to a figure that can be no year. */
function rangeToOther(r: Reading, at: number): boolean {
  return (
    r.isDash(at) &&
    r.isNumber(at + 1) &&
    /^(?:[2-9][1-9]\d\d|\d{5,}|\d+,\d+)$/.test(r.text(at + 1)) &&
    !isYear(r, at + 1)
  )
}
/** "more than 2000", "under 2000": a bound other than a preposition of time. */
function boundBefore(r: Reading, at: number): boolean {
  return r.endsBefore(at, C["bound-low"]) >= 0 || r.endsBefore(at, C["bound-high"]) >= 0
}
/** "2015-2021", "2015–17", "2015/16", "2016 and 2017" are years together. */
function pastYears(r: Reading, at: number): number {
  const joined = r.isDash(at) || r.isMark(at, "/") || r.is(at, C["range-joint"]) === 1
  if (!joined || !r.isNumber(at + 1)) return at
  const figure = r.text(at + 1)
  const short = /^\d\d$/.test(figure) && r.glued(at + 1)
  return (isYear(r, at + 1) && !r.is(at + 2, C.multiplier)) || short ? at + 2 : at
}

function numberedOut(r: Reading, amount: Amount): number {
  const { from, to } = amount.number
  if (amount.from !== from || amount.unitKind === "percent" || amount.unitKind === "currency") return 0
  const before = r.isMark(from - 1, ".") || r.isMark(from - 1, "˚") || r.isMark(from - 1, "°") ? from - 2 : from - 1
  const named = Math.max(r.is(before, C.numbered), r.endsBefore(from, C.numbered) >= 0 ? 1 : 0)
  if (!named) return 0
  const capital = r.shape(before, CAPITAL) || !r.isWord(before)
  if (r.is(amount.noun, C["person-noun"]) || (!capital && !amount.number.digits) || amount.number.best! >= 10000)
    return 0
  const joined = r.is(to, C["range-joint"]) === 1
  return joined && r.isNumber(to + 1) && !r.is(to + 2, C.unit) ? to + 2 : to
}

function nameOut(r: Reading, amount: Amount): number {
  const { from, to, digits } = amount.number
  if (amount.from !== from) return 0
  // "GBU-43", "top-10", "COVID-19"
  if (
    digits &&
    r.isDash(from - 1) &&
    r.glued(from) &&
    r.glued(from - 1) &&
    r.isWord(from - 2) &&
    !r.is(from - 2, C["number-word"])
  )
    return to
  if (digits && r.isMark(from - 1, ".") && r.glued(from) && r.glued(from - 1) && r.isWord(from - 2)) return to
  if (digits && r.glued(from) && (r.isWord(from - 1) || r.isMark(from - 1, "_"))) return to
  // "9M133", "3D"
  if (digits && amount.to === to && r.glued(to) && r.isWord(to) && r.text(to) !== "'s") return to + 1
  if (digits && amount.unitKind === "noun" && r.glued(to) && r.isWord(to)) return to + 1
  return capitalised(r, amount)
}

/** "iPhone 11", "Flight 800", "Big Ten": a small plain figure behind a capitalised word, counting nothing known. */
function capitalised(r: Reading, amount: Amount): number {
  const { from, to, digits, best } = amount.number
  const before = from - 1
  if (!r.isWord(before) || before <= r.begin || best === null || !Number.isInteger(best)) return 0
  if (!digits) return r.shape(from, CAPITAL) && r.shape(before, CAPITAL) && to - from === 1 ? to : 0
  if (to - from > 1 || r.text(from).length > 3 + Number(!r.text(from).includes(",")) || r.text(from).includes(","))
    return 0
  const named = /[A-Z]/.test(r.text(before)) && !r.is(before, C["month-name"])
  return named &&
    amount.unitKind !== "percent" &&
    amount.unitKind !== "measure" &&
    amount.unitKind !== "currency" &&
    !r.is(amount.noun, C["irregular-noun"]) &&
    !r.is(amount.noun, C["person-noun"])
    ? to
    : 0
}

function oneOut(r: Reading, amount: Amount, bounded: boolean): number {
  const { from, to, best, digits, share } = amount.number
  if (amount.sign < 0) return 0
  if (digits || share || best !== 1 || to - from !== 1 || bounded) return 0
  if (r.is(to, C.of)) return r.is(from - 1, C.definite) ? to : 0 // "the one of a radical group"
  return amount.unit === null ? to : 0
}

function compoundOut(r: Reading, amount: Amount): number {
  const { to, digits, best } = amount.number
  if (digits || best === null || amount.unitKind === "measure" || amount.unitKind === "percent") return 0
  if (amount.unitKind === "currency" || !r.isDash(to) || !r.glued(to) || !r.glued(to + 1) || !r.isWord(to + 1)) return 0
  return r.is(to + 1, C["compound-noun"]) || r.is(to + 1, C["number-word"]) ? 0 : to + 2
}
