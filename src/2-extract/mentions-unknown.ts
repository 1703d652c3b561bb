// What a capitalised stretch that no pack knows is, from the words in and around it. Where nothing tells, it is
// no entity: a wrong name harms more than a missing one.
import type { EntityType } from "#claim"
import { isQuoteMark, markAt, type Sighting } from "./mentions-known.js"
import { CAPITAL, UPPER, WORD } from "./tokens.js"
import { isWord, termLength, termValue, textOf, type Words } from "./words.js"

export interface Guess {
  readonly type: EntityType
  readonly from: number
  readonly to: number
  readonly rule: string
}

/** Makes a guesser for one lexicon; it may be asked only after the words' terms have been marked. */
export function makeGuesser(classId: (name: string) => number) {
  const title = classId("person-title")
  const given = classId("given-name")
  const opener = classId("opener")
  const organisationNoun = classId("organisation-noun")
  const organisationTail = classId("organisation-tail")
  const unitNoun = classId("unit-noun")
  const smallNoun = classId("organisation-small-noun")
  const joint = classId("name-joint")
  const placeNoun = classId("place-noun")
  const placeLead = classId("place-lead")
  const placeAt = classId("place-preposition")
  const notName = classId("not-a-name")

  return { guess, noun, titleLength, isGivenName }

  /** A noun for an organisation that stands alone behind a place's name: "Kabul University". */
  function noun(words: Words, { from, to }: Sighting): Guess | null {
    if (to - from !== 1 || termLength(words, from, organisationNoun) !== 1) return null
    const type = termValue(words, from, organisationNoun)
    return isType(type) && type !== "state" ? { type, from, to, rule: "organisation by its noun" } : null
  }

  function guess(words: Words, sighting: Sighting): Guess | null {
    let { from } = sighting
    const { to } = sighting
    while (
      from < to &&
      isOpening(words, from, sighting.sentence) &&
      markAt(words, from + 1) !== "-" &&
      !isOfName(words, from, to)
    )
      from++
    if (from === to) return null
    const guess =
      guessNumbered(words, from, to) ??
      guessOrganisation(words, from, to) ??
      guessSmall(words, from, to) ??
      guessPlace(words, from, to) ??
      guessPerson(words, from, to)
    return guess && isTitleCase(words, from, sighting.sentence) ? null : guess
  }
  /** "the National Movement for Reform": within a sentence, right before the noun, the word is the name's. */
  function isOfName(words: Words, i: number, to: number): boolean {
    return i > 0 && isWord(words, i - 1, "the") && i + 1 < to && termLength(words, i + 1, organisationNoun) > 0
  }
  /** A word that stands at a sentence's start, or anywhere in capitals, and begins no name. */
  function isOpening(words: Words, i: number, sentence: number): boolean {
    if (termLength(words, i, opener) === 1) return true
    return i === words.sentences[sentence] && termLength(words, i, notName) === 1
  }

  /** "10th Front", "33rd Brigade": a number makes the noun alone a name. */
  function guessNumbered(words: Words, from: number, to: number): Guess | null {
    if (to - from !== 1 || from === 0 || termLength(words, from, organisationNoun) !== 1) return null
    const first = [from - 1, from - 2].find((i) => i >= 0 && /^\d+(?:st|nd|rd|th)$/.test(textOf(words, i, from)))
    const type = termValue(words, from, organisationNoun)
    return first !== undefined && isType(type) ? { type, from: first, to, rule: "organisation by its number" } : null
  }

  function guessOrganisation(words: Words, from: number, to: number): Guess | null {
    if (to - from < 2) return null
    // "Institute of Peace Studies", "Ash-Shabab Brigade": the head stands first before "of", or last
    const head = [to - 1, from].find((i) => termLength(words, i, organisationNoun) > 0) ?? headBeforeOf(words, from, to)
    const tail = termLength(words, to - 1, organisationTail) === 1 ? termValue(words, to - 1, organisationTail) : null
    if (head === undefined && to - from > 2 && isType(tail))
      return { type: tail, from, to, rule: "organisation by its noun" }
    if (head === undefined) return null
    if (to - from === 2 && words.word[from] !== 0 && words.word[to - 1] !== 0 && !isUnit(words, from, to)) return null
    const type = termValue(words, head, organisationNoun)
    return { type: isType(type) ? type : "organisation", from, to, rule: "organisation by its noun" }
  }
  /** "the Night Brigade": two common words are a name where the second is a unit's; "the Supreme Court" is any state's. */
  function isUnit(words: Words, from: number, to: number): boolean {
    return (
      termLength(words, to - 1, unitNoun) === 1 &&
      termLength(words, from, organisationNoun) === 0 &&
      from > 0 &&
      (isWord(words, from - 1, "the") || (words.shape[from - 1]! & CAPITAL) === 0)
    )
  }
  /** "al-Zubair office", "Wardak network": names of unknown words before a noun that is written small. */
  function guessSmall(words: Words, from: number, to: number): Guess | null {
    const first = markAt(words, from - 1) === "-" ? from - 2 : from - 1
    const article =
      first >= 0 && termLength(words, first, joint) === 1 && /^[ae]l$/i.test(textOf(words, first, first + 1))
    const length = to - from <= 3 && (article || isForeign(words, from, to)) ? termLength(words, to, smallNoun) : 0
    const type = length ? termValue(words, to, smallNoun) : null
    if (!isType(type)) return null
    return { type, from: article ? first : from, to: to + length, rule: "organisation by its noun" }
  }
  function headBeforeOf(words: Words, from: number, to: number): number | undefined {
    for (let i = from; i < to - 1; i++)
      if (termLength(words, i, organisationNoun) > 0 && /^(?:of|for|on)$/.test(textOf(words, i + 1, i + 2))) return i
    return undefined
  }
  function guessPlace(words: Words, from: number, to: number): Guess | null {
    if (to - from > 1 && termLength(words, to - 1, placeNoun) > 0)
      return { type: "place", from, to, rule: "place by its noun" }
    const noun = termLength(words, to, placeNoun)
    if (noun && !(words.shape[to]! & CAPITAL) && to - from <= 3)
      return { type: "place", from, to: to + noun, rule: "place by its noun" }
    for (let back = 2; back <= 3; back++)
      if (from - back >= 0 && termLength(words, from - back, placeLead) === back)
        return { type: "place", from, to, rule: "place by the words before it" }
    if (
      from > 0 &&
      to - from <= 3 &&
      termLength(words, from - 1, placeAt) === 1 &&
      isForeign(words, from, to) &&
      !isOwner(words, to)
    )
      return { type: "place", from, to, rule: "place by its preposition" }
    return null
  }
  function guessPerson(words: Words, from: number, end: number): Guess | null {
    let to = end
    // "Steven Snyder TWA Flight 800": an acronym does not end a name
    while (to - from > 1 && words.shape[to - 1]! & UPPER && !(words.shape[from]! & UPPER)) to--
    // "Jem Chief of Staff": an office is nobody's name
    if (
      to - from > 1 &&
      termLength(words, to - 1, title) === 1 &&
      !isGivenName(words, to - 1) &&
      isWord(words, to, "of")
    )
      return null
    if (isSet(words, from, to, notName) || to - from > 8 || /\b(?:and|of|for)\b/.test(textOf(words, from, to)))
      return null
    if (titleLength(words, from) && isPersonWord(words, from))
      return { type: "person", from, to, rule: "person by title" }
    // a title within the capitals: "Defense Minister Sergei Shoigu", "General Nicholson"
    for (let i = to - 1; i > from; i--)
      if (titleLength(words, i) && isPersonWord(words, i))
        return { type: "person", from: i, to, rule: "person by title" }
    const long = to - from > 1
    if (long && termLength(words, from, given) === 1) return { type: "person", from, to, rule: "person by given name" }
    if (long && to - from <= 4 && isForeign(words, from, to))
      return { type: "person", from, to, rule: "person by unknown words" }
    // "Juma'a Awad Ibrahim al-Badri": a given name among words that nobody knows
    if (long && hasGiven(words, from, to)) return { type: "person", from, to, rule: "person by given name" }
    return null
  }
  /** Every capitalised word is a given name or unknown, with one of each at the least. */
  function hasGiven(words: Words, from: number, to: number): boolean {
    let names = 0
    let unknown = 0
    for (let i = from; i < to; i++) {
      if (!(words.shape[i]! & CAPITAL) || words.kind[i] !== WORD) continue
      if (isGivenName(words, i)) names++
      else if (isForeign(words, i, i + 1)) unknown++
      else return false
    }
    return names > 0 && unknown > 0
  }
  function isGivenName(words: Words, i: number): boolean {
    return (words.shape[i]! & CAPITAL) !== 0 && termLength(words, i, given) === 1 && termLength(words, i, title) !== 1
  }
  /** The tokens of the title that stands right before token `i`; 0 for none. */
  function titleLength(words: Words, i: number): number {
    for (let back = Math.min(3, i); back >= 1; back--) if (termLength(words, i - back, title) === back) return back
    return 0
  }
  function isPersonWord(words: Words, i: number): boolean {
    // "major VBIED": an acronym is nobody's name
    const capitalised = words.kind[i] === WORD && (words.shape[i]! & (CAPITAL | UPPER)) === CAPITAL
    return capitalised && termLength(words, i, title) === 0 && termLength(words, i, organisationNoun) === 0
  }
  /** Every capitalised word is unknown to the packs, and none is all in capitals. */
  function isForeign({ word, shape, kind, text, start, end }: Words, from: number, to: number): boolean {
    for (let i = from; i < to; i++) {
      // an initial and its full stop
      if (i > from && end[i]! - start[i]! === 1) continue
      if (kind[i] !== WORD || !(shape[i]! & CAPITAL) || word[i] !== 0 || shape[i]! & UPPER) return false
    }
    // "Sporting Goods", "Newburgh Heights": plurals are things
    return !/[^aeious]s$/.test(text.slice(start[to - 1], end[to - 1]))
  }
  function isSet(words: Words, from: number, to: number, id: number): boolean {
    for (let i = from; i < to; i++) if (termLength(words, i, id) > 0) return true
    return false
  }
}

