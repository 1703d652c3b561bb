// Recommendations: somebody ought to do something. "Should" that opens a condition, guesses ("should have arrived") or
// speaks to the reader ("it should be noted") recommends nothing.
import type { RecommendationClaim } from "#claim"
import type { Lexicon } from "#lexicon"
import {
  type AssertionRule,
  clauseEnd,
  exactWords,
  floorAt,
  isNegated,
  makeAsserter,
  makeRuleFinder,
  subjectAt,
  subjectName,
  trimmed,
  verbBehind,
} from "../assertions/index.js"
import { isTo, phraseAfter, sentenceEnd, sentenceStart, verbGroupStart } from "../clauses.js"
import { ADVERB, CONDITION, DETERMINER, ED, ING, NAME, PLURAL_S, type Reading, VERB, wordAt } from "../reading.js"
import type { Scene } from "../scene.js"
import type { TokenSpan } from "../spans.js"
import { has, lengthOf, wordClass } from "../word-classes.js"
import type { Advice } from "./advice.js"
import { neededRule, onlyWayRule, orderRule, requiringRule, stressedRule } from "./needs.js"
import { needRule, upToInfinitive, wayRule } from "./ways.js"

const MISTAKE_WORD = wordClass("mistake-word")
const NEED_WORD = wordClass("need-word")
const OBLIGATION = wordClass("obligation")
const OBLIGATION_COMMENT = wordClass("obligation-comment")
const RECOMMENDING = wordClass("recommending")

export const RECOMMENDATION_RULES: readonly AssertionRule<Advice>[] = [
  {
    name: "word of obligation before a verb",
    reason: "“should”, “must”, “ought to”, “needs to”, “will have to”: the subject is told what to do",
    examples: {
      yes: [
        "Donors should tie new funds to an audit.",
        "The government must open talks with the tribal elders.",
        "Dushanbe will have to watch the river crossings closely.",
        "Neighbouring states need to share what they know.",
      ],
      no: [
        "It should be noted that the road is closed.",
        "Should the talks fail, the army will return.",
        "The front could collapse should supplies fail.",
        "The convoy should have arrived on Friday.",
        "The bomber must have crossed the border.",
      ],
    },
    wakes: ["obligation"],
    make: obliged,
  },
  {
    name: "it is necessary to",
    reason: "a need that is stated: “it is essential for X to do Y”",
    examples: {
      yes: [
        "It is essential for the ministry to vet new recruits.",
        "It is therefore necessary to protect the witnesses.",
        "It would be a mistake to abandon the valley.",
      ],
      no: ["It is difficult to cross the pass in winter.", "The key to the north is Kunduz."],
    },
    wakes: ["mistake-word", "need-word"],
    make: needed,
  },
  {
    name: "verb that recommends",
    reason: "“we recommend that X do Y”, “the report urges X to do Y”",
    examples: {
      yes: [
        "The report recommends that the mission train more judges.",
        "The panel urges Islamabad to reopen the border.",
      ],
      no: ["The minister urged calm.", "The commander was advised by two clerics."],
    },
    wakes: ["recommending"],
    make: recommended,
  },
  wayRule,
  needRule,
  neededRule,
  requiringRule,
  stressedRule,
  onlyWayRule,
  orderRule,
]

/** Makes a finder of recommendations over the packs of the lexicon. */
export function makeRecommendationFinder(lexicon: Lexicon): (scene: Scene) => RecommendationClaim[] {
  const findByRules = makeRuleFinder(lexicon, RECOMMENDATION_RULES)
  return function findRecommendations(scene) {
    const { r } = scene
    const asserter = makeAsserter(scene)
    return findByRules(scene).map(({ made, rule }) => ({
      kind: "recommendation",
      ...asserter.base(
        { span: made.clause, at: made.at, certainty: "certain", polarity: made.polarity, foretold: true },
        rule,
      ),
      addressee: made.addressee && subjectName(scene, made.addressee),
      action: exactWords(r, made.action),
    }))
  }
}

