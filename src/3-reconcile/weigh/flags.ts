// What speaks against a figure by itself, before sources are counted: slips of the pen, lost hedges, interested parties.
import { plain } from "../names.js"
import type { Option } from "./options.js"
import type { Told } from "./questions.js"
import type { ClaimRow } from "./row.js"
import { endsOf } from "./value.js"
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
  // "More than 600" may be written as 601.
  const upTo = new Set<number>()
  for (const { value } of options)
    if (value.kind === "figure" && value.low === null && value.high !== null) upTo.add(value.high).add(value.high + 1)
  if (!upTo.size) return
  for (const open of options) {
    if (open.value.kind !== "figure" || open.value.low === null || open.value.high !== null) continue
    if (upTo.has(open.value.low)) open.flag ??= "hedge"
  }
}

/** Flags the weaker of two figures that differ by a slipped nought or unit: 4,000 and 40,000, 3,000–4,000 and 3,000–40,000. */
export function flagSlips(options: readonly Option[], told: readonly Told[]): void {
  if (options.length < 2) return
  const known = new Map<string, Option[]>()
  for (const option of options) {
    if (option.value.kind !== "figure") continue
    const { low, high } = endsOf(option.value)
    const key = endsKey(low, high)
    const same = known.get(key)
    if (same) same.push(option)
    else known.set(key, [option])
  }
  for (const one of options) {
    if (one.value.kind !== "figure") continue
    const { low, high } = endsOf(one.value)
    if (low <= 0 || high <= 0) continue
    for (const [byLow, byHigh] of SLIPS)
      for (const other of known.get(endsKey(low * byLow, high * byHigh)) ?? []) {
        const weak = weaker(one, other, told)
        if (weak) weak.flag ??= "slip"
      }
  }
}

/** Factors of the two ends: a nought may slip at either or at both. */
const POWERS = [1, 10, 100, 1000]
const SLIPS = POWERS.flatMap((low) => POWERS.map((high) => [low, high] as const)).filter(
  ([low, high]) => low > 1 || high > 1,
)
/** Nine digits, so that 0.1 times ten is one. */
const endsKey = (low: number, high: number): string => `${low.toPrecision(9)} ${high.toPrecision(9)}`

/** The one that fewer origins give, then fewer rows; of two lone ones with a holder in common the later; null where it is not to be told. */
function weaker(one: Option, other: Option, told: readonly Told[]): Option | null {
  if (one.origins !== other.origins) return one.origins < other.origins ? one : other
  if (one.rows.length !== other.rows.length) return one.rows.length < other.rows.length ? one : other
  const holders = new Set(one.rows.flatMap((i) => told[i]!.row.attribution.map(plain)))
  const common = other.rows.some((i) => told[i]!.row.attribution.some((holder) => holders.has(plain(holder))))
  if (!common || one.first === null || other.first === null || one.first === other.first) return null
  return one.first > other.first ? one : other
}
