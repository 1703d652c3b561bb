// What or who an estimate is about: the group that has the fighters, the people counted, the one who does it.

import { sayingsOver } from "./attribution.js"
import { headOf, isContent, isVerb, phraseAfter, phraseBefore } from "./clauses.js"
import type { Frame } from "./frames.js"
import type { Sense } from "./measures/index.js"
import {
  ADVERB,
  COMMA,
  DETERMINER,
  FIGURE,
  MEMBER,
  NAME,
  NUMBER_NOUN,
  PEOPLE,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
  type Reading,
  VICTIM,
  wordAt,
} from "./reading.js"
import { antecedent, lastBefore, mentionIn, nameOf, plainPhrase } from "./reference.js"
import type { Referent } from "./referent.js"
import type { Scene } from "./scene.js"
import type { Mention, TokenSpan } from "./spans.js"
import { sharedSubject, subjectOf } from "./verb-subject.js"
import { timeAt } from "./when.js"
import { has, lengthOf, wordClass } from "./word-classes.js"

const BELONGING = wordClass("belonging")
const LIFE_NOUN = wordClass("life-noun")
const STATE_FORCE = wordClass("state-force")

export interface Subject {
  readonly name: string
  /** The tokens that it was read from, or null where it was fetched from elsewhere. */
  readonly span: TokenSpan | null
  readonly how: string
}

/** Said of a subject that no words give. */
export const NO_NOUN = "no noun"

const ACTORS = new Set(["armed-group", "organisation", "government-body", "state", "people", "weapon", "person"])
const isActor = (mention: Mention | null): mention is Mention => mention !== null && ACTORS.has(mention.type)

export function subjectFor(scene: Scene, frame: Frame, sense: Sense): Subject {
  switch (sense.about) {
    case "owner":
      return ownerOf(scene, frame, sense) ?? counted(scene, frame)
    case "spoken of":
      return groupInside(scene, frame) ?? tied(scene, frame) ?? lastGroup(scene, frame) ?? counted(scene, frame)
    case "doer":
      return attacker(scene, frame, sense.by) ?? counted(scene, frame)
    case "paid for":
      return paidFor(scene, frame) ?? doer(scene, frame) ?? counted(scene, frame)
    case "measured":
      return whatChanged(scene, frame) ?? describedBy(scene, frame) ?? counted(scene, frame)
    default:
      return counted(scene, frame, sense)
  }
}

/** The group to which the counted belong: named among them, tied to them, or the subject that has them. */
function ownerOf(scene: Scene, frame: Frame, sense: Sense): Subject | null {
  return (
    groupInside(scene, frame) ??
    numbered(scene, frame, sense) ??
    tied(scene, frame) ??
    possessor(scene, frame) ??
    doer(scene, frame) ??
    lastGroup(scene, frame)
  )
}

/** "90 ISIS fighters", "13 US service members", "60,000 Taliban". */
function groupInside(scene: Scene, { quantity, noun }: Frame): Subject | null {
  for (let i = quantity.from; i <= noun; i++) {
    const mention = scene.mentionAt(i)
    if (isActor(mention)) return { name: mention.name, span: mention, how: "named with the counted" }
  }
  return null
}

/** "the number of Taliban", "the group's strength", "estimates of the size of X": what the noun for a number belongs to. */
function numbered(scene: Scene, frame: Frame, { by }: Sense): Subject | null {
  const { r } = scene
  if (by < frame.clause.from || by >= frame.quantity.from || frame.verb === by) return null
  const of = /^(?:of|for|in)$/.test(wordAt(r, by + 1)) ? phraseAfter(r, by + 2, frame.quantity.from) : null
  if (of) {
    const inside = firstActor(scene, of)
    if (inside) return { name: inside.name, span: of, how: "behind the noun for a number" }
    const name = nameOf(scene, of)
    return name ? { name, span: of, how: "behind the noun for a number" } : null
  }
  // "their number": of fighters, and not of the office that counts them
  return possessorAt(scene, by, frame.clause.from, "armed")
}

