// The ends of a tie: names of a phrase, or, where the tie is to a place, the places in it.

import { headOf, isTo, isVerb, phraseAfter, phraseBefore, sentenceEnd, sentenceStart } from "../clauses.js"
import { listAfter, namesIn } from "../participants.js"
import {
  ADVERB,
  AUXILIARY,
  BEING,
  COMMA,
  COORDINATOR,
  MEMBER,
  OPEN,
  OPINED,
  PEOPLE,
  PERSON_TITLE,
  PLURAL_S,
  POSSESSIVE,
  QUOTE_OPEN,
  RELATIVE,
  type Reading,
  STOP,
  wordAt,
} from "../reading.js"
import { type Scene, typeNamed } from "../scene.js"
import type { TokenSpan } from "../spans.js"
import { subjectOf } from "../verb-subject.js"
import { has, lengthOf, wordClass } from "../word-classes.js"
import { isWord } from "../words.js"

const COPULA = wordClass("copula")
const LISTING_CUE = wordClass("listing-cue")
const CALLED_CUE = wordClass("called-cue")

export interface End {
  readonly names: readonly string[]
  readonly span: TokenSpan
}

export function nameEnd(scene: Scene, span: TokenSpan | null): End | null {
  const names = namesIn(scene, span)
  return span && names.length ? { names, span } : null
}

/** Names of a phrase, and those by which it is told: "a number of other groups, including X and Y", "Z and groups like X". */
export function namedOrListed(scene: Scene, span: TokenSpan | null): End | null {
  const named = nameEnd(scene, span)
  if (!span) return null
  if (named && (scene.mentionAt(span.to - 1) || !(scene.r.grammar[headOf(scene.r, span)]! & PLURAL_S))) return named
  const listed = listedBehind(scene, span.to)
  if (!named || !listed) return listed ?? named ?? calledBehind(scene, span)
  const about = named.names.filter((name) => typeNamed(scene, name) !== "state")
  return { names: [...new Set([...about, ...listed.names])], span: { from: span.from, to: listed.span.to } }
}

/** "a new group, called X", "an organization named X": what a phrase without a name is called right behind it. */
function calledBehind({ r, mentionAt }: Scene, { to }: TokenSpan): End | null {
  let at = r.grammar[to]! & COMMA ? to + 1 : to
  const cue = lengthOf(r, at, CALLED_CUE)
  at += cue
  while (at < to + 6 && (r.grammar[at]! & QUOTE_OPEN || wordAt(r, at) === "the")) at++
  const named = cue ? mentionAt(at) : null
  return named ? { names: [named.name], span: { from: named.from, to: named.to } } : null
}

/** "its affiliates in the Sahel, primarily X", "the branches of the group, such as X and Y": those that are named for many. */
export function listedBehind(scene: Scene, from: number): End | null {
  const { r } = scene
  for (let k = from; k < from + 8 && k < sentenceEnd(r, from - 1); k++) {
    const depth = lengthOf(r, k, LISTING_CUE)
    if (depth) {
      const list = nameEnd(scene, listAfter(scene, k + depth))
      return list && scene.mentionAt(list.span.to - 1)?.type === "person" ? null : list
    }
    if (r.grammar[k]! & (STOP | AUXILIARY | RELATIVE)) return null
  }
  return null
}

/** The places from token `from` on, with those joined to them: "the provinces of Kunar, Kandahar and Nangarhar". */
export function placesAfter(scene: Scene, from: number, reach = 4): End | null {
  const { r, mentionAt } = scene
  const names: string[] = []
  let to = from
  let last = from
  for (let i = from; i < r.length && i - last < reach && r.sentenceOf[i] === r.sentenceOf[from]; i++) {
    const mention = mentionAt(i)
    if (!mention) {
      if (r.grammar[i]! & (AUXILIARY | OPEN | RELATIVE)) break
      continue
    }
    if (mention.type !== "place" && mention.type !== "state") break
    i = mention.to - 1
    // "near the Chinese border in northeastern Laos": the border tells the side
    if (mention.rule.startsWith("border")) {
      last = mention.to
      continue
    }
    // "Afghanistan's southeast": the place is within it
    names.push(mention.name)
    to = mention.to
    last = mention.to
    if (r.grammar[to]! & POSSESSIVE) last++
  }
  return names.length ? { names: [...new Set(names)], span: { from, to } } : null
}

