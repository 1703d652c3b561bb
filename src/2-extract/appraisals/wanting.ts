// What an actor wants and what comes off for it.
import { type AssertionRule, actorOf, clauseEnd, floorAt } from "../assertions/index.js"
import { isTo, isVerb, phraseAfter, phraseBefore, sentenceEnd, sentenceStart } from "../clauses.js"
import { AUXILIARY, DETERMINER, ED, ING, NAME, VERB, wordAt } from "../reading.js"
import type { Scene } from "../scene.js"
import type { TokenSpan } from "../spans.js"
import { has, lengthOf, wordClass } from "../word-classes.js"
import { withWhat } from "./called.js"
import { about, actorsOf, directionAt, type Judged, possessorOf } from "./judged.js"

const AIM_VERB = wordClass("aim-verb")
const AIM_NOUN = wordClass("aim-noun")
const AIM_TIE = wordClass("aim-tie")
const COPULA = wordClass("copula")
const HOLDING_VERB = wordClass("holding-verb")
const MANAGING_VERB = wordClass("managing-verb")

export const wantingRule: AssertionRule<Judged> = {
  name: "what an actor wants",
  reason: "“seeks to”, “intends to”, “wants to”: intent",
  examples: {
    yes: ["Al-Qaeda seeks to rebuild its camps.", "The Taliban intend to keep the ministry."],
    no: ["The river seeks to overflow.", "The drones helped the Taliban seek to return."],
  },
  wakes: ["aim-verb"],
  make: wanting,
}

function wanting(scene: Scene, i: number): Judged[] | null {
  const { r } = scene
  const length = lengthOf(r, i, AIM_VERB)
  if (!length || r.grammar[i]! & NAME) return null
  // a verb that no list holds as one: by its form, or right behind whoever wants
  const verbal = r.grammar[i]! & (VERB | ED) || /[^s]s$/.test(wordAt(r, i)) || scene.mentionAt(i - 1)
  if (length === 1 && !verbal) return null
  if (r.grammar[i - 1]! & DETERMINER || isTo(r, i - 1)) return null
  return about(scene, i, i, i + length, { aspect: "intent", direction: "high" })
}

export const aimingRule: AssertionRule<Judged> = {
  name: "aim of an actor",
  reason: "“its goal is”, “the aim of X is”, “has made clear its wish to”: intent by its noun",
  examples: {
    yes: [
      "The goal of the Taliban is to rule alone.",
      "Al-Qaeda's objective is a base in the south.",
      "Al-Qaeda's ambitions go beyond the valley.",
      "The Taliban have an interest in quiet borders.",
    ],
    no: ["The goal of the match came late.", "The goals of the draft law are unclear."],
  },
  wakes: ["aim-noun"],
  make: aiming,
}

function aiming(scene: Scene, i: number): Judged[] | null {
  const { r } = scene
  const length = lengthOf(r, i, AIM_NOUN)
  if (!length) return null
  const floor = floorAt(scene, i)
  let end = i + length
  if (wordAt(r, end) === "of") end = phraseAfter(r, end + 1, end + 10)?.to ?? end
  const before = phraseBefore(r, i + length, floor)
  const possessor = possessorOf(scene, i)
  const from = possessor?.from ?? before?.from ?? i
  const verb = lengthOf(r, end - 1, AIM_TIE) ? i : verbOfAim(scene, end, i)
  if (verb < 0) return null
  const owner = actorOf(scene, { from, to: Math.max(end, i + length) })
  const having = owner ? null : havingSubject(scene, from)
  const joined = having ? actorsOf(scene, having) : null
  const clause = { from: joined?.from ?? from, to: Math.max(clauseEnd(r, verb), verb + 1) }
  const actors = owner ? [owner] : (joined?.actors ?? [])
  return actors.map((actor) => ({ at: i, actor, aspect: "intent", direction: "high", clause, negative: false }))
}

/** "its goal is", "the aim of X, which …, is", "X's strategy to", "ambitions go beyond": the verb or infinitive that tells the aim. */
function verbOfAim({ r }: Scene, end: number, i: number): number {
  const last = Math.min(end + 10, clauseEnd(r, i) + 8, sentenceEnd(r, i))
  for (let at = end; at < last; at++)
    if (
      lengthOf(r, at, COPULA) ||
      (isTo(r, at) && r.grammar[at + 1]! & (VERB | AUXILIARY)) ||
      has(r, at, AIM_TIE) ||
      (at < end + 2 && isVerb(r, at, i))
    )
      return at
  return -1
}

/** "X has an interest in", "X has the same desire to": the subject of "has" before the noun. */
function havingSubject(scene: Scene, from: number): TokenSpan | null {
  const { r } = scene
  for (let at = from - 1; at >= Math.max(sentenceStart(r, from), from - 4); at--)
    if (has(r, at, HOLDING_VERB)) return phraseBefore(r, at, floorAt(scene, at))
  return null
}

export const managingRule: AssertionRule<Judged> = {
  name: "what an actor manages",
  reason: "“has managed to”, “failed to”: what comes off shows capability, in recruiting and in money their own",
  examples: {
    yes: [
      "The Taliban managed to hold the valley.",
      "Al-Qaeda failed to replace its leaders.",
      "The Taliban succeeded in splitting the front.",
    ],
    no: ["The clerk managed the office.", "If the Taliban fail to pay their men, others will."],
  },
  wakes: ["managing-verb"],
  make: managing,
}

function managing(scene: Scene, i: number): Judged[] | null {
  const { r } = scene
  const length = lengthOf(r, i, MANAGING_VERB)
  const direction = length > 1 ? directionAt(r, i, "managing-verb") : null
  if (!direction || (r.grammar[i]! & ING && isTo(r, i - 1))) return null
  return about(scene, i, i, i + length, withWhat(r, i, i + length, { aspect: "capability", direction }))
}
