// The words of one document as the time rules see them: which class begins at a token, what it means, what stands
// beside it. A rule looks back no further than the last time that was found, and never out of its sentence.
import type { Edtf } from "#claim"
import type { Lexicon, TermValue } from "#lexicon"
import type { Time } from "../spans.js"
import { CAPITAL, GLUED, NUMBER, WORD } from "../tokens.js"
import type { Words } from "../words.js"
import type { Moment } from "./moment.js"

export const TIME_CLASSES = [
  "month",
  "month-homograph",
  "month-abbreviation",
  "weekday",
  "weekday-plural",
  "weekday-abbreviation",
  "season",
  "quarter-code",
  "time-unit",
  "time-half",
  "time-weekend",
  "time-period",
  "relative-day",
  "time-now",
  "time-then",
  "time-since-then",
  "day-part",
  "decade-word",
  "time-set",
  "time-deictic",
  "time-up-to-now",
  "time-anaphoric",
  "time-each",
  "time-latest",
  "time-present",
  "time-over",
  "time-old",
  "time-ago",
  "time-early",
  "time-edge",
  "time-ordinal",
  "ordinal-suffix",
  "time-count",
  "time-some",
  "time-approximate",
  "time-nearly",
  "time-deadline",
  "time-bound",
  "time-preposition",
  "time-link",
  "fiscal",
  "named-day",
  "holiday",
  "not-a-time",
  "time-counted",
  "not-a-year-before",
  "tense-future",
  "tense-past",
  "tense-bare",
] as const
export type TimeClass = (typeof TIME_CLASSES)[number]

/** What a rule makes of the words at an anchor: the tokens and the value. */
export interface Draft {
  from: number
  to: number
  value: Edtf
  implied: boolean
  /** For a stretch that is told by its length, the length. */
  length?: string
  /** What it names inside, where that is another time: 2015 in "the first three months of 2015". */
  inside?: readonly Draft[]
}

export class TimeReader {
  words!: Words
  published: Moment | null = null
  /** The last time that was found and that names days; what "that year" and "a year later" count from. */
  previous: Time | null = null
  /** The last quarter or half of a year that was named and not merely compared with; "the latest quarter" is it. */
  quarter: Moment | null = null
  /** The first token of the sentence. */
  start = 0
  /** How many sentences ago the last time was found. */
  distance = 0
  /** No rule looks back beyond this token: the sentence's first, or the one behind the last time. */
  floor = 0
  /** Behind the last token of the sentence. */
  end = 0
  private readonly ids: Readonly<Record<TimeClass, number>>
  /** For each class: whether a term of it ends at the node or on the way to it. */
  private readonly held: Readonly<Record<TimeClass, Uint8Array>>

  constructor(private readonly lexicon: Lexicon) {
    const { terms } = lexicon
    const ids: Partial<Record<TimeClass, number>> = {}
    const held: Partial<Record<TimeClass, Uint8Array>> = {}
    for (const name of TIME_CLASSES) {
      const id = terms.classId(name)
      ids[name] = id
      const nodes = new Uint8Array(terms.phrases.nodes)
      for (let node = 1; node < nodes.length; node++)
        if (terms.phrases.final[node] && terms.find(node, id)) nodes[node] = 1
      held[name] = nodes
    }
    this.ids = ids as Record<TimeClass, number>
    this.held = held as Record<TimeClass, Uint8Array>
  }

  /** Whether each node of the terms has one of the classes. */
  nodesOf(names: readonly TimeClass[]): Uint8Array {
    const all = new Uint8Array(this.lexicon.terms.phrases.nodes)
    for (const name of names)
      this.held[name].forEach((has, node) => {
        if (has) all[node] = 1
      })
    return all
  }
  /** Whether a term of the class begins at the token. */
  is(i: number, name: TimeClass): boolean {
    return i >= this.floor && i < this.end && this.held[name][this.words.term[i]!] === 1
  }
  /** How many tokens the term of the class covers; 0 for none. */
  size(i: number, name: TimeClass): number {
    if (!this.is(i, name)) return 0
    const { terms } = this.lexicon
    return terms.phrases.depth[terms.find(this.words.term[i]!, this.ids[name])]!
  }
  value(i: number, name: TimeClass): TermValue {
    if (!this.is(i, name)) return null
    const { terms } = this.lexicon
    return terms.value(terms.find(this.words.term[i]!, this.ids[name]), this.ids[name])
  }
  number(i: number, name: TimeClass): number | null {
    const value = this.value(i, name)
    return value === null ? null : Number(value)
  }
  /** The start of the term of the class that ends right before the token (up to four words long); -1 for none. */
  before(i: number, name: TimeClass): number {
    for (let length = 1; length <= 4; length++) if (this.size(i - length, name) === length) return i - length
    return -1
  }
  /** What joins the parts of dates: "of", "the", "to", "and", "dash", "comma", "stop", …; null for other words. */
  link(i: number): string | null {
    const value = this.value(i, "time-link")
    return typeof value === "string" ? value : null
  }
  /** The whole number that a token of digits alone stands for; -1 for other tokens. `digits` 0 takes any length up to four. */
  numeral(i: number, digits = 0): number {
    const { words } = this
    if (i < this.floor || i >= this.end || words.kind[i] !== NUMBER) return -1
    const size = words.end[i]! - words.start[i]!
    if (size > 4 || (digits > 0 && size !== digits)) return -1
    let value = 0
    for (let at = words.start[i]!; at < words.end[i]!; at++) {
      const unit = words.text.charCodeAt(at)
      if (unit < 48 || unit > 57) return -1
      value = value * 10 + unit - 48
    }
    return value
  }
  isWord(i: number): boolean {
    return i >= this.floor && i < this.end && this.words.kind[i] === WORD
  }
  capital(i: number): boolean {
    return (this.words.shape[i]! & CAPITAL) !== 0
  }
  /** Whether no space stands before the token. */
  glued(i: number): boolean {
    return i < this.end && (this.words.shape[i]! & GLUED) !== 0
  }
}

/** Whether the word ends as plurals do. */
export function isPlural({ words }: TimeReader, i: number): boolean {
  return (words.text.charCodeAt(words.end[i]! - 1) | 32) === 115
}

/** Whether a month's name or abbreviation stands at the token, be it a month or not. */
export function isMonth(reader: TimeReader, i: number): boolean {
  return reader.is(i, "month") || reader.is(i, "month-homograph") || reader.is(i, "month-abbreviation")
}
