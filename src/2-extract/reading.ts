// What the rules of claims see of one document: its words, with the pack's word classes as bits beside every token.
// A rule asks `grammar[i] & VERB`; which words are verbs stands in the packs.
import type { Lexicon } from "#lexicon"
import { CAPITAL, GLUED, NUMBER, PUNCTUATION, UPPER, WORD } from "./tokens.js"
import { type ClassTable, makeClassTable } from "./word-classes.js"
import type { Words } from "./words.js"

// Bits of `Reading.grammar`: the word classes, then what the token's letters show.
export const DETERMINER = 1 << 0
export const DEFINITE = 1 << 1
export const PREPOSITION = 1 << 2
export const PRONOUN = 1 << 3
export const PERSON_PRONOUN = 1 << 4
export const RELATIVE = 1 << 5
export const AUXILIARY = 1 << 6
export const BEING = 1 << 7
export const NEGATION = 1 << 8
export const COORDINATOR = 1 << 9
export const SUBORDINATOR = 1 << 10
export const CONDITION = 1 << 11
export const ADVERB = 1 << 12
export const VERB = 1 << 13
export const COMMA = 1 << 14
export const STOP = 1 << 15 // . ! ? … ; :
export const OPEN = 1 << 16 // ( [
export const CLOSE = 1 << 17
export const QUOTE_OPEN = 1 << 18
export const QUOTE_CLOSE = 1 << 19
export const DASH = 1 << 20 // one that stands between spaces, or is longer than a hyphen
export const NAME = 1 << 21 // begins with a capital, and not only because it begins the sentence
export const FIGURE = 1 << 22
export const ED = 1 << 23
export const ING = 1 << 24
export const POSSESSIVE = 1 << 25
export const OF_TIES = 1 << 26 // of, for, from, in, at, with: prepositions inside a noun phrase
export const PLURAL_S = 1 << 27
export const NOUN_TOO = 1 << 28 // a verb that is as well a noun in this form: "attacks", "claims"

// Bits of `Reading.sense`: what the word means to the rules.
export const SAYING = 1 << 0
export const TELLING = 1 << 1
export const SHOWING = 1 << 2
export const THINKING = 1 << 3
export const DENYING = 1 << 4
export const DECLINING = 1 << 5
export const FIGURING = 1 << 6
export const ACCORDING = 1 << 7
export const HOLDER_FOLLOWS = 1 << 8
export const CITING = 1 << 9
export const STATEMENT_NOUN = 1 << 10
export const HEARSAY = 1 << 11
export const OPINED = 1 << 12
export const HOLDER_NOUN = 1 << 13
export const PERSON_TITLE = 1 << 14
export const DOUBTING = 1 << 15
export const REJECTING = 1 << 16
export const PROBABLE = 1 << 17
export const POSSIBLE = 1 << 18
export const UNCLEAR = 1 << 19
export const MEMBER = 1 << 20
export const PEOPLE = 1 << 21
export const VICTIM = 1 << 22
export const ATTACK = 1 << 23
export const KILLING = 1 << 24
export const WOUNDING = 1 << 25
export const DETAINING = 1 << 26
export const MOVING = 1 << 27
export const HAVING = 1 << 28
export const SPENDING = 1 << 29
export const NUMBER_NOUN = 1 << 30
export const POINTING = 1 << 31 // "the group", "the ministry": a noun that may point back

