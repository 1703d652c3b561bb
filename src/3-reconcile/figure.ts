// A claim's figure as an interval: bounds are open, an approximate figure has some slack.
import type { Band, Estimate } from "#claim"

/** What "about" leaves open, as a share of the figure (a convention of this tool, see `docs/reference/reconciling.md`). */
export const APPROXIMATE_SLACK = 0.1

/** The claim's figure as it was said; a single figure has both ends, a bound one of them, a refusal to say none. */
export function bandOf(claim: Estimate): Band {
  return { low: claim.low ?? claim.best, high: claim.high ?? claim.best }
}

/** The same with the slack of "about", for asking whether two figures can both be right. */
export function roomOf(claim: Estimate): { low: number; high: number } {
  const { low, high } = bandOf(claim)
  const slack = claim.approximate ? APPROXIMATE_SLACK : 0
  const widen = (value: number, sign: number): number => value + sign * slack * Math.abs(value)
  return {
    low: low === null ? Number.NEGATIVE_INFINITY : widen(low, -1),
    high: high === null ? Number.POSITIVE_INFINITY : widen(high, 1),
  }
}

/** Whether the claim gives any figure at all: a holder that declines to give one does not. */
export function hasFigure(claim: Estimate): boolean {
  return claim.low !== null || claim.best !== null || claim.high !== null
}

/** Whether two claims state the same figure, bounds included. */
export function sameFigure(a: Estimate, b: Estimate): boolean {
  const x = bandOf(a)
  const y = bandOf(b)
  return hasFigure(a) && x.low === y.low && x.high === y.high
}

/** Whether one number is common to both claims: "7,000 to 11,500" and "up to 11,500" share 11,500. */
export function shareNumber(a: Estimate, b: Estimate): boolean {
  return gives(b, a.low) || gives(b, a.best) || gives(b, a.high)
}
const gives = ({ low, best, high }: Estimate, number: number | null): boolean =>
  number !== null && (low === number || best === number || high === number)

/** Whether no number fits both. */
export function disjoint(a: Estimate, b: Estimate): boolean {
  if (!hasFigure(a) || !hasFigure(b)) return false
  const x = roomOf(a)
  const y = roomOf(b)
  return x.low > y.high || y.low > x.high
}

/** How far two disjoint figures are apart: the base-2 logarithm of the ratio of their nearest ends, 0 where they meet. */
export function distance(a: Estimate, b: Estimate): number {
  if (!disjoint(a, b)) return 0
  const x = roomOf(a)
  const y = roomOf(b)
  const [under, over] = x.low > y.high ? [y.high, x.low] : [x.high, y.low]
  return under > 0 ? Math.log2(over / under) : Math.log2(1 + over - under)
}
