// Reference back: which named thing "the group", "it", "its" or "he" speaks of.
import type { EntityType } from "#claim"
import { headOf, sentenceStart } from "./clauses.js"
import { ADVERB, DEFINITE, DETERMINER, PERSON_PRONOUN, POSSESSIVE, PRONOUN, RELATIVE, type Reading } from "./reading.js"
import type { Scene } from "./scene.js"
import type { Mention, TokenSpan } from "./spans.js"

const SENTENCES_BACK = 4
const GROUPS: ReadonlySet<EntityType> = new Set(["armed-group", "organisation", "government-body", "state"])
const ARMED: ReadonlySet<EntityType> = new Set(["armed-group"])
/** A name that no pack knows may be a group. */
const UNKNOWN: ReadonlySet<EntityType> = new Set(["organisation"])
const BODIES: ReadonlySet<EntityType> = new Set(["government-body", "organisation"])
const STATES: ReadonlySet<EntityType> = new Set(["state"])
const PERSONS: ReadonlySet<EntityType> = new Set(["person"])
const THINGS: ReadonlySet<EntityType> = new Set(["armed-group", "organisation", "government-body", "weapon"])

const WEAPONS: ReadonlySet<EntityType> = new Set(["weapon"])

export type Referent = "group" | "armed" | "unknown" | "body" | "state" | "person" | "thing" | "weapon"
const TYPES: Record<Referent, ReadonlySet<EntityType>> = {
  group: GROUPS,
  armed: ARMED,
  unknown: UNKNOWN,
  body: BODIES,
  state: STATES,
  person: PERSONS,
  thing: THINGS,
  weapon: WEAPONS,
}

/** What a phrase that names nothing points back to: null where it points nowhere. */
export function pointsTo({ r }: Pick<Scene, "r">, span: TokenSpan): Referent | null {
  const bits = r.grammar[span.from]!
  if (span.to - span.from === 1) {
    const word = r.text.slice(r.start[span.from], r.end[span.from]).toLowerCase()
    if (word === "he" || word === "she") return "person"
    if (bits & PRONOUN && word !== "we" && word !== "i" && word !== "you" && word !== "who")
      return bits & PERSON_PRONOUN ? "group" : "thing"
    if (bits & DETERMINER && (word === "its" || word === "their")) return "group"
  }
  const head = headOf(r, span)
  if (bits & DEFINITE && r.reach(head, "group-reference")) return "armed"
  if (bits & DEFINITE && r.reach(head, "body-reference")) return "body"
  if (bits & DEFINITE && r.reach(head, "state-reference")) return "state"
  if (bits & DEFINITE && r.reach(head, "weapon-reference")) return "weapon"
  return null
}

/** The mention that a reference at token `at` speaks of: nearest before it in its sentence, else what the sentences before it began with. */
export function antecedent(scene: Scene, at: number, referent: Referent): Mention | null {
  return nearestOf(scene, at, referent) ?? (referent === "armed" ? nearestOf(scene, at, "unknown") : null)
}

function nearestOf(scene: Scene, at: number, referent: Referent): Mention | null {
  const { r, mentions } = scene
  const types = TYPES[referent]
  const first = sentenceStart(r, at)
  let index = lastBefore(mentions, at)
  // within the sentence: the nearest, but a group's name inside a place or a longer phrase is no antecedent
  let inside: Mention | null = null
  for (; index >= 0 && mentions[index]!.from >= first; index--)
    if (fits(mentions[index]!, types, referent)) inside = mentions[index]!
  if (inside) return inside
  const sentence = r.sentenceOf[at]!
  for (let back = 1; back <= SENTENCES_BACK && sentence - back >= 0; back++) {
    const from = r.sentences[sentence - back]!
    let topic: Mention | null = null
    for (; index >= 0 && mentions[index]!.from >= from; index--)
      if (fits(mentions[index]!, types, referent)) topic = mentions[index]!
    if (topic) return topic
  }
  return null
}

function fits(mention: Mention, types: ReadonlySet<EntityType>, referent: Referent): boolean {
  return (
    types.has(mention.type) &&
    !(referent === "unknown" && mention.known) &&
    !(referent === "group" && mention.type === "state" && mention.known === null)
  )
}

/** The index of the last mention that ends before token `at`; -1 for none. */
export function lastBefore(mentions: readonly Mention[], at: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.to <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The name that the phrase stands for: that of its head, of its last name, or of what it points back to. */
export function nameOf(scene: Scene, span: TokenSpan): string | null {
  const mention = mentionIn(scene, span)
  if (mention) return mention.name
  const referent = pointsTo(scene, span)
  return referent ? (antecedent(scene, span.from, referent)?.name ?? null) : null
}

/** The mention that is the phrase's head, or null. */
export function mentionIn({ r, mentionAt }: Scene, span: TokenSpan): Mention | null {
  const head = headOf(r, span)
  const at = mentionAt(head)
  if (at) return at
  // a mention whose head word the phrase's head is not: "Boris Ivanov (42)"
  for (let i = span.from; i < span.to && i <= head; i++) {
    const mention = mentionAt(i)
    if (mention && mention.to > head) return mention
  }
  return null
}

/** The phrase as it stands, without determiners and trailing possessive, short. */
export function plainPhrase(r: Reading, { from, to }: TokenSpan): string {
  while (from < to - 1 && r.grammar[from]! & (DETERMINER | ADVERB | RELATIVE) && !(r.grammar[from]! & POSSESSIVE))
    from++
  while (to > from + 1 && r.grammar[to - 1]! & POSSESSIVE) to--
  return r.text.slice(r.start[from], r.end[to - 1]).replace(/\s+/g, " ")
}
