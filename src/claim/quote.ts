// Invariant (law 1): a quote is never made from anything but the text that it stands in,
// so a claim without its exact words cannot be constructed.

/** Exact words with their surroundings (W3C Web Annotation, text quote and text position selectors). */
export interface Quote {
  /** The words as they stand in the document's text, line breaks read as spaces. */
  readonly exact: string
  /** Up to 32 characters before and after, for finding the words again in another copy. */
  readonly prefix: string
  readonly suffix: string
  /** Offsets in the document's text in Unicode code points; `end` is exclusive. */
  readonly start: number
  readonly end: number
}

const CONTEXT = 32
const HIGH_SURROGATE = /[\ud800-\udbff]/

/** Maps UTF-16 indices of one text to code points and back; costs nothing where the text has no astral character. */
export class Offsets {
  private readonly points: Uint32Array | null
  readonly length: number
  constructor(readonly text: string) {
    this.points = HIGH_SURROGATE.test(text) ? countPoints(text) : null
    this.length = this.points ? this.points[text.length]! : text.length
  }
  /** UTF-16 index to code point offset. */
  toPoint(unit: number): number {
    return this.points ? this.points[unit]! : unit
  }
  /** Code point offset to UTF-16 index. */
  toUnit(point: number): number {
    if (!this.points) return point
    let low = 0
    let high = this.text.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.points[middle]! < point) low = middle + 1
      else high = middle
    }
    return low
  }
}

const known = new WeakMap<{ readonly text: string }, Offsets>()

/** The offsets of a document's text, counted once however many rooms ask. */
export function offsetsOf(document: { readonly text: string }): Offsets {
  const made = known.get(document) ?? new Offsets(document.text)
  known.set(document, made)
  return made
}

function countPoints(text: string): Uint32Array {
  const points = new Uint32Array(text.length + 1)
  let count = 0
  for (let unit = 0; unit < text.length; unit++) {
    points[unit] = count
    // Both units of a pair have the pair's number, so that the way back from the next number does not end inside it.
    if (!(isHigh(text.charCodeAt(unit)) && isLow(text.charCodeAt(unit + 1)))) count++
  }
  points[text.length] = count
  return points
}

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff

/** The quote that stands between two UTF-16 indices of `text`. Throws a RangeError where there are no words. */
export function quoteAt(text: string, start: number, end: number, offsets: Offsets = new Offsets(text)): Quote {
  if (start < 0 || end > text.length || start >= end)
    throw new RangeError(`empty quote: ${start}..${end} (text of ${text.length})`)
  return {
    exact: flat(text.slice(start, end)),
    prefix: flat(text.slice(Math.max(0, start - CONTEXT), start)),
    suffix: flat(text.slice(end, end + CONTEXT)),
    start: offsets.toPoint(start),
    end: offsets.toPoint(end),
  }
}

const flat = (words: string): string => (words.includes("\n") ? words.replace(/\s*\n\s*/g, " ") : words)

/** Whether the quote stands verbatim in the text at its offsets. */
export function standsIn(quote: Quote, offsets: Offsets): boolean {
  return (
    quote.exact.length > 0 &&
    flat(offsets.text.slice(offsets.toUnit(quote.start), offsets.toUnit(quote.end))) === quote.exact
  )
}
