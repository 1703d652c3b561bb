// Ties that names tell by standing beside each other, or by their own words.
import { phraseBefore, sentenceStart } from "../clauses.js"
import {
  ADVERB,
  BEING,
  CLOSE,
  COMMA,
  COORDINATOR,
  OPEN,
  POSSESSIVE,
  RELATIVE,
  STOP,
  SUBORDINATOR,
  wordAt,
} from "../reading.js"
import type { Scene } from "../scene.js"
import type { Mention, TokenSpan } from "../spans.js"
import { has, lengthOf, wordClass } from "../word-classes.js"
import { beginsWith } from "./derived.js"
import { around, type RelationRule } from "./rule.js"

const ALIAS_CUE = wordClass("alias-cue")
const GROUP_REFERENCE = wordClass("group-reference")
const RENAMED_CUE = wordClass("renamed-cue")

export const PLACE_RULE: RelationRule = {
  name: "armed group in a place",
  reason: '"Islamic State in Kunar": an armed group\'s name with the place where it is',
  examples: {
    yes: ["The Taliban in Kunduz said nothing.", "Al-Qaida in Afghanistan is weak."],
    no: [
      "Pakistan met the Taliban in Kunduz.",
      "Talks with the Taliban in Kabul failed.",
      "The embassy of Pakistan in Kabul said nothing.",
      "The Taliban said in Kabul that nothing happened.",
    ],
  },
  wakes: { mention: ["armed-group"] },
  make(scene, _words, i) {
    const { r, mentionAt } = scene
    const group = mentionAt(i)
    if (group?.type !== "armed-group" || group.from !== i || !/^(?:in|inside|across)$/.test(wordAt(r, group.to)))
      return null
    // "cooperates with the Taliban in Badakhshan": the place is the verb's
    const lead = /^the$/.test(wordAt(r, group.from - 1)) ? group.from - 2 : group.from - 1
    if (
      lead >= sentenceStart(r, i) &&
      !(r.grammar[lead]! & (COMMA | COORDINATOR | RELATIVE | SUBORDINATOR | OPEN | STOP))
    )
      return null
    let next = group.to + 1
    if (/^(?:the|eastern|western|northern|southern)$/.test(wordAt(r, next))) next++
    const place = mentionAt(next)
    if (!place || place.from > next || (place.type !== "place" && place.type !== "state")) return null
    return {
      type: "operates-in",
      subjects: [group.name],
      objects: [place.name],
      head: group,
      words: around(group, place),
      verb: -1,
    }
  },
}

export const BRANCH_RULE: RelationRule = {
  name: "branch named after its whole",
  reason: "a branch whose name in the text holds the name of the group that it belongs to",
  examples: {
    yes: ["Islamic State Khorasan Province has grown.", "The Islamic State in West Africa Province has grown."],
    no: ["Islamic State has grown.", "The Haqqani Network has grown."],
  },
  wakes: { mention: ["armed-group"] },
  make(scene, _words, i) {
    const { r, mentionAt } = scene
    const branch = mentionAt(i)
    if (branch?.from !== i || branch.type !== "armed-group" || !branch.known?.of) return null
    const whole = r.lexicon.names.byName(branch.known.of)
    if (whole?.type !== "armed-group" || branch.to - branch.from < 3 || !beginsWith(scene, branch, whole.name))
      return null
    const implied = "the branch’s name says what it belongs to"
    return {
      type: "part-of",
      subjects: [branch.name],
      objects: [whole.name],
      head: branch,
      words: branch,
      verb: -1,
      implied,
    }
  },
}

export const HEADED_RULE: RelationRule = {
  name: "group named by its head",
  reason: "a person's name in the possessive right before a group's: \"Mullah Omar's Taliban\"",
  examples: {
    yes: [
      "Osama bin Laden's Al-Qaida had camps there.",
      "Mullah Omar's Taliban took the city.",
      "The National Resistance Front of Ahmad Massoud lost the valley.",
      "The Lord's Resistance Army, Joseph Kony's movement, left Uganda.",
    ],
    no: ["Osama bin Laden's men met Al-Qaida.", "Pakistan's Taliban took the city."],
  },
  wakes: { mention: ["person"] },
  make(scene, _words, i) {
    const { r, mentionAt } = scene
    const person = mentionAt(i)
    if (person?.from !== i || person.type !== "person") return null
    // "the National Resistance Front of", "X, the dissident group of"
    // "Hassan al-Turabi, whose National Islamic Front"
    const behind =
      r.grammar[person.to]! & COMMA && wordAt(r, person.to + 1) === "whose" ? mentionAt(person.to + 2) : null
    if (behind?.from === person.to + 2 && (behind.type === "armed-group" || behind.type === "organisation"))
      return {
        type: "led-by",
        subjects: [behind.name],
        objects: [person.name],
        head: person,
        words: around(person, behind),
        verb: -1,
      }
    const led = wordAt(r, i - 1) === "of" ? phraseBefore(r, i - 1, sentenceStart(r, i)) : null
    const before = led ? (mentionAt(i - 2) ?? apposedBefore(scene, led)) : null
    if (before?.type === "armed-group" || before?.type === "organisation")
      return {
        type: "led-by",
        subjects: [before.name],
        objects: [person.name],
        head: person,
        words: around(before, person),
        verb: -1,
      }
    if (!(r.grammar[person.to]! & POSSESSIVE)) return null
    // "the Lord's Resistance Army, Joseph Kony's movement"
    const apposed = r.grammar[i - 1]! & COMMA && lengthOf(r, person.to + 1, GROUP_REFERENCE) ? mentionAt(i - 2) : null
    const group = apposed?.type === "armed-group" ? apposed : mentionAt(person.to + 1)
    if (apposed && group === apposed)
      return {
        type: "led-by",
        subjects: [apposed.name],
        objects: [person.name],
        head: person,
        words: around(apposed, { from: i, to: person.to + 2 }),
        verb: -1,
      }
    if (group?.from !== person.to + 1 || (group.type !== "armed-group" && group.known?.type !== "state")) return null
    return {
      type: "led-by",
      subjects: [group.name],
      objects: [person.name],
      head: person,
      words: around(person, group),
      verb: -1,
    }
  },
}

