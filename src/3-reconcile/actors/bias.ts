// How far a source is from the others, measure by measure. Compared is only what can be: figures of one question for the same
// year, one voice an origin. A source is told by whose origins are its own, so that a repeat of somebody else's figure says
// nothing about whoever repeats it.
import {
  ASPECTS,
  type Bias,
  type BiasQuestion,
  type Claim,
  type Direction,
  FEWEST_SHARED,
  type Finding,
  MEASURES,
  type Origin,
} from "#claim"
import { yearsOf } from "../series.js"

/** What of a finding is compared. */
type Compared = Pick<Finding, "question" | "origins" | "series" | "superseded">

/**
 * `isOwn` says whose an origin is; `claimOf` gives no claim for one that does not count. Swapping own and others turns every
 * difference round and changes nothing else.
 */
export function biasOf(
  findings: readonly Compared[],
  claimOf: (id: string) => Claim | undefined,
  isOwn: (origin: Origin) => boolean,
): Bias[] {
  const topics = new Map<string, { kind: Bias["kind"]; topic: string; questions: BiasQuestion[] }>()
  for (const finding of findings) {
    const { id, kind, topic } = finding.question
    if ((kind !== "estimate" && kind !== "appraisal") || topic === null) continue
    const compared = comparedOn(finding, claimOf, isOwn)
    if (!compared) continue
    const key = `${kind} ${topic}`
    const known = topics.get(key) ?? { kind, topic, questions: [] }
    topics.set(key, known)
    known.questions.push({ id, ...compared })
  }
  return [...topics.values()].map(({ kind, topic, questions }) => summed(kind, topic, questions)).sort(byTopic)
}

function summed(kind: Bias["kind"], topic: string, questions: BiasQuestion[]): Bias {
  const differences = questions.map(({ difference }) => difference)
  return {
    kind,
    topic,
    questions: questions.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference) || (a.id < b.id ? -1 : 1)),
    higher: differences.filter((difference) => difference > LEAST).length,
    lower: differences.filter((difference) => difference < -LEAST).length,
    median: questions.length < FEWEST_SHARED ? null : median(differences),
  }
}

/** What is less than this is the same figure, written by arithmetic. */
const LEAST = 1e-9

/** Most questions first, in the codebook's order. */
function byTopic(a: Bias, b: Bias): number {
  return b.questions.length - a.questions.length || orderOf(a) - orderOf(b)
}
const ORDER: readonly string[] = [...MEASURES, ...ASPECTS]
const orderOf = ({ kind, topic }: Bias): number => ORDER.indexOf(topic) + (kind === "appraisal" ? ORDER.length : 0)

function comparedOn(
  finding: Compared,
  claimOf: (id: string) => Claim | undefined,
  isOwn: (origin: Origin) => boolean,
): Omit<BiasQuestion, "id"> | null {
  const superseded = new Set(finding.superseded)
  const used = { own: new Set<string>(), others: new Set<string>() }
  const differences: number[] = []
  for (const claims of yearsIn(finding, claimOf)) {
    const sides = { own: [] as { origin: string; value: number }[], others: [] as { origin: string; value: number }[] }
    for (const origin of finding.origins) {
      const values = origin.claims
        .filter((id) => claims.has(id) && !superseded.has(id))
        .flatMap((id) => readingOf(claimOf(id)) ?? [])
      if (values.length)
        sides[isOwn(origin) ? "own" : "others"].push({ origin: origin.id, value: median([...new Set(values)]) })
    }
    if (!sides.own.length || !sides.others.length) continue
    differences.push(median(sides.own.map(({ value }) => value)) - median(sides.others.map(({ value }) => value)))
    for (const side of ["own", "others"] as const) for (const { origin } of sides[side]) used[side].add(origin)
  }
  if (!differences.length) return null
  return { difference: median(differences), own: used.own.size, others: used.others.size }
}

/** The claims of each year that the question speaks of; those without a time are compared with one another. */
function yearsIn(finding: Compared, claimOf: (id: string) => Claim | undefined): ReadonlySet<string>[] {
  if (finding.series.length) return finding.series.map(({ claims }) => new Set(claims))
  const years = new Map<number | null, Set<string>>()
  for (const id of finding.question.claims) {
    const claim = claimOf(id)
    if (!claim) continue
    for (const year of yearsOf(claim)) years.set(year, (years.get(year) ?? new Set()).add(id))
  }
  return [...years.values()]
}

const STEPS: Readonly<Record<Direction, number>> = { rising: 1, high: 1, stable: 0, falling: -1, low: -1 }

/** The logarithm of a figure, the step of an appraisal; null where the claim says no such thing: a bare bound does not say how much. */
function readingOf(claim: Claim | undefined): number | null {
  if (!claim || claim.polarity === "negative" || claim.stance === "rejects") return null
  if (claim.kind === "appraisal") return STEPS[claim.direction]
  if (claim.kind !== "estimate") return null
  const { low, best, high } = claim
  if (best !== null) return best > 0 ? Math.log(best) : null
  return low !== null && high !== null && low > 0 && high > 0 ? (Math.log(low) + Math.log(high)) / 2 : null
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
