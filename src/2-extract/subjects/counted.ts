// The counted themselves, with the group that they belong to.
import { headOf, isContent, phraseAfter } from "../clauses.js"
import type { Frame } from "../frames.js"
import type { Sense } from "../measures/index.js"
import { FIGURE, MEMBER, NAME, NUMBER_NOUN, PEOPLE, PREPOSITION, type Reading, VICTIM, wordAt } from "../reading.js"
import { nameOf, plainPhrase } from "../reference.js"
import type { Scene } from "../scene.js"
import { timeAt } from "../when.js"
import { has, wordClass } from "../word-classes.js"
import { doer } from "./doers.js"
import { groupInside, lastGroup, possessor, tied } from "./owners.js"
import { NO_NOUN, type Subject } from "./subject.js"
import { suchAs, victimsOf } from "./victims.js"
import { isActor, short, withNames } from "./words.js"

const COUNT_TIE = wordClass("count-tie")
const DESCRIBING_TIE = wordClass("describing-tie")
const LIFE_NOUN = wordClass("life-noun")
const STATE_FORCE = wordClass("state-force")

/** The counted themselves: their noun, with the group that they belong to under its canonical name. */
export function counted(scene: Scene, frame: Frame, sense?: Sense): Subject {
  const { r } = scene
  const { quantity, noun } = frame
  if (noun < 0 && wordAt(r, quantity.to) === "of") {
    const whole = phraseAfter(r, quantity.to + 1, Math.max(frame.clause.to, quantity.to + 2))
    if (whole) return { name: nameOf(scene, whole) ?? withNames(scene, whole), span: whole, how: "behind “of”" }
  }
  if (noun < 0 && sense && scene.r.sense[sense.by]! & (VICTIM | NUMBER_NOUN)) {
    const tied = has(r, sense.by + 1, COUNT_TIE) ? phraseAfter(r, sense.by + 2, quantity.from) : null
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
  return has(r, noun + 1, COUNT_TIE) || has(r, noun, STATE_FORCE)
}

/** Where the words that describe the noun begin, behind the figure. */
export function nounStart({ r }: Scene, { quantity, noun }: Frame): number {
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
export function tiesEnd({ r, times }: Scene, { phrase, noun }: Frame): number {
  for (let i = noun + 1; i < phrase.to; i++) {
    if (r.grammar[i]! & PREPOSITION && !has(r, i, DESCRIBING_TIE)) return i
    if (timeAt(times, i + 1)) return i
  }
  return Math.max(phrase.to, noun + 1)
}

/** The words between the figure and the noun that are no name: "armed fighters". */
export function nounWords({ r, mentionAt }: Scene, from: number, noun: number): string {
  const words: string[] = []
  for (let i = Math.max(from, noun - 3); i <= noun; i++)
    if (i === noun || (!mentionAt(i) && isContent(r, i))) words.push(r.text.slice(r.start[i], r.end[i]))
  return words.join(" ")
}
