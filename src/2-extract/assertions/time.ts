// When an assertion holds. Said in its words, or by what opens its sentence, or by a word for today ("now", "still"); for
// what is told as past also by its sentence and the sentences before. What stands nowhere near is told by the heading alone.
import { sentenceStart } from "../clauses.js"
import { ADVERB, COMMA, COORDINATOR, OPEN, type Reading } from "../reading.js"
import type { Scene } from "../scene.js"
import type { Time, TokenSpan } from "../spans.js"
import { firstFrom, governing, isDate, NOTHING, said, sameBracket, today, type When } from "../when.js"
import { has, wordClass } from "../word-classes.js"

const SINCE_WORD = wordClass("since-word")
const NOW_WORD = wordClass("now-word")
const LASTING_WORD = wordClass("lasting-word")
const SAID_THING = wordClass("said-thing")
const PAST_AUXILIARY = wordClass("past-auxiliary")
const PRESENT_AUXILIARY = wordClass("present-auxiliary")
const CAUSE_CONNECTIVE = wordClass("cause-connective")

/** Times of the headings of a document, by where their sections begin. */
export type Headings = readonly { readonly from: number; readonly time: Time | null }[]

/** The headings' own times; a heading without one ends the reach of the one before. */
export function headingsOf({ r, times }: Scene): Headings {
  const headings = r.document.blocks.filter(({ kind }) => kind === "heading").sort((a, b) => a.start - b.start)
  let next = 0
  return headings.map(({ start, end }) => {
    const inside: Time[] = []
    for (; next < times.length && r.start[times[next]!.from]! < end; next++)
      if (r.start[times[next]!.from]! >= start && isDate(times[next]!)) inside.push(times[next]!)
    return { from: end, time: inside.length === 1 ? inside[0]! : null }
  })
}

export function timeOfAssertion(scene: Scene, words: TokenSpan, at: number, headings: Headings): When {
  const inWords = firstIn(scene, words.from, words.to)
  // "the pre-2001 emirate": tells which, and not when
  if (inWords && !inWords.value.startsWith("../")) return said(inWords)
  const opens = opening(scene, at)
  if (opens) return opens
  const told = isTold(scene.r, words, at)
  if (saysNow(scene.r, words, !told)) return today(scene)
  const sentence = scene.r.sentenceOf[at]!
  if (!told) return underHeading(scene, at, headings)
  const inSentence = firstIn(scene, scene.r.sentences[sentence]!, scene.r.sentences[sentence + 1]!, at)
  if (inSentence) return said(inSentence)
  const before = governing(scene, sentence)
  return before ?? underHeading(scene, at, headings)
}

/** A forecast is made today, where it says so; the dates in its words are its horizon. */
export function timeOfForecast(scene: Scene, words: TokenSpan, at: number): When {
  const first = sentenceStart(scene.r, at)
  return saysNow(scene.r, { from: first, to: Math.max(first, Math.min(at, words.to)) }, true) ? today(scene) : NOTHING
}

/** The first date between the tokens, in the bracket of `at` where that is given. */
function firstIn({ r, times }: Scene, from: number, to: number, at = -1): Time | null {
  for (let i = firstFrom(times, from); i < times.length && times[i]!.from < to; i++)
    if (isDate(times[i]!) && (at < 0 || sameBracket(r, times[i]!.from, at))) return times[i]!
  return null
}

/** A date in the phrase that opens the sentence of `at`; behind "since" it is where the time begins. */
function opening(scene: Scene, at: number): When | null {
  const { r } = scene
  let from = sentenceStart(r, at)
  while (from < at && r.grammar[from]! & (COORDINATOR | ADVERB)) from++
  let to = from
  while (to < at && !(r.grammar[to]! & (COMMA | OPEN))) to++
  const time = firstIn(scene, from, Math.min(to, from + LONG))
  if (!time || (to >= at && time.from > from + 1)) return null
  const when = said(time)
  if (!has(r, from, SINCE_WORD) || time.from === from || time.value.includes("/")) return when
  return { ...when, value: `${time.value}/..` }
}
/** An opening longer than this is a clause of its own. */
const LONG = 14

/** "now", "recent", and where it `lasts` "still": words that say that it holds as the document is written. */
function saysNow(r: Reading, { from, to }: TokenSpan, lasts: boolean): boolean {
  // "Nowadays, it is clear that …" governs all that its sentence says
  const first = sentenceStart(r, from)
  for (let i = first; i < from; i++) if ((i < first + 3 || i >= from - 3) && has(r, i, NOW_WORD)) return true
  for (let i = from; i < to; i++) if (has(r, i, NOW_WORD) || (lasts && has(r, i, LASTING_WORD))) return true
  return false
}

/** Whether the words tell what was: a verb in the past and nothing in the present before it. */
function isTold(r: Reading, { from, to }: TokenSpan, at: number): boolean {
  for (let i = from; i < to; i++) {
    if (has(r, i, SAID_THING)) return true
    if (has(r, i, PAST_AUXILIARY)) return true
    if (has(r, i, PRESENT_AUXILIARY)) return false
  }
  return !has(r, at, CAUSE_CONNECTIVE) && /ed$/.test(r.text.slice(r.start[at], r.end[at]))
}

/** The one date of the heading that the token stands under. */
function underHeading({ r }: Scene, at: number, headings: Headings): When {
  let time: Time | null = null
  for (const heading of headings) {
    if (heading.from > r.start[at]!) break
    time = heading.time
  }
  return time ? { value: time.value, time: null, implied: "time from the heading" } : NOTHING
}
