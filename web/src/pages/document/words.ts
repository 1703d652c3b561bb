// Places in the text as the server counts them (code points of the document) and as the page has them (nodes and offsets).
// Markers of notes and labels stand in the page and not in the text; between the cells and rows of a table the text has a sign
// that the page has not.
import type { DocumentView } from "#present"

export interface Words {
  readonly start: number
  readonly end: number
  readonly exact: string
}

const NOT_TEXT = ".note-call, .note-label"

/** The words that are selected in a document's text, without the blanks around them; null where there are none. */
export function selectedWords(document: DocumentView): Words | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const start = pointOf(range.startContainer, range.startOffset)
  const end = pointOf(range.endContainer, range.endOffset)
  return start === null || end === null ? null : trimmed(document, start, end)
}

/** The code point at a place in the page, or null outside of a text. */
function pointOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const block = element?.closest<HTMLElement>(".text [data-start]")
  if (!block) return null
  const before = window.document.createRange()
  before.setStart(block, 0)
  before.setEnd(node, offset)
  const read = before.cloneContents()
  for (const sign of read.querySelectorAll(NOT_TEXT)) sign.remove()
  const cells = read.querySelectorAll("td").length
  return Number(block.dataset.start) + [...(read.textContent ?? "")].length + Math.max(0, cells - 1)
}

function letterAt(document: DocumentView, point: number): string {
  const block = document.blocks.findLast(({ start }) => start <= point)
  return block ? ([...block.runs.map(({ text }) => text).join("")][point - block.start] ?? "\n") : ""
}

export function trimmed(document: DocumentView, from: number, to: number): Words | null {
  let [start, end] = [Math.min(from, to), Math.max(from, to)]
  while (start < end && /\s/.test(letterAt(document, start))) start++
  while (end > start && /\s/.test(letterAt(document, end - 1))) end--
  return start < end ? { start, end, exact: textBetween(document, start, end) } : null
}

export function textBetween(document: DocumentView, start: number, end: number): string {
  const parts = document.blocks.flatMap((block) => {
    const letters = [...block.runs.map(({ text }) => text).join("")]
    if (block.start >= end || block.start + letters.length <= start) return []
    return [letters.slice(Math.max(0, start - block.start), end - block.start).join("")]
  })
  return parts.join(" ").replace(/\s*\n\s*/g, " ")
}

export type Edge = "start" | "end"

/** The words with one edge moved by a word, inside of the block in which the edge stands; as they were where that is not possible. */
export function moved(document: DocumentView, words: Words, edge: Edge, step: 1 | -1): Words {
  const at = words[edge]
  const block = document.blocks.findLast(({ start }) => (edge === "start" ? start <= at : start < at))
  if (!block) return words
  const letters = [...block.runs.map(({ text }) => text).join("")]
  const edges = [...letters.join("").matchAll(/\S+/g)].map((word) => {
    const begin = [...letters.join("").slice(0, word.index)].length
    return block.start + (edge === "start" ? begin : begin + [...word[0]].length)
  })
  const next = step > 0 ? edges.find((one) => one > at) : edges.findLast((one) => one < at)
  if (next === undefined) return words
  const [start, end] = edge === "start" ? [next, words.end] : [words.start, next]
  return start < end ? { start, end, exact: textBetween(document, start, end) } : words
}

/** Shows words in the text before they are taken, without drawing the text anew. */
export function showPending(words: Words | null): void {
  if (!("highlights" in CSS)) return
  CSS.highlights.delete("pending")
  if (!words) return
  const range = rangeOf(words)
  if (range) CSS.highlights.set("pending", new Highlight(range))
}

function rangeOf({ start, end }: Words): Range | null {
  const from = placeOf(start, false)
  const to = placeOf(end, true)
  if (!from || !to) return null
  const range = window.document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}

function placeOf(point: number, isEnd: boolean): { node: Text; offset: number } | null {
  const blocks = [...window.document.querySelectorAll<HTMLElement>(".text [data-start]")]
  const block = blocks.findLast(({ dataset }) =>
    isEnd ? Number(dataset.start) < point : Number(dataset.start) <= point,
  )
  if (!block) return null
  let left = point - Number(block.dataset.start)
  const walker = window.document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  let cell: Element | null = null
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    const parent = node.parentElement
    if (parent?.closest(NOT_TEXT)) continue
    const here = parent?.closest("td") ?? null
    if (cell && here !== cell) left--
    cell = here
    const letters = [...node.data]
    if (left < letters.length || (isEnd && left === letters.length))
      return { node, offset: letters.slice(0, Math.max(0, left)).join("").length }
    left -= letters.length
  }
  return null
}
