// What the quantity rules see: the tokens of one sentence at a time and, for each, which classes of the packs begin there.
// One byte for each (term, class) makes the question "does a bound begin here, and how long is it" a single look-up.
import type { Lexicon, TermValue } from "#lexicon"
import { GLUED, NUMBER, WORD } from "../tokens.js"
import type { Words } from "../words.js"

const CLASSES = [
  "number-word",
  "multiplier",
  "multiplier-sign",
  "plural-multiplier",
  "vague-count",
  "vague-multiple",
  "couple",
  "part",
  "parts",
  "fraction-sign",
  "decimal-point",
  "negative-sign",
  "frequency",
  "multiple",
  "multiple-word",
  "changed-by-factor",
  "number-idiom",
  "bound-low",
  "bound-high",
  "bound-low-behind",
  "bound-high-behind",
  "hedge",
  "hedge-behind",
  "range-before",
  "range-joint",
  "maybe",
  "filler",
  "percent",
  "percent-sign",
  "of",
  "possessive",
  "place-word",
  "than",
  "more-or-less",
  "small-money",
  "particle",
  "before-particle",
  "particle-taker",
  "point-of-time",
  "unit",
  "unit-sign",
  "unit-of-time",
  "dimension-word",
  "old",
  "rate",
  "per",
  "currency",
  "currency-sign",
  "currency-code",
  "currency-behind",
  "irregular-noun",
  "person-noun",
  "compound-noun",
  "noun-stop",
  "noun-bridge",
  "share-of",
  "numbered",
  "year-before",
  "year-only-before",
  "month-name",
  "month-or-word",
  "ordinal-ending",
  "clock",
  "change-verb",
  "taking-verb",
  "change-noun",
  "change-of",
  "change-by",
  "score-word",
  "out-of",
  "divided-by",
  "definite",
  "article",
  "and",
] as const
export type QuantityClass = (typeof CLASSES)[number]

/** Bits of `Reading.wakes`. */
export const PREFIX = 1
export const BEGINS = 2
export const ONE_WORD = 4
export const IDIOM = 8

/** Classes at which the grammar wakes, beside figures. */
const WAKING_PREFIX: readonly QuantityClass[] = ["bound-low", "bound-high", "hedge", "range-before"]
const WAKING_ONE_WORD: readonly QuantityClass[] = ["frequency", "multiple-word", "changed-by-factor"]
const WAKING: readonly QuantityClass[] = [
  "number-word",
  "multiplier",
  "plural-multiplier",
  "vague-count",
  "vague-multiple",
  "couple",
  "part",
  "parts",
  "fraction-sign",
  "negative-sign",
  "currency-sign",
  "currency-code",
]
const BITS = new Map<QuantityClass, number>([
  ...WAKING.map((name) => [name, BEGINS] as const),
  ...WAKING_PREFIX.map((name) => [name, PREFIX] as const),
  ...WAKING_ONE_WORD.map((name) => [name, ONE_WORD] as const),
  ["number-idiom", IDIOM],
])

const COLUMN = new Map<string, number>(CLASSES.map((name, column) => [name, column]))
const columnOf = (name: QuantityClass): number => COLUMN.get(name)!
/** Column of each class in the table of lengths. */
export const C = Object.fromEntries(CLASSES.map((name) => [name, columnOf(name)])) as Record<QuantityClass, number>

/** A cursorless view of one sentence: `begin` is its first token, `end` is behind its last. */
export class Reading {
  words!: Words
  private term: Int32Array = new Int32Array(0)
  begin = 0
  end = 0
  /** Behind "between": "and" joins two numbers, not the parts of one. */
  ranging = false
  private readonly lengths: Uint8Array
  private readonly ids: readonly number[]
  /** For each term: what the grammar may find there, as bits; 0 where it sleeps. */
  readonly wakes: Uint8Array

  constructor(private readonly lexicon: Lexicon) {
    const { terms } = lexicon
    this.ids = CLASSES.map((name) => terms.classId(name))
    const nodes = terms.phrases.nodes
    this.lengths = new Uint8Array(nodes * CLASSES.length)
    this.wakes = new Uint8Array(nodes)
    const bits = CLASSES.map((name) => BITS.get(name) ?? 0)
    for (let node = 1; node < nodes; node++)
      this.ids.forEach((id, column) => {
        const found = terms.find(node, id)
        if (!found) return
        this.lengths[node * CLASSES.length + column] = terms.phrases.depth[found]!
        this.wakes[node]! |= bits[column]!
      })
  }

  /** Turns to the words of a text; `begin` and `end` are set for each of its sentences. */
  turnTo(words: Words): void {
    this.words = words
    this.term = words.term
  }
  /** Number of tokens of the term of this class that begins at token `i` of the sentence; 0 for none. */
  is(i: number, column: number): number {
    if (i < this.begin || i >= this.end) return 0
    const node = this.term[i]!
    return node && this.lengths[node * CLASSES.length + column]!
  }
  /** What the term of this class at `i` means. */
  value(i: number, column: number): TermValue {
    const { terms } = this.lexicon
    const found = terms.find(this.term[i]!, this.ids[column]!)
    return found ? terms.value(found, this.ids[column]!) : null
  }
  num(i: number, column: number): number {
    return Number(this.value(i, column))
  }
  /** Whether a term of this class ends before token `i`: its first token, or -1. Looks back over five tokens. */
  endsBefore(i: number, column: number): number {
    for (let from = i - 1; from >= this.begin && from >= i - 5; from--)
      if (this.is(from, column) === i - from) return from
    return -1
  }
  isNumber(i: number): boolean {
    return i >= this.begin && i < this.end && this.words.kind[i] === NUMBER
  }
  isWord(i: number): boolean {
    return i >= this.begin && i < this.end && this.words.kind[i] === WORD
  }
  shape(i: number, bit: number): boolean {
    return i >= this.begin && i < this.end && (this.words.shape[i]! & bit) !== 0
  }
  /** Whether no space stands between token `i` and the one before it. */
  glued(i: number): boolean {
    return i > this.begin && i < this.end && (this.words.shape[i]! & GLUED) !== 0
  }
  /** First UTF-16 unit of token `i`, or 0 outside the sentence. */
  unit(i: number): number {
    return i >= this.begin && i < this.end ? this.words.text.charCodeAt(this.words.start[i]!) : 0
  }
  isMark(i: number, mark: string): boolean {
    return this.unit(i) === mark.charCodeAt(0) && this.words.end[i]! - this.words.start[i]! === 1
  }
  isDash(i: number): boolean {
    const unit = this.unit(i)
    return unit === 45 || (unit >= 0x2010 && unit <= 0x2015) || unit === 0x2212
  }
  text(i: number): string {
    return this.words.text.slice(this.words.start[i]!, this.words.end[i]!)
  }
}