const GRAMMAR_CLASSES: readonly (readonly [string, number])[] = [
  ["determiner", DETERMINER],
  ["definite", DEFINITE],
  ["preposition", PREPOSITION],
  ["pronoun", PRONOUN],
  ["person-pronoun", PERSON_PRONOUN],
  ["relative", RELATIVE],
  ["auxiliary", AUXILIARY],
  ["being", BEING],
  ["negation", NEGATION],
  ["coordinator", COORDINATOR],
  ["subordinator", SUBORDINATOR],
  ["condition", CONDITION],
  ["adverb", ADVERB],
  ["verb", VERB],
  ["phrase-tie", OF_TIES],
  ["noun-too", NOUN_TOO],
  ["number-word", FIGURE],
  ["vague-count", FIGURE],
  ["multiplier", FIGURE],
  ["plural-multiplier", FIGURE],
]
const SENSE_CLASSES: readonly (readonly [string, number])[] = [
  ["saying", SAYING],
  ["telling", TELLING],
  ["showing", SHOWING],
  ["thinking", THINKING],
  ["denying", DENYING],
  ["declining", DECLINING],
  ["figuring", FIGURING],
  ["according", ACCORDING],
  ["holder-follows", HOLDER_FOLLOWS],
  ["citing", CITING],
  ["statement-noun", STATEMENT_NOUN],
  ["hearsay", HEARSAY],
  ["opined", OPINED],
  ["holder-noun", HOLDER_NOUN],
  ["person-title", PERSON_TITLE],
  ["doubting", DOUBTING],
  ["rejecting", REJECTING],
  ["probable", PROBABLE],
  ["possible", POSSIBLE],
  ["unclear", UNCLEAR],
  ["member-noun", MEMBER],
  ["people-noun", PEOPLE],
  ["victim-noun", VICTIM],
  ["attack-noun", ATTACK],
  ["killing", KILLING],
  ["wounding", WOUNDING],
  ["detaining", DETAINING],
  ["moving", MOVING],
  ["having", HAVING],
  ["spending", SPENDING],
  ["number-noun", NUMBER_NOUN],
  ["group-reference", POINTING],
  ["body-reference", POINTING],
  ["state-reference", POINTING],
  ["weapon-reference", POINTING],
]

/** Words with their classes. Good until the next document is read. */
export interface Reading extends Words {
  readonly grammar: Int32Array
  readonly sense: Int32Array
  /** For each token the sentence that it stands in. */
  readonly sentenceOf: Int32Array
  /** For a mark that opens a quotation or bracket the token that closes it, and the other way round; -1 elsewhere. */
  readonly partner: Int32Array
  /** For `has` and its like: what the packs say of the term at each token. */
  readonly profile: Uint16Array
  readonly classes: ClassTable
  /** By word id: the word in small letters where it has been asked for; a word is cut out of the text once. */
  readonly small: (string | undefined)[]
  /** How many tokens the term of this class covers at token `i`; 0 for none. */
  reach(i: number, className: string): number
}

/** Words of the language packs come first; those of a table of a million names are hardly ever asked for. */
const MOST_SMALL = 1 << 16

