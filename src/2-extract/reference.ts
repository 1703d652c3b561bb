// Reference back: which named thing "the group", "it", "its" or "he" speaks of.
import { headOf, isTo, isVerb, phraseAfter, sentenceEnd } from "./clauses.js"
import {
  ADVERB,
  AUXILIARY,
  BEING,
  COMMA,
  DEFINITE,
  DETERMINER,
  ED,
  ING,
  NAME,
  NEGATION,
  PERSON_PRONOUN,
  PLURAL_S,
  POINTING,
  POSSESSIVE,
  PRONOUN,
  RELATIVE,
  type Reading,
  STOP,
  wordAt,
} from "./reading.js"
import type { Referent } from "./referent.js"
import { type Manner, Salience } from "./salience.js"
import type { Scene } from "./scene.js"
import type { Mention, TokenSpan } from "./spans.js"
import { has, wordClass } from "./word-classes.js"
import { isOneOf, onOneLine, textOf, wordList } from "./words.js"

const PERSONAL = wordList("he she his her")
const OWN = wordList("its their his her")
const GROUP_REFERENCE = wordClass("group-reference")
const BODY_REFERENCE = wordClass("body-reference")
const STATE_REFERENCE = wordClass("state-reference")
const WEAPON_REFERENCE = wordClass("weapon-reference")
const SEEMING = wordClass("seeming")
const RAISING = wordClass("raising")
const OTHER_ADJECTIVE = wordClass("other-adjective")
const BRANCH_REFERENCE = wordClass("branch-reference")

/** What a phrase that names nothing points back to: null where it points nowhere. */
export function pointsTo({ r }: Pick<Scene, "r">, span: TokenSpan): Referent | null {
  const bits = r.grammar[span.from]!
  if (span.to - span.from === 1) {
    const word = wordAt(r, span.from)
    if (isOneOf(r, span.from, PERSONAL)) return "person"
    if (word === "it" && isEmpty(r, span.from)) return null
    if (bits & PRONOUN && word !== "we" && word !== "i" && word !== "you" && word !== "who")
      return bits & PERSON_PRONOUN ? "group" : "thing"
    if (bits & DETERMINER && (word === "its" || word === "their")) return "group"
  }
  if (!(bits & DEFINITE)) return null
  const head = headOf(r, span)
  if (has(r, head, GROUP_REFERENCE)) return describes(r, span, head) ? null : "armed"
  if (has(r, head, BODY_REFERENCE)) return "body"
  if (has(r, head, STATE_REFERENCE)) return "state"
  if (has(r, head, WEAPON_REFERENCE)) return "weapon"
  return null
}

/**
 * "It is hard to say", "it seems that", "it would be a mistake to": the word stands for the clause that follows.
 * "It is able to strike" and "it is said to have left" speak of somebody.
 */
function isEmpty(r: Reading, at: number): boolean {
  const end = Math.min(sentenceEnd(r, at), at + 12)
  let i = at + 1
  let being = false
  for (; i < end && r.grammar[i]! & (AUXILIARY | ADVERB | NEGATION); i++) being ||= (r.grammar[i]! & BEING) !== 0
  if (has(r, i, SEEMING)) return !isTo(r, i + 1)
  if (!being) return false
  if (has(r, i, RAISING) || r.grammar[i]! & ING) return wordAt(r, i + 1) === "that"
  for (let k = i; k < end; k++) {
    if (r.grammar[k]! & (STOP | COMMA | RELATIVE) && wordAt(r, k) !== "that") return false
    if (wordAt(r, k) === "that" && k > i) return true
    if (isTo(r, k)) return k > i && !(r.grammar[k - 1]! & ED)
  }
  return false
}

/** "the Central Asian jihadists", "the province of Ghazni": a class or a name, and none that was told before. "The Afghan branch" was. */
function describes(r: Reading, span: TokenSpan, head: number): boolean {
  // "the splinter group", "the rival faction": another than the one that was told
  for (let i = span.from + 1; i < head; i++) if (has(r, i, OTHER_ADJECTIVE)) return true
  if (has(r, head, BRANCH_REFERENCE)) return false
  for (let i = span.from + 1; i < head; i++) if (r.grammar[i]! & NAME) return true
  return wordAt(r, head + 1) === "of" && (r.grammar[head + 2]! & NAME) !== 0
}

/** The mention that a reference at token `at` speaks of. */
export function antecedent(scene: Scene, at: number, referent: Referent): Mention | null {
  const known = referencesOf(scene)
  const n = indexOf(known.at, at)
  if (n >= 0 && known.referent[n] === referent) return known.mention[n]!
  return speaksOf(known.salience, at, referent, ANYHOW)
}

