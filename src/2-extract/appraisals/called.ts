// What an actor, or an aspect of one, is called: "is weak", "remains a threat", "the finances of X are in ruins".
import { type AssertionRule, actorOf } from "../assertions/index.js"
import { sentenceEnd, sentenceStart } from "../clauses.js"
import { COMMA, DETERMINER, PREPOSITION, type Reading, wordAt } from "../reading.js"
import type { Scene } from "../scene.js"
import { has, lengthOf, wordClass } from "../word-classes.js"
import {
  about,
  aspectBefore,
  aspectNounAt,
  changed,
  copulaBefore,
  directionAt,
  type Grade,
  gradeAt,
  isLess,
  type Judged,
  judge,
  opposite,
  subjectFor,
} from "./judged.js"

const QUALITY = wordClass("quality")
const BECOMING_VERB = wordClass("becoming-verb")
const DEGREE_WORD = wordClass("degree-word")
const QUALITY_COPULA = wordClass("quality-copula")
const RECRUITING_WORD = wordClass("recruiting-word")
const FINANCING_WORD = wordClass("financing-word")
const GOVERNING_WORD = wordClass("governing-word")
const TREND_VERB = wordClass("trend-verb")
const LEVEL_WORD = wordClass("level-word")
const THREAT_NOUN = wordClass("threat-noun")
const POSING_VERB = wordClass("posing-verb")
const SEEN_AS = wordClass("seen-as")
const MAKING_VERB = wordClass("making-verb")
const FARING = wordClass("faring")

export const calledRule: AssertionRule<Judged> = {
  name: "actor called something",
  reason: "“is”, “remains”, “seems” with a word for how an actor stands: weak, able to, eager to, divided",
  examples: {
    yes: [
      "The Taliban remain divided over schooling.",
      "Al-Qaeda is still able to train bombers.",
      "The Islamic State is much weaker than its rivals.",
      "The Taliban are less able to guard the passes than the old army.",
      "The Taliban are small in number and poorly armed.",
      "Al-Qaeda remains a highly adaptive organisation.",
      "Al-Qaeda is capable of raising funds abroad.",
    ],
    no: [
      "The road is weak.",
      "Mexico's most dominant firms met in May.",
      "The bridge was able to bear tanks.",
      "If the Taliban are divided, others will gain.",
    ],
  },
  wakes: ["quality"],
  make: called,
}

function called(scene: Scene, i: number): Judged[] | null {
  const { r } = scene
  const length = lengthOf(r, i, QUALITY)
  const grade = length ? gradeAt(r, i, "quality") : null
  const copula = grade ? copulaOf(r, i) : -1
  if (!grade || copula < 0) return null
  let { direction } = grade
  if (isLess(r, copula, i)) direction = opposite(direction)
  if (has(r, copula, BECOMING_VERB)) direction = changed(direction)
  return about(scene, i, copula, i + length - 1, withWhat(r, i, i + length, { aspect: grade.aspect, direction }))
}

/** "is weak", and "is a highly adaptive organisation". */
function copulaOf(r: Reading, i: number): number {
  const near = copulaBefore(r, i)
  if (near >= 0) return near
  let at = i - 1
  while (at > i - 4 && (lengthOf(r, at, DEGREE_WORD) || has(r, at, QUALITY))) at--
  return r.grammar[at]! & DETERMINER && lengthOf(r, at - 1, QUALITY_COPULA) ? at - 1 : -1
}

/** "able to recruit", "managed to raise funds", "capable of generating revenue": the ability is one of recruiting, of finance. */
export function withWhat(r: Reading, at: number, from: number, grade: Grade): Grade {
  if (grade.aspect !== "capability" && wordAt(r, at) !== "eager") return grade
  for (let i = from; i < from + 3; i++) {
    if (has(r, i, RECRUITING_WORD)) return { aspect: "recruitment", direction: grade.direction }
    if (has(r, i, FINANCING_WORD)) return { aspect: "finance", direction: grade.direction }
    if (has(r, i, GOVERNING_WORD)) return { aspect: "governance", direction: grade.direction }
  }
  return keptAspect(r, from) ?? grade
}

/** "able to maintain its presence": what is kept or gained is the aspect. */
function keptAspect(r: Reading, from: number): Grade | null {
  const length = lengthOf(r, from, TREND_VERB)
  const direction = length ? directionAt(r, from, "trend-verb") : null
  if (!direction) return null
  for (let i = from + length; i < from + length + 6 && !(r.grammar[i]! & (PREPOSITION | COMMA)); i++) {
    const noun = aspectNounAt(r, i)
    if (noun && !noun.inverse) return { aspect: noun.aspect, direction }
  }
  return null
}

