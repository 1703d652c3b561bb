import mammoth from "mammoth"
import { UnreadableReport } from "#claim"
import type { Draft } from "../draft.js"
import { blocksOf } from "../html/blocks.js"
import { type DomDocument, parse } from "../html/dom.js"
import { checkedArchive } from "./guard.js"
import { metadataOfDocx } from "./metadata.js"
import { type Entry, unpack } from "./zip.js"

const STYLES = [
  "p[style-name='Title'] => h1.document-title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
]

/** Reads a DOCX with its notes. Throws `UnreadableReport` for an archive that is unsafe, damaged or something else. */
export async function readDocx(bytes: Uint8Array, name: string): Promise<Draft> {
  const entries = checkedArchive(bytes, name)
  const html = await toHtml(bytes, name)
  const page = parse(html)
  numberNotes(page, isDecimal(bytes, entries))
  const blocks = page.body ? blocksOf(page.body, { isWholePage: false, base: null, titleClass: "document-title" }) : []
  if (blocks.length === 0) throw new UnreadableReport(`no text in this DOCX: ${bytes.length} bytes (${name})`)
  return { blocks, metadata: metadataOfDocx(bytes, entries) }
}

/**
 * mammoth counts footnotes and endnotes through; a page shows them counted apart, endnotes in small Roman numerals
 * unless the document says otherwise.
 */
function numberNotes(page: DomDocument, decimal: boolean): void {
  const counts = new Map<string, string>()
  let [foot, end] = [0, 0]
  for (const link of page.querySelectorAll("sup > a[href]")) {
    const note = link.getAttribute("href") ?? ""
    const isEnd = note.startsWith("#endnote-")
    if (!isEnd && !note.startsWith("#footnote-")) continue
    const label = counts.get(note) ?? (isEnd ? (decimal ? String(++end) : roman(++end)) : String(++foot))
    counts.set(note, label)
    link.textContent = label
  }
}

/** Whether the settings give endnotes decimal numbers. */
function isDecimal(bytes: Uint8Array, entries: readonly Entry[]): boolean {
  return ["word/settings.xml", "word/document.xml"].some((name) => {
    const entry = entries.find((known) => known.name === name)
    const xml = entry ? unpack(bytes, entry) : null
    return (
      xml !== null &&
      /<w:endnotePr>(?:(?!<\/w:endnotePr>)[\s\S])*<w:numFmt w:val="decimal"/.test(Buffer.from(xml).toString())
    )
  })
}

function roman(count: number): string {
  let [left, letters] = [count, ""]
  for (const [value, sign] of [
    [100, "c"],
    [90, "xc"],
    [50, "l"],
    [40, "xl"],
    [10, "x"],
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
  ] as const)
    for (; left >= value; left -= value) letters += sign
  return letters
}

/** Pictures are left out: they would come as text of a megabyte each. */
async function toHtml(bytes: Uint8Array, name: string): Promise<string> {
  try {
    const result = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      {
        styleMap: STYLES,
        convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
        externalFileAccess: false,
      },
    )
    return result.value
  } catch (error) {
    const why = error instanceof Error ? error.message.split("\n")[0] : "unknown"
    throw new UnreadableReport(`DOCX is damaged: "${why}" (${name})`)
  }
}
