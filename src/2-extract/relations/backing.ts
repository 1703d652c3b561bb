// A state's support told by its name before the noun: "has Chadian backing", "with the help of Iran".
import { isContent, isVerb, sentenceStart } from "../clauses.js"
import { predicateAt } from "../predicates.js"
import { ADVERB, COMMA, DETERMINER, POSSESSIVE, STOP, wordAt } from "../reading.js"
import type { Scene } from "../scene.js"
import { subjectOf } from "../verb-subject.js"
import { has, lengthOf, wordClass } from "../word-classes.js"
import { type End, nameEnd } from "./ends.js"
import { around, type RelationRule } from "./rule.js"

const BACKING_NOUN = wordClass("backing-noun")
const HAVING = wordClass("having", "getting-verb")

export const BACKING_RULE: RelationRule = {
  name: "support by whose it is",
  reason: '"has Chadian backing", "with Iran\'s support": who has it is supported by whose it is',
  examples: {
    yes: [
      "The Taliban have Pakistani backing.",
      "The Haqqani Network received Pakistani military support.",
      "With Iran's support, the Houthis took the city.",
    ],
    no: [
      "Pakistani support is needed.",
      "The Taliban refused Pakistani support.",
      "The Taliban may have Pakistani backing.",
    ],
  },
  wakes: ["backing-noun"],
  make(scene, _words, i) {
    const { r, mentionAt } = scene
    const depth = lengthOf(r, i, BACKING_NOUN)
    const floor = sentenceStart(r, i)
    let at = i - 1
    while (at > floor && at > i - 4 && !mentionAt(at) && (isContent(r, at) || r.grammar[at]! & (POSSESSIVE | ADVERB)))
      at--
    const backer = mentionAt(at)
    if (!depth || (backer?.type !== "state" && backer?.type !== "government-body") || mentionAt(i)) return null
    const backed = holderOf(scene, r.grammar[backer.from - 1]! & DETERMINER ? backer.from - 1 : backer.from, i + depth)
    if (!backed || backed.names.includes(backer.name)) return null
    const head = { from: i, to: i + depth }
    const words = around(head, backer, backed.span)
    return { type: "supports", subjects: [backer.name], objects: backed.names, head, words, verb: -1 }
  },
}

function holderOf(scene: Scene, from: number, to: number): End | null {
  const { r } = scene
  const floor = sentenceStart(r, from)
  // "with Iranian backing, the group took": the subject behind the comma; else that of the verb before
  if (wordAt(r, from - 1) === "with") {
    if (from - 1 === floor && r.grammar[to]! & COMMA)
      for (let k = to + 1; k < to + 12 && k < r.length && !(r.grammar[k]! & STOP); k++)
        if (isVerb(r, k, floor)) return nameEnd(scene, subjectOf(r, k))
    for (let k = from - 2; k > floor; k--) if (isVerb(r, k, floor)) return nameEnd(scene, subjectOf(r, k))
    return null
  }
  for (let k = from - 1; k > from - 3 && k >= floor; k--) {
    const depth = has(r, k, HAVING) ? lengthOf(r, k, HAVING) : 0
    const predicate = depth ? predicateAt(scene, k, depth) : null
    if (predicate) return predicate.mood === "unreal" || predicate.passive ? null : nameEnd(scene, predicate.subject)
  }
  return null
}
