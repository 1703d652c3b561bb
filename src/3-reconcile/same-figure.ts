// The same figure within days, and neither says where it has it from: a sign that it may be one figure, and no proof.
import type { Estimate } from "#claim"
import { hasFigure, sameFigure } from "./figure.js"
import type { Sourced } from "./sourced.js"
import type { Note } from "./ties.js"

/** A figure with this many significant digits that is told again within SAME_DATE_DAYS hardly arises twice. */
const RARE_DIGITS = 2
const SAME_DATE_DAYS = 3

interface Dated {
  readonly one: Sourced
  readonly claim: Estimate
  readonly first: number
  readonly last: number
}

/** Along the days of publication each telling is tied to the one before it. */
export function byFigureAndDate(claims: readonly Sourced[], tie: Note): void {
  const figures = new Map<string, Dated[]>()
  for (const one of claims) {
    const { claim } = one.placed
    const days = one.voice.published
    if (claim.kind !== "estimate" || !days || !isRare(claim)) continue
    const key = `${claim.low ?? claim.best}|${claim.high ?? claim.best}`
    const same = figures.get(key)
    if (same) same.push({ one, claim, ...days })
    else figures.set(key, [{ one, claim, ...days }])
  }
  for (const group of figures.values()) {
    if (group.length < 2) continue
    group.sort((a, b) => a.first - b.first || a.last - b.last || (a.one.placed.id < b.one.placed.id ? -1 : 1))
    group.forEach((later, i) => {
      const before = lastOfAnother(group, i)
      if (before && later.first - before.last <= SAME_DATE_DAYS && sameFigure(before.claim, later.claim))
        tie(
          before.one,
          later.one,
          "same-figure",
          0.4,
          "the same figure within days, and neither says where it has it from",
        )
    })
  }
}

/** The telling before, by another document; a document tells a figure a few times at most, one after the other. */
function lastOfAnother(group: readonly Dated[], i: number): Dated | null {
  const { id } = group[i]!.one.facts
  for (let j = i - 1; j >= 0; j--) if (group[j]!.one.facts.id !== id) return group[j]!
  return null
}

function isRare(claim: Estimate): boolean {
  if (!hasFigure(claim)) return false
  const figure = Math.abs(claim.best ?? claim.low ?? claim.high ?? 0)
  if (!Number.isInteger(figure)) return significantDigits(figure) >= RARE_DIGITS
  let digits = figure
  while (digits >= 10 && digits % 10 === 0) digits /= 10
  return digits >= 10 ** (RARE_DIGITS - 1)
}

const significantDigits = (figure: number): number =>
  String(figure)
    .replace(/\.?0+$/, "")
    .replace(/\D/g, "").length
