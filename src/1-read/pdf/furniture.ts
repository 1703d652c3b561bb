// Running heads, page numbers and what a browser prints around a page: told by standing at the same height at the
// top or the bottom of several pages, or by being nothing but a page's number. Nothing is thrown away, only marked.
import type { Line } from "./lines.js"
import type { Sheet } from "./sheet.js"

/** Lines at each end of a page that may be furniture, counted as rows. */
const EDGE_ROWS = 3
/** Furniture stands in the outer sixth of the page. */
const EDGE_SHARE = 1 / 6
const NUMBER = /^(?:[-–—|[(]\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*[-–—|\])])?$/i
const NUMBER_OF = /\b\d{1,4}\s*(?:\/|of)\s*\d{1,4}$/

/** The lines of all pages that are furniture. */
export function furnitureOf(sheets: readonly Sheet[], pages: readonly (readonly Line[])[]): Set<Line> {
  const edges = pages.map((lines, index) => edgesOf(lines, sheets[index]!))
  const furniture = new Set<Line>()
  const seen = new Map<string, Line[]>()
  for (const line of edges.flat(2)) {
    const key = `${keyOf(line)}@${Math.round(line.y / 3)}`
    const near = [key, `${keyOf(line)}@${Math.round(line.y / 3) + 1}`, `${keyOf(line)}@${Math.round(line.y / 3) - 1}`]
    for (const other of near) {
      const lines = seen.get(other)
      if (lines?.some((known) => known.page !== line.page)) {
        furniture.add(line)
        for (const known of lines) furniture.add(known)
      }
    }
    seen.set(key, [...(seen.get(key) ?? []), line])
  }
  for (const rows of edges) for (const row of rows) if (isPageNumber(row)) for (const line of row) furniture.add(line)
  for (const line of countedPages(pages)) furniture.add(line)
  for (const line of runningHeads(sheets, edges)) furniture.add(line)
  addOutside(edges, furniture)
  return furniture
}

/** What changes from page to page is its number. */
const keyOf = (line: Line): string => line.text.toLowerCase().replace(/\d+/g, "#")

/** The outer rows of a page, the outermost first: from the top, then from the bottom. */
function edgesOf(lines: readonly Line[], sheet: Sheet): Line[][] {
  const rows: Line[][] = []
  for (const line of lines) {
    const row = rows[rows.length - 1]
    if (row && Math.abs(row[0]!.y - line.y) < 0.5 * line.size) row.push(line)
    else rows.push([line])
  }
  const top = rows.slice(0, EDGE_ROWS).filter((row) => row[0]!.y < sheet.height * EDGE_SHARE)
  const bottom = rows.slice(-EDGE_ROWS).filter((row) => row[0]!.y > sheet.height * (1 - EDGE_SHARE))
  return [...top, ...bottom.filter((row) => !top.includes(row)).reverse()]
}

const isPageNumber = (row: readonly Line[]): boolean =>
  row.every((line) => NUMBER.test(line.text)) ||
  (NUMBER_OF.test(row[row.length - 1]!.text.slice(-12)) && row.length > 1)

/** Lone numbers at the foot or head of pages that count on with them, wherever the margin is. */
function countedPages(pages: readonly (readonly Line[])[]): Line[] {
  const offsets = new Map<number, Line[]>()
  for (const lines of pages) {
    const outer = [lines[0], lines[lines.length - 1]]
    for (const line of outer) {
      if (!line || !/^\d{1,4}$/.test(line.text)) continue
      const offset = Number(line.text) - line.page
      offsets.set(offset, [...(offsets.get(offset) ?? []), line])
    }
  }
  return [...offsets.values()].filter((lines) => new Set(lines.map((line) => line.page)).size >= 2).flat()
}

/** A head that names the chapter changes its words: the same height on most pages and a wide gap below tell it. */
function runningHeads(sheets: readonly Sheet[], edges: readonly (readonly Line[][])[]): Line[] {
  if (sheets.length < 3) return []
  const tops = edges.flatMap((rows, index) => {
    const [first, second] = rows.filter((row) => row[0]!.y < sheets[index]!.height / 2)
    if (!first) return []
    const gap = second ? second[0]!.y - first[0]!.y : Number.POSITIVE_INFINITY
    return gap > 1.8 * first[0]!.size ? [first] : []
  })
  const heights = new Map<number, Line[][]>()
  for (const row of tops) {
    const height = Math.round(row[0]!.y / 2)
    heights.set(height, [...(heights.get(height) ?? []), row])
  }
  return [...heights.values()].filter((rows) => rows.length >= 3 && rows.length * 2 > sheets.length).flat(2)
}

/** What stands on one row with furniture, or outside of it, is furniture too (a date beside a page number). */
function addOutside(edges: readonly (readonly Line[][])[], furniture: Set<Line>): void {
  for (const rows of edges)
    for (const row of rows) if (row.some((line) => furniture.has(line))) for (const line of row) furniture.add(line)
}
