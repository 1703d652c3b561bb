// A table that the server has no list for, taken away as it stands on the page. Lists that go over pages have TableLink.
import { type ReactNode, type RefObject, useRef } from "react"
import { say } from "../strings"
import { fileName, saveFile } from "./save-file"

interface TableSaveProps {
  /** Holds the table. */
  readonly frame: RefObject<HTMLElement | null>
  readonly title: string
}

export function TableSave({ frame, title }: TableSaveProps) {
  const take = (): void => {
    const table = frame.current?.querySelector("table")
    if (table) saveFile(new Blob([BEGIN + linesOf(table)], { type: "text/csv;charset=utf-8" }), fileName(title, "csv"))
  }
  return (
    <p className="drawing-export">
      <button type="button" className="plain" title={say.exports.shownHint} onClick={take}>
        {say.exports.csv}
      </button>
    </p>
  )
}

/** A table with the way to take it away underneath. */
export function SavedTable({ title, children }: { title: string; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null)
  return (
    <div ref={frame}>
      {children}
      <TableSave frame={frame} title={title} />
    </div>
  )
}

/** Spreadsheets take a file for UTF-8 only where it says so. */
const BEGIN = "\uFEFF"

const linesOf = (table: HTMLTableElement): string =>
  [...table.rows].map((row) => `${[...row.cells].map((cell) => field(wordsOf(cell))).join(",")}\r\n`).join("")

/** What is read aloud; the signs beside it say the same. */
function wordsOf(cell: Element): string {
  const copy = cell.cloneNode(true)
  if (!(copy instanceof Element)) return ""
  for (const sign of copy.querySelectorAll("svg, [aria-hidden=true]")) sign.remove()
  for (const part of copy.querySelectorAll("p, li, .aside, .why, .accord, .byline")) part.prepend(" ")
  return (copy.textContent ?? "").replace(/\s+/g, " ").trim()
}

/** RFC 4180; a field that a spreadsheet would work out as a formula is kept a text. */
function field(words: string): string {
  const text = /^[=+@\t]|^-\D/.test(words) ? `'${words}` : words
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
