// Law: no paragraph of the report is lost because the article finder took it for something else. It is asked only where
// in the page the article stands; what is read is the page itself, with every sentence that stands among those it kept.
// Counter-example: it takes a first paragraph with a date in it ("… killed on 3 January 2024 is 84, …") for a byline.
import type { DraftBlock } from "../draft.js"
import { blocksOf, type PlacedBlock, placedBlocksOf } from "./blocks.js"
import { isInBox, withBoxes } from "./boxes.js"
import { type DomNode, isElement } from "./dom.js"

/** Blocks with fewer letters are the same only where they are equal as a whole and stand in the article's part. */
const FEWEST_LETTERS = 20
/** A part of the page is the article that was found where it holds this share of its letters. */
const LEAST_FOUND = 0.9
/** Searching for what is not there costs the whole text each time; beyond this many letters nothing is searched. */
const MOST_SEARCHED = 200_000_000

/** The article below `body`, where `found` is the article finder's; null where the page itself does not hold it. */
export function articleBlocks(body: DomNode, found: DomNode, base: string | null): DraftBlock[] | null {
  const wanted = blocksOf(found, { isWholePage: false, base })
  const placed = placedBlocksOf(body, { isWholePage: false, base })
  const kept = new Selection(placed, wanted.filter((block) => block.kind !== "note").map(lettersOf))
  if (!kept.holdsAll()) return null
  // the finder knows more forms of notes; what it lost of the text weighs more
  if (kept.restored === 0 && marksIn(wanted) > marksIn(placed.map(({ block }) => block))) return null
  return kept.withNotes()
}

class Selection {
  private readonly letters: string[]
  private readonly kept = new Set<number>()
  /** How many blocks the finder had lost. */
  readonly restored: number
  /** The part of the page that holds the article. */
  private region: DomNode | null = null

  constructor(
    private readonly placed: readonly PlacedBlock[],
    private readonly wanted: readonly string[],
  ) {
    this.letters = placed.map(({ block }) => lettersOf(block))
    this.findLong()
    this.region = this.findRegion()
    this.findShort()
    this.region ??= this.findRegion()
    const found = this.kept.size
    this.restoreInside()
    this.restoreBeside()
    this.restoreHeadings()
    this.restored = this.kept.size - found
  }

  /** Whether the page's own text holds what was found: it does not where the finder made text out of scripts. */
  holdsAll(): boolean {
    const sum = (lengths: readonly string[]): number => lengths.reduce((total, { length }) => total + length, 0)
    return sum([...this.kept].map((index) => this.letters[index]!)) >= LEAST_FOUND * sum(this.wanted)
  }

  /** The kept blocks and the notes that they call, wherever those stand. */
  withNotes(): DraftBlock[] {
    const { placed, kept } = this
    for (const index of [...kept])
      for (const { body } of placed[index]!.block.marks ?? []) if (body !== undefined) kept.add(body)
    const order = [...kept].sort((a, b) => a - b)
    const place = new Map(order.map((index, at) => [index, at]))
    const blocks = withBoxes(
      order.map((index) => placed[index]!),
      this.region,
    )
    return blocks.map((block) => {
      if (!block.marks) return block
      const marks = block.marks.map(({ label, at, body }) => {
        const moved = body === undefined ? undefined : place.get(body)
        return { label, at, ...(moved === undefined ? {} : { body: moved }) }
      })
      return { ...block, marks }
    })
  }

  private findLong(): void {
    const whole = new Set(this.wanted)
    const text = this.wanted.join("")
    let left = MOST_SEARCHED
    let from = 0
    this.letters.forEach((letters, index) => {
      if (letters.length < FEWEST_LETTERS) return
      let isFound = whole.has(letters)
      if (!isFound && left > 0) {
        const at = text.indexOf(letters, from)
        left -= at < 0 ? text.length : at - from
        if (at >= 0) from = at
        isFound = at >= 0
      }
      if (isFound) this.kept.add(index)
    })
  }

