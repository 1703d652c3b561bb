// Verbs of saying, showing and thinking with their subjects.
import {
  headOf,
  isPassive,
  isTo,
  isVerb,
  phraseAfter,
  phraseBefore,
  sentenceEnd,
  sentenceStart,
  verbGroupStart,
} from "../clauses.js"
import {
  ADVERB,
  AUXILIARY,
  BEING,
  CITING,
  COMMA,
  COORDINATOR,
  DASH,
  DECLINING,
  DENYING,
  DETERMINER,
  HOLDER_NOUN,
  ING,
  NAME,
  PERSON_PRONOUN,
  PERSON_TITLE,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  QUOTE_OPEN,
  RELATIVE,
  type Reading,
  SAYING,
  SHOWING,
  STATEMENT_NOUN,
  STOP,
  TELLING,
  THINKING,
  VERB,
  wordAt,
} from "../reading.js"
import type { TokenSpan } from "../spans.js"
import { GLUED } from "../tokens.js"
import { sharedSubject, subjectOf } from "../verb-subject.js"
import { has, lengthOf, wordClass } from "../word-classes.js"
import { clauseBefore, contentAfter, contentBefore, isColon, isThat, previousIsBreak } from "./content.js"
import { canHold } from "./holder.js"
import { type AttributionRule, found } from "./rule.js"

const ANYBODY = wordClass("anybody")
const ARGUING = wordClass("arguing")
const MODAL = wordClass("forecast-modal", "can-word")
const AS_HOLDER = wordClass("as-holder")
const CITING_WORD = wordClass("citing")
const SAYING_WORD = wordClass("saying")
const DENYING_WORD = wordClass("denying")
const DECLINING_WORD = wordClass("declining")
const THINKING_WORD = wordClass("thinking")

const VERBAL = SAYING | TELLING | SHOWING | THINKING | DENYING | DECLINING

export const invertedRule: AttributionRule = {
  name: "verb of saying before its holder",
  reason: 'the inverted order behind what is said: `"…," said the minister`',
  wakes: SAYING,
  examples: {
    yes: [
      "“The group has 300 fighters,” said the governor.",
      "The group has 300 fighters, says Anna Berg, an analyst in Vienna.",
    ],
    no: ["The governor met elders, said little and left.", "The group, which said it had 300 fighters, left."],
  },
  make(r, i) {
    const floor = sentenceStart(r, i)
    const ceiling = sentenceEnd(r, i)
    if (r.grammar[i]! & ING || r.sense[i]! & TELLING || !previousIsBreak(r, i, floor)) return null
    if (r.grammar[i - 1]! & DASH || isThat(r, i + 1)) return null
    const next = r.grammar[i + 1]!
    if (
      i + 1 >= ceiling ||
      !(next & (NAME | DETERMINER | PERSON_PRONOUN) || r.sense[i + 1]! & (PERSON_TITLE | HOLDER_NOUN))
    )
      return null
    const source = phraseAfter(r, i + 1, ceiling)
    if (!source) return null
    let behind = source.to
    while (behind < ceiling && r.grammar[behind]! & ADVERB) behind++
    if (behind < ceiling && (r.grammar[behind]! & AUXILIARY || isVerb(r, behind, floor))) return null
    const before = contentBefore(r, i, floor)
    return before && isSaid(r, before) ? found(r, source, i, i + 1, before) : null
  },
}

/** A quotation or a clause, and not "The envoy of the union, Boris Ivanov," which is the subject of the verb. */
function isSaid(r: Reading, { from, to }: TokenSpan): boolean {
  if (r.grammar[from]! & QUOTE_OPEN) return true
  for (let at = from + 1; at < to; at++)
    if (r.grammar[at]! & AUXILIARY || (r.grammar[at]! & VERB && isVerb(r, at, from))) return true
  return false
}

export const holdingRule: AttributionRule = {
  name: "holder before a verb of saying",
  reason: '"the ministry said that": the subject of the verb holds what follows, or what stands before it',
  wakes: VERBAL,
  examples: {
    yes: [
      "The ministry said that 40 fighters surrendered.",
      "Boris Ivanov, the former governor, told Reuters that 40 fighters had left.",
      "About 40 fighters surrendered, the ministry said.",
      "Many Western analysts have claimed that the group has 300 fighters.",
      "As the governor put it, the group has 300 fighters.",
      "One could argue that the group has 300 fighters.",
      "Clerks close to the court told Reuters that 40 men had left.",
    ],
    no: ["The estimated 300 fighters left.", "An estimate of the said number was lost."],
  },
  make(r, i) {
    const { grammar, sense } = r
    const floor = sentenceStart(r, i)
    const ceiling = sentenceEnd(r, i)
    const length = Math.max(1, verbLength(r, i))
    const last = i + length
    if (grammar[i]! & ING && !(i > floor && grammar[i - 1]! & (BEING | ADVERB))) return null
    // "the so-called victory": a part of an adjective
    if (grammar[i]! & NAME || i === floor || (r.shape[i]! & GLUED && r.text[r.start[i]! - 1] === "-")) return null
    const group = verbGroupStart(r, i)
    if (!isVerb(r, i, floor)) return null
    if (isTo(r, group - 1)) return null
    if (isPassive(r, i)) return null
    const source = subjectOf(r, i) ?? (grammar[group - 1]! & COORDINATOR ? sharedSubject(r, i) : null)
    if (!source) return null
    // "one could argue that": nobody in particular
    if (has(r, source.from, ANYBODY) && has(r, i, ARGUING) && group < i && has(r, group, MODAL))
      return found(r, null, group, last, contentAfter(r, last, ceiling))
    if (!canHold(r, source)) return null
    if (sense[i]! & THINKING && !(sense[i]! & SAYING)) {
      if (FIRST_PERSON.test(wordAt(r, source.from)) || (group < i && !isThat(r, last))) return null
    }
    if (sense[i]! & SHOWING && !(sense[i]! & SAYING)) {
      const head = headOf(r, source)
      if (!(sense[head]! & (STATEMENT_NOUN | HOLDER_NOUN)) && !(isThat(r, last) && !(grammar[head]! & PRONOUN)))
        return null
    }
    const told = sense[i]! & TELLING ? toldAt(r, last, ceiling) : null
    const start = told ? told.to : last
    if (sense[i]! & TELLING && !(sense[i]! & SAYING) && !told && !isThat(r, last)) return null
    let behind = start
    while (behind < ceiling && grammar[behind]! & ADVERB) behind++
    const closed = behind >= ceiling || (grammar[behind]! & STOP && !isColon(r, behind))
    if (has(r, source.from - 1, AS_HOLDER) && (closed || grammar[behind]! & COMMA))
      return found(r, source, group, last, aroundAs(r, source.from - 1, behind), told)
    const closes = closed || (grammar[behind]! & COMMA && previousIsBreak(r, source.from, floor))
    if (
      closes ||
      (behind < ceiling &&
        grammar[behind]! & PREPOSITION &&
        previousIsBreak(r, source.from, floor) &&
        sense[i]! & SAYING &&
        !isVerbOfAbout(r, behind))
    ) {
      const before = contentBefore(r, source.from, floor)
      return before && previousIsBreak(r, source.from, floor) ? found(r, source, group, last, before, told) : null
    }
    return found(r, source, group, last, withinRelative(r, source, contentAfter(r, start, ceiling)), told)
  },
}

