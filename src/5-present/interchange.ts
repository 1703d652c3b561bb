// JSON Lines as INTERCHANGE.md gives them. Offsets are Unicode code points in the text that came in
// (for PDF, DOCX and HTML: in the read text), so whatever reading moved is moved back here and nowhere else.
import type { Claim, Document, Entity, Layer, Span } from "#claim"
import { Offsets, offsetsOf, quoteAt } from "#claim"

export interface Interchange {
  readonly document: Document
  readonly entities: readonly Entity[]
  readonly claims: readonly Claim[]
  readonly layers: readonly Layer[]
}

/** Maps UTF-16 indices of the read text to code points of the text that came in. */
export interface Place {
  /** Where the character at this index came from. */
  start(unit: number): number
  /** Behind the character before this index: the exclusive end of a span. */
  end(unit: number): number
  /** The words that stand between two indices. */
  words(start: number, end: number): string
  /** The parts of a span that stand together in the text that came in; one, unless something was moved out of the middle. */
  parts(start: number, end: number): readonly Span[]
}

/** The place of a document whose read text is what its offsets are given in. */
export function placeInText(document: Document, offsets: Offsets = offsetsOf(document)): Place {
  return {
    start: (unit) => offsets.toPoint(unit),
    end: (unit) => offsets.toPoint(unit),
    words: (start, end) => document.text.slice(start, end),
    parts: (start, end) => [{ start, end }],
  }
}

/** The place of a text that was moved about in reading: `toSource` gives the index in `source` of a character of the read text. */
export function placeInSource(document: Document, source: string, toSource: (unit: number) => number): Place {
  const offsets = new Offsets(source)
  return {
    start: (unit) => offsets.toPoint(toSource(unit)),
    end: (unit) => offsets.toPoint(toSource(unit - 1) + 1),
    words: (start, end) => document.text.slice(start, end),
    parts: (start, end) => partsInSource(document, source, start, end),
  }
}

/** A marker or a hyphen taken out leaves words together; more letters than these were a block of notes or a running head. */
const MARKER_LETTERS = 6

function partsInSource({ origin }: Document, source: string, start: number, end: number): Span[] {
  const parts: { start: number; end: number }[] = []
  let behind = -1
  for (const segment of origin) {
    if (segment.end <= start || segment.source === undefined) continue
    if (segment.start >= end) break
    const skipped = behind < 0 ? "" : source.slice(behind, segment.source)
    const apart =
      behind >= 0 && (segment.source < behind || skipped.replace(/[^\p{L}\p{N}]/gu, "").length > MARKER_LETTERS)
    if (!parts.length || apart) parts.push({ start: Math.max(start, segment.start), end: Math.min(end, segment.end) })
    else parts.at(-1)!.end = Math.min(end, segment.end)
    behind = segment.source + segment.end - segment.start
  }
  return parts.length ? parts : [{ start, end }]
}

/** One document's lines, each a JSON object with a line break behind it: document, entities, claims, layers. */
export function interchangeLines(
  { document, entities, claims, layers }: Interchange,
  doc: string,
  place: Place,
): string {
  const id = JSON.stringify(doc)
  let lines = `${JSON.stringify(documentLine(document, doc))}\n`
  for (const { type, name, forms } of entities)
    lines += `{"kind":"entity","doc":${id},"type":"${type}","name":${jsonOf(name)},"forms":${listOf(forms)}}\n`
  if (claims.length) {
    const read = offsetsOf(document)
    for (const claim of claims) lines += `${claimLine(claim, id, place, read)}\n`
  }
  for (const layer of layers) lines += `${JSON.stringify(layerLine(layer, doc, place))}\n`
  return lines
}

function documentLine({ metadata, citations }: Document, doc: string): object {
  return {
    kind: "document",
    doc,
    title: metadata.title?.value ?? null,
    authors: metadata.authors?.value ?? [],
    publisher: metadata.publisher?.value ?? null,
    published: metadata.published?.value ?? null,
    language: metadata.language?.value ?? null,
    citations: citations.map(({ number, text, authors, title, publisher, date, url }) => ({
      number,
      text,
      authors,
      title,
      publisher,
      date,
      url,
    })),
  }
}

function claimLine(claim: Claim, id: string, place: Place, read: Offsets): string {
  const { kind, attribution, stance, certainty, polarity, time, rule, implied } = claim
  return `{"kind":"${kind}","doc":${id},"quote":${quoteOf(claim, place, read)},"attribution":${listOf(attribution)},"stance":"${stance}","certainty":"${certainty}","polarity":"${polarity}","time":${codeOf(time)},"rule":${jsonOf(rule)},"implied":${listOf(implied)}${ownFields(claim)}}`
}

