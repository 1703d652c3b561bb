// Where no claims are: furniture, titles, captions, references, and notes that only give a reference.
import type { Block, Document } from "#claim"
import type { Scene } from "./scene.js"

/** The blocks that hold no claims, in the order of the text. */
export function silentBlocks({ citations, blocks }: Document): Block[] {
  const cited = new Set(citations.filter((c) => c.url || c.title || c.publisher).map((c) => c.block))
  return blocks
    .filter(
      ({ kind }, index) =>
        kind === "furniture" ||
        kind === "title" ||
        kind === "heading" ||
        kind === "caption" ||
        kind === "reference" ||
        (kind === "note" && cited.has(index)),
    )
    .sort((a, b) => a.start - b.start)
}

/** Tells for a token whether it stands where no claims are. Ask in the order of the text. */
export function makeSilence({ r, silent }: Scene): (token: number) => boolean {
  let block = 0
  return (token) => {
    const at = r.start[token]!
    while (block < silent.length && silent[block]!.end <= at) block++
    return block < silent.length && silent[block]!.start <= at
  }
}
