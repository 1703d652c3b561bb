// Ties told by a verb, a participle or an adjective: "X fights Y", "X, led by Y", "X is based in Z".
import { predicateAt } from "../predicates.js"
import { AUXILIARY, type Reading, wordAt } from "../reading.js"
import { endAfter, endBefore, nameEnd, placesAfter } from "./ends.js"
import { around, type RelationRule } from "./rule.js"

export const VERB_RULE: RelationRule = {
  name: "verb of a tie",
  reason: "a verb whose subject and object stand in a tie, told as it is or was and not as what may come",
  examples: {
    yes: [
      "The Taliban have fought Islamic State in the east.",
      "In 2015 the Islamic Movement of Uzbekistan pledged allegiance to Islamic State.",
      "Pakistan has supported the Taliban for years.",
      "The Haqqani Network operates in Afghanistan.",
    ],
    no: ["Pakistan may support the Taliban.", "The Taliban will fight Islamic State."],
  },
  wakes: ["relation-verb"],
  make(scene, words, i) {
    const word = words.verb(scene.r, i)
    if (!word) return null
    const predicate = predicateAt(scene, i, word.depth)
    if (!predicate || predicate.mood === "unreal") return null
    const doer = nameEnd(scene, predicate.passive ? predicate.agent : predicate.subject)
    const other = word.type === "operates-in" ? placesAfter(scene, predicate.to) : nameEnd(scene, predicate.object)
    if (!doer || !other) return null
    const [subjects, objects] = word.reverse ? [other.names, doer.names] : [doer.names, other.names]
    const head = { from: i, to: predicate.to }
    return { type: word.type, subjects, objects, head, words: around(head, doer.span, other.span), verb: i }
  },
}

export const TIE_RULE: RelationRule = {
  name: "participle or adjective of a tie",
  reason: "words that tie the phrase before them to the one behind: led by, based in, hostile to",
  examples: {
    yes: [
      "Islamic State Khorasan Province, led by Shahab al-Muhajir, has grown.",
      "Al-Qaida is based in Afghanistan.",
      "The Islamic Jihad Union, allied with the Taliban, has camps.",
      "Islamic State, which is hostile to the Taliban, grows.",
    ],
    no: ["The report is based in part on interviews."],
  },
  wakes: ["relation-tie"],
  make(scene, words, i) {
    const word = words.tie(scene.r, i)
    if (!word || isUnreal(scene.r, i)) return null
    const before = endBefore(scene, i)
    const other = word.type === "operates-in" ? placesAfter(scene, i + word.depth, 6) : endAfter(scene, i + word.depth)
    if (!before || !other) return null
    const [subjects, objects] = word.reverse ? [other.names, before.names] : [before.names, other.names]
    const head = { from: i, to: i + word.depth }
    return { type: word.type, subjects, objects, head, words: around(head, before.span, other.span), verb: -1 }
  },
}

/** "will be based in", "may be led by". */
function isUnreal(r: Reading, i: number): boolean {
  for (let k = i - 1; k > i - 4 && k >= 0; k--)
    if (r.grammar[k]! & AUXILIARY && /^(?:will|would|may|might|could|should|can)$/.test(wordAt(r, k))) return true
  return false
}
