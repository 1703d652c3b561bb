// A number with what it counts or measures: money, percent, a unit, a counted noun.
import type { UnitKind } from "../spans.js"
import { CAPITAL, UPPER } from "../tokens.js"
import { type Behind, boundBehind } from "./bounds.js"
import { findNoun, measuredAs } from "./noun.js"
import { type Numeral, readNumeral } from "./numeral.js"
import { C, type Reading } from "./reading.js"

/** A number with its unit. `from` may stand before the number (a sign, a currency). */
export interface Amount {
  readonly from: number
  readonly to: number
  readonly number: Numeral
  readonly sign: 1 | -1
  readonly unit: string | null
  readonly unitKind: UnitKind | null
  readonly noun: number
  /** A bound between the number and its noun ("5,000 or more fighters"). */
  readonly behind: Behind | null
  /** The name of the rule that found the unit. */
  readonly rule: string
}

/** The amount that begins at token `i`, or null. */
export function readAmount(r: Reading, i: number): Amount | null {
  const money = signBefore(r, i)
  const sign = readSign(r, money ? money.to : i)
  const number = readNumeral(r, sign.to)
  if (!number) return null
  const from = money || sign.value < 0 || sign.to > i ? i : number.from
  const behind = boundBehind(r, number.to)
  const bare: Amount = {
    from,
    to: behind ? behind.to : number.to,
    number,
    sign: sign.value,
    unit: null,
    unitKind: null,
    noun: -1,
    behind,
    rule: "figure alone",
  }
  return money ? withMoney(r, bare, money.code) : withUnit(r, bare)
}

interface Sign {
  readonly to: number
  readonly value: 1 | -1
}
/** A minus, or the point of ".08", before the number. */
function readSign(r: Reading, i: number): Sign {
  const word = r.is(i, C["negative-sign"])
  if (word) return { to: i + word, value: -1 }
  if (r.isDash(i) && !r.glued(i) && r.glued(i + 1) && r.isNumber(i + 1)) return { to: i + 1, value: -1 }
  return { to: i, value: 1 }
}

interface Money {
  readonly code: string
  readonly to: number
}
/** A currency before its figure: "$", "US$", "EUR". */
function signBefore(r: Reading, i: number): Money | null {
  const sign = r.is(i, C["currency-sign"])
  if (sign) {
    const doubled = r.is(i + sign, C["currency-code"]) && r.shape(i + sign, UPPER) ? 1 : 0
    return { code: String(r.value(i, C["currency-sign"])), to: i + sign + doubled }
  }
  const code = r.is(i, C["currency-code"])
  return code && r.shape(i, UPPER) ? { code: String(r.value(i, C["currency-code"])), to: i + code } : null
}

/** "$5 billion dollars", "$76 US": the money is said once, whatever stands behind. */
function withMoney(r: Reading, bare: Amount, code: string): Amount {
  let to = bare.to
  let unit = code
  const country = r.is(to, C["currency-behind"])
  if (country && (r.shape(to, CAPITAL) || r.is(to, C.currency))) {
    to += country
    if (r.is(to, C.currency)) to += r.is(to, C.currency)
  } else if (r.is(to, C.currency)) {
    unit = String(r.value(to, C.currency))
    to += r.is(to, C.currency)
  }
  return measuredAs(bare, { to, unit, unitKind: "currency", rule: "money" })
}

function withUnit(r: Reading, bare: Amount): Amount {
  const vague = bare.number.best === null && r.is(bare.to, C.of) > 0
  const at = vague ? bare.to + 1 : bare.to
  const next = r.isDash(at) && r.glued(at) && r.glued(at + 1) ? at + 1 : at
  const bracket = bracketed(r, at)
  return (
    percentAt(r, bare, next) ??
    moneyAt(r, bare, next) ??
    measureAt(r, bare, next) ??
    timesAt(r, bare, next) ??
    (bracket ? measureAt(r, bare, bracket, 1) : null) ??
    findNoun(r, bare)
  )
}

function percentAt(r: Reading, bare: Amount, at: number): Amount | null {
  const length = r.is(at, C.percent) || (r.isNumber(at - 1) ? r.is(at, C["percent-sign"]) : 0)
  if (!length) return null
  return measuredAs(bare, { to: at + length, unit: "percent", unitKind: "percent", rule: "percent" })
}

