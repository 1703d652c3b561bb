import type { Scene } from "../scene.js"
import type { TokenSpan } from "../spans.js"
import type { WakingRule } from "../waking.js"
import type { EventWords } from "./words.js"

/** An event as a rule reads it, before its time, holder and incident. */
export interface Happening {
  readonly subtype: string
  readonly actors: readonly string[]
  readonly targets: readonly string[]
  readonly head: TokenSpan
  readonly words: TokenSpan
  /** The governing verb's token, or -1. */
  readonly verb: number
  /** Who does it or whom it happens to is nobody: "no civilians were harmed". */
  readonly nobody?: boolean
  /** The place that changed hands, where no pack knows its name. */
  readonly taken?: string | null
}
export type EventRule = WakingRule<(scene: Scene, words: EventWords, i: number) => Happening | null>
