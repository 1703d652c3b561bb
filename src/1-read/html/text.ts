import type { BlockKind } from "#claim"
import type { DraftBlock, DraftLink, DraftMark } from "../draft.js"
import type { DomNode } from "./dom.js"

/** A block that is still being put together from text nodes: white space is one blank, none at the ends. */
export class TextBlock {
  text = ""
  readonly marks: { label: string; at: number; target: object | null }[] = []
  readonly links: DraftLink[] = []
  private blank = false
  private separated = false

  constructor(
    public kind: BlockKind,
    readonly level: number | undefined,
    /** The element that makes it a note. */
    readonly note: object | null,
    public label: string | undefined,
    /** The innermost part of the page that it stands in; null directly below the root. */
    readonly part: DomNode | null = null,
  ) {}

  /** A block may have a million parts: nothing here looks back into `text`, which would copy it each time. */
  add(text: string): void {
    const words = text.replace(/[\s\u00a0\u200b\ufeff]+/g, " ")
    if (!words) return
    const parts = words.trim()
    if (parts && this.text && (this.blank || words.startsWith(" ")) && !this.separated) {
      // "service¹ ," has lost its marker, and the blank with it.
      const closes = this.marks[this.marks.length - 1]?.at === this.text.length && /^[,;:.!?)]/.test(parts)
      if (!closes) this.text += " "
    }
    this.text += parts
    if (parts) this.separated = false
    this.blank = parts ? words.endsWith(" ") : true
  }

  /** A sign that is kept as it is: between cells and rows. */
  separate(sign: string): void {
    this.text += sign
    this.separated = true
    this.blank = false
  }

  /** Where the next letter will stand. */
  get end(): number {
    return this.text.length + (this.blank && this.text ? 1 : 0)
  }

  mark(label: string, target: object | null): void {
    this.marks.push({ label, at: this.text.length, target })
  }

  /** The block is the note with this label, which may stand raised at its beginning. */
  asNote(label: string): void {
    this.kind = "note"
    this.label = label
    if (this.marks[0]?.at === 0) this.marks.shift()
  }

  /** Takes a note's own label off its beginning: "[3] ", "3. ", "* ". */
  dropLabel(): void {
    if (this.label === undefined) return
    const label = this.label.replace(/[^\p{L}\p{N}]/gu, "\\$&")
    const cut = new RegExp(`^\\s*(?:[[(]?${label}[\\])]?)?[.:)]?\\s*`).exec(this.text)?.[0].length ?? 0
    const left = (at: number): number => Math.max(0, at - cut)
    this.text = this.text.slice(cut)
    this.marks.forEach((mark, index) => {
      this.marks[index] = { ...mark, at: left(mark.at) }
    })
    this.links.forEach((link, index) => {
      this.links[index] = { ...link, start: left(link.start), end: left(link.end) }
    })
  }

  toDraft(bodies: ReadonlyMap<object, number>): DraftBlock {
    const marks: DraftMark[] = this.marks.map(({ label, at, target }) => {
      const body = target ? bodies.get(target) : undefined
      return { label, at, ...(body === undefined ? {} : { body }) }
    })
    return {
      kind: this.kind,
      ...(this.level === undefined ? {} : { level: this.level }),
      ...(this.label === undefined ? {} : { label: this.label }),
      runs: [{ text: this.text }],
      ...(marks.length ? { marks } : {}),
      ...(this.links.length ? { links: this.links } : {}),
    }
  }
}