/** "in Khan's view": whose it is, and no place. */
const isOwner = ({ text, end, length }: Words, to: number): boolean =>
  to < length && /^['’]s\b/.test(text.slice(end[to - 1], end[to - 1]! + 3))

const TYPES: readonly string[] = ["armed-group", "state", "government-body", "organisation", "publisher"]
const isType = (value: unknown): value is EntityType => typeof value === "string" && TYPES.includes(value)

/** Whether the token stands in a title: a heading, or words in quotation marks, of which most begin with capitals. */
export function isTitleCase(words: Words, i: number, sentence: number): boolean {
  const { sentences, kind, shape, start, end } = words
  let from = i
  let to = i
  while (from > sentences[sentence]! && !isQuoteMark(words, from - 1)) from--
  while (to < sentences[sentence + 1]! && !isQuoteMark(words, to)) to++
  const quoted = from > sentences[sentence]!
  if (!quoted && markAt(words, to - 1) === ".") return false
  // a list of authors and a publisher is all in capitals too, but it has commas
  let long = 0
  let capitals = 0
  let commas = 0
  for (let at = from; at < to; at++) {
    if (markAt(words, at) === ",") commas++
    if (kind[at] !== WORD || end[at]! - start[at]! < 4) continue
    long++
    if (shape[at]! & CAPITAL) capitals++
  }
  if (long < 4 || capitals < long * 0.7) return false
  return quoted ? commas * 3 < long : commas * 4 < long
}

/** The name of a stretch: its words, with line breaks read as spaces and apostrophes plain. */
export function nameOf(words: Words, from: number, to: number): string {
  const name = textOf(words, from, to)
  const flat = name.includes("\n") ? name.replace(/\s+/g, " ") : name
  return flat.includes("’") ? flat.replaceAll("’", "'") : flat
}
