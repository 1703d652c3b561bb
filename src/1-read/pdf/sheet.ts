// A page as pieces of text at places. Distances are PDF points, `x` from the left edge, `y` of the baseline from the top.

/** Characters that the PDF draws in one go. */
export interface Piece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** The height of the letters' em box. */
  readonly size: number
  readonly bold: boolean
  /** White space was drawn before it. */
  readonly space: boolean
}

export interface Sheet {
  /** From 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly pieces: readonly Piece[]
}

interface TextItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
}

interface Turned {
  readonly piece: Piece
  /** The direction of the letters: 0 from left to right. */
  readonly angle: number
}

/** Puts a text item of pdfjs into page coordinates (the page's own rotation included). */
export function pieceOf(item: TextItem, page: readonly number[], space: boolean, bold: boolean): Turned {
  const [a, b, c, d, e, f] = multiply(page, item.transform)
  const lead = item.str.length - item.str.trimStart().length
  return {
    piece: {
      text: item.str.trim().replace(/[\t\n\r\u00a0]/g, " "),
      x: round(e!),
      y: round(f!),
      width: round(item.width),
      size: round(Math.hypot(c!, d!)),
      bold,
      space: space || lead > 0,
    },
    angle: Math.atan2(-b!, a!),
  }
}

/** Text that stands on its side (a stamp in the margin, an axis) is no part of the reading order. */
export const isUpright = (turned: Turned): boolean => Math.abs(turned.angle) < 0.1 && turned.piece.size > 0

const BOLD = /bold|black|heavy|demi|cmbx|cmssbx|-bd/i

/** Told by the font's name, as PDFs have no other word for it that all programs write. */
export const isBold = (font: string): boolean => BOLD.test(font)

function multiply(m: readonly number[], n: readonly number[]): number[] {
  const [a, b, c, d, e, f] = m as [number, number, number, number, number, number]
  const [g, h, i, j, k, l] = n as [number, number, number, number, number, number]
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

const round = (points: number): number => Math.round(points * 100) / 100
