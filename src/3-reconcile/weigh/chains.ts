// Who has it from whom, as the rows themselves say: holders, the origin first, and sources that are holders elsewhere.
import { Groups } from "../groups.js"
import { plain } from "../names.js"
import type { Told } from "./questions.js"
import type { Dependence } from "./row.js"
import { sameValue, valueKey } from "./value.js"
import type { WeighWords } from "./words.js"

export interface Chains {
  /** For each row, the number of its origin: the first row that has it. */
  readonly origin: readonly number[]
  readonly dependence: readonly Dependence[]
  /** Holders that are nobody in particular stand behind some row. */
  readonly faceless: boolean
  /** Rows of different origins name one holder on their way: their independence is not established. */
  readonly crossed: boolean
}

const STATED = 0.9

/** Origins of the rows of one question. Repeated rows of one source in its own voice are one origin. */
export function followChains(told: readonly Told[], words: WeighWords): Chains {
  const groups = new Groups(told.length)
  const chains = told.map(({ row }) => row.attribution.filter((holder) => !words.isClass(holder)).map(plain))
  if (told.length > 1) joinChains(told, chains, groups)
  const origin = told.map((_, i) => groups.root(i))
  return {
    origin,
    dependence: dependenceOf(told, origin),
    faceless: told.some(({ row }) => row.attribution.length > 0 && words.isClass(row.attribution[0]!)),
    crossed: areCrossed(chains, origin),
  }
}

function joinChains(told: readonly Told[], chains: readonly (readonly string[])[], groups: Groups): void {
  const voices = told.map(({ row }) => voicesOf(row.source))
  const first = new Map<string, number>()
  const joinBy = (key: string, i: number): void => {
    const known = first.get(key)
    if (known === undefined) first.set(key, i)
    else groups.join(known, i)
  }
  for (const [i, { row }] of told.entries()) {
    const [origin] = chains[i]!
    if (origin !== undefined) joinBy(`begins ${origin}`, i)
    // One source that gives both to the same, be it itself or "officials", is asked once.
    joinBy(`asks ${voices[i]!.whole}|${plain(row.attribution.join(";"))}`, i)
  }
  for (const same of byValue(told).values()) if (same.length > 1) joinPassedOn(same, told, chains, voices, groups)
}

function byValue(told: readonly Told[]): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  for (const [i, { value }] of told.entries()) {
    const key = valueKey(value)
    const same = groups.get(key)
    if (same) same.push(i)
    else groups.set(key, [i])
  }
  return groups
}

/** Among rows with one value: one chain begins where the other passes ("Xinhua" and "the minister; ISNA; Xinhua"), or is its source. */
function joinPassedOn(
  rows: readonly number[],
  told: readonly Told[],
  chains: readonly (readonly string[])[],
  voices: readonly Voices[],
  groups: Groups,
): void {
  const passing = new Map<string, number[]>()
  for (const i of rows)
    for (const holder of new Set(chains[i]!.flatMap((one) => [one, `site ${one.replace(/ /g, "")}`]))) {
      const known = passing.get(holder)
      if (known) known.push(i)
      else passing.set(holder, [i])
    }
  // Who passes one holder on is one origin with him, so that the others need no second look.
  const done = new Set<string>()
  const joinAll = (i: number, key: string): void => {
    const others = passing.get(key)
    if (!others) return
    const together = done.has(key) ? others.slice(0, 1) : others
    for (const j of together) if (sameValue(told[i]!.value, told[j]!.value)) groups.join(i, j)
    done.add(key)
  }
  for (const i of rows) {
    const [origin] = chains[i]!
    if (origin !== undefined) joinAll(i, origin)
    if (told[i]!.row.attribution.length > 0) continue
    joinAll(i, voices[i]!.whole)
    if (voices[i]!.site) joinAll(i, `site ${voices[i]!.site}`)
  }
}

function areCrossed(chains: readonly (readonly string[])[], origin: readonly number[]): boolean {
  const seen = new Map<string, number>()
  return chains.some((chain, i) =>
    chain.some((holder) => {
      const known = seen.get(holder)
      if (known === undefined) seen.set(holder, origin[i]!)
      return known !== undefined && known !== origin[i]
    }),
  )
}

interface Voices {
  readonly whole: string
  /** "irna" for irna.ir. */
  readonly site: string
}
function voicesOf(source: string): Voices {
  const labels = source
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/\/.*$/, "")
    .split(".")
  const site = labels.length > 1 ? (labels.filter((label) => label !== "www" && label.length > 2)[0] ?? "") : ""
  return { whole: plain(source), site }
}
/** Each source on the holder that stands next to it, and sources of one origin on the first of them. */
function dependenceOf(told: readonly Told[], origin: readonly number[]): Dependence[] {
  const found = new Map<string, Dependence>()
  const add = (source: string, on: string, why: string): void => {
    if (plain(source) !== plain(on)) found.set(`${source}|${on}`, { source, on, why, strength: STATED })
  }
  told.forEach(({ row }, i) => {
    const [first] = row.attribution
    const last = row.attribution.at(-1)
    if (last && last !== first) add(row.source, last, `${row.source} has it from ${last}`)
    const head = told[origin[i]!]!.row
    if (first && head.source === row.source)
      add(row.source, first, `${row.source} gives ${first} as the one who says so`)
    else if (head.source !== row.source)
      add(row.source, head.source, `both give ${first ?? head.attribution[0] ?? head.source} as the one who says so`)
  })
  return [...found.values()].sort((x, y) => (x.source + x.on < y.source + y.on ? -1 : 1))
}
