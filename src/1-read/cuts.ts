// What is taken out of pasted text where it stands: markers of notes, and the marks and addresses of Markdown links.
import type { Call } from "./notes.js"

export interface Cut {
  readonly start: number
  readonly end: number
  /** A marker that calls a note. */
  readonly call?: Call
  /** The end of a link: its address. `""` is the beginning of one. */
  readonly url?: string
}

/** A link's words may go over a line's end, but not on and on. */
const LINK = /\[([^[\]]{1,300})\]\(([^()\s]{0,2000})\)/g

/** All cuts in order; where two meet, the marker counts. */
export function cutsOf(source: string, calls: readonly Call[]): Cut[] {
  const cuts: Cut[] = calls.map((call) => ({ start: call.marker.start, end: call.marker.end, call }))
  if (!source.includes("](")) return cuts
  for (const match of source.matchAll(LINK)) {
    const start = match.index
    const end = start + match[0].length
    const words = start + 1 + match[1]!.length
    if (!/[\p{L}\d]/u.test(match[1]!) || /^\d{1,3}$/.test(match[1]!)) continue
    cuts.push({ start, end: start + 1, url: "" }, { start: words, end, url: match[2]! })
  }
  return cuts.sort((a, b) => a.start - b.start || b.end - a.end)
}
