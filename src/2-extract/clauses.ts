// Noun phrases, verb groups and clauses, told by the classes of function words and of common verbs alone.
// There is no part-of-speech tagger: a word that may be noun or verb is decided by its neighbours.
import {
  ADVERB,
  ATTACK,
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
  NOUN_TOO,
  OF_TIES,
  OPEN,
  PERSON_TITLE,
  PLURAL_S,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  QUOTE_CLOSE,
  QUOTE_OPEN,
  RELATIVE,
  type Reading,
  SAYING,
  SHOWING,
  STATEMENT_NOUN,
  STOP,
  SUBORDINATOR,
  VERB,
  VICTIM,
  wordAt,
} from "./reading.js"
import type { TokenSpan } from "./spans.js"
import { NUMBER } from "./tokens.js"

const MARK = COMMA | STOP | OPEN | CLOSE | QUOTE_OPEN | QUOTE_CLOSE | DASH
const FUNCTION =
  DETERMINER |
  PREPOSITION |
  PRONOUN |
  RELATIVE |
  AUXILIARY |
  NEGATION |
  COORDINATOR |
  SUBORDINATOR |
  ADVERB |
  POSSESSIVE

/** Whether the token may be a noun, an adjective or a name: it is no function word and no mark. */
export function isContent(r: Reading, i: number): boolean {
  return (r.grammar[i]! & (MARK | FUNCTION)) === 0 || (r.grammar[i]! & (NAME | ADVERB)) === (NAME | ADVERB)
}

/** Whether the word, where it may as well be a noun ("claims", "attacks"), is a verb here. `first` is its sentence's first token. */
export function isVerb(r: Reading, i: number, first: number): boolean {
  const { grammar, sense } = r
  const bits = grammar[i]!
  if (bits & POSSESSIVE)
    return (grammar[i + 1]! & (DETERMINER | ADVERB | NEGATION | ING)) !== 0 && !(grammar[i + 1]! & NAME)
  if (bits & AUXILIARY) return true
  if ((bits & VERB) === 0) return false
  if (bits & NAME) return false
  if (i === first) return false
  let before = i - 1
  while (before > first && grammar[before]! & ADVERB && !(grammar[before]! & DETERMINER)) before--
  const prior = grammar[before]!
  if (isTo(r, before)) return true
  if (prior & (DETERMINER | POSSESSIVE) && !(prior & (PRONOUN | RELATIVE))) return false
  // "in 2021 killed 13", "some 1,000 came"; but "40 attacks", "300 killed fighters"
  if (prior & FIGURE)
    return !(bits & NOUN_TOO) && !(bits & (ED | ING) && isContent(r, i + 1) && !(grammar[i + 1]! & FIGURE))
  if (prior & PREPOSITION && !(prior & SUBORDINATOR)) return (bits & ING) !== 0
  if (bits & ED) return !(isContent(r, i + 1) && prior & (COORDINATOR | COMMA) && grammar[i + 1]! & PLURAL_S)
  if (bits & ING) return true
  if (prior & (AUXILIARY | PRONOUN | RELATIVE | NEGATION)) return true
  const next = grammar[i + 1]!
  // "the group claims to have", "Andrei Novikov, estimates their number"
  if (sense[i]! & SAYING && isTo(r, i + 1) && grammar[i + 2]! & AUXILIARY) return true
  if (prior & COMMA && sense[i]! & (SAYING | FIGURING) && bits & PLURAL_S && next & DETERMINER)
    return (grammar[before - 1]! & NAME) !== 0
  if (sense[i]! & (HOLDER_NOUN | STATEMENT_NOUN) || (bits & NOUN_TOO) !== 0) {
    // "the ministry claims the", "officials report that": a verb where a new phrase begins behind it
    if (next & (DETERMINER | PRONOUN | RELATIVE | FIGURE | NAME | QUOTE_OPEN | ADVERB)) return isContent(r, before)
    // "the group, he claims, has": not so the "forces" of "rebel forces, backed by"
    if (next & COMMA) return isContent(r, before) && (sense[i]! & (SAYING | SHOWING | FIGURING)) !== 0
    return (next & STOP) !== 0 && (sense[i]! & (SAYING | SHOWING)) !== 0 && isContent(r, before)
  }
  return true
}

export function isTo(r: Reading, i: number): boolean {
  return (
    i >= 0 &&
    r.end[i]! - r.start[i]! === 2 &&
    (r.text.charCodeAt(r.start[i]!) | 32) === 116 &&
    (r.text.charCodeAt(r.start[i]! + 1) | 32) === 111
  )
}

export const sentenceStart = (r: Reading, i: number): number => r.sentences[r.sentenceOf[i]!]!
export const sentenceEnd = (r: Reading, i: number): number => r.sentences[r.sentenceOf[i]! + 1]!

