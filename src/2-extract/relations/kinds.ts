// What the words before a group's name tell of it: "the Islamist group X", "Lebanon's Hezbollah", "the Somali militia X".
import { isContent, sentenceEnd, sentenceStart } from "../clauses.js"
import { BY_PEOPLE } from "../mentions-resolve.js"
import {
  ADVERB,
  AUXILIARY,
  BEING,
  CLOSE,
  COMMA,
  DASH,
  DETERMINER,
  ED,
  FIGURE,
  OPEN,
  POSSESSIVE,
  type Reading,
  VERB,
  wordAt,
} from "../reading.js"
import type { Scene } from "../scene.js"
import type { Mention, TokenSpan } from "../spans.js"
import { covers, has, lengthOf, wordClass } from "../word-classes.js"
import { around, type RelationRule } from "./rule.js"

const GROUP_NOUN = wordClass("group-noun", "group-reference", "armed-word")
const IDEOLOGY_ADJECTIVE = wordClass("ideology-adjective")
/** Words between the adjective and the name: "the Nigerian jihadist insurgent group X". */
const FAR = 5

export const HOME_RULE: RelationRule = {
  name: "group by the country it is of",
  reason: '"Lebanon\'s Hezbollah", "the Somali militant group Al-Shabaab": a group called by its country is there',
  examples: {
    yes: [
      "Lebanon's Hezbollah said nothing.",
      "The Somali militant group Al-Shabaab has grown.",
      "Al-Shabaab is the most violent group in Somalia.",
      "Officials met the Pakistani group Lashkar-e-Taiba.",
    ],
    no: [
      "Pakistan met the Taliban.",
      "The Somali army fought Al-Shabaab.",
      "Somali Al-Shabaab analysts left.",
      "Pakistan's enemy Al-Qaida left.",
    ],
  },
  wakes: { mention: ["armed-group"] },
  make(scene, _words, i) {
    const { r, mentionAt } = scene
    const group = mentionAt(i)
    if (group?.from !== i || group.type !== "armed-group" || opensCompound(r, group.to)) return null
    const home = homeBefore(scene, group) ?? homeBehind(scene, group)
    if (!home) return null
    const words = around(home, group)
    return { type: "operates-in", subjects: [group.name], objects: [home.name], head: group, words, verb: -1 }
  },
}
/** "Al-Shabaab analysts": the name is part of a longer phrase. */
const opensCompound = (r: Reading, to: number): boolean =>
  isContent(r, to) && !(r.grammar[to]! & (VERB | ED | AUXILIARY)) && !has(r, to, GROUP_NOUN)
/** The country's name in the possessive right before, or its adjective with nouns for a group between. */
function homeBefore({ r, mentionAt }: Scene, group: Mention): Mention | null {
  const owner = r.grammar[group.from - 1]! & POSSESSIVE ? mentionAt(group.from - 2) : null
  if (owner) return owner.type === "state" && owner.rule !== BY_PEOPLE ? owner : null
  let grouped = false
  for (let k = group.from - 1; k > group.from - FAR && k >= sentenceStart(r, group.from); k--) {
    const mention = mentionAt(k)
    if (mention?.type === "people") continue
    if (mention) return grouped && mention.type === "state" && mention.rule === BY_PEOPLE ? mention : null
    if (!isContent(r, k) && !(r.grammar[k]! & ADVERB)) return null
    grouped ||= has(r, k, GROUP_NOUN)
  }
  return null
}

/** "X is the most violent group in Kenya", "X, one of the smallest militias in Iraq,". */
function homeBehind({ r, mentionAt }: Scene, group: Mention): Mention | null {
  let k = r.grammar[group.to]! & CLOSE ? group.to + 1 : group.to
  if (r.grammar[k]! & OPEN) k = r.partner[k]! + 1
  if (!(r.grammar[k]! & (BEING | COMMA | DASH)) || !(r.grammar[k + 1]! & (DETERMINER | FIGURE))) return null
  for (let at = k + 2; at < k + 12 && at < sentenceEnd(r, group.from); at++) {
    const mention = mentionAt(at)
    if (mention && mention.type !== "people" && mention.rule !== BY_PEOPLE) return null
    if (has(r, at, GROUP_NOUN) && wordAt(r, at + 1) === "in") {
      const place = mentionAt(at + 2) ?? mentionAt(at + 3)
      return place && (place.type === "place" || place.type === "state") && place.from <= at + 3 ? place : null
    }
    if (!mention && !isContent(r, at) && !(r.grammar[at]! & (ADVERB | DETERMINER)) && wordAt(r, at) !== "of")
      return null
  }
  return null
}

export const BELIEF_RULE: RelationRule = {
  name: "belief before the noun for a group",
  reason: '"the Islamist group X", "X, a Maoist movement": the adjective tells what the group believes in',
  examples: {
    yes: ["The Islamist group Hamas said nothing.", "The Taliban, a Deobandi movement, took the city."],
    no: ["The Islamist threat of Hamas is old.", "An Islamist group met Hamas."],
  },
  wakes: ["ideology-adjective"],
  make(scene, _words, i) {
    const { r, mentionAt } = scene
    const depth = lengthOf(r, i, IDEOLOGY_ADJECTIVE)
    const named = mentionAt(i)
    if (!depth || (named && named.type !== "people") || covers(r, i - 1, IDEOLOGY_ADJECTIVE, depth + 1)) return null
    let to = i + depth
    let grouped = false
    while (to < i + FAR + 1 && to < r.length && !mentionAt(to) && isContent(r, to)) grouped = has(r, to++, GROUP_NOUN)
    if (!grouped) return null
    const behind = mentionAt(to)
    const group = behind?.from === to ? behind : describedBefore(scene, i)
    if (group?.type !== "armed-group" && group?.type !== "organisation") return null
    const head: TokenSpan = { from: i, to: i + depth }
    const belief = beliefOf(scene, i)
    const words = around({ from: i, to }, group)
    return belief === null
      ? null
      : { type: "ideology", subjects: [group.name], objects: [belief], head, words, verb: -1 }
  },
}
function beliefOf({ r: { lexicon, term } }: Scene, i: number): string | null {
  const id = lexicon.terms.classId("ideology-adjective")
  const found = lexicon.terms.find(term[i]!, id)
  return found ? String(lexicon.terms.value(found, id)) : null
}
/** "X, a Maoist movement", "X is a Maoist movement". */
function describedBefore({ r, mentionAt }: Scene, i: number): Mention | null {
  let k = i - 1
  while (k > i - 4 && !mentionAt(k) && (isContent(r, k) || r.grammar[k]! & ADVERB) && !(r.grammar[k]! & DETERMINER)) k--
  if (!(r.grammar[k]! & DETERMINER) || !(r.grammar[k - 1]! & (COMMA | BEING | DASH))) return null
  return mentionAt(k - 2)
}
