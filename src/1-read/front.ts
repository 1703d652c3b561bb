// What the first lines of a report say about it: title, authors, publisher, date. A line is taken for one of these
// only where it can hardly be anything else; a report that begins with its first sentence says nothing.
import type { Block, Document, Edtf } from "#claim"
import { namesIn } from "./authors.js"
import { isUpper } from "./characters.js"
import { creditOf, isNamed, namesPublisher } from "./credits.js"
import { datesIn } from "./dates.js"
import type { Words } from "./words.js"

type Read = Pick<Document, "text" | "blocks">

export interface Front {
  /** Index of the block that holds the title. */
  readonly titleBlock: number | null
  readonly title: string | null
  readonly authors: readonly string[] | null
  readonly publisher: string | null
  readonly published: Edtf | null
  /** Blocks that name author, publisher or date and say nothing else. */
  readonly plain: readonly number[]
}

const MOST_BLOCKS = 8
const LONGEST_LINE = 200

export function frontOf(document: Read, words: Words): Front {
  return new FrontReader(document, words).read()
}

class FrontReader {
  private titleBlock: number | null = null
  private title: string | null = null
  private authors: string[] | null = null
  private publisher: string | null = null
  private published: Edtf | null = null
  private readonly plain: number[] = []

  constructor(
    private readonly document: Read,
    private readonly words: Words,
  ) {}

  read(): Front {
    const { blocks } = this.document
    const opening = this.opening()
    for (const index of opening)
      if (
        this.readLabel(index) ||
        this.readCredit(index, opening[0]!) ||
        this.readDate(index) ||
        this.readByline(index)
      )
        this.plain.push(index)
    if (this.title === null) this.findTitle(opening.filter((index) => !this.plain.includes(index)))
    if (this.authors === null && this.titleBlock !== null) this.findNames(opening)
    if (this.publisher === null && this.titleBlock !== null) this.findPublisher(opening)
    if (this.publisher === null && this.titleBlock !== null) this.findRunningHead(this.titleBlock)
    const first = blocks.find((block) => block.kind === "paragraph" && block.end - block.start > 60)
    if (this.published === null && first) this.published = datelineOf(this.document.text, first, this.words)
    const { titleBlock, title, authors, publisher, published, plain } = this
    return { titleBlock, title, authors, publisher, published, plain }
  }

  /** The short blocks before the first long one. */
  private opening(): number[] {
    const opening: number[] = []
    const { blocks } = this.document
    for (let index = 0; index < blocks.length && opening.length < MOST_BLOCKS; index++) {
      const block = blocks[index]!
      if (block.kind === "furniture" || block.kind === "caption") continue
      if (
        block.kind === "title" ||
        (block.kind !== "list-item" && block.kind !== "note" && block.end - block.start <= LONGEST_LINE)
      )
        opening.push(index)
      else if (block.kind === "paragraph") break
    }
    return opening
  }
  private textOf(block: Block): string {
    return this.document.text.slice(block.start, block.end)
  }

  /** "Title: …", "Source: …", "Date: …". */
  private readLabel(index: number): boolean {
    const line = this.textOf(this.document.blocks[index]!)
    const colon = line.indexOf(":")
    if (colon < 2 || colon > 24) return false
    const label = line.slice(0, colon).trim()
    const value = line.slice(colon + 1).trim()
    if (!value) return false
    if (this.words.isA(label, "title-label")) this.title = value
    else if (this.words.isA(label, "publisher-label")) this.publisher = value
    else if (this.words.isA(label, "date-label")) {
      this.published ??= datesIn(value, this.words)[0]?.value ?? null
      return this.published !== null
    } else return false
    return true
  }

