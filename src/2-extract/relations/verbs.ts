// Ties told by a verb, a participle or an adjective: "X fights Y", "X, led by Y", "X is based in Z".
import { headOf, phraseBefore, sentenceEnd, sentenceStart } from "../clauses.js"
import { listAfter } from "../participants.js"
import { type Predicate, predicateAt } from "../predicates.js"
import { AUXILIARY, COMMA, PREPOSITION, RELATIVE, type Reading, STOP, wordAt } from "../reading.js"
import type { Scene } from "../scene.js"
import { clauseAround } from "../told.js"
import { has, lengthOf, wordClass } from "../word-classes.js"
import {
  behindFronted,
  type End,
  endAfter,
  endBefore,
  isPeopleOf,
  namedOrListed,
  nameEnd,
  placesAfter,
} from "./ends.js"
import { around, type RelationRule } from "./rule.js"

const AGAINST_WORD = wordClass("against-word")
const FIGHTING_VERB = wordClass("fighting-verb")
const COALITION_NOUN = wordClass("coalition-noun")
const OUTLAW_NOUN = wordClass("outlaw-noun")

export const VERB_RULE: RelationRule = {
  name: "verb of a tie",
  reason: "a verb whose subject and object stand in a tie, told as it is or was and not as what may come",
  examples: {
    yes: [
      "The Taliban have fought Islamic State in the east.",
      "In 2015 the Islamic Movement of Uzbekistan pledged allegiance to Islamic State.",
      "Pakistan has supported the Taliban for years.",
      "The Haqqani Network operates in Afghanistan.",
      "Pakistan denies that it shelters the Taliban.",
      "Qatar stood behind the Taliban.",
      "The Haqqani Network, which Pakistan has supported for years, said nothing.",
    ],
    no: ["Pakistan may support the Taliban.", "The Taliban will fight Islamic State."],
  },
  wakes: ["relation-verb"],
  make(scene, words, i) {
    const { r } = scene
    const word = words.verb(r, i)
    if (!word) return null
    const predicate = predicateAt(scene, i, word.depth, "told")
    if (!predicate || predicate.mood === "unreal") return null
    const doer = nameEnd(scene, predicate.passive ? predicate.agent : predicate.subject)
    const other =
      word.type === "operates-in"
        ? placesAfter(scene, predicate.to)
        : (namedOrListed(scene, predicate.object) ?? relativeObject(scene, predicate))
    if (!doer || !other || ((word.type === "joined" || word.type === "left") && isPeopleOf(scene, doer))) return null
    // "joined the alliance": none of those who are in it
    if (word.type === "joined" && other.span && isCoalition(scene, other)) return null
    if (word.type === "branded" && !isBranded(r, predicate, other)) return null
    const ended = word.ended || word.type === "left"
    const [subjects, objects] = word.reverse ? [other.names, doer.names] : [doer.names, other.names]
    const head = { from: i, to: predicate.to }
    const span = around(head, doer.span, other.span)
    return { type: word.type, subjects, objects, head, words: span, verb: i, ended }
  },
}

const isCoalition = ({ r, mentionAt }: Scene, { span }: End): boolean =>
  !mentionAt(headOf(r, span)) && has(r, headOf(r, span), COALITION_NOUN)

/** "declared the militia a terrorist organization": for what it is taken stands behind the verb. */
function isBranded(r: Reading, { to }: Predicate, { span }: End): boolean {
  const end = Math.min(sentenceEnd(r, to), Math.max(to, span.to) + 8)
  for (let k = to; k < end && !(r.grammar[k]! & STOP); k++) if (has(r, k, OUTLAW_NOUN)) return true
  return false
}

