// Appraisals: how strong, willing, united, rich, popular or dangerous an actor is or becomes. Only of actors: a subject
// that is none, nor points to one, is appraised by nobody here.
import { type AppraisalClaim, ASPECTS, type Aspect, DIRECTIONS, type Direction } from "#claim"
import type { Lexicon } from "#lexicon"
import {
  type AssertionRule,
  actorOf,
  clauseEnd,
  floorAt,
  isNegated,
  makeAsserter,
  makeRuleFinder,
  subjectAt,
} from "../assertions/index.js"
import { isPassive, isTo, phraseAfter, phraseBefore, sentenceStart, verbGroupStart } from "../clauses.js"
import { ADVERB, DETERMINER, NAME, NEGATION, POSSESSIVE, PREPOSITION, type Reading, VERB, wordAt } from "../reading.js"
import type { Scene } from "../scene.js"
import type { Mention, TokenSpan } from "../spans.js"
import { termValue } from "../words.js"

interface Judged {
  readonly at: number
  readonly actor: Mention
  readonly aspect: Aspect
  readonly direction: Direction
  readonly clause: TokenSpan
  readonly negative: boolean
}

export const APPRAISAL_RULES: readonly AssertionRule<Judged>[] = [
  {
    name: "actor called something",
    reason: "“is”, “remains”, “seems” with a word for how an actor stands: weak, able to, eager to, divided",
    examples: {
      yes: [
        "The Taliban remain divided over schooling.",
        "Al-Qaeda is still able to train bombers.",
        "The Islamic State is much weaker than its rivals.",
      ],
      no: ["The road is weak.", "The bridge was able to bear tanks."],
    },
    wakes: ["quality"],
    make: called,
  },
  {
    name: "actor is a threat",
    reason: "an actor that is called a threat or danger",
    examples: {
      yes: ["The Taliban are a threat to the trade routes.", "Al-Qaeda remains a major threat."],
      no: ["The flood is a threat to the harvest."],
    },
    wakes: ["threat-phrase"],
    make: threatening,
  },
  {
    name: "what an actor wants",
    reason: "“seeks to”, “intends to”, “wants to”: intent",
    examples: {
      yes: ["Al-Qaeda seeks to rebuild its camps.", "The Taliban intend to keep the ministry."],
      no: ["The river seeks to overflow."],
    },
    wakes: ["aim-verb"],
    make: wanting,
  },
  {
    name: "aim of an actor",
    reason: "“its goal is”, “the aim of X is”: intent by its noun",
    examples: {
      yes: ["The goal of the Taliban is to rule alone.", "Al-Qaeda's objective is a base in the south."],
      no: ["The goal of the match came late."],
    },
    wakes: ["aim-noun"],
    make: aiming,
  },
  {
    name: "what an actor manages",
    reason: "“has managed to”, “failed to”: what comes off shows capability, in recruiting and in money their own",
    examples: {
      yes: ["The Taliban managed to hold the valley.", "Al-Qaeda failed to replace its leaders."],
      no: ["The clerk managed the office."],
    },
    wakes: ["managing-verb"],
    make: managing,
  },
  {
    name: "what an actor lacks",
    reason: "“lacks”, “has limited”, before what may be had of strength, money or support",
    examples: {
      yes: ["The Taliban lack the resources to run clinics.", "Al-Qaeda has limited support in the north."],
      no: ["The road lacks lights."],
    },
    wakes: ["lacking"],
    make: lacking,
  },
  {
    name: "change of an actor's strength",
    reason: "a verb of change with what of the actor changes: “has lost territory”, “the unity of X has been weakened”",
    examples: {
      yes: [
        "The Taliban have lost territory in two provinces.",
        "The cohesion of the Taliban was weakened by the split.",
        "Al-Qaeda expanded its networks.",
      ],
      no: ["The price of bread has fallen.", "The farmers lost their sheep."],
    },
    wakes: ["trend-verb"],
    make: changing,
  },
  {
    name: "quality of an actor by its noun",
    reason: "“the weakness of X”, “X’s inability to”",
    examples: {
      yes: [
        "The weakness of the Taliban shows in the cities.",
        "Al-Qaeda's ability to plan attacks abroad worries the envoys.",
      ],
      no: ["The weakness of the signal was noted."],
    },
    wakes: ["quality-noun"],
    make: having,
  },
]

/** Makes a finder of appraisals over the packs of the lexicon. */
export function makeAppraisalFinder(lexicon: Lexicon): (scene: Scene) => AppraisalClaim[] {
  const findByRules = makeRuleFinder(lexicon, APPRAISAL_RULES)
  return function findAppraisals(scene) {
    const asserter = makeAsserter(scene)
    const claims = findByRules(scene).map(
      ({ made, rule }): AppraisalClaim => ({
        kind: "appraisal",
        ...asserter.base({ span: made.clause, at: made.at, polarity: made.negative ? "negative" : "positive" }, rule),
        subject: made.actor.name,
        aspect: made.aspect,
        direction: made.direction,
      }),
    )
    const seen = new Set<string>()
    return claims.filter(({ quote, subject, aspect }) => {
      const key = `${quote.start} ${subject} ${aspect}`
      return !seen.has(key) && seen.add(key)
    })
  }
}

