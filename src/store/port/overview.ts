// A casebook as a whole: its sources, its counts, its years.
import type { ClaimKind } from "#claim"

export const SOURCE_ROLES = ["publisher", "author", "holder"] as const

export type SourceRole = (typeof SOURCE_ROLES)[number]

export interface SourceSummary {
  readonly name: string
  readonly role: SourceRole
  readonly documents: number
  readonly claims: number
  readonly questions: number
}

export interface Status {
  readonly casebook: string
  readonly created: string
  readonly schema: number
  readonly documents: number
  readonly passages: number
  readonly claims: number
  /** Claims by kind, every kind named. */
  readonly kinds: Readonly<Record<ClaimKind, number>>
  readonly entities: number
  readonly sources: number
  readonly questions: number
  readonly contested: number
  readonly verdicts: number
  readonly refused: number
  readonly originalBytes: number
  /** Fingerprints of the packs that claims were extracted with; more than one asks for a new extraction. */
  readonly lexicons: readonly string[]
  /** Whether the findings were made from the claims as they stand. */
  readonly reconciled: boolean
}

/** Counts by year. */
export interface Coverage {
  readonly claims: readonly YearCount[]
  readonly documents: readonly YearCount[]
  readonly undatedClaims: number
  readonly undatedDocuments: number
}

export interface YearCount {
  readonly year: number
  readonly count: number
}
