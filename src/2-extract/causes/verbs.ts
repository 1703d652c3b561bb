// Verbs that say that their subject brings about their object, and verbs whose subject is the effect.
import { type AssertionRule, antecedentOf, clauseEnd, floorAt, isNegated, joinedVerbs } from "../assertions/index.js"
import {
  isContent,
  isPassive,
  isTo,
  isVerb,
  phraseAfter,
  phraseBefore,
  sentenceEnd,
  sentenceStart,
  verbGroupStart,
} from "../clauses.js"
import {
  AUXILIARY,
  BEING,
  COMMA,
  COORDINATOR,
  DETERMINER,
  ED,
  FIGURE,
  ING,
  NAME,
  PLURAL_S,
  POSSESSIVE,
  PREPOSITION,
  RELATIVE,
  type Reading,
  STOP,
  SUBORDINATOR,
  VERB,
  wordAt,
} from "../reading.js"
import type { Scene } from "../scene.js"
import type { TokenSpan } from "../spans.js"
import { GLUED } from "../tokens.js"
import { covers, has, lengthOf, wordClass } from "../word-classes.js"
import { causeSubject, clauseBefore, type Found, foundOf, hasVerb, isDoer, isSentenceStart, signAt } from "./found.js"

const CAUSE_VERB = wordClass("cause-verb")
const SOFT_CAUSE = wordClass("soft-cause")
const MEANING_VERB = wordClass("meaning-verb")
const EXPLAINING_VERB = wordClass("explaining-verb")
const LETTING_VERB = wordClass("letting-verb")
const EFFECT_VERB = wordClass("effect-verb")
const ASKING_CLAUSE = wordClass("asking-clause")
const STANDS_ALONE = wordClass("stands-alone")
const NOUN_TOO = wordClass("noun-too", "noun-rather")
const OWN_DEED = wordClass("own-deed")
const OWING_VERB = wordClass("owing-verb")
const OWN_WORD = wordClass("own-word")
const ACHIEVING_LEAD = wordClass("achieving-lead")
const RISKING_VERB = wordClass("needs-gerund")
const DEGREE_WORD = wordClass("degree-word")
const FORECAST_TERM = wordClass("forecast-term")
const DENYING_TERM = wordClass("denying-term")
const OWED_SHARE = wordClass("owed-share")
const KEEPING_VERB = wordClass("keeping-verb")

export const verbRule: AssertionRule<Found> = {
  name: "verb of causing",
  reason: "the subject brings about, feeds, enables, weakens or prevents the object",
  examples: {
    yes: [
      "Corruption fuels the insurgency.",
      "The blockade undermined the authority of the governor.",
      "The amnesty allowed former rebels to return home.",
      "Trade was hampered by the closure of the border.",
      "The drought, which led to hunger, lasted two years.",
      "The unrest that the drought could breed worries the council.",
      "The council cut the pay of the guards, contributing to the mutiny.",
      "The deal increased trade.",
      "Poverty and neglect feed the revolt.",
      "The strikes helped to weaken the front.",
      "The cuts are likely to fuel unrest.",
      "The use of force risks alienating the villages.",
    ],
    no: [
      "The militia increased its attacks.",
      "The cause was lost.",
      "Smuggling has increased since May.",
      "The raids have spread to the coast.",
      "It lists the risk of ideologically motivated attacks.",
      "It holds territorial influence both in the north and the south.",
    ],
  },
  wakes: ["cause-verb", "soft-cause"],
  make: verb,
}

