// Lines become the runs of one block: markers cut out and remembered, broken words and addresses joined.
import { SOFT_HYPHEN } from "./characters.js"
import type { Cut } from "./cuts.js"
import type { DraftLink, Run } from "./draft.js"
import type { Join, Joiner } from "./join.js"
import { isSpace } from "./lines.js"
import type { Call } from "./notes.js"

/** A range of the source text on one line, without white space at its ends. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

export interface Composed {
  readonly runs: Run[]
  readonly marks: { at: number; call: Call }[]
  readonly links: DraftLink[]
  readonly length: number
}

export class Composer {
  private readonly hasSoftHyphens: boolean
  /** Where in the block the words of a link begin, whose address is still to come. */
  private linkStart = -1
  constructor(
    private readonly source: string,
    private readonly cuts: readonly Cut[],
    private readonly joiner: Joiner,
  ) {
    this.hasSoftHyphens = source.includes(String.fromCharCode(SOFT_HYPHEN))
  }

  /** `rows`: the lines stay lines, as in a table. */
  compose(stretches: readonly Stretch[], rows = false): Composed {
    const composed = { runs: [] as Run[], marks: [] as Composed["marks"], links: [] as DraftLink[], length: 0 }
    this.linkStart = -1
    const put = (run: Run): void => {
      if (!run.text) return
      composed.runs.push(run)
      composed.length += run.text.length
    }
    let join: Join = "blank"
    stretches.forEach((stretch, index) => {
      if (index && join === "blank") put({ text: rows ? "\n" : " " })
      const next = stretches[index + 1]
      join = next && !rows ? this.joiner.join(stretch.start, stretch.end, next.start, next.end) : "blank"
      this.line(stretch.start, join === "drop hyphen" ? stretch.end - 1 : stretch.end, put, composed)
    })
    return composed
  }

  private line(start: number, end: number, put: (run: Run) => void, composed: Composed): void {
    let at = start
    for (let i = this.firstCut(start); i < this.cuts.length; i++) {
      const cut = this.cuts[i]!
      if (cut.start >= end) break
      if (cut.start >= at) this.words(at, cut.start, put)
      if (cut.call) composed.marks.push({ at: composed.length, call: cut.call })
      else this.link(cut.url!, composed)
      at = Math.max(at, cut.call ? this.behind(cut.end, end) : Math.min(cut.end, end))
    }
    if (at < end) this.words(at, end, put)
  }

  private link(url: string, composed: Composed): void {
    if (url === "") this.linkStart = composed.length
    if (/^(?:https?:|www\.)/i.test(url) && this.linkStart >= 0)
      composed.links.push({ start: this.linkStart, end: composed.length, url })
  }

  /** Copies without soft hyphens, which nobody was to see. */
  private words(start: number, end: number, put: (run: Run) => void): void {
    let from = start
    for (let at = start; this.hasSoftHyphens && at < end; at++) {
      if (this.source.charCodeAt(at) !== SOFT_HYPHEN) continue
      put({ text: this.source.slice(from, at), source: from })
      from = at + 1
    }
    put({ text: this.source.slice(from, end), source: from })
  }

  /** "Norov16 ." leaves no blank before the stop. */
  private behind(at: number, end: number): number {
    let next = at
    while (next < end && isSpace(this.source.charCodeAt(next))) next++
    return next < end && ".,;:)".includes(this.source[next]!) ? next : at
  }

  private firstCut(start: number): number {
    let low = 0
    let high = this.cuts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.cuts[middle]!.start < start) low = middle + 1
      else high = middle
    }
    return low
  }
}
