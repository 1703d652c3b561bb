// Who and what a text names, and under which forms: the packs' names first, then what the text itself defines,
// then what its words tell of names that nobody knows.
import type { Entity } from "#claim"
import type { Lexicon } from "#lexicon"
import { entitiesOf } from "./entities.js"
import { makeContexts } from "./mentions-context.js"
import { knownAt, type Sighting } from "./mentions-known.js"
import { makeResolver } from "./mentions-resolve.js"
import { personAt, type RunClasses, runAt } from "./mentions-runs.js"
import type { Mention } from "./spans.js"
import { CAPITAL, WORD } from "./tokens.js"
import type { Words } from "./words.js"

export interface Named {
  /** In the order of the text; they do not overlap. */
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
}

/** Makes a finder for the lexicon; it keeps nothing of a text. */
export function makeMentionFinder(lexicon: Lexicon): (words: Words) => Named {
  const contexts = makeContexts(lexicon.vocabulary.size)
  const classId = (name: string): number => lexicon.terms.classId(name)
  const resolve = makeResolver(lexicon, classId)
  const runs: RunClasses = {
    opener: classId("opener"),
    personJoint: classId("name-joint"),
    organisationJoint: classId("organisation-joint"),
    organisationNoun: classId("organisation-noun"),
    givenName: classId("given-name"),
  }
  const compass = classId("compass-word")
  return (words) => {
    const cased = isCased(words)
    const sightings = sight(words, cased, runs)
    const { mentions, longForms } = resolve(words, sightings, cased, contexts(words))
    return { mentions, entities: entitiesOf(words, mentions, longForms, compass) }
  }
}

/** Hot: nearly all tokens are passed by after three array reads; a small word is looked at only where a name is written small. */
function sight(words: Words, cased: boolean, runs: RunClasses): Sighting[] {
  const sightings: Sighting[] = []
  const { small } = words.lexicon.names
  const { first } = words.lexicon.names.phrases
  const { word, kind, shape, sentences, sentenceCount } = words
  for (let s = 0; s < sentenceCount; s++) {
    const end = sentences[s + 1]!
    for (let i = sentences[s]!; i < end; i++) {
      const id = word[i]!
      const capital = (shape[i]! & CAPITAL) !== 0 && kind[i] === WORD
      if (!capital && (id === 0 || (cased && (first[id] === 0 || small[id] !== 1)))) continue
      const known = id !== 0 && first[id] !== 0 ? knownAt(words, i, end, s, !cased) : null
      const sighting =
        known ?? (cased ? (capital ? runAt(words, i, end, s, runs) : null) : personAt(words, i, end, s, runs))
      if (!sighting) continue
      sightings.push(sighting)
      i = sighting.to - 1
    }
  }
  return sightings
}

/** Whether capitals tell anything: not in a text all in capitals or all in small letters. */
function isCased({ shape, kind, length }: Words): boolean {
  let letters = 0
  let capitals = 0
  // of a long text every eighth token tells enough
  const step = length > 4000 ? 8 : 1
  for (let i = 0; i < length; i += step) {
    if (kind[i] !== WORD) continue
    letters++
    if (shape[i]! & CAPITAL) capitals++
  }
  return capitals > letters * 0.01 && capitals < letters * 0.9
}
