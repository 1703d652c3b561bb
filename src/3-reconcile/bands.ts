// Two bands that are never mixed: what is reported (lowest to highest, by origin), and a pool modelled from the origins.
//
// The pool is a linear opinion pool (Stone 1961; Genest & Zidek 1986): each origin is one distribution on the logarithm of
// the figure, a Student t with three degrees of freedom (heavy tails: one figure ten times too large must not drag the band),
// and the band is the pool's 10th to 90th percentile. Origins that the author doubts count half, rejected ones not at all,
// bounds without a second end are wide. Nothing is pooled for fewer than two origins.
import type { Band, Estimate, Origin } from "#claim"

const TAIL = 0.1
/** Smallest spread of one origin on the natural log scale: about 10 % either way. */
const LEAST_SPREAD = 0.1
/** Spread of a bare bound: the other end may be a factor of about e away. */
const BOUND_SPREAD = 0.7
const STANCE_WEIGHT = { endorses: 1, neutral: 1, doubts: 0.5, rejects: 0 } as const

interface Voice {
  readonly centre: number
  readonly spread: number
  readonly weight: number
}

/** How origins are pooled; each part can be switched off, so that it can be seen what it does. */
export interface Pooling {
  /** Whether claims that the author doubts count half, and rejected ones not at all. */
  readonly stance: boolean
  /** Student's t with three degrees of freedom; else a normal distribution, which lets one far figure drag the band. */
  readonly heavyTails: boolean
  /** What else an origin weighs, from 0: grades, dependence (`weights.ts`). */
  readonly weightOf: (origin: Origin) => number
}
export const PLAIN_POOLING: Pooling = { stance: true, heavyTails: true, weightOf: () => 1 }

/** The modelled band of some claims, grouped by origin; null where fewer than two origins give a positive figure. */
export function modelledBand(
  origins: readonly Origin[],
  claimOf: (id: string) => Estimate | undefined,
  pooling: Pooling = PLAIN_POOLING,
): Band | null {
  if (origins.length < 2) return null
  return pooled(
    origins,
    origins.map(({ claims }) => claims.map(claimOf).filter((claim) => claim !== undefined)),
    pooling,
  )
}

/** The same for claims that are grouped already: of each origin those that count. */
export function pooled(
  origins: readonly Origin[],
  told: readonly (readonly Estimate[])[],
  pooling: Pooling = PLAIN_POOLING,
): Band | null {
  const voices: Voice[] = []
  for (const [o, claims] of told.entries()) {
    const voice = claims.length ? voiceOf(claims, pooling.stance) : null
    const weight = voice ? voice.weight * pooling.weightOf(origins[o]!) : 0
    if (voice && weight > 0) voices.push({ ...voice, weight })
  }
  if (voices.length < 2) return null
  const share = pooling.heavyTails ? belowStudent : belowNormal
  return { low: rounded(quantile(voices, TAIL, share)), high: rounded(quantile(voices, 1 - TAIL, share)) }
}

/** An origin speaks once, however often it is repeated: the middle of its figures, as wide as they are. */
function voiceOf(claims: readonly Estimate[], stance: boolean): Voice | null {
  let [first, last, spread, weight] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, 0]
  for (const claim of claims) {
    const own = stance ? STANCE_WEIGHT[claim.stance] : 1
    const [low, high] = [claim.low ?? claim.best, claim.high ?? claim.best]
    if (own === 0 || claim.polarity === "negative" || (low ?? high ?? 0) <= 0 || (high ?? low ?? 0) <= 0) continue
    const [centre, wide] = heard(low, high)
    first = Math.min(first, centre)
    last = Math.max(last, centre)
    spread = Math.max(spread, wide)
    weight = Math.max(weight, own)
  }
  if (weight === 0) return null
  return { centre: (first + last) / 2, spread: Math.max(spread, (last - first) / 2), weight }
}

/** Centre and spread of one figure, one of whose ends at least is there. */
function heard(low: number | null, high: number | null): readonly [number, number] {
  if (low === null) return [Math.log(high!) - BOUND_SPREAD / 2, BOUND_SPREAD]
  if (high === null) return [Math.log(low) + BOUND_SPREAD / 2, BOUND_SPREAD]
  if (low === high) return [Math.log(low), LEAST_SPREAD]
  const [from, to] = [Math.log(low), Math.log(high)]
  return [(from + to) / 2, Math.max(LEAST_SPREAD, (to - from) / 2)]
}

/** Student t, three degrees of freedom, in closed form. */
function belowStudent(t: number): number {
  const root = Math.sqrt(3)
  return 0.5 + (t / (root * (1 + (t * t) / 3)) + Math.atan(t / root)) / Math.PI
}

/** The normal distribution by Abramowitz and Stegun's 26.2.17 (1964), off by less than a ten-millionth. */
function belowNormal(t: number): number {
  const u = 1 / (1 + 0.2316419 * Math.abs(t))
  const sum = u * (0.31938153 + u * (-0.356563782 + u * (1.781477937 + u * (-1.821255978 + u * 1.330274429))))
  const tail = (Math.exp((-t * t) / 2) / Math.sqrt(2 * Math.PI)) * sum
  return t < 0 ? tail : 1 - tail
}

function quantile(voices: readonly Voice[], share: number, below: (t: number) => number): number {
  const total = voices.reduce((sum, voice) => sum + voice.weight, 0)
  let low = Math.min(...voices.map((voice) => voice.centre - 50 * voice.spread))
  let high = Math.max(...voices.map((voice) => voice.centre + 50 * voice.spread))
  while (high - low > PRECISION) {
    const middle = (low + high) / 2
    const mass =
      voices.reduce((sum, voice) => sum + voice.weight * below((middle - voice.centre) / voice.spread), 0) / total
    if (mass < share) low = middle
    else high = middle
  }
  return Math.exp((low + high) / 2)
}

/** On the natural logarithm: a millionth of the figure. */
const PRECISION = 1e-6

/** Two significant digits: the pool knows no more. */
function rounded(value: number): number {
  const step = 10 ** (Math.floor(Math.log10(value)) - 1)
  return Number((Math.round(value / step) * step).toPrecision(2))
}
