// Grades that can be computed, as proposals. Reliability (a letter, of a source) and credibility (a digit, of a claim) are two
// questions and are answered apart (the Admiralty system, NATO AJP-2.1). Only a source's own first reports tell of it: repeating
// what is true takes no access. What cannot be computed is null and never "average".
import { type Claim, type Credibility, daysOf, type Edtf, type Finding, type Reliability } from "#claim"
import { betaQuantile } from "./beta.js"
import { disjoint } from "./figure.js"

/** What a source has reported first, and what became of it. */
export interface TrackRecord {
  readonly source: string
  /** Claims that it was the first to tell, of its own origin and of all others. */
  readonly first: number
  /** Of these, those that an independent origin bears out. */
  readonly confirmed: number
  /** Of these, those that two or more independent origins agree against. */
  readonly contradicted: number
  /** Claims that it has from others. */
  readonly repeated: number
}

export interface ReliabilityProposal extends TrackRecord {
  /** F where there is not enough to tell. */
  readonly reliability: Reliability
  /** One sentence: what the proposal rests on, with its counts. */
  readonly reason: string
}

export interface CredibilityProposal {
  readonly claim: string
  readonly credibility: Credibility | null
  readonly reason: string
}

/** Fewer settled first reports than this tell nothing, and so do those that are a small part of all (conventions). */
const LEAST_SETTLED = 5
const LEAST_SETTLED_SHARE = 0.2
/** An A takes more (a convention). */
const LEAST_FOR_A = 12
/** The true share of right reports lies within the interval nine times of ten at each end. */
const TAIL = 0.1

/** Good letters: the share of right reports is at least so large. */
const GOOD: readonly (readonly [number, Reliability])[] = [
  [0.9, "A"],
  [0.75, "B"],
  [0.5, "C"],
]
/** Bad letters: it is at most so large. */
const BAD: readonly (readonly [number, Reliability])[] = [
  [0.25, "E"],
  [0.5, "D"],
]

/**
 * Proposals for every source of the findings, by name. `sourceOf` names who tells a claim: its last holder or its publisher.
 * `publishedOf` gives the day on which a claim was published: what another origin had told before is no first report.
 */
export function proposeReliabilities(
  findings: readonly Finding[],
  claimOf: (id: string) => Claim,
  sourceOf: (id: string) => string,
  publishedOf: (id: string) => Edtf | null = () => null,
): ReliabilityProposal[] {
  const records = new Map<string, { first: number; confirmed: number; contradicted: number; repeated: number }>()
  for (const finding of findings) {
    const standing = standingOf(finding, claimOf, publishedOf)
    for (const origin of finding.origins)
      origin.claims.forEach((id, i) => {
        const source = sourceOf(id)
        const record = records.get(source) ?? { first: 0, confirmed: 0, contradicted: 0, repeated: 0 }
        records.set(source, record)
        const stands = i > 0 ? null : standing(id)
        if (stands === null || stands.told === "after") record.repeated++
        else {
          record.first++
          if (stands.is === "confirmed") record.confirmed++
          if (stands.is === "contradicted") record.contradicted++
        }
      })
  }
  return [...records]
    .map(([source, record]) => ({ source, ...record, ...letterOf(record) }))
    .sort((a, b) => (a.source < b.source ? -1 : 1))
}

/**
 * The letter that a record bears: of the share of right first reports the equal-tailed Jeffreys interval is taken, the quantiles
 * of Beta(confirmed + ½, contradicted + ½) (Brown, Cai and DasGupta, "Interval Estimation for a Binomial Proportion",
 * Statistical Science 16, 2001, 101–133, §4.3): good letters go by its lower end and bad ones by its upper end, so that few
 * reports never earn a letter that many would have to. What lies between is F: it cannot be judged, and is no average.
 */
function letterOf(record: Omit<TrackRecord, "source">): Pick<ReliabilityProposal, "reliability" | "reason"> {
  const { first, confirmed, contradicted, repeated } = record
  const settled = confirmed + contradicted
  const counts = `of ${first} first ${first === 1 ? "report" : "reports"} ${settled} could be settled by independent origins, and ${confirmed} of these ${confirmed === 1 ? "was" : "were"} borne out`
  const repeats =
    repeated > 0
      ? `; ${repeated} more ${repeated === 1 ? "claim repeats" : "claims repeat"} others and count for nothing`
      : ""
  if (settled < LEAST_SETTLED || settled < LEAST_SETTLED_SHARE * first)
    return { reliability: "F", reason: `Not enough: ${counts}${repeats}.` }
  const [low, high] = [betaQuantile(TAIL, confirmed, contradicted), betaQuantile(1 - TAIL, confirmed, contradicted)]
  const range = `; that puts its share of right reports between ${percent(low)} and ${percent(high)} %`
  const earned = GOOD.find(([least]) => low >= least)?.[1] ?? BAD.find(([most]) => high <= most)?.[1]
  const said = `${counts}${range}${repeats}.`
  if (!earned) return { reliability: "F", reason: `Not enough to tell: ${said}` }
  return { reliability: capped(earned, settled, record), reason: `${said[0]!.toUpperCase()}${said.slice(1)}` }
}

