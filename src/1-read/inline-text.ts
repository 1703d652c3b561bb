import type { DraftLink, DraftMark, Run } from "./draft.js"
import type { Joiner } from "./join.js"

/** Gathers the words of one block of Markdown, each with its place in the source. */
export class InlineText {
  readonly runs: Run[] = []
  readonly marks: DraftMark[] = []
  readonly links: DraftLink[] = []
  length = 0
  /** Inside `<sup>`: digits there call a note. */
  private raised = false

  constructor(
    private readonly source: string,
    private readonly joiner: Joiner,
  ) {}

  /** Characters that do not stand in the source: a joining blank, an entity's letter. */
  put(text: string): void {
    this.push({ text })
  }
  mark(label: string): void {
    this.marks.push({ label, at: this.length })
  }
  tag(html: string): void {
    if (/^<br\b/i.test(html)) this.put(" ")
    else if (/^<sup\b/i.test(html)) this.raised = true
    else if (/^<\/sup\b/i.test(html)) this.raised = false
  }
  link(start: number, url: string): void {
    if (!/^(?:https?:|www\.)/i.test(url) || this.length === start) return
    const words = this.wordsFrom(start)
    if (words !== url && `http://${words}` !== url) this.links.push({ start, end: this.length, url })
  }

  /** Only the last runs are looked at: a paragraph may hold thousands of links. */
  private wordsFrom(start: number): string {
    let words = ""
    for (let i = this.runs.length - 1; i >= 0 && words.length < this.length - start; i--)
      words = this.runs[i]!.text + words
    return words.slice(words.length - (this.length - start))
  }

  /**
   * Copies what the parser made of `source.slice(from, to)`. Where the two differ (escapes, entities, the marks of a
   * quotation at the beginning of its lines) the source is passed over until both are the same again.
   */
  copy(value: string, from: number, to: number): void {
    if (this.raised && /^\d{1,3}$/.test(value)) {
      this.mark(value)
      return
    }
    let at = from
    let start = -1
    const flush = (end: number): void => {
      if (start >= 0 && end > start) this.push({ text: this.source.slice(start, end), source: start })
      start = -1
    }
    for (let i = 0; i < value.length; i++) {
      const letter = value[i]!
      if (letter === "\n") {
        flush(at)
        at = this.lineBreak(at, to, value[i + 1] ?? "")
        continue
      }
      if (this.source[at] !== letter) {
        flush(at)
        const found = this.passOver(at, to, letter)
        if (found < 0) {
          at = this.behindEntity(at)
          this.put(letter)
          continue
        }
        at = found
      }
      if (start < 0) start = at
      at++
    }
    flush(at)
  }

  /** Marks of code, of an image and escapes are passed over; an entity is not. */
  private passOver(at: number, to: number, letter: string): number {
    if (this.source[at] === "&") return -1
    const found = this.source.indexOf(letter, at)
    return found >= 0 && found < to && found - at < 40 ? found : -1
  }
  private behindEntity(at: number): number {
    const entity = /^&[#\w]{1,32};/.exec(this.source.slice(at, at + 34))
    return entity ? at + entity[0].length : at
  }

  /** `at` is behind the last character of the line; the answer is the first character of the next. */
  private lineBreak(at: number, to: number, next: string): number {
    const breakAt = this.source.indexOf("\n", at)
    if (breakAt < 0 || breakAt >= to) {
      this.put(" ")
      return at
    }
    let start = breakAt + 1
    while (start < to && this.source[start] !== next && " \t>\r".includes(this.source[start]!)) start++
    const lineStart = this.source.lastIndexOf("\n", at - 1) + 1
    const lineEnd = this.source.indexOf("\n", start)
    const join = this.joiner.join(lineStart, at, start, lineEnd < 0 ? this.source.length : lineEnd)
    if (join === "blank") this.put(" ")
    else if (join === "drop hyphen") this.dropLast()
    return start
  }
  private dropLast(): void {
    const last = this.runs.pop()
    if (!last) return
    this.length -= last.text.length
    this.push({ ...last, text: last.text.slice(0, -1) })
  }
  private push(run: Run): void {
    if (!run.text) return
    this.runs.push(run)
    this.length += run.text.length
  }
}
