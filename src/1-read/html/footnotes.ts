// Which links call a note and which elements are notes: a link whose words are a label and whose target stands
// further down. The note's own link leads back up.
import { type DomElement, type DomNode, isElement, walk } from "./dom.js"

export interface Footnotes {
  /** The labels and the note of every link that calls one. */
  readonly calls: ReadonlyMap<DomNode, { readonly label: string; readonly note: DomNode }>
  /** Notes with the label that they are first called by. */
  readonly notes: ReadonlyMap<DomNode, string>
  /** Links from a note back to where it is called. */
  readonly back: ReadonlySet<DomNode>
}

const LABEL = /^[[(]?(\d{1,4}|[*†‡§¶]{1,3}|[ivxl]{1,6}|[a-z])[\])]?$/i
const BACK = /^(?:[↩↑⏎^⤴↵]\ufe0e?|\ufe0e)+$/u
const INLINE = new Set(["a", "sup", "span", "em", "i", "b", "strong", "small", "cite"])

export function footnotesOf(root: DomNode): Footnotes {
  const order = new Map<DomNode, number>()
  const byId = new Map<string, DomElement>()
  const links: DomElement[] = []
  walk(
    root,
    (node) => {
      if (!isElement(node)) return false
      order.set(node, order.size)
      const id = node.getAttribute("id") ?? (node.localName === "a" ? node.getAttribute("name") : null)
      if (id && !byId.has(id)) byId.set(id, node)
      if (node.localName === "a" && node.hasAttribute("href")) links.push(node)
      return true
    },
    () => {},
  )
  const calls = new Map<DomNode, { label: string; note: DomNode }>()
  const notes = new Map<DomNode, string>()
  const back = new Set<DomNode>()
  for (const link of links) {
    const target = byId.get(fragmentOf(link))
    if (!target) continue
    const words = (link.textContent ?? "").trim()
    const label = LABEL.exec(words)?.[1]
    if (order.get(target)! < order.get(link)!) {
      if (label !== undefined || BACK.test(words)) back.add(link)
    } else if (label !== undefined && isCall(link, label)) {
      const note = noteOf(target)
      if (!isNote(note)) continue
      calls.set(link, { label, note })
      if (!notes.has(note)) notes.set(note, label)
    }
  }
  return { calls, notes, back }
}

function fragmentOf(link: DomElement): string {
  const href = link.getAttribute("href") ?? ""
  const from = href.indexOf("#")
  if (from < 0 || from === href.length - 1) return ""
  try {
    return decodeURIComponent(href.slice(from + 1))
  } catch {
    return href.slice(from + 1)
  }
}

/** "A B C" above a glossary are links as well: letters call a note only where they are raised or said to. */
function isCall(link: DomElement, label: string): boolean {
  if (!/^[a-z]/i.test(label)) return true
  const around = link.parentNode && isElement(link.parentNode) ? link.parentNode : link
  const said = `${link.getAttribute("class")} ${link.getAttribute("role")} ${link.getAttribute("epub:type")}`
  return around.localName === "sup" || link.querySelector("sup") !== null || /note/i.test(said)
}

/** The longest note, in UTF-16 units: whatever is longer is a chapter that a table of contents links to. */
const LONGEST_NOTE = 6000

function isNote(node: DomNode): boolean {
  if (!isElement(node) || /^(?:h[1-6]|section|article|main|body|table|thead|tbody)$/.test(node.localName)) return false
  return (node.textContent ?? "").length <= LONGEST_NOTE && node.querySelector("h1,h2,h3,h4") === null
}

/** An anchor or a raised number stands for the paragraph that it is in. */
function noteOf(target: DomElement): DomNode {
  let node: DomNode = target
  while (isElement(node) && INLINE.has(node.localName) && node.parentNode && isElement(node.parentNode))
    node = node.parentNode
  return node
}
