export const ENTITY_TYPES = [
  "armed-group",
  "state",
  "government-body",
  "organisation",
  "person",
  "people",
  "place",
  "publisher",
  "weapon",
] as const
export type EntityType = (typeof ENTITY_TYPES)[number]

/** A named actor, place or publisher with the forms that one document uses for it. */
export interface Entity {
  readonly type: EntityType
  /** The canonical name. */
  readonly name: string
  readonly forms: readonly string[]
  /** Places: decimal degrees (WGS 84) and ISO 3166-1 alpha-2, where the pack knows them. */
  readonly lat?: number
  readonly lon?: number
  readonly country?: string
  /** About how far the place reaches from its point, in kilometres; absent for what is a point, or where no pack says. */
  readonly extent?: number
  /** The pack that knows the name, or null for a name found in the text alone. */
  readonly pack: string | null
}