function quoteOf(claim: Claim, place: Place, read: Offsets): string {
  const from = read.toUnit(claim.quote.start)
  const to = read.toUnit(claim.quote.end)
  const { start, end } = partOfFigure(claim, place.parts(from, to), read.text)
  const whole = start === from && end === to
  const quote = whole ? claim.quote : quoteAt(read.text, start, end, read)
  const { exact, prefix, suffix } = quote
  // one look at all three together: nearly no words of a text need escaping
  const around = read.text.slice(Math.max(0, start - AROUND), end + AROUND)
  const words = ESCAPED.test(around)
    ? `{"exact":${jsonOf(exact)},"prefix":${jsonOf(prefix)},"suffix":${jsonOf(suffix)}`
    : `{"exact":"${exact}","prefix":"${prefix}","suffix":"${suffix}"`
  return `${words},"start":${place.start(start)},"end":${place.end(end)}}`
}

/** At least as far as prefix and suffix of a quote reach. */
const AROUND = 64

/** The fields that only claims of this kind have. Written out: to go through an object's fields by name took a third of a line's time. */
function ownFields(claim: Claim): string {
  switch (claim.kind) {
    case "estimate":
      return `,"subject":${jsonOf(claim.subject)},"measure":"${claim.measure}","low":${claim.low},"best":${claim.best},"high":${claim.high},"unit":${jsonOf(claim.unit)},"approximate":${claim.approximate},"per":${wordsOf(claim.per)},"place":${wordsOf(claim.place)},"derivedFrom":${wordsOf(claim.derivedFrom)},"wording":${jsonOf(claim.wording)}`
    case "event":
      return `,"type":"${claim.type}","subtype":"${claim.subtype}","actors":${listOf(claim.actors)},"targets":${listOf(claim.targets)},"place":${wordsOf(claim.place)},"weapon":${wordsOf(claim.weapon)},"incident":"${claim.incident}"`
    case "relation":
      return `,"type":"${claim.type}","subject":${jsonOf(claim.subject)},"object":${jsonOf(claim.object)},"ended":${claim.ended}`
    case "forecast":
      return `,"subject":${jsonOf(claim.subject)},"outcome":${jsonOf(claim.outcome)},"likelihood":${jsonOf(claim.likelihood)},"condition":${wordsOf(claim.condition)},"horizon":${codeOf(claim.horizon)}`
    case "cause":
      return `,"cause":${jsonOf(claim.cause)},"effect":${jsonOf(claim.effect)},"sign":"${claim.sign}"`
    case "appraisal":
      return `,"subject":${jsonOf(claim.subject)},"aspect":"${claim.aspect}","direction":"${claim.direction}"`
    case "recommendation":
      return `,"addressee":${wordsOf(claim.addressee)},"action":${jsonOf(claim.action)}`
  }
}

// JSON.stringify is made for anything; these know what stands in a line (measured: half of its time).
const wordsOf = (words: string | null): string => (words === null ? "null" : jsonOf(words))
/** A value that has no character to escape, as a time. */
const codeOf = (code: string | null): string => (code === null ? "null" : `"${code}"`)
function listOf(words: readonly string[]): string {
  if (words.length === 0) return "[]"
  return words.length === 1 ? `[${jsonOf(words[0]!)}]` : JSON.stringify(words)
}
/** Anything but what JSON writes as it is: a quotation mark, a backslash, control characters, halves of pairs. */
const ESCAPED = /[^ !#-[\]-\ud7ff\ue000-\uffff]/
const jsonOf = (words: string): string => (ESCAPED.test(words) ? JSON.stringify(words) : `"${words}"`)

/**
 * Where a page break with its notes stands inside the quote, the words do not stand together in the text that came in: the part
 * that holds the claim's figure is printed, else the longest.
 */
function partOfFigure(claim: Claim, parts: readonly Span[], text: string): Span {
  if (parts.length === 1) return parts[0]!
  const digits = (value: number): string => String(Math.abs(value)).replace(/\.?0*$/, "")
  const figures = claim.kind === "estimate" ? [claim.low, claim.best, claim.high] : []
  const wanted = new Set(figures.filter((value) => value !== null).map(digits))
  const holds = ({ start, end }: Span): boolean =>
    (text.slice(start, end).match(/\d[\d,.]*/g) ?? []).some((number) =>
      wanted.has(number.replace(/,/g, "").replace(/\.?0*$/, "")),
    )
  return (
    parts.find(holds) ??
    parts.reduce((longest, part) => (part.end - part.start > longest.end - longest.start ? part : longest))
  )
}

function layerLine(layer: Layer, doc: string, place: Place): object {
  if (layer.kind === "attribution") {
    const { source, cue, content } = layer
    return {
      kind: layer.kind,
      doc,
      source: source && spanLine(source, place),
      cue: spanLine(cue, place),
      content: spanLine(content, place),
    }
  }
  const { kind, start, end, ...fields } = layer
  return { kind, doc, ...spanLine({ start, end }, place), ...fields }
}

const spanLine = ({ start, end }: Span, place: Place): object => ({
  start: place.start(start),
  end: place.end(end),
  text: place.words(start, end),
})
