// Capitalised stretches that no pack knows: where they begin and end. What they are is decided later
// (mentions-unknown.ts), because a definition further on may say it.
import { knownAt, markAt, type Sighting } from "./mentions-known.js"
import { CAPITAL, GLUED, WORD } from "./tokens.js"
import { termLength, textOf, type Words } from "./words.js"

export interface RunClasses {
  readonly opener: number
  readonly personJoint: number
  readonly organisationJoint: number
  readonly organisationNoun: number
  readonly givenName: number
}

const NOBODY: Sighting["candidates"] = []

/** The capitalised stretch that begins at token `i`, which is capitalised and begins no known name; null for a mere opener. */
export function runAt(words: Words, i: number, end: number, sentence: number, classes: RunClasses): Sighting | null {
  if (termLength(words, i, classes.opener) === 1 && !isJoined(words, i + 1, end)) return null
  let to = i + 1
  let organisation = isOrganisationNoun(words, i, classes)
  for (let next = to; next < end; next = to) {
    const step = joinLength(words, next, end, organisation, classes)
    if (step < 0) break
    const at = next + step
    const known = step === 0 || !organisation ? knownAt(words, at, end, sentence, false) : null
    if (known && !isJoined(words, next, end)) break
    // "Front for the Rebirth of the Central African Republic": a known name ends the run's own and is whole
    const ends = step > 0 && organisation ? knownAt(words, at, end, sentence, false) : null
    to = ends && step !== 1 ? ends.to : at + 1
    organisation ||= isOrganisationNoun(words, at, classes)
  }
  return { from: i, to, sentence, candidates: NOBODY }
}

/** How many tokens lie between `next` and the capitalised word that the run goes on with; -1 where it ends. */
function joinLength(words: Words, next: number, end: number, organisation: boolean, classes: RunClasses): number {
  if (isName(words, next)) return 0
  if (isJoined(words, next, end) || isInitial(words, next, end)) return 1
  // "Ithaca College and Cornell University" are two
  if (organisation && isOrganisationNoun(words, next - 1, classes) && textOf(words, next, next + 1) === "and") return -1
  for (let joints = 1; joints <= 2 && next + joints < end; joints++) {
    const joint = next + joints - 1
    const person = termLength(words, joint, classes.personJoint) === 1 || (joints === 2 && markAt(words, joint) === "-")
    const fits = organisation ? termLength(words, joint, classes.organisationJoint) === 1 : person
    if (!fits) return -1
    if (isName(words, next + joints)) return joints
  }
  return -1
}

const isName = ({ kind, shape }: Words, i: number): boolean => kind[i] === WORD && (shape[i]! & CAPITAL) !== 0
/** "Al-Azaim", "Jacques-Alain", "Tehreek-e-Jihad": what is glued by a hyphen belongs together. */
function isJoined(words: Words, hyphen: number, end: number): boolean {
  return (
    hyphen + 1 < end &&
    markAt(words, hyphen) === "-" &&
    (words.shape[hyphen]! & GLUED) !== 0 &&
    (words.shape[hyphen + 1]! & GLUED) !== 0 &&
    words.kind[hyphen + 1] === WORD
  )
}
/** The full stop of "John F. Campbell". */
const isInitial = (words: Words, stop: number, end: number): boolean =>
  stop + 1 < end &&
  markAt(words, stop) === "." &&
  words.end[stop - 1]! - words.start[stop - 1]! === 1 &&
  isName(words, stop - 1) &&
  isName(words, stop + 1)
const isOrganisationNoun = (words: Words, i: number, classes: RunClasses): boolean =>
  termLength(words, i, classes.organisationNoun) > 0

/** Words of a person's name behind the first. */
const SURNAMES = 3
/**
 * In a text without capitals a first name with words that no pack knows behind it: "luis carlos galan". Null for one that stands
 * alone, or where a verb or an adverb follows ("pedro walked").
 */
export function personAt(words: Words, i: number, end: number, sentence: number, classes: RunClasses): Sighting | null {
  if (termLength(words, i, classes.givenName) !== 1) return null
  let to = i + 1
  let unknown = 0
  while (to < end && words.kind[to] === WORD && unknown < SURNAMES) {
    const given = termLength(words, to, classes.givenName) === 1
    const known = words.word[to] !== 0 && !given
    if (known || words.end[to]! - words.start[to]! < 3 || !(given || mayBeSurname(words, to))) break
    if (!given) unknown++
    to++
  }
  return to > i + 1 ? { from: i, to, sentence, candidates: NOBODY } : null
}
const mayBeSurname = ({ text, start, end }: Words, i: number): boolean =>
  !/(?:ed|ing|ly|ion|ers|ence)$/.test(text.slice(start[i], end[i]))
