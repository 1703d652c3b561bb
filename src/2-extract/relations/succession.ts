// Who led before: "he succeeded X", "X's successor". Whom a leader follows led the same group, and does so no more.
import { predicateAt } from "../predicates.js"
import { COMMA } from "../reading.js"
import { type Scene, typeNamed } from "../scene.js"
import type { TokenSpan } from "../spans.js"
import { lengthOf, wordClass } from "../word-classes.js"
import { type End, nameEnd } from "./ends.js"
import { around, type RelationRule } from "./rule.js"

const SUCCESSION_VERB = wordClass("succession-verb")

export const SUCCESSION_RULE: RelationRule = {
  name: "leader who followed another",
  reason: '"he succeeded X": whom the leader of a group follows has led it',
  examples: {
    yes: [
      "Haibatullah Akhundzada leads the Taliban. He succeeded Akhtar Mansour in 2016.",
      "The leader of the Taliban, Haibatullah Akhundzada, replaced Akhtar Mansour.",
    ],
    no: ["Haibatullah Akhundzada leads the Taliban. He met Akhtar Mansour.", "Mullah Omar succeeded Akhtar Mansour."],
  },
  wakes: ["succession-verb"],
  make(scene, _words, i) {
    const { r } = scene
    const depth = lengthOf(r, i, SUCCESSION_VERB)
    const predicate = depth ? predicateAt(scene, i, depth, "told") : null
    if (!predicate || predicate.mood === "unreal") return null
    const later = personIn(scene, predicate.passive ? predicate.agent : predicate.subject)
    const earlier = personIn(scene, predicate.object)
    if (!later || !earlier) return null
    const head = { from: i, to: predicate.to }
    const words = around(head, later.span, earlier.span)
    return { type: "succeeded", subjects: later.names, objects: earlier.names, head, words, verb: i, ended: true }
  },
}

/** The person of a phrase, or the one who stands in apposition to it: "the group's founder, X". */
function personIn(scene: Scene, span: TokenSpan | null): End | null {
  if (!span) return null
  const { r, mentionAt } = scene
  const bearer = r.grammar[span.to]! & COMMA ? mentionAt(span.to + 1) : null
  const named = nameEnd(scene, span)
  const names = named?.names.filter((name) => typeNamed(scene, name) === "person") ?? []
  if (named && names.length) return { names, span }
  return bearer?.type === "person" ? { names: [bearer.name], span: { from: span.from, to: bearer.to } } : null
}