/** The verb group that ends with the verb at `i`: auxiliaries, negation and adverbs before it. Returns its first token. */
export function verbGroupStart(r: Reading, i: number): number {
  const first = sentenceStart(r, i)
  let from = i
  while (
    from > first &&
    (r.grammar[from - 1]! & (AUXILIARY | NEGATION | ADVERB) ||
      (r.grammar[from - 1]! & POSSESSIVE && r.grammar[from]! & ED) ||
      isSinceThen(r, from - 1, first)) &&
    !(r.grammar[from - 1]! & DETERMINER && !(r.grammar[from - 1]! & (NEGATION | AUXILIARY)))
  )
    from--
  while (from < i && r.grammar[from]! & ADVERB && !(r.grammar[from]! & (AUXILIARY | NEGATION))) from++
  return from
}

/** "has since withdrawn" */
const isSinceThen = (r: Reading, i: number, first: number): boolean =>
  i > first &&
  (r.grammar[i]! & PREPOSITION) !== 0 &&
  (r.grammar[i - 1]! & AUXILIARY) !== 0 &&
  wordAt(r, i) === "since" &&
  /^ha(?:s|ve|d)$/.test(wordAt(r, i - 1))

/**
 * The noun phrase that ends before `end`, not reaching below `floor`: determiner, adjectives, names, and phrases tied
 * to it by "of", "for", "in". Null where none stands there.
 */
export function phraseBefore(r: Reading, end: number, floor: number): TokenSpan | null {
  const { grammar, sense, partner } = r
  let i = end - 1
  while (i >= floor && grammar[i]! & ADVERB && !(grammar[i]! & (NAME | DETERMINER))) i--
  if (i >= floor && grammar[i]! & CLOSE && partner[i]! > floor) i = partner[i]! - 1
  const to = i + 1
  let from = -1
  for (; i >= floor; i--) {
    const bits = grammar[i]!
    if (
      bits & (CLOSE | QUOTE_CLOSE) &&
      partner[i]! >= floor &&
      i - partner[i]! < 10 &&
      !(grammar[i - 1]! & (COMMA | STOP))
    ) {
      i = partner[i]!
      from = i
      continue
    }
    if (bits & MARK) break
    if (bits & DETERMINER && !(bits & NAME && from < 0)) {
      from = i
      while (i > floor && grammar[i - 1]! & (DETERMINER | NEGATION) && !(grammar[i - 1]! & RELATIVE)) from = --i
      if (i > floor && grammar[i - 1]! & OF_TIES && i - 2 >= floor && tiesBack(r, i - 2)) {
        i--
        continue
      }
      if (i > floor && grammar[i - 1]! & OF_TIES && i - 2 >= floor && grammar[i - 2]! & DETERMINER) {
        i--
        continue
      }
      break
    }
    if (bits & (PRONOUN | RELATIVE) && !(bits & NAME && bits & VERB)) {
      if (from < 0) from = i
      break
    }
    if (bits & POSSESSIVE) continue
    // "for the beginning of 2016 Anna Berg counted": a year before a name is none of it
    if (bits & FIGURE && from >= 0 && grammar[from]! & NAME && r.kind[i] === NUMBER) break
    if (bits & PREPOSITION) {
      if (bits & OF_TIES && from >= 0 && i - 1 >= floor && tiesBack(r, i - 1) && !isTo(r, i)) continue
      // "attacks by the group", "a report by the ministry"
      if (from >= 0 && i - 1 >= floor && sense[i - 1]! & (ATTACK | STATEMENT_NOUN | VICTIM) && wordAt(r, i) === "by")
        continue
      break
    }
    if (bits & COORDINATOR) {
      if (from >= 0 && i - 1 >= floor && joins(r, i, floor)) continue
      break
    }
    // "the May 2019 attack"
    if (bits & (SUBORDINATOR | AUXILIARY | NEGATION) && !(bits & NAME && from >= 0)) break
    if (bits & ADVERB && !(bits & NAME)) {
      if (from >= 0 && i > floor && grammar[i - 1]! & DETERMINER) continue
      break
    }
    if (bits & VERB && !(sense[i]! & (HOLDER_NOUN | STATEMENT_NOUN | PERSON_TITLE)) && isVerb(r, i, floor)) {
      const describing = bits & (ED | ING) && from >= 0 && i > floor && grammar[i - 1]! & DETERMINER
      if (!describing) break
    }
    from = i
  }
  return from >= 0 && from < to ? { from, to } : null
}

/** Whether a noun stands at `i`, to which a preposition behind it may tie more. */
function tiesBack(r: Reading, i: number): boolean {
  if (r.grammar[i]! & CLOSE) return true
  // "a report published in July": the participle is no noun to tie to
  if (r.grammar[i]! & ED && !(r.grammar[i]! & NAME)) return false
  return (
    isContent(r, i) &&
    !(r.grammar[i]! & VERB && isVerb(r, i, sentenceStart(r, i)) && !(r.sense[i]! & (HOLDER_NOUN | STATEMENT_NOUN)))
  )
}

