// What the rules of forecasts hand on, and how they read words of likelihood, outcomes and horizons.
import { CERTAINTIES, type Certainty, type Edtf } from "#claim"
import { clauseEnd, joinedVerbs, trimmed, verbBehind } from "../assertions/index.js"
import { isContent, sentenceEnd, sentenceStart } from "../clauses.js"
import {
  AUXILIARY,
  COMMA,
  DETERMINER,
  FIGURE,
  NAME,
  NEGATION,
  PREPOSITION,
  PRONOUN,
  type Reading,
  VERB,
  wordAt,
} from "../reading.js"
import type { Scene } from "../scene.js"
import type { TokenSpan } from "../spans.js"
import { firstFrom, isDate } from "../when.js"
import { has, lengthOf, wordClass } from "../word-classes.js"
import { termValue } from "../words.js"

const BARE_AUXILIARY = wordClass("bare-auxiliary")
const LIKELIHOOD_ADVERB = wordClass("likelihood-adverb")

/** What a rule found: the words of likelihood, whose outcome it is, and what it is. */
export interface Foretold {
  readonly at: number
  readonly term: TokenSpan
  readonly subject: TokenSpan
  readonly outcome: TokenSpan
  readonly clause: TokenSpan
  readonly certainty: Certainty
  /** Where it is told otherwise than by a negation between the words of likelihood and the outcome. */
  readonly negative?: boolean
}

/** One forecast for each verb that the words of likelihood govern. */
export function foretold(
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

export function gradeAt(r: Reading, i: number, className: string): Certainty {
  const value = termValue(r, i, r.lexicon.terms.classId(className))
  for (const certainty of CERTAINTIES) if (certainty === value) return certainty
  return "possible"
}

/** A date in the clause that is not before the document's. */
export function horizonOf({ times, published, r }: Scene, { from, to }: TokenSpan): Edtf | null {
  const first = sentenceStart(r, from)
  for (let n = firstFrom(times, first); n < times.length && times[n]!.from < to; n++) {
    const time = times[n]!
    if (time.to > to || !isDate(time)) continue
    if (time.from < from && time.from > first + 2) continue
    const year = Number(/^\d{4}/.exec(time.value)?.[0] ?? Number.NaN)
    if (published && year < Number(published.slice(0, 4))) continue
    if (!Number.isNaN(year)) return time.value
  }
  return null
}

/** The token behind what is put between commas at `i` ("could, however, expand"), or `i` where nothing is put there. */
export function behindInsertion(r: Reading, i: number): number {
  if (!(r.grammar[i]! & COMMA)) return i
  const ceiling = Math.min(sentenceEnd(r, i), i + LONGEST_INSERTION)
  for (let at = i + 1; at < ceiling; at++) {
    if (r.grammar[at]! & COMMA) return at > i + 1 ? at + 1 : i
    if (r.grammar[at]! & (AUXILIARY | VERB)) return i
  }
  return i
}
const LONGEST_INSERTION = 8

/** The verb behind a modal: where nothing but "be" or "have" stands before a noun phrase, that. -1 where none stands there. */
export function mainVerb(r: Reading, from: number): number {
  const inserted = behindInsertion(r, from)
  const verb = verbBehind(r, inserted)
  if (verb <= inserted) return verb
  const own = has(r, verb - 1, BARE_AUXILIARY)
  return own && r.grammar[verb]! & (DETERMINER | FIGURE | PREPOSITION) ? verb - 1 : verb
}

/** A word that may be a verb in its plain form: "will return"; not "the will of", "may 2015". */
export function canBeBare(r: Reading, verb: number, modalAt: number): boolean {
  const bits = r.grammar[verb]!
  if (has(r, verb, BARE_AUXILIARY)) return true
  if (bits & FIGURE || bits & (DETERMINER | PRONOUN)) return false
  if (bits & VERB) return true
  // only "be" and "have" stand behind the modal: "will be able", "could be a chance"
  for (let i = verb - 1; i > modalAt; i--) if (r.grammar[i]! & AUXILIARY) return has(r, i, BARE_AUXILIARY)
  return isContent(r, verb) && !(bits & NAME)
}

/** The words of likelihood and the negation that follow the modal at `i`, and an adverb right before it. */
export function termFrom(r: Reading, i: number): TokenSpan {
  let to = i + 1
  for (;;) {
    const likely = lengthOf(r, to, LIKELIHOOD_ADVERB)
    if (likely) to += likely
    else if (r.grammar[to]! & NEGATION && wordAt(r, to + 1) !== "only") to++
    else break
  }
  // "will, in all likelihood, not keep"
  const inserted = behindInsertion(r, to)
  for (let at = to; at < inserted; at++) if (has(r, at, LIKELIHOOD_ADVERB)) to = inserted - 1
  const from = i > 0 && lengthOf(r, i - 1, LIKELIHOOD_ADVERB) ? i - 1 : i
  return { from, to }
}