export const levelledRule: AssertionRule<Judged> = {
  name: "aspect of an actor at a level",
  reason: "“the finances of X are in ruins”, “X’s appeal is limited”, “its attacks have become rarer”",
  examples: {
    yes: [
      "The discipline of the Taliban is poor.",
      "Al-Qaeda's capacity to strike abroad is limited.",
      "The attacks of the Islamic State have become rarer.",
      "The rivalries within the Taliban are strong.",
    ],
    no: ["The ability of the farmers to pay is limited.", "The harvest was strong.", "The Taliban's drum is low."],
  },
  wakes: ["level-word"],
  make: levelled,
}

function levelled(scene: Scene, i: number): Judged[] | null {
  const { r } = scene
  const length = lengthOf(r, i, LEVEL_WORD)
  const level = length ? directionAt(r, i, "level-word") : null
  const copula = level ? copulaBefore(r, i) : -1
  if (!level || copula < 0) return null
  const told = aspectBefore(scene, copula)
  if (!told) return null
  const { subject, noun, actor } = told
  let direction = lengthOf(r, copula, BECOMING_VERB) ? changed(level) : level
  if (isLess(r, copula, i) !== noun.inverse) direction = opposite(direction)
  return judge(scene, { at: i, verb: copula, last: i + length - 1, subject, actor, aspect: noun.aspect, direction })
}

export const threateningRule: AssertionRule<Judged> = {
  name: "actor is a threat",
  reason: "an actor that is called a threat or danger, or poses one",
  examples: {
    yes: [
      "The Taliban are a threat to the trade routes.",
      "Al-Qaeda remains a major threat.",
      "Al-Qaeda poses a growing danger to the ports.",
      "The raids have not removed the threat that Al-Qaeda poses.",
    ],
    no: ["The flood is a threat to the harvest.", "The Taliban face a threat from the east."],
  },
  wakes: ["threat-noun"],
  make: threatening,
}

function threatening(scene: Scene, i: number): Judged[] | null {
  const { r } = scene
  const length = lengthOf(r, i, THREAT_NOUN)
  if (!length) return null
  const poser = posedBy(scene, i + length)
  if (poser) return poser
  let direction: Grade["direction"] = "high"
  for (let at = i - 1; at >= Math.max(sentenceStart(r, i), i - 8); at--) {
    if (has(r, at, QUALITY_COPULA) || has(r, at, POSING_VERB))
      return about(scene, i, at, i + length - 1, { aspect: "threat", direction })
    if (has(r, at, LEVEL_WORD)) direction = directionAt(r, at, "level-word") ?? direction
    else if (has(r, at, SEEN_AS)) return seenAs(scene, i, at, direction)
  }
  return null
}

/** "the threat that X poses", "the danger X represents": the subject of the clause behind the noun. */
function posedBy(scene: Scene, from: number): Judged[] | null {
  const { r } = scene
  const ceiling = Math.min(sentenceEnd(r, from - 1), from + 8)
  for (let at = from + 1; at < ceiling; at++) {
    if (r.grammar[at]! & (COMMA | PREPOSITION)) return null
    if (!has(r, at, POSING_VERB)) continue
    const subject = subjectFor(scene, at)
    const actor = subject && subject.from >= from ? actorOf(scene, subject) : null
    return subject && actor
      ? judge(scene, { at: from - 1, verb: at, last: at, subject, actor, aspect: "threat", direction: "high" })
      : null
  }
  return null
}

/** "is seen as a threat": the subject of the passive; "makes it a threat": the object. */
function seenAs(scene: Scene, i: number, at: number, direction: Grade["direction"]): Judged[] | null {
  const length = lengthOf(scene.r, at, SEEN_AS)
  const made = has(scene.r, at, MAKING_VERB)
  const subject = made ? { from: at + 1, to: at + length } : subjectFor(scene, at)
  const actor = subject && actorOf(scene, subject)
  return subject && actor
    ? judge(scene, { at: i, verb: at, last: i, subject, actor, aspect: "threat", direction })
    : null
}

export const idiomRule: AssertionRule<Judged> = {
  name: "turn of phrase for how an actor fares",
  reason: "“gained ground”, “suffered heavy losses”, “keeps a low profile”, “is a shadow of its former self”",
  examples: {
    yes: [
      "The Taliban gained ground in three districts.",
      "Al-Qaeda has suffered heavy losses since May.",
      "The Islamic State is a shadow of its former self.",
    ],
    no: ["The farmers gained ground water.", "The river is a shadow of its former self."],
  },
  wakes: ["faring"],
  make: (scene, i) => {
    const { r } = scene
    const length = lengthOf(r, i, FARING)
    const grade = length ? gradeAt(r, i, "faring") : null
    return grade && about(scene, i, i, i + length - 1, grade)
  },
}
