// The values that one question was given, and what speaks for or against each before anybody is counted.
import { daysOf } from "#claim"
import { commonest, type Told } from "./questions.js"
import type { Flag } from "./row.js"
import { centreOf, sameValue, type Value, valueKey } from "./value.js"

/** One value of a question with the rows that give it. */
export interface Option {
  readonly value: Value
  /** The number, or the commonest spelling. */
  readonly shown: string | number
  /** Indices of rows. */
  readonly rows: readonly number[]
  readonly origins: number
  /** Day on which it was first and last published; null where no row says. */
  readonly first: number | null
  readonly last: number | null
  superseded: boolean
  flag: Flag | null
}

interface Group {
  readonly value: Value
  readonly rows: number[]
}

/** Groups rows by value. Moments that print a date stand first, so that those without one find theirs. */
export function optionsOf(told: readonly Told[], origin: readonly number[]): Option[] {
  const groups: Group[] = []
  const alike = new Map<string, Group[]>()
  const dated = ({ value }: Told): number => (value.kind === "moment" ? -value.moment.days.length : 0)
  const order = told.map((_, i) => i).sort((i, j) => dated(told[i]!) - dated(told[j]!) || i - j)
  for (const i of order) {
    const { value } = told[i]!
    const key = valueKey(value)
    const near = alike.get(key) ?? []
    const same = near.filter((group) => sameValue(group.value, value)).sort((a, b) => b.rows.length - a.rows.length)[0]
    if (same) same.rows.push(i)
    else {
      const group = { value, rows: [i] }
      groups.push(group)
      near.push(group)
      alike.set(key, near)
    }
  }
  return groups.map(({ value, rows }) => {
    const days = rows.flatMap((i) => {
      const { published } = told[i]!.row
      const range = published ? daysOf(published) : null
      return range && Number.isFinite(range.last) ? [range.last] : []
    })
    return {
      value,
      shown:
        value.kind === "figure"
          ? centreOf(value)
          : (commonest(rows.map((i) => String(told[i]!.row.value ?? "").trim())) ?? ""),
      rows: [...rows].sort((i, j) => i - j),
      origins: new Set(rows.map((i) => origin[i])).size,
      first: days.length ? Math.min(...days) : null,
      last: days.length ? Math.max(...days) : null,
      superseded: false,
      flag: null,
    }
  })
}

/** Whether the value may be the answer. */
export const stands = (option: Option): boolean => !option.superseded && option.flag === null
