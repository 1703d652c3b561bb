// Where words stand on the pages that a document was read from, so that a reader can see them there.
import { type Document, offsetsOf, type PageBox } from "#claim"
import type { ClaimView } from "./claim.js"

/** The places of each claim's words on the pages of the original; a claim whose words have none is left out. */
export interface OriginalView {
  readonly claims: readonly ClaimPlaces[]
}
export interface ClaimPlaces {
  readonly claim: string
  /** A rectangle a line, in the order of the words. PDF points from the page's upper left corner. */
  readonly boxes: readonly PageBox[]
}

/**
 * The rectangles that the words between two UTF-16 indices stand in. Only whole lines have measured boxes: a part of a line
 * is cut out by its share of the line's characters, which is a few characters off where letters differ in width.
 */
export function boxesOf(document: Pick<Document, "origin">, start: number, end: number): PageBox[] {
  const boxes: PageBox[] = []
  for (const segment of document.origin) {
    if (segment.start >= end || segment.end <= start || !segment.box) continue
    const { x, width, ...rest } = segment.box
    const length = segment.end - segment.start
    const from = (Math.max(start, segment.start) - segment.start) / length
    const to = (Math.min(end, segment.end) - segment.start) / length
    boxes.push({ ...rest, x: x + width * from, width: width * (to - from) })
  }
  return boxes
}

export function originalView(document: Document, claims: readonly Pick<ClaimView, "id" | "quote">[]): OriginalView {
  const offsets = offsetsOf(document)
  const places = claims.map(({ id, quote }) => ({
    claim: id,
    boxes: boxesOf(document, offsets.toUnit(quote.start), offsets.toUnit(quote.end)),
  }))
  return { claims: places.filter(({ boxes }) => boxes.length > 0) }
}
