import type { BlockKind, PageBox } from "#claim"
import type { DraftBlock, DraftMark, Run } from "../draft.js"
import { jointOf } from "./hyphens.js"
import type { Line } from "./lines.js"
import { partsOf } from "./markers.js"
import type { Piece } from "./sheet.js"

/** What lines need to become text: which raised pieces are markers, and which words the document writes whole. */
export interface Setting {
  readonly markers: ReadonlySet<Piece>
  readonly whole: ReadonlySet<string>
}

/** Where a note is called: by a raised marker or by a number in brackets. */
export interface Call {
  readonly label: string
  readonly at: number
  readonly page: number
  readonly bracketed: boolean
}

/** A block that is still being put together from lines. */
export class PdfBlock {
  readonly lines: Line[] = []
  readonly runs: Run[] = []
  readonly marks: Call[] = []
  level: number | undefined
  length = 0

  constructor(
    public kind: BlockKind,
    private readonly setting: Setting,
    public label?: string,
  ) {}

  /** Adds a line; `skip` takes so many characters off its beginning (a bullet, a note's label). Without `joined` it follows as it is. */
  add(line: Line, skip = 0, joined = true): this {
    this.lines.push(line)
    let fresh = joined && this.length > 0
    let left = skip
    for (const part of partsOf(line, this.setting.markers)) {
      if ("labels" in part) {
        for (const label of part.labels) this.marks.push({ label, at: this.length, page: line.page, bracketed: false })
        continue
      }
      const text = left > 0 ? part.text.slice(left).trimStart() : part.text
      left = Math.max(0, left - part.text.length)
      if (!text) continue
      if (fresh) this.join(text)
      fresh = false
      this.push({ text, box: boxOf(line.page, part.pieces) })
    }
    return this
  }

  /** Adds a note's first line without its label, raised or not. */
  addLabelled(line: Line, label: string): void {
    const [first] = partsOf(line, this.setting.markers)
    if (first && "labels" in first) {
      this.add(line)
      this.marks.splice(0, first.labels.length)
    } else {
      const sign = label.replace(/[*∗†‡§¶#]/g, "\\$&")
      const skip = new RegExp(`^[${SUPERSCRIPTS}]+|^${sign}[.)\\]]?\\s*`).exec(line.text)?.[0].length ?? 0
      this.add(line, skip)
    }
  }

  /** References that are called in brackets at an offset. */
  mark(labels: readonly string[], at: number): void {
    const behind = this.marks.findIndex((mark) => mark.at > at)
    const calls = labels.map((label) => ({ label, at, page: this.page, bracketed: true }))
    this.marks.splice(behind < 0 ? this.marks.length : behind, 0, ...calls)
  }

  /** The page on which it begins. */
  get page(): number {
    return this.lines[0]?.page ?? 0
  }

  /** Puts what stands between rows or cells of a table. */
  separate(sign: string): void {
    if (this.length > 0) this.push({ text: sign })
  }

  /** Takes another block's text over: a paragraph that goes on behind a page break. */
  absorb(other: PdfBlock): void {
    const first = other.runs[0]?.text ?? ""
    if (this.length > 0 && first) this.join(first)
    const shift = this.length
    for (const run of other.runs) this.push(run)
    for (const mark of other.marks) this.marks.push({ ...mark, at: mark.at + shift })
    this.lines.push(...other.lines)
  }

  get text(): string {
    return this.runs.map((run) => run.text).join("")
  }

  /** Takes `from..to` out of the text; marks behind it move up. */
  cut(from: number, to: number): void {
    let at = 0
    this.runs.forEach((run, index) => {
      const [start, end] = [Math.max(from - at, 0), Math.min(to - at, run.text.length)]
      at += run.text.length
      if (start < end) this.runs[index] = { ...run, text: run.text.slice(0, start) + run.text.slice(end) }
    })
    this.marks.forEach((mark, index) => {
      if (mark.at >= to) this.marks[index] = { ...mark, at: mark.at - (to - from) }
      else if (mark.at > from) this.marks[index] = { ...mark, at: from }
    })
    this.length -= to - from
  }

  /** The same lines as paragraphs of their own. */
  byLine(): PdfBlock[] {
    return this.lines.map((line) => new PdfBlock("paragraph", this.setting).add(line))
  }

  /** `bodyOf` gives the index of the block that a call means, or undefined. */
  toDraft(bodyOf: (call: Call) => number | undefined): DraftBlock {
    return {
      kind: this.kind,
      ...(this.level === undefined ? {} : { level: this.level }),
      ...(this.label === undefined ? {} : { label: this.label }),
      runs: this.runs.filter((run) => run.text.length > 0),
      ...(this.marks.length ? { marks: this.marks.map((call) => markOf(call, bodyOf(call))) } : {}),
    }
  }

  private push(run: Run): void {
    this.runs.push(run)
    this.length += run.text.length
  }

  private join(after: string): void {
    const last = this.runs[this.runs.length - 1]!
    const { cut, blank } = jointOf(last.text, after, this.setting.whole)
    // A marker behind a cut word ("counter-³" at a line's end) stays behind what is left of it.
    if (cut) this.cut(this.length - cut, this.length)
    if (blank) this.push({ text: " " })
  }
}

const markOf = ({ label, at }: Call, body: number | undefined): DraftMark =>
  body === undefined ? { label, at } : { label, at, body }

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"

/** Letters reach about 0.8 em above the baseline and 0.2 em below it. */
function boxOf(page: number, pieces: readonly Piece[]): PageBox {
  const x = Math.min(...pieces.map((piece) => piece.x))
  const top = Math.min(...pieces.map((piece) => piece.y - 0.8 * piece.size))
  const right = Math.max(...pieces.map((piece) => piece.x + piece.width))
  const bottom = Math.max(...pieces.map((piece) => piece.y + 0.2 * piece.size))
  return { page, x: round(x), y: round(top), width: round(right - x), height: round(bottom - top) }
}

const round = (points: number): number => Math.round(points * 10) / 10
