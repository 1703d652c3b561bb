// Footnote markers are told by size and baseline: small and raised. That they mean a note is believed
// only where a note with that label exists, or where they count on; "km²" and "10⁵" stay in the text.
import type { Flow } from "./columns.js"
import type { Line } from "./lines.js"
import { blankBefore } from "./lines.js"
import type { Piece } from "./sheet.js"

/** Letters of a line that stay together, or the labels of notes that are called behind them. */
export type Part =
  | { readonly text: string; readonly pieces: readonly Piece[] }
  | { readonly labels: readonly string[]; readonly piece: Piece }

const LABELS = /^(?:\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*[,;]?|[*∗†‡§¶#]{1,3}|[ivxl]{1,6}|[a-h])$/
const SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹"

/** Whether the piece is set small and above the baseline of its line. */
export function isRaised(piece: Piece, line: Line): boolean {
  const rise = line.y - piece.y
  return piece.size < 0.9 * line.size && rise > 0.15 * line.size
}

export const labelsOf = (text: string): string[] => {
  const range = /^(\d{1,3})\s*[–-]\s*(\d{1,3})$/.exec(text)
  if (range) {
    const [from, to] = [Number(range[1]), Number(range[2])]
    if (from < to && to - from < 20) return Array.from({ length: to - from + 1 }, (_, step) => String(from + step))
  }
  return text.split(/\s*[,;]\s*/).filter((label) => label.length > 0)
}

/** The labels that a raised piece calls, or null where it is none. A note's number may be set apart by a comma. */
export function raisedLabels(piece: Piece, line: Line): string[] | null {
  const text = piece.text.trim()
  return isRaised(piece, line) && LABELS.test(text) ? labelsOf(text) : null
}

/** Takes a line apart into text and the markers among its pieces. */
export function partsOf(line: Line, markers: ReadonlySet<Piece>): Part[] {
  const parts: Part[] = []
  let text = ""
  let pieces: Piece[] = []
  const close = (): void => {
    if (text) parts.push({ text, pieces })
    text = ""
    pieces = []
  }
  let afterMarker = false
  line.pieces.forEach((piece, index) => {
    const labels = raisedLabels(piece, line)
    if (labels && markers.has(piece)) {
      close()
      parts.push({ labels, piece })
      afterMarker = true
      return
    }
    const blank = index > 0 && blankBefore(line.pieces, index) && !(afterMarker && /^[.,;:!?)\]”’»]/.test(piece.text))
    text += (blank ? " " : "") + (labels ? superscript(piece.text) : piece.text)
    pieces.push(piece)
    afterMarker = false
  })
  close()
  return parts
}

const superscript = (text: string): string => text.replace(/\d/g, (digit) => SUPERSCRIPT[Number(digit)]!)

/** A raised figure behind one of these symbols of length is an exponent. */
const LENGTH = /(?:^|[\s\d])(?:[kcm]?m|mi|ft|in)$/

/**
 * The raised pieces that are notes' markers. Numbers count on from one to the next or call an earlier note again;
 * numbering may begin again at 1. Signs are believed as they are.
 */
export function believedMarkers(pages: readonly (readonly Flow[])[]): Set<Piece> {
  const markers = new Set<Piece>()
  const beginnings = new Set(pages.flat(2).map((line) => line.pieces[0]!.text))
  let last = 0
  for (const line of pages.flat(2)) {
    let before = ""
    for (const piece of line.pieces) {
      const labels = raisedLabels(piece, line)
      if (labels && isLetters(labels)) {
        // "x" may be anything; a note whose label is drawn by itself at a line's beginning tells.
        if (labels.every((label) => beginnings.has(label))) markers.add(piece)
      } else if (labels && !LENGTH.test(before)) {
        const numbers = labels.map(Number)
        const isNext = numbers.every((number) => Number.isNaN(number) || number <= last + LEAP || last === 0)
        if (isNext) {
          markers.add(piece)
          for (const number of numbers) if (!Number.isNaN(number)) last = number === 1 ? 1 : Math.max(last, number)
        }
      }
      before = piece.text
    }
  }
  return markers
}

const isLetters = (labels: readonly string[]): boolean => labels.every((label) => /^[a-z]+$/.test(label))

/** Notes in tables and pictures may be missing from the chain. */
const LEAP = 5

/** The labels that are called on a page. */
export function calledOn(page: readonly Flow[], markers: ReadonlySet<Piece>): Set<string> {
  const called = new Set<string>()
  for (const line of page.flat())
    for (const piece of line.pieces) if (markers.has(piece)) for (const label of labelsOf(piece.text)) called.add(label)
  return called
}
