import type { Citation, Document } from "#claim"
import type { Lexicon } from "#lexicon"
import type { PlacedLink } from "./assemble.js"

type Read = Omit<Document, "citations" | "metadata">

/** The document's notes and references taken apart, in the order of their blocks. */
export function citationsOf(document: Read, links: readonly PlacedLink[], lexicon: Lexicon): Citation[] {
  void links
  void lexicon
  const called = new Map<number, number[]>()
  for (const note of document.notes) {
    if (note.block === null) continue
    const places = called.get(note.block)
    if (places) places.push(note.at)
    else called.set(note.block, [note.at])
  }
  const citations: Citation[] = []
  document.blocks.forEach((block, index) => {
    if (block.kind !== "note" && block.kind !== "reference") return
    const text = document.text.slice(block.start, block.end)
    citations.push({
      number: block.label ?? "",
      text,
      authors: [],
      title: null,
      publisher: null,
      date: null,
      url: text.match(/https?:\/\/\S+/)?.[0] ?? null,
      block: index,
      calledAt: called.get(index) ?? [],
    })
  })
  return citations
}
