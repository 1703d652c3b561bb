// Rows about one question: the same subject, measure and unit, and a time that is compatible.
import { type DayRange, daysOf, type Edtf } from "#claim"
import { plain } from "../names.js"
import type { ClaimRow } from "./row.js"
import { type QuantityReader, readValue, type Value } from "./value.js"
import type { WeighWords } from "./words.js"

/** A row whose value has been read. */
export interface Told {
  readonly row: ClaimRow
  readonly value: Value
  /** The unit folded; people are "persons" whatever they are called; empty where none is given. */
  readonly unit: string
  readonly time: DayRange | null
}
export interface Asked {
  readonly told: readonly Told[]
  readonly unit: string | null
  readonly time: Edtf | null
}

/** Tolls and dates of one occasion may be given for the next day by another time zone, or be a day off. */
const DAYS_APART = 2

/** Reads the rows' values and groups them; every row is in exactly one question. The order of rows does not matter. */
export function askedBy(rows: readonly ClaimRow[], words: WeighWords, readQuantity: QuantityReader): Asked[] {
  const groups = new Map<string, ClaimRow[]>()
  for (const row of rows) {
    const key = `${plain(row.subject)}|${plain(row.measure)}`
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return [...groups]
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([, group]) => inOrder(group).map((row) => tell(row, words, readQuantity)))
    .flatMap((group) => byUnit(group).flatMap((same) => byTime(same)))
    .map((told) => ({
      told,
      unit: commonest(told.map(({ row, value }) => row.unit ?? (value.kind === "figure" ? value.unit : null))),
      time: commonest(told.map(({ row }) => row.time)),
    }))
}

/** One order for all, by what the rows say; the line is left out, so that shuffling a file changes nothing. */
function inOrder(rows: readonly ClaimRow[]): readonly ClaimRow[] {
  if (rows.length < 2) return rows
  const contents = rows.map(({ line: _, ...content }) => JSON.stringify(content))
  return rows
    .map((_, i) => i)
    .sort((i, j) => (contents[i]! < contents[j]! ? -1 : contents[i]! > contents[j]! ? 1 : i - j))
    .map((i) => rows[i]!)
}

function tell(row: ClaimRow, words: WeighWords, readQuantity: QuantityReader): Told {
  const read = readValue(row, words, readQuantity)
  const { unit, factor } = unitOf(row.unit ?? (read.kind === "figure" ? read.unit : null), words)
  const times = (number: number | null): number | null => (number === null ? null : number * factor)
  const value: Value =
    read.kind === "figure" && factor !== 1
      ? { ...read, low: times(read.low), best: times(read.best), high: times(read.high) }
      : read
  return { row, value, unit, time: row.time ? daysOf(row.time) : null }
}

/** "thousand tonnes" is tonnes by the thousand; "tens of vehicles" is no number of vehicles and stays a unit of its own. */
function unitOf(said: string | null, words: WeighWords): { unit: string; factor: number } {
  if (!said) return { unit: "", factor: 1 }
  const folded = plain(said) || said.trim()
  const [first = "", ...rest] = folded.split(" ")
  const factor = rest.length ? words.multiplier(first) : null
  const unit = factor ? rest.join(" ").replace(/^of /, "") : folded
  return { unit: words.isPlainPerson(unit) ? "persons" : unit, factor: factor ?? 1 }
}

/** Claims that name no unit go with the one unit that the others name; where they name several they stand alone. */
function byUnit(group: readonly Told[]): Told[][] {
  const units = new Map<string, Told[]>()
  const named = [...new Set(group.map(({ unit }) => unit).filter(Boolean))]
  for (const told of group) {
    const unit = told.unit || (named.length === 1 ? named[0]! : "")
    const same = units.get(unit)
    if (same) same.push(told)
    else units.set(unit, [told])
  }
  return [...units].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, same]) => same)
}

interface Cluster {
  first: number
  last: number
  readonly told: Told[]
}

/**
 * The finest times first: days that touch or nearly touch are one occasion. A coarser time goes with the one cluster that it
 * touches; where it touches several, it is a question of its own (2018 is neither March nor November 2018).
 */
function byTime(group: readonly Told[]): Told[][] {
  const width = ({ time }: Told): number => (time ? time.last - time.first : Number.POSITIVE_INFINITY)
  const timed = group.filter(({ time }) => time).sort((a, b) => width(a) - width(b) || a.time!.first - b.time!.first)
  const clusters: Cluster[] = []
  for (const told of timed) {
    const { first, last } = told.time!
    const slack = first === last ? DAYS_APART : 0
    const touched = clusters.filter((one) => first <= one.last + slack && one.first <= last + slack)
    const same = touched.find((one) => one.first === first && one.last === last)
    const home = same ?? (touched.length === 1 ? touched[0] : undefined)
    if (!home) clusters.push({ first, last, told: [told] })
    else {
      home.told.push(told)
      if (first === last) {
        home.first = Math.min(home.first, first)
        home.last = Math.max(home.last, last)
      }
    }
  }
  const untimed = group.filter(({ time }) => !time)
  if (clusters.length === 1) clusters[0]!.told.push(...untimed)
  else if (untimed.length) clusters.push({ first: 0, last: 0, told: untimed })
  return clusters.map(({ told }) => told)
}

/** The spelling that most use; of several the first in the alphabet; null where nobody gives any. */
export function commonest(said: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>()
  for (const one of said) if (one) counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts].sort(([x, n], [y, m]) => m - n || (x < y ? -1 : 1))[0]?.[0] ?? null
}
