// Pairs of names to be decided on, side by side with the words that bring them up; what is decided; the merges as they stand.
import type { IdentityDecision, IdentityVerdict, Verdict } from "#claim"
import type { ClaimView } from "./claim.js"
import type { SidesView } from "./disputes.js"
import type { HistoryView } from "./review.js"

export interface NameView {
  readonly name: string
  /** "armed group"; null where nothing tells. */
  readonly type: string | null
  /** How many claims name it. */
  readonly claims: number
  /** The first claims that name it, those that name both first. */
  readonly said: readonly ClaimView[]
}

/** Two names about which something speaks. */
export interface PairView {
  readonly a: NameView
  readonly b: NameView
  readonly proposed: "same" | "different" | "unsure"
  /** 0 to 1; a convention and no probability. */
  readonly score: number
  readonly reason: string
  /** Whether reports contradict each other about these names. */
  readonly contested: boolean
}

export interface DecidedPair {
  readonly a: string
  readonly b: string
  readonly decision: Exclude<IdentityDecision, "withdrawn">
  readonly reason: string | null
  readonly who: string
  readonly when: string
  /** "same" that somebody's "different" keeps from being followed. */
  readonly refused: boolean
}

/** Names that are read as one; the first stands for all. */
export interface MergeView {
  readonly names: readonly string[]
  readonly claims: number
}

export interface ContestedName extends SidesView {
  readonly question: string
  readonly title: string
}

export interface IdentityPage {
  readonly who: string
  readonly casebook: string
  /** Pairs that nobody has decided on, in the order of how far they are from sure: contested ones first, then the surest. */
  readonly pairs: readonly PairView[]
  readonly total: number
  readonly decided: readonly DecidedPair[]
  readonly merges: readonly MergeView[]
  readonly contested: readonly ContestedName[]
  readonly history: HistoryView
}

/** What stands of what was decided on pairs of names, the latest first. */
export function decidedPairs(
  log: readonly Verdict[],
  refused: readonly { readonly a: string; readonly b: string }[],
): DecidedPair[] {
  const stacks = new Map<string, IdentityVerdict[]>()
  for (const entry of log) {
    if (entry.about !== "identity") continue
    const key = JSON.stringify([entry.a, entry.b])
    const stack = stacks.get(key) ?? []
    stacks.set(key, stack)
    if (entry.decision === "withdrawn") stack.pop()
    else stack.push(entry)
  }
  const kept = new Set(refused.map(({ a, b }) => JSON.stringify([a, b])))
  return [...stacks]
    .flatMap(([key, stack]) => {
      const last = stack.at(-1)
      return last && last.decision !== "withdrawn" ? [{ ...last, decision: last.decision, key }] : []
    })
    .sort((x, y) => y.sequence - x.sequence)
    .map(({ a, b, decision, reason, who, when, key }) => ({
      ...{ a, b, decision, reason, who, when },
      refused: decision === "same" && kept.has(key),
    }))
}
