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

/** What the packs say of all classes. */
export interface ClassTable {
  /** For each term node its profile: a row of `lengths`, 0 for none. */
  readonly profileOf: Uint16Array
  readonly profiles: number
  /** For class c and profile p at `c * profiles + p`: bit n - 1 is set where a term of the class has n words there. */
  readonly lengths: Uint16Array
}

export function makeClassTable({ terms }: Lexicon): ClassTable {
  const { of, nodes } = terms.profiles()
  const lengths = new Uint16Array(CLASSES.length * nodes.length)
  CLASSES.forEach((names, row) => {
    for (const id of names.map((name) => terms.classId(name)))
      nodes.forEach((node, profile) => {
        const found = terms.find(node, id)
        if (found)
          lengths[row * nodes.length + profile]! |= 1 << (Math.min(terms.phrases.depth[found]!, MOST_WORDS) - 1)
      })
  })
  return { profileOf: of, profiles: nodes.length, lengths }
}

interface Profiled {
  readonly profile: Uint16Array
  readonly classes: ClassTable
}

/** The lengths of the class's terms at token `i`, as bits; a place before or behind the text (-1) is asked for too, and has none. */
const lengthsAt = ({ profile, classes }: Profiled, i: number, of: WordClass): number =>
  i >= 0 && i < profile.length ? classes.lengths[of * classes.profiles + profile[i]!]! : 0

/** Whether a term of the class begins at token `i`. */
export const has = (r: Profiled, i: number, of: WordClass): boolean => lengthsAt(r, i, of) > 0

/** How many tokens the longest term of the class covers at token `i`; 0 for none. */
export const lengthOf = (r: Profiled, i: number, of: WordClass): number => 32 - Math.clz32(lengthsAt(r, i, of))

/** Whether a term of the class covers just so many tokens at token `i`. */
export const covers = (r: Profiled, i: number, of: WordClass, tokens: number): boolean =>
  tokens > 0 && ((lengthsAt(r, i, of) >> (tokens - 1)) & 1) === 1
