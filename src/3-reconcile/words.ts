import { type EntityType, TURN_TYPES, type TurnType } from "#claim"
import { hashWord, type Lexicon } from "#lexicon"
import { plain } from "./names.js"
import { phraseLookup, wordLookup, wordsOf } from "./phrases.js"

/** The word classes of the packs that reconciling asks for. */
export interface ReconcileWords {
  /** "Western analysts", "open sources": a holder that is nobody in particular. */
  isClass(holder: string): boolean
  /** "fighters" in "ISKP fighters". */
  isGenericPopulation(word: string): boolean
  /** "people", "civilians": victims of whom nothing else is known. */
  isGenericVictim(word: string): boolean
  isDeterminer(word: string): boolean
  /** Whether the place is the country that the packs give the subject: "in Afghanistan" adds nothing to the Afghan branch. */
  isHome(subject: string, place: string): boolean
  /** "of", "in": where a noun phrase has its head behind it. */
  isPreposition(word: string): boolean
  /** Words that say nothing of what is foretold, caused or asked for. */
  isIdle(word: string): boolean
  /** The word without its ending, for comparing: "strikes" and "striking" are "strik". */
  stem(word: string): string
  /** What the packs know of a canonical name; null for names that they do not know. */
  known(name: string): { readonly type: EntityType; readonly of: string | null; readonly country: string | null } | null
  /** The canonical names that a form may stand for, the likeliest first. */
  candidates(form: string): readonly string[]
  /** Whether one of the two belongs to the other: a branch and its parent, a leader and his group. */
  isKin(a: string, b: string): boolean
  /** A month or a day of the week. */
  isCalendarWord(word: string): boolean
  /** The agency whose wire a text says it prints: "KABUL (Reuters) – …"; null for none. */
  wireOf(text: string): string | null
  /** Whether somebody claims, or denies, a deed in these words. */
  responsibilityIn(text: string): "claimed" | "denied" | null
  /** Whether these words say that an earlier figure is replaced. */
  tellsRecount(text: string): boolean
  /** "170 including 13" and "170 as well as 13": the second figure and how it is tied to the first; null for none. */
  partIn(text: string): { readonly how: "inside" | "beside"; readonly figure: number } | null
  /** Whether these words tell of a founding, of another name, or of the end of a group. */
  turnIn(text: string): TurnType | null
  /** Whether these words count the dead and the wounded as one: "killed and wounded". */
  countsTogether(text: string): boolean
  /** How sure a likelihood term is; null for terms that the packs do not know. */
  likelihood(term: string): "certain" | "probable" | "possible" | null
}

/** Reads the word classes out of the packs. */
export function reconcileWords(lexicon: Lexicon): ReconcileWords {
  const { names } = lexicon
  const has = (className: string): ((word: string) => boolean) => {
    const find = wordLookup(lexicon, className)
    return (word) => find(word) !== undefined
  }
  const within = (className: string): ((text: string) => boolean) => {
    const find = phraseLookup(lexicon, className)
    return (text) => find(wordsOf(text)) !== null
  }
  const holderClass = has("holder-class")
  const idle = [has("idle-word"), has("stop-word"), has("determiner"), has("preposition"), has("auxiliary")]
  const calendar = ["month", "month-homograph", "month-abbreviation", "weekday", "weekday-homograph"].map(has)
  const claimed = within("responsibility-claimed")
  const denied = within("responsibility-denied")
  const inside = phraseLookup(lexicon, "inside-figure")
  const beside = phraseLookup(lexicon, "beside-figure")
  const stem = stemmer(lexicon)
  return {
    isClass: (holder) => holderClass(holder.split(/\s+/).at(-1) ?? "") || !/\p{Lu}/u.test(holder),
    isGenericPopulation: has("generic-population"),
    isGenericVictim: has("generic-victim"),
    isDeterminer: has("determiner"),
    isHome(subject, place) {
      const home = names.byName(subject)?.country
      const where = names.byName(place)
      return home !== undefined && where?.type === "state" && where.country === home
    },
    isPreposition: has("preposition"),
    isIdle: (word) => idle.some((is) => is(word)),
    stem,
    known(name) {
      const found = names.byName(name)
      return found && { type: found.type, of: found.of, country: found.country ?? null }
    },
    candidates: nameLookup(lexicon),
    isKin: (a, b) => belongs(lexicon, a, b) || belongs(lexicon, b, a),
    isCalendarWord: (word) => calendar.some((is) => is(word)),
    wireOf: wireLookup(lexicon),
    responsibilityIn: (text) => (denied(text) ? "denied" : claimed(text) ? "claimed" : null),
    tellsRecount: within("recount"),
    partIn(text) {
      const words = wordsOf(text)
      const parts = ([["inside", inside(words)] as const, ["beside", beside(words)] as const] as const).flatMap(
        ([how, found]) => {
          const figure = found?.behind.slice(0, PART_REACH).find((word) => /^\d/.test(word))
          return found && figure !== undefined ? [{ how, figure, left: found.behind.length }] : []
        },
      )
      // What stands nearest to the figure is tied to it: "as well as 13 soldiers, 4 of them officers".
      const [nearest] = parts.sort((a, b) => b.left - a.left)
      return nearest ? { how: nearest.how, figure: Number(nearest.figure.replace(/,/g, "")) } : null
    },
    turnIn: turnLookup(lexicon),
    countsTogether: within("counted-together"),
    likelihood: likelihoodLookup(lexicon),
  }
}

