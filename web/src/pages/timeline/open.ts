// Which mark is open, as it stands in the address: one claim by its id, or a stretch of a lane with the unit that it was counted by.
import type { Clock } from "#claim"
import type { TimelineItemView, TimelineLaneView, TimelineUnit } from "#present"

export type Opened =
  | { readonly claim: string }
  | {
      readonly unit: TimelineUnit
      readonly clock: Clock
      readonly first: string | null
      readonly last: string | null
      readonly value: string | null
    }

export function openOf(lane: TimelineLaneView, item: TimelineItemView, unit: TimelineUnit): string {
  if (item.claim) return `claim|${item.claim.id}`
  return [unit, lane.clock, item.first ?? "..", item.last ?? "..", lane.value ?? ""].join("|")
}

const UNITS: readonly TimelineUnit[] = ["day", "week", "month", "quarter", "year", "decade"]
const CLOCKS: readonly Clock[] = ["published", "asserted", "happened", "holds"]

/** Null for what no drawing has written. */
export function readOpen(open: string | undefined): Opened | null {
  const [head, ...rest] = (open ?? "").split("|")
  if (head === "claim") return rest[0] ? { claim: rest[0] } : null
  const unit = UNITS.find((one) => one === head)
  const clock = CLOCKS.find((one) => one === rest[0])
  const [, first = "..", last = "..", ...value] = rest
  if (!unit || !clock) return null
  const end = (day: string): string | null => (day === ".." ? null : day)
  return { unit, clock, first: end(first), last: end(last), value: value.join("|") || null }
}