  /** "Coast Daily, 4 January 2024", "Lena Sorvik, 12 May 2023": whose name it is, its words and the report's tell. */
  private readCredit(index: number, first: number): boolean {
    const block = this.document.blocks[index]!
    if (block.kind === "title") return false
    const credit = creditOf(this.textOf(block), this.words)
    if (!credit) return false
    const { published, name, isByline } = credit
    if (name && index === first && !isByline) return false
    const [by, outlet] = this.withoutOutlet(name)
    if (isByline || (by && this.isAuthor(by))) this.authors ??= namesIn(by, this.words)
    else if (name && this.isOutlet(name)) this.publisher ??= name
    if (outlet) this.publisher ??= outlet
    this.published ??= published
    return true
  }
  /** "Mira Halvorsen, Gate Institute": whose name stands last after names of people, where it is no person's. */
  private withoutOutlet(names: string): readonly [by: string, outlet: string | null] {
    const comma = names.lastIndexOf(",")
    const [by, last] = [names.slice(0, comma).trim(), names.slice(comma + 1).trim()]
    const known = this.words.nameType(last)
    // one word that nobody knows is no second person: "Lena Sorvik, Northlight"
    const isOutlets =
      known === "publisher" ||
      known === "organisation" ||
      namesPublisher(last, this.words) ||
      (known === null && /^\p{Lu}[\p{L}'’-]+$/u.test(last))
    return comma > 0 && isOutlets && this.isAuthor(by) ? [by, last] : [names, null]
  }
  private isAuthor(name: string): boolean {
    if (namesPublisher(name, this.words)) return false
    const names = namesIn(name, this.words)
    return names !== null && names.length > 0 && names.every((one) => this.isPersonal(one))
  }
  /** "Kabul, 4 January 2024" names a place. */
  private isOutlet(name: string): boolean {
    const known = this.words.nameType(name)
    return known === null || known === "publisher" || known === "organisation"
  }

  /** A line that is a date, or says when it was published. */
  private readDate(index: number): boolean {
    const block = this.document.blocks[index]!
    if (block.kind === "title" || block.end - block.start > 120) return false
    const line = this.textOf(block)
    const date = datesIn(line, this.words)[0]
    if (!date || (date.value.length < 7 && !this.words.startsWith(line, "date-label"))) return false
    const told = this.words.startsWith(line, "date-label") !== null || this.words.startsWith(line, "byline") !== null
    if (!told && date.end - date.start < line.length * 0.4) return false
    // "On 3 January 2024, 84 people were killed." is a sentence of the report
    if (/[.!?]["”’)]?$/.test(line)) return false
    this.published ??= date.value
    this.readByline(index)
    return true
  }

  /** "By Mira Halvorsen and Cem Dal, 12 May 2023". */
  private readByline(index: number): boolean {
    const line = this.textOf(this.document.blocks[index]!)
    const cue = this.words.startsWith(line, "byline")
    if (!cue || line.length > LONGEST_LINE) return false
    const date = datesIn(line, this.words)[0]
    const list = line.slice(cue.length, date?.start ?? line.length).split(/[|•·]|\s[–—-]\s/)[0]!
    const [by, outlet] = this.withoutOutlet(list.replace(/^\s*:?\s*|[\s,.(]+$/g, ""))
    const names = namesIn(by, this.words)
    if (!names?.length || !names.every((name) => name.split(" ").length < 6)) return false
    this.authors ??= names
    if (outlet) this.publisher ??= outlet
    return true
  }

  private findTitle(opening: readonly number[]): void {
    const { blocks } = this.document
    const marked = opening.find((index) => blocks[index]!.kind === "title")
    const headings = opening.filter((index) => blocks[index]!.kind === "heading" && !this.isGeneric(index))
    const first = marked ?? this.behindKicker(headings)
    if (first === undefined || !blocks.some((block) => block.kind === "paragraph" && block.end - block.start > 60))
      return
    // a heading behind the first sentences is a section's
    if (blocks.slice(0, first).some((block) => block.kind === "paragraph" && block.end - block.start > 120)) return
    this.titleBlock = first
    this.title = this.textOf(blocks[first]!).replace(/\s+/g, " ")
  }
  private isGeneric(index: number): boolean {
    return this.words.isA(this.textOf(this.document.blocks[index]!).replace(/:$/, ""), "generic-heading")
  }
  /** "POLICY BRIEF", or a publisher that the packs know, stands above the title. */
  private behindKicker(headings: readonly number[]): number | undefined {
    const [first, second] = headings
    if (first === undefined || second === undefined) return first
    const line = this.textOf(this.document.blocks[first]!)
    const name = this.words.nameType(line)
    if (name === "publisher") this.publisher ??= line
    const kicker = name === "publisher" || (line === line.toUpperCase() && line.split(/\s+/).length <= 4)
    return kicker && !this.namesOf(second) ? second : first
  }

  /** A line of names alone right behind the title. */
  private findNames(opening: readonly number[]): void {
    for (const index of opening.filter((at) => at > this.titleBlock!).slice(0, 2)) {
      const names = this.namesOf(index)
      if (!names) continue
      this.authors = names
      this.plain.push(index)
      return
    }
  }
  /** "Anadolu desk copy", "Gate Institute": a line of its own beside the date. */
  private findPublisher(opening: readonly number[]): void {
    for (const index of opening.filter((at) => at > this.titleBlock!).slice(0, 2)) {
      if (this.plain.includes(index) || !(this.plain.includes(index + 1) || this.plain.includes(index - 1))) continue
      const line = this.textOf(this.document.blocks[index]!)
      const name = this.withoutCredit(line)
      if (line.length > 80 || !isNamed(name, this.words)) continue
      if (name === line && !namesPublisher(name, this.words)) continue
      this.publisher = name
      this.plain.push(index)
      return
    }
  }
  /** "Hindmarsh Review" at the head of the first page. */
  private findRunningHead(titleBlock: number): void {
    for (const block of this.document.blocks.slice(0, Math.min(titleBlock, 3))) {
      const line = this.textOf(block)
      if (!/^(?:furniture|paragraph)$/.test(block.kind) || line.length > 60 || !line.includes(" ")) continue
      if (isNamed(line, this.words) && namesPublisher(line, this.words)) this.publisher ??= line
    }
  }
  private withoutCredit(line: string): string {
    for (let at = line.indexOf(" "); at > 0; at = line.indexOf(" ", at + 1))
      if (this.words.isA(line.slice(at + 1), "credit-word")) return line.slice(0, at)
    return line
  }
  private namesOf(index: number): string[] | null {
    const line = this.textOf(this.document.blocks[index]!)
    if (line.length > 120 || /[.:!?]$/.test(line)) return null
    const names = namesIn(line, this.words)
    return names?.length && names.every((name) => this.isPersonal(name)) ? names : null
  }
  /** Two to five words that are no words of the report's own language: none stands in it in lower case. */
  private isPersonal(name: string): boolean {
    const parts = name.split(/\s+/)
    if (parts.length < 2 || parts.length > 5) return false
    const known = this.words.nameType(name)
    if (known !== null) return known === "person"
    if (namesPublisher(name, this.words) && !this.words.isA(parts[0]!, "given-name")) return false
    const body = this.document.text.slice(0, 20_000)
    return parts.every((part) => part === part.toLowerCase() || !standsIn(body, part.toLowerCase()))
  }
}

/** "KABUL, Afghanistan (April 3, 2011) – ", at the very start of the first paragraph. */
export function datelineOf(text: string, block: Block, words: Words): Edtf | null {
  const line = text.slice(block.start, Math.min(block.end, block.start + 120))
  if (!isUpper(line.charCodeAt(0)) || !/(?:19|20)\d\d\s?[)–—:/-]/.test(line)) return null
  const date = datesIn(line, words)[0]
  if (!date || date.value.length < 10) return null
  const place = line.slice(0, date.start)
  const closed = /^\s?(?:\)\s|\)?\s?(?:[-–—:]|\/))/.test(line.slice(date.end))
  return closed && /^\p{Lu}[\p{L}\s,.'’(/-]{0,60}$/u.test(place) ? date.value : null
}

function standsIn(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!/\p{L}/u.test(text[at - 1] ?? " ") && !/\p{L}/u.test(text[at + word.length] ?? " ")) return true
  return false
}
