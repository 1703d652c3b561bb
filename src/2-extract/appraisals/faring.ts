// What is done to an actor, and what it can or cannot do.
import { type AssertionRule, actorOf, clauseEnd } from "../assertions/index.js"
import { isPassive, isTo, phraseAfter, sentenceStart, verbGroupStart } from "../clauses.js"
import {
  ADVERB,
  AUXILIARY,
  COMMA,
  DETERMINER,
  ING,
  NAME,
  POSSESSIVE,
  PREPOSITION,
  type Reading,
  VERB,
} from "../reading.js"
import type { Scene } from "../scene.js"
import type { Mention, TokenSpan } from "../spans.js"
import { has, lengthOf, wordClass } from "../word-classes.js"
import { withWhat } from "./called.js"
import { about, directionAt, gradeAt, isSupposed, type Judged, judge, nextTie, subjectFor } from "./judged.js"

const ACHIEVING_TIE = wordClass("achieving-tie")
const CANNOT_WORD = wordClass("cannot-word")
const COPULA = wordClass("copula")
const DEGREE_WORD = wordClass("degree-word")
const GROUP_PART = wordClass("group-part")
const GROUP_REFERENCE = wordClass("group-reference")
const OBJECT_PRONOUN = wordClass("object-pronoun")
const OUSTING_TIE = wordClass("ousting-tie")
const OUSTING_VERB = wordClass("ousting-verb")
const QUALITY = wordClass("quality")
const RENDERING_VERB = wordClass("rendering-verb")
const THREATENING_VERB = wordClass("threatening-verb")
const WHOLE_CHANGE = wordClass("whole-change")

export const weakeningRule: AssertionRule<Judged> = {
  name: "actor made stronger or weaker",
  reason: "a verb whose object is the actor itself: “drone strikes have weakened X”, “succeeded in degrading X”",
  examples: {
    yes: [
      "Drone strikes have weakened the Taliban.",
      "The police succeeded in degrading Al-Qaeda cells.",
      "The truce emboldened the Islamic State.",
    ],
    no: [
      "The rain weakened the bridge.",
      "The strikes may weaken the Taliban.",
      "The army wants to weaken the Taliban.",
    ],
  },
  wakes: ["whole-change"],
  make: (scene, i) => {
    const { r } = scene
    const length = lengthOf(r, i, WHOLE_CHANGE)
    const direction = length ? directionAt(r, i, "whole-change") : null
    const done = direction ? doneTo(scene, i, length) : null
    return done && judged(scene, i, length, done, { aspect: "capability", direction: direction! })
  },
}

export const oustingRule: AssertionRule<Judged> = {
  name: "actor driven from a place",
  reason: "“dislodged X from its strongholds”, “X was driven out of the city”: it loses territory",
  examples: {
    yes: ["The army dislodged the Taliban from three towns.", "Al-Qaeda was driven out of the valley."],
    no: ["The army drove the Taliban's cars from the north.", "The flood drove farmers from their homes."],
  },
  wakes: ["ousting-verb"],
  make: (scene, i) => {
    const { r } = scene
    const length = lengthOf(r, i, OUSTING_VERB)
    if (!length) return null
    const passive = isPassive(r, i)
    const subject = passive ? subjectFor(scene, i) : null
    const done = passive ? subject && acted(scene, subject) : doneTo(scene, i, length)
    if (!done || !has(r, passive ? i + length : done.object.to, OUSTING_TIE)) return null
    return judged(scene, i, length, done, { aspect: "territory", direction: "falling" })
  },
}

export const threateningVerbRule: AssertionRule<Judged> = {
  name: "actor that threatens",
  reason: "“X threatens the capital” is a threat, “X threatens to attack” an intent",
  examples: {
    yes: ["The Taliban threaten the capital.", "Al-Qaeda has threatened to blow up the dam."],
    no: [
      "The prospect of war with the Taliban has threatened to delay the vote.",
      "The flood threatens the harvest.",
      "The Taliban may threaten the capital.",
    ],
  },
  wakes: ["threatening-verb"],
  make: (scene, i) => {
    const { r } = scene
    const length = lengthOf(r, i, THREATENING_VERB)
    if (!length || r.grammar[i]! & NAME || r.grammar[i - 1]! & DETERMINER || isPassive(r, i)) return null
    const meant = isTo(r, i + length) ? "intent" : "threat"
    if (meant === "threat" && !phraseAfter(r, i + length, i + length + 8)) return null
    return about(scene, i, i, i + length, { aspect: meant, direction: "high" })
  },
}

