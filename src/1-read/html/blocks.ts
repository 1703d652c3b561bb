import type { BlockKind } from "#claim"
import type { DraftBlock } from "../draft.js"
import { type DomElement, type DomNode, isElement, isText, walk } from "./dom.js"
import { type Footnotes, footnotesOf } from "./footnotes.js"
import { isDataTable } from "./tables.js"
import { TextBlock } from "./text.js"

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "))
/** Never text, whatever they hold. */
const SILENT = words(
  "script style noscript template head title meta link svg math iframe object embed canvas audio video map select option datalist button input textarea dialog progress meter",
)
const PARTS = words(
  "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption",
)
const FURNITURE = words("nav footer aside menu")

export interface Options {
  /** Whether `nav`, `footer` and `aside` are the page's own; in the part that holds the article they may not be. */
  readonly isWholePage: boolean
  readonly base: string | null
  /** A heading of this class is the title. */
  readonly titleClass?: string
}

/** The blocks of what stands below `root`, in its order. */
export function blocksOf(root: DomNode, options: Options): DraftBlock[] {
  return placedBlocksOf(root, options).map(({ block }) => block)
}

/** A block and the innermost part of the page that it stands in. */
export interface PlacedBlock {
  readonly block: DraftBlock
  readonly part: DomNode
}

/** The same blocks, each with its place in the page. */
export function placedBlocksOf(root: DomNode, options: Options): PlacedBlock[] {
  const reader = new BlockReader(footnotesOf(root), options)
  walk(
    root,
    (node) => reader.enter(node),
    (node) => reader.leave(node),
  )
  return reader.finish(root)
}

interface Frame {
  readonly node: DomNode
  readonly kind: BlockKind
  readonly level: number | undefined
  readonly note: DomNode | null
  readonly label: string | undefined
}

const GROUND = { node: null, kind: "paragraph", level: undefined, note: null, label: undefined } as const

class BlockReader {
  private readonly blocks: TextBlock[] = []
  private readonly frames: Frame[] = []
  private readonly linkStarts = new Map<DomNode, { block: TextBlock; start: number }>()
  private block: TextBlock | null = null
  private breaks = 0
  private rowBegins = true

  constructor(
    private readonly footnotes: Footnotes,
    private readonly options: Options,
  ) {}

  enter(node: DomNode): boolean {
    if (isText(node)) {
      this.addText(node.textContent ?? "")
      return false
    }
    if (!isElement(node) || SILENT.has(node.localName) || isHidden(node)) return false
    const { localName } = node
    if (localName === "br") return this.addBreak()
    if (localName === "a" && this.addNoteLink(node)) return false
    if (localName === "sup" && this.addRaised(node)) return false
    if (localName === "a") this.openLink(node)
    else if (localName === "td" || localName === "th" || localName === "tr") this.enterCell(node)
    else if (PARTS.has(localName) || this.footnotes.notes.has(node)) this.open(node)
    return true
  }

  leave(node: DomNode): void {
    if (!isElement(node)) return
    if (node.localName === "a") this.closeLink(node)
    if (this.frames[this.frames.length - 1]?.node === node) {
      this.frames.pop()
      this.block = null
    }
  }

  finish(root: DomNode): PlacedBlock[] {
    bindUnlinked(this.blocks)
    for (const block of this.blocks) if (block.kind === "note") block.dropLabel()
    const full = this.blocks.filter((block) => block.text.trim())
    const bodies = new Map<object, number>()
    full.forEach((block, index) => {
      if (block.note && !bodies.has(block.note)) bodies.set(block.note, index)
    })
    return full.map((block) => ({ block: block.toDraft(bodies), part: block.part ?? root }))
  }

  private get frame(): Frame | typeof GROUND {
    return this.frames[this.frames.length - 1] ?? GROUND
  }

  private addText(text: string): void {
    if (!this.block && !text.trim()) return
    this.breaks = 0
    this.current().add(text)
  }

  private current(): TextBlock {
    if (this.block) return this.block
    const { kind, level, note, label, node } = this.frame
    this.block = new TextBlock(kind, level, note, label, node)
    this.blocks.push(this.block)
    return this.block
  }

  /** One line break is a blank; two are how pages without paragraphs part them. */
  private addBreak(): false {
    this.breaks++
    if (this.breaks > 1 && this.frame.kind !== "table") this.block = null
    else this.block?.add(" ")
    return false
  }

  private addNoteLink(link: DomElement): boolean {
    if (this.footnotes.back.has(link)) return true
    const call = this.footnotes.calls.get(link)
    if (!call) return false
    this.current().mark(call.label, call.note)
    return true
  }

