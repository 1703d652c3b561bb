// A recount is no contradiction: where one holder gives a later figure for the same occasion, the earlier one is superseded.
import { compareEdtf, daysOf, type Estimate } from "#claim"
import { bandOf, hasFigure } from "./figure.js"
import { plain } from "./names.js"
import type { Sourced } from "./sourced.js"
import { asPublished, type ToldOn } from "./told-on.js"

export const COUNTED_ONCE: ReadonlySet<string> = new Set([
  "fatalities",
  "injured",
  "detained",
  "flow",
  "attacks",
  "money",
])

interface Statement {
  readonly id: string
  readonly claim: Estimate
  /** Order of the days on which it was told first: the same number for the same date. */
  readonly rank: number
  /** The figure as text, bounds included; null where none is given. */
  readonly figure: string | null
  /** Days of its time; null where it has none that are known. */
  readonly days: { readonly first: number; readonly last: number } | null
}

/** Ids of claims whose figure a later one of the same speaker replaces. Documents without a date supersede nothing. */
export function findSuperseded(claims: readonly Sourced<Estimate>[], toldOn: ToldOn = asPublished): Set<string> {
  const superseded = new Set<string>()
  if (claims.length < 2) return superseded
  const dates = new Set(claims.map(toldOn).filter((date) => date !== null))
  if (dates.size < 2) return superseded
  const rank = new Map([...dates].sort(compareEdtf).map((date, i) => [date, i]))
  const bySpeaker = new Map<string, Statement[]>()
  for (const one of claims) {
    const [{ claim }, told] = [one.placed, toldOn(one)]
    if (told === null || claim.polarity === "negative") continue
    const standing = !COUNTED_ONCE.has(claim.measure)
    if (standing && claim.time === null) continue
    const speaker = plain(claim.attribution[0] ?? one.facts.publisher ?? one.facts.authors[0] ?? one.facts.id)
    const statement = statementOf(one.placed.id, claim, rank.get(told)!)
    const key = standing ? `${speaker}|${claim.time}` : speaker
    const same = bySpeaker.get(key)
    if (same) same.push(statement)
    else bySpeaker.set(key, [statement])
  }
  for (const statements of bySpeaker.values()) {
    // The latest first: what replaces anything is found at once, as a rule.
    statements.sort((a, b) => b.rank - a.rank)
    const latest = latestOthers(statements)
    for (const one of statements)
      if (latest(one.figure) > one.rank && isReplaced(one, statements)) superseded.add(one.id)
  }
  return superseded
}

function statementOf(id: string, claim: Estimate, rank: number): Statement {
  const { low, high } = bandOf(claim)
  const figure = hasFigure(claim) ? `${low}|${high}` : null
  return { id, claim, rank, figure, days: claim.time ? daysOf(claim.time) : null }
}

/** When a figure other than this was last told; a speaker who has told nothing else since is not gone through. */
function latestOthers(latestFirst: readonly Statement[]): (figure: string | null) => number {
  const [last] = latestFirst
  const other = latestFirst.find(({ figure }) => figure === null || figure !== last!.figure)
  return (figure) => (figure === null || figure !== last!.figure ? last!.rank : (other?.rank ?? -1))
}

function isReplaced(one: Statement, latestFirst: readonly Statement[]): boolean {
  for (const later of latestFirst) {
    if (later.rank <= one.rank) return false
    if ((later.figure === null || later.figure !== one.figure) && sameOccasion(later, one)) return true
  }
  return false
}

function sameOccasion(later: Statement, earlier: Statement): boolean {
  const [x, y] = [later.claim.time, earlier.claim.time]
  if (!COUNTED_ONCE.has(later.claim.measure)) return x !== null && x === y
  if (!x || !y) return true
  const [a, b] = [later.days, earlier.days]
  return a !== null && b !== null && a.first <= b.last && b.first <= a.last
}