export const cannotRule: AssertionRule<Judged> = {
  name: "what an actor cannot do",
  reason: "“could not deter”, “cannot pay”: a want of capability; “can recruit” and “can raise funds” show what it has",
  examples: {
    yes: [
      "The Taliban could not deter the raids.",
      "Al-Qaeda cannot hold the town.",
      "Al-Qaeda can recruit in prisons.",
    ],
    no: ["The farmers could not pay.", "The Taliban could deter the raids.", "The Taliban can be seen from here."],
  },
  wakes: ["cannot-word", "can-word"],
  make: (scene, i) => {
    const { r } = scene
    const not = lengthOf(r, i, CANNOT_WORD)
    const from = i + (not || 1)
    let verb = from
    while (r.grammar[verb]! & ADVERB) verb++
    // behind "cannot" a verb no pack lists is one as well
    if ((!not && !(r.grammar[verb]! & VERB)) || r.grammar[verb]! & AUXILIARY || has(r, verb, COPULA)) return null
    const subject = subjectFor(scene, i)
    const actor = subject && actorOf(scene, subject)
    if (!subject || !actor || actor.type === "person") return null
    const grade = withWhat(r, i, from, { aspect: "capability", direction: not ? "low" : "high" })
    if (!not && grade.aspect !== "recruitment" && grade.aspect !== "finance") return null
    const clause = { from: subject.from, to: Math.max(clauseEnd(r, verb), verb + 1) }
    return [{ at: i, actor, ...grade, clause, negative: false }]
  },
}

export const renderedRule: AssertionRule<Judged> = {
  name: "actor made so",
  reason: "“has made X resilient”, “left X divided”: the quality of the object",
  examples: {
    yes: ["The truce made the Taliban stronger.", "The split left Al-Qaeda divided."],
    no: ["The truce made the road dangerous.", "The truce may make the Taliban stronger."],
  },
  wakes: ["quality"],
  make: (scene, i) => {
    const { r } = scene
    const grade = lengthOf(r, i, QUALITY) ? gradeAt(r, i, "quality") : null
    if (!grade) return null
    let to = i
    while (r.grammar[to - 1]! & ADVERB || has(r, to - 1, DEGREE_WORD)) to--
    for (let at = to - 1; at > Math.max(sentenceStart(r, i), to - 6); at--) {
      if (r.grammar[at]! & (COMMA | PREPOSITION)) return null
      const length = lengthOf(r, at, RENDERING_VERB)
      if (!length) continue
      const object = { from: at + length, to }
      const subject = subjectFor(scene, at)
      const actor = object.to > object.from ? actorOf(scene, object) : null
      const whole = actor && scene.mentionAt(to - 1) === null && !pronoun(r, object) ? null : actor
      if (!whole || !subject) return null
      return judge(scene, { at: i, verb: at, last: i, subject, actor: whole, ...grade })
    }
    return null
  },
}
const pronoun = (r: Reading, { from, to }: TokenSpan): boolean => to - from === 1 && has(r, from, OBJECT_PRONOUN)

interface Done {
  readonly subject: TokenSpan
  readonly object: TokenSpan
  readonly actor: Mention
}

/** The actor that the verb's object is; its men and cells stand for it, its goods do not. */
function doneTo(scene: Scene, i: number, length: number): Done | null {
  const { r } = scene
  if (r.grammar[i]! & NAME || isPassive(r, i)) return null
  const before = r.grammar[i - 1]!
  const gerund = (r.grammar[i]! & ING) !== 0 && (before & PREPOSITION) !== 0 && !isTo(r, i - 1)
  if (gerund ? !has(r, i - 1, ACHIEVING_TIE) : (before & (DETERMINER | POSSESSIVE | PREPOSITION)) !== 0) return null
  if (isTo(r, verbGroupStart(r, i) - 1)) return null
  const phrase = phraseAfter(r, i + length, Math.min(i + length + 9, clauseEnd(r, i)))
  const object = phrase && { from: phrase.from, to: nextTie(r, phrase.from, phrase.to) }
  const found = object && acted(scene, object)
  if (!found) return null
  const subject = gerund ? { from: i, to: i + 1 } : subjectFor(scene, i)
  return subject && { ...found, subject }
}

/** A phrase that is an actor, or its members: "the Taliban", "Al-Qaeda cells", "it"; "the Taliban's cars" are none. */
function acted(scene: Scene, object: TokenSpan): Done | null {
  const { r, mentionAt } = scene
  const last = mentionAt(object.to - 1)
  const members = lengthOf(r, object.to - 1, GROUP_REFERENCE) || lengthOf(r, object.to - 1, GROUP_PART)
  const actor = last || members || object.to - object.from <= 2 ? actorOf(scene, object) : null
  if (!actor || actor.type === "person" || (last && last.name !== actor.name)) return null
  return { actor, object, subject: object }
}

function judged(
  scene: Scene,
  i: number,
  length: number,
  { subject, object, actor }: Done,
  grade: Pick<Judged, "aspect" | "direction">,
): Judged[] | null {
  if (isSupposed(scene.r, subject, i)) return null
  return judge(scene, { at: i, verb: i, last: Math.max(i + length - 1, object.to - 1), subject, actor, ...grade })
}
