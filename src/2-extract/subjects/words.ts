// The names and words that a subject is told by.
import { headOf } from "../clauses.js"
import { ADVERB, DETERMINER, NAME } from "../reading.js"
import { antecedent, mentionIn } from "../reference.js"
import type { Scene } from "../scene.js"
import type { Mention, TokenSpan } from "../spans.js"
import { has, wordClass } from "../word-classes.js"

const GROUP_OWNER_WORD = wordClass("group-owner-word")

const ACTORS = new Set(["armed-group", "organisation", "government-body", "state", "people", "weapon", "person"])

export const isActor = (mention: Mention | null): mention is Mention => mention !== null && ACTORS.has(mention.type)

export function firstActor(scene: Scene, span: TokenSpan): Mention | null {
  const own = mentionIn(scene, span)
  if (own && isActor(own)) return own
  const head = headOf(scene.r, span)
  for (let i = span.from; i < span.to; i++) {
    const mention = scene.mentionAt(i)
    if (mention && (mention.type === "armed-group" || (isActor(mention) && i <= head))) return mention
  }
  return null
}

/** The phrase without determiners, its names canonical, "its" and "their" named. */
export function withNames(scene: Scene, span: TokenSpan): string {
  const { r } = scene
  const words: string[] = []
  for (let i = span.from; i < span.to; i++) {
    const mention = scene.mentionAt(i)
    if (mention && mention.type !== "place" && mention.type !== "state" && mention.to <= span.to) {
      words.push(mention.name)
      i = mention.to - 1
    } else if (has(r, i, GROUP_OWNER_WORD)) {
      const owner = antecedent(scene, i, "group")
      if (owner) words.push(owner.name)
    } else if (i > span.from || !(r.grammar[i]! & (DETERMINER | ADVERB)) || r.grammar[i]! & NAME)
      words.push(r.text.slice(r.start[i], r.end[i]))
  }
  return short(words.join(" ").replace(/ (?=['’]s\b|,|-)|(?<=-) /g, ""))
}

export const short = (words: string): string => (words.length > 80 ? words.slice(0, words.lastIndexOf(" ", 80)) : words)
