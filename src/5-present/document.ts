// A document as it is read: blocks cut into runs, so that a screen lights a claim's words by lighting runs and never
// has to find a quote again. Invariant: the runs of a block, joined, are the block's text.
import { type Block, type BlockKind, type Citation, type Document, type Metadata, Offsets, type Stated } from "#claim"
import type { ClaimView } from "./claim.js"
import { briefOf, type DocumentBrief } from "./source.js"
import { type TimeView, timeView } from "./time.js"
import { METADATA_WORDS } from "./words.js"

/** A stretch of a block in which the same claims' quotes stand. */
export interface RunView {
  readonly text: string
  /** Ids of the claims whose quote covers the run; the one that began first comes first. */
  readonly claims: readonly string[]
  /** Those of them whose quote begins with the run: the place that a claim is found at. */
  readonly begins: readonly string[]
  /** Labels of the notes that are called right behind the run. */
  readonly notes: readonly string[]
  /** Written from right to left, and to be isolated from what stands around it. */
  readonly rtl: boolean
}

export interface BlockView {
  readonly kind: BlockKind
  readonly level: number | null
  readonly label: string | null
  /** The code point of the document's text at which it begins. */
  readonly start: number
  readonly runs: readonly RunView[]
  /** Tables: the same runs by rows and cells, cut at line breaks and tabs, which are left out. Null for other kinds. */
  readonly rows: readonly (readonly (readonly RunView[])[])[] | null
}

export interface NoteView {
  readonly label: string
  readonly text: string
  readonly citation: CitationView | null
}

export interface CitationView {
  readonly number: string
  readonly text: string
  readonly authors: readonly string[]
  readonly title: string | null
  readonly publisher: string | null
  readonly date: TimeView | null
  /** Only web addresses; anything else that a text gives for one is not linked. */
  readonly url: string | null
}

export interface MetadataView {
  readonly name: string
  readonly value: string
  /** "from the first lines", "given by you". */
  readonly from: string
  readonly url: string | null
}

export interface DocumentView extends DocumentBrief {
  readonly name: string
  readonly mediaType: string
  readonly metadata: readonly MetadataView[]
  /** Of the text, as far as it is known; for the screen's `lang`. */
  readonly language: string | null
  readonly blocks: readonly BlockView[]
  readonly notes: readonly NoteView[]
  readonly citations: readonly CitationView[]
  /** In the order of their quotes. */
  readonly claims: readonly ClaimView[]
  readonly words: number
}

interface Lit {
  readonly id: string
  readonly start: number
  readonly end: number
}

/** The document with its claims lit; claims of other documents are an error of the caller and not looked for. */
export function documentView(document: Document, claims: readonly ClaimView[]): DocumentView {
  const inOrder = [...claims].sort((a, b) => a.quote.start - b.quote.start || a.quote.end - b.quote.end)
  const offsets = new Offsets(document.text)
  const lit = inOrder.map(({ id, quote }) => ({
    id,
    start: offsets.toUnit(quote.start),
    end: offsets.toUnit(quote.end),
  }))
  return {
    ...briefOf(document),
    name: document.name,
    mediaType: document.mediaType,
    metadata: metadataViews(document.metadata),
    language: document.metadata.language?.value ?? null,
    blocks: document.blocks.map((block) => blockView(document, block, lit, offsets)),
    notes: noteViews(document),
    citations: document.citations.map(citationView),
    claims: inOrder,
    words: document.text.match(/\S+/g)?.length ?? 0,
  }
}

function blockView(document: Document, block: Block, lit: readonly Lit[], offsets: Offsets): BlockView {
  const here = lit.filter(({ start, end }) => start < block.end && end > block.start)
  const marks = document.notes.filter(({ at }) => at > block.start && at <= block.end)
  const cuts = new Set([block.start, block.end, ...marks.map(({ at }) => at)])
  for (const { start, end } of here) cuts.add(Math.max(start, block.start)).add(Math.min(end, block.end))
  for (const match of document.text.slice(block.start, block.end).matchAll(RIGHT_TO_LEFT))
    cuts.add(block.start + match.index).add(block.start + match.index + match[0].length)
  const places = [...cuts].sort((a, b) => a - b)
  const runs: RunView[] = []
  for (let index = 1; index < places.length; index++) {
    const start = places[index - 1]!
    const end = places[index]!
    const text = document.text.slice(start, end)
    runs.push({
      text,
      claims: here.filter((claim) => claim.start <= start && claim.end >= end).map(({ id }) => id),
      begins: here.filter((claim) => claim.start === start).map(({ id }) => id),
      notes: marks.filter(({ at }) => at === end).map(({ label }) => label),
      rtl: START_RIGHT_TO_LEFT.test(text),
    })
  }
  const { kind, level = null, label = null, start } = block
  return { kind, level, label, start: offsets.toPoint(start), runs, rows: kind === "table" ? tableRows(runs) : null }
}

function tableRows(runs: readonly RunView[]): RunView[][][] {
  const rows: RunView[][][] = [[[]]]
  for (const run of runs) {
    let { begins } = run
    const pieces = run.text.split(/([\t\n])/)
    for (const [index, text] of pieces.entries()) {
      const notes = index === pieces.length - 1 ? run.notes : []
      if (text === "\n") rows.push([[]])
      else if (text === "\t") rows.at(-1)!.push([])
      else if (text !== "" || notes.length > 0) {
        rows
          .at(-1)!
          .at(-1)!
          .push({ ...run, text, begins, notes })
        begins = []
      }
    }
  }
  return rows
}

/** Words of Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms, with what stands between them. */
const RTL = "\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc"
const RIGHT_TO_LEFT = new RegExp(`[${RTL}]+(?:[\\s\\p{P}]+[${RTL}]+)*`, "gu")
const START_RIGHT_TO_LEFT = new RegExp(`^[${RTL}]`, "u")

function noteViews(document: Document): NoteView[] {
  const seen = new Map<string, NoteView>()
  for (const { label, block } of document.notes) {
    if (seen.has(label)) continue
    const body = block === null ? null : document.blocks[block]
    const citation = document.citations.find((entry) => entry.block === block) ?? null
    seen.set(label, {
      label,
      text: body ? document.text.slice(body.start, body.end) : "",
      citation: citation && citationView(citation),
    })
  }
  return [...seen.values()]
}

export function citationView(citation: Citation): CitationView {
  const { number, text, authors, title, publisher, date, url } = citation
  return { number, text, authors, title, publisher, date: date === null ? null : timeView(date), url: webAddress(url) }
}

const webAddress = (url: string | null): string | null => (url && /^https?:\/\//i.test(url) ? url : null)

function metadataViews(metadata: Metadata): MetadataView[] {
  const views: MetadataView[] = []
  const add = <T>(name: string, stated: Stated<T> | null, words: (value: T) => string, url: string | null = null) => {
    if (stated) views.push({ name, value: words(stated.value), from: METADATA_WORDS[stated.from], url })
  }
  const same = (value: string): string => value
  add("Title", metadata.title, same)
  add("Authors", metadata.authors, (names) => names.join(", "))
  add("Publisher", metadata.publisher, same)
  add("Published", metadata.published, (edtf) => timeView(edtf).words)
  add("Language", metadata.language, same)
  add("Address", metadata.url, same, webAddress(metadata.url?.value ?? null))
  return views
}

/** A line of the list of documents. */
export interface DocumentRow extends DocumentBrief {
  readonly name: string
  readonly mediaType: string
  readonly language: string | null
  readonly claims: number
}
