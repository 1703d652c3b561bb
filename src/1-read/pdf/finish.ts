// What can only be told once the whole document is there: the title, the ranks of headings, captions,
// notes at the end and numbered reference lists.
import type { DraftBlock } from "../draft.js"
import type { Call, PdfBlock } from "./block.js"
import { labelsOf } from "./markers.js"

const HEADING_LIMIT = 300

export function finishBlocks(blocks: PdfBlock[], size: number): DraftBlock[] {
  bindLettered(blocks)
  const finished = takeBrackets(bindEndNotes(blocks))
  for (const block of finished) demoteHeading(block, size)
  markTitle(finished, size)
  const fronted = partFront(finished)
  rankHeadings(fronted)
  return withBodies(fronted)
}

/** Numbering may begin again on each page: a marker means the first note with its label from its own page on. */
function withBodies(blocks: readonly PdfBlock[]): DraftBlock[] {
  const bodies = new Map<string, number[]>()
  blocks.forEach((block, index) => {
    if (block.label === undefined) return
    const key = `${block.kind} ${block.label}`
    bodies.set(key, [...(bodies.get(key) ?? []), index])
  })
  const bodyOf = ({ label, page, bracketed }: Call): number | undefined => {
    const [first, second] = bracketed ? ["reference", "note"] : ["note", "reference"]
    const known = bodies.get(`${first} ${label}`) ?? bodies.get(`${second} ${label}`) ?? []
    return known.find((index) => blocks[index]!.page >= page) ?? known.at(-1)
  }
  return blocks.map((block) => block.toDraft(bodyOf))
}

/** Large or bold letters that run on are a statement, not a heading; so is a number on its own. */
function demoteHeading(block: PdfBlock, size: number): void {
  if (block.kind !== "heading") return
  const text = block.text
  const isLarge = block.lines[0]!.size > size * 1.08
  const runsOn = text.length > HEADING_LIMIT || (!isLarge && (/[.;,]$/.test(text) || text.length > 150))
  if (runsOn || !/\p{L}/u.test(text)) block.kind = "paragraph"
}

/** The largest letters of the first page are the title, where no other heading has them. */
function markTitle(blocks: readonly PdfBlock[], size: number): void {
  const headings = blocks.filter((block) => block.kind === "heading")
  const largest = Math.max(0, ...headings.map(sizeOf))
  const [title, other] = headings.filter((block) => sizeOf(block) === largest)
  if (title && !other && title.lines[0]!.page === 1 && largest > size * 1.15) title.kind = "title"
}

/** Authors, their houses and the date below a title are large, but no later heading looks like them: a line each. */
function partFront(blocks: readonly PdfBlock[]): PdfBlock[] {
  const from = blocks.findIndex((block) => block.kind === "title") + 1
  if (from === 0) return [...blocks]
  let to = from
  while (blocks[to]?.kind === "heading") to++
  const looks = new Set(blocks.slice(to).map((block) => (block.kind === "heading" ? lookOf(block) : "")))
  const front = blocks.slice(from, to).flatMap((block) => (looks.has(lookOf(block)) ? [block] : block.byLine()))
  return [...blocks.slice(0, from), ...front, ...blocks.slice(to)]
}

const lookOf = (block: PdfBlock): string => `${sizeOf(block)} ${block.lines[0]!.bold}`

function rankHeadings(blocks: readonly PdfBlock[]): void {
  const ranked = blocks.filter((block) => block.kind === "heading")
  const ranks = [...new Set(ranked.map(sizeOf))].sort((a, b) => b - a)
  for (const block of ranked) block.level = ranks.indexOf(sizeOf(block)) + 1
}

const sizeOf = (block: PdfBlock): number => Math.round(block.lines[0]!.size * 2) / 2

const LABELLED = /^(?:\[(\d{1,3})\]|(\d{1,3})[.)]?)\s+(?=\S)/

