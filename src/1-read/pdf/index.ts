import type { Draft } from "../draft.js"
import type { Setting } from "./block.js"
import { type Flow, flowsOf } from "./columns.js"
import { openPdf } from "./engine.js"
import { finishBlocks } from "./finish.js"
import { furnitureOf } from "./furniture.js"
import { wholeWords } from "./hyphens.js"
import { bodySize, linesOf, rowsOf } from "./lines.js"
import { believedMarkers, calledOn } from "./markers.js"
import { metadataOfPdf } from "./metadata.js"
import { partNotes } from "./notes.js"
import { blocksOf } from "./paragraphs.js"
import { Story } from "./story.js"

/** Reads a PDF that has text. Throws `UnreadableReport` where there is none to be had. */
export async function readPdf(bytes: Uint8Array, name: string): Promise<Draft> {
  const { sheets, info } = await openPdf(bytes, name)
  const pages = sheets.map(linesOf)
  const furniture = furnitureOf(sheets, pages)
  const texts = pages.map((lines) => lines.filter((line) => !furniture.has(line)))
  const size = bodySize(texts.flat())
  const flows = texts.map(flowsOf)
  const setting: Setting = { markers: believedMarkers(flows), whole: wholeWords(texts.flat()) }
  const story = new Story(setting)
  flows.forEach((page, index) => {
    addPage(story, page, size, setting)
    story.addFurniture(rowsOf(pages[index]!.filter((line) => furniture.has(line))))
  })
  return { blocks: finishBlocks(story.blocks, size), metadata: metadataOfPdf(info) }
}

function addPage(story: Story, page: readonly Flow[], size: number, setting: Setting): void {
  const called = calledOn(page, setting.markers)
  for (const flow of page) {
    const { body, notes } = partNotes(flow, size, called, story.noteIsOpen)
    if (body.length) story.addFlow(blocksOf(body, size, setting))
    story.addNotes(notes)
  }
}
