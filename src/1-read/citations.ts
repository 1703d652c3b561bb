// A note names one work, several, or none. The work that the note is for comes first; the others keep the note's number.
import type { Citation, Document } from "#claim"
import type { Lexicon } from "#lexicon"
import { addressesIn } from "./addresses.js"
import type { PlacedLink } from "./assemble.js"
import { NO_REFERENCE, parseReference, type Reference } from "./reference.js"
import { Words } from "./words.js"

type Read = Omit<Document, "citations" | "metadata">
type Work = Reference & { readonly url: string | null }

/** The document's notes, references and links taken apart, in the order of their blocks. */
export function citationsOf(document: Read, links: readonly PlacedLink[], lexicon: Lexicon): Citation[] {
  const words = new Words(lexicon)
  const called = calls(document)
  const linked = new Map<number, PlacedLink[]>()
  for (const link of links) linked.set(link.block, [...(linked.get(link.block) ?? []), link])
  const citations: Citation[] = []
  document.blocks.forEach((block, index) => {
    const text = document.text.slice(block.start, block.end)
    const own = linked.get(index) ?? []
    if (block.kind !== "note" && block.kind !== "reference") {
      for (const link of own) citations.push(linkCitation(document, link, index))
      return
    }
    const number = block.label ?? ""
    const works = repeated(text, citations, words) ?? worksOf(text, words)
    for (const work of withLinks(works, own))
      citations.push({ number, text, ...work, block: index, calledAt: called.get(index) ?? [] })
  })
  return citations
}

function calls({ notes }: Read): Map<number, number[]> {
  const called = new Map<number, number[]>()
  for (const { block, at } of notes) {
    if (block === null) continue
    const places = called.get(block)
    if (places) places.push(at)
    else called.set(block, [at])
  }
  return called
}

/** A link in the running text is a citation without a number; its words may be anything, so they are no title. */
function linkCitation(document: Read, { start, end, url }: PlacedLink, block: number): Citation {
  return { number: "", text: document.text.slice(start, end), ...NO_REFERENCE, url, block, calledAt: [end] }
}

/** Addresses that stand behind linked words of a note, as in HTML, for the works that show none. */
function withLinks(works: readonly Work[], links: readonly PlacedLink[]): readonly Work[] {
  const shown = new Set(works.map((work) => work.url))
  const hidden = links.map((link) => link.url).filter((url) => !shown.has(url))
  const filled = works.map((work) => (work.url === null && hidden.length ? { ...work, url: hidden.shift()! } : work))
  return [...filled, ...hidden.map((url) => ({ ...NO_REFERENCE, url }))]
}

/** "Ibid." is the work before; "Bell, op. cit." the last one by Bell. Null where the note names a work itself. */
function repeated(text: string, citations: readonly Citation[], words: Words): Work[] | null {
  const before = citations[citations.length - 1]
  if (before && words.startsWith(text, "citation-repeat")) return [workOf(before)]
  const earlier = /^(.{2,60}?),?\s+(?=op\.?\s?cit)/iu.exec(text)?.[1]
  if (!earlier || !words.startsWith(text.slice(text.search(/op\.?\s?cit/i)), "citation-earlier")) return null
  const name = earlier.split(/\s+/).at(-1)!
  const cited = citations.findLast((citation) => citation.authors.some((author) => author.endsWith(name)))
  return cited ? [workOf(cited)] : null
}
const workOf = ({ authors, title, publisher, date, url }: Citation): Work => ({ authors, title, publisher, date, url })

/** The works that a note names; one without anything where it only explains. */
export function worksOf(text: string, words: Words): Work[] {
  const works: Work[] = []
  for (const { words: part, url } of partsOf(text)) {
    const reference = parseReference(part.slice(-LONGEST), url !== null, words)
    if (reference === NO_REFERENCE && url === null) continue
    works.push({ ...reference, url })
  }
  return works.length ? works : [{ ...NO_REFERENCE, url: null }]
}

/** No reference is longer; what stands further before an address is prose. Keeps hostile notes linear. */
const LONGEST = 2000

/** One part for each work: up to its address, or to a semicolon behind which another work stands. */
function partsOf(text: string): { words: string; url: string | null }[] {
  const parts: { words: string; url: string | null }[] = []
  let from = 0
  for (const { url, start, end } of addressesIn(text)) {
    const pieces = cutAtSemicolons(text.slice(from, start))
    for (const piece of pieces.slice(0, -1)) parts.push({ words: piece, url: null })
    parts.push({ words: pieces[pieces.length - 1]!, url })
    from = end
  }
  const rest = text.slice(from).replace(/^[\s.,;:)\]>]+/, "")
  if (rest) for (const piece of cutAtSemicolons(rest)) parts.push({ words: piece, url: null })
  return parts
}

/** Semicolons between two pieces that both look like works: each has a title in marks or a year. */
function cutAtSemicolons(text: string): string[] {
  const pieces = text.split(/;\s+/)
  if (pieces.length === 1) return pieces
  const merged: string[] = [pieces[0]!]
  for (const piece of pieces.slice(1)) {
    const last = merged.length - 1
    if (LIKE_WORK.test(merged[last]!) && LIKE_WORK.test(piece)) merged.push(piece)
    else merged[last] += `; ${piece}`
  }
  return merged
}
const LIKE_WORK = /[“"«‘]\S.{6,}[”"»’]|\b(?:1[89]|20)\d\d\b/s
