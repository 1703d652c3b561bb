// Holders that are named behind a preposition.
import { headOf, phraseAfter, sentenceEnd, sentenceStart, startsClause, verbGroupStart } from "../clauses.js"
import {
  ACCORDING,
  COMMA,
  COORDINATOR,
  DENYING,
  DETERMINER,
  HOLDER_FOLLOWS,
  HOLDER_NOUN,
  NAME,
  PERSON_TITLE,
  PRONOUN,
  type Reading,
  STATEMENT_NOUN,
  STOP,
} from "../reading.js"
import type { TokenSpan } from "../spans.js"
import { lengthOf, wordClass } from "../word-classes.js"
import { clauseBefore, contentAfter } from "./content.js"
import { canHold, hasName } from "./holder.js"
import { type AttributionRule, found } from "./rule.js"

const ACCORDING_WORD = wordClass("according")
const HOLDER_FOLLOWS_WORD = wordClass("holder-follows")

export const accordingRule: AttributionRule = {
  name: "holder behind “according to”",
  reason: "the preposition names the holder of the clause that it stands in",
  wakes: ACCORDING,
  examples: {
    yes: [
      "According to the ministry, 40 fighters surrendered.",
      "According to the governor, Boris Ivanov, 40 fighters surrendered.",
      "Forty fighters surrendered, according to local officials.",
    ],
    no: ["They act according to plan."],
  },
  make(r, i) {
    const floor = sentenceStart(r, i)
    const ceiling = sentenceEnd(r, i)
    const last = i + Math.max(1, lengthOf(r, i, ACCORDING_WORD))
    const office = phraseAfter(r, last, ceiling)
    if (!office) return null
    const source = withName(r, office, ceiling)
    const head = headOf(r, office)
    const known =
      r.grammar[source.from]! & (DETERMINER | PRONOUN) ||
      r.sense[head]! & (HOLDER_NOUN | STATEMENT_NOUN) ||
      hasName(r, source)
    if (!known) return null
    const opens =
      i === floor ||
      (i - floor < 3 && !r.grammar[i - 1]!) ||
      r.grammar[i - 1]! & COORDINATOR ||
      (i > floor && r.grammar[i - 1]! & STOP)
    if (opens) {
      let to = source.to
      while (to < ceiling && !(r.grammar[to]! & COMMA)) to++
      if (to >= ceiling) to = source.to
      return found(r, source, i, last, contentAfter(r, to, ceiling))
    }
    return found(r, source, i, last, clauseBefore(r, i, floor))
  },
}

/** "X has lost, but it can still recruit, as admitted by Y": only the last of the clauses that are joined is theirs. */
function lastJoined(r: Reading, { from, to }: TokenSpan): TokenSpan {
  for (let at = to - 3; at > from + 2; at--)
    if (r.grammar[at]! & COMMA && r.grammar[at + 1]! & COORDINATOR && startsClause(r, at + 2, to))
      return { from: at + 2, to }
  return { from, to }
}

/** "the head of the border service, Colonel Rustam Aliyev,": an office and between commas its name. */
function withName(r: Reading, office: TokenSpan, ceiling: number): TokenSpan {
  if (!(r.grammar[office.to]! & COMMA) || !(r.sense[headOf(r, office)]! & (PERSON_TITLE | HOLDER_NOUN))) return office
  for (let at = office.to + 1; at < Math.min(office.to + LONGEST_NAME, ceiling); at++) {
    if (r.grammar[at]! & COMMA) return at > office.to + 1 ? { from: office.from, to: at } : office
    if (!(r.grammar[at]! & NAME) && !(r.sense[at]! & PERSON_TITLE)) return office
  }
  return office
}
const LONGEST_NAME = 7

export const byRule: AttributionRule = {
  name: "holder behind “by”",
  reason: '"as quoted by", "reported by": what stands before is theirs',
  wakes: HOLDER_FOLLOWS,
  examples: {
    yes: ["Some 40 men left, as reported by Reuters.", "The figure of 40 was confirmed by the ministry."],
    no: ["The ministry reported 40 dead by noon."],
  },
  make(r, i) {
    const floor = sentenceStart(r, i)
    const ceiling = sentenceEnd(r, i)
    const last = i + lengthOf(r, i, HOLDER_FOLLOWS_WORD)
    const source = phraseAfter(r, last, ceiling)
    if (!source || !canHold(r, source)) return null
    const group = verbGroupStart(r, i)
    const before = clauseBefore(r, group, floor) ?? clauseBefore(r, i, floor)
    const said = found(r, source, group, last - 1, before && lastJoined(r, before))
    return said && r.sense[i]! & DENYING ? { ...said, attitude: "denies" } : said
  },
}
