// Which of the bearers of a name is meant: the nearest evidence decides, the sentence before the paragraph before
// the document; a branch takes its parent's short names only after the text has named the branch.
import type { KnownName, NameCandidate } from "#lexicon"
import type { Context } from "./mentions-context.js"
import { markAt, type Sighting } from "./mentions-known.js"
import { LINE_START, UPPER, WORD } from "./tokens.js"
import { termLength, textOf, type Words } from "./words.js"

/** What is known of the text so far. */
export interface Reading {
  /** Whether capitals tell names from words in this text. */
  readonly cased: boolean
  readonly context: Context
  /** Where each branch first stands in a form that is its alone: its token. */
  readonly introduced: ReadonlyMap<string, number>
  /** The sentences in which each branch stands under such a form. */
  readonly named: ReadonlyMap<string, readonly number[]>
  /** Whether the text names many branches of a whole, and this one in less than half of all. */
  readonly survey: (branch: KnownName) => boolean
  /** Short forms that the text keeps for the parent, since it writes the branch as "ISIS-K". */
  readonly kept: ReadonlySet<string>
}

export interface ChooseClasses {
  readonly homograph: number
  readonly acts: number
  readonly seatBefore: number
  readonly seatAfter: number
}

const PLAIN = 0.5
/** Nearness of a word at most three tokens away; less does not make a branch of its parent before the text has introduced it. */
const AT_HAND = 3.25

/** The bearer of the name at the sighting; null where it is none (a mere word at the start of a sentence). */
export function choose(
  words: Words,
  sighting: Sighting,
  reading: Reading,
  classes: ChooseClasses,
): NameCandidate | null {
  if (isMereWord(words, sighting, reading.cased, classes)) return null
  const { candidates } = sighting
  if (candidates.length === 1 && !candidates[0]!.context.size && candidates[0]!.kind !== "seat") return candidates[0]!
  let best: NameCandidate | null = null
  let most = 0
  for (const candidate of candidates) {
    const weight = weightOf(words, candidate, sighting, reading, classes)
    if (weight > most) {
      best = candidate
      most = weight
    }
  }
  return best
}

function weightOf(
  words: Words,
  candidate: NameCandidate,
  sighting: Sighting,
  reading: Reading,
  classes: ChooseClasses,
): number {
  if (candidate.kind === "seat") return actsAsSeat(words, sighting, classes) ? 4 : 0
  if (!candidate.context.size) return PLAIN
  if (isKept(candidate, sighting, reading)) return 0
  const nearness = reading.context.nearness(candidate.context, sighting)
  if (!hasParent(candidate.known, sighting)) return nearness
  if (isTheWhole(candidate.known, sighting, reading)) return 0
  const introduced = reading.introduced.get(candidate.known.name) ?? -1
  return sighting.from < introduced && nearness < AT_HAND ? 0 : nearness
}
/**
 * "Islamic State funds ISKP": beside the branch's own name the short form is the whole's, and so it is in a survey of many
 * branches of which this one is not the chief subject.
 */
function isTheWhole(branch: KnownName, { sentence, candidates }: Sighting, { named, survey }: Reading): boolean {
  if (named.get(branch.name)?.includes(sentence)) return true
  return branch.of !== null && survey(branch) && candidates.some(({ known }) => known.name === branch.of)
}
const hasParent = (known: KnownName, { candidates }: Sighting): boolean =>
  candidates.some((one) => one.known.name === known.of)
function isKept(candidate: NameCandidate, sighting: Sighting, { kept }: Reading): boolean {
  return kept.has(candidate.form.toLowerCase()) && hasParent(candidate.known, sighting)
}

/** "Nice", "US", "Tank" at the start of a sentence or among capitals are words and no names. */
function isMereWord(
  words: Words,
  { from, to, sentence }: Sighting,
  cased: boolean,
  { homograph }: ChooseClasses,
): boolean {
  if (termLength(words, from, homograph) !== to - from) return false
  if (!cased || isShouted(words, sentence)) return true
  const first = words.sentences[sentence] === from
  // "US troops": an acronym at the start of a sentence that is not in capitals is one
  return first && !(words.shape[from]! & UPPER)
}
function isShouted({ sentences, kind, shape }: Words, sentence: number): boolean {
  let letters = 0
  let capitals = 0
  for (let i = sentences[sentence]!; i < sentences[sentence + 1]!; i++) {
    if (kind[i] !== WORD) continue
    letters++
    if (shape[i]! & UPPER) capitals++
  }
  return letters >= 4 && capitals > letters * 0.7
}

/** A capital is its government where it acts ("Kabul accused"), is acted against, or has what only governments have. */
function actsAsSeat(words: Words, { from, to, sentence }: Sighting, classes: ChooseClasses): boolean {
  const end = words.sentences[sentence + 1]!
  for (let back = 1; back <= 2; back++)
    if (from >= back && termLength(words, from - back, classes.seatBefore) === back) return true
  if (to + 1 < end && textOf(words, to, to + 1).endsWith("s") && textOf(words, to, to + 1).length === 2)
    for (let i = to + 1; i < Math.min(end, to + 6); i++) if (termLength(words, i, classes.seatAfter)) return true
  if (isLocated(words, from)) return false
  if (to < end && termLength(words, to, classes.acts) && !(words.shape[to]! & LINE_START)) return true
  const also = to < end && /^(?:and|or)$/.test(textOf(words, to, to + 1)) && termLength(words, to + 2, classes.acts) > 0
  return (
    also ||
    (to + 1 < end &&
      markAt(words, to) === "" &&
      /ly$/.test(textOf(words, to, to + 1)) &&
      termLength(words, to + 1, classes.acts) > 0)
  )
}
const isLocated = (words: Words, from: number): boolean =>
  from > 0 &&
  /^(?:in|at|near|to|outside|around|of|from|through|via|inside)$/.test(textOf(words, from - 1, from).toLowerCase())