function apposedBefore({ r, mentionAt }: Scene, { from, to }: TokenSpan): Mention | null {
  const grouped = has(r, to - 1, GROUP_REFERENCE) && r.grammar[from - 1]! & COMMA
  return grouped ? mentionAt(from - 2) : null
}

export const ALIAS_RULE: RelationRule = {
  name: "two names of one thing",
  reason:
    'one name right behind another of the same thing: "the Islamic State, also known as Daesh"; a mere abbreviation is none',
  examples: {
    yes: [
      "Islamic State, also known as Daesh, has grown.",
      "Khorasan Province, ISIS-K, has grown.",
      "Shahab al-Muhajir, alias Rahim Totakhel, leads it.",
      "Mullah Omar (Abu Jandal) leads it.",
      "The Allied Democratic Forces, now the Islamic State Central Africa Province, took a village.",
      "Islamic State is also known as Daesh.",
      "Formerly known as Jabhat al-Nusra, Hay'at Tahrir al-Sham took a town.",
    ],
    no: ["The Islamic Movement of Uzbekistan (IMU) has grown.", "Islamic State and Daesh are words."],
  },
  wakes: { mention: ["armed-group", "organisation", "person"] },
  make(scene, _words, i) {
    const { r, mentionAt } = scene
    const first = mentionAt(i)
    if (
      !first ||
      first.from !== i ||
      (first.type !== "armed-group" && first.type !== "organisation" && first.type !== "person")
    )
      return null
    const other = nowCalled(scene, first) ?? onceCalled(scene, first)
    if (other)
      return {
        type: "also-known-as",
        subjects: [first.name],
        objects: [other.name === first.name ? other.form : other.name],
        head: first,
        words: around(first, other),
        verb: -1,
      }
    // "is also known as"
    let next = first.to + (r.grammar[first.to]! & BEING ? 1 : 0)
    let cue = false
    for (let turn = 0; turn < 4; turn++) {
      // "often known as"
      const often = r.grammar[next]! & ADVERB && lengthOf(r, next + 1, ALIAS_CUE) ? 1 : 0
      const depth = often + (lengthOf(r, next + often, ALIAS_CUE) || -often)
      if (depth) {
        cue = true
        next += depth
      } else if (/^[,("“”'—–-]$/.test(wordAt(r, next)) || (cue && wordAt(r, next) === "the")) next++
      else break
    }
    const second = next > first.to ? mentionAt(next) : null
    if (second?.from !== next || second.form === first.form) return null
    // "Also known as" brings together what the packs hold for two, or do not know; without it two names are two.
    const bracketed = first.type === "person" && r.grammar[first.to]! & OPEN && r.grammar[second.to]! & CLOSE
    if (second.name !== first.name && !((cue || bracketed) && second.type === first.type)) return null
    if (isAbbreviation(second) || isAbbreviation(first)) return null
    return {
      type: "also-known-as",
      subjects: [first.name],
      objects: [second.name === first.name ? second.form : second.name],
      head: first,
      words: around(first, second),
      verb: -1,
    }
  },
}

/** "IMU", "LeT": capitals, or a short word with some beside those of a mere name. */
const isAbbreviation = ({ form, type }: Mention): boolean =>
  /^[\p{Lu}.]{2,6}$/u.test(form) ||
  (type !== "person" && /^(?=.{2,6}$)\p{Lu}\p{Ll}*\p{Lu}\p{L}*$|^\p{Lu}\p{Ll}{1,3}$/u.test(form))

/** "the ADF, now ISCAP,": the name by which it goes today, or went before. */
function nowCalled({ r, mentionAt }: Scene, first: Mention): Mention | null {
  if (!(r.grammar[first.to]! & (COMMA | OPEN))) return null
  const depth = lengthOf(r, first.to + 1, RENAMED_CUE)
  const at = first.to + 1 + depth + (wordAt(r, first.to + 1 + depth) === "the" ? 1 : 0)
  const second = depth ? mentionAt(at) : null
  return second?.from === at && isOther(first, second) && r.grammar[second.to]! & (COMMA | CLOSE) ? second : null
}
/** "Formerly known as X, Y": the name that opens the sentence is another of what follows. */
function onceCalled({ r, mentionAt }: Scene, first: Mention): Mention | null {
  const start = sentenceStart(r, first.from)
  const depth = lengthOf(r, start, ALIAS_CUE)
  const lead = start + depth + (wordAt(r, start + depth) === "the" ? 1 : 0)
  if (!depth || lead !== first.from || !(r.grammar[first.to]! & COMMA)) return null
  const at = first.to + (wordAt(r, first.to + 1) === "the" ? 2 : 1)
  const second = mentionAt(at)
  return second?.from === at && isOther(first, second) ? second : null
}
const isOther = (first: Mention, second: Mention): boolean => second.type === first.type && second.form !== first.form
