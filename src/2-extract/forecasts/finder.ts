// Forecasts: what is said to come, or may come. A modal verb foretells only where it is about what has not happened:
// "would have", "could not", "one could argue", "would often" and if-clauses do not.
import type { Certainty, Edtf, ForecastClaim } from "#claim"
import { CERTAINTIES } from "#claim"
import type { Lexicon } from "#lexicon"
import {
  type AssertionRule,
  clauseEnd,
  conditionOf,
  exactWords,
  floorAt,
  isNegated,
  joinedVerbs,
  makeAsserter,
  makeRuleFinder,
  subjectAt,
  subjectName,
  trimmed,
  verbBehind,
} from "../assertions/index.js"
import { isContent, sentenceEnd, sentenceStart, verbGroupStart } from "../clauses.js"
import {
  ADVERB,
  AUXILIARY,
  CONDITION,
  DETERMINER,
  ED,
  FIGURE,
  NAME,
  NEGATION,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
  type Reading,
  SUBORDINATOR,
  VERB,
  wordAt,
} from "../reading.js"
import type { Scene } from "../scene.js"
import type { TokenSpan } from "../spans.js"
import { termValue } from "../words.js"

/** What a rule found: the words of likelihood, whose outcome it is, and what it is. */
interface Foretold {
  readonly at: number
  readonly term: TokenSpan
  readonly subject: TokenSpan
  readonly outcome: TokenSpan
  readonly clause: TokenSpan
  readonly certainty: Certainty
}

export const FORECAST_RULES: readonly AssertionRule<Foretold>[] = [
  {
    name: "modal verb about what is to come",
    reason: "“will”, “would”, “may”, “might” and “could” foretell what their verb says of their subject",
    examples: {
      yes: [
        "The movement will regroup in the northern valleys.",
        "A collapse of the talks could bring foreign fighters back.",
        "If the border stays open, smugglers may return within months.",
        "The new front would draw troops away from the capital.",
      ],
      no: [
        "It is the will of the council that counts.",
        "One could argue that the raid was a success.",
        "The commander would often sleep in the caves.",
        "The courier may now be in the capital.",
        "The army could not hold the bridge in 2015.",
        "The raid would have failed without the drones.",
        "It would be a mistake to ignore the north.",
      ],
    },
    wakes: ["forecast-modal"],
    make: modal,
  },
  {
    name: "words of likelihood before an infinitive",
    reason: "“is likely to”, “is set to”, “has the potential to”: the infinitive is what may come",
    examples: {
      yes: [
        "The ceasefire is unlikely to last beyond the harvest.",
        "The faction has the potential to become a regional power.",
        "The new taxes threaten to alienate the traders.",
      ],
      no: ["The fighters went to a likely hiding place.", "The militia was expected to disarm in 2009."],
    },
    wakes: ["forecast-term"],
    make: infinitive,
  },
  {
    name: "there is a risk of",
    reason: "a noun of likelihood that is said to exist, with what may come behind it",
    examples: {
      yes: [
        "There is a risk of further clashes along the river.",
        "There remains a real possibility that the alliance breaks apart.",
      ],
      no: ["The patrols reduce the risk of accidents."],
    },
    wakes: ["forecast-noun"],
    make: existing,
  },
]

/** Makes a finder of forecasts over the packs of the lexicon. */
export function makeForecastFinder(lexicon: Lexicon): (scene: Scene) => ForecastClaim[] {
  const findByRules = makeRuleFinder(lexicon, FORECAST_RULES)
  return function findForecasts(scene) {
    const { r } = scene
    const asserter = makeAsserter(scene)
    return findByRules(scene).map(({ made, rule }) => {
      const { at, term, subject, outcome, clause, certainty } = made
      const condition = conditionOf(r, at)
      const polarity = isNegated(r, term.from, Math.max(term.to, outcome.from)) ? "negative" : "positive"
      return {
        kind: "forecast",
        ...asserter.base({ span: clause, at, certainty, polarity, foretold: true }, rule),
        subject: subjectName(scene, subject),
        outcome: exactWords(r, outcome),
        likelihood: exactWords(r, term),
        condition: condition && exactWords(r, condition),
        horizon: horizonOf(scene, clause),
      }
    })
  }
}

