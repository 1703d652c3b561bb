// What violence strikes that is nobody's name: a school, a checkpoint, "two nurses", a town.
import type { EntityType } from "#claim"
import { headOf, isContent } from "../clauses.js"
import { everybodyIn } from "../participants.js"
import {
  ADVERB,
  COORDINATOR,
  DETERMINER,
  FIGURE,
  NAME,
  PERSON_TITLE,
  PLURAL_S,
  type Reading,
  wordAt,
} from "../reading.js"
import { plainPhrase } from "../reference.js"
import type { Scene } from "../scene.js"
import type { TokenSpan } from "../spans.js"
import { has, lengthOf, type WordClass, wordClass } from "../word-classes.js"

const STRUCK = wordClass(
  "event-site-civil",
  "event-site-force",
  "event-civilian",
  "event-protester",
  "event-mob",
  "event-assailant",
)
const ENGINES = wordClass("event-aircraft", "event-engine")
const TERRITORY = wordClass("event-territory")

function ownerIn({ r, mentionAt }: Scene, span: TokenSpan): string | null {
  const head = headOf(r, span)
  for (let i = span.from; i < head; i++) {
    const mention = mentionAt(i)
    if (mention && mention.type !== "place" && mention.type !== "people") return mention.name
  }
  return null
}

/** Everybody in a phrase, else the people or the place that it speaks of, in its words. */
export function whomOrWhat(scene: Scene, span: TokenSpan | null): string[] {
  if (!span) return []
  const { r } = scene
  if (isNational(scene, span)) return [plainPhrase(r, { from: headOf(r, span), to: headOf(r, span) + 1 })]
  // "French helicopters": whose they are
  const owner = classHead(r, span, ENGINES) >= 0 ? ownerIn(scene, span) : null
  if (owner) return [owner]
  const people = everybodyIn(scene, span)
  if (people.length) return people
  const head = classHead(r, span, STRUCK)
  if (head >= 0) return [fromContent(r, span, head)]
  const last = headOf(r, span)
  return r.sense[last]! & PERSON_TITLE && !scene.mentionAt(last) ? [fromContent(r, span, last)] : []
}

/** "an American", "two Tajiks": people of a state, and not the state. */
export function isNational({ r, mentionAt }: Scene, span: TokenSpan): boolean {
  const head = headOf(r, span)
  return (
    head === span.from + 1 &&
    !(r.grammar[span.to]! & COORDINATOR) &&
    mentionAt(head)?.type === "state" &&
    (/^an?$/.test(wordAt(r, span.from)) || (r.grammar[span.from]! & FIGURE) !== 0) &&
    mentionAt(head)?.from === head
  )
}

/** The head of the phrase where its last words are a term of the class; -1 where they are none. */
export function classHead(r: Reading, span: TokenSpan, of: WordClass): number {
  const head = headOf(r, span)
  for (let from = Math.max(span.from, head - 3); from <= head; from++)
    if (from + lengthOf(r, from, of) > head) return head
  return -1
}

function fromContent(r: Reading, { from }: TokenSpan, head: number): string {
  while (from < head && (r.grammar[from]! & (FIGURE | DETERMINER | ADVERB) || !isContent(r, from))) from++
  return plainPhrase(r, { from, to: head + 1 })
}

/** A place or what a place is called by its kind: "the town", "Palmyra" where no pack knows it. */
export function isTerritory({ r, mentionAt }: Scene, span: TokenSpan | null): boolean {
  if (!span) return false
  for (let i = span.from; i < span.to; i++) {
    const mention = mentionAt(i)
    // a name of unknown words may be read as a person's
    if (mention)
      return (
        mention.type === "place" ||
        (mention.known === null && mention.type === "person" && mention.to === headOf(r, span) + 1)
      )
  }
  if (classHead(r, span, TERRITORY) >= 0) return true
  return (r.grammar[headOf(r, span)]! & NAME) !== 0
}

/** Whether a term of the class stands in the span. */
export function holds(r: Reading, { from, to }: TokenSpan, of: WordClass): boolean {
  for (let i = from; i < to; i++) if (has(r, i, of)) return true
  return false
}

export const isGroup = (type: EntityType | null): boolean => type === "armed-group" || type === "organisation"

/** "three smugglers": whoever they are. */
export function countedIn({ r }: Scene, object: TokenSpan): string[] {
  const head = headOf(r, object)
  if (!(r.grammar[object.from]! & FIGURE) || !(r.grammar[head]! & PLURAL_S) || r.grammar[head]! & NAME) return []
  return [plainPhrase(r, { from: head, to: head + 1 })]
}
