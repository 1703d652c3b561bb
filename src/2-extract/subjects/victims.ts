// People who are told by what happened to them, or by those spoken of before.
import { isContent, phraseAfter, phraseBefore } from "../clauses.js"
import type { Frame } from "../frames.js"
import {
  ADVERB,
  COMMA,
  DETERMINER,
  FIGURE,
  MEMBER,
  PEOPLE,
  POSSESSIVE,
  PREPOSITION,
  VICTIM,
  wordAt,
} from "../reading.js"
import { nameOf, plainPhrase } from "../reference.js"
import type { Scene } from "../scene.js"
import type { TokenSpan } from "../spans.js"
import { has, wordClass } from "../word-classes.js"
import { doer } from "./doers.js"
import { groupInside, possessor } from "./owners.js"
import type { Subject } from "./subject.js"
import { short, withNames } from "./words.js"

const TOLL_TIE = wordClass("toll-tie")
const DOING_HARM = wordClass("doing-harm")
const SUCH = wordClass("such")

/** "551 injured", "300 casualties": the people named with them, or those of the clause; else people. */
export function victimsOf(scene: Scene, frame: Frame): Subject | null {
  const { r } = scene
  for (const prep of [frame.noun + 1, frame.noun + 2]) {
    if (!has(r, prep, TOLL_TIE) || scene.times.some((time) => time.from === prep + 1)) continue
    const among = phraseAfter(r, prep + 1, frame.clause.to)
    if (among && wordAt(r, prep) !== "in")
      return { name: nameOf(scene, among) ?? withNames(scene, among), span: among, how: "tied to the toll" }
  }
  const group = groupInside(scene, frame) ?? possessor(scene, frame)
  if (group) return group
  // "1,500 civilian casualties"
  for (let i = frame.noun - 1; i >= frame.quantity.from && isContent(r, i); i--)
    if (r.sense[i]! & (PEOPLE | MEMBER) && !(r.sense[i]! & VICTIM))
      return { name: plainPhrase(r, { from: i, to: i + 1 }), span: { from: i, to: i + 1 }, how: "said of the toll" }
  const first = r.sentences[r.sentenceOf[frame.quantity.from]!]!
  for (let i = frame.quantity.from - 1; i >= first; i--) {
    if (!(r.sense[i]! & (PEOPLE | MEMBER)) || r.sense[i]! & VICTIM || !isContent(r, i)) continue
    const before = phraseBefore(r, i + 1, first)
    if (before)
      return {
        name: withNames(scene, { from: startOfName(scene, before, i), to: i + 1 }),
        span: null,
        how: "the people spoken of before",
      }
  }
  const suffering = frame.role === "object" && !has(r, frame.verb, DOING_HARM) ? doer(scene, frame) : null
  return suffering ?? { name: "people", span: null, how: "nobody is named" }
}

/** "5,000 such militants", "300 of these fighters": the people of the sentences before. */
export function suchAs(scene: Scene, { quantity, noun, phrase }: Frame): Subject | null {
  const { r } = scene
  let pointing = false
  for (let i = phrase.from; i < noun; i++) if (has(r, i, SUCH) && i !== quantity.from) pointing = true
  if (!pointing) return null
  const sentence = r.sentenceOf[quantity.from]!
  const lowest = r.sentences[Math.max(0, sentence - 2)]!
  for (let i = phrase.from - 1; i >= lowest; i--) {
    if (!(r.sense[i]! & (MEMBER | PEOPLE)) || i === noun) continue
    const before = phraseBefore(r, i + 1, r.sentences[r.sentenceOf[i]!]!)
    const whole = before && phraseAfter(r, Math.max(before.from, i - 4), r.sentences[r.sentenceOf[i]! + 1]!)
    if (!before || before.to - before.from < 2) continue
    const from = startOfName(scene, before, i)
    return {
      name: short(plainPhrase(r, { from, to: Math.max(i + 1, whole && whole.from <= i ? whole.to : 0) })),
      span: null,
      how: "“such” refers back",
    }
  }
  return null
}

export const startOfName = ({ r }: Scene, { from }: TokenSpan, noun: number): number => {
  let at = noun
  while (at > from && !(r.grammar[at - 1]! & (PREPOSITION | DETERMINER | POSSESSIVE | COMMA | FIGURE | ADVERB))) at--
  return at
}
