// Bodies and borders that are told by a state's name: "Turkmenistan's border guards", "the legal government of Mali",
// "the border with Iran". Any state has them, so no pack lists them; where a pack does know the body, its name counts.
import type { EntityType } from "#claim"
import type { KnownName, Lexicon, Vocabulary } from "#lexicon"
import { hashWord } from "#lexicon"
import { markAt } from "./mentions-known.js"
import { GLUED } from "./tokens.js"
import { termLength, termValue, textOf, type Words } from "./words.js"

export interface StateThing {
  readonly from: number
  readonly to: number
  readonly name: string
  readonly type: EntityType
  readonly rule: string
}

export function makeStateReader({ vocabulary }: Lexicon, classId: (name: string) => number) {
  const ofWord = wordId(vocabulary, "of")
  const theWord = wordId(vocabulary, "the")
  const body = classId("body-of-state")
  const adjective = classId("body-adjective")
  const borderNoun = classId("border-noun")
  const borderLead = classId("border-lead")
  const landNoun = classId("land-noun")

  /** The body or border that the state's name at `from..to` tells, or null. */
  return function stateThing(words: Words, state: KnownName, from: number, to: number): StateThing | null {
    return (
      bodyBehind(words, state, from, to) ??
      bodyBefore(words, state, from, to) ??
      border(words, state, from, to) ??
      land(words, state, from, to)
    )
  }

  function bodyBehind(words: Words, state: KnownName, from: number, to: number): StateThing | null {
    let at = to + (isPossessive(words, to) ? 1 : 0)
    for (
      let adjectives = 0;
      adjectives < 2 && termLength(words, at, adjective) === 1 && !bodyLength(words, at);
      adjectives++
    )
      at++
    const length = bodyLength(words, at)
    return length ? thing(words, state, from, at + length, at) : null
  }
  /** "ministry of interior of Uzbekistan", "government of the Netherlands". */
  function bodyBefore(words: Words, state: KnownName, from: number, to: number): StateThing | null {
    const { word } = words
    const of = word[from - 1] === theWord ? from - 2 : from - 1
    if (of < 1 || word[of] !== ofWord) return null
    for (let length = 4; length >= 1; length--) {
      const start = of - length
      if (start >= 0 && bodyLength(words, start) === length) return thing(words, state, start, to, start)
    }
    return null
  }
  function bodyLength(words: Words, i: number): number {
    return i < words.length ? termLength(words, i, body) : 0
  }
  function thing(words: Words, state: KnownName, from: number, to: number, head: number): StateThing | null {
    const shape = termValue(words, head, body)
    if (typeof shape !== "string") return null
    return { from, to, name: shape.replace("{}", state.name), type: "government-body", rule: "body of a state" }
  }
  /** "Syrian desert": the adjective and the noun name it; "Syria desert" is none. */
  function land(words: Words, state: KnownName, from: number, to: number): StateThing | null {
    const noun = textOf(words, from, to) === state.name ? 0 : termLength(words, to, landNoun)
    return noun
      ? { from, to: to + noun, name: textOf(words, from, to + noun), type: "place", rule: "land of a state" }
      : null
  }
  function border(words: Words, state: KnownName, from: number, to: number): StateThing | null {
    const noun = termLength(words, to, borderNoun)
    if (noun) return { from, to: to + noun, name: `${state.name} border`, type: "place", rule: "border of a state" }
    for (let length = 3; length >= 2; length--)
      if (from >= length && termLength(words, from - length, borderLead) === length)
        return { from: from - length, to, name: `${state.name} border`, type: "place", rule: "border with a state" }
    return null
  }
}

/** The id of a folded word; -1, which no token has, where no pack knows it. */
const wordId = (vocabulary: Vocabulary, word: string): number =>
  vocabulary.find(word, 0, word.length, hashWord(word)) || -1

const isPossessive = (words: Words, i: number): boolean =>
  i < words.length && (words.shape[i]! & GLUED) !== 0 && /^['’]s?$/.test(textOf(words, i, i + 1))

/** Whether token `i` is a hyphen or dash that joins two states' names ("Afghan-Uzbek border", "Iran–Iraq war"). */
export const isPairing = (words: Words, i: number): boolean => /^[-–—/]$/.test(markAt(words, i))
