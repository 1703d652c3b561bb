// Four times belong to a claim and are never mixed: when its document was published, when its holder said it, when what it
// tells of happened, and for when it holds.
import type { Claim, ClaimKind, Measure } from "./claim.js"

export const CLOCKS = ["published", "asserted", "happened", "holds"] as const
export type Clock = (typeof CLOCKS)[number]

/** Measures of what happens: their time is that of the happening. Others count what stands at a time. */
export const HAPPENING: readonly Measure[] = ["flow", "fatalities", "injured", "detained", "attacks"]

/** Which of the last two clocks a claim's own time is told on. */
export const ownClock = (kind: ClaimKind, measure: string | null): "happened" | "holds" =>
  kind === "event" || (HAPPENING as readonly (string | null)[]).includes(measure) ? "happened" : "holds"

export const ownClockOf = (claim: Claim): "happened" | "holds" =>
  ownClock(claim.kind, claim.kind === "estimate" ? claim.measure : null)
