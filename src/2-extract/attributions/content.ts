// What a cue governs: the words behind it up to where the author speaks again, or those before it.
import { startsClause } from "../clauses.js"
import {
  ACCORDING,
  ADVERB,
  AUXILIARY,
  CLOSE,
  COMMA,
  COORDINATOR,
  DASH,
  DENYING,
  ING,
  NOUN_TOO,
  OPEN,
  PREPOSITION,
  QUOTE_CLOSE,
  QUOTE_OPEN,
  RELATIVE,
  type Reading,
  SAYING,
  STOP,
  SUBORDINATOR,
  wordAt,
} from "../reading.js"
import type { TokenSpan } from "../spans.js"

/** What follows a cue, up to the end of what it governs. */
export function contentAfter(r: Reading, from: number, ceiling: number): TokenSpan | null {
  const { grammar, partner } = r
  let i = from
  while (i < ceiling && (grammar[i]! & COMMA || isColon(r, i))) i++
  if (i < ceiling && isThat(r, i)) i++
  else if (i < ceiling && grammar[i]! & (PREPOSITION | ADVERB)) {
    // "said on Tuesday that"
    for (let at = i + 1; at < Math.min(i + 8, ceiling) && !(grammar[at]! & (COMMA | STOP | AUXILIARY)); at++)
      if (isThat(r, at)) {
        i = at + 1
        break
      }
  }
  if (i >= ceiling) return null
  if (grammar[i]! & QUOTE_OPEN && partner[i]! > i) {
    const close = partner[i]!
    if (close + 1 >= ceiling || grammar[close + 1]! & (STOP | COMMA)) return { from: i, to: close + 1 }
  }
  let to = i
  for (; to < ceiling; to++) {
    if (grammar[to]! & (QUOTE_OPEN | OPEN) && partner[to]! > to && partner[to]! < ceiling) to = partner[to]!
    else if (grammar[to]! & CLOSE) break
    else if (to > i && endsContent(r, to, ceiling)) break
  }
  return { from: i, to }
}

/** Reported speech runs on over relative clauses and ends where the author speaks again: "; ", ", but the group", ", while". */
function endsContent(r: Reading, i: number, ceiling: number): boolean {
  const bits = r.grammar[i]!
  if (bits & STOP) return !isColon(r, i)
  // "rejected the estimate and claimed that": the second verb says something of its own
  if (bits & COORDINATOR && r.sense[i + 1]! & (SAYING | DENYING) && !(r.grammar[i + 1]! & (NOUN_TOO | ING))) return true
  if (!(bits & COMMA) || i + 1 >= ceiling) return false
  const next = r.grammar[i + 1]!
  if (next & COORDINATOR) return startsClause(r, i + 2, ceiling) && !isThat(r, i + 2)
  if (r.sense[i + 1]! & ACCORDING) return true
  return next & SUBORDINATOR && !(next & RELATIVE)
    ? /^(?:while|although|though|whereas|whilst)$/i.test(wordAt(r, i + 1))
    : false
}

export const isColon = (r: Reading, i: number): boolean => r.text.charCodeAt(r.start[i]!) === 58

export const isThat = (r: Reading, i: number): boolean => r.end[i]! - r.start[i]! === 4 && wordAt(r, i) === "that"

/** What stands before a cue that closes its sentence or clause: `"…," said X`, `…, analysts say`. */
export function contentBefore(r: Reading, to: number, floor: number): TokenSpan | null {
  const { grammar, partner } = r
  let end = to
  while (end > floor && grammar[end - 1]! & COMMA) end--
  if (end <= floor) return null
  if (grammar[end - 1]! & QUOTE_CLOSE && partner[end - 1]! >= 0) return { from: partner[end - 1]!, to: end }
  let from = end
  while (from > floor && !(grammar[from - 1]! & STOP && !isColon(r, from - 1))) from--
  return { from, to: end }
}

export const previousIsBreak = (r: Reading, i: number, floor: number): boolean =>
  i > floor && (r.grammar[i - 1]! & (COMMA | QUOTE_CLOSE | DASH)) !== 0

export function clauseBefore(r: Reading, i: number, floor: number): TokenSpan | null {
  let end = i
  while (end > floor && (r.grammar[end - 1]! & COMMA || /^as$/i.test(wordAt(r, end - 1)))) end--
  let from = end
  while (from > floor && !(r.grammar[from - 1]! & STOP && !isColon(r, from - 1))) from--
  return end > from ? { from, to: end } : null
}
