// What goes into weighing and what comes out: INTERCHANGE.md, `assay weigh`.
import type { Edtf, Independence } from "#claim"

/** One row of a table of claims. Columns that are absent are null; `line` is where the row stands in its file. */
export interface ClaimRow {
  readonly line: number
  readonly source: string
  readonly subject: string
  readonly measure: string
  /** As the cell stands: a number, or any text. */
  readonly value: string | number | null
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly unit: string | null
  readonly time: Edtf | null
  readonly published: Edtf | null
  /** The chain of holders, the origin first; empty where the source speaks for itself. */
  readonly attribution: readonly string[]
  readonly quote: string | null
  readonly url: string | null
  readonly document: string | null
}

export interface WeighOptions {
  /** Whether sources that copy from one another are looked for and count less. */
  readonly copying: boolean
  /** Whether sources that are more often right count more. */
  readonly accuracy: boolean
  /** Whether what one origin tells again counts as told once. */
  readonly origins: boolean
  /** Whether values that are near one another lend each other support. */
  readonly likeness: boolean
}

/** One of the values of a question, the best supported first. */
export interface WeighedValue {
  /** A number, or the value as most claims spell it. */
  readonly value: string | number
  /** Figures only: the ends that were said; null is open. */
  readonly low?: number | null
  readonly high?: number | null
  readonly sources: readonly string[]
  readonly claims: number
  readonly origins: number
  /** 0 to 1: this value's share of the support. */
  readonly weight: number
  readonly superseded: boolean
  /** What is wrong with the value, in a word ("slip", "self-interested", "hedge"), where something is. */
  readonly status?: Flag
}

/** `source` has it from `on`: another source of the table, or a holder that it names. */
export interface Dependence {
  readonly source: string
  readonly on: string
  readonly why: string
  /** 0 to 1. */
  readonly strength: number
}

export const WEIGHED_CONFLICTS = [
  "value",
  "polarity",
  "time",
  "altered",
  "hedge",
  "slip",
  "inclusion",
  "self-interested",
] as const
export type WeighedConflictType = (typeof WEIGHED_CONFLICTS)[number]
/** Conflict types that speak against one of the two values by itself. */
export type Flag = Extract<WeighedConflictType, "hedge" | "slip" | "self-interested">

export interface Side {
  readonly document?: string
  readonly source?: string
  readonly value: string | number
}
export interface WeighedConflict {
  readonly a: Side
  readonly b: Side
  readonly type: WeighedConflictType
  /** One sentence for a newcomer. */
  readonly why: string
}

/** What weighing one question yields. */
export interface WeighedFinding {
  readonly subject: string
  readonly measure: string
  readonly unit: string | null
  readonly time: Edtf | null
  readonly claims: number
  readonly origins: number
  readonly independence: Independence
  /** The best supported value: the central figure, or a category; null where nobody gives an answer. */
  readonly value: string | number | null
  readonly low: number | null
  readonly high: number | null
  /** 0 to 1: how likely the value is the right one of those that were given. */
  readonly confidence: number
  /** What is left of it if the best value's tellings had one origin; the same where they are independent beyond doubt. */
  readonly confidenceIfOne: number
  readonly contested: boolean
  readonly values: readonly WeighedValue[]
  readonly dependence: readonly Dependence[]
  readonly conflicts: readonly WeighedConflict[]
}
