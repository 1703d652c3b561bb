// Footnotes stand at the foot of a column in smaller letters. A zone of them begins at a line that begins with a
// marker; smaller lines above it are a note that goes on from the page before, or a caption.
import type { Flow } from "./columns.js"
import type { Line } from "./lines.js"
import { raisedLabels } from "./markers.js"

/** A note's lines; `label` is null for a note that goes on from the page before. */
export interface NoteLines {
  readonly label: string | null
  readonly lines: readonly Line[]
}

export interface Parted {
  readonly body: readonly Line[]
  readonly notes: readonly NoteLines[]
}

/** Letters of notes are at most this share of the body's. */
const SMALL = 0.95
const SET_LABEL = /^(\d{1,3}|[*∗†‡§¶#]{1,3})(?=[.)\]]?(?:\s|$|\p{L}))/u

/** Parts a flow into body and notes. `called` holds the labels that raised pieces on this page call. */
export function partNotes(flow: Flow, size: number, called: ReadonlySet<string>, open: boolean): Parted {
  let from = flow.length
  while (from > 0 && flow[from - 1]!.size <= size * SMALL) from--
  const zone = flow.slice(from)
  const starts = zone.map((line) => startLabel(line, called))
  const first = starts.findIndex((label) => label !== null)
  if (first < 0 && !(open && zone.length > 0 && from > 0)) return { body: flow, notes: [] }
  const begin = open ? 0 : first
  const notes: { label: string | null; lines: Line[] }[] = []
  zone.slice(begin).forEach((line, index) => {
    const label = starts[begin + index]!
    if (label !== null || notes.length === 0) notes.push({ label, lines: [line] })
    else notes[notes.length - 1]!.lines.push(line)
  })
  return { body: [...flow.slice(0, from), ...zone.slice(0, begin)], notes }
}

/** The label that a note's first line begins with: raised, or set before the text and called on this page. */
export function startLabel(line: Line, called: ReadonlySet<string>): string | null {
  const raised = raisedLabels(line.pieces[0]!, line)
  if (raised?.length === 1) return raised[0]!
  const set = SET_LABEL.exec(line.text)?.[1] ?? (line.pieces.length > 1 ? line.pieces[0]!.text : undefined)
  return set !== undefined && called.has(set) ? set : null
}
