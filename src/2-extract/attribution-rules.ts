// The grammar of attribution: who is said to say, show or think what. Rules are tried in order at each token that may be
// a cue; the first that finds its words wins.
import {
  endsClause,
  headOf,
  isContent,
  isPassive,
  isTo,
  isVerb,
  phraseAfter,
  phraseBefore,
  sentenceEnd,
  sentenceStart,
  startsClause,
  verbGroupStart,
} from "./clauses.js"
import {
  ACCORDING,
  ADVERB,
  AUXILIARY,
  BEING,
  CITING,
  CLOSE,
  COMMA,
  COORDINATOR,
  DASH,
  DECLINING,
  DENYING,
  DETERMINER,
  ED,
  FIGURE,
  FIGURING,
  HEARSAY,
  HOLDER_FOLLOWS,
  HOLDER_NOUN,
  ING,
  MEMBER,
  NAME,
  NOUN_TOO,
  NUMBER_NOUN,
  OPEN,
  OPINED,
  PEOPLE,
  PERSON_PRONOUN,
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
  STATEMENT_NOUN,
  STOP,
  SUBORDINATOR,
  TELLING,
  THINKING,
  VERB,
  wordAt,
} from "./reading.js"
import type { Rule } from "./rule.js"
import type { TokenSpan } from "./spans.js"

/** What the holder does with the content: says that it is so, that it is not so, or will not say. */
export type Attitude = "asserts" | "denies" | "declines"

/** An attribution before its holders are named. */
export interface Found {
  readonly source: TokenSpan | null
  readonly cue: TokenSpan
  readonly content: TokenSpan
  /** The one who was told: "told Reuters" passes the content on. */
  readonly told: TokenSpan | null
  readonly attitude: Attitude
  /** Words that pass on an opinion or wish, where only a whole clause as content is an assertion. */
  readonly thought: boolean
  /** The holder is whom another one cites: it comes first in the chain. */
  readonly origin?: boolean
}

export interface AttributionRule extends Rule<(r: Reading, i: number) => Found | null> {
  /** Bits of `Reading.sense` at which it wakes. */
  readonly wakes: number
}

const VERBAL = SAYING | TELLING | SHOWING | THINKING | DENYING | DECLINING

const found = (
  r: Reading,
  source: TokenSpan | null,
  from: number,
  i: number,
  content: TokenSpan | null,
  told: TokenSpan | null = null,
): Found | null =>
  content && content.to > content.from
    ? {
        source,
        cue: { from, to: i },
        content,
        told,
        attitude: attitudeOf(r, from, i),
        thought: (r.sense[i - 1]! & THINKING) !== 0 && (r.sense[i - 1]! & SAYING) === 0,
      }
    : null
function attitudeOf(r: Reading, from: number, to: number): Attitude {
  let bits = 0
  for (let i = from; i < to; i++) bits |= r.sense[i]!
  return bits & DECLINING ? "declines" : bits & DENYING ? "denies" : "asserts"
}

