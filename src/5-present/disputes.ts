// Conflicts as a list: each question that is in dispute with both sides of its conflicts, said in sentences.
import type { ClaimKind, Conflict, ConflictType, Finding } from "#claim"
import type { ClaimView } from "./claim.js"
import type { FacetView, PageView } from "./lists.js"
import { CONFLICT_ORDER, type ConflictGroup, questionTitle } from "./question.js"
import { CONTRADICTIONS } from "./spread.js"
import { CONFLICT_WORDS } from "./words.js"

/** A conflict with its two sides; a side is null where its claim cannot be shown. */
export interface SidesView extends Pick<Conflict, "why" | "settles"> {
  readonly a: ClaimView | null
  readonly b: ClaimView | null
}
export interface DisputeGroup extends Pick<ConflictGroup, "type" | "words"> {
  /** All of this type; `sides` are the first of them. */
  readonly conflicts: number
  readonly sides: readonly SidesView[]
}
/** A question that is in dispute. */
export interface DisputeRow {
  readonly id: string
  readonly title: string
  readonly kind: ClaimKind
  readonly origins: number
  readonly groups: readonly DisputeGroup[]
}
/** `total` counts questions. */
export interface DisputesView extends PageView<DisputeRow> {
  readonly facets: readonly FacetView[]
}

/** Conflicts shown of one type: who wants all goes to the question. */
const SHOWN = 3

/** Conflicts of the question by type; all contradictions where no types are asked for. */
export function disputeRow(
  finding: Finding,
  types: readonly ConflictType[],
  claimOf: (id: string) => ClaimView | null,
): DisputeRow {
  const { question, origins, conflicts } = finding
  const wanted = types.length ? types : CONTRADICTIONS
  const groups = CONFLICT_ORDER.filter((type) => wanted.includes(type)).flatMap((type) => {
    const own = conflicts.filter((conflict) => conflict.type === type)
    if (!own.length) return []
    const sides = own.slice(0, SHOWN).map((conflict) => sidesView(conflict, claimOf))
    return [{ type, words: CONFLICT_WORDS[type], conflicts: own.length, sides }]
  })
  const { id, kind } = question
  return { id, title: questionTitle(question), kind, origins: origins.length, groups }
}

/** Conflicts of the types that are asked for, all contradictions where none are, whole. */
export const conflictsOf = ({ conflicts }: Finding, types: readonly ConflictType[]): readonly Conflict[] => {
  const wanted = types.length ? types : CONTRADICTIONS
  return conflicts.filter(({ type }) => wanted.includes(type))
}

/** The claims that the row will ask for. */
export function claimsOfDispute({ conflicts }: Finding, types: readonly ConflictType[]): string[] {
  const wanted = types.length ? types : CONTRADICTIONS
  return wanted.flatMap((type) =>
    conflicts
      .filter((conflict) => conflict.type === type)
      .slice(0, SHOWN)
      .flatMap(({ a, b }) => [a, b]),
  )
}

export const sidesView = ({ a, b, why, settles }: Conflict, claimOf: (id: string) => ClaimView | null): SidesView => ({
  a: claimOf(a),
  b: claimOf(b),
  why: sentence(why),
  settles,
})

/** A capital in front and a stop behind, however it was written down. */
export function sentence(words: string): string {
  const capital = words && words[0]!.toUpperCase() + words.slice(1)
  return !capital || /[.!?]$/.test(capital) ? capital : `${capital}.`
}