/** "the militia, which Qatar supports": the object stands before the relative pronoun behind which the subject begins. */
function relativeObject(scene: Scene, { subject, passive }: Predicate): End | null {
  const { r } = scene
  const relative = subject ? subject.from - 1 : -1
  if (passive || relative < 0 || !(r.grammar[relative]! & RELATIVE)) return null
  const floor = sentenceStart(r, relative)
  let end = relative
  while (end > floor && r.grammar[end - 1]! & COMMA) end--
  return end > floor ? nameEnd(scene, phraseBefore(r, end, floor)) : null
}

export const FIGHTING_RULE: RelationRule = {
  name: "fighting against somebody",
  reason:
    '"fights beside the army against X", "mobilized tribes against X": whom the fighting is against stands behind other words',
  examples: {
    yes: [
      "The Haqqani Network fights alongside the Taliban against Islamic State.",
      "The Taliban mobilized the tribes of Kunar against Islamic State.",
    ],
    no: ["The Taliban may fight in Kunar against Islamic State.", "The Taliban fight in Kunar."],
  },
  wakes: ["fighting-verb"],
  make(scene, _words, i) {
    const { r } = scene
    const predicate = predicateAt(scene, i, lengthOf(r, i, FIGHTING_VERB))
    if (!predicate || predicate.mood === "unreal") return null
    const doer = nameEnd(scene, predicate.passive ? predicate.agent : predicate.subject)
    const ceiling = clauseAround(scene, i).to
    let at = predicate.to
    while (at < ceiling && !has(r, at, AGAINST_WORD) && at - predicate.to < 12) at++
    const other = at > predicate.to && lengthOf(r, at, AGAINST_WORD) ? nameEnd(scene, listAfter(scene, at + 1)) : null
    if (!doer || !other) return null
    const head = { from: i, to: predicate.to }
    const words = around(head, doer.span, other.span)
    return { type: "rival-of", subjects: doer.names, objects: other.names, head, words, verb: i }
  },
}

export const EACH_OTHER_RULE: RelationRule = {
  name: "two that do a thing together or to each other",
  reason: '"X and Y cooperate": a verb without an object that ties the two in its subject',
  examples: {
    yes: [
      "The Taliban and Al-Qaida have cooperated since 1996.",
      "Al-Qaida and the Islamic State of Iraq fought each other.",
    ],
    no: ["The Taliban cooperated.", "The Taliban and Al-Qaida may cooperate."],
  },
  wakes: ["both-verb"],
  make(scene, words, i) {
    const { r } = scene
    const word = words.both(r, i)
    const predicate = word && predicateAt(scene, i, word.depth, "told")
    if (!predicate || predicate.mood === "unreal" || predicate.passive || /^with$/.test(wordAt(r, predicate.to)))
      return null
    const both = nameEnd(scene, predicate.subject)
    if (both?.names.length !== 2) return null
    const head = { from: i, to: predicate.to }
    const [first, second] = both.names
    return { type: word.type, subjects: [first!], objects: [second!], head, words: around(head, both.span), verb: i }
  },
}

export const FRAME_RULE: RelationRule = {
  name: "verb with its noun for a tie",
  reason:
    '"swore an oath of allegiance to", "sends weapons to", "cut its ties with", "has bases in": verb and object make the tie together',
  examples: {
    yes: [
      "Mullah Dadullah offered an oath of loyalty to Ayman al-Zawahiri.",
      "Pakistan sent large amounts of money to the Taliban.",
      "The Taliban severed their last ties with Al-Qaida.",
      "Lashkar-e-Taiba runs training camps in Kashmir.",
      "In 2018 Sirajuddin Haqqani took over the command of the Haqqani Network.",
    ],
    no: [
      "Pakistan sent letters to the Taliban.",
      "Pakistan may send weapons to the Taliban.",
      "Al-Qaida was kept from setting up bases in Kabul.",
    ],
  },
  wakes: ["tie-verb"],
  make(scene, words, i) {
    const frame = words.frame(scene.r, i)
    if (!frame) return null
    const predicate = predicateAt(scene, i, frame.depth, "told")
    if (!predicate || predicate.mood === "unreal") return null
    const doer = nameEnd(scene, predicate.passive ? predicate.agent : predicate.subject)
    const behind = frame.preposition + 1
    // "by pledging loyalty to X, Y left": Y is no further X
    const ceiling = predicate.subject && predicate.subject.from > behind ? predicate.subject.from : undefined
    const other = frame.type === "operates-in" ? placesAfter(scene, behind) : endAfter(scene, behind, ceiling)
    if (!doer || !other || (frame.type === "joined" && isPeopleOf(scene, doer))) return null
    const [subjects, objects] = frame.reverse ? [other.names, doer.names] : [doer.names, other.names]
    const head = { from: i, to: frame.noun + 1 }
    const { type, ended } = frame
    return { type, subjects, objects, head, words: around(head, doer.span, other.span), verb: i, ended }
  },
}

