// Who stands in a phrase: names under their canonical form, what a pronoun or "the group" points back to, or the class of
// people that it speaks of ("civilians").
import type { EntityType } from "#claim"
import { headOf, isContent, phraseAfter, sentenceEnd } from "./clauses.js"
import {
  ADVERB,
  AUXILIARY,
  COMMA,
  COORDINATOR,
  DETERMINER,
  ED,
  FIGURE,
  MEMBER,
  PEOPLE,
  VERB,
  wordAt,
} from "./reading.js"
import { antecedent, mentionIn, nameOf, plainPhrase } from "./reference.js"
import type { Scene } from "./scene.js"
import type { Mention, TokenSpan } from "./spans.js"

const ACTORS: ReadonlySet<EntityType> = new Set([
  "armed-group",
  "organisation",
  "government-body",
  "state",
  "people",
  "person",
])
export const isActor = (mention: Mention | null): mention is Mention => mention !== null && ACTORS.has(mention.type)

/** Things that a phrase names: canonical names, each once. */
export function namesIn(scene: Scene, span: TokenSpan | null): string[] {
  if (!span) return []
  const found = actorsIn(scene, span).map(({ name }) => name)
  if (found.length) return [...new Set(found)]
  // a weapon, a place or a newspaper does nothing and is nobody's target
  const headed = mentionIn(scene, span)
  if (headed && !isActor(headed)) return []
  if (scene.r.reach(headOf(scene.r, span), "event-force")) return []
  const back = nameOf(scene, span) ?? possessedBy(scene, span)
  return back ? [back] : []
}

/** The actors named in a phrase. "Afghan" in "Afghan prisons" is none of them, and "Syria" in "fighters in Syria" is a place. */
export function actorsIn({ r, mentionAt }: Scene, { from, to }: TokenSpan): Mention[] {
  const found: Mention[] = []
  for (let i = from; i < to; i++) {
    const mention = mentionAt(i)
    if (!mention) continue
    const located =
      mention.type === "state" && /^(?:in|from|at|near|across|into|inside|outside)$/.test(wordAt(r, mention.from - 1))
    // "Khost, Afghanistan": where, and not who
    const wider = mentionAt(mention.from - 2)?.type === "place" && (r.grammar[mention.from - 1]! & COMMA) !== 0
    if (isActor(mention) && mention.from >= from && !located && !wider) found.push(mention)
    i = Math.max(i, mention.to - 1)
  }
  return found
}

/** "its fighters", "their campaign": whose it is. */
function possessedBy(scene: Scene, { from, to }: TokenSpan): string | null {
  for (let i = from; i < to && i < from + 3; i++)
    if (/^(?:its|their|his|her)$/.test(wordAt(scene.r, i)))
      return antecedent(scene, i, /^h/.test(wordAt(scene.r, i)) ? "person" : "group")?.name ?? null
  return null
}

/** The class of people that a phrase without a name speaks of: "insurgents", "civilians". */
export function classIn({ r }: Scene, span: TokenSpan | null): string | null {
  if (!span) return null
  const head = headOf(r, span)
  if (
    !(r.sense[head]! & (MEMBER | PEOPLE)) &&
    !r.reach(head, "event-civilian") &&
    !r.reach(head, "group-noun") &&
    !r.reach(head, "event-force")
  )
    return null
  let { from } = span
  while (from < head && (r.grammar[from]! & (FIGURE | DETERMINER | ADVERB) || !isContent(r, from))) from++
  return plainPhrase(r, { from, to: head + 1 })
}

/** Everybody in a phrase: names, else a class. */
export function everybodyIn(scene: Scene, span: TokenSpan | null): string[] {
  const names = namesIn(scene, span)
  if (names.length) return names
  const people = classIn(scene, span)
  return people ? [people] : []
}

/** "a post and killed four men": where a verb follows "and", the phrase ends before it; -1 where none does. */
function verbBehindJoint({ r }: Scene, { from, to }: TokenSpan): number {
  for (let k = from + 1; k < to - 1; k++)
    if (r.grammar[k]! & COORDINATOR && r.grammar[k + 1]! & ED && r.grammar[k + 2]! & (DETERMINER | FIGURE)) return k
  return -1
}

/** A phrase and those joined to it by commas and "and": "the army, the police, or the militia". Null where none begins. */
export function listAfter(scene: Scene, from: number, ceiling: number = sentenceEnd(scene.r, from)): TokenSpan | null {
  const { r } = scene
  const first = phraseAfter(r, from, ceiling)
  if (!first) return null
  const joint = verbBehindJoint(scene, first)
  if (joint > from) return { from, to: joint }
  let { to } = first
  for (;;) {
    let next = to
    if (r.grammar[next]! & COMMA) next++
    if (r.grammar[next]! & COORDINATOR) next++
    if (next === to || next >= ceiling) break
    const more = phraseAfter(r, next, ceiling)
    if (!more || more.to >= ceiling + 1) break
    const follows = r.grammar[more.to]!
    const named = isActor(scene.mentionAt(headOf(r, more))) || (r.sense[headOf(r, more)]! & (MEMBER | PEOPLE)) !== 0
    // ", the group said": a subject of its own begins a clause
    if (!named || follows & (AUXILIARY | VERB)) break
    to = more.to
  }
  return { from: first.from, to }
}