function verb(scene: Scene, i: number): Found[] | null {
  const { r } = scene
  const strict = lengthOf(r, i, CAUSE_VERB)
  const length = strict || lengthOf(r, i, SOFT_CAUSE)
  if (!length || isSentenceStart(r, i) || r.grammar[i]! & NAME) return null
  const className = strict ? "cause-verb" : "soft-cause"
  if (!isVerbHere(r, i)) return null
  // "what it means for": only what would follow is meant
  if (has(r, i, MEANING_VERB) && (!(r.grammar[i - 1]! & AUXILIARY) || wordAt(r, i + 1) === "for")) return null
  const sign = signAt(r, i, className)
  const floor = floorAt(scene, i)
  const group = verbGroupStart(r, i)
  // "seeks to weaken" is an aim, "has helped to weaken" is done
  let open = group - 1
  while (open > floor && /...ly$/.test(wordAt(r, open))) open--
  const lead = isTo(r, open) ? leadOf(r, open) : has(r, group - 1, RISKING_VERB) ? group - 1 : i
  if (lead < 0) return null
  if (isPassive(r, i) && (length === 1 || wordAt(r, i + length) === "by")) {
    const by = byAfter(r, i + length - 1)
    if (by < 0) return null
    if (!strict && doneBySomebody(scene, by)) return null
    const effect = causeSubject(r, i, floor)
    return effect && foundOf(r, { at: i, cause: { from: by + 1, to: clauseEnd(r, by) }, effect, sign })
  }
  if (r.grammar[i]! & ED && wordAt(r, i + 1) === "by") {
    if (!strict && doneBySomebody(scene, i + 1)) return null
    const effect = phraseBefore(r, i, floor)
    return effect && foundOf(r, { at: i, cause: { from: i + 2, to: clauseEnd(r, i + 1) }, effect, sign })
  }
  // ", contributing to the rise of": the clause before has done it
  const before = r.grammar[i]! & ING && r.grammar[i - 1]! & COMMA ? clauseBefore(r, i, floor) : null
  const deed = before && hasVerb(r, before) ? before : null
  const subject = deed ?? causeSubject(r, lead, floor)
  if (!subject) return null
  if (!deed && isDoer(scene, subject) && (!strict || has(r, i, OWN_DEED) || has(r, i + length, OWN_WORD))) return null
  const end = beforeJoined(r, i + length, Math.max(clauseEnd(r, i + length - 1), i + length))
  if (end <= i + length || !opensObject(r, i + length)) return ofRelative(scene, i, subject, sign)
  // "the commander explains that": somebody speaks
  if (has(r, i, EXPLAINING_VERB) && isDoer(scene, subject)) return null
  const joined = joinedVerbs(r, i, end)
  const firstEnd = joined[0] ?? end
  const clause = { from: Math.min(subject.from, group), to: end }
  const negative =
    isNegated(r, group, i) ||
    (lead !== i && (isNegated(r, verbGroupStart(r, lead), lead) || has(r, lead, DENYING_TERM)))
  const effects = [{ from: effectStart(r, i + length, firstEnd), to: firstEnd, sign }]
  for (const [index, at] of joined.entries()) {
    const own = lengthOf(r, at, CAUSE_VERB) || lengthOf(r, at, SOFT_CAUSE)
    const to = joined[index + 1] ?? end
    if (own)
      effects.push({
        from: effectStart(r, at + own, to),
        to,
        sign: signAt(r, at, lengthOf(r, at, CAUSE_VERB) ? "cause-verb" : "soft-cause"),
      })
    else if (has(r, i, LETTING_VERB)) effects.push({ from: at, to, sign })
  }
  const found: Found[] = []
  for (const effect of effects) {
    const one = foundOf(r, { at: i, cause: subject, effect, sign: effect.sign, clause, negative })
    if (one) found.push(...one)
  }
  return found
}

export const effectVerbRule: AssertionRule<Found> = {
  name: "verb whose subject is the effect",
  reason: "“stems from”, “depends on”: the cause stands behind the verb",
  examples: {
    yes: [
      "The revolt stems from years of neglect.",
      "Their income depends on the opium harvest.",
      "They feared a famine caused by the drought.",
    ],
    no: ["The road leads from Kabul to Jalalabad."],
  },
  wakes: ["effect-verb"],
  make: effectVerb,
}

function effectVerb(scene: Scene, i: number): Found[] | null {
  const { r } = scene
  const length = lengthOf(r, i, EFFECT_VERB)
  if (!length) return null
  const floor = floorAt(scene, i)
  const subject = affected(r, i, floor)
  if (!subject) return null
  return foundOf(r, { at: i, cause: { from: i + length, to: clauseEnd(r, i + length) }, effect: subject, sign: "+" })
}

/** What a verb speaks of as the effect; of a participle what it stands behind: "a crisis caused by", "they left, prompted by". */
function affected(r: Reading, i: number, floor: number): TokenSpan | null {
  const bare = r.grammar[i]! & ED && !(r.grammar[verbGroupStart(r, i)]! & AUXILIARY)
  if (!bare) return causeSubject(r, i, floor) ?? phraseBefore(r, i, floor)
  if (!(r.grammar[i - 1]! & COMMA)) return phraseBefore(r, i, floor)
  const clause = clauseBefore(r, i, floor)
  return hasVerb(r, clause) ? clause : causeSubject(r, i, floor)
}

/** The verb before "to" behind which something comes about: "helped to", "continues to", "serves to"; -1 for another. */
function leadOf(r: Reading, to: number): number {
  if (has(r, to - 1, ACHIEVING_LEAD)) return to - 1
  // "are likely to fuel", "has the potential to disrupt": what may come about
  for (let at = to - 1; at > to - 5; at--) if (covers(r, at, FORECAST_TERM, to - at + 1)) return at
  return -1
}

