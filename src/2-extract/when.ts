// When a claim holds: the time said in its clause, else in its sentence, else what governs it, else (for what is told as
// standing now) the document's date. What was not said is told in `implied`.
import type { Edtf, Measure } from "#claim"
import type { Frame } from "./frames.js"
import { ATTACK, AUXILIARY, ING, OPEN, type Reading, wordAt } from "./reading.js"
import type { Scene } from "./scene.js"
import type { Time, TokenSpan } from "./spans.js"

export interface When {
  readonly value: Edtf | null
  /** The time's words, or null where it comes from elsewhere. */
  readonly time: Time | null
  readonly implied: string | null
}
export const NOTHING: When = { value: null, time: null, implied: null }

export function whenOf(scene: Scene, frame: Frame, measure: Measure): When {
  const { r } = scene
  const sentence = r.sentenceOf[frame.quantity.from]!
  const from = r.sentences[sentence]!
  const to = r.sentences[sentence + 1]!
  const inClause = nearest(scene, frame, frame.clause.from, frame.clause.to)
  if (inClause) return said(inClause)
  const happens = measure !== "money" && measure !== "extent"
  const opens = opening(scene, from, frame)
  if (opens) return said(opens)
  const standing = isStanding(r, frame)
  const inSentence = happens && !(standing && measure === "strength") ? nearest(scene, frame, from, to) : null
  if (inSentence) return said(inSentence)
  if (standing && (measure === "strength" || measure === "count" || measure === "flow")) {
    return today(scene)
  }
  if (measure === "change" || measure === "money" || measure === "extent" || measure === "count") return NOTHING
  return governing(scene, sentence) ?? NOTHING
}

/** The document's date, about; nothing where it has none. */
export const today = ({ published }: Scene): When =>
  published
    ? { value: `${published.replace(/[~?%].*$/, "")}~`, time: null, implied: "time from the document’s date" }
    : NOTHING

export const said = (time: Time): When => ({
  value: time.value,
  time,
  implied: time.implied ? "time worked out from the document’s date or another time in the text" : null,
})
/** Neither a length ("P3D") nor a set of times ("R1/…"). */
export function isDate({ value }: Time): boolean {
  const first = value.charCodeAt(0)
  return first !== 80 && first !== 82
}

function nearest(scene: Scene, { quantity }: Frame, from: number, to: number): Time | null {
  let best: Time | null = null
  let least = Infinity
  for (let i = firstFrom(scene.times, from); i < scene.times.length && scene.times[i]!.from < to; i++) {
    const time = scene.times[i]!
    if (!isDate(time) || !sameBracket(scene.r, time.from, quantity.from)) continue
    const away =
      (time.from >= quantity.to ? time.from - quantity.to : (quantity.from - time.to) * 1.2) +
      (isAnothers(scene.r, time, quantity) ? ANOTHERS : 0)
    if (away < least) {
      least = away
      best = time
    }
  }
  return best
}

/** Farther off than any other time of a sentence. */
const ANOTHERS = 100
/** "connected to the July 2 attack", "responsible for an attack Jan. 7": the time of an attack that is not what is told. */
function isAnothers(r: Reading, { from, to }: Time, told: TokenSpan): boolean {
  const before = /^(?:on|in)$/.test(wordAt(r, from - 1)) ? from - 2 : from - 1
  const noun = r.sense[to]! & ATTACK ? to : before >= 0 && r.sense[before]! & ATTACK ? before : -1
  return noun >= 0 && (noun < told.from || noun >= told.to) && r.sentenceOf[noun] === r.sentenceOf[from]
}

/** "(which in 2015 declared …)": a time in brackets is about what stands in them. */
export function sameBracket(r: Reading, time: number, figure: number): boolean {
  return bracketOf(r, time) === bracketOf(r, figure)
}
function bracketOf(r: Reading, i: number): number {
  const first = r.sentences[r.sentenceOf[i]!]!
  for (let at = i; at >= first; at--) if (r.grammar[at]! & OPEN && (r.partner[at]! < 0 || r.partner[at]! > i)) return at
  return -1
}

/** A time that opens the sentence governs all of its clauses. */
function opening(scene: Scene, from: number, frame: Frame): Time | null {
  const time = scene.times[firstFrom(scene.times, from)]
  return time && time.from <= from + 2 && time.to <= frame.quantity.from && isDate(time) ? time : null
}

const SENTENCES_BACK = 3
/** The time that the sentences before were about, in the same paragraph. */
export function governing({ r, times }: Scene, sentence: number): When | null {
  for (let back = 1; back <= SENTENCES_BACK && sentence - back >= 0; back++) {
    const from = r.sentences[sentence - back]!
    const to = r.sentences[sentence - back + 1]!
    if (r.text.slice(r.end[to - 1], r.start[to]).includes("\n")) return null
    for (let i = firstFrom(times, from); i < times.length && times[i]!.from < to; i++)
      if (isDate(times[i]!))
        return { value: times[i]!.value, time: times[i]!, implied: "time from the sentences before" }
  }
  return null
}

const NOW = /^(?:is|are|has|have|'s|’s|can|may|do|does)$/
/** Whether the clause tells what is now: its verb is in the present, or it has none and what leads into it is. */
function isStanding(r: Reading, { verb, clause }: Frame): boolean {
  for (let i = Math.max(clause.from, verb - 4); i <= verb; i++)
    if (r.grammar[i]! & AUXILIARY && NOW.test(wordAt(r, i))) return true
  if (verb < 0 || r.grammar[verb]! & ING) {
    const first = r.sentences[r.sentenceOf[clause.from]!]!
    for (let i = Math.max(first, clause.from - 6); i < clause.from; i++) if (NOW.test(wordAt(r, i))) return true
    return false
  }
  return (
    /(?:[^s]s|have|number|remain|comprise|include|operate)$/.test(wordAt(r, verb)) &&
    !/^(?:was|were|had)$/.test(wordAt(r, verb))
  )
}

/** The time that begins at the token; null for none. */
export function timeAt(times: readonly Time[], token: number): Time | null {
  const time = times[firstFrom(times, token)]
  return time?.from === token ? time : null
}

/** The time whose words cover the token; null for none. */
export function timeOver(times: readonly Time[], token: number): Time | null {
  const time = times[firstFrom(times, token + 1) - 1]
  return time && time.to > token ? time : null
}

/** The index of the first that begins at the token or behind it, of times, quantities or mentions in their order. */
export function firstFrom(times: readonly TokenSpan[], token: number): number {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle]!.from < token) low = middle + 1
    else high = middle
  }
  return low
}