/** "3,000 fighters of the group", "members of ISIS", "fighters associated to Daesh". */
function tied(scene: Scene, frame: Frame): Subject | null {
  const { r } = scene
  const after = tieAfter(r, frame)
  if (!after) return null
  const inside = firstActor(scene, after)
  if (inside && !(inside.type === "state" && /^(?:from|in)$/.test(wordAt(r, after.from - 1))))
    return { name: inside.name, span: after, how: "tied to the counted" }
  const name = /^(?:of|within|among)$/.test(wordAt(r, after.from - 1)) ? nameOf(scene, after) : null
  return name ? { name, span: after, how: "tied to the counted" } : null
}

function tieAfter(r: Reading, { noun, quantity, clause }: Frame): TokenSpan | null {
  const at = noun >= 0 ? noun + 1 : quantity.to
  const length = lengthOf(r, at, BELONGING)
  return length ? phraseAfter(r, at + length, Math.max(clause.to, at)) : null
}

/** "its 3,000 fighters", "the Taliban's 60,000 men". */
function possessor(scene: Scene, { phrase, quantity, clause }: Frame): Subject | null {
  return possessorAt(scene, quantity.from, Math.min(phrase.from, clause.from))
}
function possessorAt(scene: Scene, at: number, floor: number, whose: Referent = "group"): Subject | null {
  const { r } = scene
  for (let i = at - 1; i >= floor && i > at - 5; i--) {
    if (r.grammar[i]! & POSSESSIVE) {
      const owner = phraseBefore(r, i, floor)
      const name = owner && nameOf(scene, owner)
      return name ? { name, span: owner, how: "possessor" } : null
    }
    if (wordAt(r, i) === "whose") {
      const owner = phraseBefore(r, r.grammar[i - 1]! & COMMA ? i - 1 : i, r.sentences[r.sentenceOf[i]!]!)
      const name = owner && nameOf(scene, owner)
      return name ? { name, span: owner, how: "“whose”" } : null
    }
    if (/^(?:its|their|his)$/.test(wordAt(r, i))) {
      const mention = antecedent(scene, i, whose) ?? antecedent(scene, i, "group")
      return mention && { name: mention.name, span: null, how: `“${wordAt(r, i)}” refers back` }
    }
    const mention = scene.mentionAt(i)
    if (isActor(mention) && i === at - 1) return { name: mention.name, span: mention, how: "named before the noun" }
    if (r.grammar[i]! & (PREPOSITION | COMMA | DETERMINER)) break
  }
  return null
}

/** The subject of a change or measure, as it stands with names made canonical: "attacks by Islamic State", "budget of the ministry". */
function whatChanged(scene: Scene, frame: Frame): Subject | null {
  const { r } = scene
  if (frame.verb < 0 || frame.role === "subject") return null
  const floor = Math.min(frame.floor, frame.verb)
  const span = subjectOf(r, frame.verb, floor) ?? sharedSubject(r, frame.verb, floor)
  if (!span || (r.grammar[span.from]! & (PRONOUN | RELATIVE) && span.to - span.from === 1)) return doer(scene, frame)
  return { name: nameOf(scene, span) ?? withNames(scene, span), span, how: "subject of the verb" }
}