/** "alienated the clans and swelled the ranks": where a second verb with a tense of its own is joined. */
function beforeJoined(r: Reading, from: number, end: number): number {
  for (let at = from; at < end - 1; at++) {
    if (!(r.grammar[at]! & COORDINATOR)) continue
    const next = r.grammar[at + 1]!
    if (next & AUXILIARY && !(next & POSSESSIVE)) return at
    if (next & ED && next & VERB && r.grammar[at + 2]! & (DETERMINER | NAME | FIGURE | PREPOSITION)) return at
  }
  return end
}

/** "the hunger that the drought has bred": the object stands before the subject, in front of its relative. */
function ofRelative({ r }: Scene, i: number, subject: TokenSpan, sign: Found["sign"]): Found[] | null {
  const relative = subject.from - 1
  const first = sentenceStart(r, i)
  if (relative <= first || !(r.grammar[relative]! & RELATIVE) || r.grammar[relative - 1]! & (COMMA | VERB)) return null
  const effect = antecedentOf(r, relative, first)
  return effect && foundOf(r, { at: i, cause: subject, effect, sign, negative: isNegated(r, relative, i) })
}

/** "has expanded rapidly", "increased since May": without an object nothing is brought about. */
function opensObject(r: Reading, i: number): boolean {
  const bits = r.grammar[i]!
  if (bits & (COMMA | STOP)) return false
  // "spread to the coast" has no object, "helps to weaken" has
  if (isTo(r, i)) return (r.grammar[i + 1]! & VERB) !== 0 && !(r.grammar[i + 1]! & (ED | ING | PLURAL_S))
  if (bits & (PREPOSITION | SUBORDINATOR))
    return has(r, i, ASKING_CLAUSE) || (bits & DETERMINER) !== 0 || (r.grammar[i + 1]! & FIGURE) !== 0
  return !(/...ly$/.test(wordAt(r, i)) && (r.grammar[i + 1]! & (PREPOSITION | STOP | COMMA)) !== 0)
}

/** "allow X to do Y", "prevent X from doing Y": what is brought about is the doing. */
function effectStart(r: Reading, from: number, end: number): number {
  for (let i = from; i < Math.min(end, from + 8); i++) {
    if (isTo(r, i) && r.grammar[i + 1]! & VERB && !(r.grammar[i + 1]! & (ED | ING))) return i + 1
    if (wordAt(r, i) === "from" && r.grammar[i + 1]! & ING) return i + 1
  }
  return from
}

function byAfter(r: Reading, i: number): number {
  for (let at = i + 1; at < Math.min(i + 6, sentenceEnd(r, i)); at++) if (wordAt(r, at) === "by") return at
  return -1
}

/** A verb, and not the noun of the same form: "causes of", "the cause", "an increase". */
function isVerbHere(r: Reading, i: number): boolean {
  const before = r.grammar[i - 1]!
  // "ideologically-driven rebels"
  if (r.shape[i]! & GLUED && r.text[r.end[i - 1]! - 1] === "-") return false
  if (before & DETERMINER && !(before & RELATIVE) && !has(r, i - 1, STANDS_ALONE)) return false
  if (before & FIGURE || wordAt(r, i + 1) === "of") return false
  if (r.grammar[i]! & ED && describes(r, i)) return false
  const next = r.grammar[i + 1]!
  const plain = !(r.grammar[i]! & (ED | ING))
  // "the escapes and increased recruitment": a participle before its noun, joined to a phrase
  if (
    r.grammar[i]! & ED &&
    before & COORDINATOR &&
    !(next & (DETERMINER | NAME | FIGURE | PREPOSITION)) &&
    !lengthOf(r, i, CAUSE_VERB)
  )
    return false
  // "enjoy increased freedoms": a participle before its noun
  if (r.grammar[i]! & ED && before & VERB && !(before & AUXILIARY) && isVerb(r, i - 1, sentenceStart(r, i)))
    return false
  // "special forces that", "territorial influence both in": a noun
  if (plain && describesNoun(r, i - 1) && !isTo(r, i - 1)) return false
  if (has(r, i, NOUN_TOO) && plain) {
    if (before & (AUXILIARY | RELATIVE) || agreesWith(r, i)) return true
    if (next & RELATIVE) return false
    return (next & (DETERMINER | NAME | FIGURE)) !== 0
  }
  // "a growing, enabling factor": a participle before its noun
  if (
    r.grammar[i]! & ING &&
    !(before & (AUXILIARY | COMMA)) &&
    !(r.grammar[i - 1]! & BEING) &&
    !has(r, i - 1, RISKING_VERB)
  )
    return false
  return true
}

