// A document in parts that a model reads at once. Parts follow one another and do not overlap, so that no claim is asked
// for twice; a block is cut only where it is longer than a part.
import type { BlockKind, Document, Span } from "#claim"

export interface Chunk extends Span {
  readonly passages: readonly { readonly kind: BlockKind; readonly text: string }[]
}

/** UTF-16 units of text in one part. */
export const USUAL_CHUNK = 6000

const NOT_READ: ReadonlySet<BlockKind> = new Set(["furniture", "reference"])

export function chunksOf({ text, blocks }: Document, size = USUAL_CHUNK): Chunk[] {
  const pieces = [...blocks]
    .filter(({ kind, start, end }) => !NOT_READ.has(kind) && text.slice(start, end).trim() !== "")
    .sort((a, b) => a.start - b.start)
    .flatMap(({ kind, start, end }) => cut(text, { start, end }, size).map((piece) => ({ kind, ...piece })))
  const chunks: (typeof pieces)[] = []
  let held = 0
  for (const piece of pieces) {
    const length = piece.end - piece.start
    if (!chunks.length || held + length > size) {
      chunks.push([])
      held = 0
    }
    chunks.at(-1)!.push(piece)
    held += length
  }
  return chunks.map((inside) => ({
    start: inside[0]!.start,
    end: inside.at(-1)!.end,
    passages: inside.map(({ kind, start, end }) => ({ kind, text: text.slice(start, end) })),
  }))
}

/** Cut behind the last end of a sentence that fits, else between words, else anywhere. */
function cut(text: string, { start, end }: Span, size: number): Span[] {
  const pieces: Span[] = []
  let from = start
  while (end - from > size) {
    const part = text.slice(from, from + size)
    const sentence = Math.max(...[". ", ".\n", "? ", "! "].map((mark) => part.lastIndexOf(mark))) + 1
    const at = sentence > size / 2 ? sentence : part.lastIndexOf(" ") > 0 ? part.lastIndexOf(" ") : size
    pieces.push({ start: from, end: from + at })
    from += at
  }
  return [...pieces, { start: from, end }]
}