  /** The innermost part that holds all that was found; the page's own `article` or `main` around it, where it has one. */
  private findRegion(): DomNode | null {
    let region: DomNode | null = null
    for (const index of this.kept) {
      const { part } = this.placed[index]!
      region = region ? common(region, part) : isContainer(part) ? part : part.parentNode
    }
    for (let node = region; node; node = node.parentNode) if (isArticle(node)) return node
    return region
  }

  private findShort(): void {
    const short = new Set(this.wanted.filter(({ length }) => length < FEWEST_LETTERS))
    this.letters.forEach((letters, index) => {
      if (letters.length < FEWEST_LETTERS && short.has(letters) && this.isInside(index)) this.kept.add(index)
    })
  }

  private restoreInside(): void {
    if (!this.region) return
    const order = [...this.kept]
    const first = Math.min(...order)
    const last = Math.max(...order)
    this.placed.forEach(({ block, part }, index) => {
      if (this.kept.has(index) || !this.isInside(index) || isInBox(part, this.region)) return
      const isBetween = index > first && index < last
      if (isProse(block) || (isBetween && isListed(block))) this.kept.add(index)
    })
  }

  /** A lead or a last paragraph may have a part of its own: sentences right before and right behind belong as well. */
  private restoreBeside(): void {
    if (!this.region || isArticle(this.region)) return
    const order = [...this.kept]
    const add = (index: number): boolean => {
      const placed = this.placed[index]
      if (!placed || !isProse(placed.block) || isInBox(placed.part, null)) return false
      this.kept.add(index)
      return true
    }
    let before = Math.min(...order) - 1
    while (add(before)) before--
    let behind = Math.max(...order) + 1
    while (add(behind)) behind++
  }

  /** A section's heading comes with the text that came back. The page's first heading is its title's business. */
  private restoreHeadings(): void {
    this.placed.forEach(({ block, part }, index) => {
      if (block.kind !== "heading" || block.level === 1 || this.kept.has(index) || !this.kept.has(index + 1)) return
      if (this.placed[index + 1]!.block.kind === "heading") return
      if (this.isInside(index) && !isInBox(part, this.region)) this.kept.add(index)
    })
  }

  private isInside(index: number): boolean {
    if (!this.region) return true
    for (let node: DomNode | null = this.placed[index]!.part; node; node = node.parentNode)
      if (node === this.region) return true
    return false
  }
}

const textOf = ({ runs }: DraftBlock): string => runs.map((run) => run.text).join("")
const lettersOf = (block: DraftBlock): string => textOf(block).replace(/[^\p{L}]/gu, "")
const marksIn = (blocks: readonly DraftBlock[]): number =>
  blocks.reduce((sum, { marks }) => sum + (marks?.length ?? 0), 0)

/** Sentences: some words with a stop behind them, that are not mostly links. */
function isProse(block: DraftBlock): boolean {
  if (block.kind !== "paragraph" && block.kind !== "list-item") return false
  const text = textOf(block)
  return /[.!?…]["'”’»)\]]*$/.test(text) && wordsIn(text) >= 5 && !isLinked(block, text)
}

/** Items and tables in the middle of an article are its own. */
function isListed(block: DraftBlock): boolean {
  if (block.kind !== "list-item" && block.kind !== "table") return false
  const text = textOf(block)
  return wordsIn(text) >= 3 && !isLinked(block, text)
}

const wordsIn = (text: string): number => text.split(/\s+/).length
const isLinked = ({ links = [] }: DraftBlock, text: string): boolean =>
  links.reduce((sum, { start, end }) => sum + end - start, 0) > text.length / 2

const isContainer = (node: DomNode): boolean =>
  isElement(node) && /^(?:article|section|main|div|body)$/.test(node.localName)
const isArticle = (node: DomNode): boolean =>
  isElement(node) && (node.localName === "article" || node.localName === "main" || node.getAttribute("role") === "main")

function common(a: DomNode, b: DomNode): DomNode | null {
  const above = new Set<DomNode>()
  for (let node: DomNode | null = a; node; node = node.parentNode) above.add(node)
  for (let node: DomNode | null = b; node; node = node.parentNode) if (above.has(node)) return node
  return null
}
