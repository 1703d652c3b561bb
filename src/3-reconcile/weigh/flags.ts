// What speaks against a figure by itself, before sources are counted: slips of the pen, lost hedges, interested parties.
import { plain } from "../names.js"
import type { Option } from "./options.js"
import type { Told } from "./questions.js"
import type { ClaimRow } from "./row.js"
import { endsOf, type Figure } from "./value.js"
import type { WeighWords } from "./words.js"

/** Names of those who are said to have done what each subject is about, by folded subject. */
export type Attackers = ReadonlyMap<string, ReadonlySet<string>>

/** Reads attackers off the whole table: "claimed by X", a perpetrator, "X strike on Y". */
export function attackersIn(rows: readonly ClaimRow[], words: WeighWords): Attackers {
  const found = new Map<string, Set<string>>()
  const add = (subject: string, name: string): void => {
    if (!name || words.isAffirmation(name) || words.isDenial(name)) return
    const names = found.get(subject)
    if (names) names.add(name)
    else found.set(subject, new Set([name]))
  }
  for (const row of rows) {
    const subject = plain(row.subject)
    const named = words.attackerIn(subject)
    if (named) add(subject, named)
    const by = words.claimedBy(plain(row.measure))
    const answer = typeof row.value === "string" ? plain(row.value) : ""
    if (by === null || words.isDenial(answer)) continue
    add(subject, by)
    if (!words.isAffirmation(answer)) add(subject, answer)
  }
  return found
}

/** Flags figures that only interested parties give, where others give another. */
export function flagInterested(
  options: readonly Option[],
  told: readonly Told[],
  attackers: Attackers,
  words: WeighWords,
): void {
  const names = attackers.get(plain(told[0]!.row.subject)) ?? new Set<string>()
  const interested = (i: number): boolean => {
    const origin = told[i]!.row.attribution[0] ?? told[i]!.row.source
    return words.isArmedGroup(origin) || [...names].some((name) => isOf(plain(origin), name))
  }
  const suspects = options.filter((option) => option.rows.every(interested))
  if (suspects.length < options.length) for (const option of suspects) option.flag = "self-interested"
}

/** Whether a holder is the attacker or belongs to it: "Russian Defence Ministry" where Russia attacks. */
function isOf(holder: string, name: string): boolean {
  if (` ${holder} `.includes(` ${name} `)) return true
  const stem = name.length > 5 && !name.includes(" ") ? name : null
  return (
    stem !== null &&
    holder.split(" ").some((word) => word.length > 5 && (word.startsWith(stem) || stem.startsWith(word)))
  )
}

/** Flags "more than 600" where another says "up to 600": hedges get lost on the way, they are not found. */
export function flagLostHedges(options: readonly Option[]): void {
  for (const open of options) {
    if (open.value.kind !== "figure" || open.value.low === null || open.value.high !== null) continue
    const { low } = open.value
    if (options.some(({ value }) => value.kind === "figure" && isUpTo(value, low))) open.flag ??= "hedge"
  }
}

/** "More than 600" may be written as 601. */
const isUpTo = ({ low, high }: Figure, number: number): boolean =>
  low === null && high !== null && (number === high || number === high + 1)

/** Flags the weaker of two figures that differ by a slipped nought or unit: 4,000 and 40,000, 3,000–4,000 and 3,000–40,000. */
export function flagSlips(options: readonly Option[], told: readonly Told[]): void {
  for (const one of options)
    for (const other of options)
      if (one.value.kind === "figure" && other.value.kind === "figure" && isSlip(one.value, other.value)) {
        const weak = weaker(one, other, told)
        if (weak) weak.flag ??= "slip"
      }
}

const isPower = (ratio: number): boolean => [10, 100, 1000].some((power) => Math.abs(ratio / power - 1) < 1e-9)

function isSlip(small: Figure, large: Figure): boolean {
  const [x, y] = [endsOf(small), endsOf(large)]
  if (x.low <= 0 || x.high <= 0) return false
  const [low, high] = [y.low / x.low, y.high / x.high]
  return (isPower(low) && (isPower(high) || high === 1)) || (low === 1 && isPower(high))
}

/** The one that fewer origins give, then fewer rows; of two lone ones with a holder in common the later; null where it is not to be told. */
function weaker(one: Option, other: Option, told: readonly Told[]): Option | null {
  if (one.origins !== other.origins) return one.origins < other.origins ? one : other
  if (one.rows.length !== other.rows.length) return one.rows.length < other.rows.length ? one : other
  const holders = new Set(one.rows.flatMap((i) => told[i]!.row.attribution.map(plain)))
  const common = other.rows.some((i) => told[i]!.row.attribution.some((holder) => holders.has(plain(holder))))
  if (!common || one.first === null || other.first === null || one.first === other.first) return null
  return one.first > other.first ? one : other
}