/** The phrase without determiners, its names canonical, "its" and "their" named. */
function withNames(scene: Scene, span: TokenSpan): string {
  const { r } = scene
  const words: string[] = []
  for (let i = span.from; i < span.to; i++) {
    const mention = scene.mentionAt(i)
    if (mention && mention.type !== "place" && mention.type !== "state" && mention.to <= span.to) {
      words.push(mention.name)
      i = mention.to - 1
    } else if (/^(?:its|their)$/.test(wordAt(r, i))) {
      const owner = antecedent(scene, i, "group")
      if (owner) words.push(owner.name)
    } else if (i > span.from || !(r.grammar[i]! & (DETERMINER | ADVERB)) || r.grammar[i]! & NAME)
      words.push(r.text.slice(r.start[i], r.end[i]))
  }
  return short(words.join(" ").replace(/ (?=['’]s\b|,|-)|(?<=-) /g, ""))
}

/** "a 4,000-mile journey": what the measure describes. */
function describedBy({ r }: Scene, { quantity, clause }: Frame): Subject | null {
  const next = quantity.to
  if (!isContent(r, next) || r.grammar[next]! & ADVERB) return null
  const span = phraseAfter(r, next, clause.to)
  return span && { name: short(plainPhrase(r, span)), span, how: "described by the measure" }
}

/** The subject of the verb that governs the quantity. */
function doer(scene: Scene, frame: Frame): Subject | null {
  const { r } = scene
  if (frame.verb < 0 || frame.role === "subject") return null
  const floor = Math.min(frame.floor, frame.verb)
  const span = subjectOf(r, frame.verb, floor) ?? sharedSubject(r, frame.verb, floor)
  if (!span) return null
  if (r.grammar[span.from]! & RELATIVE && span.to - span.from === 1) return relativeSubject(scene, span.from)
  const head = headOf(r, span)
  if (r.sense[head]! & NUMBER_NOUN) {
    // "the group's strength", "the number of fighters": what has the number
    const owner = /^of$/.test(wordAt(r, head + 1)) ? phraseAfter(r, head + 2, span.to) : null
    const named =
      possessorAt(scene, head, span.from) ??
      (owner && {
        name: nameOf(scene, owner) ?? withNames(scene, owner),
        span: owner,
        how: "behind the noun for a number",
      })
    if (named) return named
    for (let i = head; i > span.from; i--)
      if (r.grammar[i]! & POSSESSIVE)
        return { name: plainPhrase(r, { from: span.from, to: i }), span, how: "possessor" }
  }
  const name = nameOf(scene, span)
  if (name) return { name, span, how: "subject of the verb" }
  const inside = firstActor(scene, span)
  if (inside) return { name: inside.name, span, how: "named in the subject" }
  if (r.grammar[span.from]! & (PRONOUN | DETERMINER) && span.to - span.from === 1) return null
  return { name: short(plainPhrase(r, span)), span, how: "subject of the verb" }
}

function relativeSubject(scene: Scene, at: number): Subject | null {
  const { r } = scene
  const end = r.grammar[at - 1]! & COMMA ? at - 1 : at
  const before = phraseBefore(r, end, Math.max(0, end - 20))
  if (!before) return null
  const name = nameOf(scene, before) ?? firstActor(scene, before)?.name
  return { name: name ?? plainPhrase(r, before), span: before, how: "what the relative clause speaks of" }
}

/** Attacks belong to the one who makes them: the subject of "carried out", "attacks by X", "ISIS attacks". */
function attacker(scene: Scene, frame: Frame, by: number): Subject | null {
  const { r } = scene
  const told = toldOf(scene, frame, by)
  if (told) return told
  const inside = groupInside(scene, frame)
  if (inside) return inside
  const at = frame.noun + 1
  if (frame.noun >= 0 && /^by$/.test(wordAt(r, at))) {
    const by = phraseAfter(r, at + 1, frame.clause.to)
    const actor = by && (firstActor(scene, by)?.name ?? nameOf(scene, by))
    if (actor) return { name: actor, span: by, how: "behind “by”" }
  }
  return possessor(scene, frame) ?? doer(scene, frame) ?? claimant(scene, frame)
}

/** "the number of attacks by ISKP rose to 60", "the group's attacks numbered 60": who makes them, told before the figure. */
function toldOf(scene: Scene, frame: Frame, by: number): Subject | null {
  const { r } = scene
  if (by < frame.clause.from || by >= frame.quantity.from) return null
  for (let i = by + 1; i < frame.quantity.from && i < by + 8; i++) {
    if (r.grammar[i]! & COMMA || isVerb(r, i, by)) return null
    if (wordAt(r, i) !== "by") continue
    const span = phraseAfter(r, i + 1, frame.quantity.from)
    const actor = span && (firstActor(scene, span)?.name ?? nameOf(scene, span))
    return actor ? { name: actor, span, how: "behind “by”" } : null
  }
  return null
}

/** "ISKP claimed responsibility for 83 attacks": who claims an attack has made it. */
function claimant(scene: Scene, frame: Frame): Subject | null {
  const over = sayingsOver(scene, { from: frame.quantity.to - 1, to: frame.quantity.to })[0]
  if (!over?.source || !over.holders.length || wordAt(scene.r, over.content.from) !== "responsibility") return null
  return { name: over.holders[0]!, span: over.source, how: "who claims responsibility" }
}

/** "$5 billion on the security forces", "for", "to": what the money goes to; else what costs. */
function paidFor(scene: Scene, frame: Frame): Subject | null {
  const { r } = scene
  for (let i = frame.quantity.to; i < frame.clause.to && i < frame.quantity.to + 6; i++) {
    if (r.grammar[i]! & COMMA || (i > frame.quantity.to && isVerb(r, i, frame.quantity.to))) return null
    if (!/^(?:on|for|to|in|worth)$/.test(wordAt(r, i))) continue
    const target = phraseAfter(r, i + (wordAt(r, i + 1) === "of" ? 2 : 1), frame.clause.to)
    if (!target || timeAt(scene.times, target.from)) return null
    return { name: nameOf(scene, target) ?? withNames(scene, target), span: target, how: "what the money goes to" }
  }
  return null
}

/** The counted themselves: their noun, with the group that they belong to under its canonical name. */
function counted(scene: Scene, frame: Frame, sense?: Sense): Subject {
  const { r } = scene
  const { quantity, noun } = frame
  if (noun < 0 && wordAt(r, quantity.to) === "of") {
    const whole = phraseAfter(r, quantity.to + 1, Math.max(frame.clause.to, quantity.to + 2))
    if (whole) return { name: nameOf(scene, whole) ?? withNames(scene, whole), span: whole, how: "behind “of”" }
  }
  if (noun < 0 && sense && scene.r.sense[sense.by]! & (VICTIM | NUMBER_NOUN)) {
    const tied = /^(?:from|of|in|for)$/.test(wordAt(r, sense.by + 1))
      ? phraseAfter(r, sense.by + 2, quantity.from)
      : null
    // "the toll of the bombings": an attack's toll counts people; "the toll among civilians" says whom
    if (tied && r.sense[headOf(r, tied)]! & (PEOPLE | MEMBER))
      return { name: nameOf(scene, tied) ?? withNames(scene, tied), span: tied, how: "tied to the toll" }
    return { name: "people", span: null, how: "nobody is named" }
  }
  if (noun < 0) {
    const near = doer(scene, frame) ?? lastGroup(scene, frame)
    return near ?? { name: "people", span: null, how: NO_NOUN }
  }
  if (r.sense[noun]! & VICTIM || has(r, noun, LIFE_NOUN)) {
    const victims = victimsOf(scene, frame)
    if (victims) return victims
  }
  const mention = scene.mentionAt(noun)
  if (mention && isActor(mention)) {
    // "500,000 Afghans" are people and not the state
    const word = r.text.slice(r.start[noun], r.end[noun])
    const described =
      mention.to - mention.from > 1 &&
      r.sense[noun]! & (MEMBER | PEOPLE) &&
      !mention.name.toLowerCase().includes(word.toLowerCase())
    const name = mention.type === "state" ? word : described ? `${mention.name} ${word}` : mention.name
    return { name, span: mention, how: "the counted" }
  }
  const group = groupInside(scene, frame) ?? tied(scene, frame) ?? possessor(scene, frame)
  const words = nounWords(scene, Math.min(quantity.to, noun), noun)
  if (group)
    return {
      name: `${group.name} ${words.toLowerCase().replace(group.name.toLowerCase(), "").trim()}`,
      span: group.span,
      how: group.how,
    }
  const such = suchAs(scene, frame)
  if (such) return such
  const theirs = r.sense[noun]! & MEMBER && !describedByName(r, quantity.from, noun) ? lastGroup(scene, frame) : null
  if (theirs) return { ...theirs, name: `${theirs.name} ${words.toLowerCase()}` }
  const span = { from: nounStart(scene, frame), to: tiesEnd(scene, frame) }
  return { name: short(plainPhrase(r, span)), span, how: "the counted" }
}

/** "5,000 Chechen militants", "20 members of parliament": whose they are is said, and it is not the group of the text. */
function describedByName(r: Reading, from: number, noun: number): boolean {
  for (let i = from; i < noun; i++) if (r.grammar[i]! & NAME && !(r.grammar[i]! & FIGURE)) return true
  return /^(?:of|from|for|in)$/.test(wordAt(r, noun + 1)) || has(r, noun, STATE_FORCE)
}

/** "551 injured", "300 casualties": the people named with them, or those of the clause; else people. */
function victimsOf(scene: Scene, frame: Frame): Subject | null {
  const { r } = scene
  for (const prep of [frame.noun + 1, frame.noun + 2]) {
    if (!/^(?:among|of|in|from)$/.test(wordAt(r, prep)) || scene.times.some((time) => time.from === prep + 1)) continue
    const among = phraseAfter(r, prep + 1, frame.clause.to)
    if (among && wordAt(r, prep) !== "in")
      return { name: nameOf(scene, among) ?? withNames(scene, among), span: among, how: "tied to the toll" }
  }
  const group = groupInside(scene, frame) ?? possessor(scene, frame)
  if (group) return group
  // "1,500 civilian casualties"
  for (let i = frame.noun - 1; i >= frame.quantity.from && isContent(r, i); i--)
    if (r.sense[i]! & (PEOPLE | MEMBER) && !(r.sense[i]! & VICTIM))
      return { name: plainPhrase(r, { from: i, to: i + 1 }), span: { from: i, to: i + 1 }, how: "said of the toll" }
  const first = r.sentences[r.sentenceOf[frame.quantity.from]!]!
  for (let i = frame.quantity.from - 1; i >= first; i--) {
    if (!(r.sense[i]! & (PEOPLE | MEMBER)) || r.sense[i]! & VICTIM || !isContent(r, i)) continue
    const before = phraseBefore(r, i + 1, first)
    if (before)
      return {
        name: withNames(scene, { from: startOfName(scene, before, i), to: i + 1 }),
        span: null,
        how: "the people spoken of before",
      }
  }
  const suffering =
    frame.role === "object" && !/^(?:killing|leaving|left|injuring|wounding)$/.test(wordAt(r, frame.verb))
      ? doer(scene, frame)
      : null
  return suffering ?? { name: "people", span: null, how: "nobody is named" }
}

/** Where the words that describe the noun begin, behind the figure. */
function nounStart({ r }: Scene, { quantity, noun }: Frame): number {
  let from = noun
  while (
    from > quantity.from &&
    from > noun - 6 &&
    (isContent(r, from - 1) || r.text[r.start[from - 1]!] === "-") &&
    !(r.grammar[from - 1]! & FIGURE)
  )
    from--
  return from
}

/** "heads of districts", "men from the north"; but not "cars in 2012", "camps on the border", which say when and where. */
function tiesEnd({ r, times }: Scene, { phrase, noun }: Frame): number {
  for (let i = noun + 1; i < phrase.to; i++) {
    if (r.grammar[i]! & PREPOSITION && !/^(?:of|from|for|against|to)$/.test(wordAt(r, i))) return i
    if (timeAt(times, i + 1)) return i
  }
  return Math.max(phrase.to, noun + 1)
}

/** "5,000 such militants", "300 of these fighters": the people of the sentences before. */
function suchAs(scene: Scene, { quantity, noun, phrase }: Frame): Subject | null {
  const { r } = scene
  let pointing = false
  for (let i = phrase.from; i < noun; i++)
    if (/^(?:such|these|those)$/.test(wordAt(r, i)) && i !== quantity.from) pointing = true
  if (!pointing) return null
  const sentence = r.sentenceOf[quantity.from]!
  const lowest = r.sentences[Math.max(0, sentence - 2)]!
  for (let i = phrase.from - 1; i >= lowest; i--) {
    if (!(r.sense[i]! & (MEMBER | PEOPLE)) || i === noun) continue
    const before = phraseBefore(r, i + 1, r.sentences[r.sentenceOf[i]!]!)
    const whole = before && phraseAfter(r, Math.max(before.from, i - 4), r.sentences[r.sentenceOf[i]! + 1]!)
    if (!before || before.to - before.from < 2) continue
    const from = startOfName(scene, before, i)
    return {
      name: short(plainPhrase(r, { from, to: Math.max(i + 1, whole && whole.from <= i ? whole.to : 0) })),
      span: null,
      how: "“such” refers back",
    }
  }
  return null
}
const startOfName = ({ r }: Scene, { from }: TokenSpan, noun: number): number => {
  let at = noun
  while (at > from && !(r.grammar[at - 1]! & (PREPOSITION | DETERMINER | POSSESSIVE | COMMA | FIGURE | ADVERB))) at--
  return at
}

/** The words between the figure and the noun that are no name: "armed fighters". */
function nounWords({ r, mentionAt }: Scene, from: number, noun: number): string {
  const words: string[] = []
  for (let i = Math.max(from, noun - 3); i <= noun; i++)
    if (i === noun || (!mentionAt(i) && isContent(r, i))) words.push(r.text.slice(r.start[i], r.end[i]))
  return words.join(" ")
}
const short = (words: string): string => (words.length > 80 ? words.slice(0, words.lastIndexOf(" ", 80)) : words)

function lastGroup(scene: Scene, frame: Frame): Subject | null {
  const topic = topicBefore(scene, frame.quantity.from)
  if (topic) return { name: topic.name, span: null, how: "the group that the text is about" }
  const mention = antecedent(scene, frame.quantity.from, "armed")
  return mention && mention.type !== "state"
    ? { name: mention.name, span: null, how: "the group spoken of before" }
    : null
}

function firstActor(scene: Scene, span: TokenSpan): Mention | null {
  const own = mentionIn(scene, span)
  if (own && isActor(own)) return own
  const head = headOf(scene.r, span)
  for (let i = span.from; i < span.to; i++) {
    const mention = scene.mentionAt(i)
    if (mention && (mention.type === "armed-group" || (isActor(mention) && i <= head))) return mention
  }
  return null
}

const SENTENCES_BACK = 6
/** The armed group that the document names most often, where it was named not long before. */
function topicBefore(scene: Scene, at: number): Mention | null {
  const { r, mentions } = scene
  const topic = topicOf(mentions)
  const lowest = r.sentences[Math.max(0, r.sentenceOf[at]! - SENTENCES_BACK)]!
  for (let i = lastBefore(mentions, at); i >= 0 && mentions[i]!.from >= lowest; i--)
    if (mentions[i]!.name === topic) return mentions[i]!
  return null
}

const TOPICS = new WeakMap<readonly Mention[], string>()
/** Counted once a document. */
function topicOf(mentions: readonly Mention[]): string {
  const known = TOPICS.get(mentions)
  if (known !== undefined) return known
  const counts = new Map<string, number>()
  for (const { type, name } of mentions) if (type === "armed-group") counts.set(name, (counts.get(name) ?? 0) + 1)
  let most = ""
  for (const [name, count] of counts) if (count > (counts.get(most) ?? 0)) most = name
  TOPICS.set(mentions, most)
  return most
}
