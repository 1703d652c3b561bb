// A quote must be found again in what came in. Where reading has joined what a page break or a block of footnotes held
// apart, the two ends of the quote are what it is found by, so both must be long enough to be found.
import { type Document, type Offsets, offsetsOf } from "#claim"
import type { Reading } from "./reading.js"
import type { TokenSpan } from "./spans.js"

/** Letters that make an end of a quote one of its kind in a document. */
const LETTERS = 32
/** Fewer letters than these carry no assertion ("36%", "IS-K"); a quote of them grows until it has enough to be read. */
const FEWEST = 4
const READABLE = 16
/** UTF-16 units that hold more letters than the fewest in any sentence at hand. */
const SHORT = 24
/** A line end, a hyphen or a marker may be left out between two segments; more is a break. */
const SLACK = 24

export class Anchors {
  readonly offsets: Offsets
  /** UTF-16 indices of the text behind which what came in goes on elsewhere. */
  private readonly breaks: number[] = []

  constructor(document: Document) {
    const { origin } = document
    this.offsets = offsetsOf(document)
    for (let i = 1; i < origin.length; i++) {
      const before = origin[i - 1]!
      const { start, source } = origin[i]!
      if (source === undefined || before.source === undefined) continue
      const gap = source - (before.source + before.end - before.start)
      if (gap < 0 || gap > SLACK) this.breaks.push(start)
    }
  }

  /**
   * The span as it can be found again: widened inside its sentence where a break stands near one of its ends, and cut at
   * the break where the sentence itself ends too near. The `figure` stays inside. A span of hardly any letters is widened too.
   */
  reach(r: Reading, span: TokenSpan, sentence: TokenSpan, figure: TokenSpan): TokenSpan {
    let { from, to } = readable(r, span, sentence)
    for (const at of this.breaks) {
      if (at <= r.start[from]! || at >= r.end[to - 1]!) continue
      while (from > sentence.from && letters(r.text, r.start[from]!, at) < LETTERS) from--
      while (to < sentence.to && letters(r.text, at, r.end[to - 1]!) < LETTERS) to++
      if (letters(r.text, at, r.end[to - 1]!) < LETTERS && r.end[figure.to - 1]! <= at)
        while (r.start[to - 1]! >= at) to--
      else if (letters(r.text, r.start[from]!, at) < LETTERS && r.start[figure.from]! >= at)
        while (r.start[from]! < at) from++
    }
    return { from, to }
  }
}

function readable(r: Reading, span: TokenSpan, sentence: TokenSpan): TokenSpan {
  let { from, to } = span
  const count = (): number => letters(r.text, r.start[from]!, r.end[to - 1]!)
  if (r.end[to - 1]! - r.start[from]! > SHORT || count() >= FEWEST) return span
  while (count() < READABLE && (from > sentence.from || to < sentence.to)) {
    if (from > sentence.from) from--
    if (to < sentence.to) to++
  }
  return { from, to }
}

function letters(text: string, from: number, to: number): number {
  return text.slice(from, to).match(/\p{L}/gu)?.length ?? 0
}