/** The two halves of a term's value: "cohesion low". */
function gradeAt(r: Reading, i: number, className: string): { aspect: Aspect; direction: Direction } | null {
  const [first, second] = String(termValue(r, i, r.lexicon.terms.classId(className)) ?? "").split(" ")
  const aspect = ASPECTS.find((known) => known === first)
  const direction = DIRECTIONS.find((known) => known === (second ?? first))
  return aspect && direction ? { aspect, direction } : null
}

function directionAt(r: Reading, i: number, className: string): Direction | null {
  const value = termValue(r, i, r.lexicon.terms.classId(className))
  return DIRECTIONS.find((known) => known === value) ?? null
}

/** A claim about the subject of the verb at `verb`, where it is an actor. */
function about(
  scene: Scene,
  at: number,
  verb: number,
  last: number,
  { aspect, direction }: { aspect: Aspect; direction: Direction },
): Judged[] | null {
  const { r } = scene
  const subject = subjectAt(r, verb, floorAt(scene, verb))
  const actor = subject && actorOf(scene, subject)
  if (!subject || !actor || actor.type === "person") return null
  const group = verbGroupStart(r, verb)
  // what will or may be is a forecast, and no standing quality
  for (let i = group; i < at; i++) if (r.reach(i, "forecast-modal")) return null
  const from = group - subject.to > 20 || subject.from > group ? group : subject.from
  const to = Math.max(clauseEnd(r, last), last + 1)
  return [{ at, actor, aspect, direction, clause: { from, to }, negative: isNegated(r, group, at) }]
}

const COPULA =
  /^(?:is|are|was|were|be|been|being|remains?|remained|remaining|seems?|seemed|appears?|appeared|becomes?|became|becoming|stays?|proved|proves|looks|'s|'re)$/

/** The copula that a word at `i` belongs to, with adverbs between; -1 where there is none. */
function copulaBefore(r: Reading, i: number): number {
  for (let at = i - 1; at >= Math.max(sentenceStart(r, i), i - 6); at--) {
    if (COPULA.test(wordAt(r, at))) return at
    const between =
      r.grammar[at]! & (ADVERB | NEGATION) ||
      /^(?:much|very|far|most|more|less|deeply|well|ly|for|so|now|highly)$/.test(wordAt(r, at))
    if (!between && !/ly$/.test(wordAt(r, at))) return -1
  }
  return -1
}

function called(scene: Scene, i: number): Judged[] | null {
  const { r } = scene
  const length = r.reach(i, "quality")
  const grade = length ? gradeAt(r, i, "quality") : null
  const copula = grade ? copulaBefore(r, i) : -1
  if (!grade || copula < 0) return null
  // "a strong bridge", "active members": an adjective before its noun
  return about(scene, i, copula, i + length - 1, withWhat(r, i, i + length, grade))
}

/** "able to recruit", "managed to raise funds": the ability is one of recruiting, of finance. */
function withWhat(
  r: Reading,
  at: number,
  from: number,
  grade: { aspect: Aspect; direction: Direction },
): { aspect: Aspect; direction: Direction } {
  if (grade.aspect !== "capability" && !/^(?:eager)$/.test(wordAt(r, at))) return grade
  if (!isTo(r, from - 1)) return grade
  for (let i = from; i < from + 3; i++) {
    if (r.reach(i, "recruiting-word")) return { aspect: "recruitment", direction: grade.direction }
    if (r.reach(i, "financing-word")) return { aspect: "finance", direction: grade.direction }
  }
  return grade
}

function threatening(scene: Scene, i: number): Judged[] | null {
  const { r } = scene
  const length = r.reach(i, "threat-phrase")
  const direction = length ? directionAt(r, i, "threat-phrase") : null
  if (!direction) return null
  for (let at = i - 1; at >= Math.max(sentenceStart(r, i), i - 5); at--)
    if (COPULA.test(wordAt(r, at)) || /^(?:poses?|posed|represents?|constitutes?)$/.test(wordAt(r, at)))
      return about(scene, i, at, i + length - 1, { aspect: "threat", direction })
  return null
}

function wanting(scene: Scene, i: number): Judged[] | null {
  const { r } = scene
  const length = r.reach(i, "aim-verb")
  if (!length || r.grammar[i]! & NAME) return null
  if (length === 1 && !(r.grammar[i]! & VERB)) return null
  if (r.grammar[i - 1]! & DETERMINER || isTo(r, i - 1)) return null
  return about(scene, i, i, i + length, { aspect: "intent", direction: "high" })
}