export const WITH_RULE: RelationRule = {
  name: "one who is supplied with something",
  reason: '"supplied the rebels with arms": the frame of "sent arms to", the other way round',
  examples: {
    yes: ["Iran supplied the Taliban with weapons.", "Gulf donors and Qatar provided Al-Qaida with large funds."],
    no: ["Iran supplied the Taliban with excuses.", "Iran may supply the Taliban with weapons."],
  },
  wakes: ["tie-verb"],
  make(scene, words, i) {
    const { r } = scene
    const frame = words.given(r, i)
    const predicate = frame && predicateAt(scene, i, frame.depth, "told")
    if (!predicate || predicate.mood === "unreal") return null
    const doer = nameEnd(scene, predicate.passive ? predicate.agent : predicate.subject)
    const other = nameEnd(
      scene,
      predicate.passive ? predicate.object : listAfter(scene, predicate.to, frame.preposition),
    )
    if (!doer || !other) return null
    const head = { from: i, to: frame.noun + 1 }
    const span = around(head, doer.span, other.span)
    return { type: "supports", subjects: doer.names, objects: other.names, head, words: span, verb: i }
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
      "Al-Qaida, under Ayman al-Zawahiri, remained close to the Taliban.",
      "The Lord's Resistance Army, founded by Joseph Kony in 1987, has shrunk.",
      "Backed by Iran, the Houthis took the city.",
      "Under Joseph Kony's leadership, the Lord's Resistance Army grew.",
    ],
    no: ["The report is based in part on interviews."],
  },
  wakes: ["relation-tie"],
  make(scene, words, i) {
    const word = words.tie(scene.r, i)
    if (!word || isUnreal(scene.r, i)) return null
    const behind = i + word.depth
    const before = i === sentenceStart(scene.r, i) ? behindFronted(scene, behind) : endBefore(scene, i)
    const other =
      word.type === "operates-in"
        ? placesAfter(scene, behind, 6)
        : word.person
          ? personAt(scene, behind)
          : endAfter(scene, behind)
    if (!before || !other) return null
    const [subjects, objects] = word.reverse ? [other.names, before.names] : [before.names, other.names]
    const head = { from: i, to: i + word.depth }
    return { type: word.type, subjects, objects, head, words: around(head, before.span, other.span), verb: -1 }
  },
}

/** "founded by the preacher Malam Dicko": a person, but for an article and a title right behind. */
function personAt(scene: Scene, from: number): End | null {
  for (let k = from; k < from + 5 && k < sentenceEnd(scene.r, from - 1); k++) {
    const mention = scene.mentionAt(k)
    if (mention) return mention.type === "person" ? { names: [mention.name], span: { from, to: mention.to } } : null
    if (scene.r.grammar[k]! & (PREPOSITION | COMMA)) return null
  }
  return null
}

/** "will be based in", "may be led by". */
function isUnreal(r: Reading, i: number): boolean {
  for (let k = i - 1; k > i - 4 && k >= 0; k--)
    if (r.grammar[k]! & AUXILIARY && /^(?:will|would|may|might|could|should|can)$/.test(wordAt(r, k))) return true
  return false
}
