// The subject of a verb: before it, before what is put between commas, or that of the verb it is joined to.
import { headOf, isContent, isTo, isVerb, phraseAfter, phraseBefore, sentenceStart, verbGroupStart } from "./clauses.js"
import {
  ADVERB,
  AUXILIARY,
  BEING,
  CLOSE,
  COMMA,
  COORDINATOR,
  DASH,
  DETERMINER,
  ED,
  FIGURE,
  FIGURING,
  HOLDER_NOUN,
  ING,
  NAME,
  NEGATION,
  OPEN,
  PERSON_TITLE,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  QUOTE_CLOSE,
  QUOTE_OPEN,
  RELATIVE,
  type Reading,
  SAYING,
  SHOWING,
  STOP,
  SUBORDINATOR,
  VERB,
} from "./reading.js"
import type { TokenSpan } from "./spans.js"
import { has, wordClass } from "./word-classes.js"

const IRREGULAR_PAST = wordClass("irregular-past")
const CLAUSE_PREPOSITION = wordClass("clause-preposition")
const ALIAS_CUE = wordClass("alias-cue")
const TIED_ADJECTIVE = wordClass("tied-adjective")

/** The verb's subject: before it, before an apposition or relative clause between commas, or that of the verb it is joined to. */
export function subjectOf(r: Reading, verb: number, floor: number = sentenceStart(r, verb)): TokenSpan | null {
  const group = verbGroupStart(r, verb)
  const near = phraseBefore(r, group, floor)
  if (near) return beforeRelative(r, near, beforeParticiple(r, near, floor), floor)
  // "…, later spoke of"
  let edge = group
  while (edge > floor && r.grammar[edge - 1]! & ADVERB) edge--
  if (edge > floor && r.grammar[edge - 1]! & (COMMA | DASH)) {
    for (let k = edge - 2; k > floor; k--) {
      if (!(r.grammar[k]! & (COMMA | DASH))) continue
      const between = r.grammar[k + 1]!
      const inserted =
        between & (DETERMINER | RELATIVE | FIGURE | PREPOSITION | ADVERB) ||
        has(r, k + 1, IRREGULAR_PAST) ||
        has(r, k + 1, ALIAS_CUE) ||
        // "the army, Joseph Kony's movement, was"
        r.grammar[k + 3]! & POSSESSIVE ||
        r.grammar[k + 2]! & POSSESSIVE ||
        r.sense[k + 1]! & (PERSON_TITLE | HOLDER_NOUN) ||
        officeAt(r, k + 1, group) ||
        r.grammar[k + 1]! & (ED | ING)
      const named = phraseBefore(r, k, floor)
      if (named && inserted) return named
      // "the spokesman for the group, Boris Ivanov, said": office and name together
      if (named && between & NAME && r.sense[headOf(r, named)]! & (PERSON_TITLE | HOLDER_NOUN))
        return { from: named.from, to: edge - 1 }
      if (named && k > floor + 1) continue
      return named
    }
    return null
  }
  return null
}

/** "Putin's special envoy": a phrase whose head is an office. */
function officeAt(r: Reading, from: number, to: number): boolean {
  const phrase = phraseAfter(r, from, to)
  return phrase !== null && (r.sense[headOf(r, phrase)]! & (PERSON_TITLE | HOLDER_NOUN)) !== 0
}

/** "A report published in July by the UN said": the subject stands before the participle, and "July" is none. */
function beforeParticiple(r: Reading, near: TokenSpan, floor: number): TokenSpan | null {
  let span = near
  for (let turn = 0; turn < 3; turn++) {
    const at = span.from - 1
    if (at <= floor || !(r.grammar[at]! & PREPOSITION) || r.grammar[at]! & SUBORDINATOR) return span
    if (beginsClause(r, at, floor)) return span
    const before = at - 1
    if (r.grammar[before]! & (ED | ING) && !(r.grammar[before - 1]! & (AUXILIARY | BEING | COMMA))) {
      const whole = phraseBefore(r, before, floor)
      return whole ?? span
    }
    // "sources close to the network"
    if (has(r, before, TIED_ADJECTIVE)) return phraseBefore(r, before, floor) ?? span
    const outer = phraseBefore(r, at, floor)
    if (!outer || outer.to !== at) return span
    span = outer
  }
  return span
}

