// Ordered: the first rule that makes something at a token wins.
import {
  type AssertionRule,
  clauseEnd,
  floorAt,
  isNegated,
  joinedVerbs,
  openedBy,
  trimmed,
} from "../assertions/index.js"
import { headOf, isPassive, isTo, phraseBefore, sentenceEnd, sentenceStart, verbGroupStart } from "../clauses.js"
import {
  AUXILIARY,
  BEING,
  COMMA,
  COORDINATOR,
  DETERMINER,
  ED,
  FIGURE,
  HOLDER_NOUN,
  ING,
  MEMBER,
  NAME,
  PEOPLE,
  PERSON_PRONOUN,
  PERSON_TITLE,
  PREPOSITION,
  RELATIVE,
  type Reading,
  STOP,
  SUBORDINATOR,
  VERB,
  wordAt,
} from "../reading.js"
import { mentionIn } from "../reference.js"
import type { Scene } from "../scene.js"
import type { TokenSpan } from "../spans.js"
import { causeSubject, clauseBefore, type Found, foundOf, isSentenceStart, saidBefore, signAt } from "./found.js"

export const CAUSE_RULES: readonly AssertionRule<Found>[] = [
  {
    name: "connective before a cause",
    reason: "“because of”, “due to”, “thanks to”: the clause tells the effect, the phrase behind tells the cause",
    examples: {
      yes: [
        "Recruitment fell because of the new amnesty.",
        "Thanks to local informers, the police found the cache.",
        "Schools in the valley stayed shut due to heavy fighting.",
      ],
      no: ["The tax is due to the province.", "The road was closed on Friday."],
    },
    wakes: ["cause-connective"],
    make: connective,
  },
  {
    name: "clause of cause",
    reason: "“because”, “given that”: a clause that brings about what the main clause says",
    examples: {
      yes: [
        "The truce failed because neither side trusted the observers.",
        "Given that the pass is closed, smugglers use the river.",
      ],
      no: ["The truce failed before the observers came."],
    },
    wakes: ["cause-clause"],
    make: subordinate,
  },
  {
    name: "verb whose subject is the effect",
    reason: "“stems from”, “depends on”: the cause stands behind the verb",
    examples: {
      yes: ["The revolt stems from years of neglect.", "Their income depends on the opium harvest."],
      no: ["The road leads from Kabul to Jalalabad."],
    },
    wakes: ["effect-verb"],
    make: effectVerb,
  },
  {
    name: "named a cause or an effect",
    reason: "“is the result of”, “is a source of”: a noun says which side its subject is",
    examples: {
      yes: [
        "The split was the result of a quarrel over money.",
        "Unpaid wages are a source of anger among the guards.",
      ],
      no: ["The result of the vote is not known."],
    },
    wakes: ["effect-noun", "cause-noun"],
    make: named,
  },
  {
    name: "making something so",
    reason: "“makes it difficult to”, “made the war worse”",
    examples: {
      yes: ["The curfew makes it difficult to reach the clinics.", "Foreign money made the feud worse."],
      no: ["The makers found it difficult."],
    },
    wakes: ["made-so"],
    make: madeSo,
  },
  {
    name: "what the clause before has done",
    reason: "a participle behind a comma tells the result: “, leaving thousands homeless”",
    examples: {
      yes: [
        "The dam burst in March, leaving whole villages without fields.",
        "The council raised the fuel tax, prompting riots in two cities.",
      ],
      no: ["The leaving soldiers waved."],
    },
    wakes: ["result-participle"],
    make: participle,
  },
  {
    name: "verb of causing",
    reason: "the subject brings about, feeds, enables, weakens or prevents the object",
    examples: {
      yes: [
        "Corruption fuels the insurgency.",
        "The blockade undermined the authority of the governor.",
        "The amnesty allowed former rebels to return home.",
        "Trade was hampered by the closure of the border.",
        "The drought, which led to hunger, lasted two years.",
      ],
      no: ["The militia increased its attacks.", "The cause was lost.", "Smuggling has increased since May."],
    },
    wakes: ["cause-verb", "soft-cause"],
    make: verb,
  },
  {
    name: "as a result",
    reason: "what was said before has brought about the clause that it opens",
    examples: {
      yes: [
        "The bridge was blown up. As a result, the convoy turned back.",
        "Pay stopped in May; therefore, many guards left.",
      ],
      no: ["As a result of the raid, two men fled."],
    },
    wakes: ["effect-opening"],
    make: opening,
  },
  {
    name: "by doing something",
    reason: "“grew by competing with”: the means behind “by” brings about a change",
    examples: {
      yes: [
        "The faction grew by taxing the timber trade.",
        "By closing the schools, the council weakened its own standing.",
      ],
      no: ["He arrived by walking.", "The men were seen by passing drivers."],
    },
    wakes: ["by-means"],
    make: means,
  },
  {
    name: "protest for a cause",
    reason: "what people march, strike or rally against, over or for moves them",
    examples: {
      yes: [
        "Hundreds of miners marched against the closure of the pit.",
        "Traders went on strike over a new customs duty.",
      ],
      no: ["The fighters advanced against the town.", "The minister spoke for an hour."],
    },
    wakes: ["motive"],
    make: motive,
  },
  {
    name: "act that answers another",
    reason: "“was arrested for”, “criticised for”: the act behind “for” is why",
    examples: {
      yes: ["Two clerks were arrested for selling passports.", "The mayor was criticised for ignoring the flood."],
      no: ["They were held for a week."],
    },
    wakes: ["answered-act"],
    make: answer,
  },
  {
    name: "purpose of an act",
    reason: "“in order to”, “in a bid to”, “to prevent”: what the act is meant to bring about moves it",
    examples: {
      yes: [
        "Guards fired into the air to disperse the crowd.",
        "The army mined the road in order to cut off the town.",
      ],
      no: ["They want to protest.", "It is hard to avoid the checkpoints."],
    },
    wakes: ["purpose"],
    make: purpose,
  },
]