/** "Reuters and AFP", "Afghan and coalition forces": both sides of the word look alike. */
function joins(r: Reading, i: number, floor: number): boolean {
  const left = r.grammar[i - 1]!
  const right = r.grammar[i + 1]!
  if (left & NAME && right & NAME) return true
  if (right & (DETERMINER | FIGURE)) return false
  return (
    isContent(r, i - 1) &&
    isContent(r, i + 1) &&
    !isVerb(r, i - 1, floor) &&
    !(left & NAME) &&
    !(right & (VERB | ED) && !(right & PLURAL_S))
  )
}

/** The noun phrase that begins at `from`, not reaching over `ceiling`. Null where none begins there. */
export function phraseAfter(r: Reading, from: number, ceiling: number): TokenSpan | null {
  const { grammar, sense, partner } = r
  if (from >= ceiling) return null
  if (grammar[from]! & PRONOUN && !(grammar[from]! & DETERMINER)) return { from, to: from + 1 }
  let to = from
  let noun = false
  for (let i = from; i < ceiling; i++) {
    const bits = grammar[i]!
    if (bits & (OPEN | QUOTE_OPEN) && noun && partner[i]! > 0 && partner[i]! < ceiling && partner[i]! - i < 10) {
      i = partner[i]!
      to = i + 1
      continue
    }
    if (bits & MARK) break
    if (bits & DETERMINER) {
      if (noun && !(grammar[i - 1]! & OF_TIES)) break
      continue
    }
    if (bits & POSSESSIVE) continue
    if (bits & (RELATIVE | SUBORDINATOR | AUXILIARY | NEGATION | PRONOUN) && !(bits & NAME)) break
    if (bits & PREPOSITION) {
      if (noun && bits & OF_TIES && !isTo(r, i)) continue
      break
    }
    if (bits & COORDINATOR) {
      if (noun && joins(r, i, from)) continue
      break
    }
    if (bits & ADVERB && !(bits & NAME)) {
      if (noun) break
      continue
    }
    if (noun && bits & ED && !(bits & NAME) && grammar[i - 1]! & PLURAL_S) break
    if (noun && bits & FIGURE && grammar[i - 1]! & COORDINATOR) break
    if (noun && bits & VERB && !(sense[i]! & (HOLDER_NOUN | PERSON_TITLE)) && isVerb(r, i, from)) break
    noun = true
    to = i + 1
  }
  return noun ? { from, to } : null
}

/** The last word of the phrase before anything is tied to it: "spokesman" in "the spokesman for the ministry". */
export function headOf(r: Reading, { from, to }: TokenSpan): number {
  let head = from
  for (let i = from; i < to; i++) {
    const bits = r.grammar[i]!
    if (i > from && bits & (COMMA | OPEN | RELATIVE) && isContent(r, head)) break
    if (bits & PREPOSITION && i > from && isContent(r, head)) break
    if (isContent(r, i) || i === from) head = i
  }
  return head
}

/** Whether a mark or word at `i` ends a clause: "; ", ", which", ", but the", " – ". */
export function endsClause(r: Reading, i: number, ceiling: number): boolean {
  const bits = r.grammar[i]!
  if (bits & STOP) return true
  if (bits & DASH) return true
  if (!(bits & COMMA) || i + 1 >= ceiling) return false
  const next = r.grammar[i + 1]!
  if (next & (RELATIVE | SUBORDINATOR)) return true
  return (next & COORDINATOR) !== 0 && (startsClause(r, i + 2, ceiling) || (i + 2 < ceiling && isPastVerb(r, i + 2)))
}
/** ", and killed": a verb that shares the subject of the clause before. */
function isPastVerb(r: Reading, i: number): boolean {
  while (r.grammar[i]! & ADVERB && !(r.grammar[i]! & (DETERMINER | VERB))) i++
  if (!(r.grammar[i]! & (VERB | AUXILIARY)) || r.grammar[i]! & NAME) return false
  const next = r.grammar[i + 1]!
  return (next & (DETERMINER | PREPOSITION | COMMA | FIGURE | ADVERB | PRONOUN | NAME)) !== 0 &&
    !(r.grammar[i]! & NOUN_TOO)
    ? true
    : (r.grammar[i]! & ED) !== 0 && (next & (DETERMINER | PREPOSITION | COMMA | FIGURE | PRONOUN)) !== 0
}

/** Whether a subject with its own finite verb begins at `i`. */
export function startsClause(r: Reading, i: number, ceiling: number): boolean {
  while (i < ceiling && r.grammar[i]! & ADVERB && !(r.grammar[i]! & DETERMINER)) i++
  const subject = phraseAfter(r, i, ceiling)
  if (!subject) return false
  let next = subject.to
  while (next < ceiling && r.grammar[next]! & ADVERB) next++
  return next < ceiling && (r.grammar[next]! & AUXILIARY) !== 0 ? true : next < ceiling && isVerb(r, next, i)
}

export const isPassive = (r: Reading, verb: number): boolean => {
  let i = verb - 1
  while (i >= 0 && r.grammar[i]! & (ADVERB | NEGATION)) i--
  return i >= 0 && (r.grammar[i]! & BEING) !== 0 && !(r.grammar[verb]! & ING)
}
