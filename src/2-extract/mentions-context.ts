// What stands near a name: the words that decide which of its bearers is meant. The nearest evidence counts most:
// a report on Khorasan that opens with a paragraph on the whole Islamic State means the whole there.
import type { Sighting } from "./mentions-known.js"
import type { Words } from "./words.js"

/** Answers how near one of a set of words stands to a sighting. */
export interface Context {
  /** 3 to 4: in the sentence, more the nearer; 2: in its paragraph; 1: all through the document; 0: none of these. */
  nearness(near: ReadonlySet<number>, sighting: Sighting): number
}

const UNSEEN = 0
const YES = 1
const NO = 2
/** A subject that a quarter of the sentences touch is the document's own. */
const SUBJECT_SHARE = 1 / 4

/** Makes contexts; keeps a bitmap of each set of words for as long as the lexicon is used. */
export function makeContexts(vocabularySize: number): (words: Words) => Context {
  const marks = new WeakMap<ReadonlySet<number>, Uint8Array>()
  const marksOf = (near: ReadonlySet<number>): Uint8Array => {
    const known = marks.get(near)
    if (known) return known
    const made = new Uint8Array(vocabularySize)
    for (const id of near) made[id] = 1
    marks.set(near, made)
    return made
  }
  return (words) => {
    const seen = new Map<ReadonlySet<number>, Uint8Array>()
    const shares = new Map<ReadonlySet<number>, number>()
    let paragraphs: Uint32Array | null = null
    const inSentence = (near: ReadonlySet<number>, s: number): boolean => {
      const states = seen.get(near) ?? new Uint8Array(words.sentenceCount)
      seen.set(near, states)
      if (states[s] === UNSEEN) states[s] = touches(words, marksOf(near), s) ? YES : NO
      return states[s] === YES
    }
    const share = (near: ReadonlySet<number>): number => {
      const known = shares.get(near)
      if (known !== undefined) return known
      let touched = 0
      for (let s = 0; s < words.sentenceCount; s++) if (inSentence(near, s)) touched++
      const made = touched / Math.max(1, words.sentenceCount)
      shares.set(near, made)
      return made
    }
    return {
      nearness(near, sighting) {
        const { sentence } = sighting
        if (inSentence(near, sentence)) {
          const distance = distanceTo(words, marksOf(near), sighting)
          if (distance > 0) return 3 + 1 / (1 + distance)
        }
        paragraphs ??= paragraphsOf(words)
        const paragraph = paragraphs[sentence]!
        for (let s = sentence - 1; s >= 0 && paragraphs[s] === paragraph; s--) if (inSentence(near, s)) return 2
        for (let s = sentence + 1; s < words.sentenceCount && paragraphs[s] === paragraph; s++)
          if (inSentence(near, s)) return 2
        return share(near) >= SUBJECT_SHARE ? 1 : 0
      },
    }
  }
}

function touches({ word, sentences }: Words, marks: Uint8Array, sentence: number): boolean {
  for (let i = sentences[sentence]!; i < sentences[sentence + 1]!; i++) if (marks[word[i]!]) return true
  return false
}

/** Tokens between the sighting and the nearest of the words in its sentence; 0 where there is none outside the sighting. */
function distanceTo({ word, sentences }: Words, marks: Uint8Array, { from, to, sentence }: Sighting): number {
  let nearest = 0
  for (let i = sentences[sentence]!; i < sentences[sentence + 1]!; i++) {
    if (!marks[word[i]!] || (i >= from && i < to)) continue
    const distance = i < from ? from - i : i - to + 1
    if (nearest === 0 || distance < nearest) nearest = distance
  }
  return nearest
}

/** For each sentence, the index of the block in which it begins. */
function paragraphsOf({ document, sentences, sentenceCount, start }: Words): Uint32Array {
  const { blocks } = document
  const paragraphs = new Uint32Array(sentenceCount)
  let block = 0
  for (let s = 0; s < sentenceCount; s++) {
    const at = start[sentences[s]!]!
    while (block + 1 < blocks.length && blocks[block + 1]!.start <= at) block++
    paragraphs[s] = block
  }
  return paragraphs
}
