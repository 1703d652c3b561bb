// The ends of a tie: names of a phrase, or, where the tie is to a place, the places in it.
import { phraseBefore, sentenceStart } from "../clauses.js"
import { listAfter, namesIn } from "../participants.js"
import { ADVERB, AUXILIARY, COMMA, OPEN, POSSESSIVE, RELATIVE, wordAt } from "../reading.js"
import type { Scene } from "../scene.js"
import type { TokenSpan } from "../spans.js"

export interface End {
  readonly names: readonly string[]
  readonly span: TokenSpan
}

export function nameEnd(scene: Scene, span: TokenSpan | null): End | null {
  const names = namesIn(scene, span)
  return span && names.length ? { names, span } : null
}

/** The places from token `from` on, with those joined to them: "the provinces of Kunar, Kandahar and Nangarhar". */
export function placesAfter(scene: Scene, from: number, reach = 4): End | null {
  const { r, mentionAt } = scene
  const names: string[] = []
  let to = from
  let last = from
  for (let i = from; i < r.length && i - last < reach && r.sentenceOf[i] === r.sentenceOf[from]; i++) {
    const mention = mentionAt(i)
    if (!mention) {
      if (r.grammar[i]! & (AUXILIARY | OPEN | RELATIVE)) break
      continue
    }
    if (mention.type !== "place" && mention.type !== "state") break
    i = mention.to - 1
    // "Afghanistan's southeast": the place is within it
    names.push(mention.name)
    to = mention.to
    last = mention.to
    if (r.grammar[to]! & POSSESSIVE) last++
  }
  return names.length ? { names: [...new Set(names)], span: { from, to } } : null
}

/** The phrase before a tie: over commas, "which is", "are mostly". */
export function endBefore(scene: Scene, i: number): End | null {
  const { r } = scene
  const floor = sentenceStart(r, i)
  let end = i
  while (
    end > floor &&
    (r.grammar[end - 1]! & (AUXILIARY | ADVERB | COMMA | OPEN | RELATIVE) ||
      /^(?:either|remains?|remained)$/.test(wordAt(r, end - 1)))
  )
    end--
  return nameEnd(scene, phraseBefore(r, end, floor))
}
export const endAfter = (scene: Scene, from: number): End | null => nameEnd(scene, listAfter(scene, from))
