// RFC 4180, read as it comes from spreadsheets: quotes, line breaks and doubled quotes in fields, CRLF, a byte order mark.
import { Refusal } from "#claim"

export interface CsvRecord {
  /** The line on which the record begins, from 1. */
  readonly line: number
  readonly fields: readonly string[]
}

/** The records of a CSV text; blank lines are left out. Throws a Refusal for a quote that is never closed. */
export function* csvRecords(text: string, file: string): Generator<CsvRecord> {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  let line = 1
  while (at < text.length) {
    const begun = line
    const fields: string[] = []
    for (;;) {
      let field = ""
      if (text[at] === '"') {
        const closed = closing(text, at)
        if (closed < 0)
          throw new Refusal(
            `a quote that is never closed: "${text.slice(at, at + 30).replace(/\s+/g, " ")}" (${file} line ${line})`,
          )
        field = text.slice(at + 1, closed).replace(/""/g, '"')
        line += field.split("\n").length - 1
        at = closed + 1
      }
      const end = fieldEnd(text, at)
      fields.push(field + text.slice(at, end))
      at = end
      if (text[at] !== ",") break
      at++
    }
    if (text[at] === "\r") at++
    if (text[at] === "\n") at++
    line++
    if (fields.length > 1 || fields[0]!.trim()) yield { line: begun, fields }
  }
}

/** Where the quote that opens at `from` closes; -1 where it never does. */
function closing(text: string, from: number): number {
  let at = from + 1
  for (;;) {
    at = text.indexOf('"', at)
    if (at < 0) return -1
    if (text[at + 1] !== '"') return at
    at += 2
  }
}

function fieldEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && text[at] !== "," && text[at] !== "\n" && text[at] !== "\r") at++
  return at
}