/** Makes readers that share their buffers. */
export function makeReader(lexicon: Lexicon): (words: Words) => Reading {
  const { terms } = lexicon
  const grammarOf = bitsByProfile(lexicon, GRAMMAR_CLASSES)
  const senseOf = bitsByProfile(lexicon, SENSE_CLASSES)
  const adverb = terms.classId("adverb")
  const adverbDepth = Uint8Array.from(terms.profiles().nodes, (node) => terms.phrases.depth[terms.find(node, adverb)]!)
  const classes = makeClassTable(lexicon)
  const { profileOf } = classes
  const ids = new Map<string, number>()
  let profile = new Uint16Array(0)
  let grammar = new Int32Array(0)
  let sense = new Int32Array(0)
  let sentenceOf = new Int32Array(0)
  let partner = new Int32Array(0)
  const small: (string | undefined)[] = new Array(Math.min(lexicon.vocabulary.size, MOST_SMALL)).fill(undefined)
  return function read(words) {
    const { length, term, kind, shape, sentences, sentenceCount } = words
    if (grammar.length < length + 1) {
      const room = length * 2 + 64
      grammar = new Int32Array(room)
      sense = new Int32Array(room)
      sentenceOf = new Int32Array(room)
      partner = new Int32Array(room)
      profile = new Uint16Array(room)
    }
    for (let s = 0; s < sentenceCount; s++) {
      const from = sentences[s]!
      const to = sentences[s + 1]!
      let within = from
      for (let i = from; i < to; i++) {
        const row = profileOf[term[i]!]!
        profile[i] = row
        // "IS", "US", "WHO": in capitals a function word is a name
        const known = shape[i]! & UPPER ? 0 : grammarOf[row]!
        if (known & ADVERB && adverbDepth[row]! > 1) within = Math.max(within, i + adverbDepth[row]!)
        sentenceOf[i] = s
        partner[i] = -1
        sense[i] = senseOf[row]!
        let letters = lettersOf(words, i, from, known)
        // "on Jan. 7": a point inside a sentence is an abbreviation's and ends nothing
        if (letters & STOP && i + 1 < to && isInnerPoint(words, i)) letters = 0
        // "60,000 – 77,000": the dash of a range parts no clauses
        if (letters & DASH && i > from && i + 1 < to && grammar[i - 1]! & FIGURE && kind[i + 1] === NUMBER) letters = 0
        grammar[i] = known | letters
        // "launched in May", "on 8 May": a month is no auxiliary
        if (known & AUXILIARY && letters & NAME && i > from && grammar[i - 1]! & (PREPOSITION | FIGURE))
          grammar[i]! &= ~AUXILIARY
        // "at least": the words inside an adverb of several words are adverbs too
        if (i < within) grammar[i]! |= ADVERB
      }
    }
    grammar[length] = 0
    sense[length] = 0
    profile[length] = 0
    pairMarks(words, grammar, partner)
    const { text, start, end, word, document } = words
    // written out, as in wordsOf
    return {
      text,
      length,
      start,
      end,
      kind,
      shape,
      word,
      sentenceCount,
      sentences,
      document,
      lexicon: words.lexicon,
      term,
      grammar,
      sense,
      sentenceOf,
      partner,
      profile,
      classes,
      small,
      reach,
    }

    function reach(i: number, className: string): number {
      const node = term[i]!
      if (!node) return 0
      let id = ids.get(className)
      if (id === undefined) {
        id = terms.classId(className)
        ids.set(className, id)
      }
      const found = terms.find(node, id)
      return found ? terms.phrases.depth[found]! : 0
    }
  }
}

function bitsByProfile({ terms }: Lexicon, classes: readonly (readonly [string, number])[]): Int32Array {
  const byNode = terms.bits(classes.map(([name, bit]) => [terms.classId(name), bit]))
  return Int32Array.from(terms.profiles().nodes, (node) => byNode[node]!)
}

const isInnerPoint = ({ text, start, kind }: Words, i: number): boolean =>
  text.charCodeAt(start[i]!) === 46 && kind[i + 1] !== PUNCTUATION && kind[i - 1] === WORD

/** By the mark's UTF-16 unit: a table, since a tenth of all tokens ask it. */
const MARKS = new Int32Array(0x10000)
for (const [mark, bits] of [
  [",", COMMA],
  [".", STOP],
  ["!", STOP],
  ["?", STOP],
  ["…", STOP],
  [";", STOP],
  [":", STOP],
  ["(", OPEN],
  ["[", OPEN],
  [")", CLOSE],
  ["]", CLOSE],
  ["“", QUOTE_OPEN],
  ["«", QUOTE_OPEN],
  ["„", QUOTE_OPEN],
  ["”", QUOTE_CLOSE],
  ["»", QUOTE_CLOSE],
  ["—", DASH],
  ["–", DASH],
] as const)
  MARKS[mark.charCodeAt(0)] = bits

