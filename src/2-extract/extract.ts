// The whole of reading claims from a document, from its tokens to its estimates.
import type { Claim, ClaimKind, Document, Edtf, Entity, Estimate, Layer, Span } from "#claim"
import type { Lexicon } from "#lexicon"
import { Anchors } from "./anchors.js"
import { findSayings } from "./attribution.js"
import { findEstimates, type Made } from "./estimates.js"
import { makeFinders } from "./kinds.js"
import { layersOf } from "./layers.js"
import { makeMentionFinder } from "./mentions.js"
import { makeQuantityFinder } from "./quantities/index.js"
import { makeReader } from "./reading.js"
import { makeMentionMap, type Saying, type Scene } from "./scene.js"
import { quietened } from "./shouted.js"
import { silentBlocks } from "./silence.js"
import type { Time } from "./spans.js"
import { makeDatelineFinder } from "./times/dateline.js"
import { makeTimeFinder } from "./times.js"
import { makeTokenizer, type Tokens } from "./tokens.js"
import { makeTermMarker, wordsOf } from "./words.js"

export interface Extraction {
  readonly entities: readonly Entity[]
  readonly claims: readonly Estimate[]
  /** Claims of the other kinds that were asked for, kind by kind in the order of the text. */
  readonly more: readonly Claim[]
  /** Empty unless asked for. In the order of the text, by kind. */
  readonly layers: readonly Layer[]
  /** The sentences, in order: UTF-16 units of the document's text. Made when asked for, before the next document is read. */
  readonly passages: readonly Span[]
}

export interface ExtractOptions {
  /** The document's date, against which relative times are worked out; null where it is not known. */
  readonly published: Edtf | null
  readonly layers: boolean
  /** Which kinds of claims to read; estimates alone where it is absent. */
  readonly kinds?: ReadonlySet<ClaimKind>
  /** Is told how each claim was made, in the order of `claims`; nothing is kept for it where it is absent. */
  readonly trace?: (made: Made, scene: Scene) => void
  /** The same for the claims of the other kinds, in the order of `more`. */
  readonly traceMore?: (claim: Claim, scene: Scene) => void
}

/** Makes an extractor; it shares its buffers, so one document is read at a time. */
export function makeExtractor(lexicon: Lexicon): (document: Document, options: ExtractOptions) => Extraction {
  const tokenize = makeTokenizer(lexicon)
  const markTerms = makeTermMarker(lexicon)
  const read = makeReader(lexicon)
  const datelineOf = makeDatelineFinder(lexicon)
  const findTimes = makeTimeFinder(lexicon)
  const findQuantities = makeQuantityFinder(lexicon)
  const findMentions = makeMentionFinder(lexicon)
  const mapMentions = makeMentionMap()

  const finders = makeFinders(lexicon)

  return function extract(document, { published: given, layers, kinds, trace, traceMore }) {
    const tokens = quietened(tokenize(document.text, cutsOf(document)))
    const words = wordsOf(tokens, document, lexicon, markTerms(tokens))
    const published = given ?? datelineOf(words)
    const times = findTimes(words, published)
    const quantities = findQuantities(words, times.filter(isDate))
    const { mentions, entities } = findMentions(words)
    const r = read(words)
    const mentionAt = mapMentions(mentions, r.length)
    const anchors = new Anchors(document)
    const silent = silentBlocks(document)
    const memo = { references: null, types: null, parents: null }
    const sayings: Saying[] = []
    const kept = traceMore && new Map()
    const scene: Scene = { r, times, quantities, mentions, published, anchors, silent, memo, mentionAt, sayings, kept }
    findSayings(scene, sayings)
    const made = kinds?.has("estimate") === false ? [] : findEstimates(scene)
    if (trace) for (const estimate of made) trace(estimate, scene)
    const more: Claim[] = []
    for (const { kind, find } of finders) if (kinds?.has(kind)) for (const claim of find(scene)) more.push(claim)
    if (traceMore) for (const claim of more) traceMore(claim, scene)
    const claims = made.map(({ claim }) => claim)
    return new Extracted(entities, claims, more, layers ? layersOf(scene) : [], tokens)
  }
}

class Extracted implements Extraction {
  constructor(
    readonly entities: readonly Entity[],
    readonly claims: readonly Estimate[],
    readonly more: readonly Claim[],
    readonly layers: readonly Layer[],
    private readonly tokens: Tokens,
  ) {}
  // streams of documents never ask for them
  get passages(): Span[] {
    const { sentences, sentenceCount, start, end } = this.tokens
    const passages: Span[] = []
    for (let s = 0; s < sentenceCount; s++)
      passages.push({ start: start[sentences[s]!]!, end: end[sentences[s + 1]! - 1]! })
    return passages
  }
}

/** A date is no quantity; a duration is one. */
const isDate = ({ value, length }: Time): boolean => !length && !value.startsWith("P") && !value.startsWith("R")

/** Sentences never cross blocks. */
function cutsOf({ blocks }: Document): number[] {
  const cuts: number[] = []
  let ascending = true
  for (const { start } of blocks) {
    ascending &&= cuts.length === 0 || start >= cuts[cuts.length - 1]!
    cuts.push(start)
  }
  return ascending ? cuts : cuts.sort((a, b) => a - b)
}
