// A trie over word ids. A node is a number; node 0 is the root; a node that ends a phrase is "final".
// Children are found in one open-addressed table of triples (parent, word, child), so that a million names stay in
// one typed array and a step costs one line of cache.

import type { Vocabulary } from "./vocabulary.js"

const STRIDE = 3

/** Phrases of word ids, leftmost-longest. What a final node stands for is kept by whoever built the phrases. */
export class Phrases {
  private table = new Int32Array(STRIDE << 12)
  private mask = (1 << 12) - 1
  /** Nearest final node on the way from the node to the root, itself excluded; 0 for none. */
  shorter = new Int32Array(1 << 12)
  /** Number of words from the root. */
  depth = new Uint8Array(1 << 12)
  final = new Uint8Array(1 << 12)
  /** Whether a phrase goes on behind the node; asked before `child`, most nodes spare a look into far memory. Made by `seal`. */
  inner = new Uint8Array(0)
  nodes = 1
  /** For each word id: the root's child, 0 for none. Made by `seal`. */
  first = new Int32Array(0)

  /** Makes room for so many nodes at once, so that the table need not grow step by step. */
  reserve(nodes: number): void {
    let mask = this.mask
    while (nodes * 10 > mask * 7) mask = mask * 2 + 1
    if (mask > this.mask) this.resize(mask)
    if (nodes >= this.depth.length) this.widen(nodes + 1)
  }
  /** The node of folded words with a space between, made where it is new. Call `seal` after the last. */
  addWords(vocabulary: Vocabulary, words: string): number {
    let node = 0
    for (let from = 0; from <= words.length; ) {
      const space = words.indexOf(" ", from)
      const to = space < 0 ? words.length : space
      node = this.step(node, vocabulary.intern(words.slice(from, to)))
      from = to + 1
    }
    this.final[node] = 1
    return node
  }
  /** The child, made where it is new. */
  step(node: number, word: number): number {
    if (this.nodes * 10 > this.mask * 7) this.resize(this.mask * 2 + 1)
    const { table, mask } = this
    let slot = mix(node, word) & mask
    for (;;) {
      const at = slot * STRIDE
      const child = table[at + 2]!
      if (child === 0) return this.make(node, word, at)
      if (table[at] === node && table[at + 1] === word) return child
      slot = (slot + 1) & mask
    }
  }
  child(node: number, word: number): number {
    const { table, mask } = this
    let slot = mix(node, word) & mask
    for (;;) {
      const at = slot * STRIDE
      const child = table[at + 2]!
      if (child === 0) return 0
      if (table[at] === node && table[at + 1] === word) return child
      slot = (slot + 1) & mask
    }
  }
  /** Fills `first` and `shorter`; `words` is the size of the vocabulary. */
  seal(words: number): void {
    this.first = new Int32Array(words)
    this.inner = new Uint8Array(this.nodes)
    const parent = new Int32Array(this.nodes)
    const { table, shorter, final } = this
    for (let at = 0; at < table.length; at += STRIDE) {
      const child = table[at + 2]!
      if (child === 0) continue
      parent[child] = table[at]!
      this.inner[table[at]!] = 1
      if (table[at] === 0) this.first[table[at + 1]!] = child
    }
    // Children are always made after their parents, so ascending order visits parents first.
    for (let node = 1; node < this.nodes; node++) {
      const up = parent[node]!
      shorter[node] = final[up] ? up : shorter[up]!
    }
  }
  /** The vocabulary has grown by words that begin no phrase. */
  widenFirst(words: number): void {
    const first = new Int32Array(words)
    first.set(this.first)
    this.first = first
  }
  private make(node: number, word: number, at: number): number {
    const { table } = this
    const made = this.nodes++
    if (made >= this.depth.length) this.widen(this.depth.length * 2)
    this.depth[made] = this.depth[node]! + 1
    table[at] = node
    table[at + 1] = word
    table[at + 2] = made
    return made
  }
  private put(node: number, word: number, made: number): void {
    const { table, mask } = this
    let slot = mix(node, word) & mask
    while (table[slot * STRIDE + 2] !== 0) slot = (slot + 1) & mask
    table[slot * STRIDE] = node
    table[slot * STRIDE + 1] = word
    table[slot * STRIDE + 2] = made
  }
  private resize(mask: number): void {
    const old = this.table
    this.mask = mask
    this.table = new Int32Array((mask + 1) * STRIDE)
    for (let at = 0; at < old.length; at += STRIDE)
      if (old[at + 2] !== 0) this.put(old[at]!, old[at + 1]!, old[at + 2]!)
  }
  private widen(size: number): void {
    const { shorter, depth, final } = this
    this.shorter = new Int32Array(size)
    this.shorter.set(shorter)
    this.depth = new Uint8Array(size)
    this.depth.set(depth)
    this.final = new Uint8Array(size)
    this.final.set(final)
  }
}

function mix(node: number, word: number): number {
  let hash = Math.imul(node ^ (word << 11), 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)
  hash ^= hash >>> 15
  return hash >>> 0
}