function connective(scene: Scene, i: number): Found[] | null {
  const { r } = scene
  const length = r.reach(i, "cause-connective")
  if (!length) return null
  // "is due to leave", "due to the province"
  if (wordAt(r, i) === "due" && r.grammar[i - 1]! & BEING && !isContentNoun(r, i + length)) return null
  if (r.grammar[i + length]! & VERB && !(r.grammar[i + length]! & (ED | ING)) && !r.reach(i + length, "noun-too"))
    return null
  if (wordAt(r, i) === "due" && r.grammar[i - 1]! & BEING && subjectIsOwed(r, i)) return null
  return aroundCause(scene, i, i + length)
}
const isContentNoun = (r: Reading, i: number): boolean =>
  (r.grammar[i]! & VERB) === 0 || (r.grammar[i]! & DETERMINER) !== 0
/** "The tax is due to the province": money is owed, and not caused. */
const subjectIsOwed = (r: Reading, i: number): boolean => r.reach(i - 2, "owed-thing") > 0

/** The clause on the other side of a connective is the effect. */
function aroundCause({ r, ...scene }: Scene, i: number, from: number): Found[] | null {
  const first = floorAt({ r, ...scene }, i)
  if (i <= first + 1 || (i <= first + 3 && r.grammar[i - 1]! & COMMA)) {
    const opened = openedBy(r, from - 1)
    if (opened.to >= sentenceEnd(r, i) - 1) return null
    return foundOf(r, {
      at: i,
      cause: { from, to: opened.to },
      effect: { from: opened.to, to: clauseEnd(r, opened.to + 1) },
      sign: "+",
      negative: false,
    })
  }
  const before = clauseBefore(r, i, first)
  // "…, it is mostly because of": the effect is what "it" stands for
  const dummy = before.to - before.from <= 4 && /^(?:it|this|that)$/.test(wordAt(r, before.from))
  const effect = dummy ? saidBefore(r, before.from) : before
  if (!effect) return null
  const cause = { from, to: clauseEnd(r, from) }
  return foundOf(r, { at: i, cause, effect, sign: "+", negative: /^(?:not|n't)$/.test(wordAt(r, i - 1)) })
}

function subordinate(scene: Scene, i: number): Found[] | null {
  const { r } = scene
  const length = r.reach(i, "cause-clause")
  if (!length || r.reach(i, "cause-connective") > 0) return null
  return aroundCause(scene, i, i + length)
}

function effectVerb(scene: Scene, i: number): Found[] | null {
  const { r } = scene
  const length = r.reach(i, "effect-verb")
  if (!length) return null
  const floor = floorAt(scene, i)
  const subject = causeSubject(r, i, floor) ?? phraseBefore(r, i, floor)
  if (!subject) return null
  return foundOf(r, { at: i, cause: { from: i + length, to: clauseEnd(r, i + length) }, effect: subject, sign: "+" })
}

function named(scene: Scene, i: number): Found[] | null {
  const { r } = scene
  const effect = r.reach(i, "effect-noun")
  const length = effect || r.reach(i, "cause-noun")
  if (!length) return null
  const being = beingBefore(r, i)
  if (being < 0) return null
  const subject = causeSubject(r, being, floorAt(scene, i))
  if (!subject) return null
  const other = { from: i + length, to: clauseEnd(r, i + length) }
  return effect
    ? foundOf(r, { at: being, cause: other, effect: subject, sign: "+" })
    : foundOf(r, { at: being, cause: subject, effect: other, sign: signAt(r, i, "cause-noun") })
}

/** The "is" of "is also a major source of", at most six words back; -1 where there is none. */
function beingBefore(r: Reading, i: number): number {
  for (let at = i - 1; at >= Math.max(sentenceStart(r, i), i - 6); at--) {
    if (/^(?:is|are|was|were|been|be|remains|remain|became|become)$/.test(wordAt(r, at))) return at
    if (r.grammar[at]! & (COMMA | COORDINATOR | RELATIVE)) return -1
  }
  return -1
}

function madeSo(scene: Scene, i: number): Found[] | null {
  const { r } = scene
  const length = r.reach(i, "made-so")
  if (!length) return null
  const first = sentenceStart(r, i)
  let make = -1
  for (let at = i - 1; at >= Math.max(first, i - 12); at--) {
    if (/^(?:makes?|made|making|renders?|rendered|rendering)$/.test(wordAt(r, at))) {
      make = at
      break
    }
    if (r.grammar[at]! & AUXILIARY) return null
  }
  if (make < 0 || isPassive(r, make)) return null
  const floor = floorAt(scene, i)
  const subject = r.grammar[make - 1]! & COMMA ? clauseBefore(r, make - 1, floor) : causeSubject(r, make, floor)
  if (!subject) return null
  const end = clauseEnd(r, i)
  let from = make + 1
  let to = i + length
  if (wordAt(r, from) === "it") {
    for (let at = i + length; at < end; at++)
      if (isTo(r, at)) {
        from = at + 1
        break
      }
    to = end
  }
  return foundOf(r, {
    at: make,
    cause: subject,
    effect: { from, to },
    sign: signAt(r, i, "made-so"),
    clause: { from: Math.min(subject.from, make), to: end },
  })
}

function participle(scene: Scene, i: number): Found[] | null {
  const { r } = scene
  const length = r.reach(i, "result-participle")
  if (!length || i < 1) return null
  if (!(r.grammar[i - 1]! & COMMA) && !(wordAt(r, i - 1) === "thereby" || wordAt(r, i - 1) === "thus")) return null
  const cause = clauseBefore(r, i - 1, floorAt(scene, i))
  if (cause.to - cause.from < 3) return null
  const minus = r.reach(i, "cause-verb")
    ? signAt(r, i, "cause-verb")
    : r.reach(i, "soft-cause")
      ? signAt(r, i, "soft-cause")
      : "+"
  return foundOf(r, {
    at: i,
    cause,
    effect: { from: i + (minus === "-" ? length : 0), to: clauseEnd(r, i) },
    sign: minus,
    negative: false,
  })
}

function hasVerb(r: Reading, { from, to }: TokenSpan): boolean {
  for (let i = from; i < to; i++) if (r.grammar[i]! & (VERB | AUXILIARY | ED)) return true
  return false
}

function verb(scene: Scene, i: number): Found[] | null {
  const { r } = scene
  const strict = r.reach(i, "cause-verb")
  const length = strict || r.reach(i, "soft-cause")
  if (!length || isSentenceStart(r, i) || r.grammar[i]! & NAME) return null
  const className = strict ? "cause-verb" : "soft-cause"
  if (!isVerbHere(r, i)) return null
  // "what it means for": only what would follow is meant
  if (/^mean/.test(wordAt(r, i)) && (!(r.grammar[i - 1]! & AUXILIARY) || wordAt(r, i + 1) === "for")) return null
  const sign = signAt(r, i, className)
  const floor = floorAt(scene, i)
  const group = verbGroupStart(r, i)
  if (isTo(r, group - 1)) return null
  if (isPassive(r, i) && length === 1) {
    const by = byAfter(r, i)
    if (by < 0) return null
    const effect = causeSubject(r, i, floor)
    return effect && foundOf(r, { at: i, cause: { from: by + 1, to: clauseEnd(r, by) }, effect, sign })
  }
  if (r.grammar[i]! & ED && wordAt(r, i + 1) === "by") {
    const effect = phraseBefore(r, i, floor)
    return effect && foundOf(r, { at: i, cause: { from: i + 2, to: clauseEnd(r, i + 1) }, effect, sign })
  }
  const subject = causeSubject(r, i, floor)
  if (!subject) return null
  if (!strict && isDoer(scene, subject)) return null
  const end = Math.max(clauseEnd(r, i + length - 1), i + length)
  if (end <= i + length || !opensObject(r, i + length)) return null
  // "the commander explains that": somebody speaks
  if (/^explain/.test(wordAt(r, i)) && isDoer(scene, subject)) return null
  const joined = joinedVerbs(r, i, end)
  const firstEnd = joined[0] ?? end
  const clause = { from: Math.min(subject.from, group), to: end }
  const negative = isNegated(r, group, i)
  const effects = [{ from: effectStart(r, i + length, firstEnd), to: firstEnd, sign }]
  for (const [index, at] of joined.entries()) {
    const own = r.reach(at, "cause-verb") || r.reach(at, "soft-cause")
    const to = joined[index + 1] ?? end
    if (own)
      effects.push({
        from: effectStart(r, at + own, to),
        to,
        sign: signAt(r, at, r.reach(at, "cause-verb") ? "cause-verb" : "soft-cause"),
      })
    else if (/^(?:allow|enable|help|force|push)/.test(wordAt(r, i))) effects.push({ from: at, to, sign })
  }
  return effects.flatMap(
    (effect) => foundOf(r, { at: i, cause: subject, effect, sign: effect.sign, clause, negative }) ?? [],
  )
}

/** "has expanded rapidly", "increased since May": without an object nothing is brought about. */
function opensObject(r: Reading, i: number): boolean {
  const bits = r.grammar[i]!
  if (bits & (COMMA | STOP)) return false
  if (bits & (PREPOSITION | SUBORDINATOR) && !isTo(r, i))
    return /^(?:how|why|what)$/.test(wordAt(r, i)) || !!(bits & DETERMINER)
  return !(/...ly$/.test(wordAt(r, i)) && (r.grammar[i + 1]! & (PREPOSITION | STOP | COMMA)) !== 0)
}

/** Somebody who acts: "the militia increased its attacks" tells a deed, and no cause. */
function isDoer(scene: Scene, subject: TokenSpan): boolean {
  const { r } = scene
  const head = headOf(r, subject)
  if (r.sense[head]! & (MEMBER | PEOPLE | HOLDER_NOUN | PERSON_TITLE) || r.reach(head, "group-reference")) return true
  return r.grammar[head]! & PERSON_PRONOUN ? true : mentionIn(scene, subject) !== null
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
  if (before & DETERMINER && !(before & RELATIVE) && !r.reach(i - 1, "stands-alone")) return false
  if (before & FIGURE || wordAt(r, i + 1) === "of") return false
  const next = r.grammar[i + 1]!
  const plain = !(r.grammar[i]! & (ED | ING))
  // "enjoy increased freedoms": a participle before its noun
  if (r.grammar[i]! & ED && before & VERB && !(before & AUXILIARY)) return false
  if (r.reach(i, "noun-too") && plain)
    return (
      (next & (DETERMINER | NAME | FIGURE)) !== 0 ||
      (before & (AUXILIARY | RELATIVE)) !== 0 ||
      /^(?:the|a|an|its|their|this)$/.test(wordAt(r, i + 1))
    )
  // "a growing, enabling factor": a participle before its noun
  if (r.grammar[i]! & ING && !(before & (AUXILIARY | COMMA)) && !(r.grammar[i - 1]! & BEING)) return false
  return true
}

function opening(scene: Scene, i: number): Found[] | null {
  const { r } = scene
  const length = r.reach(i, "effect-opening")
  if (!length || r.reach(i, "cause-connective") > 0) return null
  const first = sentenceStart(r, i)
  if (i !== first && !/^(?:;|and|:)$/.test(wordAt(r, i - 1))) return null
  const end = sentenceEnd(r, i)
  const effect = { from: i + length, to: Math.max(clauseEnd(r, i + length), i + length) }
  if (i > first) return foundOf(r, { at: i, cause: clauseBefore(r, i - 1, first), effect, sign: "+", negative: false })
  const sentence = r.sentenceOf[i]!
  if (sentence === 0) return null
  const cause = trimmed(r, { from: r.sentences[sentence - 1]!, to: first })
  return foundOf(r, { at: i, cause, effect, sign: "+", clause: { from: i, to: end }, negative: false })
}

function motive(scene: Scene, i: number): Found[] | null {
  const { r } = scene
  const length = r.reach(i, "motive")
  if (!length) return null
  const first = floorAt(scene, i)
  let act = -1
  for (let at = i - 1; at >= Math.max(first, i - 12) && act < 0; at--) if (r.reach(at, "protest-word")) act = at
  if (act < 0) return null
  const word = wordAt(r, i)
  if (word === "for" && (act !== i - 1 || r.grammar[i + 1]! & FIGURE)) return null
  if (/^(?:over|against)$/.test(word) && r.grammar[i + 1]! & FIGURE) return null
  if (/^(?:over|against|for)$/.test(word) && i - act > 4) return null
  const effect = clauseBefore(r, i, first)
  return foundOf(r, {
    at: i,
    cause: { from: i + length, to: clauseEnd(r, i + length) },
    effect,
    sign: "+",
    negative: false,
  })
}

function answer(scene: Scene, i: number): Found[] | null {
  const { r } = scene
  if (!r.reach(i, "answered-act")) return null
  const end = clauseEnd(r, i)
  for (let at = i + 1; at < Math.min(end, i + 8); at++) {
    if (wordAt(r, at) !== "for") continue
    let next = at + 1
    while (/^(?:allegedly|not|reportedly|publicly|openly|illegally)$/.test(wordAt(r, next))) next++
    if (!(r.grammar[next]! & ING) && !/^(?:their|his|her|its)$/.test(wordAt(r, next))) return null
    return foundOf(r, {
      at: i,
      cause: { from: at + 1, to: end },
      effect: clauseBefore(r, at, floorAt(scene, i)),
      sign: "+",
      negative: false,
    })
  }
  return null
}

function purpose(scene: Scene, i: number): Found[] | null {
  const { r } = scene
  const length = r.reach(i, "purpose")
  if (!length || i < 2) return null
  const first = floorAt(scene, i)
  const effect = clauseBefore(r, i, first)
  if (effect.to - effect.from < 3 || !hasVerb(r, effect)) return null
  // "want to protest", "is hard to avoid", "the right to protest": the infinitive belongs to the word before
  if (isTo(r, i) && (r.grammar[i - 1]! & (VERB | AUXILIARY | NAME) || r.reach(i - 1, "takes-infinitive"))) return null
  return foundOf(r, {
    at: i,
    cause: { from: i + length - (isTo(r, i) ? length - 1 : 0), to: clauseEnd(r, i + length) },
    effect,
    sign: "+",
    negative: false,
  })
}

function means(scene: Scene, i: number): Found[] | null {
  const { r } = scene
  if (!r.reach(i, "by-means") || !(r.grammar[i + 1]! & ING) || r.reach(i + 1, "noun-too")) return null
  const first = floorAt(scene, i)
  if (i <= first + 1) {
    const { to } = openedBy(r, i)
    const end = clauseEnd(r, to + 1)
    return changes(r, to, end)
      ? foundOf(r, { at: i, cause: { from: i + 1, to }, effect: { from: to, to: end }, sign: "+", negative: false })
      : null
  }
  const effect = clauseBefore(r, i, first)
  if (!changes(r, effect.from, effect.to)) return null
  return foundOf(r, { at: i, cause: { from: i + 1, to: clauseEnd(r, i + 1) }, effect, sign: "+", negative: false })
}

/** Whether a change is told between the tokens. */
function changes(r: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (r.reach(i, "cause-verb") || r.reach(i, "soft-cause") || r.reach(i, "growing")) return true
  return false
}
