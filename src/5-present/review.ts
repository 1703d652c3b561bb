// What a review works on: claims in an order, the reasons to doubt each, and what people have decided. All of it is read out
// of the log; nothing of it is kept elsewhere.
import type { ClaimVerdict, Verdict } from "#claim"
import type { ClaimView } from "./claim.js"

export const REVIEW_ORDERS = ["document", "question", "doubt"] as const
export type ReviewOrder = (typeof REVIEW_ORDERS)[number]

export interface ReviewView {
  /** The casebook that these claims stand in: verdicts that were not sent yet belong to one casebook. */
  readonly casebook: string
  /** The name that verdicts are signed with here. */
  readonly who: string
  readonly order: ReviewOrder
  /** The document or question that the queue is narrowed down to; null for all. */
  readonly of: { readonly id: string; readonly title: string } | null
  readonly progress: ProgressView
  readonly claims: readonly ReviewClaim[]
  readonly history: HistoryView
}

export interface ReviewClaim extends ClaimView {
  /** Why somebody should look at it, the heaviest reason first; empty for none. */
  readonly doubts: readonly string[]
}

/** How far the review of what is narrowed down to has come. */
export interface ProgressView {
  readonly open: number
  readonly accepted: number
  readonly rejected: number
  readonly corrected: number
}

interface Doubt {
  readonly words: string
  readonly weight: number
  holds(claim: ClaimView): boolean
}

/** Weights only put claims in order; they are no probability. */
const DOUBTS: readonly Doubt[] = [
  { words: "told as unclear", weight: 4, holds: ({ certainty }) => certainty === "unknown" },
  { words: "the author rejects it", weight: 3, holds: ({ stance }) => stance === "rejects" },
  { words: "the author doubts it", weight: 3, holds: ({ stance }) => stance === "doubts" },
  { words: "denied in the text", weight: 2, holds: ({ polarity }) => polarity === "negative" },
  { words: "nobody is named who says so", weight: 2, holds: ({ holders }) => holders.includes("unnamed holders") },
  { words: "parts were added that the words do not say", weight: 2, holds: ({ implied }) => implied.length > 0 },
  { words: "no time", weight: 1, holds: ({ time, kind }) => time === null && kind !== "recommendation" },
  { words: "no figure", weight: 1, holds: ({ figure }) => figure === "no figure" },
]

/** The reasons to doubt a claim as it was read, the heaviest first. */
export function doubtsOf(claim: ClaimView): string[] {
  return DOUBTS.filter(({ holds }) => holds(claim)).map(({ words }) => words)
}

/** How much there is to doubt: 0 for nothing. */
export const doubtWeight = (claim: ClaimView): number =>
  DOUBTS.filter(({ holds }) => holds(claim)).reduce((sum, { weight }) => sum + weight, 0)

/** What a person has decided on a claim, as it stands. */
export interface OpinionView {
  readonly who: string
  readonly decision: ClaimVerdict["decision"]
  readonly reason: string | null
  readonly when: string
  /** `corrected`: the names of the fields that were changed. */
  readonly fields: readonly string[]
}

/** Each person's last decision that was not withdrawn, in the order of the log: two people's stand side by side. */
export function opinionsOf(log: readonly ClaimVerdict[]): OpinionView[] {
  const laid: ClaimVerdict[] = []
  for (const entry of log) {
    if (entry.decision === "withdrawn") laid.pop()
    else laid.push(entry)
  }
  const last = new Map(laid.map((entry) => [entry.who, entry]))
  return [...last.values()].map(({ who, decision, reason, when, correction }) => ({
    ...{ who, decision, reason, when },
    fields: Object.keys(correction ?? {}),
  }))
}

/** What one person can undo next and redo next; null where there is nothing. */
export interface HistoryView {
  readonly undo: StepView | null
  readonly redo: StepView | null
}
export interface StepView {
  /** The entry of the log that is meant. */
  readonly sequence: number
  readonly about: Verdict["about"]
  readonly decision: Verdict["decision"]
  /** The claim that the step leads to; null where it is about names or sources. */
  readonly claim: string | null
}

export interface History {
  /** Entries of this person that stand, the last one last. */
  readonly done: readonly Verdict[]
  /** Entries that were withdrawn and could come again, the next one last. */
  readonly undone: readonly Verdict[]
}

/**
 * Undo and redo as a fold of the log, so that they have no end and outlive the tab: a withdrawal takes a person's last entry on
 * the same subject off; saying the same again brings it back; saying anything else gives up what could have come again.
 */
export function historyOf(log: readonly Verdict[], who: string): History {
  const done: Verdict[] = []
  let undone: Verdict[] = []
  for (const entry of log) {
    const mine = entry.who === who
    if (entry.decision === "withdrawn") {
      const last = done.findLastIndex((one) => subjectKey(one) === subjectKey(entry))
      const [taken] = last < 0 ? [] : done.splice(last, 1)
      if (taken && mine) undone.push(taken)
    } else if (mine) {
      const next = undone.at(-1)
      if (next && sameStep(next, entry)) undone.pop()
      else undone = []
      done.push(entry)
    }
  }
  return { done, undone }
}

export function historyView(log: readonly Verdict[], who: string): HistoryView {
  const { done, undone } = historyOf(log, who)
  return { undo: stepView(done.at(-1)), redo: stepView(undone.at(-1)) }
}

function stepView(entry: Verdict | undefined): StepView | null {
  if (!entry) return null
  const { sequence, about, decision } = entry
  return { sequence, about, decision, claim: claimOf(entry) }
}

function claimOf(entry: Verdict): string | null {
  switch (entry.about) {
    case "claim":
    case "grade":
      return entry.claim
    case "grouping":
      return entry.claims[0] ?? null
    case "identity":
      return null
  }
}

/** What an entry is about; entries of one subject lie on one another. */
export function subjectKey(entry: Verdict): string {
  switch (entry.about) {
    case "claim":
      return JSON.stringify(["claim", entry.claim])
    case "identity":
      return JSON.stringify(["identity", entry.a, entry.b])
    case "grouping":
      return JSON.stringify(["grouping", ...entry.claims])
    case "grade":
      return JSON.stringify(["grade", entry.source, entry.topic, entry.claim])
  }
}

/** Whether two entries say the same, whenever it was said. */
export function sameStep(a: Verdict, b: Verdict): boolean {
  const said = ({ sequence: _sequence, when: _when, ...rest }: Verdict): string => JSON.stringify(sorted(rest))
  return a.who === b.who && said(a) === said(b)
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
