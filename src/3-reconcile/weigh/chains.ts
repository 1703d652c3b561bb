// Who has it from whom, as the rows themselves say: holders, the origin first, and sources that are holders elsewhere.
import { Groups } from "../groups.js"
import { plain } from "../names.js"
import type { Told } from "./questions.js"
import type { Dependence } from "./row.js"
import { sameValue } from "./value.js"
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
  const voice = told.map(({ row }) => voicesOf(row.source))
  for (let i = 0; i < told.length; i++)
    for (let j = i + 1; j < told.length; j++)
      if (oneOrigin(told[i]!, told[j]!, chains[i]!, chains[j]!, voice[i]!, voice[j]!)) groups.join(i, j)
  const origin = told.map((_, i) => groups.root(i))
  return {
    origin,
    dependence: dependenceOf(told, origin),
    faceless: told.some(({ row }) => row.attribution.length > 0 && words.isClass(row.attribution[0]!)),
    crossed: chains.some((chain, i) =>
      chains.some((other, j) => j > i && origin[i] !== origin[j] && chain.some((holder) => other.includes(holder))),
    ),
  }
}

function oneOrigin(a: Told, b: Told, x: readonly string[], y: readonly string[], v: Voices, w: Voices): boolean {
  if (x.length && x[0] === y[0]) return true
  // One source that gives both to the same, be it itself or "officials", is asked once.
  if (v.whole === w.whole && plain(a.row.attribution.join(";")) === plain(b.row.attribution.join(";"))) return true
  if (!sameValue(a.value, b.value)) return false
  // One chain begins where the other passes: "Xinhua" and "the minister; ISNA; Xinhua".
  if ((x[0] && y.includes(x[0])) || (y[0] && x.includes(y[0]))) return true
  return (a.row.attribution.length === 0 && speaks(v, y)) || (b.row.attribution.length === 0 && speaks(w, x))
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
const speaks = (voices: Voices, chain: readonly string[]): boolean =>
  chain.some((holder) => holder === voices.whole || (voices.site !== "" && holder.replace(/ /g, "") === voices.site))

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
