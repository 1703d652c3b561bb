// Proposals that two names are one bearer's, or are not. A proposal is never acted on: it becomes an edge when an analyst says so.
import { daysOf, type Edtf } from "#claim"
import { plain } from "../names.js"
import type { ReconcileWords } from "../words.js"
import type { NameFacts } from "./facts.js"
import { soundKey, spellingScore } from "./spelling.js"

export interface IdentityProposal {
  /** In the order of the alphabet. */
  readonly a: string
  readonly b: string
  readonly decision: "same" | "different" | "unsure"
  /** 0 to 1: how much speaks for the decision; a convention, not a probability. */
  readonly score: number
  /** One sentence for a newcomer. */
  readonly reason: string
}

type Words = Pick<ReconcileWords, "known" | "candidates" | "isKin">
type Sign = Omit<IdentityProposal, "a" | "b">

/** A name spelled within one letter of so many others is too common to be brought up by its spelling. */
const COMMON = 50

/**
 * Pairs of names about which something speaks, the surest first. Names are only held against each other where an index brings
 * them up: the packs' other names, sound, initials, a name said to be another's, one office.
 */
export function proposeIdentities(names: readonly NameFacts[], words: Words): IdentityProposal[] {
  return signsOf(pairsOf(names, words), names, words)
}

export interface IdentityCandidates {
  /** Pairs of names of which it has to be known whether they stand together in one claim of those that are APART. */
  readonly pairs: readonly (readonly [string, string])[]
  /** The proposals, where the pairs with these numbers do. */
  propose(together: ReadonlySet<number>): IdentityProposal[]
}

/** The same for names of which it is not known yet who stands beside whom: it is asked for the few pairs that it matters for. */
export function identityCandidates(names: readonly NameFacts[], words: Words): IdentityCandidates {
  const keys = pairsOf(names, words)
  const spellings = new Map<string, NameFacts[]>()
  for (const one of names) {
    const same = spellings.get(plain(one.name))
    if (same) same.push(one)
    else spellings.set(plain(one.name), [one])
  }
  const asked: { x: NameFacts; y: NameFacts }[] = []
  for (const key of keys) {
    const [p, q] = key.split("|")
    for (const y of spellings.get(q!)!) asked.push({ x: spellings.get(p!)!.at(-1)!, y })
  }
  return {
    pairs: asked.map(({ x, y }) => [x.name, y.name]),
    propose(together) {
      for (const n of together) asked[n]!.x.beside.add(plain(asked[n]!.y.name))
      return signsOf(keys, names, words)
    },
  }
}

function signsOf(keys: Iterable<string>, names: readonly NameFacts[], words: Words): IdentityProposal[] {
  const byName = new Map(names.map((one) => [plain(one.name), one]))
  const found: IdentityProposal[] = []
  for (const key of keys) {
    const [x, y] = key.split("|").map((name) => byName.get(name)!)
    const sign = signOf(x!, y!, words)
    if (!sign) continue
    const [a, b] = x!.name < y!.name ? [x!.name, y!.name] : [y!.name, x!.name]
    found.push({ a, b, ...sign })
  }
  return found.sort((p, q) => q.score - p.score || (p.a + p.b < q.a + q.b ? -1 : 1))
}

/** What speaks loudest. Contradicting facts go before likeness: a likeness with a fact against it stays unsure. */
function signOf(x: NameFacts, y: NameFacts, words: Words): Sign | null {
  const against = differenceOf(x, y, words)
  const likeness = likenessOf(x, y, words)
  // That the packs know two names as two is worth a word only where something else brings them together.
  if (!likeness) return words.known(x.name) && words.known(y.name) ? null : against
  if (!against) return likeness
  if (against.score > likeness.score) return against
  return { decision: "unsure", score: 0.5, reason: `${likeness.reason}; but ${lowerFirst(against.reason)}` }
}

function differenceOf(x: NameFacts, y: NameFacts, words: Words): Sign | null {
  const [p, q] = [words.known(x.name), words.known(y.name)]
  if (p && q && plain(x.name) !== plain(y.name))
    return { decision: "different", score: 0.9, reason: "The packs know them as two" }
  if (deniedBy(x, y)) return { decision: "different", score: 0.85, reason: "A report says that they are not one" }
  if (x.type && y.type && x.type !== y.type)
    return {
      decision: "different",
      score: 0.8,
      reason: `One is a ${typeWords(x.type)}, the other a ${typeWords(y.type)}`,
    }
  if (x.beside.has(plain(y.name)))
    return { decision: "different", score: 0.7, reason: "One sentence names both, side by side, as two" }
  return null
}

const typeWords = (type: string): string => type.replace("-", " ")
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
const deniedBy = (x: NameFacts, y: NameFacts): boolean =>
  x.also.some(({ name, denied }) => denied && plain(name) === plain(y.name))

function likenessOf(x: NameFacts, y: NameFacts, words: Words): Sign | null {
  const [p, q] = [standsFor(x.name, words), standsFor(y.name, words)]
  const common = p.find((name) => q.includes(name))
  if (common && (p.length === 1 || q.length === 1))
    return { decision: "same", score: 0.95, reason: `The packs hold both for names of ${common}` }
  const said = new Set(
    x.also.filter((one) => !one.denied && plain(one.name) === plain(y.name)).map((one) => one.document),
  )
  if (said.size)
    return {
      decision: said.size > 1 ? "same" : contestedAlias(x, y) ? "unsure" : "same",
      score: said.size > 1 ? 0.9 : 0.75,
      reason: `${said.size === 1 ? "A report says" : `${said.size} reports say`} that the one is also known as the other`,
    }
  return spelled(x, y) ?? initials(x, y) ?? partOfName(x, y)
}

