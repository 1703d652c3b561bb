// The few things that reading needs of a DOM, and walks over it that do not recurse: a page may be 100,000 levels deep.
import { parseHTML } from "linkedom"

export interface DomNode {
  readonly nodeType: number
  textContent: string | null
  readonly parentNode: DomNode | null
  readonly firstChild: DomNode | null
  readonly nextSibling: DomNode | null
}
export interface DomElement extends DomNode {
  readonly localName: string
  getAttribute(name: string): string | null
  hasAttribute(name: string): boolean
  querySelector(selector: string): DomElement | null
  querySelectorAll(selector: string): Iterable<DomElement>
  remove(): void
}
export interface DomDocument extends DomNode {
  readonly documentElement: DomElement | null
  readonly head: DomElement | null
  readonly body: DomElement | null
  querySelector(selector: string): DomElement | null
  querySelectorAll(selector: string): Iterable<DomElement>
}

const ELEMENT = 1
const TEXT = 3

export const isElement = (node: DomNode): node is DomElement => node.nodeType === ELEMENT
export const isText = (node: DomNode): boolean => node.nodeType === TEXT

/** Parses a whole page or a fragment; a fragment gets a body around it. */
export function parse(html: string): DomDocument {
  const whole = /<(?:html|body)[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`
  return parseHTML(whole).document
}

/** Goes through what is below `root` in document order. `enter` says whether to go into the node. */
export function walk(root: DomNode, enter: (node: DomNode) => boolean, leave: (node: DomNode) => void): void {
  let node = root.firstChild
  while (node) {
    const goIn: boolean = enter(node)
    if (goIn && node.firstChild) {
      node = node.firstChild
      continue
    }
    if (goIn) leave(node)
    while (node && !node.nextSibling) {
      node = node.parentNode
      if (!node || node === root) return
      leave(node)
    }
    node = node?.nextSibling ?? null
  }
}

export interface Measure {
  readonly elements: number
  /** How many elements stand inside one another at the deepest place. */
  readonly depth: number
}

export function measure(root: DomNode): Measure {
  let elements = 0
  let depth = 0
  let deepest = 0
  walk(
    root,
    (node) => {
      if (!isElement(node)) return false
      elements++
      depth++
      deepest = Math.max(deepest, depth)
      return true
    },
    () => {
      depth--
    },
  )
  return { elements, depth: deepest }
}
