// A trie over word ids. A node is a number; node 0 is the root; a node that ends a phrase is "final".
// Children are found in one open-addressed table keyed by (node, word), so that a million names stay in typed arrays.

/** Phrases of word ids, leftmost-longest. What a final node stands for is kept by whoever built the phrases. */
export class Phrases {
  private keys = new Float64Array(1 << 12)
  private children = new Int32Array(1 << 12)
  private used = 0
  /** Nearest final node on the way from the node to the root, itself excluded; 0 for none. */
  shorter = new Int32Array(1 << 12)
  /** Number of words from the root. */
  depth = new Uint8Array(1 << 12)
  final = new Uint8Array(1 << 12)
  nodes = 1
  /** For each word id: the root's child, 0 for none. Made by `seal`. */
  first = new Int32Array(0)

  /** The node of the phrase, made where it is new. Call `seal` after the last. */
  add(words: readonly number[]): number {
    let node = 0
    for (const word of words) node = this.child(node, word) || this.make(node, word)
    this.final[node] = 1
    return node
  }
  child(node: number, word: number): number {
    const key = node * 0x4000000 + word + 1
    const mask = this.keys.length - 1
    let slot = mix(node, word) & mask
    for (;;) {
      const at = this.keys[slot]!
      if (at === key) return this.children[slot]!
      if (at === 0) return 0
      slot = (slot + 1) & mask
    }
  }
  /** Fills `first` and `shorter`; `words` is the size of the vocabulary. */
  seal(words: number): void {
    this.first = new Int32Array(words)
    const parent = new Int32Array(this.nodes)
    for (let slot = 0; slot < this.keys.length; slot++) {
      const key = this.keys[slot]!
      if (key === 0) continue
      const from = Math.floor((key - 1) / 0x4000000)
      parent[this.children[slot]!] = from
      if (from === 0) this.first[(key - 1) % 0x4000000] = this.children[slot]!
    }
    // Children are always made after their parents, so ascending order visits parents first.
    for (let node = 1; node < this.nodes; node++) {
      const up = parent[node]!
      this.shorter[node] = this.final[up] ? up : this.shorter[up]!
    }
  }
  private make(node: number, word: number): number {
    if (this.used * 2 > this.keys.length) this.grow()
    const made = this.nodes++
    if (made >= this.depth.length) this.widen()
    this.depth[made] = this.depth[node]! + 1
    this.put(node * 0x4000000 + word + 1, mix(node, word), made)
    this.used++
    return made
  }
  private put(key: number, hash: number, made: number): void {
    const mask = this.keys.length - 1
    let slot = hash & mask
    while (this.keys[slot] !== 0) slot = (slot + 1) & mask
    this.keys[slot] = key
    this.children[slot] = made
  }
  private grow(): void {
    const { keys, children } = this
    this.keys = new Float64Array(keys.length * 2)
    this.children = new Int32Array(keys.length * 2)
    for (let slot = 0; slot < keys.length; slot++) {
      const key = keys[slot]!
      if (key !== 0) this.put(key, mix(Math.floor((key - 1) / 0x4000000), (key - 1) % 0x4000000), children[slot]!)
    }
  }
  private widen(): void {
    const size = this.depth.length * 2
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