/** What the letters of a token show. `first` is the first token of its sentence, where a capital proves nothing. */
function lettersOf({ text, start, end, kind, shape }: Words, i: number, first: number, known: number): number {
  const at = start[i]!
  if (kind[i] === NUMBER) return FIGURE
  if (kind[i] === PUNCTUATION) {
    const unit = text.charCodeAt(at)
    // an apostrophe, a quotation mark, a hyphen, two dashes: what they are depends on what stands beside them
    return unit === 39 || unit === 34 || unit === 45 || unit === 0x2013 || unit === 0x2014
      ? markOf(text, at, (shape[i]! & GLUED) !== 0)
      : MARKS[unit]!
  }
  const size = end[i]! - at
  const last = text.charCodeAt(end[i]! - 1)
  if (last === 115 && size === 2 && (text.charCodeAt(at) === 39 || text.charCodeAt(at) === 0x2019)) return POSSESSIVE
  let bits = 0
  if (shape[i]! & CAPITAL && (i > first || !known)) bits |= NAME
  if (size > 3) {
    const before = text.charCodeAt(end[i]! - 2)
    if (last === 100 && before === 101) bits |= ED
    else if (last === 103 && before === 110 && text.charCodeAt(end[i]! - 3) === 105) bits |= ING
    else if (last === 115 && before !== 115) bits |= PLURAL_S
  }
  return bits
}

function markOf(text: string, at: number, glued: boolean): number {
  const mark = text[at]!
  if (mark === "'" && (text[at + 1] === "'" || text[at - 1] === "'"))
    return glued && text[at - 1] !== "'"
      ? QUOTE_CLOSE
      : text[at - 1] === "'" && !isSpace(text, at - 2)
        ? QUOTE_CLOSE
        : QUOTE_OPEN
  if (mark === '"') return glued && !opensHere(text, at) ? QUOTE_CLOSE : QUOTE_OPEN
  if (mark === "-") return glued ? 0 : DASH
  if ((mark === "–" || mark === "—") && glued && isDigit(text, at - 1) && isDigit(text, at + 1)) return 0
  return MARKS[mark.charCodeAt(0)]!
}

const opensHere = (text: string, at: number): boolean => at > 0 && "([—–".includes(text[at - 1]!)
const isSpace = (text: string, at: number): boolean => at < 0 || text.charCodeAt(at) <= 32
const isDigit = (text: string, at: number): boolean => text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57

/** Ties the marks of quotations and brackets that belong together; a quotation never leaves its paragraph. */
function pairMarks(
  { text, length, end, start, sentences, sentenceCount }: Words,
  grammar: Int32Array,
  partner: Int32Array,
): void {
  let quote = -1
  let bracket = -1
  let s = 0
  for (let i = 0; i < length; i++) {
    while (s + 1 < sentenceCount && i >= sentences[s + 1]!) s++
    if (i === sentences[s] && i > 0) {
      bracket = -1
      if (quote >= 0 && text.slice(end[i - 1], start[i]).includes("\n\n")) quote = -1
    }
    const bits = grammar[i]!
    if (bits & QUOTE_OPEN) quote = i
    else if (bits & OPEN) bracket = i
    else if (bits & QUOTE_CLOSE && quote >= 0) {
      partner[quote] = i
      partner[i] = quote
      quote = -1
    } else if (bits & CLOSE && bracket >= 0) {
      partner[bracket] = i
      partner[i] = bracket
      bracket = -1
    }
  }
}

/** The token's word in lower case; empty where there is none. */
export function wordAt({ text, length, word, start, end, small }: Reading, i: number): string {
  if (i < 0 || i >= length) return ""
  const id = word[i]!
  const from = start[i]!
  const to = end[i]!
  // words with accents or another apostrophe have the ids of plain ones
  if (id === 0 || id >= small.length || !isPlain(text, from, to)) return text.slice(from, to).toLowerCase()
  small[id] ??= text.slice(from, to).toLowerCase()
  return small[id]
}

function isPlain(text: string, from: number, to: number): boolean {
  let all = 0
  for (let at = from; at < to; at++) all |= text.charCodeAt(at)
  return all < 128
}
