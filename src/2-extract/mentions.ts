// Who and what a text names, and under which forms: the packs' names first, then what the text itself defines.
import type { Entity } from "#claim"
import type { Lexicon, NameCandidate } from "#lexicon"
import { entitiesOf } from "./entities.js"
import { type Context, makeContexts } from "./mentions-context.js"
import { knownAt, type Sighting } from "./mentions-known.js"
import type { Mention } from "./spans.js"
import { CAPITAL } from "./tokens.js"
import type { Words } from "./words.js"

export interface Named {
  /** In the order of the text; they do not overlap. */
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
}

/** Makes a finder for the lexicon; it keeps nothing of a text. */
export function makeMentionFinder(lexicon: Lexicon): (words: Words) => Named {
  const contexts = makeContexts(lexicon.vocabulary.size)
  return (words) => {
    const context = contexts(words)
    const mentions = sight(words, !isCased(words)).flatMap((sighting) => choose(words, sighting, context) ?? [])
    return { mentions, entities: entitiesOf(mentions, new Map()) }
  }
}

function sight(words: Words, anyCase: boolean): Sighting[] {
  const sightings: Sighting[] = []
  const { first } = words.lexicon.names.phrases
  const { word, sentences, sentenceCount } = words
  for (let s = 0; s < sentenceCount; s++) {
    const end = sentences[s + 1]!
    for (let i = sentences[s]!; i < end; i++) {
      if (!first[word[i]!]) continue
      const known = knownAt(words, i, end, s, anyCase)
      if (!known) continue
      sightings.push(known)
      i = known.to - 1
    }
  }
  return sightings
}

/** Whether capitals tell anything: not in a text all in capitals or all in small letters. */
function isCased({ shape, kind, length }: Words): boolean {
  let letters = 0
  let capitals = 0
  for (let i = 0; i < length; i++) {
    if (kind[i] !== 1) continue
    letters++
    if (shape[i]! & CAPITAL) capitals++
  }
  return capitals > letters * 0.01 && capitals < letters * 0.9
}

function choose(words: Words, sighting: Sighting, context: Context): Mention | null {
  let best: NameCandidate | null = null
  let nearest = 0
  for (const candidate of sighting.candidates) {
    if (candidate.kind === "seat") continue
    const nearness = candidate.context.size ? context.nearness(candidate.context, sighting.sentence) : 0.5
    if (nearness > nearest) {
      best = candidate
      nearest = nearness
    }
  }
  if (!best) return null
  const { from, to } = sighting
  return {
    from,
    to,
    type: best.known.type,
    name: best.known.name,
    form: words.text.slice(words.start[from], words.end[to - 1]),
    known: best.known,
    rule: best.context.size ? "name of the pack, by its context" : `${best.kind} of the pack`,
  }
}
