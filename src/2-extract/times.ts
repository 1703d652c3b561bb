// Times in a document. The grammar wakes only at anchors (a term of a rule's classes, or a numeral that can be a year
// or a date) and allocates only for what it finds; everything else costs two table look-ups a token.
import type { Edtf } from "#claim"
import type { Lexicon } from "#lexicon"
import type { Time } from "./spans.js"
import { momentGiven, momentOf } from "./times/moment.js"
import { NO_TIME } from "./times/pointers.js"
import type { Draft, TimeClass } from "./times/reader.js"
import { TimeReader } from "./times/reader.js"
import { TIME_RULES } from "./times/rules.js"
import { namesDays, rangeOf, withBound, withParts } from "./times/widen.js"
import { NUMBER } from "./tokens.js"
import type { Words } from "./words.js"

/** Finds the times of one document after another, in the order of the text. `published` is the document's date; without one, words that count from it have no value and are not reported. */
export type TimeFinder = (words: Words, published: Edtf | null) => Time[]

export function makeTimeFinder(lexicon: Lexicon): TimeFinder {
  const reader = new TimeReader(lexicon)
  const wake = wakeTable(reader)
  const numberRules = TIME_RULES.flatMap(({ make }, r) => (make.anchors.includes("number") ? [r] : []))
  const termRules = TIME_RULES.flatMap(({ make }, r) => (make.anchors.some((a) => a !== "number") ? [r] : []))
  const rulesAt = rulesByNode(reader, termRules)

  let quarterHolds = 0

  return function findTimes(words, published) {
    const { term, kind, sentences, sentenceCount } = words
    const times: Time[] = []
    reader.words = words
    reader.published = momentGiven(published)
    reader.previous = null
    reader.distance = Number.POSITIVE_INFINITY
    reader.quarter = null
    for (let s = 0; s < sentenceCount; s++, reader.distance++) {
      if (--quarterHolds < 0) reader.quarter = null
      const end = sentences[s + 1]!
      reader.start = sentences[s]!
      reader.floor = reader.start
      reader.end = end
      for (let i = reader.start; i < end; i++) {
        const node = term[i]!
        let found: Found | null = null
        if (node !== 0 && wake[node] === 1) found = firstOf(i, rulesAt[node]!)
        if (found === null && kind[i] === NUMBER && mayBeTime(words, i)) found = firstOf(i, numberRules)
        if (found !== null) i = take(times, found) - 1
      }
    }
    return times
  }

  function firstOf(i: number, rules: readonly number[]): Found | null {
    for (const r of rules) {
      const draft = TIME_RULES[r]!.make.read(reader, i)
      if (draft) return { draft, rule: TIME_RULES[r]!.name }
    }
    return null
  }

  /** Adds what was found, with what stands around it; gives the token behind it. */
  function take(times: Time[], { draft, rule }: Found): number {
    if (draft.value !== NO_TIME) {
      const time = namesDays(draft.value) && !draft.length ? dated(times, draft, rule) : timeOf(draft, rule)
      times.push(time)
      remember(time, rule)
      reader.floor = time.to
      return time.to
    }
    reader.floor = draft.to
    return draft.to
  }

  /** A figure compared with ("a year earlier") moves nothing that later words point back to. */
  function remember(time: Time, rule: string): void {
    if (!namesDays(time.value) || time.length) return
    if (rule === QUARTER) reader.quarter = momentOf(time.value)
    if (rule === QUARTER || COMPARING.has(rule)) quarterHolds = QUARTER_HOLDS
    if (COMPARING.has(rule)) return
    reader.previous = time
    reader.distance = 0
  }

  function dated(times: Time[], draft: Draft, rule: string): Time {
    const whole = withParts(reader, draft)
    if (draft.inside)
      return timeOf(
        whole,
        rule,
        draft.inside.map((point) => timeOf(point, rule)),
      )
    const last = times.at(-1)
    const range = last && last.from >= reader.start ? rangeOf(reader, last, whole) : null
    if (range && last) {
      times.pop()
      return timeOf(range, "range of two times", [last, timeOf(whole, rule)])
    }
    const open = withBound(reader, whole)
    if (open.value === whole.value) return timeOf(whole, rule)
    return timeOf(open, "time that is open on one side", [timeOf(whole, rule)])
  }
}

function timeOf({ from, to, value, implied, length }: Draft, rule: string, points?: readonly Time[]): Time {
  if (length) return { from, to, value, implied, rule, length }
  return points ? { from, to, value, implied, rule, points } : { from, to, value, implied, rule }
}

/** For how many sentences "the quarter" and "a year earlier" mean a quarter that was named. */
const QUARTER_HOLDS = 8
const QUARTER = "quarter or half of a year"
const COMPARING = new Set(["the year before, as an adjective", "quarter or period that the text has named"])

interface Found {
  readonly draft: Draft
  readonly rule: string
}

/** For each node of the terms the rules that it wakes, in their order; nodes that wake the same rules share their list. */
function rulesByNode(reader: TimeReader, rules: readonly number[]): (readonly number[])[] {
  const none: readonly number[] = []
  const awake = rules.map((r) =>
    reader.nodesOf(TIME_RULES[r]!.make.anchors.filter((a): a is TimeClass => a !== "number")),
  )
  const lists = new Map<string, readonly number[]>()
  return Array.from(awake[0] ?? none, (_, node) => {
    const list = rules.filter((_, n) => awake[n]![node] === 1)
    if (!list.length) return none
    const known = lists.get(list.join(" ")) ?? list
    lists.set(list.join(" "), known)
    return known
  })
}

function wakeTable(reader: TimeReader): Uint8Array {
  return reader.nodesOf(TIME_RULES.flatMap(({ make }) => make.anchors.filter((a): a is TimeClass => a !== "number")))
}

/** Four digits from 1000 to 2999, two behind an apostrophe or before an "s", or digits around a mark. */
function mayBeTime({ text, start, end }: Words, i: number): boolean {
  const from = start[i]!
  const to = end[i]!
  const size = to - from
  if (size === 4) {
    const first = text.charCodeAt(from)
    return (first === 49 || first === 50) && text.charCodeAt(from + 1) >= 48 && text.charCodeAt(from + 2) >= 48
  }
  const next = text.charCodeAt(to)
  if (size === 2 && (next === 115 || text.charCodeAt(from - 1) === 39 || text.charCodeAt(from - 1) === 0x2019))
    return true
  if (size <= 2) return next === 45 || next === 47
  return (
    size >= 8 &&
    size <= 10 &&
    text.charCodeAt(from + 1) >= 46 &&
    (text.charCodeAt(to - 5) === 46 || text.charCodeAt(from + 4) === 46)
  )
}
