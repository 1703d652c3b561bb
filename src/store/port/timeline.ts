// Claims on a line of time, counted as finely as the span that is looked at allows.
import type { Clock } from "#claim"
import type { ClaimFilter, ClaimRow } from "./claims.js"

export const TIMELINE_LANES = ["clock", "kind", "name", "place"] as const
/** What lanes are made by: the four clocks, or on one clock kinds, names or places. */
export type TimelineLanes = (typeof TIMELINE_LANES)[number]

export const TIME_UNITS = ["day", "week", "month", "quarter", "year", "decade"] as const
export type TimeUnit = (typeof TIME_UNITS)[number]

/** ISO days, both included. */
export interface TimeSpan {
  readonly first: string
  readonly last: string
}

export interface TimelineAsk {
  /** `from`, `to` and `clock` of it are the brush: claims outside of it are left out of every lane but those of the brushed clock. */
  readonly filter: ClaimFilter
  readonly lanes: TimelineLanes
  /** Which clock lanes other than clocks are of. */
  readonly clock: Clock
  /** What is looked at; all of it where not given. */
  readonly span?: TimeSpan
}

export interface Timeline {
  /** From the first to the last day that any of the claims names; open ends are left out. Null where none has a time. */
  readonly extent: TimeSpan | null
  /** What is looked at, widened to whole units. */
  readonly span: TimeSpan | null
  readonly unit: TimeUnit
  readonly lanes: readonly TimelineLane[]
}

export interface TimelineLane {
  readonly clock: Clock
  /** The kind, name or place; null for a clock's lane, and for the lane of all that have no lane of their own. */
  readonly value: string | null
  readonly others: boolean
  /** Claims with a time by the clock, shown or not. */
  readonly claims: number
  /** Claims without one. */
  readonly undated: number
  readonly before: number
  readonly after: number
  readonly items: readonly TimelineItem[]
  /** Claims of this span that are in no item: the least frequent of very many stretches. */
  readonly left: number
}

/** One claim, or how many have their time within one unit (`fine`), or over the same stretch of several. */
export interface TimelineItem {
  /** Null: open. */
  readonly first: string | null
  readonly last: string | null
  readonly fine: boolean
  readonly count: number
  /** Where it is one claim. */
  readonly claim: ClaimRow | null
}

/** The claims of one item: the lane, the unit and the stretch that it was given with. */
export interface TimelineItemAsk extends TimelineAsk {
  readonly unit: TimeUnit
  readonly lane: { readonly clock: Clock; readonly value: string | null }
  readonly item: { readonly first: string | null; readonly last: string | null }
}