const percent = (share: number): number => Math.round(100 * share)

/** Whoever mostly repeats others may be right as often as they are; that is their access and not its own. */
function capped(earned: Reliability, settled: number, { first, repeated }: Omit<TrackRecord, "source">): Reliability {
  if (repeated > first && (earned === "A" || earned === "B")) return "C"
  return earned === "A" && (settled < LEAST_FOR_A || 2 * repeated > first) ? "B" : earned
}

/** What can be said of the claims of one finding: 1 only where independent origins bear it out. */
export function proposeCredibilities(finding: Finding, claimOf: (id: string) => Claim): CredibilityProposal[] {
  const standing = standingOf(finding, claimOf, () => null)
  return finding.question.claims.map((claim) => {
    switch (standing(claim).is) {
      case "confirmed":
        return { claim, credibility: 1, reason: "An origin that shares nothing with this one says the same." }
      case "agreed":
        return {
          claim,
          credibility: 2,
          reason: "Another origin says the same; that the two are independent is not known.",
        }
      case "contradicted":
        return {
          claim,
          credibility: 5,
          reason: "Two or more origins that share nothing with this one agree against it.",
        }
      case "doubted":
        return { claim, credibility: 4, reason: "Another origin contradicts it, and none bears it out." }
      default:
        return { claim, credibility: null, reason: "Nobody else says anything about it that could be held against it." }
    }
  })
}

interface Standing {
  readonly is: "confirmed" | "agreed" | "contradicted" | "doubted" | "alone"
  /** `after`: another origin had published the same before. */
  readonly told: "first" | "after"
}

/** How each claim stands among the origins of its question. Superseded figures are neither borne out nor contradicted. */
function standingOf(
  finding: Finding,
  claimOf: (id: string) => Claim,
  publishedOf: (id: string) => Edtf | null,
): (id: string) => Standing {
  const originOf = new Map(finding.origins.flatMap((origin, i) => origin.claims.map((id) => [id, i] as const)))
  const tied = new Set(
    finding.ties.flatMap(({ a, b }) => [
      `${originOf.get(a)}|${originOf.get(b)}`,
      `${originOf.get(b)}|${originOf.get(a)}`,
    ]),
  )
  const agree = agreement(finding, claimOf)
  const overtaken = new Set(finding.superseded)
  return (id) => {
    if (overtaken.has(id)) return { is: "alone", told: "first" }
    const own = originOf.get(id)
    const [pro, contra]: [string[], string[]] = [[], []]
    for (const other of finding.question.claims) {
      if (originOf.get(other) === own || overtaken.has(other)) continue
      const verdict = agree(id, other)
      if (verdict !== null) (verdict ? pro : contra).push(other)
    }
    const free = (other: string): boolean => !tied.has(`${own}|${originOf.get(other)}`)
    const told = pro.some((other) => isBefore(publishedOf(other), publishedOf(id))) ? "after" : "first"
    if (pro.some(free)) return { is: "confirmed", told }
    if (pro.length) return { is: "agreed", told }
    const against = contra.filter(free)
    const united = against.some((a) => against.some((b) => originOf.get(a) !== originOf.get(b) && agree(a, b) === true))
    return { is: united ? "contradicted" : contra.length ? "doubted" : "alone", told }
  }
}

/** Published on a day that lies wholly before the other; where a day is not known, nothing is. */
function isBefore(a: Edtf | null, b: Edtf | null): boolean {
  const [x, y] = [a && daysOf(a), b && daysOf(b)]
  return Boolean(x && y && x.last < y.first)
}

/** Whether two claims say the same (true), contradict each other (false), or can be told neither way (null). */
function agreement(finding: Finding, claimOf: (id: string) => Claim): (a: string, b: string) => boolean | null {
  const against = new Set(
    finding.conflicts
      .filter(({ type }) => type !== "time" && type !== "place" && type !== "population" && type !== "definition")
      .flatMap(({ a, b }) => [`${a}|${b}`, `${b}|${a}`]),
  )
  const answerOf = new Map(finding.positions.flatMap(({ answer, claims }) => claims.map((id) => [id, answer] as const)))
  return (a, b) => {
    if (against.has(`${a}|${b}`)) return false
    const [x, y] = [claimOf(a), claimOf(b)]
    if (x.polarity !== y.polarity) return null
    if (x.kind === "estimate" && y.kind === "estimate") {
      if (x.time !== y.time && x.time !== null && y.time !== null) return null
      return disjoint(x, y)
        ? false
        : x.best !== null || y.best !== null || (x.low !== null && y.low !== null)
          ? true
          : null
    }
    return answerOf.get(a) === answerOf.get(b) ? true : null
  }
}