/** The phrase before a tie: over commas, "which is", "are mostly". */
export function endBefore(scene: Scene, i: number): End | null {
  const { r } = scene
  const floor = sentenceStart(r, i)
  // "is close to X and hostile to Y": of whom the first is said, the second is
  if (r.grammar[i - 1]! & COORDINATOR) {
    for (let k = i - 2; k > floor && k > i - 14; k--) {
      if (r.grammar[k]! & STOP) break
      const joined = r.grammar[k]! & BEING ? nameEnd(scene, subjectOf(r, k, floor)) : null
      if (joined) return joined
    }
  }
  let end = i
  while (
    end > floor &&
    (r.grammar[end - 1]! & (AUXILIARY | ADVERB | COMMA | OPEN | RELATIVE) ||
      has(r, end - 1, COPULA) ||
      (isTo(r, end - 1) && r.sense[end - 2]! & OPINED) ||
      (isTo(r, end) && r.sense[end - 1]! & OPINED) ||
      wordAt(r, end - 1) === "either")
  )
    end--
  // "X, once based in Y, is now active in Z": the subject of "is", over what is inserted
  const first = firstLink(r, end, i)
  const subject = first >= 0 && !relativeIn(r, end, i) ? subjectOf(r, first, floor) : null
  const before = nameEnd(scene, subject ?? phraseBefore(r, end, floor))
  // "grew under the leadership of": the subject of the verb
  return (
    before ??
    (end === i && end > floor && isWord(r, i, "under") && isVerb(r, end - 1, floor)
      ? nameEnd(scene, subjectOf(r, end - 1, floor))
      : null)
  )
}
/** "Backed by Iran, the Houthis took": the subject behind the comma of what is put in front. */
export function behindFronted(scene: Scene, from: number): End | null {
  const { r } = scene
  const end = Math.min(sentenceEnd(r, from - 1), from + FRONTED)
  for (let k = from; k < end; k++) {
    if (r.grammar[k]! & COMMA && !scene.mentionAt(k)) {
      const subject = phraseAfter(r, k + 1, end)
      const verbal =
        subject &&
        (r.grammar[subject.to]! & AUXILIARY || isVerb(r, subject.to, k + 1) || r.grammar[subject.to]! & COMMA)
      if (verbal) return nameEnd(scene, subject)
    }
  }
  return null
}
const FRONTED = 24

function relativeIn(r: Reading, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (r.grammar[k]! & RELATIVE) return true
  return false
}
/** The first auxiliary, or verb that ties like one ("remains"), of a span; -1 where there is none. */
function firstLink(r: Reading, from: number, to: number): number {
  for (let k = from; k < to; k++) if (r.grammar[k]! & AUXILIARY || lengthOf(r, k, COPULA)) return k
  return -1
}
export function endAfter(scene: Scene, from: number, ceiling?: number): End | null {
  const { r, mentionAt } = scene
  const span = listAfter(scene, from, ceiling)
  // "the emir of Al-Qaida, Ayman al-Zawahiri": whom the office names
  const bearer =
    span && r.sense[headOf(r, span)]! & PERSON_TITLE && r.grammar[span.to]! & COMMA ? mentionAt(span.to + 1) : null
  if (span && bearer?.type === "person") return { names: [bearer.name], span: { from: span.from, to: bearer.to } }
  return namedOrListed(scene, span)
}

/** "fighters of the group joined": people of a group, and not the group itself. */
export const isPeopleOf = ({ r }: Scene, { span }: End): boolean =>
  (r.sense[headOf(r, span)]! & (MEMBER | PEOPLE)) !== 0