function modal(scene: Scene, i: number): Foretold[] | null {
  const { r } = scene
  if (!r.reach(i, "forecast-modal") || r.reach(i, "obligation") > 1) return null
  const first = sentenceStart(r, i)
  const last = sentenceEnd(r, i)
  if (i === first || r.grammar[i]! & NAME || asks(r, last)) return null
  const before = r.grammar[i - 1]!
  if (
    before & (DETERMINER | POSSESSIVE | PREPOSITION) &&
    !(before & (PRONOUN | RELATIVE | SUBORDINATOR)) &&
    !r.reach(i - 1, "stands-alone")
  )
    return null
  const verb = mainVerb(r, i + 1)
  if (verb < 0 || !canBeBare(r, verb, i)) return null
  const past = /^(?:would|could|may|might)$/.test(wordAt(r, i))
  if (past && isNoForecast(scene, i, verb)) return null
  const floor = floorAt(scene, i)
  const subject = subjectAt(r, i, floor)
  if (!subject || inQuestionOrCondition(r, subject, i)) return null
  const term = termFrom(r, i)
  return foretold(scene, i, term, subject, verb, certaintyOf(r, i, term))
}

/** The modal with the negation and words of likelihood right behind or before it: "will most likely", "might not". */
function termFrom(r: Reading, i: number): TokenSpan {
  let to = i + 1
  for (;;) {
    const likely = r.reach(to, "likelihood-adverb")
    if (likely) to += likely
    else if (r.grammar[to]! & NEGATION && wordAt(r, to + 1) !== "only") to++
    else break
  }
  let from = i
  while (from > 0 && r.reach(from - 1, "likelihood-adverb") && from === i) from--
  return { from, to }
}

function certaintyOf(r: Reading, i: number, { from, to }: TokenSpan): Certainty {
  let found = gradeAt(r, i, "forecast-modal")
  for (let at = from; at < to; at++) {
    const grade = r.reach(at, "likelihood-adverb") ? gradeAt(r, at, "likelihood-adverb") : null
    // "will probably" is no surer than "probably", and "may well" than "may"
    if (grade && CERTAINTIES.indexOf(grade) > CERTAINTIES.indexOf(found)) found = grade
  }
  return found
}

function gradeAt(r: Reading, i: number, className: string): Certainty {
  const value = termValue(r, i, r.lexicon.terms.classId(className))
  return CERTAINTIES.find((certainty) => certainty === value) ?? "possible"
}

const asks = (r: Reading, end: number): boolean => wordAt(r, end - 1) === "?"

/** The verb behind a modal: where nothing but "be" or "have" stands before a noun phrase, that. */
function mainVerb(r: Reading, from: number): number {
  const verb = verbBehind(r, from)
  if (verb <= from) return verb
  const own = /^(?:have|be|do)$/.test(wordAt(r, verb - 1))
  return own && r.grammar[verb]! & (DETERMINER | FIGURE | PREPOSITION) ? verb - 1 : verb
}

/** A word that may be a verb in its plain form: "will return"; not "the will of", "may 2015". */
function canBeBare(r: Reading, verb: number, modalAt: number): boolean {
  const bits = r.grammar[verb]!
  if (/^(?:have|be|do)$/.test(wordAt(r, verb))) return true
  if (bits & FIGURE || bits & (DETERMINER | PRONOUN)) return false
  if (bits & VERB) return true
  // only "be" and "have" stand behind the modal: "will be able", "could be a chance"
  if (verb - 1 > modalAt && /^(?:be|have|become)$/.test(lastAuxiliary(r, verb, modalAt))) return true
  return isContent(r, verb) && !(bits & NAME)
}
function lastAuxiliary(r: Reading, verb: number, modalAt: number): string {
  for (let i = verb - 1; i > modalAt; i--) if (r.grammar[i]! & AUXILIARY) return wordAt(r, i)
  return ""
}

/** Comments, habits, what could have been and what could not be done: modals that foretell nothing. */
function isNoForecast(scene: Scene, i: number, verb: number): boolean {
  const { r } = scene
  const word = wordAt(r, i)
  for (let at = i + 1; at <= verb; at++) {
    // "could have failed"; but "could have an effect"
    if (wordAt(r, at) === "have" && at < verb && r.grammar[verb]! & (ED | VERB)) return true
    if (word === "would" && r.reach(at, "habit-adverb")) return true
    // "may now be abroad": a guess about today
    if (wordAt(r, at) === "now") return true
    if (word === "could" && r.grammar[at]! & NEGATION && wordAt(r, at + 1) !== "only") return true
    if (/^rather|like$/.test(wordAt(r, at)) && word === "would") return true
  }
  if (r.reach(verb, "forecast-comment")) return true
  for (let at = i + 1; at < Math.min(verb + 4, sentenceEnd(r, i)); at++) if (r.reach(at, "judging-word")) return true
  return isPast(scene, i)
}