/** What a name may be short or other for; one that the packs have as a name in full stands for itself. */
const standsFor = (name: string, words: Words): readonly string[] =>
  words.known(name) ? [name] : words.candidates(name)

/** Whether other reports give one of the two yet another name: then one report's word is not enough. */
const contestedAlias = (x: NameFacts, y: NameFacts): boolean =>
  [x, y].some((one) => new Set(one.also.map(({ name }) => plain(name))).size > 1)

function spelled(x: NameFacts, y: NameFacts): Sign | null {
  if (hasCommonWord(x.name) || hasCommonWord(y.name)) return null
  const score = spellingScore(x.name, y.name)
  const office = sharedOffice(x, y)
  if (score >= 0.9) {
    const reason =
      score === 1 ? "Only capitals, accents or dashes differ" : "They sound alike; only the transliteration differs"
    return {
      decision: "same",
      score: office ? 0.9 : score === 1 ? 0.95 : 0.8,
      reason: office ? `${reason}, and both are said to lead ${office}` : reason,
    }
  }
  if (score === 0) return null
  if (office)
    return { decision: "same", score: 0.75, reason: `They are spelled alike, and both are said to lead ${office}` }
  return { decision: "unsure", score: 0.6, reason: "They are spelled alike but for a letter" }
}

/** "Islamic State leaders" is a phrase about a name and no spelling of one; "al-", "ul" and "bin" belong to names. */
const hasCommonWord = (name: string): boolean => /(?:^|\s)\p{Ll}{4,}/u.test(name)

/** "TTP" and "Tehrik-e-Taliban Pakistan"; small words may be left out. */
function initials(x: NameFacts, y: NameFacts): Sign | null {
  const [short, long] = x.name.length < y.name.length ? [x.name, y.name] : [y.name, x.name]
  if (!/^\p{Lu}{3,8}$/u.test(short)) return null
  const letters = initialsOf(long)
  if (!letters.includes(short.toLowerCase())) return null
  return { decision: "same", score: 0.7, reason: `“${short}” are the initials of “${long}”` }
}

/** With and without the words in small letters. */
function initialsOf(name: string): string[] {
  const parts = name.split(/[\s–—-]+/).filter(Boolean)
  const all = parts.map((word) => word[0]!.toLowerCase()).join("")
  const big = parts
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0]!.toLowerCase())
    .join("")
  return [all, big]
}

/** "Ghafari" and "Sanaullah Ghafari". */
function partOfName(x: NameFacts, y: NameFacts): Sign | null {
  const [short, long] = x.name.length < y.name.length ? [x, y] : [y, x]
  const parts = plain(short.name).split(" ")
  const all = new Set(plain(long.name).split(" "))
  const persons = short.type === "person" || long.type === "person"
  if (!persons || parts.length >= all.size || !parts.every((word) => all.has(word))) return null
  const office = sharedOffice(x, y)
  if (office)
    return {
      decision: "same",
      score: 0.75,
      reason: `“${short.name}” is a part of “${long.name}”, and both are said to lead ${office}`,
    }
  return {
    decision: "unsure",
    score: 0.5,
    reason: `“${short.name}” is a part of “${long.name}”, which others may bear`,
  }
}

/** What both are said to lead at times that may be one; null for nothing. */
function sharedOffice(x: NameFacts, y: NameFacts): string | null {
  for (const one of x.offices)
    for (const other of y.offices)
      if (plain(one.of) === plain(other.of) && mayTouch(one.time, other.time)) return one.of
  return null
}

function mayTouch(a: Edtf | null, b: Edtf | null): boolean {
  const [x, y] = [a && daysOf(a), b && daysOf(b)]
  return !x || !y || (x.first <= y.last && y.first <= x.last)
}

/** Pairs that an index brings up, as folded names with a bar between, the smaller first. */
function pairsOf(names: readonly NameFacts[], words: Words): Set<string> {
  const index = new Map<string, Set<string>>()
  const present = new Set(names.map(({ name }) => plain(name)))
  for (const one of names) {
    const own = plain(one.name)
    for (const key of keysOf(one, words)) index.set(key, (index.get(key) ?? new Set()).add(own))
  }
  const pairs = new Set<string>()
  const pair = (a: string, b: string): void => {
    if (a !== b) pairs.add(a < b ? `${a}|${b}` : `${b}|${a}`)
  }
  for (const [key, held] of index) {
    if (held.size < 2 || (held.size > COMMON && !key.startsWith("pack"))) continue
    const all = [...held]
    for (const [i, a] of all.entries()) for (const b of all.slice(i + 1)) pair(a, b)
  }
  for (const one of names)
    for (const { name } of one.also) if (present.has(plain(name))) pair(plain(one.name), plain(name))
  return pairs
}

/** The sound, also with one of its letters left out (so that one letter more, fewer or other still meets); initials; last words; offices. */
function keysOf(one: NameFacts, words: Words): string[] {
  const sound = soundKey(one.name)
  const keys = standsFor(one.name, words).map((name) => `pack ${name}`)
  keys.push(`sound ${sound}`)
  if (sound.length >= 6)
    for (let i = 0; i < sound.length; i++) keys.push(`sound ${sound.slice(0, i)}${sound.slice(i + 1)}`)
  if (/^\p{Lu}{3,8}$/u.test(one.name)) keys.push(`initials ${one.name.toLowerCase()}`)
  else for (const letters of initialsOf(one.name)) if (letters.length > 2) keys.push(`initials ${letters}`)
  if (one.type === "person")
    for (const word of plain(one.name).split(" ")) if (word.length > 3) keys.push(`word ${word}`)
  for (const { of } of one.offices) keys.push(`office ${plain(of)}`)
  return keys
}