/** A list of numbered blocks that begins at 1 behind the last marker is the notes that no page's foot holds. */
function bindEndNotes(blocks: PdfBlock[]): PdfBlock[] {
  const bound = new Set(blocks.filter((block) => block.kind === "note").map((block) => block.label))
  const called = new Set(blocks.flatMap((block) => block.marks.map((mark) => mark.label)).filter((l) => !bound.has(l)))
  const brackets = new Set(blocks.flatMap((block) => bracketsIn(block).flatMap((bracket) => bracket.labels)))
  const chain = lastChain(blocks, called, brackets)
  if (chain.length === 0) return blocks
  const finished = blocks.slice(0, chain[0]!.at)
  let current: PdfBlock | null = null
  blocks.slice(chain[0]!.at).forEach((block, offset) => {
    const link = chain.find((entry) => entry.at === chain[0]!.at + offset)
    if (link) {
      block.kind = link.bracketed ? "reference" : "note"
      block.label = link.label
      block.cut(0, link.length)
      current = block
      finished.push(block)
    } else if (current && isTail(block, current)) current.absorb(block)
    else {
      if (block.kind === "heading") current = null
      finished.push(block)
    }
  })
  return finished
}

/** Endnotes counted i, ii, iii or a, b, c: the label is drawn by itself at the beginning of the block. */
function bindLettered(blocks: readonly PdfBlock[]): void {
  const open = new Set(
    blocks.flatMap((block) => block.marks.map((mark) => mark.label)).filter((l) => /^[a-z]+$/.test(l)),
  )
  for (const block of blocks) {
    const first = block.lines[0]?.pieces[0]?.text ?? ""
    if (block.kind === "furniture" || !open.has(first) || !block.text.startsWith(`${first} `)) continue
    if (block.marks.some((mark) => mark.label === first)) continue
    block.kind = "note"
    block.label = first
    block.cut(0, first.length + 1)
    open.delete(first)
  }
}

/** The rest of a note behind a page break. */
const isTail = (block: PdfBlock, note: PdfBlock): boolean =>
  block.kind === "paragraph" && !/[.!?]["”’)]*$/.test(note.text) && block.lines[0]!.size <= note.lines[0]!.size * 1.03

interface Link {
  readonly at: number
  readonly label: string
  readonly length: number
  readonly bracketed: boolean
}

/** The last run of blocks labelled 1, 2, 3 … that the text calls. */
function lastChain(blocks: readonly PdfBlock[], called: ReadonlySet<string>, brackets: ReadonlySet<string>): Link[] {
  let best: Link[] = []
  let chain: Link[] = []
  blocks.forEach((block, at) => {
    if (block.kind === "furniture" || block.kind === "note" || block.kind === "table") return
    const match = LABELLED.exec(block.text)
    if (!match) return
    const label = (match[1] ?? match[2])!
    const bracketed = match[1] !== undefined
    if (!(bracketed ? brackets : called).has(label) && !(chain.length && bracketed === chain[0]!.bracketed)) return
    const link = { at, label, length: match[0].length, bracketed }
    if (label === "1") chain = [link]
    else if (chain.length && Number(label) === Number(chain[chain.length - 1]!.label) + 1) chain.push(link)
    else return
    if (chain.length >= best.length || chain.length > 1) best = chain
  })
  return best.length >= 2 || (best.length === 1 && called.size + brackets.size === 1) ? best : []
}

interface Bracket {
  readonly from: number
  readonly to: number
  readonly labels: readonly string[]
}

const BRACKET = /\s?\[(\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*)\]/g

function bracketsIn(block: PdfBlock): Bracket[] {
  if (block.kind === "furniture" || block.kind === "table") return []
  return [...block.text.matchAll(BRACKET)]
    .filter((match) => match.index > 0)
    .map((match) => ({ from: match.index, to: match.index + match[0].length, labels: expand(match[1]!) }))
}

const expand = (text: string): string[] => text.split(/\s*[,;]\s*/).flatMap(labelsOf)

/** "[3, 4]" becomes two marks where the references have these numbers. */
function takeBrackets(blocks: PdfBlock[]): PdfBlock[] {
  const known = new Set(blocks.filter((block) => block.kind === "reference").map((block) => block.label))
  if (known.size === 0) return blocks
  for (const block of blocks) {
    if (block.kind === "reference") continue
    for (const bracket of bracketsIn(block).reverse()) {
      if (!bracket.labels.every((label) => known.has(label))) continue
      block.cut(bracket.from, bracket.to)
      block.mark(bracket.labels, bracket.from)
    }
  }
  return blocks
}
