// Pasted text becomes a draft: lines, then what belongs to the page, then the notes, then paragraphs out of the rest.
import type { BlockKind } from "#claim"
import { Composer, type Stretch } from "./compose.js"
import { creditLines } from "./credits.js"
import { cutsOf } from "./cuts.js"
import type { Draft, DraftBlock, DraftMark } from "./draft.js"
import { markFurniture } from "./furniture.js"
import { Joiner } from "./join.js"
import { measure } from "./layout.js"
import { BLANK, FURNITURE, type Line, NOTE, splitLines, TEXT } from "./lines.js"
import type { Body } from "./note-groups.js"
import { findNotes, type Section } from "./notes.js"
import { type Gap, goesOn, isRow, itemMark, kindOf, type Reading } from "./paragraphs.js"
import type { Words } from "./words.js"

export function draftText(source: string, words: Words): Draft {
  const lines = splitLines(source)
  markFurniture(source, lines)
  const layout = measure(source, lines)
  const headings = sectionHeadings(source, lines, words)
  const credits = creditLines(source, lines, words)
  const notes = findNotes({ source, lines, words, width: layout.width }, headings)
  const composer = new Composer(source, cutsOf(source, notes.calls), new Joiner(source, words))
  const flow = new Flow({ source, layout, words }, composer)
  let body = 0
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    if (line.role === NOTE) {
      const found = notes.bodies[body]
      if (found?.line === at) {
        flow.note(found, lines, notes.references.has(found) ? "reference" : "note")
        body++
      }
    } else if (line.role === FURNITURE) flow.furniture(line)
    else if (line.role === BLANK) flow.blank(line)
    else flow.text(line, headings.get(at) ?? null, credits.has(at))
  }
  return { blocks: flow.finish() }
}

const LONGEST_SECTION_HEADING = 60

/** Lines that say nothing but "Notes" or "References", numbered or not. */
function sectionHeadings(source: string, lines: readonly Line[], words: Words): Map<number, Section> {
  const headings = new Map<number, Section>()
  lines.forEach((line, index) => {
    if (line.role !== TEXT || line.end - line.start > LONGEST_SECTION_HEADING) return
    const name = source.slice(line.start, line.end).replace(/^(?:#+|\d+\.?|[IVX]+\.)\s+|\s*:$/g, "")
    if (words.isA(name, "notes-heading")) headings.set(index, "notes")
    else if (words.isA(name, "references-heading")) headings.set(index, "references")
  })
  return headings
}

/** Gathers lines into blocks. What interrupts a paragraph (notes, furniture) waits until the paragraph is whole. */
class Flow {
  private readonly blocks: DraftBlock[] = []
  private readonly bodyIndex = new Map<Body, number>()
  private readonly marks: { block: number; at: number; label: string; body: Body | null }[] = []
  private current: Line[] = []
  private table = false
  private waiting: (() => void)[] = []
  private gap: Gap = "none"
  private section: Section | null = null

  constructor(
    private readonly reading: Reading,
    private readonly composer: Composer,
  ) {}

  blank(line: Line): void {
    if (this.gap === "none") this.gap = "blank"
    if (line.newPage) this.gap = "page"
  }
  furniture(line: Line): void {
    this.gap = "page"
    this.waiting.push(() => this.push("furniture", [line]))
  }
  note(body: Body, lines: readonly Line[], kind: "note" | "reference"): void {
    this.gap = "page"
    this.waiting.push(() => {
      const stretches: Stretch[] = []
      for (let at = body.line; at < body.end; at++) {
        const line = lines[at]!
        if (line.role === NOTE) stretches.push(at === body.line ? { start: body.head.text, end: line.end } : line)
      }
      this.bodyIndex.set(body, this.blocks.length)
      this.push(kind, stretches, { label: String(body.head.number) })
    })
  }
  /** `alone`: the line is joined with none, whatever its words are like. */
  text(line: Line, section: Section | null, alone: boolean): void {
    if (line.newPage) this.gap = "page"
    const row = isRow(this.reading.source, line)
    if (!section && !alone && this.belongs(line, row)) this.current.push(line)
    else {
      this.flush()
      this.current = [line]
    }
    this.table = row
    this.gap = "none"
    if (section || alone) this.flush()
    if (section) this.section = section
  }
  finish(): DraftBlock[] {
    this.flush()
    const marks = new Map<number, DraftMark[]>()
    for (const { block, at, label, body } of this.marks) {
      const mark = { label, at, ...(body ? { body: this.bodyIndex.get(body)! } : {}) }
      const known = marks.get(block)
      if (known) known.push(mark)
      else marks.set(block, [mark])
    }
    return this.blocks.map((block, index) => (marks.has(index) ? { ...block, marks: marks.get(index)! } : block))
  }

  private belongs(line: Line, row: boolean): boolean {
    const before = this.current[this.current.length - 1]
    if (!before) return false
    if (row || this.table) return row && this.table && this.gap === "none"
    return goesOn(this.reading, this.current[0]!, before, line, this.gap)
  }
  private flush(): void {
    const lines = this.current
    this.current = []
    if (lines.length) {
      const table = lines.length > 1 && isRow(this.reading.source, lines[0]!)
      const kind = table ? "table" : kindOf(this.reading, lines)
      if (kind === "heading") this.section = null
      const item = kind === "list-item" ? itemMark(this.reading.source, lines[0]!) : null
      const stretches = item ? [{ start: lines[0]!.start + item.length, end: lines[0]!.end }, ...lines.slice(1)] : lines
      const inReferences = this.section === "references" && (kind === "paragraph" || kind === "list-item")
      this.push(inReferences ? "reference" : kind, stretches, item?.label ? { label: item.label } : {})
    }
    for (const emit of this.waiting) emit()
    this.waiting = []
  }
  private push(kind: BlockKind, stretches: readonly Stretch[], rest: { label?: string } = {}): void {
    const { runs, marks, links } = this.composer.compose(stretches, kind === "table")
    for (const { at, call } of marks)
      this.marks.push({ block: this.blocks.length, at, label: String(call.marker.number), body: call.body })
    this.blocks.push({ kind, runs, links, ...(kind === "heading" ? { level: 2 } : {}), ...rest })
  }
}