/** "ideologically motivated attacks", "more emboldened even": a participle that describes, behind an adverb or word of degree. */
function describes(r: Reading, i: number): boolean {
  if (wordAt(r, i + 1) === "by") return false
  if (has(r, i - 1, DEGREE_WORD) && !(r.grammar[i - 1]! & AUXILIARY)) {
    const over = r.grammar[i - 2]!
    return (over & (AUXILIARY | VERB | ED | DETERMINER | PREPOSITION)) !== 0 && !(r.grammar[i + 1]! & DETERMINER)
  }
  if (!/...ly$/.test(wordAt(r, i - 1))) return false
  return (r.grammar[i - 2]! & (DETERMINER | PREPOSITION | COORDINATOR)) !== 0 && !(r.grammar[i - 2]! & RELATIVE)
}

/** "territorial", "economic", "special": a word that by its ending describes a noun. */
const describesNoun = (r: Reading, i: number): boolean => /...(?:ial|ional|ical|ous|ive|ic)$/.test(wordAt(r, i))

/** "raids cause unrest", "poverty drives young men": the form agrees with the noun before, and a noun follows. */
function agreesWith(r: Reading, i: number): boolean {
  const named = r.grammar[i - 1]! & NAME && i - 1 > sentenceStart(r, i)
  if (!isContent(r, i - 1) || !isContent(r, i + 1) || named || r.grammar[i + 1]! & (VERB | ED)) return false
  const plural = (r.grammar[i - 1]! & PLURAL_S) !== 0 || (r.grammar[i - 2]! & COORDINATOR) !== 0
  return plural !== ((r.grammar[i]! & PLURAL_S) !== 0)
}

/** "was blocked by the guards": a deed of those who stand behind "by". */
function doneBySomebody(scene: Scene, by: number): boolean {
  const agent = phraseAfter(scene.r, by + 1, sentenceEnd(scene.r, by))
  return agent !== null && isDoer(scene, agent)
}

export const owingRule: AssertionRule<Found> = {
  name: "owing something to something",
  reason: "“X owes its survival to Y”: what stands behind “to” has brought about the object",
  examples: {
    yes: [
      "The front owes its rise to the neglect of the valleys.",
      "They owe their wealth to the trade in gold.",
      "The revival owes much to the failure of the courts.",
    ],
    no: ["The clerk owes ten dollars to the baker.", "They owe him money."],
  },
  wakes: ["owing-verb"],
  make: owing,
}

function owing(scene: Scene, i: number): Found[] | null {
  const { r } = scene
  const share = lengthOf(r, i + 1, OWED_SHARE)
  if (!has(r, i, OWING_VERB) || !(share || has(r, i + 1, OWN_WORD))) return null
  const end = clauseEnd(r, i)
  if (share && isTo(r, i + 1 + share)) {
    const effect = causeSubject(r, i, floorAt(scene, i))
    return effect && foundOf(r, { at: i, cause: { from: i + 2 + share, to: end }, effect, sign: "+" })
  }
  for (let at = i + 2; at < end; at++)
    if (isTo(r, at))
      return foundOf(r, { at: i, cause: { from: at + 1, to: end }, effect: { from: i + 1, to: at }, sign: "+" })
  return null
}

export const keepingRule: AssertionRule<Found> = {
  name: "keeping somebody from something",
  reason: "“kept them from joining”: what stands behind “from” does not come about",
  examples: {
    yes: ["The feud has kept the clans from uniting.", "Fear of reprisals keeps the farmers from speaking out."],
    no: ["They kept the goats from the north.", "The guard kept walking."],
  },
  wakes: ["keeping-verb"],
  make: keeping,
}

function keeping(scene: Scene, i: number): Found[] | null {
  const { r } = scene
  const length = lengthOf(r, i, KEEPING_VERB)
  if (!length || isPassive(r, i)) return null
  const end = clauseEnd(r, i)
  for (let at = i + length + 1; at < Math.min(end, i + 9); at++) {
    if (wordAt(r, at) !== "from" || !(r.grammar[at + 1]! & ING)) continue
    const subject = causeSubject(r, i, floorAt(scene, i))
    return subject && foundOf(r, { at: i, cause: subject, effect: { from: at + 1, to: end }, sign: "-" })
  }
  return null
}
