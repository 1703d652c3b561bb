// Ties told by compounds: "the US-backed Syrian Democratic Forces", "al-Qaida-linked Ansaru", "counter-ISIS operations".
import { isContent, isVerb, phraseBefore, sentenceEnd, sentenceStart } from "../clauses.js"
import { isPairing } from "../mentions-states.js"
import { BEING, CLOSE, COMMA, DETERMINER, STOP } from "../reading.js"
import type { Scene } from "../scene.js"
import { GLUED } from "../tokens.js"
import { subjectOf } from "../verb-subject.js"
import { has, wordClass } from "../word-classes.js"
import { type End, nameEnd } from "./ends.js"
import { around, type RelationRule } from "./rule.js"

const ARMED_WORD = wordClass("armed-word")
const COUNTER_PREFIX = wordClass("counter-prefix")
const GROUP_NOUN = wordClass("group-noun")
const GROUP_REFERENCE = wordClass("group-reference")

export const COMPOUND_RULE: RelationRule = {
  name: "compound of a name and a participle of a tie",
  reason: '"the US-backed SDF", "Somalia-based Al-Shabaab": what is tied to the first name stands behind the compound',
  examples: {
    yes: [
      "The US-backed Syrian Democratic Forces took Raqqa.",
      "Al-Qaida-linked Ansaru has grown.",
      "Officials met the Iran-aligned Houthis.",
      "The Pakistan-based Lashkar-e-Taiba said nothing.",
      "Jundallah, a Pakistan-based militia, said nothing.",
    ],
    no: ["A US-backed plan failed.", "The US-backed talks with Al-Qaida failed."],
  },
  wakes: ["relation-compound"],
  make(scene, words, i) {
    const { r, mentionAt } = scene
    const word = words.compound(r, i)
    const other = word && isPairing(r, i - 1) && r.shape[i]! & GLUED ? mentionAt(i - 2) : null
    if (!word || other?.to !== i - 1) return null
    const named = namedBehind(scene, i + 1) ?? describedBefore(scene, other.from)
    if (!named) return null
    const [subjects, objects] = word.reverse ? [[other.name], named.names] : [named.names, [other.name]]
    const span = around(other, named.span)
    return { type: word.type, subjects, objects, head: { from: i, to: i + 1 }, words: span, verb: -1 }
  },
}

/** The name that a compound describes: right behind it, with at most two nouns between ("the US-backed militia Ahrar"). */
function namedBehind({ r, mentionAt }: Scene, from: number): End | null {
  for (let k = from; k < from + 3 && k < sentenceEnd(r, from - 1); k++) {
    const mention = mentionAt(k)
    // "Iran-backed Shiite militias": which militias, and no people
    if (mention?.type === "people" && mention.to < r.length && isContent(r, mention.to) && !mentionAt(mention.to)) {
      k = mention.to - 1
      continue
    }
    if (mention) return { names: [mention.name], span: mention }
    if (!has(r, k, GROUP_NOUN) && !has(r, k, GROUP_REFERENCE) && !has(r, k, ARMED_WORD)) return null
  }
  return null
}

/** "X, a Turkey-backed militia", "X is a Turkey-backed militia": what is described stands before it. */
function describedBefore({ r, mentionAt }: Scene, at: number): End | null {
  if (!(r.grammar[at - 1]! & DETERMINER) || at - 2 <= sentenceStart(r, at)) return null
  const mark = r.grammar[at - 2]!
  const before = mark & (COMMA | BEING) ? mentionAt(r.grammar[at - 3]! & CLOSE ? r.partner[at - 3]! - 1 : at - 3) : null
  return before?.type === "armed-group" || before?.type === "organisation"
    ? { names: [before.name], span: before }
    : null
}

export const AGAINST_RULE: RelationRule = {
  name: "compound of what one is against",
  reason:
    '"the SDF\'s counter-ISIS operations", "the anti-Houthi Giants Brigades": whose they are fights whom they are against',
  examples: {
    yes: [
      "The Syrian Democratic Forces' counter-ISIS operations went on.",
      "The Syrian Democratic Forces stopped counter-ISIS patrols.",
      "The anti-Taliban National Resistance Front lost men.",
    ],
    no: ["Anti-Taliban sentiment is strong.", "The Syrian Democratic Forces may begin counter-measures."],
  },
  wakes: ["against-prefix"],
  make(scene, _words, i) {
    const { r, mentionAt } = scene
    const other = isPairing(r, i + 1) ? mentionAt(i + 2) : null
    if (other?.from !== i + 2) return null
    const fights = mentionAt(other.to)
    const named: End | null = fights ? { names: [fights.name], span: fights } : fighter(scene, i)
    if (!named) return null
    const head = { from: i, to: other.to }
    return {
      type: "rival-of",
      subjects: named.names,
      objects: [other.name],
      head,
      words: around(head, named.span),
      verb: -1,
    }
  },
}
/** "the army's counter-ISIS operations", "the army would stop counter-ISIS operations" */
function fighter(scene: Scene, i: number): End | null {
  const { r } = scene
  const floor = sentenceStart(r, i)
  const owner = nameEnd(scene, phraseBefore(r, i, floor))
  if (owner) return owner
  // "anti" may describe what others do or feel; "counter" is an operation of whoever is spoken of
  if (!has(r, i, COUNTER_PREFIX)) return null
  for (let k = i - 1; k > floor && !(r.grammar[k]! & STOP); k--)
    if (isVerb(r, k, floor)) return nameEnd(scene, subjectOf(r, k, floor))
  return null
}
