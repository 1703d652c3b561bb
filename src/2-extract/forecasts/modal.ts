// "Will", "would", "may", "might" and "could": a modal foretells only where it is about what has not happened. "Would have",
// "could not", "one could argue", "would often" and if-clauses do not.
import { CERTAINTIES, type Certainty } from "#claim"
import { type AssertionRule, clauseEnd, floorAt, subjectAt } from "../assertions/index.js"
import { sayingsOver } from "../attribution.js"
import { sentenceEnd, sentenceStart, verbGroupStart } from "../clauses.js"
import {
  COMMA,
  CONDITION,
  DETERMINER,
  ED,
  ING,
  NAME,
  NEGATION,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
  type Reading,
  STOP,
  SUBORDINATOR,
  VERB,
  wordAt,
} from "../reading.js"
import type { Scene } from "../scene.js"
import type { TokenSpan } from "../spans.js"
import { firstFrom } from "../when.js"
import { has, lengthOf, wordClass } from "../word-classes.js"
import { canBeBare, type Foretold, foretold, gradeAt, mainVerb, termFrom } from "./foretold.js"

const FORECAST_MODAL = wordClass("forecast-modal")
const OBLIGATION = wordClass("obligation")
const STANDS_ALONE = wordClass("stands-alone")
const DOUBTFUL_MODAL = wordClass("doubtful-modal")
const OPEN_QUESTION = wordClass("open-question")
const LIKELIHOOD_ADVERB = wordClass("likelihood-adverb")
const PAST_WILL = wordClass("past-will")
const HABIT_ADVERB = wordClass("habit-adverb")
const LATER_WORD = wordClass("later-word")
const TIME_UNIT = wordClass("time-unit")
const PAST_CAN = wordClass("past-can")
const WOULD_RATHER = wordClass("would-rather")
const FORECAST_COMMENT = wordClass("forecast-comment")
const JUDGING_WORD = wordClass("judging-word")
const NOW_WORD = wordClass("now-word")
const PAST_AUXILIARY = wordClass("past-auxiliary")
const PRESENT_AUXILIARY = wordClass("present-auxiliary")
const PLANNING_VERB = wordClass("planning-verb")
const NO_ASSERTION = wordClass("no-assertion")
const LIKELIHOOD_WORD = wordClass("likelihood-word")
const UNSURE_WORD = wordClass("unsure-word")
const FORECAST_NOUN = wordClass("forecast-noun")

export const modalRule: AssertionRule<Foretold> = {
  name: "modal verb about what is to come",
  reason: "“will”, “would”, “may”, “might” and “could” foretell what their verb says of their subject",
  examples: {
    yes: [
      "The movement will regroup in the northern valleys.",
      "A collapse of the talks could bring foreign fighters back.",
      "Unless the truce holds, fighting could resume.",
      "If the border stays open, smugglers may return within months.",
      "The new front would draw troops away from the capital.",
      "The branch might, for its part, turn to the ports.",
      "The truce will, in all likelihood, end in spring.",
    ],
    no: [
      "It is the will of the council that counts.",
      "One could argue that the raid was a success.",
      "The commander would often sleep in the caves.",
      "The courier may now be in the capital.",
      "The army could not hold the bridge in 2015.",
      "The raid would have failed without the drones.",
      "It would be a mistake to ignore the north.",
      "The ministry announced that it would close the pass.",
      "The next weeks will show whether the truce holds.",
      "Two years later the same men would attack the town.",
    ],
  },
  wakes: ["forecast-modal"],
  make: modal,
}

function modal(scene: Scene, i: number): Foretold[] | null {
  const { r } = scene
  if (!has(r, i, FORECAST_MODAL) || lengthOf(r, i, OBLIGATION) > 1) return null
  const first = sentenceStart(r, i)
  if (i === first || r.grammar[i]! & NAME) return null
  const before = r.grammar[i - 1]!
  if (
    before & (DETERMINER | POSSESSIVE | PREPOSITION) &&
    !(before & (PRONOUN | RELATIVE | SUBORDINATOR)) &&
    !has(r, i - 1, STANDS_ALONE)
  )
    return null
  const verb = mainVerb(r, i + 1)
  if (verb < 0 || !canBeBare(r, verb, i)) return null
  if (has(r, i, DOUBTFUL_MODAL) && isNoForecast(scene, i, verb)) return null
  // "the coming months will show whether"
  if (has(r, verb + 1, OPEN_QUESTION)) return null
  const floor = floorAt(scene, i)
  const subject = gerundBefore(r, i, first) ?? subjectAt(r, i, floor)
  if (!subject || inQuestionOrCondition(r, subject, i) || isJudgedBefore(r, subject)) return null
  const term = termFrom(r, i)
  return foretold(scene, i, term, subject, verb, certaintyOf(r, i, term))
}

/** "fighting could resume": a lone gerund before the modal is its subject. */
function gerundBefore(r: Reading, i: number, first: number): TokenSpan | null {
  const at = verbGroupStart(r, i) - 1
  if (at < first || !(r.grammar[at]! & ING)) return null
  return at === first || r.grammar[at - 1]! & (COMMA | STOP) ? { from: at, to: at + 1 } : null
}

