// Hot path of every grammar: `find` is a few reads of typed arrays. Nodes share their sets of classes
// (some hundred different sets), so that the sets stay in the processor's nearest cache.
import type { TermTable, TermValue } from "./lexicon.js"
import { Phrases } from "./phrases.js"
import type { Vocabulary } from "./vocabulary.js"

export const MOST_CLASSES = 256
/** The id of all classes that no pack defines. */
const NOTHING = MOST_CLASSES
/** 32-bit words of one set; the last holds NOTHING's bit and is never set. */
const WIDTH = MOST_CLASSES / 32 + 1

/** The terms of all packs. Add them all, then `seal`. */
export class Terms implements TermTable {
  readonly phrases = new Phrases()
  private readonly ids = new Map<string, number>()
  private readonly held = new Map<number, Map<number, TermValue>>()
  private setOf = new Uint16Array(0)
  private sets = new Int32Array(0)
  private valuesFrom = new Int32Array(0)
  private readonly valueClass: number[] = []
  private readonly values: TermValue[] = []

  /** The id of a class that a pack defines; -1 where there are too many. */
  define(name: string): number {
    const known = this.ids.get(name)
    if (known !== undefined) return known
    if (this.ids.size === MOST_CLASSES) return -1
    this.ids.set(name, this.ids.size)
    return this.ids.size - 1
  }
  /** `words`: the folded words of the term with a space between. A later value of the same term and class replaces the earlier. */
  add(vocabulary: Vocabulary, classId: number, words: string, value: TermValue): void {
    const node = this.phrases.add(words.split(" ").map((word) => vocabulary.intern(word)))
    const held = this.held.get(node) ?? new Map<number, TermValue>()
    held.set(classId, value)
    this.held.set(node, held)
  }
  seal(vocabulary: Vocabulary): void {
    this.phrases.seal(vocabulary.size)
    const known = new Map<string, number>([["", 0]])
    const sets: number[] = new Array(WIDTH).fill(0)
    this.setOf = new Uint16Array(this.phrases.nodes)
    this.valuesFrom = new Int32Array(this.phrases.nodes + 1)
    for (let node = 0; node < this.phrases.nodes; node++) {
      this.valuesFrom[node] = this.values.length
      const held = this.held.get(node)
      if (!held) continue
      const key = [...held.keys()].sort((a, b) => a - b).join(" ")
      let set = known.get(key)
      if (set === undefined) {
        set = known.size
        known.set(key, set)
        for (let i = 0; i < WIDTH; i++) sets.push(0)
        for (const id of held.keys()) sets[set * WIDTH + (id >> 5)]! |= 1 << (id & 31)
      }
      this.setOf[node] = set
      for (const [id, value] of held) {
        this.valueClass.push(id)
        this.values.push(value)
      }
    }
    this.valuesFrom[this.phrases.nodes] = this.values.length
    this.sets = Int32Array.from(sets)
    this.held.clear()
  }

  classId(name: string): number {
    return this.ids.get(name) ?? NOTHING
  }
  classNames(): string[] {
    return [...this.ids.keys()]
  }
  /** The ids of the words that are terms of the class by themselves. */
  singleWords(className: string): number[] {
    const id = this.classId(className)
    const found: number[] = []
    const { first, final } = this.phrases
    for (let word = 0; word < first.length; word++) {
      const node = first[word]!
      if (node && final[node] && this.find(node, id)) found.push(word)
    }
    return found
  }
  find(node: number, classId: number): number {
    const word = classId >> 5
    const bit = 1 << (classId & 31)
    const { sets, setOf } = this
    const { shorter } = this.phrases
    for (let at = node; at; at = shorter[at]!) if (sets[setOf[at]! * WIDTH + word]! & bit) return at
    return 0
  }
  value(node: number, classId: number): TermValue {
    const end = this.valuesFrom[node + 1]!
    for (let at = this.valuesFrom[node]!; at < end; at++) if (this.valueClass[at] === classId) return this.values[at]!
    return null
  }
}
