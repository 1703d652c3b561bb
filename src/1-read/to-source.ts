import type { Document } from "#claim"

/**
 * The UTF-16 index in the text that came in of the character at an index of `document.text`; for the index behind the
 * last character, the index behind it. A blank that joins two lines or blocks gets the place behind the character
 * before it. Text formats only: a PDF's characters have boxes, and -1 is the answer.
 */
export function toSource(document: Document, unit: number): number {
  const { origin } = document
  let low = 0
  let high = origin.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (origin[middle]!.start <= unit) low = middle
    else high = middle - 1
  }
  const segment = origin[low]
  if (segment?.source === undefined) return -1
  if (unit < segment.start) return segment.source
  return segment.source + Math.min(unit, segment.end) - segment.start
}