function aiming(scene: Scene, i: number): Judged[] | null {
  const { r } = scene
  const length = r.reach(i, "aim-noun")
  if (!length) return null
  const floor = floorAt(scene, i)
  let end = i + length
  if (wordAt(r, end) === "of") end = phraseAfter(r, end + 1, end + 10)?.to ?? end
  const before = phraseBefore(r, i + length, floor)
  const from = before?.from ?? i
  const actor = actorOf(scene, { from, to: Math.max(end, i + length) })
  if (!actor) return null
  // "its goal is", "the aim of X, which …, is", "X's strategy to", "has made clear his desire to"
  let verb = -1
  for (let at = end; at < Math.min(end + 10, clauseEnd(r, i) + 8); at++)
    if (/^(?:is|are|was|remains)$/.test(wordAt(r, at)) || isTo(r, at)) {
      verb = at
      break
    }
  if (verb < 0) return null
  return [
    {
      at: i,
      actor,
      aspect: "intent",
      direction: "high",
      clause: { from, to: Math.max(clauseEnd(r, verb), verb + 1) },
      negative: false,
    },
  ]
}

function managing(scene: Scene, i: number): Judged[] | null {
  const { r } = scene
  const length = r.reach(i, "managing-verb")
  const direction = length > 1 ? directionAt(r, i, "managing-verb") : null
  if (!direction) return null
  return about(scene, i, i, i + length, withWhat(r, i, i + length, { aspect: "capability", direction }))
}

function lacking(scene: Scene, i: number): Judged[] | null {
  const { r } = scene
  const length = r.reach(i, "lacking")
  if (!length) return null
  const end = clauseEnd(r, i + length - 1)
  for (let at = i + length; at < Math.min(end, i + length + 6); at++) {
    const aspect = aspectAt(r, at)
    if (aspect) return about(scene, i, i, at, { aspect, direction: "low" })
  }
  return null
}

function aspectAt(r: Reading, i: number): Aspect | null {
  if (!r.reach(i, "aspect-noun")) return null
  const value = termValue(r, i, r.lexicon.terms.classId("aspect-noun"))
  return ASPECTS.find((known) => known === value) ?? null
}

function changing(scene: Scene, i: number): Judged[] | null {
  const { r } = scene
  const length = r.reach(i, "trend-verb")
  const direction = length ? directionAt(r, i, "trend-verb") : null
  if (!direction || i === sentenceStart(r, i) || r.grammar[i]! & NAME) return null
  const before = r.grammar[i - 1]!
  if (before & (DETERMINER | POSSESSIVE | PREPOSITION) && !isTo(r, i - 1)) return null
  const subject = subjectAt(r, i, floorAt(scene, i))
  if (!subject) return null
  // what changes by itself or is changed: "the unity of X has been weakened"
  const own = aspectIn(r, subject)
  const object = isPassive(r, i) ? null : objectAspect(r, i + length)
  if (own && !object) return about(scene, i, i, i + length - 1, { aspect: own, direction })
  if (object) return about(scene, i, i, object.at, { aspect: object.aspect, direction })
  // "has grown", "was degraded": the actor itself
  const whole = /^(?:grow|grew|weaken|strengthen|shr[aiu]nk|resurg|regroup|degrad|surviv|dwindl|decimat|expand)/.test(
    wordAt(r, i),
  )
  return whole && subject.to - subject.from < 5 && (isPassive(r, i) || !phraseAfter(r, i + length, i + length + 4))
    ? about(scene, i, i, i + length - 1, { aspect: "capability", direction })
    : null
}

function aspectIn(r: Reading, { from, to }: TokenSpan): Aspect | null {
  for (let i = from; i < to; i++) {
    const aspect = aspectAt(r, i)
    if (aspect) return aspect
    if (r.grammar[i]! & PREPOSITION) return null
  }
  return null
}

function objectAspect(r: Reading, from: number): { at: number; aspect: Aspect } | null {
  const object = phraseAfter(r, from, Math.min(from + 8, clauseEnd(r, Math.max(0, from - 1))))
  if (!object) return null
  for (let at = object.from; at < object.to; at++) {
    const aspect = aspectAt(r, at)
    if (aspect) return { at, aspect }
  }
  return null
}

function having(scene: Scene, i: number): Judged[] | null {
  const { r } = scene
  const length = r.reach(i, "quality-noun")
  const grade = length ? gradeAt(r, i, "quality-noun") : null
  if (!grade) return null
  const floor = floorAt(scene, i)
  const before = phraseBefore(r, i + 1, floor)
  const owned = before !== null && (r.grammar[i - 1]! & POSSESSIVE) !== 0
  let span: TokenSpan | null = owned ? before : null
  let to = i + length
  if (/^(?:of|from)$/.test(wordAt(r, to))) {
    const owner = phraseAfter(r, to + 1, to + 9)
    if (owner) {
      span = owner
      to = owner.to
    }
  } else if (before && /^(?:its|their|his)$/.test(wordAt(r, before.from)))
    span = { from: before.from, to: before.from + 1 }
  const actor = span && actorOf(scene, span)
  if (!span || !actor || actor.type === "person") return null
  const from = Math.min(before?.from ?? i, span.from)
  const end = isTo(r, i + length - 1) ? clauseEnd(r, i + length) : to
  return [{ at: i, actor, ...grade, clause: { from, to: end }, negative: false }]
}
