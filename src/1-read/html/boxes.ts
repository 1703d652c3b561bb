// Boxes that stand in or around an article and are no part of it: navigation, newsletters, comments, consent, related
// pages. Told by what the page calls them, never by their words, which may be the report's own.
import type { DraftBlock } from "../draft.js"
import type { PlacedBlock } from "./blocks.js"
import { type DomNode, isElement } from "./dom.js"

const set = (list: string): ReadonlySet<string> => new Set(list.split(" "))

const PARTS = set("nav footer aside dialog menu button label address")
const ROLES = set("navigation complementary contentinfo dialog alertdialog search banner menu toolbar")
/** Parts of class names and ids: "newsletter-signup" is "newsletter" and "signup". */
const CALLED = set(
  "newsletter newsletters subscribe subscription signup cookie cookies consent gdpr comment comments respond disqus related recommended recommendations readmore more promo promotion advert advertisement ad ads sponsor sponsored share sharing social breadcrumb breadcrumbs menu nav navigation sidebar widget popup modal overlay banner footer masthead bio tags copyright paywall toolbar teaser teasers byline trending popular donate donation login cta",
)

/** Whether the part, or one that it stands in below `top`, is such a box. */
export function isInBox(part: DomNode, top: DomNode | null): boolean {
  for (let node: DomNode | null = part; node && node !== top; node = node.parentNode) if (isBox(node)) return true
  return false
}

function isBox(node: DomNode): boolean {
  // What is said of the whole page ("has-sidebar", "no-comments") says nothing about a part of it.
  if (!isElement(node) || node.localName === "body" || node.localName === "html") return false
  if (PARTS.has(node.localName) || ROLES.has(node.getAttribute("role") ?? "")) return true
  const called = `${node.getAttribute("class") ?? ""} ${node.getAttribute("id") ?? ""}`
  if (called === " " || called.length > 1000) return false
  return called
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .some((word) => CALLED.has(word))
}

/** Where more of the letters than this would stand in boxes, the names mean something else on this page. */
const MOST_BOXED = 0.9

/** The blocks, those in boxes below `top` as furniture: they stay in the text and hold no claims. */
export function withBoxes(placed: readonly PlacedBlock[], top: DomNode | null): DraftBlock[] {
  const blocks = placed.map(({ block, part }) => {
    if (block.kind === "note" || block.kind === "furniture" || !isInBox(part, top)) return block
    const { level: _, ...rest } = block
    return { ...rest, kind: "furniture" as const }
  })
  const letters = placed.map(({ block }) => block.runs.reduce((sum, { text }) => sum + text.length, 0))
  const sum = (some: (index: number) => boolean): number =>
    letters.reduce((total, length, index) => (some(index) ? total + length : total), 0)
  const boxed = sum((index) => blocks[index] !== placed[index]!.block)
  return boxed <= MOST_BOXED * sum((index) => placed[index]!.block.kind !== "furniture")
    ? blocks
    : placed.map(({ block }) => block)
}