/** A part's number stands at most so many words behind the word that ties it: "including at least 13". */
const PART_REACH = 3

/** Longest ending first; a word keeps three letters at least, and "ss" and "us" are no plurals. */
function stemmer(lexicon: Lexicon): (word: string) => string {
  const ending = wordLookup(lexicon, "word-ending")
  const known = new Map<string, string>()
  return (word) => {
    const found = known.get(word)
    if (found !== undefined) return found
    const made = stemmed(word, ending)
    if (known.size < 100_000) known.set(word, made)
    return made
  }
}

const LONGEST_ENDING = 4
function stemmed(word: string, ending: (word: string) => unknown): string {
  if (/(?:ss|us|is)$/.test(word)) return word
  for (let size = Math.min(LONGEST_ENDING, word.length - 3); size > 0; size--) {
    const value = ending(word.slice(-size))
    if (typeof value === "string") return word.slice(0, -size) + value
  }
  return word
}

const MOST_LEVELS = 6
function belongs({ names }: Lexicon, part: string, whole: string): boolean {
  let at: string | null = part
  for (let level = 0; at !== null && level < MOST_LEVELS; level++) {
    if (at === whole) return true
    at = names.byName(at)?.of ?? null
  }
  return false
}

function nameLookup({ names, vocabulary }: Lexicon): (form: string) => readonly string[] {
  return (form) => {
    let node = 0
    for (const word of form.match(/[\p{L}\p{M}\p{N}]+|[^\s]/gu) ?? []) {
      const id = vocabulary.find(word, 0, word.length, hashWord(word))
      node = id <= 0 ? 0 : node === 0 ? (names.phrases.first[id] ?? 0) : names.phrases.child(node, id)
      if (node === 0) return []
    }
    return names.phrases.final[node] ? [...new Set(names.candidates(node).map(({ known }) => known.name))] : []
  }
}

/** An agency's name counts in brackets or before a dash: "(AFP)", "TEHRAN, Jan 3, IRNA –"; not where a sentence speaks of it. */
const BYLINE = /\(([^()]{2,40})\)|(?:^|[,.—–-]\s*)([\p{Lu}][\p{L} -]{1,30})\s*(?:[—–]|--?\s)/gu
function wireLookup(lexicon: Lexicon): (text: string) => string | null {
  const find = phraseLookup(lexicon, "wire-agency")
  const named = new Map<string, string | null>()
  const inByline = (text: string): string | null => {
    for (const [, bracket, dashed] of text.matchAll(BYLINE)) {
      const said = plain(bracket ?? dashed ?? "")
      const found = find(wordsOf(said))
      if (found && found.behind.length === 0 && typeof found.value === "string") return found.value
    }
    return null
  }
  // Names in brackets come again and again; a text has one only where there is a bracket or a dash.
  return (text) => {
    if (!/[(—–]|-\s/.test(text)) return null
    if (text.length > 60) return inByline(text)
    let agency = named.get(text)
    if (agency === undefined) {
      if (named.size > 50_000) named.clear()
      agency = inByline(text)
      named.set(text, agency)
    }
    return agency
  }
}

function turnLookup(lexicon: Lexicon): ReconcileWords["turnIn"] {
  const find = phraseLookup(lexicon, "group-turn")
  return (text) => {
    const value = find(wordsOf(text))?.value
    return TURN_TYPES.find((type) => type === value) ?? null
  }
}

function likelihoodLookup(lexicon: Lexicon): ReconcileWords["likelihood"] {
  const classes = ["forecast-term", "forecast-noun", "likelihood-adverb", "forecast-modal"].map((name) =>
    phraseLookup(lexicon, name),
  )
  return (term) => {
    const words = wordsOf(term)
    for (const find of classes) {
      const value = find(words)?.value
      if (value === "certain" || value === "probable" || value === "possible") return value
    }
    return null
  }
}
