// An archive of 40 KB can hold gigabytes, state false sizes, or name files outside of itself.
// Everything that the reader behind this will unpack is unpacked here once, against the size that was stated.
import { UnreadableReport } from "#claim"
import { type Entry, entriesOf, unpack } from "./zip.js"

export interface ArchiveLimits {
  readonly entries: number
  /** Bytes of all entries together, unpacked. */
  readonly unpacked: number
  /** Unpacked to packed, of one entry of more than 1 MB. */
  readonly ratio: number
}

export const ARCHIVE_LIMITS: ArchiveLimits = { entries: 5_000, unpacked: 200_000_000, ratio: 200 }

const MAIN = "word/document.xml"

/** The entries of a DOCX that is safe to unpack. Throws `UnreadableReport` for everything else. */
export function checkedArchive(bytes: Uint8Array, name: string, limits: ArchiveLimits = ARCHIVE_LIMITS): Entry[] {
  const entries = entriesOf(bytes)
  if (!entries) throw new UnreadableReport(`DOCX is cut off: no table of contents in ${bytes.length} bytes (${name})`)
  if (entries.length > limits.entries)
    throw new UnreadableReport(`DOCX holds too many files: ${entries.length}, at most ${limits.entries} (${name})`)
  const bomb = entries.find((entry) => entry.size > 1_000_000 && entry.size > entry.packed * limits.ratio)
  if (bomb) throw new UnreadableReport(`DOCX unpacks to far more than it holds: ${tell(bomb)} (${name})`)
  const total = entries.reduce((sum, entry) => sum + entry.size, 0)
  if (total > limits.unpacked)
    throw new UnreadableReport(`DOCX is too large when unpacked: ${total} bytes, at most ${limits.unpacked} (${name})`)
  const outside = entries.find((entry) => /^[/\\]|(?:^|[/\\])\.\.(?:[/\\]|$)|^[a-z]:|\0/i.test(entry.name))
  if (outside) throw new UnreadableReport(`DOCX names a file outside of itself: "${printable(outside.name)}" (${name})`)
  if (entries.some((entry) => entry.encrypted))
    throw new UnreadableReport(`DOCX is locked: its files are encrypted (${name})`)
  refuseOtherKinds(entries, name)
  const names = new Set(entries.map((entry) => entry.name))
  if (names.size !== entries.length)
    throw new UnreadableReport(
      `DOCX names a file twice: ${entries.length} names, ${names.size} different ones (${name})`,
    )
  for (const entry of entries)
    if (/\.(?:xml|rels)$/i.test(entry.name) && !unpack(bytes, entry))
      throw new UnreadableReport(`DOCX is damaged: "${printable(entry.name)}" (${name})`)
  return entries
}

function refuseOtherKinds(entries: readonly Entry[], name: string): void {
  const has = (start: string): boolean => entries.some((entry) => entry.name.startsWith(start))
  if (has(MAIN)) return
  const kind = has("xl/")
    ? "an Excel workbook"
    : has("ppt/")
      ? "a PowerPoint file"
      : has("content.xml")
        ? "an OpenDocument file"
        : has("META-INF/container.xml")
          ? "an EPUB"
          : null
  throw new UnreadableReport(
    kind ? `not DOCX: this is ${kind} (${name})` : `not DOCX: a ZIP archive without "${MAIN}" (${name})`,
  )
}

const tell = (entry: Entry): string => `"${printable(entry.name)}" from ${entry.packed} to ${entry.size} bytes`
const printable = (name: string): string => name.replace(/[^\x20-\x7e]/g, "?").slice(0, 80)
