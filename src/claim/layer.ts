// The things that claims are made of (INTERCHANGE.md, annotation layers).
// Offsets here count UTF-16 units of the document's text; whoever prints them turns them into code points.
import type { EntityType } from "./entity.js"
import type { Edtf } from "./time.js"

export interface Span {
  readonly start: number
  readonly end: number
}
export interface QuantityLayer extends Span {
  readonly kind: "quantity"
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  /** The counted noun's lemma, an ISO 4217 code, `percent`, or a unit's symbol. */
  readonly unit: string | null
  readonly approximate: boolean
  readonly change: "up" | "down" | null
}
export interface TimeLayer extends Span {
  readonly kind: "time"
  readonly value: Edtf
}
export interface MentionLayer extends Span {
  readonly kind: "mention"
  readonly type: EntityType
  readonly name: string
  readonly lat?: number
  readonly lon?: number
  readonly country?: string
}
export interface AttributionLayer {
  readonly kind: "attribution"
  readonly source: Span | null
  readonly cue: Span
  readonly content: Span
}
export type Layer = QuantityLayer | TimeLayer | MentionLayer | AttributionLayer
