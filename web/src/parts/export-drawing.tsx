// A drawing to take away: it carries its title, its sources and its looks with it, because the page's styles stay here.
import type { RefObject } from "react"
import { say } from "../strings"
import { fileName, saveFile } from "./save-file"

export interface DrawingLabels {
  readonly title: string
  /** One line a source: who, what, when. */
  readonly sources: readonly string[]
}

interface ExportDrawingProps extends DrawingLabels {
  /** Holds the drawing. */
  readonly frame: RefObject<HTMLElement | null>
  /** Makes the drawing, where it is not there until it is wanted. */
  readonly prepare?: () => void
}

export function ExportDrawing({ frame, prepare, title, sources }: ExportDrawingProps) {
  const take = async (form: "svg" | "png"): Promise<void> => {
    prepare?.()
    const drawing = frame.current?.querySelector("svg")
    if (!drawing) return
    const svg = labelled(drawing, { title, sources })
    const picture = form === "svg" ? new Blob([svg.text], { type: "image/svg+xml" }) : await pictureOf(svg)
    saveFile(picture, fileName(title, form))
  }
  return (
    <p className="drawing-export">
      <button type="button" className="plain" title={say.exports.svgHint} onClick={() => void take("svg")}>
        {say.exports.svg}
      </button>
      <button type="button" className="plain" title={say.exports.pngHint} onClick={() => void take("png")}>
        {say.exports.png}
      </button>
    </p>
  )
}

interface Taken {
  readonly text: string
  readonly width: number
  readonly height: number
}

/** What is looked up of each element and written into it; everything else has its usual value in a drawing. */
const LOOKS = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-opacity",
  "stroke-linecap",
  "stroke-linejoin",
  "paint-order",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
  "font-variant-numeric",
] as const

const EDGE = 16
const LINE = 15
/** Letters of the small type that a pixel's width holds, about. */
const LETTERS = 1 / 5.6

/** The drawing as a file of its own, with its title above and its sources below. */
export function labelled(drawing: SVGSVGElement, { title, sources }: DrawingLabels): Taken {
  const box = drawing.viewBox.baseVal
  const [inner, tall] = box?.width ? [box.width, box.height] : [drawing.clientWidth, drawing.clientHeight]
  const width = inner + 2 * EDGE
  const lines = [say.exports.sources(sources.length), ...sources].flatMap((line) => wrapped(line, inner * LETTERS))
  const height = tall + 3 * EDGE + LINE * (lines.length + 1)
  const page = getComputedStyle(document.documentElement)
  const copy = withLooks(drawing)
  copy.setAttribute("x", String(EDGE))
  copy.setAttribute("y", String(2 * EDGE + LINE))
  copy.setAttribute("width", String(inner))
  copy.setAttribute("height", String(tall))
  const made = element("svg", { xmlns: SVG, viewBox: `0 0 ${width} ${height}`, width, height })
  made.append(element("rect", { width, height, fill: page.backgroundColor }))
  const font = { "font-family": "sans-serif", fill: page.color }
  made.append(element("text", { ...font, x: EDGE, y: EDGE + LINE, "font-size": 16, "font-weight": 600 }, title))
  made.append(copy)
  for (const [index, line] of lines.entries()) {
    const y = tall + 3 * EDGE + LINE * (index + 1)
    made.append(element("text", { ...font, x: EDGE, y, "font-size": 11 }, line))
  }
  return { text: new XMLSerializer().serializeToString(made), width, height }
}

const SVG = "http://www.w3.org/2000/svg"

function element(name: string, attributes: Readonly<Record<string, string | number>>, text = ""): SVGElement {
  const made = document.createElementNS(SVG, name)
  for (const [attribute, value] of Object.entries(attributes))
    if (attribute !== "xmlns") made.setAttribute(attribute, String(value))
  made.textContent = text
  return made
}

function withLooks(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true)
  if (!(copy instanceof SVGSVGElement)) return drawing
  const originals = [drawing, ...drawing.querySelectorAll<SVGElement>("*")]
  for (const [index, part] of [copy, ...copy.querySelectorAll<SVGElement>("*")].entries()) {
    const looks = getComputedStyle(originals[index]!)
    for (const name of LOOKS) part.setAttribute(name, looks.getPropertyValue(name))
    part.removeAttribute("class")
    part.removeAttribute("style")
    // Links lead into this casebook, which whoever gets the picture does not have.
    if (part.localName === "a") part.removeAttribute("href")
  }
  return copy
}

function wrapped(line: string, letters: number): string[] {
  const lines: string[] = []
  let now = ""
  for (const word of line.split(" ")) {
    if (now && now.length + word.length > letters) {
      lines.push(now)
      now = "  "
    }
    now = now ? `${now} ${word}` : word
  }
  return [...lines, now]
}

const SHARPNESS = 2

function pictureOf({ text, width, height }: Taken): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const image = new Image()
    image.onload = () => {
      const canvas = document.createElement("canvas")
      canvas.width = width * SHARPNESS
      canvas.height = height * SHARPNESS
      canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height)
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png")
    }
    image.onerror = () => reject(new Error("no picture"))
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  })
}
