// Finds words in a document's text again. What is found is always the document's own words: the reader's may differ from
// them in line breaks, in the shape of quotation marks and dashes, and by footnote markers, and in nothing else.
import { type Document, offsetsOf, type Span } from "#claim"

/** Words to be found, with what may tell them apart from the same words elsewhere. */
export interface QuoteWords {
  readonly exact: string
  readonly prefix?: string | null | undefined
  readonly suffix?: string | null | undefined
  /** Code points of the document's text. */
  readonly start?: number | null | undefined
}

/** All places at which the words stand, narrowed by prefix, suffix and start where there are several: UTF-16 units, in order. */
export type QuoteFinder = (quote: QuoteWords, within?: Span) => readonly Span[]

interface Folded {
  readonly text: string
  /** For each unit of the folded text the unit of the document at which it begins, and the one behind it. */
  readonly from: Int32Array
  readonly to: Int32Array
}

/** Makes a finder of quotes in one document; the text is folded once, however many are looked for. */
export function makeQuoteFinder(document: Document): QuoteFinder {
  const plain = fold(document.text, [])
  let marked: Folded | null = null
  const offsets = offsetsOf(document)
  return function findQuote(quote, within = { start: 0, end: document.text.length }) {
    let found = places(plain, foldedWords(quote.exact), within)
    let folded = plain
    if (!found.length && document.notes.length) {
      marked ??= fold(document.text, document.notes)
      folded = marked
      found = places(marked, foldedWords(quote.exact), within)
    }
    const spans = found.map(({ start, end }) => ({ start: folded.from[start]!, end: folded.to[end - 1]! }))
    if (spans.length < 2) return spans
    const beside = found.flatMap((place, i) => (standsBeside(folded.text, place, quote) ? [spans[i]!] : []))
    const left = beside.length ? beside : spans
    const told = left.filter(({ start }) => offsets.toPoint(start) === quote.start)
    return told.length === 1 ? told : left
  }
}

function places({ text, from, to }: Folded, words: string, within: Span): Span[] {
  const found: Span[] = []
  if (!words) return found
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length
    if (from[at]! >= within.start && to[end - 1]! <= within.end && to[end - 1]! > from[at]!)
      found.push({ start: at, end })
  }
  return found
}

function standsBeside(text: string, { start, end }: Span, { prefix, suffix }: QuoteWords): boolean {
  const before = foldedWords(prefix ?? "")
  const after = foldedWords(suffix ?? "")
  return text.slice(0, start).trimEnd().endsWith(before) && text.slice(end).trimStart().startsWith(after)
}

const foldedWords = (words: string): string => fold(words.normalize("NFC"), []).text.trim()

/** The text with one space for white space, plain quotation marks and dashes, no soft hyphens; `notes` are put back as they stood. */
function fold(text: string, notes: Document["notes"]): Folded {
  const inOrder = [...notes].sort((a, b) => a.at - b.at)
  const ellipses = text.split("…").length - 1
  const room = inOrder.reduce((sum, { label }) => sum + label.length, text.length + 2 * ellipses)
  const [from, to] = [new Int32Array(room), new Int32Array(room)]
  const pieces: string[] = []
  let length = 0
  let last = ""
  const add = (letters: string, start: number, end: number): void => {
    if (!letters) return
    pieces.push(letters)
    from.fill(start, length, length + letters.length)
    to.fill(end, length, length + letters.length)
    length += letters.length
    last = letters
  }
  let next = 0
  let hyphenated = false
  for (let unit = 0; unit <= text.length; unit++) {
    for (; next < inOrder.length && inOrder[next]!.at === unit; next++) add(inOrder[next]!.label, unit, unit)
    if (unit === text.length) break
    const letter = text[unit]!
    if (!SPACE.test(letter)) {
      const shape = SHAPES.get(letter) ?? letter
      hyphenated = shape === "-" && WORD.test(last)
      add(shape, unit, unit + 1)
    } else if (!hyphenated) {
      // behind a hyphen a line was broken: "inter- Afghan"
      if (last !== " ") add(" ", unit, unit + 1)
      else to[length - 1] = unit + 1
    }
  }
  return { text: pieces.join(""), from: from.subarray(0, length), to: to.subarray(0, length) }
}

const SPACE = /\s/
const WORD = /[\p{L}\p{N}]$/u

/** Marks that keyboards, editors and models write in place of one another; not a word changes by them. */
const SHAPES: ReadonlyMap<string, string> = new Map([
  ..."\u2018\u2019\u201a\u201b\u2032\u0060\u00b4".split("").map((mark) => [mark, "'"] as const),
  ..."\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb".split("").map((mark) => [mark, '"'] as const),
  ..."\u2010\u2011\u2012\u2013\u2014\u2015\u2212".split("").map((mark) => [mark, "-"] as const),
  ["\u2026", "..."],
  ["\u00ad", ""],
  ["\u200b", ""],
])
