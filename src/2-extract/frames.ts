// The frame of a quantity: the noun phrase that it counts, the clause that it stands in, the verb that governs it.
import {
  endsClause,
  headOf,
  isContent,
  isPassive,
  isTo,
  isVerb,
  phraseAfter,
  sentenceEnd,
  sentenceStart,
  startsClause,
} from "./clauses.js"
import {
  ADVERB,
  ATTACK,
  AUXILIARY,
  CLOSE,
  COMMA,
  COORDINATOR,
  DETERMINER,
  ED,
  FIGURE,
  ING,
  MEMBER,
  NAME,
  OPEN,
  PEOPLE,
  PLURAL_S,
  PREPOSITION,
  QUOTE_CLOSE,
  RELATIVE,
  type Reading,
  STOP,
  SUBORDINATOR,
  VERB,
  VICTIM,
  wordAt,
} from "./reading.js"
import type { Scene } from "./scene.js"
import type { Quantity, TokenSpan } from "./spans.js"
import { GLUED } from "./tokens.js"
import { lengthOf, wordClass } from "./word-classes.js"

const BELONGING = wordClass("belonging")

export interface Frame {
  readonly quantity: Quantity
  /** The whole noun phrase, from its determiner to what is tied to its noun. */
  readonly phrase: TokenSpan
  /** The counted noun's last token, or -1. */
  readonly noun: number
  readonly clause: TokenSpan
  /** Where the assertion may begin: the sentence, or what a holder is said to say. */
  readonly floor: number
  /** The verb that governs the quantity, or -1; `object`: it stands before the quantity, `subject`: behind it. */
  readonly verb: number
  readonly role: "object" | "subject" | "none"
  readonly passive: boolean
  /** The preposition that the phrase hangs on, or -1. */
  readonly preposition: number
  /** A participle or relative verb behind the phrase that says more of it ("300 fighters who had joined"), or -1. */
  readonly describing: number
}

export function frameOf(scene: Scene, quantity: Quantity, floor: number): Frame {
  const { r } = scene
  const ceiling = sentenceEnd(r, quantity.from)
  const noun = nounOf(r, quantity, ceiling)
  const clauseFrom = clauseStart(r, quantity.from, floor)
  const clauseTo = clauseEnd(r, Math.max(quantity.to, noun + 1), ceiling)
  const phrase = phraseOf(r, quantity, noun, clauseFrom, clauseTo)
  const preposition = phrase.from > clauseFrom && r.grammar[phrase.from - 1]! & PREPOSITION ? phrase.from - 1 : -1
  // "exceeded 10,000 fighters": the verb is read as a bound and is still the verb
  const bound = r.grammar[quantity.from]! & VERB && isVerb(r, quantity.from, clauseFrom) ? quantity.from : -1
  const before = bound >= 0 ? bound : verbBefore(r, phrase.from, clauseFrom)
  const behind = verbBehind(r, phrase.to, clauseTo, ceiling)
  const clause = { from: clauseFrom, to: clauseTo }
  if (before >= 0)
    return {
      quantity,
      phrase,
      noun,
      clause,
      floor,
      verb: before,
      role: "object",
      passive: isPassive(r, before),
      preposition,
      describing: behind,
    }
  if (behind >= 0)
    return {
      quantity,
      phrase,
      noun,
      clause,
      floor,
      verb: behind,
      role: "subject",
      passive: isPassive(r, behind),
      preposition,
      describing: -1,
    }
  return { quantity, phrase, noun, clause, floor, verb: -1, role: "none", passive: false, preposition, describing: -1 }
}

/** Where the clause begins: behind the last mark or word before `at` that ends another clause. */
function clauseStart(r: Reading, at: number, floor: number): number {
  const { grammar, partner } = r
  let i = at
  while (i > floor) {
    const bits = grammar[i - 1]!
    if (bits & (CLOSE | QUOTE_CLOSE) && partner[i - 1]! >= floor) i = partner[i - 1]!
    else if (bits & OPEN) break
    else if (endsClause(r, i - 1, at + 1)) break
    else if (
      bits & (RELATIVE | SUBORDINATOR) &&
      !(bits & (PREPOSITION | DETERMINER) && !(bits & RELATIVE)) &&
      i - 1 > floor
    ) {
      // "fighters who had", "that the group has": the clause begins here; the relative is its subject
      if (bits & RELATIVE && isDemonstrative(r, i - 1)) i--
      else if (bits & RELATIVE && r.grammar[i]! & (VERB | AUXILIARY | ADVERB)) return i - 1
      else return i
    } else i--
  }
  return i
}
const isDemonstrative = (r: Reading, i: number): boolean =>
  (r.grammar[i]! & DETERMINER) !== 0 && i > 0 && (r.grammar[i - 1]! & PREPOSITION) !== 0

function clauseEnd(r: Reading, at: number, ceiling: number): number {
  let i = at
  while (i < ceiling) {
    const bits = r.grammar[i]!
    if (bits & OPEN && r.partner[i]! > i && r.partner[i]! < ceiling) i = r.partner[i]! + 1
    else if (bits & CLOSE) break
    // ", of whom 500 came from": another clause
    else if (bits & COMMA && i > at - 1 && r.grammar[i + 1]! & PREPOSITION && r.grammar[i + 2]! & RELATIVE) break
    else if (bits & STOP || endsClause(r, i, ceiling) || (bits & COMMA && i > at && mainClauseAt(r, i + 1, ceiling)))
      break
    else i++
  }
  return i
}

