// Clauses around a verb, wider than what the estimates need: with what opens, joins and hangs on them.

import { sayingsOver } from "../attribution.js"
import {
  endsClause,
  isTo,
  isVerb,
  phraseBefore,
  sentenceEnd,
  sentenceStart,
  startsClause,
  verbGroupStart,
} from "../clauses.js"
import {
  ADVERB,
  AUXILIARY,
  CLOSE,
  COMMA,
  CONDITION,
  COORDINATOR,
  DASH,
  DETERMINER,
  ED,
  ING,
  NAME,
  NEGATION,
  OPEN,
  PREPOSITION,
  QUOTE_CLOSE,
  QUOTE_OPEN,
  RELATIVE,
  type Reading,
  STOP,
  SUBORDINATOR,
  VERB,
  wordAt,
} from "../reading.js"
import type { Scene } from "../scene.js"
import type { TokenSpan } from "../spans.js"
import { sharedSubject, subjectOf } from "../verb-subject.js"
import { lengthOf, wordClass } from "../word-classes.js"

const LIKELIHOOD_ADVERB = wordClass("likelihood-adverb")

const EDGE = COMMA | STOP | DASH | OPEN | CLOSE | COORDINATOR

/** Where the assertion that holds token `i` may begin: its sentence, or what a holder before it is said to say. */
export function floorAt(scene: Scene, i: number): number {
  let floor = sentenceStart(scene.r, i)
  for (const { cue, content } of sayingsOver(scene, { from: i, to: i + 1 }))
    if (content.from > floor && cue.to <= i) floor = content.from
  return floor
}

/** The subject of the verb group at `verb`: its own, what "which" or "that" stands for, or the one that it shares. */
export function subjectAt(r: Reading, verb: number, floor: number): TokenSpan | null {
  const own = subjectOf(r, beforeManner(r, verb, floor), floor)
  if (own && r.grammar[own.from]! & RELATIVE && own.to - own.from === 1) return antecedentOf(r, own.from, floor) ?? own
  if (own) return own
  const before = verbGroupStart(r, verb) - 1
  if (before >= floor && r.grammar[before]! & RELATIVE) return antecedentOf(r, before, floor)
  return sharedSubject(r, verb, floor)
}

/** The start of the verb group with adverbs of manner that no pack lists: "definitely helped", "seriously hampers". */
function beforeManner(r: Reading, verb: number, floor: number): number {
  let at = verb
  for (;;) {
    const group = verbGroupStart(r, at)
    if (group <= floor || !/...ly$/.test(wordAt(r, group - 1)) || r.grammar[group - 1]! & NAME) return at
    if (r.grammar[group - 2]! & (DETERMINER | PREPOSITION)) return at
    at = group - 1
  }
}

/** What "which", "that" or "who" at `i` speaks of. */
export function antecedentOf(r: Reading, i: number, floor: number): TokenSpan | null {
  let end = i
  while (end > floor && r.grammar[end - 1]! & (COMMA | DASH)) end--
  const phrase = phraseBefore(r, end, floor)
  if (phrase) return phrase
  // "an approach that": a noun that may be a verb; back to its determiner
  for (let from = end - 1; from >= Math.max(floor, end - 6); from--) {
    if (r.grammar[from]! & (COMMA | STOP)) break
    if (r.grammar[from]! & DETERMINER) return { from, to: end }
  }
  return null
}

/** Where the clause that goes on behind `i` ends: at a stop, a dash, a comma before another clause, or a word that opens one. */
export function clauseEnd(r: Reading, i: number): number {
  const ceiling = sentenceEnd(r, i)
  for (let at = i + 1; at < ceiling; at++) {
    const bits = r.grammar[at]!
    if (bits & (OPEN | QUOTE_OPEN) && r.partner[at]! > at && r.partner[at]! < ceiling) {
      at = r.partner[at]!
      continue
    }
    if (bits & CLOSE) return at
    if (endsClause(r, at, ceiling)) return at
    if (bits & SUBORDINATOR && at > i + 1 && opensClause(r, at, ceiling)) return at
    if (bits & COORDINATOR && startsClause(r, at + 1, ceiling)) return at
  }
  return trimmed(r, { from: i, to: ceiling }).to
}

