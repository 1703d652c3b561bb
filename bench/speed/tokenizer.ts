// How fast the tokenizer is against the bare regular expression, on text that varies: words of the packs and invented ones,
// drawn by a seeded generator. Rounds are interleaved, so that a busy machine slows both.
import { makeTokenizer } from "../../src/2-extract/tokens.js"
import { loadPacks } from "../../src/lexicon/index.js"

/** A small seeded generator (mulberry32): the same texts on every run. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const SYLLABLES = [
  "ba",
  "ra",
  "ta",
  "sho",
  "mir",
  "kan",
  "del",
  "go",
  "fi",
  "ur",
  "en",
  "za",
  "li",
  "ster",
  "mo",
  "ight",
]

/** Documents of some 16,000 characters: two of three words are the packs', one of twelve is a figure. */
export function variedTexts(known: readonly string[], count: number, random = seeded(1)): string[] {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
  const invented = (): string => Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(SYLLABLES)).join("")
  const word = (): string => {
    const dice = random()
    if (dice < 0.08) return String(Math.floor(random() * 10 ** (1 + Math.floor(random() * 5))))
    const plain = dice < 0.66 ? pick(known) : invented()
    return random() < 0.12 ? plain[0]!.toUpperCase() + plain.slice(1) : plain
  }
  const sentence = (): string =>
    `${Array.from({ length: 8 + Math.floor(random() * 24) }, () => word() + (random() < 0.06 ? "," : "")).join(" ")}.`
  const document = (): string => {
    let text = ""
    while (text.length < 16_000) text += sentence() + (random() < 0.2 ? "\n\n" : " ")
    return Buffer.from(text).toString()
  }
  return Array.from({ length: count }, document)
}

export interface SpeedRow {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly against: string
  readonly ratio: number
  readonly floor: number
  readonly goal: number
}

const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!

/** The row of the speed table: megabytes of text for each second of processor time. */
export function tokenizerRow(packs: readonly string[]): SpeedRow {
  const lexicon = loadPacks(packs)
  const known = Array.from({ length: lexicon.vocabulary.size - 1 }, (_, i) => lexicon.vocabulary.word(i + 1)).filter(
    (word) => /^[a-z]+$/.test(word),
  )
  const texts = variedTexts(known, 120)
  const size = texts.reduce((sum, text) => sum + text.length, 0) / 1e6
  const tokenize = makeTokenizer(lexicon)
  const bare = /\w+|[^\w\s]/g
  let seen = 0
  const ours = (): void =>
    texts.forEach((text) => {
      seen += tokenize(text).length
    })
  // exec gives offsets, as the tokenizer does
  const theirs = (): void =>
    texts.forEach((text) => {
      bare.lastIndex = 0
      for (let match = bare.exec(text); match; match = bare.exec(text)) seen += match.index
    })
  const timed = (run: () => void): number => {
    const before = cpuSeconds()
    run()
    return size / (cpuSeconds() - before)
  }
  const rounds = Array.from({ length: 21 }, () => [timed(ours), timed(theirs)] as const).slice(3)
  if (!seen) throw new Error("the benchmark read nothing")
  return {
    name: "tokenizer with offsets, word ids and sentences",
    value: median(rounds.map(([our]) => our)),
    unit: "MB/s",
    against: "/\\w+|[^\\w\\s]/g with offsets",
    ratio: median(rounds.map(([our, their]) => our / their)),
    floor: 1,
    goal: 1.3,
  }
}
