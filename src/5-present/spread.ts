// How a statement went from report to report: each telling on the day of its report, hanging from the one that it repeats, with
// what was lost on the way, what a recount replaced, and what it stands against.
import type { Change, ConflictType, Finding } from "#claim"
import type { ClaimView } from "./claim.js"
import { originViews, type TellingView, type TieView } from "./origins.js"
import type { DocumentBrief } from "./source.js"

export interface SpreadTelling {
  readonly claim: string
  readonly document: DocumentBrief
  /** What is said here: the figure, or the answer in words. */
  readonly said: string
  readonly holders: readonly string[]
  /** The origin's position in `SpreadView.origins`. */
  readonly origin: number
  /** The telling that it repeats; null for a first one. */
  readonly from: string | null
  readonly tie: TieView | null
  readonly changes: readonly Change[]
  /** Whether a later count replaces it: counted again, and not contradicted. */
  readonly replaced: boolean
  /** Claims of other origins that contradict it. */
  readonly against: readonly string[]
}

export interface SpreadView {
  readonly origins: readonly { readonly id: string; readonly name: string }[]
  /** Origin by origin, that of the first telling first; within one each telling behind the one that it hangs from. */
  readonly tellings: readonly SpreadTelling[]
}

/** Types of conflict that time, place and scope do not explain. */
export const CONTRADICTIONS: readonly ConflictType[] = ["value", "polarity", "perpetrator", "identity", "inclusion"]

/** `claims` are those of the question; tellings whose claim is not among them are left out. */
export function spreadOf(finding: Finding, claims: readonly ClaimView[]): SpreadView {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const replaced = new Set(finding.superseded)
  const against = opponents(finding)
  const trees = originViews(finding)
    .map((origin) => ({ origin, tellings: flat(origin.tellings, null) }))
    .sort((a, b) => dayOf(byId.get(a.origin.id)) - dayOf(byId.get(b.origin.id)) || (a.origin.id < b.origin.id ? -1 : 1))
  return {
    origins: trees.map(({ origin: { id, name } }) => ({ id, name })),
    tellings: trees.flatMap(({ tellings }, origin) =>
      tellings.flatMap(({ telling: { claim, tie, changes }, from }) => {
        const view = byId.get(claim)
        if (!view) return []
        return {
          ...{ claim, origin, from, tie, changes },
          document: view.document,
          said: view.figure,
          holders: view.holders,
          replaced: replaced.has(claim),
          against: against.get(claim) ?? [],
        }
      }),
    ),
  }
}

interface Hanging {
  readonly telling: TellingView
  readonly from: string | null
}
const flat = (tellings: readonly TellingView[], from: string | null): Hanging[] =>
  tellings.flatMap((telling) => [{ telling, from }, ...flat(telling.repeats, telling.claim)])

function opponents({ conflicts }: Finding): Map<string, string[]> {
  const against = new Map<string, string[]>()
  const note = (a: string, b: string): void => {
    against.set(a, [...(against.get(a) ?? []), b])
  }
  for (const { a, b, type } of conflicts) {
    if (!CONTRADICTIONS.includes(type)) continue
    note(a, b)
    note(b, a)
  }
  return against
}

/** Milliseconds, for the order alone; those without a date come last. */
const dayOf = (claim: ClaimView | undefined): number =>
  claim?.document.published?.first ? Date.parse(claim.document.published.first) : Number.POSITIVE_INFINITY