/** "In 2015 the group could …": the clause is dated before the document, so nothing is foretold. */
function isPast({ r, times, published }: Scene, i: number): boolean {
  const first = sentenceStart(r, i)
  const end = clauseEnd(r, i)
  const now = published ? Number(published.slice(0, 4)) : null
  return times.some(({ from, to, value }) => {
    if (from < first || to > end) return false
    const year = Number(/^\d{4}/.exec(value)?.[0] ?? Number.NaN)
    // where the document has no date, only "In 2015," shows a story; "By 2030," looks ahead
    return now !== null ? year < now : from <= first + 1 && wordAt(r, first) === "in" && year > 0
  })
}

/** "whether it will", "if they could", "what would": nothing is asserted. */
function inQuestionOrCondition(r: Reading, subject: TokenSpan, i: number): boolean {
  for (const at of [subject.from - 1, verbGroupStart(r, i) - 1]) {
    if (at < sentenceStart(r, i)) continue
    if (r.grammar[at]! & CONDITION) return true
    if (/^(?:whether|what|how|until|before|when|once|why|so that|lest)$/.test(wordAt(r, at))) return true
  }
  return wordAt(r, subject.from - 1) === "that" && wordAt(r, subject.from - 2) === "so"
}

function infinitive(scene: Scene, i: number): Foretold[] | null {
  const { r } = scene
  const length = r.reach(i, "forecast-term")
  if (!length) return null
  const group = verbGroupStart(r, i)
  // "was expected to": what was foretold in the past is no forecast of today
  for (let at = group; at < i; at++) if (/^(?:was|were|had|been)$/.test(wordAt(r, at))) return null
  const floor = floorAt(scene, i)
  const subject = subjectAt(r, i, floor)
  const verb = verbBehind(r, i + length)
  if (!subject || verb < 0 || inQuestionOrCondition(r, subject, i) || asks(r, sentenceEnd(r, i))) return null
  // "will be likely to" has been read from its modal
  for (let at = group; at < i; at++) if (r.reach(at, "forecast-modal")) return null
  let from = i
  while (from > group && r.grammar[from - 1]! & (NEGATION | ADVERB)) from--
  return foretold(scene, i, { from, to: i + length }, subject, verb, gradeAt(r, i, "forecast-term"))
}

function existing(scene: Scene, i: number): Foretold[] | null {
  const { r } = scene
  const length = r.reach(i, "forecast-noun")
  if (!length) return null
  const first = sentenceStart(r, i)
  for (let at = i - 1; at >= Math.max(first, i - 5); at--) {
    if (wordAt(r, at) !== "there") continue
    if (!/^(?:is|are|remains|remain|exists|'s)$/.test(wordAt(r, at + 1))) return null
    const to = clauseEnd(r, i + length - 1)
    const outcome = trimmed(r, { from: i + length, to })
    if (outcome.to <= outcome.from) return null
    const certainty = gradeAt(r, i, "forecast-noun")
    return [
      { at: i, term: { from: at, to: i + length }, subject: outcome, outcome, clause: { from: at, to }, certainty },
    ]
  }
  return null
}

/** One forecast for each verb that the words of likelihood govern. */
function foretold(
  { r }: Scene,
  at: number,
  term: TokenSpan,
  subject: TokenSpan,
  verb: number,
  certainty: Certainty,
): Foretold[] {
  const to = Math.max(clauseEnd(r, verb), verb + 1)
  const clause = { from: Math.min(subject.from, term.from), to }
  const from = outcomeStart(r, term.to, verb)
  const joined = joinedVerbs(r, verb, to)
  const starts = [from, ...joined]
  return starts.map((start, index) => {
    const end = joined[index] ?? to
    return { at, term, subject, clause, certainty, outcome: trimmed(r, { from: start, to: Math.max(end, start + 1) }) }
  })
}

/** The outcome begins with the first word behind the term that belongs to its verb: "be able to recruit". */
function outcomeStart(r: Reading, from: number, verb: number): number {
  for (let i = from; i < verb; i++) if (r.grammar[i]! & AUXILIARY) return i
  return verb
}

/** A date in the clause that is not before the document's. */
function horizonOf({ times, published, r }: Scene, { from, to }: TokenSpan): Edtf | null {
  const first = sentenceStart(r, from)
  for (const time of times) {
    if (time.from < first || time.to > to || /^[PR]/.test(time.value)) continue
    if (time.from < from && time.from > first + 2) continue
    const year = Number(/^\d{4}/.exec(time.value)?.[0] ?? Number.NaN)
    if (published && year < Number(published.slice(0, 4))) continue
    if (!Number.isNaN(year)) return time.value
  }
  return null
}
