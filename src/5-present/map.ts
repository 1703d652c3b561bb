// Places as they are drawn: what is told of each by layer, and how exactly it is known where it lies.
import { type ClaimKind, EVENT_TYPES, type EventType } from "#claim"
import type { KindCount, SourceCount } from "./timeline.js"

/** Events by ACLED's type, other claims by their kind. */
export type MapLayer = EventType | Exclude<ClaimKind, "event">

/**
 * How a place is drawn: a point, a circle of about its extent in kilometres, or the outline of a country. `exact` is false
 * where only what it lies in has a point.
 */
export interface PlaceDrawn {
  readonly shape: "point" | "circle" | "country"
  readonly exact: boolean
  /** The name that the point is of. */
  readonly name: string
  readonly lat: number
  readonly lon: number
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
  /** Kilometres, of circles; null for others. */
  readonly extent: number | null
}

export interface PlaceView {
  /** As claims name it, one way or several: each is a value of the condition `place`. */
  readonly places: readonly string[]
  /** Its most exact part. */
  readonly name: string
  /** What it lies in: "Nangarhar Province, Afghanistan". Empty where nothing says. */
  readonly within: string
  readonly claims: number
  readonly layers: readonly { readonly layer: MapLayer; readonly claims: number }[]
  /** Null: not on the map, because no pack knows where it is. */
  readonly at: PlaceDrawn | null
}

export interface MapView {
  readonly claims: number
  /** Claims that name no place. */
  readonly nowhere: number
  readonly places: readonly PlaceView[]
  /** Places beyond those that are given. */
  readonly more: number
  /** Layers that occur, with their claims, in the codebook's order. */
  readonly layers: readonly { readonly layer: MapLayer; readonly claims: number }[]
  readonly sources: readonly SourceCount[]
  /** Claims under all conditions but that on kinds. */
  readonly kinds: readonly KindCount[]
  /** The template of the user's own tiles, `https://…/{z}/{x}/{y}.png`, and whom they are from; null where none are set. */
  readonly tiles: { readonly url: string; readonly attribution: string } | null
}

const TYPE_OF: ReadonlyMap<string, EventType> = new Map(
  (Object.keys(EVENT_TYPES) as EventType[]).flatMap((type) =>
    EVENT_TYPES[type].map((subtype): [string, EventType] => [subtype, type]),
  ),
)

/** The layer of a claim by its kind and, for events, its subtype. */
export const layerOf = (kind: ClaimKind, subtype: string | null): MapLayer =>
  kind === "event" ? (TYPE_OF.get(subtype ?? "") ?? "Strategic developments") : kind

export const MAP_LAYERS: readonly MapLayer[] = [
  ...(Object.keys(EVENT_TYPES) as EventType[]),
  "estimate",
  "relation",
  "forecast",
  "cause",
  "appraisal",
  "recommendation",
]
