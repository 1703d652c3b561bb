// Where claims are: places with what is told of them, and where on the globe the packs have them.
import type { ClaimKind, EntityType } from "#claim"

export interface PlaceOnMap {
  /** As claims name it: the most exact place first, then what it lies in ("Achin District, Nangarhar Province, Afghanistan"). */
  readonly place: string
  readonly claims: number
  readonly layers: readonly PlaceLayer[]
  /** Null where no pack has a point for it, nor for anything that it lies in. */
  readonly at: PlacePoint | null
}

/** Claims of one kind; events by their subtype, ties of being active there as relations. */
export interface PlaceLayer {
  readonly kind: ClaimKind
  readonly topic: string | null
  readonly claims: number
}

export interface PlacePoint {
  /** The part of the place's words that the point is of: another than the first where the first is not known. */
  readonly name: string
  readonly exact: boolean
  readonly type: EntityType
  readonly lat: number
  readonly lon: number
  readonly country: string | null
  /** Kilometres; null for a point, and for a state, which has its outline. */
  readonly extent: number | null
}

export interface PlacesOnMap {
  /** The places with the most claims first, at most 2,000. */
  readonly places: readonly PlaceOnMap[]
  /** How many more there are. */
  readonly more: number
  /** Claims that meet the filter, and those of them that name no place. */
  readonly claims: number
  readonly nowhere: number
}