/** "because the", "if X fails"; but "as a threat", "before 2020", "since then" open none. */
function opensClause(r: Reading, at: number, ceiling: number): boolean {
  const word = wordAt(r, at)
  if (r.grammar[at]! & PREPOSITION) return startsClause(r, at + 1, ceiling)
  return word !== "what" && word !== "how" && word !== "why" && word !== "whether"
}

/** The span without marks and joining words at its ends. */
export function trimmed(r: Reading, span: TokenSpan): TokenSpan {
  let { from, to } = span
  while (from < to && r.grammar[from]! & (EDGE | QUOTE_CLOSE)) from++
  while (
    to > from &&
    r.grammar[to - 1]! & (COMMA | STOP | DASH | OPEN | COORDINATOR | QUOTE_OPEN) &&
    !(r.grammar[to - 1]! & CLOSE)
  )
    to--
  return { from, to }
}

/** The words behind an auxiliary or term that still belong to its verb group: "not", "also", "be". Returns the verb. */
export function verbBehind(r: Reading, from: number): number {
  const ceiling = sentenceEnd(r, Math.max(0, from - 1))
  let i = from
  for (; i < ceiling; i++) {
    // "most likely": an adverb, though "most" may as well begin a noun phrase
    const likely = lengthOf(r, i, LIKELIHOOD_ADVERB)
    if (likely > 1 || (likely && !(r.grammar[i]! & DETERMINER))) i += likely - 1
    else if (!(r.grammar[i]! & (ADVERB | NEGATION | AUXILIARY)) || r.grammar[i]! & DETERMINER) break
  }
  if (i < ceiling && isTo(r, i)) return verbBehind(r, i + 1)
  return i < ceiling ? i : -1
}

/** The clause that a word at `i` opens ("if X fails,"): to its comma, or to the end of the sentence. */
export function openedBy(r: Reading, i: number): TokenSpan {
  const ceiling = sentenceEnd(r, i)
  for (let at = i + 1; at < ceiling; at++) {
    const bits = r.grammar[at]!
    if (bits & (OPEN | QUOTE_OPEN) && r.partner[at]! > at && r.partner[at]! < ceiling) {
      at = r.partner[at]!
      continue
    }
    if (bits & (STOP | DASH | CLOSE)) return { from: i, to: at }
    if (bits & COMMA && !(r.grammar[at + 1]! & (CONDITION | COORDINATOR))) return { from: i, to: at }
  }
  return { from: i, to: ceiling }
}

/** The if-clause of the sentence of token `i`, or null. */
export function conditionOf(r: Reading, i: number): TokenSpan | null {
  const first = sentenceStart(r, i)
  const ceiling = sentenceEnd(r, i)
  for (let at = first; at < ceiling; at++) {
    if (!(r.grammar[at]! & CONDITION) || wordAt(r, at - 1) === "even" || wordAt(r, at - 1) === "as") continue
    if (wordAt(r, at) === "should" && at !== first) continue
    const span = openedBy(r, at)
    if (i >= span.from && i < span.to) continue
    return trimmed(r, span)
  }
  return null
}

/** Whether the clause of the token says that its verb is not so. */
export function isNegated(r: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (r.grammar[i]! & NEGATION && !/^(?:only|just|until|yet|necessarily)$/.test(wordAt(r, i + 1))) return true
  return false
}

/** The bare verbs joined to the one at `verb`: "will expand its cells and attract recruits" gives "attract". */
export function joinedVerbs(r: Reading, verb: number, end: number): number[] {
  const joined: number[] = []
  for (let i = verb + 2; i < end; i++) {
    const before = r.grammar[i - 1]!
    const here = r.grammar[i]!
    let at = i
    if (!(before & (COORDINATOR | COMMA))) continue
    while (at < end && r.grammar[at]! & ADVERB && !(r.grammar[at]! & VERB)) at++
    if (!(r.grammar[at]! & VERB) || r.grammar[at]! & (ED | ING) || here & DETERMINER) continue
    if (!(r.grammar[at + 1]! & DETERMINER) && !isVerb(r, at, i - 1)) continue
    if (/s$/.test(wordAt(r, at)) && !/ss$/.test(wordAt(r, at))) continue
    joined.push(at)
  }
  return joined
}
