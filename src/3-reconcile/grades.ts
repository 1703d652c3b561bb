// Grades that can be computed, as proposals. Reliability (a letter, of a source) and credibility (a digit, of a claim) are two
// questions and are answered apart (the Admiralty system, NATO AJP-2.1). Only a source's own first reports tell of it: repeating
// what is true takes no access. What cannot be computed is null and never "average".
import type { Claim, Credibility, Finding, Reliability } from "#claim"
import { disjoint } from "./figure.js"

/** What a source has reported first, and what became of it. */
export interface TrackRecord {
  readonly source: string
  /** Claims that it was the first to tell. */
  readonly first: number
  /** Of these, those that an independent origin bears out. */
  readonly confirmed: number
  /** Of these, those that two or more independent origins agree against. */
  readonly contradicted: number
  /** Claims that it has from others. */
  readonly repeated: number
}

export interface ReliabilityProposal extends TrackRecord {
  readonly reliability: Reliability | null
  /** One sentence: what the proposal rests on, or why there is none. */
  readonly reason: string
}

export interface CredibilityProposal {
  readonly claim: string
  readonly credibility: Credibility | null
  readonly reason: string
}

/** Fewer settled first reports than this tell nothing; an A takes more (conventions). */
const LEAST_SETTLED = 3
const LEAST_FOR_A = 8
const LETTERS: readonly (readonly [number, Reliability])[] = [
  [0.9, "A"],
  [0.75, "B"],
  [0.5, "C"],
  [0.25, "D"],
  [0, "E"],
]

/** Proposals for every source of the findings, by name. `sourceOf` names who tells a claim: its last holder or its publisher. */
export function proposeReliabilities(
  findings: readonly Finding[],
  claimOf: (id: string) => Claim,
  sourceOf: (id: string) => string,
): ReliabilityProposal[] {
  const records = new Map<string, { first: number; confirmed: number; contradicted: number; repeated: number }>()
  for (const finding of findings) {
    const standing = standingOf(finding, claimOf)
    for (const origin of finding.origins)
      origin.claims.forEach((id, i) => {
        const source = sourceOf(id)
        const record = records.get(source) ?? { first: 0, confirmed: 0, contradicted: 0, repeated: 0 }
        records.set(source, record)
        if (i > 0) record.repeated++
        else {
          record.first++
          if (standing(id) === "confirmed") record.confirmed++
          if (standing(id) === "contradicted") record.contradicted++
        }
      })
  }
  return [...records]
    .map(([source, record]) => ({ source, ...record, ...letterOf(record) }))
    .sort((a, b) => (a.source < b.source ? -1 : 1))
}

function letterOf(record: Omit<TrackRecord, "source">): Pick<ReliabilityProposal, "reliability" | "reason"> {
  const { first, confirmed, contradicted, repeated } = record
  const settled = confirmed + contradicted
  if (settled < LEAST_SETTLED)
    return {
      reliability: null,
      reason: `Of ${first} first reports ${settled} ${settled === 1 ? "has" : "have"} been borne out or contradicted independently; that is too few to judge.`,
    }
  const share = confirmed / settled
  const earned = LETTERS.find(([least]) => share >= least)![1]
  const copier = repeated > first
  const capped =
    copier && (earned === "A" || earned === "B") ? "C" : earned === "A" && settled < LEAST_FOR_A ? "B" : earned
  const record_ = `${confirmed} of ${settled} first reports that could be settled were borne out by independent origins`
  return {
    reliability: capped,
    reason: copier ? `${record_}; but it mostly repeats others (${repeated} of ${first + repeated}).` : `${record_}.`,
  }
}

/** What can be said of the claims of one finding: 1 only where independent origins bear it out. */
export function proposeCredibilities(finding: Finding, claimOf: (id: string) => Claim): CredibilityProposal[] {
  const standing = standingOf(finding, claimOf)
  return finding.question.claims.map((claim) => {
    switch (standing(claim)) {
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

type Standing = "confirmed" | "agreed" | "contradicted" | "doubted" | "alone"

/** How each claim stands among the origins of its question. Superseded figures are neither borne out nor contradicted. */
function standingOf(finding: Finding, claimOf: (id: string) => Claim): (id: string) => Standing {
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
    if (overtaken.has(id)) return "alone"
    const own = originOf.get(id)
    const [pro, contra]: [string[], string[]] = [[], []]
    for (const other of finding.question.claims) {
      if (originOf.get(other) === own || overtaken.has(other)) continue
      const verdict = agree(id, other)
      if (verdict !== null) (verdict ? pro : contra).push(other)
    }
    const free = (other: string): boolean => !tied.has(`${own}|${originOf.get(other)}`)
    if (pro.some(free)) return "confirmed"
    if (pro.length) return "agreed"
    const against = contra.filter(free)
    const united = against.some((a) => against.some((b) => originOf.get(a) !== originOf.get(b) && agree(a, b) === true))
    return united ? "contradicted" : contra.length ? "doubted" : "alone"
  }
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
