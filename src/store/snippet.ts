import type { Span } from "#claim"
import type { Snippet } from "./store.js"
import { type SearchWord, searchWords, type Term } from "./words.js"

const LENGTH = 240

/** The part of the text around the first hit, at most about 240 characters, cut between words. */
export function snippetOf(text: string, terms: readonly Term[], length = LENGTH): Snippet {
  const words = searchWords(text)
  const hits = hitsIn(words, terms)
  if (text.length <= length) return { text, hits, before: false, after: false }
  const from = startOf(words, (hits[0]?.start ?? 0) - length / 3)
  const to = endOf(words, from + length, text.length)
  return {
    text: text.slice(from, to),
    hits: hits
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => ({ start: start - from, end: end - from })),
    before: from > 0,
    after: to < text.length,
  }
}

/** Where the terms stand, in order, without overlaps. */
export function hitsIn(words: readonly SearchWord[], terms: readonly Term[]): Span[] {
  const spans: Span[] = []
  for (let i = 0; i < words.length; i++) {
    const term = terms
      .filter((candidate) => stands(words, i, candidate))
      .sort((a, b) => b.words.length - a.words.length)[0]
    if (!term) continue
    const last = i + term.words.length - 1
    spans.push({ start: words[i]!.start, end: words[last]!.end })
    i = last
  }
  return spans
}

function stands(words: readonly SearchWord[], at: number, { words: wanted, prefix }: Term): boolean {
  if (at + wanted.length > words.length) return false
  return wanted.every((word, k) => {
    const found = words[at + k]!.word
    return prefix && k === wanted.length - 1 ? found.startsWith(word) : found === word
  })
}

function startOf(words: readonly SearchWord[], at: number): number {
  if (at <= 0) return 0
  return words.find(({ start }) => start >= at)?.start ?? 0
}

function endOf(words: readonly SearchWord[], at: number, length: number): number {
  if (at >= length) return length
  return words.findLast(({ end }) => end <= at)?.end ?? length
}