  /** A raised number without a link is a marker too ("77,000<sup>3</sup>"), but no square metre. */
  private addRaised(node: DomElement): boolean {
    const text = (node.textContent ?? "").trim()
    const before = this.block?.text ?? ""
    if (!/^[[(]?\d{1,3}[\])]?$/.test(text) || node.querySelector("a[href]")) return false
    if (this.frame.kind === "note") return false
    if (/(?:^|[\s\d])(?:[kcm]?m|mi|ft)$|10$/.test(before)) {
      this.current().add(text.replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]!))
    } else this.current().mark(text.replace(/\D/g, ""), null)
    return true
  }

  private openLink(link: DomElement): void {
    const block = this.current()
    this.linkStarts.set(link, { block, start: block.end })
  }

  private closeLink(link: DomElement): void {
    const opened = this.linkStarts.get(link)
    const url = addressOf(link, this.options.base)
    if (!opened || opened.block !== this.block || url === null) return
    const { block, start } = opened
    const from = block.text[start] === " " ? start + 1 : start
    if (block.text.length > from) block.links.push({ start: from, end: block.text.length, url })
  }

  private enterCell(cell: DomElement): void {
    if (this.frame.kind !== "table") {
      this.open(cell)
      return
    }
    const block = this.current()
    const isRow = cell.localName === "tr"
    if (block.text && (isRow || !this.rowBegins)) block.separate(isRow ? "\n" : "\t")
    this.rowBegins = isRow
  }

  private open(node: DomElement): void {
    const outer = this.frame
    if (outer.kind === "table" && node.localName !== "caption") {
      this.block?.add(" ")
      return
    }
    const label = this.footnotes.notes.get(node)
    const inNote = label !== undefined || (outer.note !== null && outer.kind === "note")
    if (inNote) {
      const note = label === undefined ? outer.note : node
      // The first paragraph of a note carries its label; the others follow it.
      this.frames.push({ node, kind: "note", level: undefined, note, label: label ?? outer.label })
    } else this.frames.push({ node, ...kindOf(node, outer.kind, this.options), note: null, label: undefined })
    if (label !== undefined || !inNote || !this.block) this.block = null
    this.breaks = 0
  }
}

/** Raised numbers without links: the blocks behind the last of them that begin with one of their numbers are the notes. */
function bindUnlinked(blocks: readonly TextBlock[]): void {
  const open = new Set(blocks.flatMap((block) => block.marks.filter((mark) => !mark.target).map((mark) => mark.label)))
  if (open.size === 0) return
  const last = blocks.findLastIndex((block) => block.marks.some((mark) => !mark.target && !isOwn(block, mark.label)))
  for (const block of blocks.slice(last + 1)) {
    const own = block.marks[0]?.at === 0 ? block.marks[0].label : undefined
    const label = own ?? /^[[(]?(\d{1,3})[\])]?[.:]?\s/.exec(block.text)?.[1]
    if (label === undefined || !open.has(label) || (block.kind !== "paragraph" && block.kind !== "list-item")) continue
    block.asNote(label)
    open.delete(label)
  }
}

/** A raised number at the very beginning is a note's own. */
const isOwn = (block: TextBlock, label: string): boolean =>
  block.marks[0]?.at === 0 && block.marks[0].label === label && block.text.length > 0

type Kind = Pick<Frame, "kind" | "level">

function kindOf(node: DomElement, outer: BlockKind, options: Options): Kind {
  const { localName } = node
  const plain = { level: undefined }
  if (outer === "furniture") return { kind: "furniture", ...plain }
  if (FURNITURE.has(localName) && options.isWholePage) return { kind: "furniture", ...plain }
  const heading = /^h([1-6])$/.exec(localName)
  if (heading && node.getAttribute("class") === options.titleClass) return { kind: "title", ...plain }
  if (heading) return { kind: "heading", level: Number(heading[1]) }
  if (localName === "li" || localName === "dd" || localName === "dt") return { kind: "list-item", ...plain }
  if (localName === "figcaption" || localName === "caption") return { kind: "caption", ...plain }
  if (localName === "table" && isDataTable(node)) return { kind: "table", ...plain }
  // A paragraph inside a list item or a caption is the item's text.
  const keeps = outer === "list-item" || outer === "caption"
  return { kind: keeps && localName !== "table" ? outer : "paragraph", ...plain }
}

function isHidden(node: DomElement): boolean {
  if (node.hasAttribute("hidden")) return true
  const style = node.getAttribute("style")
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
}

function addressOf(link: DomElement, base: string | null): string | null {
  const href = link.getAttribute("href")
  if (!href || href.startsWith("#")) return null
  try {
    const url = base ? new URL(href, base) : new URL(href)
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : null
  } catch {
    return null
  }
}