/** All references of a document in their order: the first token of each, what kind it is, what it speaks of. */
export interface References {
  readonly salience: Salience
  readonly at: readonly number[]
  readonly referent: readonly Referent[]
  readonly mention: readonly (Mention | null)[]
}

function indexOf(sorted: readonly number[], wanted: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return sorted[low] === wanted ? low : -1
}
const ANYHOW: Manner = { noun: null, singular: null, free: true }

/** Works out all references of a document in their order, since each makes what it speaks of more present to the next. */
function referencesOf(scene: Scene): References {
  scene.memo.references ??= allReferences(scene)
  return scene.memo.references
}

function allReferences(scene: Scene): References {
  const { r } = scene
  const salience = new Salience(scene)
  const references = { salience, at: [] as number[], referent: [] as Referent[], mention: [] as (Mention | null)[] }
  let noun = 0
  for (let i = 0; i < r.length; i++) {
    const bits = r.grammar[i]!
    if (!(bits & (DEFINITE | PRONOUN | DETERMINER)) || scene.mentionAt(i)) continue
    // nearly all of these are articles in a sentence without a noun that points back
    if (!(bits & PRONOUN) && !isOneOf(r, i, OWN)) {
      while (noun < r.length && (noun < i || !(r.sense[noun]! & POINTING))) noun++
      if (!(bits & DEFINITE) || noun >= sentenceEnd(r, i)) continue
    }
    const span = referenceAt(scene, i)
    const referent = span && pointsTo(scene, span)
    if (!referent) continue
    const mention = speaksOf(salience, i, referent, mannerOf(r, span))
    references.at.push(i)
    references.referent.push(referent)
    references.mention.push(mention)
    if (mention) salience.tell(i, mention)
  }
  return references
}

function speaksOf(salience: Salience, at: number, referent: Referent, manner: Manner): Mention | null {
  const mention = salience.at(at, referent, manner)
  return mention === null && referent === "armed" ? speaksOf(salience, at, "unknown", manner) : mention
}

/** The pronoun, or the definite phrase whose head is a noun of reference, that begins at token `i`. */
function referenceAt(scene: Scene, i: number): TokenSpan | null {
  const { r } = scene
  if (!(r.grammar[i]! & DEFINITE) || isOneOf(r, i, OWN)) return { from: i, to: i + 1 }
  const span = phraseAfter(r, i, sentenceEnd(r, i))
  return span && mentionIn(scene, span) ? null : span
}

function numberOf(pronoun: string): boolean | null {
  if (pronoun === "it" || pronoun === "its") return true
  return pronoun === "they" || pronoun === "them" || pronoun === "their" ? false : null
}

function mannerOf(r: Reading, span: TokenSpan): Manner {
  const head = headOf(r, span)
  const word = wordAt(r, head)
  const alone = span.to - span.from === 1
  const possessive = isOneOf(r, head, OWN) || (r.grammar[span.to]! & POSSESSIVE) !== 0
  let next = span.to
  while (r.grammar[next]! & ADVERB) next++
  const subject = (r.grammar[next]! & AUXILIARY) !== 0 || isVerb(r, next, span.from)
  return {
    noun: alone ? null : word,
    // "the militants" are one group as well as many
    singular: alone ? numberOf(word) : r.grammar[head]! & PLURAL_S ? null : true,
    free: possessive || subject,
  }
}

/** The index of the last mention that ends before token `at`; -1 for none. */
export function lastBefore(mentions: readonly Mention[], at: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.to <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The name that the phrase stands for: that of its head, of its last name, or of what it points back to. */
export function nameOf(scene: Scene, span: TokenSpan): string | null {
  const mention = mentionIn(scene, span)
  if (mention) return mention.name
  const referent = pointsTo(scene, span)
  return referent ? (antecedent(scene, span.from, referent)?.name ?? null) : null
}

/** The mention that is the phrase's head, or null. */
export function mentionIn({ r, mentionAt }: Scene, span: TokenSpan): Mention | null {
  const head = headOf(r, span)
  const at = mentionAt(head)
  if (at) return at
  // a mention whose head word the phrase's head is not: "Boris Ivanov (42)"
  for (let i = span.from; i < span.to && i <= head; i++) {
    const mention = mentionAt(i)
    if (mention && mention.to > head) return mention
  }
  return null
}

/** The phrase as it stands, without determiners and trailing possessive, short. */
export function plainPhrase(r: Reading, { from, to }: TokenSpan): string {
  while (from < to - 1 && r.grammar[from]! & (DETERMINER | ADVERB | RELATIVE) && !(r.grammar[from]! & POSSESSIVE))
    from++
  while (to > from + 1 && r.grammar[to - 1]! & POSSESSIVE) to--
  return onOneLine(textOf(r, from, to))
}
