// Markdown becomes a draft by its syntax tree: marks and addresses are markup and leave the text, footnotes say themselves
// what they are, and every character keeps its place in the source.
import type { List, ListItem, Node, Nodes, Parents, Root, RootContent, Table } from "mdast"
import { fromMarkdown } from "mdast-util-from-markdown"
import { gfmFromMarkdown } from "mdast-util-gfm"
import { gfm } from "micromark-extension-gfm"
import type { BlockKind } from "#claim"
import type { Draft, DraftBlock } from "./draft.js"
import { frontMatterOf } from "./front-matter.js"
import { InlineText } from "./inline-text.js"
import { Joiner } from "./join.js"
import type { Words } from "./words.js"

/** Parsing costs a hundred times what plain reading costs; a longer text is read as plain text. */
export const LONGEST_MARKDOWN = 2_000_000

/** The draft of a Markdown text, or null where it is too long or too deeply nested to be taken for one. */
export function draftMarkdown(source: string, words: Words): Draft | null {
  if (source.length > LONGEST_MARKDOWN || nestsTooDeeply(source)) return null
  const { metadata, end } = frontMatterOf(source)
  // line breaks in the place of the front matter keep all offsets
  const body = end ? "\n".repeat(end) + source.slice(end) : source
  const root = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  return { blocks: new MarkdownReader(source, root, words).blocks, metadata }
}

/** Quotations in quotations and brackets in brackets: nobody writes them, and parsing them is quadratic. */
function nestsTooDeeply(source: string): boolean {
  return /(?:>[ \t]?){50}|(?:[-+*] ){50}|(?:!?\[){50}|[*_]{300}/.test(source)
}

class MarkdownReader {
  readonly blocks: DraftBlock[] = []
  private readonly joiner: Joiner
  private readonly definitions = new Map<string, string>()
  private titled = false

  constructor(
    private readonly source: string,
    root: Root,
    words: Words,
  ) {
    this.joiner = new Joiner(source, words)
    for (const node of root.children) if (node.type === "definition") this.definitions.set(node.identifier, node.url)
    this.all(root.children)
  }

  private all(nodes: readonly RootContent[]): void {
    for (const node of nodes) this.block(node)
  }

  private block(node: RootContent): void {
    if (node.type === "heading") {
      const title = node.depth === 1 && !this.titled && this.blocks.every((block) => block.kind !== "heading")
      if (title) this.titled = true
      this.push(title ? "title" : "heading", [node], title ? {} : { level: node.depth })
    } else if (node.type === "paragraph")
      this.push(node.children.every((child) => child.type === "image") ? "caption" : "paragraph", [node])
    else if (node.type === "blockquote") this.all(node.children)
    else if (node.type === "list") this.list(node)
    else if (node.type === "table") this.table(node)
    else if (node.type === "code") this.push("paragraph", [node])
    else if (node.type === "footnoteDefinition")
      this.push("note", node.children, { label: node.label ?? node.identifier })
  }

  private list(list: List): void {
    let number = list.start ?? 1
    for (const item of list.children) this.item(item, list.ordered ? String(number++) : null)
  }
  private item(item: ListItem, label: string | null): void {
    item.children.forEach((child, index) => {
      if (child.type === "paragraph" && index === 0) this.push("list-item", [child], label ? { label } : {})
      else this.block(child)
    })
  }

  private table(table: Table): void {
    const text = this.inline()
    table.children.forEach((row, index) => {
      if (index) text.put("\n")
      row.children.forEach((cell, column) => {
        if (column) text.put("\t")
        this.walk(cell, text)
      })
    })
    this.add("table", text, {})
  }

  private inline(): InlineText {
    return new InlineText(this.source, this.joiner)
  }
  private push(kind: BlockKind, nodes: readonly Nodes[], rest: { level?: number; label?: string } = {}): void {
    const text = this.inline()
    nodes.forEach((node, index) => {
      if (index) text.put(" ")
      this.walk(node, text)
    })
    this.add(kind, text, rest)
  }
  private add(kind: BlockKind, text: InlineText, rest: { level?: number; label?: string }): void {
    const { runs, marks, links } = text
    if (runs.length) this.blocks.push({ kind, ...rest, runs, marks, links })
  }

  private walk(node: Nodes, text: InlineText): void {
    if (node.type === "text" || node.type === "inlineCode" || node.type === "code")
      text.copy(node.value, startOf(node), endOf(node))
    else if (node.type === "break") text.put(" ")
    else if (node.type === "html") text.tag(node.value)
    else if (node.type === "image" || node.type === "imageReference")
      text.copy(node.alt ?? "", startOf(node), endOf(node))
    else if (node.type === "footnoteReference") text.mark(node.label ?? node.identifier)
    else if (node.type === "link") this.link(node, node.url, text)
    else if (node.type === "linkReference") this.link(node, this.definitions.get(node.identifier) ?? "", text)
    else if ("children" in node) this.children(node, text)
  }
  private children(node: Parents, text: InlineText): void {
    for (const child of node.children) this.walk(child, text)
  }
  private link(node: Parents, url: string, text: InlineText): void {
    const start = text.length
    this.children(node, text)
    text.link(start, url)
  }
}

const startOf = (node: Node): number => node.position?.start.offset ?? 0
const endOf = (node: Node): number => node.position?.end.offset ?? 0
