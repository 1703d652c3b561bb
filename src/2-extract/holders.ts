// Who holds what is said: the names behind the words that stand as a source.
import { headOf, phraseBefore, sentenceEnd, sentenceStart } from "./clauses.js"
import {
  AUXILIARY,
  COMMA,
  HOLDER_NOUN,
  MEMBER,
  NAME,
  PEOPLE,
  PERSON_TITLE,
  PRONOUN,
  RELATIVE,
  STATEMENT_NOUN,
  STOP,
} from "./reading.js"
import { antecedent, mentionIn, plainPhrase, pointsTo } from "./reference.js"
import type { Scene } from "./scene.js"
import type { Mention, TokenSpan } from "./spans.js"
import { has, wordClass } from "./word-classes.js"
import { onOneLine, textOf } from "./words.js"

export const UNNAMED = "unnamed"
const AUTHOR = /^(?:i|we|one|you|the author|the authors|this author|this paper|this report|this article|this study)$/i
const NOBODY =
  /^(?:some|many|others|most|people|several|it|those|all|ones|everyone|someone|many people|some people|few|the ones)$/i

/** The holder's names, origin first. Empty where the author speaks. `previous` is the holder before, for "he" and "they". */
export function holdersOf(scene: Scene, source: TokenSpan | null, previous: readonly string[]): readonly string[] {
  if (!source) return [UNNAMED]
  const { r } = scene
  // neither list has an entry of more than two words
  const words = source.to - source.from > 2 ? "" : onOneLine(textOf(r, source.from, source.to))
  if (AUTHOR.test(words)) return []
  if (source.to - source.from === 1 && r.grammar[source.from]! & RELATIVE) return relativeHolder(scene, source.from)
  const referent = pointsTo(scene, source)
  if (referent && !mentionIn(scene, source)) {
    const bySameWord = previous.length && referent === "person" ? previous : null
    const named = antecedent(scene, source.from, referent)
    if (referent === "person" && !named) return bySameWord ?? [UNNAMED]
    if (named) return [named.name]
    if (source.to - source.from === 1) return previous.length ? previous : [UNNAMED]
  }
  if (NOBODY.test(words)) return [UNNAMED]
  return canSpeak(scene, source) ? [nameOfHolder(scene, source)] : []
}

/** The ends of nouns for people who do something: "herders", "governors", "separatists", "politicians". */
const PEOPLE_END = /(?:[^i]ers|ors|ists|ians|ants|ees|men|women)$/

/** A name, a body, people or what they have written; "the trend suggests that" is the author's own reading of a trend. */
function canSpeak(scene: Scene, source: TokenSpan): boolean {
  const { r } = scene
  if (mentionIn(scene, source)) return true
  const head = headOf(r, source)
  if (r.sense[head]! & (HOLDER_NOUN | PERSON_TITLE | STATEMENT_NOUN | MEMBER | PEOPLE)) return true
  // a capital at the start of a sentence makes no name
  if (r.grammar[head]! & NAME && head > sentenceStart(r, head)) return true
  const word = r.text.slice(r.start[head], r.end[head]).toLowerCase()
  return PEOPLE_END.test(word) || has(r, head, SPEAKERS)
}
const SPEAKERS = wordClass("group-reference", "body-reference", "state-reference", "doer-noun", "speaking-body")

/** "the Taliban spokesman Zabihullah Mujahid" is the person; "a spokesman for the ministry" is those words. */
function nameOfHolder(scene: Scene, source: TokenSpan): string {
  const { r } = scene
  const person = firstOf(scene, source, isPerson) ?? apposed(scene, source)
  if (person) return person.name
  const head = headOf(r, source)
  const whole = mentionIn(scene, source)
  if (whole) return whole.name
  const named = firstOf(scene, source, (mention) => mention.type !== "place" && mention.type !== "people")
  if (named && r.sense[head]! & STATEMENT_NOUN && !(r.sense[head]! & PERSON_TITLE)) return named.name
  if (!(r.sense[head]! & HOLDER_NOUN) && named && r.grammar[head]! & NAME) return named.name
  const plain = plainPhrase(r, source)
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}

const isPerson = (mention: Mention): boolean => mention.type === "person"

/** "the former minister of X, and current head of Y, Anna Berg": the name that closes a row of offices. */
function apposed(scene: Scene, source: TokenSpan): Mention | null {
  const { r } = scene
  if (!(r.sense[headOf(r, source)]! & PERSON_TITLE) || !(r.grammar[source.to]! & COMMA)) return null
  const end = Math.min(sentenceEnd(r, source.from), source.to + 30)
  for (let i = source.to; i < end; i++) {
    const mention = scene.mentionAt(i)
    if (mention && isPerson(mention)) return mention
    if (r.grammar[i]! & (STOP | RELATIVE | AUXILIARY) && !(r.grammar[i]! & NAME)) return null
  }
  return null
}

function firstOf({ mentionAt }: Scene, { from, to }: TokenSpan, fits: (mention: Mention) => boolean): Mention | null {
  for (let i = from; i < to; i++) {
    const mention = mentionAt(i)
    if (mention && fits(mention)) return mention
  }
  return null
}

/** "…analysts, who say": what stands before the relative. */
function relativeHolder(scene: Scene, at: number): readonly string[] {
  const { r } = scene
  let end = at
  const floor = sentenceStart(r, at)
  while (end > floor && !r.grammar[end - 1]! && r.text.charCodeAt(r.start[end - 1]!) === 44) end--
  if (end > floor && r.text.charCodeAt(r.start[end - 1]!) === 44) end--
  const before = phraseBefore(r, end, floor)
  if (!before || r.grammar[before.from]! & PRONOUN) return [UNNAMED]
  return holdersOf(scene, before, [])
}
