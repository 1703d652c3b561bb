// What questions are asked for by, and what comes back.
import type { ClaimKind, Clock, Conflict, Edtf, Independence } from "#claim"

export interface QuestionSummary {
  readonly id: string
  readonly kind: ClaimKind
  readonly subject: string
  readonly topic: string | null
  readonly object: string | null
  readonly unit: string | null
  readonly place: string | null
  readonly time: Edtf | null
  readonly claims: number
  readonly origins: number
  readonly conflicts: number
  readonly independence: Independence
  readonly low: number | null
  readonly high: number | null
  readonly contest: number
  /** The years that its claims are about, as far as they have a time. */
  readonly firstYear: number | null
  readonly lastYear: number | null
}

export interface QuestionFilter {
  readonly kind?: readonly ClaimKind[]
  readonly subject?: readonly string[]
  /** Measure, subtype of an event, type of a relation, aspect. */
  readonly topic?: readonly string[]
  readonly place?: readonly string[]
  readonly conflict?: Conflict["type"]
  /** Questions with a conflict of any of these types. */
  readonly conflicts?: readonly Conflict["type"][]
  /** A name in what one of its claims says; holders are not meant. */
  readonly name?: readonly string[]
  readonly minClaims?: number
  readonly minOrigins?: number
  /** Questions with a claim whose time may fall on or between these days; as ClaimFilter has them. */
  readonly from?: string
  readonly to?: string
  readonly clock?: Clock
  /** Words of subject, topic, object, unit and place. */
  readonly text?: string
}

export const QUESTION_ORDERS = ["contest", "claims", "subject"] as const

export type QuestionOrder = (typeof QUESTION_ORDERS)[number]

export const QUESTION_FACETS = ["conflict", "kind", "name"] as const

/** What questions may be narrowed down by, with how many questions that would leave. */
export type QuestionFacets = Readonly<
  Record<(typeof QUESTION_FACETS)[number], readonly { readonly value: string; readonly count: number }[]>
>

/** A question that documents of another one also speak on. */
export interface Neighbour extends QuestionSummary {
  /** Documents with claims on both. */
  readonly shared: number
}
