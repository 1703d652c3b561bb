import type { BlockKind } from "#claim"
import type { DraftBlock, DraftLink, DraftMark } from "../draft.js"

/** A block that is still being put together from text nodes: white space is one blank, none at the ends. */
export class TextBlock {
  text = ""
  readonly marks: { label: string; at: number; target: object | null }[] = []
  readonly links: DraftLink[] = []
  private blank = false

  constructor(
    readonly kind: BlockKind,
    readonly level: number | undefined,
    /** The element that makes it a note. */
    readonly note: object | null,
    public label: string | undefined,
  ) {}

  add(text: string): void {
    const words = text.replace(/[\s\u00a0\u200b\ufeff]+/g, " ")
    if (!words) return
    const parts = words.trim()
    if (this.text && (this.blank || words.startsWith(" ")) && parts && !/[\t\n]$/.test(this.text)) {
      // "service¹ ," has lost its marker, and the blank with it.
      const closes = this.marks.some((mark) => mark.at === this.text.length) && /^[,;:.!?)]/.test(parts)
      if (!closes) this.text += " "
    }
    this.text += parts
    this.blank = parts ? words.endsWith(" ") : true
  }

  /** A sign that is kept as it is: between cells and rows. */
  separate(sign: string): void {
    this.text = this.text.trimEnd() + sign
    this.blank = false
  }

  /** Where the next letter will stand. */
  get end(): number {
    return this.text.length + (this.blank && this.text ? 1 : 0)
  }

  mark(label: string, target: object | null): void {
    this.marks.push({ label, at: this.text.length, target })
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
