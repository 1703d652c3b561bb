// Those that become one: "X, Y and Z merged to form W".
import type { EntityType } from "#claim"
import { sentenceEnd } from "../clauses.js"
import { listAfter } from "../participants.js"
import { predicateAt } from "../predicates.js"
import { QUOTE_OPEN, STOP } from "../reading.js"
import { type Scene, typeNamed } from "../scene.js"
import { lengthOf, wordClass } from "../word-classes.js"
import { isWord } from "../words.js"
import { type End, namedOrListed, nameEnd } from "./ends.js"
import { around, type RelationRule } from "./rule.js"

const JOINING_VERB = wordClass("joining-verb")
const JOINING_LEAD = wordClass("joining-lead")
const GROUPS: ReadonlySet<EntityType | null> = new Set(["armed-group", "organisation", "people"] as const)
/** Words between the verb and what leads to the name of the one: "with the remains of the old front". */
const FAR = 14

export const MERGING_RULE: RelationRule = {
  name: "several that become one",
  reason: '"X and Y merged to form Z", "united under the name Z": each went into what came of it',
  examples: {
    yes: [
      "Al-Qaida and the Haqqani Network merged to form the Islamic Jihad Union.",
      "The Taliban merged with the Haqqani Network into the Islamic Jihad Union.",
      "Al-Qaida and the Taliban came together under the title of the “Islamic Jihad Union”.",
    ],
    no: [
      "Al-Qaida and the Haqqani Network may merge to form the Islamic Jihad Union.",
      "Al-Qaida and the Haqqani Network merged their accounts.",
    ],
  },
  wakes: ["joining-verb"],
  make(scene, _words, i) {
    const depth = lengthOf(scene.r, i, JOINING_VERB)
    const predicate = depth ? predicateAt(scene, i, depth) : null
    if (!predicate || predicate.mood === "unreal") return null
    const parts = namedOrListed(scene, predicate.passive ? predicate.object : predicate.subject)
    const whole = parts && becoming(scene, predicate.to)
    if (!parts || !whole) return null
    const [one] = whole.names
    const with_ = withBehind(scene, predicate.to, whole.span.from)
    const subjects = [...parts.names, ...with_].filter((name) => name !== one && GROUPS.has(typeNamed(scene, name)))
    if (!subjects.length || whole.names.length > 1 || !GROUPS.has(typeNamed(scene, one))) return null
    const head = { from: i, to: predicate.to }
    const words = around(head, parts.span, whole.span)
    return { type: "merged-into", subjects, objects: whole.names, head, words, verb: i }
  },
}

/** The one that came of it, behind what leads to it. */
function becoming(scene: Scene, from: number): End | null {
  const { r } = scene
  for (let k = from; k < Math.min(sentenceEnd(r, from - 1), from + FAR); k++) {
    if (r.grammar[k]! & STOP) return null
    const depth = lengthOf(r, k, JOINING_LEAD)
    if (!depth || scene.mentionAt(k)) continue
    let at = k + depth
    while (r.grammar[at]! & QUOTE_OPEN || isWord(r, at, "the")) at++
    const named = namedOrListed(scene, listAfter(scene, at))
    if (named) return named
  }
  return null
}
/** "merged with the Front to form": the others. */
function withBehind(scene: Scene, from: number, to: number): readonly string[] {
  return isWord(scene.r, from, "with") ? (nameEnd(scene, listAfter(scene, from + 1, to))?.names ?? []) : []
}
