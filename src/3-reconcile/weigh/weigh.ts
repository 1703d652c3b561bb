import type { Independence } from "#claim"
import { plain } from "../names.js"
import { type Chains, followChains } from "./chains.js"
import { conflictsOf } from "./conflicts.js"
import type { Copying } from "./copying.js"
import { type Attackers, attackersIn, flagInterested, flagLostHedges, flagSlips } from "./flags.js"
import { lendingOf } from "./lending.js"
import { type Option, optionsOf, stands } from "./options.js"
import { type Asked, askedBy, type Told } from "./questions.js"
import type { ClaimRow, Dependence, WeighedFinding, WeighedValue, WeighOptions } from "./row.js"
import { markSuperseded } from "./superseded.js"
import { discoverTruth, type Statement } from "./truth.js"
import { endsOf, type QuantityReader } from "./value.js"
import type { WeighWords } from "./words.js"

export interface WeighNeeds {
  readonly words: WeighWords
  readonly readQuantity: QuantityReader
}

/**
 * Weighs a table of claims: one finding a question, every row in exactly one of them, in the order of subject and measure.
 * The order of the rows changes nothing. See `docs/reference/weighing.md` for the methods and their sources.
 */
export function weigh(rows: readonly ClaimRow[], options: WeighOptions, needs: WeighNeeds): WeighedFinding[] {
  const { words, readQuantity } = needs
  const attackers = attackersIn(rows, words)
  const prepared = askedBy(rows, words, readQuantity).map((asked) => prepare(asked, attackers, words))
  const sources = [...new Set(rows.map(({ source }) => source))].sort()
  const number = new Map(sources.map((source, i) => [source, i]))
  const statements = prepared.flatMap((one, question) => statementsOf(one, question, number))
  const weighing = discoverTruth(
    statements,
    prepared.map((one) => one.options.length),
    sources.length,
    prepared.map((one) => (options.likeness ? lendingOf(one.options) : [])),
    options,
  )
  const parts = partsOf(prepared)
  return prepared.map((one, question) => {
    const copies = copiesOf(one, weighing.copying, number, sources)
    const own = parts.get(plain(one.told[0]!.row.subject)) ?? []
    return findingOf(one, weighing.belief[question]!, weighing.ifOne[question]!, copies, own, words)
  })
}

/** A question with its values, and who has them from whom. */
interface Prepared extends Asked {
  readonly chains: Chains
  readonly options: readonly Option[]
  /** The kind of value that most rows give; others are kept and take no part. */
  readonly kind: string
}

function prepare(asked: Asked, attackers: Attackers, words: WeighWords): Prepared {
  const { told } = asked
  const chains = followChains(told, words)
  const options = optionsOf(told, chains.origin)
  const figures = options.filter(({ value }) => value.kind === "figure")
  const once = words.isCountedOnce(plain(told[0]!.row.measure))
  if (once && figures.length > 1) flagInterested(figures, told, attackers, words)
  flagLostHedges(figures)
  flagSlips(figures, told)
  if (once) markSuperseded(figures, told, words)
  return { ...asked, chains, options, kind: kindOf(told) }
}

function kindOf(told: readonly Told[]): string {
  const counts = new Map<string, number>()
  for (const { value } of told) if (value.kind !== "none") counts.set(value.kind, (counts.get(value.kind) ?? 0) + 1)
  return [...counts].sort(([x, n], [y, m]) => m - n || (x < y ? -1 : 1))[0]?.[0] ?? "none"
}

/** One statement for each source and value; a source that gives several values has one voice in all. */
function statementsOf(one: Prepared, question: number, number: ReadonlyMap<string, number>): Statement[] {
  const takesPart = (option: Option): boolean => stands(option) && option.value.kind === one.kind && one.kind !== "none"
  const made = new Map<string, Statement>()
  const voices = new Map<number, number>()
  one.options.forEach((option, value) => {
    for (const i of option.rows) {
      const source = number.get(one.told[i]!.row.source)!
      const key = `${source}|${value}`
      if (made.has(key)) continue
      made.set(key, { source, question, value, origin: one.chains.origin[i]!, share: takesPart(option) ? 1 : 0 })
      if (takesPart(option)) voices.set(source, (voices.get(source) ?? 0) + 1)
    }
  })
  return [...made.values()].map((statement) =>
    statement.share ? { ...statement, share: 1 / voices.get(statement.source)! } : statement,
  )
}

/** With so many others that give the same value a source is named at most, the likeliest first. */
const MOST_NAMED = 40