/** "As the governor put it, the …": what follows the clause of "as", or stands before it. */
function aroundAs(r: Reading, as: number, behind: number): TokenSpan | null {
  const floor = sentenceStart(r, as)
  const ceiling = sentenceEnd(r, as)
  return as <= floor + 1 ? contentAfter(r, behind, ceiling) : clauseBefore(r, as, floor)
}

/** "The ministry, which had announced 20 arrests, later spoke of 35": the relative's content ends where the main verb follows. */
function withinRelative(r: Reading, source: TokenSpan, content: TokenSpan | null): TokenSpan | null {
  if (!content || !(r.grammar[source.from]! & RELATIVE) || source.to - source.from > 1) return content
  if (!(r.grammar[source.from - 1]! & COMMA)) return content
  for (let at = content.from + 1; at < content.to - 1; at++) {
    if (!(r.grammar[at]! & COMMA)) continue
    let verb = at + 1
    while (r.grammar[verb]! & ADVERB) verb++
    if (r.grammar[verb]! & (VERB | AUXILIARY) && isVerb(r, verb, at)) return { from: content.from, to: at }
  }
  return content
}

export const participleRule: AttributionRule = {
  name: "participle of saying",
  reason: '"…, adding that": the subject of the clause before holds it',
  wakes: SAYING | TELLING | DENYING | CITING,
  examples: {
    yes: [
      "The governor left the hall, adding that 40 men had surrendered.",
      "The agency reported losses, saying that 40 had died.",
    ],
    no: ["Adding up the figures takes long."],
  },
  make(r, i) {
    const { grammar, sense } = r
    const floor = sentenceStart(r, i)
    const ceiling = sentenceEnd(r, i)
    if (sense[i]! & CITING) {
      const source = phraseAfter(r, i + Math.max(1, lengthOf(r, i, CITING_WORD)), ceiling)
      if (!source || i === floor || !canHold(r, source)) return null
      const said = found(r, source, i, i + Math.max(1, lengthOf(r, i, CITING_WORD)), { from: floor, to: ceiling })
      if (!said) return null
      const { cue, content, told, attitude, thought } = said
      return { source, cue, content, told, attitude, thought, origin: true }
    }
    if (!(grammar[i]! & ING) || i === floor) return null
    if (grammar[i - 1]! & (DETERMINER | POSSESSIVE | BEING)) return null
    const near = phraseBefore(r, i, floor)
    const source = near && sense[headOf(r, near)]! & HOLDER_NOUN ? near : sharedSubject(r, i)
    if (!source || !canHold(r, source)) return null
    const last = i + Math.max(1, verbLength(r, i))
    const told = sense[i]! & TELLING ? toldAt(r, last, ceiling) : null
    if (sense[i]! & TELLING && !(sense[i]! & SAYING) && !told) return null
    return found(r, source, i, last, contentAfter(r, told ? told.to : last, ceiling), told)
  },
}

const FIRST_PERSON = /^(?:I|we|you|us|one)$/i

function verbLength(r: Reading, i: number): number {
  return Math.max(
    lengthOf(r, i, SAYING_WORD),
    r.sense[i]! & DENYING ? lengthOf(r, i, DENYING_WORD) : 0,
    r.sense[i]! & DECLINING ? lengthOf(r, i, DECLINING_WORD) : 0,
    r.sense[i]! & THINKING ? lengthOf(r, i, THINKING_WORD) : 0,
  )
}

/** "told Reuters", "informed the council", "told reporters": who is told, where a clause, quotation or "that" follows. */
function toldAt(r: Reading, from: number, ceiling: number): TokenSpan | null {
  if (from >= ceiling || r.grammar[from]! & QUOTE_OPEN || isThat(r, from)) return null
  return phraseAfter(r, from, ceiling)
}

const isVerbOfAbout = (r: Reading, i: number): boolean => /^(?:about|of|that|for|to)$/i.test(wordAt(r, i))
