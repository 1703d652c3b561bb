import type { QuestionRow } from "./question.js"

export interface OverviewView {
  readonly documents: number
  readonly claims: number
  readonly questions: number
  /** Publishers, authors and holders. */
  readonly sources: number
  /** Questions on which the origins disagree. */
  readonly contested: number
  readonly mostContested: readonly QuestionRow[]
  readonly coverage: CoverageView
  readonly refused: readonly RefusedView[]
}

export interface CoverageView {
  /** Every year from the first to the last, so that a gap is seen as a gap. */
  readonly years: readonly YearView[]
  /** What has no time, or none that falls in a year. */
  readonly undatedDocuments: number
  readonly undatedClaims: number
}

export interface YearView {
  readonly year: number
  /** Documents published in it. */
  readonly documents: number
  /** Claims on something that began in it. */
  readonly claims: number
}

/** A report that was not read, and why. */
export interface RefusedView {
  readonly name: string
  readonly reason: string
  /** ISO 8601, UTC; null where the casebook does not know. */
  readonly when: string | null
}

export interface YearCount {
  readonly year: number
  readonly count: number
}
export interface YearCounts {
  readonly documents: readonly YearCount[]
  readonly claims: readonly YearCount[]
  readonly undatedDocuments: number
  readonly undatedClaims: number
}

/** A longer past is not drawn year by year: one report on the 1890s must not flatten the last ten years. */
const LONGEST = 60

/** The counts year by year; what lies further back than sixty years before the last is left out of the drawing. */
export function coverageView({ documents, claims, undatedDocuments, undatedClaims }: YearCounts): CoverageView {
  const known = [...documents, ...claims].map(({ year }) => year)
  const last = Math.max(...known)
  const first = Math.max(Math.min(...known), last - LONGEST + 1)
  const years: YearView[] = []
  if (known.length > 0)
    for (let year = first; year <= last; year++)
      years.push({ year, documents: countOf(documents, year), claims: countOf(claims, year) })
  return { years, undatedDocuments, undatedClaims }
}

const countOf = (counts: readonly YearCount[], year: number): number =>
  counts.find((count) => count.year === year)?.count ?? 0
