// The only file that knows pdfjs. It is loaded late (0.2 s), says nothing on the terminal and draws nothing:
// the drawing classes that it asks for when it loads are empty stand-ins, so no canvas has to be installed.
import { UnreadableReport } from "#claim"
import type { Piece, Sheet } from "./sheet.js"
import { isBold, isUpright, pieceOf } from "./sheet.js"

type Pdfjs = typeof import("pdfjs-dist/legacy/build/pdf.mjs")
type PdfDocument = Awaited<ReturnType<Pdfjs["getDocument"]>["promise"]>
type PdfPage = Awaited<ReturnType<PdfDocument["getPage"]>>

/** A PDF's pages as pieces of text, and what its own fields say. */
export interface Opened {
  readonly sheets: readonly Sheet[]
  readonly info: Readonly<Record<string, unknown>>
}

let loading: Promise<Pdfjs> | undefined

function load(): Promise<Pdfjs> {
  loading ??= loadQuietly()
  return loading
}

async function loadQuietly(): Promise<Pdfjs> {
  for (const name of ["DOMMatrix", "ImageData", "Path2D"])
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: class {}, configurable: true })
  const { warn } = console
  console.warn = () => {}
  try {
    return await import("pdfjs-dist/legacy/build/pdf.mjs")
  } finally {
    console.warn = warn
  }
}

/** Throws `UnreadableReport` for a PDF that is cut off, locked with a password, damaged, or without any text. */
export async function openPdf(bytes: Uint8Array, name: string): Promise<Opened> {
  refuseCutOff(bytes, name)
  const pdfjs = await load()
  const task = pdfjs.getDocument({
    // pdfjs takes the buffer away from its owner, and the caller still needs the bytes.
    data: bytes.slice(),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // Pictures are not decoded: a picture of 60,000 × 60,000 is the shortest way to fill a memory.
    maxImageSize: 1,
    // Of 50 files with a few wrong bytes each, 28 lost text without a word when errors were passed over, 6 with this.
    stopAtErrors: true,
  })
  try {
    const pdf = await task.promise
    const sheets: Sheet[] = []
    for (let number = 1; number <= pdf.numPages; number++) sheets.push(await readPage(pdf, number))
    if (!sheets.some((sheet) => sheet.pieces.length > 0))
      throw new UnreadableReport(
        `no text in this PDF, only pictures: ${sheets.length} page${sheets.length === 1 ? "" : "s"} (${name})`,
      )
    const { info } = await pdf.getMetadata()
    return { sheets, info: { ...info } }
  } catch (error) {
    throw asRefusal(error, name)
  } finally {
    await task.destroy()
  }
}

/** pdfjs mends a file that has lost its end and would hand on half a report as if it were whole. */
function refuseCutOff(bytes: Uint8Array, name: string): void {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-4096).toString("latin1")
  if (!tail.includes("%%EOF"))
    throw new UnreadableReport(`PDF is cut off: no end mark in ${bytes.length} bytes (${name})`)
}

function asRefusal(error: unknown, name: string): unknown {
  if (error instanceof UnreadableReport || !(error instanceof Error)) return error
  if (error.name === "PasswordException") return new UnreadableReport(`PDF is locked: a password is needed (${name})`)
  const why = error.message.split("\n")[0]!.replace(/[^\x20-\x7e]/g, "?")
  return new UnreadableReport(`PDF is damaged: "${why}" (${name})`)
}

async function readPage(pdf: PdfDocument, number: number): Promise<Sheet> {
  const page = await pdf.getPage(number)
  const { transform, width, height } = page.getViewport({ scale: 1 })
  const content = await page.getTextContent()
  const bold = await boldFonts(page, Object.keys(content.styles))
  const pieces: Piece[] = []
  let space = false
  for (const item of content.items) {
    if (!("str" in item)) continue
    if (!item.str.trim()) {
      space ||= item.str.length > 0 && item.width > 0
      continue
    }
    const piece = pieceOf(item, transform, space, bold.has(item.fontName))
    if (isUpright(piece)) pieces.push(piece.piece)
    space = false
  }
  page.cleanup()
  return { number, width, height, pieces }
}

/** pdfjs tells a font's name only after it has made the page's drawing list; a font is told once per document. */
async function boldFonts(page: PdfPage, fonts: readonly string[]): Promise<Set<string>> {
  if (fonts.some((font) => !page.commonObjs.has(font))) await page.getOperatorList()
  const bold = new Set<string>()
  for (const font of fonts) {
    const known: unknown = page.commonObjs.has(font) ? page.commonObjs.get(font) : null
    if (known && typeof known === "object" && "name" in known && isBold(String(known.name))) bold.add(font)
  }
  return bold
}
