// What every reader hands on: blocks in reading order that still know where each run of characters came from.
// Offsets inside a draft count UTF-16 units of the block's own text (its runs, joined); `assemble` makes one text of it.
import type { BlockKind, MediaType, Metadata, PageBox } from "#claim"

/** Characters that stood together in what came in. A run without origin was put in by the reader (a joining blank). */
export interface Run {
  readonly text: string
  /** Text formats: UTF-16 index in the source text of the first character; the others follow it one by one. */
  readonly source?: number
  /** PDF: where the run stands on its page. */
  readonly box?: PageBox
}

/** A note's marker, which is not in the runs any more. */
export interface DraftMark {
  readonly label: string
  /** Offset in the block's text behind which the marker stood: 0 is before the first character. */
  readonly at: number
  /** Index in `Draft.blocks` of the note's body. Undefined: found by label, the nearest one that follows first. */
  readonly body?: number
}

/** A link: its words stay in the text, its address is kept as a citation that is called behind them. */
export interface DraftLink {
  readonly start: number
  readonly end: number
  readonly url: string
}

export interface DraftBlock {
  readonly kind: BlockKind
  /** Headings: 1 is the highest. */
  readonly level?: number
  /** Notes and references: the number or sign that the text calls them by, without brackets and full stop. */
  readonly label?: string
  /** White space at either end of a block is left out by `assemble`, and so is a block that holds nothing else. */
  readonly runs: readonly Run[]
  readonly marks?: readonly DraftMark[]
  readonly links?: readonly DraftLink[]
}

/**
 * A report as its format shows it. A sentence that a page break or a block of notes interrupts is one block:
 * the notes stand behind the paragraph, each in a block of kind `note`.
 */
export interface Draft {
  readonly blocks: readonly DraftBlock[]
  /** What the format itself states, with where it stated it: `file` (PDF, DOCX) or `page` (HTML, front matter). */
  readonly metadata?: Partial<Metadata>
}

/** What the user says about a report; it goes before everything that is read. */
export interface Given {
  /** How the report is called in what is printed; without it, its file name. */
  readonly id?: string
  readonly title?: string
  readonly authors?: readonly string[]
  readonly publisher?: string
  /** EDTF. */
  readonly published?: string
  readonly language?: string
  readonly url?: string
}

/** What a document is known by. */
export interface Identity {
  /** SHA-256 of the bytes that came in, hex. */
  readonly id: string
  readonly name: string
  readonly mediaType: MediaType
  readonly given: Given
}
