// What the rules of causes hand on, and how they read the two sides.
import type { CauseClaim } from "#claim"
import { antecedentOf, subjectAt, trimmed } from "../assertions/index.js"
import { headOf, isTo, phraseBefore, sentenceStart, startsClause, verbGroupStart } from "../clauses.js"
import {
  ADVERB,
  AUXILIARY,
  CLOSE,
  COMMA,
  COORDINATOR,
  DASH,
  ED,
  HOLDER_NOUN,
  MEMBER,
  OPEN,
  PEOPLE,
  PERSON_PRONOUN,
  PERSON_TITLE,
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
import { mentionIn } from "../reference.js"
import type { Scene } from "../scene.js"
import type { TokenSpan } from "../spans.js"
import { has, wordClass } from "../word-classes.js"
import { termValue } from "../words.js"

const POINTS_BACK = wordClass("points-back")
const GROUP_REFERENCE = wordClass("group-reference")
const DOER_NOUN = wordClass("doer-noun", "collective-actor")
const TAKES_INFINITIVE = wordClass("takes-infinitive")

export interface Found {
  readonly at: number
  readonly cause: TokenSpan
  readonly effect: TokenSpan
  readonly sign: CauseClaim["sign"]
  readonly clause: TokenSpan
  readonly negative?: boolean
}

/** Null where a side is empty or both are the same. */
export function foundOf(r: Reading, found: Omit<Found, "clause"> & { readonly clause?: TokenSpan }): Found[] | null {
  const cause = trimmed(r, found.cause)
  const effect = trimmed(r, found.effect)
  if (cause.to <= cause.from || effect.to <= effect.from) return null
  const clause = found.clause ?? {
    from: Math.min(cause.from, effect.from, found.at),
    to: Math.max(cause.to, effect.to, found.at + 1),
  }
  const { at, sign, negative } = found
  return [{ at, cause, effect, sign, clause, negative }]
}

export function signAt(r: Reading, i: number, className: string): CauseClaim["sign"] {
  return termValue(r, i, r.lexicon.terms.classId(className)) === "-" ? "-" : "+"
}

/** The clause that ends before `end`: back to a stop, a dash, or a comma behind which a subject begins. */
export function clauseBefore(r: Reading, end: number, floor: number): TokenSpan {
  let from = floor
  for (let i = end - 2; i > floor; i--) {
    const bits = r.grammar[i]!
    if (bits & CLOSE && r.partner[i]! > floor) {
      i = r.partner[i]!
      continue
    }
    const opens = bits & COMMA && (startsClause(r, i + 1, end) || r.grammar[i + 1]! & COORDINATOR)
    const joins = bits & COORDINATOR && startsClause(r, i + 1, end)
    if (bits & (STOP | DASH) || (bits & OPEN && r.partner[i]! > end) || opens || joins) {
      from = i + 1
      break
    }
  }
  return trimmed(r, { from, to: end })
}

/**
 * The subject of a verb that brings about. "This" and "it" stand for what was said before them; where insertions between
 * commas part subject and verb, all from the clause's start is the subject.
 */
export function causeSubject(r: Reading, verb: number, floor: number): TokenSpan | null {
  const group = verbGroupStart(r, verb)
  const whole = clauseOfWhich(r, group, floor)
  if (whole) return whole
  const subject = subjectAt(r, verb, floor)
  if (group > floor + 3 && r.grammar[group - 1]! & COMMA && !(r.grammar[floor]! & PRONOUN)) {
    const whole = trimmed(r, { from: floor, to: group })
    // "Over the past year, the group has grown": a time or place that opens the clause is no subject
    const opened = r.grammar[whole.from]! & (PREPOSITION | SUBORDINATOR)
    if (opened && subject && subject.from > floor) return subject
    if (!subject || subject.to > group - 3 || subject.from > floor) return whole
  }
  if (!subject) return null
  const { from, to } = subject
  // "a war that adversely affects trade": the adverb is none of the subject
  if (r.grammar[from]! & RELATIVE && to - from <= 2) return antecedentOf(r, from, floor) ?? clauseParted(r, from, floor)
  if (to - from > 1) return joinedBefore(r, subject, floor)
  if (has(r, from, POINTS_BACK)) return saidBefore(r, from)
  return r.grammar[from]! & RELATIVE ? null : joinedBefore(r, subject, floor)
}

/** "Poverty and lack of schooling make": with what is joined to the subject before it. */
function joinedBefore(r: Reading, subject: TokenSpan, floor: number): TokenSpan {
  let from = infinitiveBefore(r, subject.from, floor)
  while (from > floor + 1 && r.grammar[from - 1]! & COORDINATOR) {
    const before = phraseBefore(r, from - 1, floor)
    // "the army won and the front": a clause, and no list
    if (!before || before.to !== from - 1 || hasVerb(r, { from: floor, to: before.from })) break
    from = before.from
  }
  return { from, to: subject.to }
}

/** "A fed B, which led to C": behind a comma and a clause of its own, "which" takes up all that the clause says. */
function clauseOfWhich(r: Reading, group: number, floor: number): TokenSpan | null {
  let which = group - 1
  while (which > floor && r.grammar[which]! & (ADVERB | COMMA) && !(r.grammar[which]! & RELATIVE)) which--
  if (which < floor + 3 || wordAt(r, which) !== "which" || !(r.grammar[which - 1]! & COMMA)) return null
  const before = clauseBefore(r, which - 1, floor)
  return hasVerb(r, before) && before.to - before.from > 3 ? before : null
}

/** ", which" behind a clause whose verb no list holds: all of it. */
function clauseParted(r: Reading, which: number, floor: number): TokenSpan | null {
  if (which < floor + 4 || !(r.grammar[which - 1]! & COMMA)) return null
  return clauseBefore(r, which - 1, floor)
}

/** What stands before a word that points back: the clause before it in its sentence, else the sentence before. */
export function saidBefore(r: Reading, i: number): TokenSpan | null {
  const first = sentenceStart(r, i)
  const before = i > first + 3 ? clauseBefore(r, i, first) : null
  // "From this base, it": nothing was said yet in its sentence
  if (before && hasVerb(r, before)) return before
  const sentence = r.sentenceOf[i]!
  return sentence > 0 ? trimmed(r, { from: r.sentences[sentence - 1]!, to: first }) : null
}

export const isSentenceStart = (r: Reading, i: number): boolean => i === sentenceStart(r, i)

export function hasVerb(r: Reading, { from, to }: TokenSpan): boolean {
  for (let i = from; i < to; i++)
    if (r.grammar[i]! & (VERB | AUXILIARY | ED) && !(r.grammar[i]! & POSSESSIVE)) return true
  return false
}

/** "the refusal to act against the rebels": where the noun begins whose infinitive the phrase belongs to; `from` for none. */
function infinitiveBefore(r: Reading, from: number, floor: number): number {
  for (let at = from - 1; at > Math.max(floor, from - 6); at--) {
    if (r.grammar[at]! & (COMMA | STOP | AUXILIARY | RELATIVE)) return from
    if (!isTo(r, at)) continue
    const noun = has(r, at - 1, TAKES_INFINITIVE) ? phraseBefore(r, at, floor) : null
    return noun?.from ?? from
  }
  return from
}

/** Somebody who acts: "the militia increased its attacks" tells a deed, and no cause. */
export function isDoer(scene: Scene, subject: TokenSpan): boolean {
  const { r } = scene
  const head = headOf(r, subject)
  if (r.sense[head]! & (MEMBER | PEOPLE | HOLDER_NOUN | PERSON_TITLE)) return true
  if (has(r, head, GROUP_REFERENCE) || has(r, head, DOER_NOUN)) return true
  return r.grammar[head]! & PERSON_PRONOUN ? true : mentionIn(scene, subject) !== null
}