/** "has held it since the Taliban left": a preposition that begins a clause, told by the finite verb before it; not in "the raid after the truce killed". */
export const beginsClause = (r: Reading, at: number, floor: number): boolean =>
  has(r, at, CLAUSE_PREPOSITION) && finiteBefore(r, at, floor)

/** Whether a finite verb stands before the token in its clause. */
function finiteBefore(r: Reading, at: number, floor: number): boolean {
  for (let i = at - 1; i >= floor; i--) {
    const bits = r.grammar[i]!
    if (bits & (STOP | COMMA | DASH | OPEN | CLOSE | RELATIVE)) return false
    if (bits & ING) continue
    if (bits & AUXILIARY || has(r, i, IRREGULAR_PAST) || (i > floor && (isVerb(r, i, floor) || looksLikePast(r, i))))
      return true
  }
  return false
}

const INSIDE = COMMA | STOP | DASH | OPEN | CLOSE | COORDINATOR | QUOTE_OPEN | QUOTE_CLOSE

/**
 * "The report that was released this week will be quoted": the phrase before the verb ends a relative clause that has a verb of
 * its own, and what the clause hangs on is the subject. Not so in "those who say the army will win", where it is what they say.
 */
function beforeRelative(r: Reading, near: TokenSpan, subject: TokenSpan | null, floor: number): TokenSpan | null {
  const { grammar, sense } = r
  let verb = -1
  for (let i = near.from - 1; i > floor; i--) {
    const bits = grammar[i]!
    if (bits & INSIDE) return subject
    if (bits & RELATIVE && !(bits & DETERMINER && i + 1 === near.from)) {
      if (verb !== opening(r, i + 1) || !isContent(r, i - 1) || grammar[i - 1]! & ING || isVerb(r, i - 1, floor))
        return subject
      return phraseBefore(r, i, floor) ?? subject
    }
    if (!isVerb(r, i, floor) && !has(r, i, IRREGULAR_PAST)) continue
    if (verb < 0 && sense[i]! & (SAYING | SHOWING | FIGURING)) return subject
    verb = i
  }
  return subject
}

/** The first token at or behind `i` that is no adverb. */
function opening(r: Reading, i: number): number {
  while (r.grammar[i]! & (ADVERB | NEGATION) && !(r.grammar[i]! & AUXILIARY)) i++
  return i
}

/** Whether a noun phrase with a verb of unknown form ("ratcheted") may stand at `i`. */
export const looksLikePast = (r: Reading, i: number): boolean =>
  (r.grammar[i]! & ED) !== 0 &&
  !(r.grammar[i]! & (VERB | NAME)) &&
  isContent(r, i) &&
  (isContent(r, i - 1) || (r.grammar[i - 1]! & (PRONOUN | ADVERB)) !== 0)

/** The subject of the clause that a joined verb or a participle shares: "X met Y and said", "X left, adding". */
export function sharedSubject(r: Reading, verb: number, floor: number = sentenceStart(r, verb)): TokenSpan | null {
  const { grammar, partner } = r
  let first: TokenSpan | null = null
  const before = grammar[verbGroupStart(r, verb) - 1]!
  const joined = (before & COORDINATOR) !== 0 || isTo(r, verbGroupStart(r, verb) - 1)
  for (let i = verbGroupStart(r, verb) - 1; i > floor; i--) {
    const bits = grammar[i]!
    if (bits & QUOTE_CLOSE) {
      i = Math.max(partner[i]!, floor)
      continue
    }
    if (bits & STOP) break
    if (bits & ING || !(bits & (VERB | AUXILIARY) ? !isTo(r, i - 1) && isVerb(r, i, floor) : looksLikePast(r, i)))
      continue
    const subject = subjectOf(r, i, floor)
    if (!subject || grammar[subject.from]! & RELATIVE) continue
    const hangs = subject.from > floor && (grammar[subject.from - 1]! & (RELATIVE | SUBORDINATOR)) !== 0
    if (hangs && first) continue
    first = subject
    if (joined && !hangs) return first
  }
  return first
}
