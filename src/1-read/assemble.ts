import type { Block, Document, NoteMark, OriginSegment } from "#claim"
import type { Lexicon } from "#lexicon"
import { citationsOf } from "./citations.js"
import type { Draft, DraftBlock, DraftMark, Identity, Run } from "./draft.js"
import type { Front } from "./front.js"
import { metadataOf } from "./metadata.js"

export const BLOCK_SEPARATOR = "\n\n"

/** Makes the one text of a draft, its offsets, notes, citations and metadata. Empty blocks are left out. */
export function assemble(draft: Draft, identity: Identity, lexicon: Lexicon): Document {
  const laid = layOut(draft.blocks)
  const document = {
    id: identity.id,
    name: identity.name,
    mediaType: identity.mediaType,
    text: laid.text,
    blocks: laid.blocks,
    notes: laid.notes,
    origin: laid.origin,
  }
  const citations = citationsOf(document, laid.links, lexicon)
  const { metadata, front } = metadataOf(document, draft.metadata ?? {}, identity.given, lexicon)
  return { ...document, blocks: front ? withFront(laid.blocks, front) : laid.blocks, citations, metadata }
}

/** A heading that turned out to be the title becomes one; a byline or a date belongs to the page and holds no claims. */
export function withFront(blocks: readonly Block[], { titleBlock, plain }: Front): readonly Block[] {
  if (titleBlock === null && !plain.length) return blocks
  return blocks.map((block, index) => {
    if (index === titleBlock) return { kind: "title", start: block.start, end: block.end }
    return plain.includes(index) ? { kind: "furniture", start: block.start, end: block.end } : block
  })
}

/** A link of the finished text. */
export interface PlacedLink {
  readonly start: number
  readonly end: number
  readonly url: string
  readonly block: number
}

interface Layout {
  text: string
  blocks: Block[]
  notes: NoteMark[]
  links: PlacedLink[]
  origin: OriginSegment[]
}

function layOut(drafts: readonly DraftBlock[]): Layout {
  const layout: Layout = { text: "", blocks: [], notes: [], links: [], origin: [] }
  const parts: string[] = []
  const indexOf = new Int32Array(drafts.length).fill(-1)
  const marks: { mark: DraftMark; draft: number; at: number }[] = []
  let length = 0
  drafts.forEach((draft, index) => {
    const whole = draft.runs.length === 1 ? draft.runs[0]!.text : draft.runs.map((run) => run.text).join("")
    const words = whole.trim()
    if (!words) return
    if (layout.blocks.length) {
      parts.push(BLOCK_SEPARATOR)
      length += BLOCK_SEPARATOR.length
    }
    const skipped = whole.length - whole.trimStart().length
    const place = (offset: number): number => length + Math.min(words.length, Math.max(0, offset - skipped))
    indexOf[index] = layout.blocks.length
    layout.blocks.push(blockOf(draft, length, length + words.length))
    addSegments(layout.origin, draft.runs, length - skipped, length, length + words.length)
    for (const mark of draft.marks ?? []) marks.push({ mark, draft: index, at: place(mark.at) })
    for (const { start, end, url } of draft.links ?? [])
      layout.links.push({ start: place(start), end: place(end), url, block: indexOf[index]! })
    parts.push(words)
    length += words.length
  })
  layout.text = parts.join("")
  const bodies = bodiesByLabel(drafts)
  for (const { mark, draft, at } of marks) {
    const body = mark.body ?? nearestBody(bodies.get(mark.label), draft)
    const block = body === null ? -1 : indexOf[body]!
    layout.notes.push({ label: mark.label, at, block: block < 0 ? null : block })
  }
  return layout
}

function blockOf(draft: DraftBlock, start: number, end: number): Block {
  return {
    kind: draft.kind,
    start,
    end,
    ...(draft.level === undefined ? {} : { level: draft.level }),
    ...(draft.label === undefined ? {} : { label: draft.label }),
  }
}

/** `at` is where the first run would begin; what lies outside `from..to` was white space and is gone. */
function addSegments(origin: OriginSegment[], runs: readonly Run[], at: number, from: number, to: number): void {
  for (const run of runs) {
    const start = Math.max(at, from)
    const end = Math.min(at + run.text.length, to)
    if (start < end) {
      if (run.source !== undefined) origin.push({ start, end, source: run.source + start - at })
      else if (run.box) origin.push({ start, end, box: run.box })
    }
    at += run.text.length
  }
}

function bodiesByLabel(drafts: readonly DraftBlock[]): Map<string, number[]> {
  const bodies = new Map<string, number[]>()
  drafts.forEach((draft, index) => {
    if (draft.label === undefined || (draft.kind !== "note" && draft.kind !== "reference")) return
    const known = bodies.get(draft.label)
    if (known) known.push(index)
    else bodies.set(draft.label, [index])
  })
  return bodies
}

/** Numbering may start again on each page: the first body at or behind the call, else the last before it. */
function nearestBody(bodies: readonly number[] | undefined, from: number): number | null {
  if (!bodies) return null
  return bodies.find((body) => body >= from) ?? bodies[bodies.length - 1]!
}