function certaintyOf(r: Reading, i: number, { from, to }: TokenSpan): Certainty {
  let found = gradeAt(r, i, "forecast-modal")
  for (let at = from; at < to; at++) {
    const grade = lengthOf(r, at, LIKELIHOOD_ADVERB) ? gradeAt(r, at, "likelihood-adverb") : null
    // "will probably" is no surer than "probably", and "may well" than "may"
    if (grade && CERTAINTIES.indexOf(grade) > CERTAINTIES.indexOf(found)) found = grade
  }
  return found
}

/** Comments, habits, plans, what could have been and what could not be done: modals that foretell nothing. */
function isNoForecast(scene: Scene, i: number, verb: number): boolean {
  const { r } = scene
  const would = has(r, i, PAST_WILL)
  for (let at = i + 1; at <= verb; at++) {
    // "could have failed"; but "could have an effect"
    if (wordAt(r, at) === "have" && at < verb && r.grammar[verb]! & (ED | VERB)) return true
    if (would && has(r, at, HABIT_ADVERB)) return true
    // "may now be abroad": a guess about today
    if (wordAt(r, at) === "now") return true
    if (has(r, i, PAST_CAN) && r.grammar[at]! & NEGATION && wordAt(r, at + 1) !== "only") return true
    if (would && has(r, at, WOULD_RATHER)) return true
  }
  if (has(r, verb, FORECAST_COMMENT)) return true
  for (let at = i + 1; at < Math.min(verb + 4, sentenceEnd(r, i)); at++) if (has(r, at, JUDGING_WORD)) return true
  return isPast(scene, i) || (would && (isPlanned(scene, i) || tellsLater(r, i) || isRecounted(r, i)))
}

/** "Two years later the same men would": a time counted from one that has been told of. */
function tellsLater(r: Reading, i: number): boolean {
  for (let at = sentenceStart(r, i) + 1; at < i; at++)
    if (has(r, at, LATER_WORD) && has(r, at - 1, TIME_UNIT)) return true
  return false
}

/** "The team knew the halls. It would pick students": behind a sentence that tells the past, what somebody used to do. */
function isRecounted(r: Reading, i: number): boolean {
  const sentence = r.sentenceOf[i]!
  const first = r.sentences[sentence]!
  const end = r.sentences[sentence + 1]!
  for (let at = first; at < end; at++)
    if (r.grammar[at]! & CONDITION || has(r, at, NOW_WORD) || (at !== i && tellsNow(r, at))) return false
  for (let back = 1; back <= 2 && sentence - back >= 0; back++) {
    const from = r.sentences[sentence - back]!
    if (
      r.text
        .slice(r.end[r.sentences[sentence - back + 1]! - 1], r.start[r.sentences[sentence - back + 1]!])
        .includes("\n")
    )
      return false
    let past = false
    let would = false
    for (let at = from; at < r.sentences[sentence - back + 1]!; at++) {
      if (tellsNow(r, at)) return false
      past ||= has(r, at, PAST_AUXILIARY)
      would ||= has(r, at, PAST_WILL)
    }
    if (past) return true
    if (!would) return false
  }
  return false
}

const tellsNow = (r: Reading, at: number): boolean =>
  has(r, at, PRESENT_AUXILIARY) && !has(r, at, PAST_WILL) && !has(r, at, PAST_CAN)

/** "In 2015 the group could …": the clause is dated before the document, so nothing is foretold. */
function isPast({ r, times, published }: Scene, i: number): boolean {
  const first = sentenceStart(r, i)
  const end = clauseEnd(r, i)
  const now = published ? Number(published.slice(0, 4)) : null
  for (let n = firstFrom(times, first); n < times.length && times[n]!.from < end; n++) {
    const { from, to, value } = times[n]!
    if (to > end) continue
    const year = Number(/^\d{4}/.exec(value)?.[0] ?? Number.NaN)
    // where the document has no date, only "In 2015," shows a story; "By 2030," looks ahead
    if (now !== null ? year < now : from <= first + 1 && wordAt(r, first) === "in" && year > 0) return true
  }
  return false
}

/** "announced that it would": what somebody is said to have planned is no forecast of the author. */
function isPlanned(scene: Scene, i: number): boolean {
  return sayingsOver(scene, { from: i, to: i + 1 }).some(({ cue }) => {
    for (let at = cue.from; at < cue.to; at++) if (has(scene.r, at, PLANNING_VERB)) return true
    return false
  })
}

/** "whether it will", "if they could", "what would": nothing is asserted. */
export function inQuestionOrCondition(r: Reading, subject: TokenSpan, i: number): boolean {
  for (const at of [subject.from - 1, verbGroupStart(r, i) - 1]) {
    if (at < sentenceStart(r, i)) continue
    if (r.grammar[at]! & CONDITION || has(r, at, NO_ASSERTION)) return true
  }
  return wordAt(r, subject.from - 1) === "that" && wordAt(r, subject.from - 2) === "so"
}

/** "It is unlikely that the group will", "little chance that": the word before "that" is the likelihood, and read by itself. */
function isJudgedBefore(r: Reading, subject: TokenSpan): boolean {
  const first = sentenceStart(r, subject.from)
  for (let at = subject.from; at >= Math.max(first, subject.from - 3); at--) {
    if (wordAt(r, at) !== "that") continue
    for (let word = at - 1; word >= Math.max(first, at - 4); word--)
      if (has(r, word, LIKELIHOOD_WORD) || has(r, word, UNSURE_WORD) || lengthOf(r, word, FORECAST_NOUN) > at - word)
        return true
  }
  return false
}
