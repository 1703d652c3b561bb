import type { Scene } from "../scene.js"
import type { TokenSpan } from "../spans.js"
import type { WakingRule } from "../waking.js"
import type { RelationWords, TieType } from "./words.js"

/** A tie as a rule reads it; each subject stands to each object. */
export interface Tie {
  /** Besides those of words: "succeeded" (a leader follows another). */
  readonly type: TieType | "succeeded"
  readonly subjects: readonly string[]
  readonly objects: readonly string[]
  readonly head: TokenSpan
  readonly words: TokenSpan
  /** The governing verb's token, or -1. */
  readonly verb: number
  readonly implied?: string
  /** Said to be over by its own words: "cut its ties with". */
  readonly ended?: boolean
  /** Said not to be so. */
  readonly denied?: boolean
}
export type RelationRule = WakingRule<(scene: Scene, words: RelationWords, i: number) => Tie | null>

/** The span from the first to the last token of all spans. */
export function around(...spans: readonly (TokenSpan | null)[]): TokenSpan {
  const real = spans.filter((span) => span !== null)
  return { from: Math.min(...real.map(({ from }) => from)), to: Math.max(...real.map(({ to }) => to)) }
}
