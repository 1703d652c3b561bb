// How fast the tokenizer is against the bare regular expression as it is usually used, `text.match(regex)`, on reports that
// vary. One report in three has typographic quotes and is kept with two bytes a unit, as many real ones are. Rounds are
// interleaved, so that a busy machine slows both.
import { makeTokenizer } from "../../src/2-extract/tokens.js"
import { loadPacks } from "../../src/lexicon/index.js"
import { variedReports } from "./reports.js"

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

/** The same report as word processors write it. */
const withQuotes = (text: string): string => Buffer.from(text.replace(/The group/g, "“The group”")).toString()

/** The row of the speed table: megabytes of text for each second of processor time. */
export function tokenizerRow(packs: readonly string[]): SpeedRow {
  const lexicon = loadPacks(packs)
  const texts = variedReports(120).map((text, i) => (i % 3 ? text : withQuotes(text)))
  const size = texts.reduce((sum, text) => sum + text.length, 0) / 1e6
  const tokenize = makeTokenizer(lexicon)
  const bare = /\w+|[^\w\s]/g
  let seen = 0
  const ours = (): void =>
    texts.forEach((text) => {
      seen += tokenize(text).length
    })
  const theirs = (): void =>
    texts.forEach((text) => {
      seen += text.match(bare)?.length ?? 0
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
    against: "text.match(/\\w+|[^\\w\\s]/g)",
    ratio: median(rounds.map(([our, their]) => our / their)),
    floor: 1,
    goal: 1.3,
  }
}
