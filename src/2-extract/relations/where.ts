// Where an armed group is, told by what it does there: a verb of doing with its place, or a place that opens the sentence.
import { isContent, isVerb, sentenceEnd, sentenceStart } from "../clauses.js"
import { BY_PEOPLE } from "../mentions-resolve.js"
import { isPairing } from "../mentions-states.js"
import { isDenied, type Predicate, predicateAt } from "../predicates.js"
import {
  AUXILIARY,
  COMMA,
  COORDINATOR,
  DASH,
  DETERMINER,
  ING,
  NOUN_TOO,
  OPEN,
  POSSESSIVE,
  PREPOSITION,
  RELATIVE,
  type Reading,
  SAYING,
  STOP,
  VERB,
  wordAt,
} from "../reading.js"
import { type Scene, typeNamed } from "../scene.js"
import type { Mention } from "../spans.js"
import { GLUED } from "../tokens.js"
import { clauseAround } from "../told.js"
import { has, lengthOf, wordClass } from "../word-classes.js"
import { type End, nameEnd } from "./ends.js"
import { around, type RelationRule } from "./rule.js"

const COMPASS_WORD = wordClass("compass-word")
const DOING_VERB = wordClass("doing-verb")
const MEETING_NOUN = wordClass("meeting-noun")
const MEETING_VERB = wordClass("meeting-verb")
const PLACE_NOUN = wordClass("place-noun")
const RULING_VERB = wordClass("ruling-verb")
const WHERE_PREPOSITION = wordClass("where-preposition")

/** Words between the preposition and the place: "in communities along", "inside the mountains of". */
const FAR = 5

/** The places behind the preposition at `at`, with those joined to them; null where it leads to none. */
export function placesIn(scene: Scene, at: number, ceiling: number): End | null {
  const { r, mentionAt } = scene
  const names: string[] = []
  let to = at + 1
  for (let k = at + 1; k < ceiling && k - to < FAR; k++) {
    const mention = mentionAt(k)
    if (mention) {
      if (!isPlace(scene, mention)) break
      names.push(mention.name)
      k = mention.to - 1
      to = mention.to
    } else if (names.length ? !isBetweenPlaces(r, k) : leadsAway(r, k)) break
  }
  return names.length ? { names: [...new Set(names)], span: { from: at, to } } : null
}
/** "in Kunar, Nangarhar and the north of Laghman" */
const isBetweenPlaces = (r: Reading, k: number): boolean =>
  (r.grammar[k]! & (COMMA | COORDINATOR | DETERMINER)) !== 0 || has(r, k, COMPASS_WORD)
const leadsAway = (r: Reading, k: number): boolean =>
  (r.grammar[k]! & (STOP | COMMA | AUXILIARY | RELATIVE | OPEN)) !== 0 || has(r, k, WHERE_PREPOSITION)

/** A place or a country; "Syrian" in "Syrian prisons" and "Pakistan" in "Pakistan's army" are none, in "Mali's east" it is. */
function isPlace({ r }: Scene, { type, rule, to }: Mention): boolean {
  if (type !== "place" && type !== "state") return false
  const sided = has(r, to, COMPASS_WORD) || has(r, to + 1, COMPASS_WORD) || has(r, to + 1, PLACE_NOUN)
  if (r.grammar[to]! & POSSESSIVE) return sided
  return rule !== BY_PEOPLE || sided
}

/** A country, or a place of one: no region of several. */
export function isBounded({ lexicon }: Reading, name: string): boolean {
  const known = lexicon.names.byName(name)
  return known === null || known.country !== undefined
}

/** The first places behind the verb in its clause that say where it is done. */
function placesOf(scene: Scene, { to }: Predicate, at: number): End | null {
  const { r, mentionAt } = scene
  const ceiling = Math.min(clauseAround(scene, at).to, sentenceEnd(r, at))
  const floor = sentenceStart(r, at)
  for (let k = to - 1; k < ceiling; k++) {
    // "fought the army and staged attacks in": the place is the second verb's
    if (k >= to && !mentionAt(k) && (isVerb(r, k, floor) || (r.grammar[k]! & ING && r.grammar[k - 1]! & COORDINATOR)))
      return null
    if (k >= to && has(r, k, MEETING_NOUN)) return null
    const found = lengthOf(r, k, WHERE_PREPOSITION) && !mentionAt(k) ? placesIn(scene, k, ceiling) : null
    if (found) return found
  }
  return null
}

const isArmed = (scene: Scene, name: string): boolean => typeNamed(scene, name) === "armed-group"

