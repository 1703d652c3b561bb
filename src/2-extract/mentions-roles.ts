// What a name that no pack knows is, told by what is said right beside it: "led by X" and "X, who" make persons, "members of X",
// "X, a rebel group" and "X, which" make groups.
import type { EntityType } from "#claim"
import { markAt } from "./mentions-known.js"
import { isWord, termLength, textOf, type Words } from "./words.js"

/** How many words an apposition may have before its noun: "a small but well armed rebel". */
const APPOSED = 7

/** Makes a reader of roles; null where nothing beside the name tells. */
export function makeRoleReader(
  classId: (name: string) => number,
): (words: Words, from: number, to: number) => EntityType | null {
  const personFollows = classId("person-follows")
  const groupFollows = classId("group-follows")
  const group = classId("group-reference")
  const groups = classId("group-noun")
  const armed = classId("armed-word")
  const title = classId("person-title")
  const people = classId("person-noun")

  return function roleOf(words, from, to) {
    const lead = from > 0 && isWord(words, from - 1, "the") ? from - 1 : from
    if (endsBefore(words, from, personFollows) && to - from > 1) return "person"
    if (endsBefore(words, lead, groupFollows)) return "armed-group"
    return apposed(words, from, to)
  }

  /** A term of the class ends right before the token. */
  function endsBefore(words: Words, i: number, id: number): boolean {
    for (let back = 1; back <= 5 && back <= i; back++) if (termLength(words, i - back, id) === back) return true
    return false
  }
  function apposed(words: Words, from: number, to: number): EntityType | null {
    if (to + 1 >= words.length || markAt(words, to) !== ",") return null
    // "Notably, the group": what opens the sentence is an adverb
    if (to - from === 1 && /[a-z]{3}ly$/.test(textOf(words, from, to))) return null
    const first = textOf(words, to + 1, to + 2)
    if (first === "who" || first === "whose") return to - from > 1 ? "person" : null
    if (first === "which") return "organisation"
    if (!/^(?:an?|the|its|their|once)$/.test(first)) return null
    let fights = false
    for (let i = to + 2; i < Math.min(to + 2 + APPOSED, words.length); i++) {
      if (markAt(words, i) === "," || /^(?:of|that|which|who|in|from|with|for)$/.test(textOf(words, i, i + 1)))
        return null
      if (termLength(words, i, armed)) fights = true
      if (termLength(words, i, group) || termLength(words, i, groups)) return fights ? "armed-group" : "organisation"
      if (to - from > 1 && (termLength(words, i, title) || termLength(words, i, people))) return "person"
    }
    return null
  }
}
