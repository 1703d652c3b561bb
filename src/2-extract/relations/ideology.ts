// What a group believes in: "X promotes an anti-Shia approach", "the Salafist group X".
import { phraseAfter, sentenceEnd } from "../clauses.js"
import { predicateAt } from "../predicates.js"
import { plainPhrase } from "../reference.js"
import { has, lengthOf, wordClass } from "../word-classes.js"
import { nameEnd } from "./ends.js"
import { around, type RelationRule } from "./rule.js"

const ADVERB = wordClass("adverb")
const IDEOLOGY_NOUN = wordClass("ideology-noun")
const IDEOLOGY_VERB = wordClass("ideology-verb")

export const IDEOLOGY_RULE: RelationRule = {
  name: "verb for holding an ideology",
  reason: "a group that promotes, follows or preaches what a pack knows as the word for a belief",
  examples: {
    yes: ["Islamic State promotes global jihad.", "The Taliban follow a Deobandi reading of Islam."],
    no: ["Islamic State promotes its commanders.", "The paper follows the Taliban."],
  },
  wakes: ["ideology-verb"],
  make(scene, _words, i) {
    const { r } = scene
    const depth = lengthOf(r, i, IDEOLOGY_VERB)
    if (!depth) return null
    const predicate = predicateAt(scene, i, depth, "told")
    if (!predicate || predicate.mood === "unreal" || predicate.passive) return null
    const holder = nameEnd(scene, predicate.subject)
    let from = predicate.to
    if (has(r, from, ADVERB)) from++
    const belief = phraseAfter(r, from, sentenceEnd(r, i))
    if (!holder || !belief) return null
    let told = false
    for (let k = belief.from; k < belief.to; k++) told ||= has(r, k, IDEOLOGY_NOUN)
    if (!told) return null
    const head = { from: i, to: predicate.to }
    return {
      type: "ideology",
      subjects: holder.names,
      objects: [plainPhrase(r, belief)],
      head,
      words: around(head, holder.span, belief),
      verb: i,
    }
  },
}