/** "When X is 50 km away, one can": behind the comma the main clause begins. */
function mainClauseAt(r: Reading, i: number, ceiling: number): boolean {
  return (r.grammar[i]! & (PREPOSITION | ED | ING)) === 0 && startsClause(r, i, ceiling)
}

/** The head of what is counted: "several anti-Pakistan militant groups" counts groups. */
const COUNTED = MEMBER | PEOPLE | VICTIM | ATTACK
function nounOf(r: Reading, { noun, to, unitKind }: Quantity, ceiling: number): number {
  if (noun < 0 && unitKind === null) {
    if (wordAt(r, to) === "strong") return to
    // "90 IS fighters": what looks like a verb is a name
    const phrase = r.grammar[to]! & NAME ? phraseAfter(r, to, ceiling) : null
    return phrase ? headOf(r, phrase) : -1
  }
  if (noun < 0 || unitKind !== "noun") return noun
  if (r.sense[noun]! & COUNTED) {
    // "50 Taliban soldiers": the last of the nouns in a row is the head
    let head = noun
    while (head + 1 < ceiling && r.sense[head + 1]! & COUNTED && isContent(r, head + 1) && !isVerb(r, head + 1, noun))
      head++
    return head
  }
  const joined = noun + 1 < ceiling && r.shape[noun + 1]! & GLUED && r.text[r.start[noun + 1]!] === "-"
  if (!joined && r.grammar[noun]! & PLURAL_S) return noun
  if (!joined && r.grammar[noun + 1]! & COORDINATOR) {
    // "several IED and suicide bomb attacks": both words before the noun describe it
    const rest = phraseAfter(r, noun + 2, ceiling)
    return rest && r.grammar[headOf(r, rest)]! & PLURAL_S && !(r.grammar[noun + 2]! & (DETERMINER | FIGURE))
      ? headOf(r, rest)
      : noun
  }
  const phrase = phraseAfter(r, joined ? noun + 2 : Math.max(to, noun), ceiling)
  return phrase ? Math.max(noun, headOf(r, phrase)) : noun
}

function phraseOf(r: Reading, quantity: Quantity, noun: number, floor: number, ceiling: number): TokenSpan {
  let from = quantity.from
  while (
    from > floor &&
    r.grammar[from - 1]! & (DETERMINER | ADVERB) &&
    (!(r.grammar[from - 1]! & RELATIVE) || r.grammar[from - 1]! & DETERMINER)
  )
    from--
  const tied = noun >= 0 ? phraseAfter(r, noun, ceiling) : null
  const to = Math.max(quantity.to, noun + 1, tied ? tied.to : 0)
  return { from, to: Math.min(to, Math.max(ceiling, quantity.to, noun + 1)) }
}

/** The nearest verb before the phrase in its clause. */
function verbBefore(r: Reading, from: number, floor: number): number {
  const { grammar, partner } = r
  for (let i = from - 1; i >= floor; i--) {
    const bits = grammar[i]!
    if (bits & (CLOSE | QUOTE_CLOSE) && partner[i]! >= floor) {
      i = partner[i]!
      continue
    }
    if (bits & NAME) continue
    if (bits & (VERB | AUXILIARY)) {
      if (isTo(r, i - 1) || isVerb(r, i, sentenceStart(r, i)) || (i === floor && bits & (ING | ED | AUXILIARY)))
        return i
    } else if (bits & (ED | ING) && !(bits & ADVERB) && participle(r, i)) return i
  }
  return -1
}

/** A word in -ed or -ing that no pack knows as a verb: one where a noun or pronoun stands before it. */
function participle(r: Reading, i: number): boolean {
  if (i === 0) return false
  const prior = r.grammar[i - 1]!
  return (
    !(prior & (DETERMINER | PREPOSITION)) &&
    (r.grammar[i]! & ED) !== 0 &&
    !(r.grammar[i + 1]! === 0 && prior & COORDINATOR)
  )
}

/** The first verb behind the phrase in its clause, also that of a relative clause tied to it. */
function verbBehind(r: Reading, to: number, clauseTo: number, ceiling: number): number {
  const { grammar, partner } = r
  let end = clauseTo
  // ", who had come from": a relative behind a comma still speaks of the phrase
  if (end < ceiling && end === to && grammar[end]! & COMMA && grammar[end + 1]! & RELATIVE) end = ceiling
  for (let i = to; i < end; i++) {
    const bits = grammar[i]!
    if (bits & OPEN && partner[i]! > i && partner[i]! < end) {
      i = partner[i]!
      continue
    }
    const tie = lengthOf(r, i, BELONGING)
    if (tie > 1) {
      // "fighters associated to Daesh escaped": what ties them to their group says nothing of what they did
      const group = phraseAfter(r, i + tie, end)
      if (group && group.to < end) {
        i = group.to - 1
        continue
      }
    }
    if (bits & NAME) continue
    if (bits & AUXILIARY) {
      let main = i + 1
      while (main < end && grammar[main]! & (ADVERB | AUXILIARY)) main++
      if (main < end && grammar[main]! & VERB) return main
      if (main < end && grammar[main]! & (ED | ING)) return main
      return i
    }
    if (bits & VERB && (i === to || isVerb(r, i, to))) return i
    if (bits & ED && participle(r, i)) return i
  }
  return -1
}

export const floorOf = (scene: Scene, at: number): number => sentenceStart(scene.r, at)
