// Typed disagreement between the values of one question. Values that may both be right are quiet; replaced ones too.
import type { Option } from "./options.js"
import type { Told } from "./questions.js"
import type { Side, WeighedConflict, WeighedConflictType } from "./row.js"
import { endsOf, type Figure } from "./value.js"
import type { WeighWords } from "./words.js"

/** Values beyond this number are set against the best one only. */
const COMPARE_ALL = 12

export interface Quarrel {
  readonly options: readonly Option[]
  readonly best: Option | null
  readonly told: readonly Told[]
  readonly origin: readonly number[]
  readonly words: WeighWords
  /** Figures of the same subject under other measures and units: parts that may explain a difference. */
  readonly parts: readonly number[]
}

export function conflictsOf(quarrel: Quarrel): WeighedConflict[] {
  const { best, told } = quarrel
  const options = quarrel.options.filter(({ superseded, value }) => !superseded && value.kind !== "none")
  const found: WeighedConflict[] = []
  const compare = (a: Option, b: Option): void => {
    const conflict = between(a, b, quarrel)
    if (conflict) found.push({ a: sideOf(a, told), b: sideOf(b, told), ...conflict })
  }
  const at = best ? options.indexOf(best) : -1
  if (options.length > COMPARE_ALL)
    for (const [i, one] of options.entries()) {
      if (!best || one === best) continue
      if (i < at) compare(one, best)
      else compare(best, one)
    }
  else for (const [i, a] of options.entries()) for (const b of options.slice(i + 1)) compare(a, b)
  return [...found, ...datesApart(quarrel)]
}

type Why = { readonly type: WeighedConflictType; readonly why: string }

function between(a: Option, b: Option, quarrel: Quarrel): Why | null {
  const flagged = a.flag ? a : b.flag ? b : null
  if (flagged) return flaggedWhy(flagged, flagged === a ? b : a)
  if (a.value.kind === "text" || b.value.kind === "text") return quarrelOfWords(a, b, quarrel)
  if (a.value.kind !== "figure" || b.value.kind !== "figure")
    return { type: "value", why: `${a.shown} and ${b.shown} cannot both be right` }
  if (readsParts(a, b, quarrel))
    return { type: "inclusion", why: `one counts within ${a.shown} what the other counts on top of it` }
  const x = endsOf(a.value)
  const y = endsOf(b.value)
  const origins = new Set(a.rows.map((i) => quarrel.origin[i]))
  const oneOrigin = b.rows.some((j) => origins.has(quarrel.origin[j]))
  if (apart(a.value, b.value)) {
    const gap = x.low > y.high ? x.low - y.high : y.low - x.high
    if (quarrel.parts.includes(gap))
      return {
        type: "inclusion",
        why: `they differ by ${gap}, which is told apart elsewhere: one may count it in, the other not`,
      }
    return oneOrigin
      ? { type: "altered", why: "one origin is told with two figures: one was changed on the way" }
      : { type: "value", why: "no number fits both" }
  }
  return oneOrigin && altered(a.value, b.value)
    ? { type: "altered", why: "one origin is told with two different ends: one was changed on the way" }
    : null
}

function flaggedWhy(flagged: Option, other: Option): Why | null {
  const { flag } = flagged
  if (flag === null || other.flag === flag) return null
  const x = flagged.value.kind === "figure" ? flagged.value : null
  const y = other.value.kind === "figure" ? other.value : null
  if (flag === "self-interested") return { type: flag, why: `only a party to it says ${flagged.shown}` }
  if (flag === "hedge")
    return x && y && apart(x, y) ? { type: flag, why: `“up to” became “more than” ${flagged.shown} on the way` } : null
  return { type: flag, why: `${flagged.shown} and ${other.shown} differ by noughts: a slip` }
}

function quarrelOfWords(a: Option, b: Option, { words }: Quarrel): Why {
  const folded = [a, b].map(({ value }) => (value.kind === "text" ? value.folded : ""))
  const denied = folded.filter((one) => words.isDenial(one)).length
  return denied === 1
    ? { type: "polarity", why: "one says so, the other says that it is not so" }
    : { type: "value", why: `“${a.shown}” and “${b.shown}” are two answers` }
}

/** Whether no number fits both; bounds are open, and "more than 600" does not fit "up to 600". */
function apart(a: Figure, b: Figure): boolean {
  const open = (figure: Figure): [number, number] => [
    figure.low ?? figure.best ?? Number.NEGATIVE_INFINITY,
    figure.high ?? figure.best ?? Number.POSITIVE_INFINITY,
  ]
  const [x, y] = [open(a), open(b)]
  return x[0] > y[1] || y[0] > x[1] || isOpposed(a, b) || isOpposed(b, a)
}
const isOpposed = (a: Figure, b: Figure): boolean =>
  a.low === null && a.high !== null && b.high === null && b.low === a.high

/** Whether both give an end and give it differently; a telling that leaves one out alters nothing. */
function altered(a: Figure, b: Figure): boolean {
  const differ = (x: number | null, y: number | null): boolean => x !== null && y !== null && x !== y
  return differ(a.low, b.low) || differ(a.high, b.high) || differ(a.best, b.best)
}

/** Whether the quotes of the two say "170 including 13" and "170 as well as 13". */
function readsParts(a: Option, b: Option, { told, words }: Quarrel): boolean {
  const reads = (option: Option, is: (word: string) => boolean): boolean =>
    option.rows.some((i) => {
      if (told[i]!.row.quote === null) return false
      const quote = (told[i]!.row.quote ?? "").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
      return quote.some((_, at) => [1, 2, 3].some((n) => is(quote.slice(at, at + n).join(" "))))
    })
  return (
    (reads(a, words.isInside) && reads(b, words.isBeside)) || (reads(b, words.isInside) && reads(a, words.isBeside))
  )
}

/** Rows of one question that give different days for it. */
function datesApart({ told }: Quarrel): WeighedConflict[] {
  const days = new Map<number, Told[]>()
  for (const one of told)
    if (one.time && one.time.first === one.time.last) {
      const same = days.get(one.time.first)
      if (same) same.push(one)
      else days.set(one.time.first, [one])
    }
  if (days.size < 2) return []
  const [most, ...others] = [...days].sort(([x, a], [y, b]) => b.length - a.length || x - y)
  return others.map(([, [one]]) => ({
    a: rowSide(most![1][0]!, most![1][0]!.row.time ?? ""),
    b: rowSide(one!, one!.row.time ?? ""),
    type: "time" as const,
    why: "they give different days for it",
  }))
}

function rowSide({ row }: Told, value: string | number): Side {
  return row.document ? { document: row.document, value } : { source: row.source, value }
}
const sideOf = (option: Option, told: readonly Told[]): Side => rowSide(told[option.rows[0]!]!, option.shown)
