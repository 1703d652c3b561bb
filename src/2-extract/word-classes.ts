// Word classes by number: to ask whether a word is of a class is one read of an array. `Reading.reach` asks by name, which is a
// look into a map each time, and is for where it is asked seldom. (Measured: a third of what rules of events took was that map.)
import type { Lexicon } from "#lexicon"

/** One class of the packs, or several of which any will do. */
export type WordClass = number

const CLASSES: (readonly string[])[] = []
const NUMBERS = new Map<string, WordClass>()

/** The number of a class. Asked for once, where a module begins. */
export function wordClass(...names: readonly string[]): WordClass {
  const key = names.join(" ")
  const known = NUMBERS.get(key)
  if (known !== undefined) return known
  NUMBERS.set(key, CLASSES.push(names) - 1)
  return CLASSES.length - 1
}

/** Terms longer than this count as this long. */
const MOST_WORDS = 16

/** What the packs say of all classes, term by term: what is asked of one token lies together, and what is asked most in two lines of the cache. */
export interface ClassTable {
  /** For each term node its profile: a row of `sets` and `lengths`, 0 for a term of no class. */
  readonly profileOf: Uint16Array
  /** How many 32-bit words a row of `sets` has: bit c of a row is set where a term of class c begins there. */
  readonly width: number
  readonly sets: Int32Array
  readonly classes: number
  /** For profile p and class c at `p * classes + c`: bit n - 1 is set where a term of the class has n words there. */
  readonly lengths: Uint16Array
}

export function makeClassTable({ terms }: Lexicon): ClassTable {
  const { of, nodes } = terms.profiles()
  const classes = CLASSES.length
  const width = (classes + 31) >> 5
  const sets = new Int32Array(width * nodes.length)
  const lengths = new Uint16Array(classes * nodes.length)
  CLASSES.forEach((names, number) => {
    for (const id of names.map((name) => terms.classId(name)))
      nodes.forEach((node, profile) => {
        const found = terms.find(node, id)
        if (!found) return
        sets[profile * width + (number >> 5)]! |= 1 << (number & 31)
        lengths[profile * classes + number]! |= 1 << (Math.min(terms.phrases.depth[found]!, MOST_WORDS) - 1)
      })
  })
  return { profileOf: of, width, sets, classes, lengths }
}

interface Profiled {
  readonly profile: Uint16Array
  readonly classes: ClassTable
}

/** The lengths of the class's terms at token `i`, as bits; a place before or behind the text (-1) is asked for too, and has none. */
const lengthsAt = (r: Profiled, i: number, of: WordClass): number =>
  has(r, i, of) ? r.classes.lengths[r.profile[i]! * r.classes.classes + of]! : 0

/** Whether a term of the class begins at token `i`. */
export const has = ({ profile, classes }: Profiled, i: number, of: WordClass): boolean =>
  i >= 0 &&
  i < profile.length &&
  profile[i]! > 0 &&
  ((classes.sets[profile[i]! * classes.width + (of >> 5)]! >> (of & 31)) & 1) === 1

/** How many tokens the longest term of the class covers at token `i`; 0 for none. */
export const lengthOf = (r: Profiled, i: number, of: WordClass): number => 32 - Math.clz32(lengthsAt(r, i, of))

/** Whether a term of the class covers just so many tokens at token `i`. */
export const covers = (r: Profiled, i: number, of: WordClass, tokens: number): boolean =>
  tokens > 0 && ((lengthsAt(r, i, of) >> (tokens - 1)) & 1) === 1
