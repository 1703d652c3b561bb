// Addresses inside notes and references, without the punctuation of the sentence around them.

export interface FoundAddress {
  readonly url: string
  readonly start: number
  readonly end: number
}

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"“”«»„]+|\bdoi:\s?(10\.\d{4,9}\/[^\s<>"“”«»]+)/gi

export function addressesIn(text: string): FoundAddress[] {
  if (!text.includes("://") && !text.includes("www.") && !/doi:/i.test(text)) return []
  const found: FoundAddress[] = []
  for (const match of text.matchAll(ADDRESS)) {
    const words = withoutTail(match[0])
    const doi = match[1] ? withoutTail(match[1]) : null
    if (words.length < 6) continue
    const url = doi ? `https://doi.org/${doi}` : words
    found.push({ url, start: match.index, end: match.index + words.length })
  }
  return found
}

/** A closing bracket belongs to the address where the address opened one: `…/Khorasan_(group)`. */
function withoutTail(address: string): string {
  let end = address.length
  for (; end > 0; end--) {
    const last = address[end - 1]!
    if (",.;:!'’`*_".includes(last)) continue
    const opener = { ")": "(", "]": "[", "}": "{" }[last]
    if (!opener || count(address, opener, end) >= count(address, last, end)) break
  }
  return address.slice(0, end)
}

function count(text: string, mark: string, end: number): number {
  let times = 0
  for (let i = 0; i < end; i++) if (text[i] === mark) times++
  return times
}
