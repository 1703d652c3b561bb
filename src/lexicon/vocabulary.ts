import { checkWord, hashWord } from "./fold.js"

/** A slot holds the hash, the check and the id of a word, and its length. */
const SLOT = 4

/** Tokens of a text: where they begin and end in UTF-16 units, their hashes and checks. */
export interface HashedWords {
  readonly start: Int32Array
  readonly end: Int32Array
  readonly word: Int32Array
  readonly check: Int32Array
}

/**
 * Words with ids from 1; 0 is an unknown word. Equal when folded is equal. Everything that a search touches lies in typed
 * arrays; a word of a text is one of ours where its hash, its check and its length agree. Two different words agree by
 * accident once in 10^19 pairs; comparing letters instead took a quarter of the tokenizer's time (measured).
 */
export class Vocabulary {
  private slots = new Int32Array(SLOT << 11)
  private letters = new Uint16Array(1 << 14)
  /** Where the letters of each word begin; one more entry than words. */
  private starts = new Uint32Array(1 << 12)
  private count = 1

  get size(): number {
    return this.count
  }
  word(id: number): string {
    return String.fromCharCode(...this.letters.subarray(this.starts[id]!, this.starts[id + 1]!))
  }
  /** The id of a folded word, made where it is new. */
  intern(folded: string): number {
    const hash = hashWord(folded)
    const check = checkWord(folded)
    const known = this.findHashed(hash, check, folded.length)
    if (known) return known
    if (this.count * SLOT * 2 > this.slots.length) this.grow()
    const id = this.count++
    const from = this.starts[id]!
    const to = from + folded.length
    if (id + 2 > this.starts.length) this.starts = enlarged(this.starts, new Uint32Array(this.starts.length * 2))
    while (to > this.letters.length) this.letters = enlarged(this.letters, new Uint16Array(this.letters.length * 2))
    for (let i = 0; i < folded.length; i++) this.letters[from + i] = folded.charCodeAt(i)
    this.starts[id + 1] = to
    place(this.slots, hash, check, id, folded.length)
    return id
  }
  /** The id of the word with this hash and check, or 0. `length` in UTF-16 units. */
  findHashed(hash: number, check: number, length: number): number {
    const { slots } = this
    const mask = slots.length - SLOT
    let slot = ((hash ^ (hash >>> 15)) << 2) & mask
    for (;;) {
      const id = slots[slot + 2]!
      if (id === 0 || (slots[slot] === hash && slots[slot + 1] === check && slots[slot + 3] === length)) return id
      slot = (slot + SLOT) & mask
    }
  }
  /**
   * Looks up so many tokens: their ids take the place of their hashes in `word`. One search right behind another, with one
   * branch that is rarely taken: their waits for memory overlap.
   */
  findAll({ start, end, word, check }: HashedWords, count: number): void {
    const { slots } = this
    const mask = slots.length - SLOT
    for (let i = 0; i < count; i++) {
      const hash = word[i]!
      const sum = check[i]!
      const length = (end[i]! - start[i]!) | 0
      const slot = ((hash ^ (hash >>> 15)) << 2) & mask
      const id = slots[slot + 2]!
      const other = (slots[slot]! ^ hash) | (slots[slot + 1]! ^ sum) | (slots[slot + 3]! ^ length)
      // the sign: another word, and not an empty slot
      word[i] = ((other | -other) & -id) < 0 ? this.findHashed(hash, sum, length) : id
    }
  }
  /** The id of the word that stands at `start..end` of `text` and has this hash, or 0. */
  find(text: string, start: number, end: number, hash: number): number {
    return this.findHashed(hash, checkWord(text, start, end), end - start)
  }
  private grow(): void {
    const { slots } = this
    const wider = new Int32Array(slots.length * 2)
    for (let slot = 0; slot < slots.length; slot += SLOT)
      if (slots[slot + 2]) place(wider, slots[slot]!, slots[slot + 1]!, slots[slot + 2]!, slots[slot + 3]!)
    this.slots = wider
  }
}

function place(slots: Int32Array, hash: number, check: number, id: number, length: number): void {
  const mask = slots.length - SLOT
  let slot = ((hash ^ (hash >>> 15)) << 2) & mask
  while (slots[slot + 2] !== 0) slot = (slot + SLOT) & mask
  slots[slot] = hash
  slots[slot + 1] = check
  slots[slot + 2] = id
  slots[slot + 3] = length
}

function enlarged<A extends Uint16Array | Uint32Array>(old: A, wide: A): A {
  wide.set(old)
  return wide
}
