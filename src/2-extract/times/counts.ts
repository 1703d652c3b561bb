// Numbers of units, and what follows a time as its year.
import type { TimeReader } from "./reader.js"
import { yearAt } from "./years.js"

export interface Count {
  readonly value: number
  readonly from: number
}

/** "two", "a couple of", "10", "nearly four", "2 1/2", "twenty-seven" before a unit: the number and where it begins. */
export function countBefore(reader: TimeReader, i: number): Count | null {
  const found = plainCount(reader, reader.link(i - 1) === "dash" ? i - 1 : i)
  if (!found || found.value <= 0) return null
  const nearly = reader.before(found.from, "time-nearly")
  return nearly < 0 ? found : { value: found.value, from: nearly }
}

function plainCount(reader: TimeReader, end: number): Count | null {
  const at = reader.before(end, "time-count")
  if (at >= 0) return withTens(reader, at, reader.number(at, "time-count")!)
  const value = reader.numeral(end - 1)
  if (value < 0) return null
  const slash = reader.words.text.charCodeAt(reader.words.start[end - 1]! - 1) === 47
  return slash ? halves(reader, end - 1, value) : { value, from: end - 1 }
}

/** "twenty-seven" is twenty and seven. */
function withTens(reader: TimeReader, at: number, value: number): Count {
  const before = reader.link(at - 1) === "dash" ? at - 1 : at
  const tens = value < 10 ? (reader.number(before - 1, "time-count") ?? 0) : 0
  return tens >= 20 && tens <= 90 && tens % 10 === 0 ? { value: tens + value, from: before - 1 } : { value, from: at }
}

/** "2 1/2", "2 and 1/2": only halves are read. */
function halves(reader: TimeReader, at: number, below: number): Count | null {
  if (below !== 2 || reader.numeral(at - 2) !== 1) return null
  const and = reader.link(at - 3) === "and" ? 1 : 0
  const whole = reader.numeral(at - 3 - and)
  return whole > 0 ? { value: whole + 0.5, from: at - 3 - and } : { value: 0.5, from: at - 2 }
}

/** "of 2016", ", 2016", "fiscal 2016" behind a quarter or season: where it ends and the year. */
export function yearBehind(reader: TimeReader, to: number): { readonly to: number; readonly year: number } | null {
  const at = reader.link(to) === "of" || reader.link(to) === "comma" || reader.link(to) === "in" ? to + 1 : to
  const fiscal = reader.size(at, "fiscal")
  return yearAt(reader, at + fiscal)
}
