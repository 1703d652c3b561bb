// Names that are given: "renamed itself X", "rebranded as X", "recognized it as the X", "whose official name is X".
import { sentenceEnd, sentenceStart } from "../clauses.js"
import { predicateAt } from "../predicates.js"
import { AUXILIARY, COMMA, type Reading, STOP, wordAt } from "../reading.js"
import type { Scene } from "../scene.js"
import type { Mention } from "../spans.js"
import { lengthOf, wordClass } from "../word-classes.js"
import { around, type RelationRule } from "./rule.js"

const NAMING_VERB = wordClass("naming-verb")

const FAR = 9

export const RENAME_RULE: RelationRule = {
  name: "name that is given",
  reason: "a verb of naming between two names: the second is another name of the first",
  examples: {
    yes: [
      "Jabhat al-Nusra renamed itself Jabhat Fatah al-Sham.",
      "In 2017 Jabhat al-Nusra rebranded as Hay'at Tahrir al-Sham.",
      "Boko Haram changed its name to Islamic State West Africa Province.",
    ],
    no: ["Al-Qaida renamed the camp.", "The Taliban rebranded as a government and met Al-Qaida."],
  },
  wakes: ["naming-verb"],
  make(scene, _words, i) {
    const { r } = scene
    const depth = lengthOf(r, i, NAMING_VERB)
    const predicate = depth ? predicateAt(scene, i, depth, "told") : null
    if (!predicate || predicate.mood === "unreal") return null
    const second = givenName(scene, i + depth)
    const first = second && bearerBefore(scene, i, second)
    if (!first || !second || first.form === second.form) return null
    const objects = [second.name === first.name ? second.form : second.name]
    const words = around(first, second)
    return { type: "also-known-as", subjects: [first.name], objects, head: { from: i, to: i + depth }, words, verb: i }
  },
}

/** The name behind the verb, over "itself", "it as", "to", "the". */
function givenName({ r, mentionAt }: Scene, from: number): Mention | null {
  for (let k = from; k < from + FAR && k < sentenceEnd(r, from - 1); k++) {
    const mention = mentionAt(k)
    if (mention && isGroup(mention)) return mention
    if (mention || r.grammar[k]! & (COMMA | STOP | AUXILIARY) || !isLeading(r, k)) return null
  }
  return null
}
const isLeading = (r: Reading, k: number): boolean =>
  /^(?:itself|themselves|himself|its|it|them|as|to|into|the|name|from|“|"|be)$/.test(wordAt(r, k))
const isGroup = ({ type }: Mention): boolean => type === "armed-group" || type === "organisation"

/** Who gets the name: the nearest group before the verb in the sentence that is of the same kind. */
function bearerBefore({ r, mentionAt }: Scene, i: number, second: Mention): Mention | null {
  let nearest: Mention | null = null
  for (let k = i - 1; k >= sentenceStart(r, i); k--) {
    const mention = mentionAt(k)
    if (!mention || !isGroup(mention)) continue
    // "X declared Y a province, recognizing it as Z": what the packs hold for one is the one that is meant
    if (mention.name === second.name) return mention
    nearest ??= mention
    k = mention.from
  }
  return nearest
}
