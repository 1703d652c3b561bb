// Units of the line of time, numbered without gaps, so that a stretch of it is two numbers. Days come as yyyymmdd.
import { civilDate, dayNumber } from "#claim"
import { TIME_UNITS, type TimeUnit } from "../store.js"

/** The number of the unit that a day (yyyymmdd) lies in. */
export function unitOf(unit: TimeUnit, yyyymmdd: number): number {
  const year = Math.floor(yyyymmdd / 10_000)
  switch (unit) {
    case "decade":
      return Math.floor(year / 10)
    case "year":
      return year
    case "quarter":
      return year * 4 + Math.floor(((Math.floor(yyyymmdd / 100) % 100) - 1) / 3)
    case "month":
      return year * 12 + (Math.floor(yyyymmdd / 100) % 100) - 1
    case "week":
      return Math.floor((numberOf(yyyymmdd) + 3) / 7)
    case "day":
      return numberOf(yyyymmdd)
  }
}

/** The first day of a unit, as yyyymmdd. */
export function beginOf(unit: TimeUnit, number: number): number {
  switch (unit) {
    case "decade":
      return number * 10 * 10_000 + 101
    case "year":
      return number * 10_000 + 101
    case "quarter":
      return Math.floor(number / 4) * 10_000 + (mod(number, 4) * 3 + 1) * 100 + 1
    case "month":
      return Math.floor(number / 12) * 10_000 + (mod(number, 12) + 1) * 100 + 1
    case "week":
      return ofNumber(number * 7 - 3)
    case "day":
      return ofNumber(number)
  }
}
export const endOf = (unit: TimeUnit, number: number): number => ofNumber(numberOf(beginOf(unit, number + 1)) - 1)

/** The finest unit of which a span (yyyymmdd) has at most so many. */
export const unitFor = (first: number, last: number, most: number): TimeUnit =>
  TIME_UNITS.find((unit) => unitOf(unit, last) - unitOf(unit, first) < most) ?? "decade"

const mod = (number: number, by: number): number => ((number % by) + by) % by

const numberOf = (yyyymmdd: number): number =>
  dayNumber(Math.floor(yyyymmdd / 10_000), Math.floor(yyyymmdd / 100) % 100, yyyymmdd % 100)

function ofNumber(days: number): number {
  const { year, month, day } = civilDate(days)
  return year * 10_000 + month * 100 + day
}

export function isoOf(yyyymmdd: number): string {
  const digits = String(yyyymmdd).padStart(8, "0")
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
}