function obliged(scene: Scene, i: number): Advice[] | null {
  const { r } = scene
  const length = lengthOf(r, i, OBLIGATION)
  if (!length || r.grammar[i]! & NAME) return null
  const first = sentenceStart(r, i)
  if (i === first || wordAt(r, sentenceEnd(r, i) - 1) === "?") return null
  if (
    r.grammar[i - 1]! & DETERMINER &&
    !/^(?:this|that|these|those|all|both|most|many|others?)$/.test(wordAt(r, i - 1))
  )
    return null
  const verb = verbBehind(r, i + length)
  if (verb < 0 || verb >= sentenceEnd(r, i)) return null
  // "could return should conditions change": a condition turned round
  if (wordAt(r, i) === "should" && r.grammar[verb]! & PLURAL_S && !/us$/.test(wordAt(r, verb))) return null
  for (let at = i + length; at <= verb; at++) {
    if (has(r, at, OBLIGATION_COMMENT)) return null
    // "should have arrived", "must have crossed": a guess about the past
    if (wordAt(r, at) === "have" && at < verb && r.grammar[verb]! & (ED | VERB)) return null
    if (wordAt(r, at) === "be" && /^(?:able|possible|around|about)$/.test(wordAt(r, at + 1))) return null
  }
  // "did not have to", "would need to", "may have to", "have had to"
  const group = verbGroupStart(r, i)
  if (/^(?:need|have|has|needs)/.test(wordAt(r, i)))
    for (let at = group; at < i; at++)
      if (/^(?:did|do|does|would|may|might|could|had|n't|not|to)$/.test(wordAt(r, at))) return null
  const subject = subjectAt(r, i, floorAt(scene, i))
  if (!subject) return null
  for (const at of [subject.from - 1, group - 1])
    if (
      at >= first &&
      (r.grammar[at]! & CONDITION || /^(?:whether|what|how|why|who|when|where|those)$/.test(wordAt(r, at)))
    )
      return null
  const to = Math.max(clauseEnd(r, verb), verb + 1)
  const polarity = isNegated(r, group, verb) ? "negative" : "positive"
  const start = firstOfAction(r, i + length, verb)
  return [
    {
      at: i,
      addressee: isDummy(r, subject) ? null : subject,
      action: trimmed(r, { from: start, to }),
      clause: { from: subject.from, to },
      polarity,
    },
  ]
}

const isDummy = (r: Reading, { from, to }: TokenSpan): boolean =>
  to - from === 1 && /^(?:it|there|one)$/.test(wordAt(r, from))

function firstOfAction(r: Reading, from: number, verb: number): number {
  for (let i = from; i < verb; i++) if (wordAt(r, i) === "be") return i
  return verb
}

function needed(scene: Scene, i: number): Advice[] | null {
  const { r } = scene
  const mistake = lengthOf(r, i, MISTAKE_WORD)
  const length = mistake || lengthOf(r, i, NEED_WORD)
  if (!length) return null
  const it = dummyBefore(r, i)
  if (it < 0) return null
  const end = sentenceEnd(r, i)
  let at = i + length
  let addressee: TokenSpan | null = null
  if (r.reach(at, "for-word")) {
    addressee = upToInfinitive(r, phraseAfter(r, at + 1, end))
    if (!addressee) return null
    at = addressee.to
  }
  const that = wordAt(r, at) === "that"
  if (that) addressee = phraseAfter(r, at + 1, end)
  if (!isTo(r, at) && !that) return null
  // "that outside powers stop": a subject that is not read leaves the whole clause
  const from = that ? (addressee?.to ?? at + 1) : at + 1
  const to = Math.max(clauseEnd(r, from), from + 1)
  return [
    {
      at: i,
      addressee,
      action: trimmed(r, { from, to }),
      clause: { from: it, to },
      polarity: mistake ? "negative" : "positive",
    },
  ]
}

/** The "it" of "it is therefore necessary", at most five words back; -1 where there is none. */
function dummyBefore(r: Reading, i: number): number {
  const first = sentenceStart(r, i)
  let being = false
  for (let at = i - 1; at >= Math.max(first, i - 6); at--) {
    const word = wordAt(r, at)
    if (/^(?:is|be|'s|remains|becomes|seems|was)$/.test(word)) being = word !== "was"
    else if (word === "it") return being ? at : -1
    else if (!(r.grammar[at]! & (ADVERB | DETERMINER)) && !/^(?:would|will|very|of|most|absolutely)$/.test(word))
      return -1
  }
  return -1
}

function recommended(scene: Scene, i: number): Advice[] | null {
  const { r } = scene
  const length = lengthOf(r, i, RECOMMENDING)
  if (!length || i === sentenceStart(r, i) || !(r.grammar[i]! & VERB || length > 1)) return null
  if (r.grammar[i - 1]! & DETERMINER) return null
  const end = sentenceEnd(r, i)
  const subject = subjectAt(r, i, floorAt(scene, i))
  let at = i + length
  const that = wordAt(r, at) === "that"
  if (that) at++
  if (!that && r.grammar[at]! & ING) return suggested(r, i, at, subject?.from ?? i)
  let addressee = phraseAfter(r, at, end)
  if (!addressee) return null
  if (!that && r.reach(at - 1, "for-word") && holdsDeed(r, addressee)) return suggested(r, i, at, subject?.from ?? i)
  for (let k = addressee.from; k < addressee.to; k++) if (isTo(r, k)) addressee = { from: addressee.from, to: k }
  if (!that && !isTo(r, addressee.to)) return null
  const from = that ? addressee.to : addressee.to + 1
  const to = Math.max(clauseEnd(r, from), from + 1)
  return [
    {
      at: i,
      addressee,
      action: trimmed(r, { from, to }),
      clause: { from: subject?.from ?? i, to },
      polarity: "positive",
    },
  ]
}

/** "recommends opening talks", "calls for an end to": what is recommended is named, and nobody is told to do it. */
function suggested(r: Reading, i: number, from: number, start: number): Advice[] {
  const to = Math.max(clauseEnd(r, from), from + 1)
  return [
    { at: i, addressee: null, action: trimmed(r, { from, to }), clause: { from: start, to }, polarity: "positive" },
  ]
}

function holdsDeed(r: Reading, { from, to }: TokenSpan): boolean {
  for (let at = from; at < to; at++) if (r.reach(at, "policy-noun")) return true
  return false
}
