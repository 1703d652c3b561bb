// Hot path of every grammar: `find` is a few reads of typed arrays. Nodes share their sets of classes
// (some hundred different sets), so that the sets stay in the processor's nearest cache.
import type { TermTable, TermValue } from "./lexicon.js"
import { Phrases } from "./phrases.js"
import type { Vocabulary } from "./vocabulary.js"

export const MOST_CLASSES = 1024
/** The id of all classes that no pack defines. */
const NOTHING = MOST_CLASSES
/** 32-bit words of one set; the last holds NOTHING's bit and is never set. */
const WIDTH = MOST_CLASSES / 32 + 1

/** The terms of all packs. Add them all, then `seal`. */
export class Terms implements TermTable {
  readonly phrases = new Phrases()
  private readonly ids = new Map<string, number>()
  /** What has been added, until `seal`: by entry, its node, class and value. */
  private readonly addedNode: number[] = []
  private readonly addedClass: number[] = []
  private readonly addedValue: TermValue[] = []
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
    this.addedNode.push(this.phrases.addWords(vocabulary, words))
    this.addedClass.push(classId)
    this.addedValue.push(value)
  }
  seal(vocabulary: Vocabulary): void {
    this.phrases.seal(vocabulary.size)
    const { addedNode, addedClass, addedValue } = this
    // counting sort by node; entries of one node stay in the order in which they were added
    const from = new Int32Array(this.phrases.nodes + 1)
    for (const node of addedNode) from[node + 1]!++
    for (let node = 0; node < this.phrases.nodes; node++) from[node + 1]! += from[node]!
    const next = from.slice()
    for (let entry = 0; entry < addedNode.length; entry++) {
      const at = next[addedNode[entry]!]!++
      this.valueClass[at] = addedClass[entry]!
      this.values[at] = addedValue[entry]!
    }
    this.valuesFrom = from
    this.shareSets()
    addedNode.length = addedClass.length = addedValue.length = 0
  }
  private shareSets(): void {
    const known = new Map<string, number>([["", 0]])
    const sets: number[] = new Array(WIDTH).fill(0)
    this.setOf = new Uint16Array(this.phrases.nodes)
    // nearly all nodes hold nothing or one class: these need neither lists nor keys (measured: four fifths of this loop)
    const alone = new Int32Array(MOST_CLASSES)
    for (let node = 0; node < this.phrases.nodes; node++) {
      const size = this.valuesFrom[node + 1]! - this.valuesFrom[node]!
      const only = size === 1 ? this.valueClass[this.valuesFrom[node]!]! : -1
      if (size === 0 || (only >= 0 && alone[only])) {
        this.setOf[node] = size === 0 ? 0 : alone[only]!
        continue
      }
      const held = this.valueClass.slice(this.valuesFrom[node], this.valuesFrom[node + 1])
      const key = held.length > 1 ? held.sort((a, b) => a - b).join(" ") : String(held[0] ?? "")
      let set = known.get(key)
      if (set === undefined) {
        set = known.size
        known.set(key, set)
        for (let i = 0; i < WIDTH; i++) sets.push(0)
        for (const id of held) sets[set * WIDTH + (id >> 5)]! |= 1 << (id & 31)
      }
      this.setOf[node] = set
      if (only >= 0) alone[only] = set
    }
    this.sets = Int32Array.from(sets)
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
  bits(classes: readonly (readonly [classId: number, bit: number])[]): Int32Array {
    const { sets, setOf } = this
    const { shorter, nodes } = this.phrases
    const bySet = new Int32Array(sets.length / WIDTH)
    for (let set = 0; set < bySet.length; set++)
      for (const [id, bit] of classes) if (sets[set * WIDTH + (id >> 5)]! & (1 << (id & 31))) bySet[set]! |= bit
    const bits = new Int32Array(nodes)
    // a node is made after those on its way from the root
    for (let node = 1; node < nodes; node++) bits[node] = bySet[setOf[node]!]! | bits[shorter[node]!]!
    return bits
  }
  private made: { readonly of: Uint16Array; readonly nodes: readonly number[] } | null = null
  profiles(): { readonly of: Uint16Array; readonly nodes: readonly number[] } {
    this.made ??= this.makeProfiles()
    return this.made
  }
  private makeProfiles(): { readonly of: Uint16Array; readonly nodes: readonly number[] } {
    const { shorter, depth, nodes } = this.phrases
    const of = new Uint16Array(nodes)
    const examples = [0]
    const known = new Map<number, number>()
    for (let node = 1; node < nodes; node++) {
      const below = shorter[node]! ? of[shorter[node]!]! : 0
      const set = this.setOf[node]!
      if (!set) {
        of[node] = below
        continue
      }
      const key = (below * 0x10000 + set) * 0x100 + depth[node]!
      let profile = known.get(key)
      if (profile === undefined) {
        profile = examples.length
        known.set(key, profile)
        examples.push(node)
      }
      of[node] = profile
    }
    return { of, nodes: examples }
  }
  value(node: number, classId: number): TermValue {
    const start = this.valuesFrom[node]!
    for (let at = this.valuesFrom[node + 1]! - 1; at >= start; at--)
      if (this.valueClass[at] === classId) return this.values[at]!
    return null
  }
}
