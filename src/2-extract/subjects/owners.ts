// The group to which the counted belong: named among them, tied to them, spoken of before.
import { phraseAfter, phraseBefore } from "../clauses.js"
import type { Frame } from "../frames.js"
import type { Sense } from "../measures/index.js"
import { COMMA, DETERMINER, POSSESSIVE, PREPOSITION, type Reading, wordAt } from "../reading.js"
import { antecedent, lastBefore, nameOf } from "../reference.js"
import type { Referent } from "../referent.js"
import type { Scene } from "../scene.js"
import type { Mention, TokenSpan } from "../spans.js"
import { has, lengthOf, wordClass } from "../word-classes.js"
import type { Subject } from "./subject.js"
import { firstActor, isActor } from "./words.js"

const NUMBER_TIE = wordClass("number-tie")
const COMING_FROM = wordClass("coming-from")
const PART_OF = wordClass("part-of-preposition")
const OWNER_WORD = wordClass("owner-word")
const BELONGING = wordClass("belonging")

/** "90 ISIS fighters", "13 US service members", "60,000 Taliban". */
export function groupInside(scene: Scene, { quantity, noun }: Frame): Subject | null {
  for (let i = quantity.from; i <= noun; i++) {
    const mention = scene.mentionAt(i)
    if (isActor(mention)) return { name: mention.name, span: mention, how: "named with the counted" }
  }
  return null
}

/** "the number of Taliban", "the group's strength", "estimates of the size of X": what the noun for a number belongs to. */
export function numbered(scene: Scene, frame: Frame, { by }: Sense): Subject | null {
  const { r } = scene
  if (by < frame.clause.from || by >= frame.quantity.from || frame.verb === by) return null
  const of = has(r, by + 1, NUMBER_TIE) ? phraseAfter(r, by + 2, frame.quantity.from) : null
  if (of) {
    const inside = firstActor(scene, of)
    if (inside) return { name: inside.name, span: of, how: "behind the noun for a number" }
    const name = nameOf(scene, of)
    return name ? { name, span: of, how: "behind the noun for a number" } : null
  }
  // "their number": of fighters, and not of the office that counts them
  return possessorAt(scene, by, frame.clause.from, "armed")
}

/** "3,000 fighters of the group", "members of ISIS", "fighters associated to Daesh". */
export function tied(scene: Scene, frame: Frame): Subject | null {
  const { r } = scene
  const after = tieAfter(r, frame)
  if (!after) return null
  const inside = firstActor(scene, after)
  if (inside && !(inside.type === "state" && has(r, after.from - 1, COMING_FROM)))
    return { name: inside.name, span: after, how: "tied to the counted" }
  const name = has(r, after.from - 1, PART_OF) ? nameOf(scene, after) : null
  return name ? { name, span: after, how: "tied to the counted" } : null
}

function tieAfter(r: Reading, { noun, quantity, clause }: Frame): TokenSpan | null {
  const at = noun >= 0 ? noun + 1 : quantity.to
  const length = lengthOf(r, at, BELONGING)
  return length ? phraseAfter(r, at + length, Math.max(clause.to, at)) : null
}

/** "its 3,000 fighters", "the Taliban's 60,000 men". */
export function possessor(scene: Scene, { phrase, quantity, clause }: Frame): Subject | null {
  return possessorAt(scene, quantity.from, Math.min(phrase.from, clause.from))
}

export function possessorAt(scene: Scene, at: number, floor: number, whose: Referent = "group"): Subject | null {
  const { r } = scene
  for (let i = at - 1; i >= floor && i > at - 5; i--) {
    if (r.grammar[i]! & POSSESSIVE) {
      const owner = phraseBefore(r, i, floor)
      const name = owner && nameOf(scene, owner)
      return name ? { name, span: owner, how: "possessor" } : null
    }
    if (wordAt(r, i) === "whose") {
      const owner = phraseBefore(r, r.grammar[i - 1]! & COMMA ? i - 1 : i, r.sentences[r.sentenceOf[i]!]!)
      const name = owner && nameOf(scene, owner)
      return name ? { name, span: owner, how: "“whose”" } : null
    }
    if (has(r, i, OWNER_WORD)) {
      const mention = antecedent(scene, i, whose) ?? antecedent(scene, i, "group")
      return mention && { name: mention.name, span: null, how: `“${wordAt(r, i)}” refers back` }
    }
    const mention = scene.mentionAt(i)
    if (isActor(mention) && i === at - 1) return { name: mention.name, span: mention, how: "named before the noun" }
    if (r.grammar[i]! & (PREPOSITION | COMMA | DETERMINER)) break
  }
  return null
}

export function lastGroup(scene: Scene, frame: Frame): Subject | null {
  const topic = topicBefore(scene, frame.quantity.from)
  if (topic) return { name: topic.name, span: null, how: "the group that the text is about" }
  const mention = antecedent(scene, frame.quantity.from, "armed")
  return mention && mention.type !== "state"
    ? { name: mention.name, span: null, how: "the group spoken of before" }
    : null
}

const SENTENCES_BACK = 6

/** The armed group that the document names most often, where it was named not long before. */
function topicBefore(scene: Scene, at: number): Mention | null {
  const { r, mentions } = scene
  const topic = topicOf(mentions)
  const lowest = r.sentences[Math.max(0, r.sentenceOf[at]! - SENTENCES_BACK)]!
  for (let i = lastBefore(mentions, at); i >= 0 && mentions[i]!.from >= lowest; i--)
    if (mentions[i]!.name === topic) return mentions[i]!
  return null
}

const TOPICS = new WeakMap<readonly Mention[], string>()

/** Counted once a document. */
function topicOf(mentions: readonly Mention[]): string {
  const known = TOPICS.get(mentions)
  if (known !== undefined) return known
  const counts = new Map<string, number>()
  for (const { type, name } of mentions) if (type === "armed-group") counts.set(name, (counts.get(name) ?? 0) + 1)
  let most = ""
  for (const [name, count] of counts) if (count > (counts.get(most) ?? 0)) most = name
  TOPICS.set(mentions, most)
  return most
}