/** Money behind its figure; a second amount of cents joins it ("3 dollars 50 cents"). */
function moneyAt(r: Reading, bare: Amount, at: number): Amount | null {
  const joined = r.is(at, C.of) && r.is(at + 1, C.currency) ? at + 1 : at
  const column = r.is(joined, C.currency)
    ? C.currency
    : r.is(at, C["currency-sign"]) && !r.isNumber(at + r.is(at, C["currency-sign"]))
      ? C["currency-sign"]
      : r.is(at, C["currency-code"]) && r.shape(at, UPPER)
        ? C["currency-code"]
        : -1
  if (column < 0) return null
  const to = joined + r.is(joined, column)
  const named = String(r.value(joined, column))
  // "120 MEUR": the code brings its own million
  const mega = /^M([A-Z]{3})$/.exec(named)
  const unit = mega ? mega[1]! : named
  const number = mega ? { ...bare.number, best: bare.number.best! * 1e6, scale: 1e6 } : bare.number
  const whole = withCents(r, number, to)
  return measuredAs(bare, { to: whole.to, unit, unitKind: "currency", rule: "money" }, whole.number)
}

function withCents(r: Reading, number: Numeral, to: number): { number: Numeral; to: number } {
  const and = r.is(to, C.and)
  if (number.best === null || !(r.isNumber(to + and) || r.is(to + and, C["number-word"]))) return { number, to }
  const cents = readNumeral(r, to + and)
  if (!cents || cents.best === null || cents.best >= 100 || !Number.isInteger(cents.best)) return { number, to }
  if (bare(r, cents.to)) return { number: { ...number, best: number.best + cents.best / 100 }, to: cents.to }
  const named = r.is(cents.to, C["small-money"]) > 0
  return named ? { number: { ...number, best: number.best + cents.best / 100 }, to: cents.to + 1 } : { number, to }
}

/** Nothing is counted behind: "15 dollars and 50." */
const bare = (r: Reading, at: number): boolean => at >= r.end || (!r.isWord(at) && !r.isNumber(at) && !r.isDash(at))

function measureAt(r: Reading, bare: Amount, at: number, closing = 0): Amount | null {
  const length = r.is(at, C.unit)
  const time = r.is(at, C["unit-of-time"])
  const sign = r.isNumber(at - 1) || closing || r.is(at - 1, C["multiplier-sign"]) ? r.is(at, C["unit-sign"]) : 0
  if (length >= Math.max(time, sign) && length > 0)
    return measured(r, bare, at + length + closing, String(r.value(at, C.unit)))
  if (time) return duration(r, bare, at, time)
  if (!sign || (!r.glued(at) && !spacedSign(r, at))) return null
  return measured(r, bare, at + sign + closing, String(r.value(at, C["unit-sign"])))
}

/** Which short units may stand behind a space: "3 m", "5 h", but not "2 a", "3 in", "5 c". */
function spacedSign(r: Reading, at: number): boolean {
  return r.text(at).length > 1 ? r.isWord(at) : /[mghVW]/.test(r.text(at)) && !r.isWord(at + 1)
}

/** "5 feet 2 inches" is one length. */
function measured(r: Reading, bare: Amount, to: number, unit: string): Amount {
  const and = r.is(to, C.and)
  if (unit === "foot" && bare.number.best !== null && (r.isNumber(to + and) || r.is(to + and, C["number-word"]))) {
    const inches = readNumeral(r, to + and)
    if (inches && inches.best !== null && r.is(inches.to, C.unit) && r.value(inches.to, C.unit) === "inch")
      return measuredAs(
        bare,
        { to: inches.to + 1, unit, unitKind: "measure", rule: "measure" },
        { ...bare.number, best: bare.number.best + inches.best / 12 },
      )
  }
  return measuredAs(bare, { to, unit, unitKind: "measure", rule: "measure" })
}

/** Years and days; with "old" they are an age. */
function duration(r: Reading, bare: Amount, at: number, length: number): Amount {
  const to = at + length
  const unit = String(r.value(at, C["unit-of-time"]))
  const next = r.isDash(to) ? to + 1 : to
  const old = r.is(next, C.old)
  return measuredAs(bare, { to: old ? next + old : to, unit, unitKind: "measure", rule: old ? "age" : "duration" })
}

/** "four times", "1.5-fold". */
function timesAt(r: Reading, bare: Amount, at: number): Amount | null {
  const length = r.is(at, C.multiple)
  return length ? measuredAs(bare, { to: at + length, unit: "times", unitKind: "measure", rule: "times" }) : null
}

/** "20 (kg)": the unit's token, or 0. */
function bracketed(r: Reading, at: number): number {
  const open = r.unit(at)
  if (open !== 40 && open !== 91 && open !== 60) return 0
  const length = r.is(at + 1, C.unit) || r.is(at + 1, C["unit-sign"])
  const close = r.unit(at + 1 + length)
  return length && (close === 41 || close === 93 || close === 62) ? at + 1 : 0
}
