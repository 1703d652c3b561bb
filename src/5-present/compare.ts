// Two or more documents or sources side by side, question by question: where they agree, where they differ, who is silent.
import type { Conflict, ConflictType, Finding } from "#claim"
import type { ClaimView } from "./claim.js"
import { questionTitle } from "./question.js"

export const SIDE_KINDS = ["document", "publisher", "holder"] as const
export type SideKind = (typeof SIDE_KINDS)[number]

export interface SideView {
  readonly kind: SideKind
  /** The id of a document, or the name of a source. */
  readonly id: string
  readonly title: string
  readonly claims: number
}

export const ACCORDS = ["differ", "unlike", "agree", "alone"] as const
/**
 * `differ`: a contradiction between two sides. `unlike`: what they say differs, and date, place, scope or definition may explain
 * it. `agree`: nothing that they say stands against one another. `alone`: only one side speaks.
 */
export type Accord = (typeof ACCORDS)[number]

export interface ComparedQuestion {
  readonly id: string
  readonly title: string
  readonly kind: ClaimView["kind"]
  readonly accord: Accord
  /** What each side says, in the order of the sides; an empty list is silence. */
  readonly said: readonly (readonly ClaimView[])[]
  /** Why they differ, sentences of the finding; at most three. */
  readonly why: readonly string[]
}

export interface CompareView {
  readonly sides: readonly SideView[]
  /** Contradictions first, what one side alone says last. */
  readonly questions: readonly ComparedQuestion[]
  readonly counts: Readonly<Record<Accord, number>>
  /** How many questions were left out because there were too many. */
  readonly left: number
}

const CONTRADICTIONS: readonly ConflictType[] = ["value", "polarity", "perpetrator"]
const REASONS_SHOWN = 3

/** One question's row; `said` holds the claims of each side that answer it. */
export function comparedQuestion(finding: Finding, said: readonly (readonly ClaimView[])[]): ComparedQuestion {
  const sideOf = new Map(said.flatMap((claims, side) => claims.map(({ id }) => [id, side] as const)))
  const between = finding.conflicts.filter(({ a, b }) => {
    const [first, second] = [sideOf.get(a), sideOf.get(b)]
    return first !== undefined && second !== undefined && first !== second
  })
  return {
    id: finding.question.id,
    title: questionTitle(finding.question),
    kind: finding.question.kind,
    accord: accordOf(said, between),
    said,
    why: [...new Set(between.map(({ why }) => why))].slice(0, REASONS_SHOWN),
  }
}

function accordOf(said: readonly (readonly ClaimView[])[], between: readonly Conflict[]): Accord {
  if (said.filter(({ length }) => length > 0).length < 2) return "alone"
  if (between.some(({ type }) => CONTRADICTIONS.includes(type))) return "differ"
  return between.length > 0 ? "unlike" : "agree"
}

export function compareView(sides: readonly SideView[], all: readonly ComparedQuestion[], most: number): CompareView {
  const questions = [...all].sort(
    (a, b) => ACCORDS.indexOf(a.accord) - ACCORDS.indexOf(b.accord) || (a.title < b.title ? -1 : 1),
  )
  const count = (accord: Accord): number => all.filter((question) => question.accord === accord).length
  return {
    sides,
    questions: questions.slice(0, most),
    counts: { differ: count("differ"), unlike: count("unlike"), agree: count("agree"), alone: count("alone") },
    left: Math.max(0, all.length - most),
  }
}
