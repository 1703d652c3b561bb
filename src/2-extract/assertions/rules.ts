// The richer kinds are found one way: at every token that wakes rules the first of them that makes something wins.
import type { Lexicon } from "#lexicon"
import { sentenceEnd } from "../clauses.js"
import { QUOTE_CLOSE, type Reading } from "../reading.js"
import type { Scene } from "../scene.js"
import { makeSilence } from "../silence.js"
import { lowest, type WakingRule, wake, wakersOf } from "../waking.js"

/** Makes claims at token `i`, or null where it does not stand there. */
export type AssertionRule<Made> = WakingRule<(scene: Scene, i: number) => readonly Made[] | null>

export interface FoundByRule<Made> {
  readonly made: Made
  readonly rule: string
}

/** A question asserts nothing. */
const asks = ({ r }: Scene, i: number): boolean => {
  const end = sentenceEnd(r, i)
  return isMark(r, end - 1) || (isMark(r, end - 2) && (r.grammar[end - 1]! & QUOTE_CLOSE) !== 0)
}
const isMark = ({ text, start }: Reading, i: number): boolean => i >= 0 && text.charCodeAt(start[i]!) === 63

/** Makes a finder of what the rules make of a document, in the order of the text. */
export function makeRuleFinder<Made>(
  lexicon: Lexicon,
  rules: readonly AssertionRule<Made>[],
): (scene: Scene) => FoundByRule<Made>[] {
  const wakers = wakersOf(lexicon, rules)
  return function findByRules(scene) {
    const silent = makeSilence(scene)
    const found: FoundByRule<Made>[] = []
    wake(wakers, scene, (i, awake) => {
      if (silent(i) || asks(scene, i)) return
      for (let rest = awake; rest; rest &= rest - 1) {
        const { name, make } = rules[lowest(rest)]!
        const made = make(scene, i)
        if (!made) continue
        for (const one of made) found.push({ made: one, rule: name })
        break
      }
    })
    return found
  }
}
