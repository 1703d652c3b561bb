import { foldUnit, hashWord } from "./fold.js"

/** Words with ids from 1; 0 is an unknown word. Equal when folded is equal; a hash that meets is verified by its letters. */
export class Vocabulary {
  private slots = new Int32Array(1 << 12)
  private hashes = new Int32Array(1 << 12)
  private readonly words: string[] = [""]

  get size(): number {
    return this.words.length
  }
  word(id: number): string {
    return this.words[id]!
  }
  /** The id of a folded word, made where it is new. */
  intern(folded: string): number {
    const hash = hashWord(folded)
    const known = this.find(folded, 0, folded.length, hash)
    if (known) return known
    if (this.words.length * 2 > this.slots.length) this.grow()
    const id = this.words.push(folded) - 1
    if (id >= this.hashes.length) this.hashes = enlarged(this.hashes)
    this.hashes[id] = hash
    this.place(id, hash)
    return id
  }
  /** The id of the word that stands at `start..end` of `text` and has this hash, or 0. */
  find(text: string, start: number, end: number, hash: number): number {
    const { slots, hashes, words } = this
    const mask = slots.length - 1
    let slot = (hash ^ (hash >>> 15)) & mask
    for (;;) {
      const id = slots[slot]!
      if (id === 0) return 0
      if (hashes[id] === hash && same(words[id]!, text, start, end)) return id
      slot = (slot + 1) & mask
    }
  }
  private place(id: number, hash: number): void {
    const mask = this.slots.length - 1
    let slot = (hash ^ (hash >>> 15)) & mask
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask
    this.slots[slot] = id
  }
  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2)
    for (let id = 1; id < this.words.length; id++) this.place(id, this.hashes[id]!)
  }
}

function same(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let i = 0; i < word.length; i++) {
    const unit = text.charCodeAt(start + i)
    if (word.charCodeAt(i) !== unit && word.charCodeAt(i) !== foldUnit(unit)) return false
  }
  return true
}

const enlarged = (old: Int32Array): Int32Array<ArrayBuffer> => {
  const wide = new Int32Array(old.length * 2)
  wide.set(old)
  return wide
}
