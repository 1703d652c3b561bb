// Who brings a group about: a person who does leads it, a group has it as its part, and several are its parts.
import type { EntityType, RelationType } from "#claim"
import { predicateAt } from "../predicates.js"
import { type Scene, typeNamed } from "../scene.js"
import { lengthOf, wordClass } from "../word-classes.js"
import { type End, isPeopleOf, namedOrListed, nameEnd } from "./ends.js"
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
    const depth = lengthOf(scene.r, i, FOUNDING_VERB)
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
