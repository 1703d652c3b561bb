// What a file is by its bytes, held against what its name says. A name that says something else is refused, because
// somebody is mistaken: the file was cut, or renamed, or is not what the user thinks.
import { type MediaType, UnreadableReport } from "#claim"

export const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

const BY_EXTENSION: Readonly<Record<string, MediaType>> = {
  txt: "text/plain",
  text: "text/plain",
  md: "text/markdown",
  markdown: "text/markdown",
  html: "text/html",
  htm: "text/html",
  xhtml: "text/html",
  pdf: "application/pdf",
  docx: DOCX,
}

const PEOPLE_SAY: Readonly<Record<MediaType, string>> = {
  "text/plain": "text",
  "text/markdown": "Markdown",
  "text/html": "HTML",
  "application/pdf": "PDF",
  [DOCX]: "DOCX",
}

/** Beginnings of files that are no reports that could be read, and what to do about them. */
const FOREIGN: readonly (readonly [string, string])[] = [
  ["\xd0\xcf\x11\xe0", "an old Word or Office file, save it as DOCX or PDF"],
  ["{\\rtf", "RTF, save it as DOCX or PDF"],
  ["\x89PNG", "a picture"],
  ["\xff\xd8\xff", "a picture"],
  ["GIF8", "a picture"],
  ["\x1f\x8b", "a compressed file, unpack it"],
  ["7z\xbc\xaf", "a compressed file, unpack it"],
  ["Rar!", "a compressed file, unpack it"],
  ["SQLite format 3", "a database"],
  ["\x7fELF", "a program"],
]

/** The type of a report. Throws UnreadableReport where there is none, or where name and bytes disagree. */
export function mediaTypeOf(bytes: Uint8Array, name: string): MediaType {
  if (bytes.length === 0) throw new UnreadableReport(`nothing in it: 0 bytes (${name})`)
  const extension = /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? null
  const named = extension ? (BY_EXTENSION[extension] ?? null) : null
  if (extension && !named) throw new UnreadableReport(`unknown type of report: ".${extension}" (${name})`)
  const seen = typeByBytes(bytes, name)
  if (!named) return seen ?? "text/plain"
  if (seen === null ? named === "application/pdf" || named === DOCX : seen !== named)
    throw new UnreadableReport(
      `not ${PEOPLE_SAY[named]}: ${seen ? `this is ${PEOPLE_SAY[seen]}` : `it begins "${beginning(bytes)}"`} (${name})`,
    )
  return named
}

/** Null: a text of some kind. */
function typeByBytes(bytes: Uint8Array, name: string): MediaType | null {
  const head = latin1(bytes, 1024)
  for (const [mark, what] of FOREIGN)
    if (head.startsWith(mark)) throw new UnreadableReport(`no report: ${what} (${name})`)
  if (head.includes("%PDF-")) return "application/pdf"
  if (head.startsWith("PK\x03\x04")) return DOCX
  return /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(
    head,
  )
    ? "text/html"
    : null
}

const latin1 = (bytes: Uint8Array, size: number): string => String.fromCharCode(...bytes.subarray(0, size))

const beginning = (bytes: Uint8Array): string => latin1(bytes, 12).replace(/[^\x20-\x7e]/g, "·")