/** Pairs of sources that give one value here and copy over the whole table. */
function copiesOf(
  one: Prepared,
  copying: Copying,
  number: ReadonlyMap<string, number>,
  names: readonly string[],
): Dependence[] {
  const found: Dependence[] = []
  for (const option of one.options) {
    if (option.rows.length < 2) continue
    const sources = [...new Set(option.rows.map((i) => number.get(one.told[i]!.row.source)!))].sort((a, b) => a - b)
    const there = new Set(sources)
    for (const on of sources) {
      const pairs = [...copying.of(on).keys()]
        .filter((source) => source > on && there.has(source))
        .sort((a, b) => a - b)
        .flatMap((source) => {
          const pair = copying.named(on, source)
          return pair ? [{ source, pair }] : []
        })
      for (const { source, pair } of pairs.slice(0, MOST_NAMED))
        found.push({
          source: names[source]!,
          on: names[on]!,
          why: `they share ${Math.round(pair.alike)} errors of ${Math.round(pair.wrong)}`,
          strength: rounded(pair.chance),
        })
    }
  }
  return found
}

/** Lone figures of each subject: "13 soldiers" explains why one counts 183 and another 170. */
function partsOf(prepared: readonly Prepared[]): Map<string, number[]> {
  const parts = new Map<string, number[]>()
  for (const { told, options } of prepared) {
    const subject = plain(told[0]!.row.subject)
    const known = parts.get(subject) ?? []
    for (const { value } of options) if (value.kind === "figure" && value.best !== null) known.push(value.best)
    parts.set(subject, known)
  }
  return parts
}

function findingOf(
  one: Prepared,
  belief: Float64Array,
  ifOne: Float64Array,
  copies: readonly Dependence[],
  parts: readonly number[],
  words: WeighWords,
): WeighedFinding {
  const { told, chains } = one
  const weight = new Map(one.options.map((option, i) => [option, belief[i]!]))
  const options = [...one.options].sort((a, b) => byWeight(a, b, weight))
  const best = options[0] && options[0].value.kind !== "none" ? options[0] : null
  const conflicts = conflictsOf({ options, best, told, origin: chains.origin, words, parts })
  const origins = new Set(chains.origin).size
  const { row } = told[0]!
  const independence = independenceOf(told, chains, origins, copies)
  const confidence = best ? weight.get(best)! : 0
  const apart = independence === "established" || !best ? confidence : ifOne[one.options.indexOf(best)]!
  return {
    subject: row.subject,
    measure: row.measure,
    unit: one.unit,
    time: one.time,
    claims: told.length,
    origins,
    independence,
    value: best?.shown ?? null,
    ...bandOf(options),
    confidence: rounded(confidence),
    confidenceIfOne: rounded(Math.min(confidence, apart)),
    contested: conflicts.length > 0,
    values: options.map((option) => printed(option, weight.get(option)!, told)),
    dependence: [...chains.dependence, ...copies],
    conflicts,
  }
}

/** The most believed first; of equals the one told last, then by its spelling. */
function byWeight(a: Option, b: Option, weight: ReadonlyMap<Option, number>): number {
  const rank = (option: Option): number => (option.value.kind === "none" ? 2 : stands(option) ? 0 : 1)
  const difference = weight.get(b)! - weight.get(a)!
  return (
    rank(a) - rank(b) ||
    (Math.abs(difference) > 1e-9 ? difference : 0) ||
    (b.last ?? 0) - (a.last ?? 0) ||
    (String(a.shown) < String(b.shown) ? -1 : 1)
  )
}

/** From the lowest to the highest number that stands; what is replaced or flagged does not move it, unless nothing else is there. */
function bandOf(options: readonly Option[]): { low: number | null; high: number | null } {
  const figures = options.filter(({ value }) => value.kind === "figure")
  const standing = figures.filter(stands)
  const ends = (standing.length ? standing : figures).flatMap(({ value }) =>
    value.kind === "figure" ? [endsOf(value)] : [],
  )
  if (!ends.length) return { low: null, high: null }
  return { low: Math.min(...ends.map(({ low }) => low)), high: Math.max(...ends.map(({ high }) => high)) }
}

function printed(option: Option, weight: number, told: readonly Told[]): WeighedValue {
  const { value } = option
  const ends = value.kind === "figure" ? { low: value.low ?? value.best, high: value.high ?? value.best } : {}
  return {
    value: option.shown,
    ...ends,
    sources: [...new Set(option.rows.map((i) => told[i]!.row.source))].sort(),
    claims: option.rows.length,
    origins: option.origins,
    weight: rounded(weight),
    superseded: option.superseded,
    ...(option.flag ? { status: option.flag } : {}),
  }
}

function independenceOf(
  told: readonly Told[],
  chains: Chains,
  origins: number,
  copies: readonly Dependence[],
): Independence {
  if (origins === 1) return told.length > 1 ? "shared" : "not-established"
  const voices = told.every(({ row }) => row.attribution.length > 0)
  return voices && !chains.faceless && !chains.crossed && copies.length === 0 ? "established" : "not-established"
}

const rounded = (share: number): number => Math.round(share * 1e4) / 1e4
