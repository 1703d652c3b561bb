// Names as the casebook has them, and what its documents take their bearers for. Whether two names are one is not asked here.
import type { ClaimKind, EntityType, Finding, NameRole, PlacedClaim, RelationType } from "#claim"

/** A name that stands in a field of claims. */
export interface NameSummary {
  readonly name: string
  /** Claims that have it, by kind. */
  readonly kinds: Readonly<Partial<Record<ClaimKind, number>>>
  /** Claims that have it in this part. */
  readonly roles: Readonly<Partial<Record<NameRole, number>>>
  /** The ends of relations at which it stands, with the number of claims. */
  readonly ends: readonly { readonly type: RelationType; readonly role: NameRole; readonly claims: number }[]
  /** What documents take it for, the most frequent first. */
  readonly types: readonly { readonly type: EntityType; readonly documents: number }[]
  /** Whether a pack knows it. */
  readonly known: boolean
  /** Claims that it is said to hold. */
  readonly holds: number
  /** Questions about it whose claims conflict. */
  readonly contested: number
}

/** The days that claims tell of, ISO; claims without a time, and open ends, count for nothing. */
export interface ToldDays {
  readonly name: string
  readonly first: string
  readonly last: string
}

/** How many claims tie a name to another one. */
export interface TiedNames {
  readonly name: string
  readonly other: string
  readonly type: RelationType
  readonly claims: number
}

/** A form that documents use for names. */
export interface NameForm {
  readonly form: string
  readonly documents: number
}

/** A finding as far as comparing sources asks for it; of a series those points alone in which the source speaks. */
export type SharedFinding = Pick<Finding, "question" | "origins" | "series" | "superseded">

/** Questions on which claims stand beside those of other origins. */
export interface SharedFindings {
  /** Those with most origins first. */
  readonly findings: readonly SharedFinding[]
  /** The claims of these points, or of the whole question where it has no series. */
  readonly claims: readonly PlacedClaim[]
  /** The ids of those among them that meet the filter. */
  readonly own: readonly string[]
  /** How many questions there are in all. */
  readonly total: number
}
