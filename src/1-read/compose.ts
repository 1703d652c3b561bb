// Lines become the runs of one block: markers cut out and remembered, broken words and addresses joined.
import { SOFT_HYPHEN } from "./characters.js"
import type { Run } from "./draft.js"
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
  readonly length: number
}

export class Composer {
  private readonly hasSoftHyphens: boolean
  constructor(
    private readonly source: string,
    private readonly calls: readonly Call[],
    private readonly joiner: Joiner,
  ) {
    this.hasSoftHyphens = source.includes(String.fromCharCode(SOFT_HYPHEN))
  }

  /** `rows`: the lines stay lines, as in a table. */
  compose(stretches: readonly Stretch[], rows = false): Composed {
    const composed = { runs: [] as Run[], marks: [] as Composed["marks"], length: 0 }
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
    for (let i = this.firstCall(start); i < this.calls.length; i++) {
      const call = this.calls[i]!
      if (call.marker.start >= end) break
      if (call.marker.start >= at) this.words(at, call.marker.start, put)
      composed.marks.push({ at: composed.length, call })
      at = Math.max(at, this.behind(call.marker.end, end))
    }
    if (at < end) this.words(at, end, put)
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

  private firstCall(start: number): number {
    let low = 0
    let high = this.calls.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.calls[middle]!.marker.start < start) low = middle + 1
      else high = middle
    }
    return low
  }
}
