// A break told by its noun: "was formed after a split from the Provisionals".
import type { EntityType } from "#claim"
import { isVerb, phraseBefore, sentenceStart } from "../clauses.js"
import { listAfter } from "../participants.js"
import { POSSESSIVE, STOP } from "../reading.js"
import { type Scene, typeNamed } from "../scene.js"
import { subjectOf } from "../verb-subject.js"
import { lengthOf, wordClass } from "../word-classes.js"
import { type End, nameEnd } from "./ends.js"
import { around, type RelationRule } from "./rule.js"

const SPLIT_NOUN = wordClass("split-noun")
const SPLIT_LEAD = wordClass("split-lead")
const SPLITTERS: ReadonlySet<EntityType | null> = new Set(["armed-group", "organisation", "person"] as const)

export const SPLIT_RULE: RelationRule = {
  name: "noun for a break",
  reason: '"formed after a split from X", "its break with X": whoever is spoken of has left X',
  examples: {
    yes: [
      "The Haqqani Network was formed after a split from the Taliban in 1997.",
      "The Haqqani Network's break with Al-Qaida was public.",
    ],
    no: ["The split in the Taliban was public.", "The Haqqani Network took a break from the talks."],
  },
  wakes: ["split-noun"],
  make(scene, _words, i) {
    const { r } = scene
    const depth = lengthOf(r, i, SPLIT_NOUN)
    const lead = depth ? lengthOf(r, i + depth, SPLIT_LEAD) : 0
    if (!lead || isVerb(r, i, sentenceStart(r, i))) return null
    const left = nameEnd(scene, listAfter(scene, i + depth + lead))
    const leaver = left && leaverOf(scene, i)
    if (!left || !leaver) return null
    const subjects = leaver.names.filter((name) => SPLITTERS.has(typeNamed(scene, name)) && !left.names.includes(name))
    if (subjects.length !== 1) return null
    const head = { from: i, to: i + depth }
    const words = around(head, leaver.span, left.span)
    return { type: "split-from", subjects, objects: left.names.slice(0, 1), head, words, verb: -1 }
  },
}

/** "X's split", else the subject of the sentence's verb before it. */
function leaverOf(scene: Scene, i: number): End | null {
  const { r, mentionAt } = scene
  const floor = sentenceStart(r, i)
  const owner = r.grammar[i - 1]! & POSSESSIVE ? mentionAt(i - 2) : null
  if (owner) return { names: [owner.name], span: owner }
  const near = phraseBefore(r, i, floor)
  for (let k = (near?.from ?? i) - 1; k > floor && k > i - 16; k--) {
    if (r.grammar[k]! & STOP) return null
    if (isVerb(r, k, floor)) return nameEnd(scene, subjectOf(r, k))
  }
  return null
}