export const DOING_RULE: RelationRule = {
  name: "armed group doing something in a place",
  reason:
    "whoever attacks, recruits, trains or rules somewhere is there: the verb's subject and the place of its clause",
  examples: {
    yes: [
      "The Haqqani Network conducted several raids in Paktia Province.",
      "Al-Shabaab has expanded into Ethiopia and Kenya.",
      "Boko Haram recruits young men in the villages of Chad.",
      "The Taliban seized large parts of Helmand.",
    ],
    no: [
      "The Taliban held talks in Qatar.",
      "Pakistan conducted several raids in Paktia Province.",
      "Al-Shabaab may expand into Ethiopia.",
      "Al-Shabaab has not conducted any attack in Ethiopia.",
    ],
  },
  wakes: ["doing-verb"],
  make(scene, _words, i) {
    const { r } = scene
    // "lone-wolf attacks in": a noun
    const led = r.grammar[i]! & NOUN_TOO && lengthOf(r, i + 1, WHERE_PREPOSITION)
    if (led && !isVerb(r, i, sentenceStart(r, i))) return null
    const predicate = predicateAt(scene, i, lengthOf(r, i, DOING_VERB), "told")
    if (!predicate || predicate.mood === "unreal" || predicate.passive || isDenied(r, predicate)) return null
    const doer = nameEnd(scene, predicate.subject)
    const subjects = doer?.names.filter((name) => isArmed(scene, name)) ?? []
    if (!doer || !subjects.length) return null
    const where = placesOf(scene, predicate, i) ?? ruledBy(scene, predicate)
    if (!where) return null
    const head = { from: i, to: predicate.to }
    const words = around(head, doer.span, where.span)
    return { type: "operates-in", subjects, objects: where.names, head, words, verb: i }
  },
}

/** "controls large parts of Helmand", "holds Kunduz": the place itself is what the verb is done to. */
function ruledBy(scene: Scene, { at, to }: Predicate): End | null {
  const { r, mentionAt } = scene
  if (!has(r, at, RULING_VERB)) return null
  for (let k = to; k < Math.min(to + 8, sentenceEnd(r, at)); k++) {
    const mention = mentionAt(k)
    if (mention) return isPlace(scene, mention) ? placesIn(scene, k - 1, sentenceEnd(r, at)) : null
    if (r.grammar[k]! & (COMMA | STOP | AUXILIARY | VERB)) return null
    if (r.grammar[k]! & PREPOSITION && wordAt(r, k) !== "of") return null
  }
  return null
}

export const FRONTED_RULE: RelationRule = {
  name: "place before the sentence of an armed group",
  reason: '"In Yemen, the group has grown": the place that opens a sentence is where what follows goes on',
  examples: {
    yes: [
      "In Somalia, Al-Shabaab has grown.",
      "Across northern Mali and Niger, the Islamic State has lost men.",
      "In Helmand Province, Taliban fighters rested.",
    ],
    no: [
      "In Somalia, the army lost men to Al-Shabaab.",
      "In Qatar, the Taliban said that they would come.",
      "In May, Al-Shabaab grew.",
    ],
  },
  wakes: { mention: ["armed-group"] },
  make(scene, _words, i) {
    const { r, mentionAt } = scene
    const group = mentionAt(i)
    if (group?.from !== i || group.type !== "armed-group") return null
    const start = sentenceStart(r, i)
    let comma = i - 1
    while (comma > start && !(r.grammar[comma]! & COMMA)) {
      const mention = mentionAt(comma)
      // "In Nigeria, al-Qaida-linked Ansaru": of whom the compound speaks
      if (
        mention
          ? !isPairing(r, mention.to)
          : !(r.grammar[comma]! & (DETERMINER | DASH)) && !isContent(r, comma) && !isPairing(r, comma)
      )
        return null
      comma--
    }
    if (isPairing(r, group.to) && r.shape[group.to]! & GLUED) return null
    if (!(r.grammar[comma]! & COMMA) || !has(r, start, WHERE_PREPOSITION)) return null
    const where = placesIn(scene, start, comma)
    if (!where || where.span.to !== comma || saysThere(scene, group)) return null
    // "In West Africa, the group": the part of the world that a passage is about
    const objects = where.names.filter((name) => isBounded(r, name))
    if (!objects.length) return null
    const words = around(group, where.span)
    return { type: "operates-in", subjects: [group.name], objects, head: group, words, verb: -1 }
  },
}
/** "In Qatar, the Taliban said": where they speak, and not where they are. */
function saysThere({ r }: Scene, { to }: Mention): boolean {
  for (let k = to; k < to + 6 && k < r.length; k++) {
    if (r.sense[k]! & SAYING || has(r, k, MEETING_VERB)) return true
    if (r.grammar[k]! & (PREPOSITION | COMMA)) return false
  }
  return false
}
