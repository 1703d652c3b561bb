// What a claim is about, by its canonical name where it has one, else in the document's words.
import type { EntityType } from "#claim"
import { headOf } from "../clauses.js"
import { DETERMINER, PREPOSITION, type Reading } from "../reading.js"
import { antecedent, mentionIn, nameOf, plainPhrase, pointsTo } from "../reference.js"
import type { Scene } from "../scene.js"
import type { Mention, TokenSpan } from "../spans.js"
import { has, wordClass } from "../word-classes.js"
import { onOneLine, textOf } from "../words.js"

const COLLECTIVE_ACTOR = wordClass("collective-actor")

const LONGEST = 160

/** The canonical name of the phrase, or its words. */
export function subjectName(scene: Scene, span: TokenSpan): string {
  return nameOf(scene, span) ?? wordsOf(scene.r, span)
}

/** The words of a span on one line, cut at a word where they are long. */
export function wordsOf(r: Reading, span: TokenSpan): string {
  const words = plainPhrase(r, span)
  return words.length > LONGEST ? words.slice(0, words.lastIndexOf(" ", LONGEST)) : words
}

/** The words of a span just as they stand, on one line. */
export function exactWords(r: Reading, { from, to }: TokenSpan): string {
  return onOneLine(textOf(r, from, to))
}

const ACTORS: ReadonlySet<EntityType> = new Set(["armed-group", "state", "government-body", "organisation", "person"])

/**
 * The actor that the phrase stands for or whose it is ("the unity of the Taliban"); one that is only described goes by the words
 * that describe it ("the coup leaders", "jihadist groups in the north"). Null where the phrase speaks of none.
 */
export function actorOf(scene: Scene, span: TokenSpan): Mention | null {
  return namedActor(scene, span) ?? describedActor(scene, span)
}

function describedActor({ r }: Scene, span: TokenSpan): Mention | null {
  const head = headOf(r, span)
  if (!has(r, head, COLLECTIVE_ACTOR)) return null
  const name = wordsOf(r, span)
  return { from: span.from, to: span.to, type: "organisation", name, form: name, known: null, rule: "described actor" }
}

function namedActor(scene: Scene, span: TokenSpan): Mention | null {
  const head = mentionIn(scene, span)
  if (head && ACTORS.has(head.type)) return head
  const referent = pointsTo(scene, span)
  if (referent) return antecedent(scene, span.from, referent)
  const { r } = scene
  let owner: Mention | null = null
  for (let i = span.from; i < span.to; i++) {
    const mention = scene.mentionAt(i)
    if (mention && ACTORS.has(mention.type)) {
      owner ??= mention
      if (mention.type === "armed-group") return mention
    }
    // "its unity", "the group's unity", "the unity of the group"
    if (!mention && r.grammar[i]! & DETERMINER && (i === span.from || r.grammar[i - 1]! & PREPOSITION)) {
      const pointing =
        pointsTo(scene, { from: i, to: i + 1 }) ?? pointsTo(scene, { from: i, to: Math.min(i + 2, span.to) })
      if (pointing) owner ??= antecedent(scene, i, pointing)
    }
  }
  return owner
}
