// Who brings a group about: a person who does leads it, a group has it as its part, and several are its parts.
import type { EntityType, RelationType } from "#claim"
import { sentenceEnd, sentenceStart } from "../clauses.js"
import { listAfter } from "../participants.js"
import { predicateAt } from "../predicates.js"
import { wordAt } from "../reading.js"
import { type Scene, typeNamed } from "../scene.js"
import { lengthOf, wordClass } from "../word-classes.js"
import { behindFronted, type End, isPeopleOf, namedOrListed, nameEnd } from "./ends.js"
import { around, type RelationRule, type Tie } from "./rule.js"

const FOUNDING_VERB = wordClass("founding-verb")
const GROUPS: ReadonlySet<EntityType | null> = new Set(["armed-group", "organisation"] as const)

export const FOUNDING_RULE: RelationRule = {
  name: "founding of a group",
  reason: '"X founded the Y": a person has led it, a group has it as its part, several groups are its parts',
  examples: {
    yes: [
      "In 1987 Joseph Kony founded the Lord's Resistance Army.",
      "The Taliban created the Haqqani Network.",
      "Founded in 1987 by Joseph Kony, the Lord's Resistance Army has shrunk.",
      "Al-Qaida and the Taliban have formed a new group, called the Haqqani Network.",
    ],
    no: [
      "Joseph Kony founded a church.",
      "The Taliban may create the Haqqani Network.",
      "Pakistan created the Haqqani Network.",
    ],
  },
  wakes: ["founding-verb"],
  make(scene, _words, i) {
    const { r } = scene
    const depth = lengthOf(r, i, FOUNDING_VERB)
    const fronted = depth && i === sentenceStart(r, i) ? foundedBefore(scene, i, i + depth) : null
    if (fronted) return fronted
    const predicate = depth ? predicateAt(scene, i, depth) : null
    if (!predicate || predicate.mood === "unreal") return null
    const founder = nameEnd(scene, predicate.passive ? predicate.agent : predicate.subject)
    const founded = founder && namedOrListed(scene, predicate.object)
    if (!founder || !founded || founded.names.length > 1 || isOfMen(scene, founded)) return null
    const head = { from: i, to: predicate.to }
    const tie = tieOf(scene, founder, founded)
    return tie && { ...tie, head, words: around(head, founder.span, founded.span), verb: i }
  },
}

/** "Founded in 1987 by Joseph Kony, the Army": who is founded stands behind the comma. */
function foundedBefore(scene: Scene, i: number, to: number): Tie | null {
  const { r } = scene
  for (let k = to; k < to + BY && k < sentenceEnd(r, i); k++) {
    if (wordAt(r, k) !== "by") continue
    const founder = nameEnd(scene, listAfter(scene, k + 1))
    const founded = founder && behindFronted(scene, k + 1)
    const tie = founder && founded ? tieOf(scene, founder, founded) : null
    const head = { from: i, to }
    return tie && founder && founded && { ...tie, head, words: around(head, founder.span, founded.span), verb: i }
  }
  return null
}
/** "established in the early 1990s by": words before "by". */
const BY = 8

/** "fighters of the group founded": men of a group, and not the group itself. */
const isOfMen = (scene: Scene, end: End): boolean => !scene.mentionAt(end.span.to - 1) && isPeopleOf(scene, end)

function tieOf(scene: Scene, founder: End, founded: End): Pick<Tie, "type" | "subjects" | "objects"> | null {
  if (!GROUPS.has(typeNamed(scene, founded.names[0])) || founder.names.includes(founded.names[0]!)) return null
  const persons = founder.names.filter((name) => typeNamed(scene, name) === "person")
  const tied = (type: RelationType, subjects: readonly string[], objects: readonly string[]) => ({
    type,
    subjects,
    objects,
  })
  if (persons.length) return tied("led-by", founded.names, persons)
  const groups = founder.names.filter((name) => GROUPS.has(typeNamed(scene, name)))
  if (!groups.length || isOfMen(scene, founder)) return null
  return groups.length > 1 ? tied("part-of", groups, founded.names) : tied("part-of", founded.names, groups)
}
