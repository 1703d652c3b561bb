// What weighs in the modelled band besides what is said: the analyst's grades, and how far origins may depend on each other.
import type { Band, Decisions, Estimate, Finding, Origin, Reliability } from "#claim"
import { modelledBand, PLAIN_POOLING, type Pooling } from "./bands.js"
import { plain } from "./names.js"

/** Switches; what is not named is as in the finding itself: stance and heavy tails on, grades and dependence off. */
export interface BandOptions {
  readonly stance?: boolean
  readonly heavyTails?: boolean
  /** Grades that stand, to weigh origins by; null or absent: all weigh alike. */
  readonly grades?: Decisions["grades"] | null
  /** Origins that a weak tie links share their weight. */
  readonly dependence?: boolean
}

/** A convention, equal steps; F says that nothing can be judged, which is the middle and no blame. */
const LETTER_WEIGHT: Readonly<Record<Reliability, number>> = { A: 1, B: 0.8, C: 0.6, D: 0.4, E: 0.2, F: 0.6 }

/** The finding's modelled band under other switches; null as there. */
export function bandUnder(
  finding: Finding,
  claimOf: (id: string) => Estimate | undefined,
  options: BandOptions = {},
): Band | null {
  const overtaken = new Set(finding.superseded)
  return modelledBand(
    finding.origins,
    (id) => (overtaken.has(id) ? undefined : claimOf(id)),
    poolingOf(finding, options),
  )
}

export interface BandWithout {
  readonly origin: string
  readonly name: string
  /** Null where fewer than two origins are left. */
  readonly band: Band | null
}

/** Leave one out: the band without each origin in turn. One whose absence moves it much carries it alone. */
export function withoutEach(
  finding: Finding,
  claimOf: (id: string) => Estimate | undefined,
  options: BandOptions = {},
): BandWithout[] {
  return finding.origins.map(({ id, name }) => ({
    origin: id,
    name,
    band: bandUnder({ ...finding, origins: finding.origins.filter((origin) => origin.id !== id) }, claimOf, options),
  }))
}

function poolingOf(finding: Finding, { stance = true, heavyTails = true, grades, dependence }: BandOptions): Pooling {
  const graded = grades?.length ? gradeWeights(grades, finding.question.topic) : null
  const linked = dependence ? dependenceWeights(finding) : null
  if (!graded && !linked) return { ...PLAIN_POOLING, stance, heavyTails }
  return {
    ...{ stance, heavyTails },
    weightOf: (origin) => (graded?.(origin) ?? 1) * (linked?.get(origin.id) ?? 1),
  }
}

/** The letter of the origin's name; one on the question's topic goes before one on all. */
function gradeWeights(grades: Decisions["grades"], topic: string | null): (origin: Origin) => number | undefined {
  const letters = new Map<string, Reliability>()
  for (const own of [false, true])
    for (const grade of grades)
      if (grade.reliability !== null && (own ? grade.topic !== null && grade.topic === topic : grade.topic === null))
        letters.set(plain(grade.source), grade.reliability)
  return ({ name }) => {
    const letter = letters.get(plain(name)) ?? letters.get(plain(name.split(",")[0]!))
    return letter && LETTER_WEIGHT[letter]
  }
}

/** Each weak tie between two origins takes so much of both as it is strong: two that are surely one would weigh as one. */
function dependenceWeights({ origins, ties }: Finding): Map<string, number> {
  const originOf = new Map(origins.flatMap((origin) => origin.claims.map((id) => [id, origin.id] as const)))
  const strongest = new Map<string, Map<string, number>>()
  const note = (from: string, to: string, strength: number): void => {
    const held = strongest.get(from) ?? new Map<string, number>()
    strongest.set(from, held.set(to, Math.max(strength, held.get(to) ?? 0)))
  }
  for (const { a, b, strength } of ties) {
    const [x, y] = [originOf.get(a), originOf.get(b)]
    if (x === undefined || y === undefined || x === y) continue
    note(x, y, strength)
    note(y, x, strength)
  }
  return new Map(
    [...strongest].map(([origin, held]) => [origin, 1 / (1 + [...held.values()].reduce((s, t) => s + t, 0))]),
  )
}
