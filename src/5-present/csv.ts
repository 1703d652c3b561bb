// Tables for spreadsheets. What a report says may be a formula to a spreadsheet; nothing that was read may ever run there.

export type Cell = string | number | null

/** What a spreadsheet takes for the beginning of a formula, also behind blanks (OWASP, CSV injection). */
const FORMULA = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/

/** One record of RFC 4180 with its CRLF. Words that a spreadsheet would run get an apostrophe before them; numbers stay numbers. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(",")}\r\n`

function csvCell(cell: Cell): string {
  if (cell === null) return ""
  if (typeof cell === "number") return String(cell)
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** A byte order mark: without it the most used spreadsheet reads names of Arabic or French as another encoding. */
export const CSV_BEGIN = "\ufeff"
