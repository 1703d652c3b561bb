// The only place that knows the PDF library. Nothing in a file is run: no scripts, no forms, no links, no compiled fonts.
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from "pdfjs-dist"
import workerAddress from "pdfjs-dist/build/pdf.worker.min.mjs?url"

GlobalWorkerOptions.workerSrc = workerAddress

export interface PageDrawing {
  readonly page: number
  readonly pages: number
  readonly canvas: HTMLCanvasElement
  /** In PDF points. */
  readonly width: number
  readonly height: number
}

let open: { readonly address: string; readonly file: Promise<PDFDocumentProxy> } | undefined

/** Draws a page so wide, in the screen's own pixels. One file is kept open at a time. */
export async function drawPage(address: string, page: number, width: number): Promise<PageDrawing> {
  if (open?.address !== address) {
    void open?.file.then((file) => file.destroy()).catch(() => undefined)
    open = { address, file: load(address) }
  }
  const file = await open.file
  const sheet = await file.getPage(page)
  const points = sheet.getViewport({ scale: 1 })
  const viewport = sheet.getViewport({ scale: (width / points.width) * devicePixelRatio })
  const canvas = document.createElement("canvas")
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  await sheet.render({ canvas, viewport }).promise
  return { page, pages: file.numPages, canvas, width: points.width, height: points.height }
}

const load = (url: string): Promise<PDFDocumentProxy> =>
  getDocument({ url, isEvalSupported: false, useWasm: false, useSystemFonts: true, verbosity: 0 }).promise