/** What follows a cue, up to the end of what it governs. */
function contentAfter(r: Reading, from: number, ceiling: number): TokenSpan | null {
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

const FIRST_PERSON = /^(?:I|we|you|us|one)$/i
const isColon = (r: Reading, i: number): boolean => r.text.charCodeAt(r.start[i]!) === 58
const isThat = (r: Reading, i: number): boolean => r.end[i]! - r.start[i]! === 4 && wordAt(r, i) === "that"

/** What stands before a cue that closes its sentence or clause: `"…," said X`, `…, analysts say`. */
function contentBefore(r: Reading, to: number, floor: number): TokenSpan | null {
  const { grammar, partner } = r
  let end = to
  while (end > floor && grammar[end - 1]! & COMMA) end--
  if (end <= floor) return null
  if (grammar[end - 1]! & QUOTE_CLOSE && partner[end - 1]! >= 0) return { from: partner[end - 1]!, to: end }
  let from = end
  while (from > floor && !(grammar[from - 1]! & STOP && !isColon(r, from - 1))) from--
  return { from, to: end }
}

const previousIsBreak = (r: Reading, i: number, floor: number): boolean =>
  i > floor && (r.grammar[i - 1]! & (COMMA | QUOTE_CLOSE | DASH)) !== 0

/** The verb's subject: before it, before an apposition or relative clause between commas, or that of the verb it is joined to. */
export function subjectOf(r: Reading, verb: number, floor: number = sentenceStart(r, verb)): TokenSpan | null {
  const group = verbGroupStart(r, verb)
  const near = phraseBefore(r, group, floor)
  if (near) return beforeParticiple(r, near, floor)
  if (group > floor && r.grammar[group - 1]! & (COMMA | DASH)) {
    for (let k = group - 2; k > floor; k--) {
      if (!(r.grammar[k]! & (COMMA | DASH))) continue
      const between = r.grammar[k + 1]!
      const inserted =
        between & (DETERMINER | RELATIVE | FIGURE | PREPOSITION) ||
        r.sense[k + 1]! & (PERSON_TITLE | HOLDER_NOUN) ||
        officeAt(r, k + 1, group) ||
        r.grammar[k + 1]! & (ED | ING)
      const named = phraseBefore(r, k, floor)
      if (named && inserted) return named
      // "the spokesman for the group, Boris Ivanov, said": office and name together
      if (named && between & NAME && r.sense[headOf(r, named)]! & (PERSON_TITLE | HOLDER_NOUN))
        return { from: named.from, to: group - 1 }
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
    const before = at - 1
    if (r.grammar[before]! & (ED | ING) && !(r.grammar[before - 1]! & (AUXILIARY | BEING | COMMA))) {
      const whole = phraseBefore(r, before, floor)
      return whole ?? span
    }
    const outer = phraseBefore(r, at, floor)
    if (!outer || outer.to !== at) return span
    span = outer
  }
  return span
}

/** Whether a noun phrase with a verb of unknown form ("ratcheted") may stand at `i`. */
const looksLikePast = (r: Reading, i: number): boolean =>
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

const canHold = (r: Reading, source: TokenSpan): boolean => {
  const head = headOf(r, source)
  const bits = r.grammar[head]!
  return (bits & FIGURE) === 0
}

export const ATTRIBUTION_RULES: readonly AttributionRule[] = [
  {
    name: "passive with holders that are not named",
    reason: '"it is said that", "is believed to have": the holders stay unnamed',
    wakes: OPINED | FIGURING,
    examples: {
      yes: [
        "It is believed that the group has 300 fighters.",
        "The group is thought to have 300 fighters.",
        "Some 300 fighters are reported to have crossed the river.",
      ],
      no: ["The ministry reported that the group has 300 fighters."],
    },
    make(r, i) {
      if (!isPassive(r, i)) return null
      const ceiling = sentenceEnd(r, i)
      const floor = sentenceStart(r, i)
      const next = i + 1
      if (next >= ceiling) return null
      const group = verbGroupStart(r, i)
      if (r.grammar[next]! & PREPOSITION && /^by$/i.test(wordAt(r, next))) {
        const source = phraseAfter(r, next + 1, ceiling)
        return (
          source && found(r, source, group, next, contentAfter(r, source.to, ceiling) ?? phraseBefore(r, group, floor))
        )
      }
      const clause = isThat(r, next)
      const subject = phraseBefore(r, group, floor)
      if (/^(?:at|between|around)$/.test(wordAt(r, next)) && r.sense[i]! & FIGURING && hasFigure(r, next, ceiling))
        return figured(r, i, group, ceiling)
      if (!clause && !isTo(r, next)) return null
      const anticipated = subject && /^it$/i.test(r.text.slice(r.start[subject.from], r.end[subject.to - 1]))
      if (
        !clause &&
        r.sense[i]! & THINKING &&
        !(r.sense[i]! & SAYING) &&
        !/^(?:believed|thought|feared|known|suspected|expected|considered|assumed|seen)$/i.test(wordAt(r, i))
      )
        return null
      const rest = contentAfter(r, next, ceiling)
      if (!rest) return null
      return found(r, null, group, next, anticipated || !subject ? rest : { from: subject.from, to: rest.to })
    },
  },
  {
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
      if (r.grammar[i - 1]! & DASH) return null
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
      return found(r, source, i, i + 1, contentBefore(r, i, floor))
    },
  },
  {
    name: "holder before a verb of saying",
    reason: '"the ministry said that": the subject of the verb holds what follows, or what stands before it',
    wakes: VERBAL,
    examples: {
      yes: [
        "The ministry said that 40 fighters surrendered.",
        "Boris Ivanov, the former governor, told Reuters that 40 fighters had left.",
        "About 40 fighters surrendered, the ministry said.",
        "Many Western analysts have claimed that the group has 300 fighters.",
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
      if (grammar[i]! & NAME || i === floor) return null
      const group = verbGroupStart(r, i)
      if (!isVerb(r, i, floor)) return null
      if (isTo(r, group - 1)) return null
      if (isPassive(r, i)) return null
      const source = subjectOf(r, i) ?? (grammar[group - 1]! & COORDINATOR ? sharedSubject(r, i) : null)
      if (!source || !canHold(r, source)) return null
      if (sense[i]! & THINKING && !(sense[i]! & SAYING) && (FIRST_PERSON.test(wordAt(r, source.from)) || group < i))
        return null
      if (sense[i]! & SHOWING && !(sense[i]! & SAYING)) {
        const head = headOf(r, source)
        if (!(sense[head]! & (STATEMENT_NOUN | HOLDER_NOUN)) && !(isThat(r, last) && !(grammar[head]! & PRONOUN)))
          return null
      }
      const told = sense[i]! & TELLING ? toldAt(r, last, ceiling) : null
      const start = told ? told.to : last
      if (sense[i]! & TELLING && !(sense[i]! & SAYING) && !told) return null
      let behind = start
      while (behind < ceiling && grammar[behind]! & ADVERB) behind++
      const closes =
        behind >= ceiling ||
        (grammar[behind]! & STOP && !isColon(r, behind)) ||
        (grammar[behind]! & COMMA &&
          previousIsBreak(r, source.from, floor) &&
          !(grammar[behind + 1]! & QUOTE_OPEN && false))
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
      return found(r, source, group, last, contentAfter(r, start, ceiling), told)
    },
  },
  {
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
        const source = phraseAfter(r, i + Math.max(1, r.reach(i, "citing")), ceiling)
        if (!source || i === floor || !canHold(r, source)) return null
        const said = found(r, source, i, i + Math.max(1, r.reach(i, "citing")), { from: floor, to: ceiling })
        return said && { ...said, origin: true }
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
  },
  {
    name: "holder behind “according to”",
    reason: "the preposition names the holder of the clause that it stands in",
    wakes: ACCORDING,
    examples: {
      yes: [
        "According to the ministry, 40 fighters surrendered.",
        "Forty fighters surrendered, according to local officials.",
      ],
      no: ["They act according to plan."],
    },
    make(r, i) {
      const floor = sentenceStart(r, i)
      const ceiling = sentenceEnd(r, i)
      const last = i + Math.max(1, r.reach(i, "according"))
      const source = phraseAfter(r, last, ceiling)
      if (!source) return null
      const head = headOf(r, source)
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
  },
  {
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
      const last = i + r.reach(i, "holder-follows")
      const source = phraseAfter(r, last, ceiling)
      if (!source || !canHold(r, source)) return null
      const said = found(
        r,
        source,
        verbGroupStart(r, i),
        last - 1,
        clauseBefore(r, verbGroupStart(r, i), floor) ?? clauseBefore(r, i, floor),
      )
      return said && r.sense[i]! & DENYING ? { ...said, attitude: "denies" } : said
    },
  },
  {
    name: "holder who puts a figure",
    reason: '"open sources put the number at": the subject holds the figure that follows',
    wakes: FIGURING,
    examples: {
      yes: ["Open sources put the number of fighters at 400.", "Analysts place its strength at around 400."],
      no: ["They put the number aside.", "The men put 40 bags on the ground."],
    },
    make(r, i) {
      const floor = sentenceStart(r, i)
      const ceiling = sentenceEnd(r, i)
      if (i === floor || isPassive(r, i) || r.grammar[i]! & ING || (r.grammar[i]! & VERB && !isVerb(r, i, floor)))
        return null
      if (countsPeople(r, i, ceiling)) {
        const counter = subjectOf(r, i)
        if (counter && (hasName(r, counter) || r.sense[headOf(r, counter)]! & HOLDER_NOUN))
          return found(r, counter, verbGroupStart(r, i), i + 1, withVerb(i, contentAfter(r, i + 1, ceiling)))
      }
      const measured = phraseAfter(r, i + 1, ceiling)
      if (!measured) return null
      const head = headOf(r, measured)
      let at = measured.to
      while (at < ceiling && r.grammar[at]! & ADVERB) at++
      const figured = (r.sense[head]! & NUMBER_NOUN) !== 0 || r.grammar[head]! & NAME
      if (!figured || !/^(?:at|around|between|as|over|above|below)$/i.test(wordAt(r, at))) {
        if (
          !/^(?:at|around|between)$/i.test(wordAt(r, head + 1)) &&
          !(r.sense[head]! & NUMBER_NOUN && measured.to > head + 1 && hasFigure(r, measured.from, ceiling))
        )
          return null
      }
      const source =
        subjectOf(r, i) ?? (r.grammar[verbGroupStart(r, i) - 1]! & COORDINATOR ? sharedSubject(r, i) : null)
      if (!source || !hasFigure(r, i, ceiling)) return null
      return found(r, source, verbGroupStart(r, i), i + 1, contentAfter(r, i + 1, ceiling))
    },
  },
  {
    name: "noun for what somebody says",
    reason: '"the ministry\'s estimate of", "a report by the UN that"',
    wakes: STATEMENT_NOUN,
    examples: {
      yes: ["The ministry’s estimate of 400 fighters is old.", "An estimate by the ministry of 400 fighters is old."],
      no: ["The estimate was lost.", "The group’s report card was bad."],
    },
    make(r, i) {
      const floor = sentenceStart(r, i)
      const ceiling = sentenceEnd(r, i)
      if (isVerb(r, i, floor)) return null
      const next = i + 1
      if (next >= ceiling) return null
      const by = /^(?:by|from)$/i.test(wordAt(r, next))
      if (by) {
        const source = phraseAfter(r, next + 1, ceiling)
        if (!source || !(hasName(r, source) || r.sense[headOf(r, source)]! & HOLDER_NOUN)) return null
        return found(r, source, i, next, contentAfter(r, source.to, ceiling))
      }
      let j = i - 1
      while (j > floor && isContent(r, j)) j--
      if (!(r.grammar[j]! & POSSESSIVE) || j <= floor) return null
      if (!(isThat(r, next) || /^of$/i.test(wordAt(r, next)))) return null
      const source = phraseBefore(r, j, floor)
      return source && found(r, source, i, next, contentAfter(r, next, ceiling))
    },
  },
  {
    name: "hearsay",
    reason: '"reportedly", "allegedly": holders that are not named',
    wakes: HEARSAY,
    examples: {
      yes: ["The group reportedly has 300 fighters.", "Some 40 men allegedly crossed the river."],
      no: ["The group openly has 300 fighters."],
    },
    make(r, i) {
      const floor = sentenceStart(r, i)
      const ceiling = sentenceEnd(r, i)
      let from = i
      while (from > floor && !endsClause(r, from - 1, ceiling)) from--
      let to = i + 1
      while (to < ceiling && !endsClause(r, to, ceiling)) to++
      return found(r, null, i, i + 1, { from, to })
    },
  },
]

/** The verb that gives the figure is part of what is said: it tells the measure. */
const withVerb = (i: number, content: TokenSpan | null): TokenSpan | null => content && { from: i, to: content.to }

/** "counted between 7,000 and 11,500 fighters", "gave 4,000 to 6,000 individuals": a figure of people follows at once. */
function countsPeople(r: Reading, i: number, ceiling: number): boolean {
  let figure = false
  for (let at = i + 1; at < Math.min(i + 9, ceiling); at++) {
    if (r.grammar[at]! & FIGURE) figure = true
    else if (figure && r.sense[at]! & (MEMBER | PEOPLE)) return true
    else if (!figure && !(r.grammar[at]! & (ADVERB | PREPOSITION | DETERMINER))) return false
    else if (r.grammar[at]! & (COMMA | STOP)) return false
  }
  return false
}

/** "is estimated at 400", "was put at 4,000 by one state": the holder stands behind "by", or nobody is named. */
function figured(r: Reading, i: number, group: number, ceiling: number): Found | null {
  const floor = sentenceStart(r, i)
  let to = i + 1
  while (to < ceiling && !endsClause(r, to, ceiling)) to++
  for (let at = i + 2; at < to; at++) {
    if (wordAt(r, at) !== "by") continue
    const source = phraseAfter(r, at + 1, ceiling)
    if (source && canHold(r, source)) return found(r, source, group, i + 1, { from: floor, to: at })
  }
  const subject = phraseBefore(r, group, floor)
  return found(r, null, group, i + 1, { from: subject?.from ?? group, to })
}

function clauseBefore(r: Reading, i: number, floor: number): TokenSpan | null {
  let end = i
  while (end > floor && (r.grammar[end - 1]! & COMMA || /^as$/i.test(wordAt(r, end - 1)))) end--
  let from = end
  while (from > floor && !(r.grammar[from - 1]! & STOP && !isColon(r, from - 1))) from--
  return end > from ? { from, to: end } : null
}

function verbLength(r: Reading, i: number): number {
  return Math.max(
    r.reach(i, "saying"),
    r.sense[i]! & DENYING ? r.reach(i, "denying") : 0,
    r.sense[i]! & DECLINING ? r.reach(i, "declining") : 0,
    r.sense[i]! & THINKING ? r.reach(i, "thinking") : 0,
  )
}

/** "told Reuters", "informed the council", "told reporters": who is told, where a clause, quotation or "that" follows. */
function toldAt(r: Reading, from: number, ceiling: number): TokenSpan | null {
  if (from >= ceiling || r.grammar[from]! & QUOTE_OPEN || isThat(r, from)) return null
  return phraseAfter(r, from, ceiling)
}

const isVerbOfAbout = (r: Reading, i: number): boolean => /^(?:about|of|that|for|to)$/i.test(wordAt(r, i))

export function hasName(r: Reading, { from, to }: TokenSpan): boolean {
  for (let i = from; i < to; i++) if (r.grammar[i]! & NAME) return true
  return false
}
function hasFigure(r: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (r.grammar[i]! & FIGURE || r.reach(i, "number") || r.reach(i, "vague-number")) return true
  return false
}
