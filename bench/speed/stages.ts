// `node dist/bench/speed/stages.js [rounds]`: what each stage of full extraction costs, in passes of our tokenizer over the same
// text. Passes hardly change with the machine and its load, so that a patch of the grammar shows its price. The least of all
// rounds is told for each stage; processor time of the whole process, so that collecting garbage counts where it is made.
import { CLAIM_KINDS } from "#claim"
import { defaultPacks, type Lexicon, loadPacks } from "#lexicon"
import { interchangeLines, placeInText } from "#present"
import { readText } from "#read"
import { Anchors } from "../../src/2-extract/anchors.js"
import { findSayings } from "../../src/2-extract/attribution.js"
import { findEstimates } from "../../src/2-extract/estimates.js"
import { makeFinders } from "../../src/2-extract/kinds.js"
import { makeMentionFinder } from "../../src/2-extract/mentions.js"
import { makeQuantityFinder } from "../../src/2-extract/quantities/index.js"
import { makeReader } from "../../src/2-extract/reading.js"
import { makeMentionMap, type Saying, type Scene } from "../../src/2-extract/scene.js"
import { silentBlocks } from "../../src/2-extract/silence.js"
import { makeTimeFinder } from "../../src/2-extract/times.js"
import { makeTokenizer } from "../../src/2-extract/tokens.js"
import { makeTermMarker, wordsOf } from "../../src/2-extract/words.js"
import { variedReports } from "./reports.js"

const PUBLISHED = "2024"
type Tick = (stage: string) => void

/** The steps of `extract` and of the lines made of it, with a tick behind each. */
function makeStages(lexicon: Lexicon): (text: string, tick: Tick) => number {
  const tokenize = makeTokenizer(lexicon)
  const markTerms = makeTermMarker(lexicon)
  const read = makeReader(lexicon)
  const findTimes = makeTimeFinder(lexicon)
  const findQuantities = makeQuantityFinder(lexicon)
  const findMentions = makeMentionFinder(lexicon)
  const mapMentions = makeMentionMap()
  const finders = makeFinders(lexicon)
  return (text, tick) => {
    const document = readText(text, { published: PUBLISHED }, lexicon)
    tick("reading the text")
    const cuts = document.blocks.map(({ start }) => start)
    const tokens = tokenize(document.text, cuts)
    tick("tokenizer")
    const words = wordsOf(tokens, document, lexicon, markTerms(tokens))
    tick("terms")
    const times = findTimes(words, PUBLISHED)
    tick("times")
    const dates = times.filter(({ value }) => !value.startsWith("P") && !value.startsWith("R"))
    const quantities = findQuantities(words, dates)
    tick("quantities")
    const { mentions, entities } = findMentions(words)
    tick("names")
    const r = read(words)
    const mentionAt = mapMentions(mentions, r.length)
    const sayings: Saying[] = []
    const scene: Scene = {
      ...{ r, times, quantities, mentions, published: PUBLISHED, sayings, mentionAt },
      ...{
        anchors: new Anchors(document),
        silent: silentBlocks(document),
        memo: { references: null, types: null, parents: null },
      },
    }
    tick("word classes")
    findSayings(scene, sayings)
    tick("attributions")
    const estimates = findEstimates(scene)
    tick("estimates")
    const more = finders.flatMap(({ kind, find }) => {
      const claims = find(scene)
      tick(`${kind}s`)
      return claims
    })
    const claims = [...estimates.map(({ claim }) => claim), ...more]
    const lines = interchangeLines({ document, entities, claims, layers: [] }, "d", placeInText(document))
    tick("lines")
    return lines.length
  }
}

/** Nanoseconds of processor time for each stage: the least of the rounds. */
function measure(rounds: number): Map<string, number> {
  const run = makeStages(loadPacks(defaultPacks()))
  const reports = variedReports(300)
  const least = new Map<string, number>()
  for (let round = 0; round < rounds; round++) {
    const spent = new Map<string, number>()
    let last = process.cpuUsage()
    const tick: Tick = (stage) => {
      const { user, system } = process.cpuUsage(last)
      spent.set(stage, (spent.get(stage) ?? 0) + user + system)
      last = process.cpuUsage()
    }
    for (const text of reports) {
      last = process.cpuUsage()
      run(text, tick)
    }
    for (const [stage, time] of spent) least.set(stage, Math.min(time, least.get(stage) ?? time))
  }
  return least
}

const spent = measure(Number(process.argv[2] ?? 12))
const pass = spent.get("tokenizer")!
const passes = (time: number): string => (time / pass).toFixed(2).padStart(6)
for (const [stage, time] of spent) console.log(`${stage.padEnd(18)}${passes(time)}`)
const sum = (stages: readonly (readonly [string, number])[]): number => stages.reduce((all, [, time]) => all + time, 0)
const KINDS = new Set(CLAIM_KINDS.filter((kind) => kind !== "estimate").map((kind) => `${kind}s`))
console.log(`${"estimates alone".padEnd(18)}${passes(sum([...spent].filter(([stage]) => !KINDS.has(stage))))}`)
console.log(`${"all kinds".padEnd(18)}${passes(sum([...spent]))}  passes of the tokenizer`)
