// A document's blocks in reading order. A paragraph that a page, a column, a picture or a block of notes interrupts
// is put together again, and what stood between follows it.
import { PdfBlock, type Setting } from "./block.js"
import type { Line } from "./lines.js"
import type { NoteLines } from "./notes.js"

const TERMINAL = /[.!?:;…][”"’')\]»]*$/
const OPEN = /[,–—-]$/

export class Story {
  readonly blocks: PdfBlock[] = []
  private lastText: PdfBlock | null = null
  private lastNote: PdfBlock | null = null

  constructor(private readonly setting: Setting) {}

  /** Whether the last note ends without a full stop, so that smaller letters on the next page may go on with it. */
  get noteIsOpen(): boolean {
    const note = this.lastNote
    return note !== null && !TERMINAL.test(note.text)
  }

  /** Adds the blocks of one flow. */
  addFlow(blocks: readonly PdfBlock[]): void {
    let isFirst = true
    for (const block of blocks) {
      if (isFirst && isText(block) && this.lastText && goesOn(this.lastText, block)) this.lastText.absorb(block)
      else {
        this.blocks.push(block)
        if (isText(block) || block.kind === "heading") this.lastText = isText(block) ? block : null
      }
      // A table or picture at a column's top does not end the sentence before it.
      if (block.kind !== "table" && block.kind !== "caption") isFirst = false
    }
  }

  addNotes(notes: readonly NoteLines[]): void {
    for (const { label, lines } of notes) {
      if (label === null && this.lastNote) {
        const rest = new PdfBlock("note", this.setting)
        for (const line of lines) rest.add(line)
        this.lastNote.absorb(rest)
        continue
      }
      const note = new PdfBlock("note", this.setting, label ?? undefined)
      lines.forEach((line, index) => {
        if (index === 0 && label !== null) note.addLabelled(line, label)
        else note.add(line)
      })
      this.blocks.push(note)
      this.lastNote = note
    }
  }

  addFurniture(rows: readonly (readonly Line[])[]): void {
    for (const row of rows) {
      const block = new PdfBlock("furniture", this.setting)
      row.forEach((line, index) => {
        if (index) block.separate(" ")
        block.add(line)
      })
      this.blocks.push(block)
    }
  }
}

const isText = (block: PdfBlock): boolean => block.kind === "paragraph" || block.kind === "list-item"

/** Whether a paragraph at the head of a column goes on with the last one. */
function goesOn(last: PdfBlock, next: PdfBlock): boolean {
  const [end, begin] = [last.lines[last.lines.length - 1]!, next.lines[0]!]
  if (next.kind === "list-item" || Math.abs(end.size - begin.size) > 0.06 * end.size) return false
  if (end.bold !== begin.bold && end.bold) return false
  const text = last.text
  if (OPEN.test(text) || /^\p{Ll}/u.test(begin.text)) return !TERMINAL.test(text) || /^\p{Ll}/u.test(begin.text)
  if (TERMINAL.test(text)) return false
  // "… the city of" and "Old Ferry": the line is full and the sentence has no end.
  const width = Math.max(...last.lines.map((line) => line.right)) - Math.min(...last.lines.map((line) => line.x))
  return last.lines.length > 1 && end.right - end.x > 0.8 * width
}
