// A page is read twice: once for the part that holds the article, and, where too little of it is found, as a whole.
import { Defuddle } from "defuddle/node"
import { UnreadableReport } from "#claim"
import type { Draft, DraftBlock } from "../draft.js"
import { articleBlocks } from "./article.js"
import { blocksOf, placedBlocksOf } from "./blocks.js"
import { withBoxes } from "./boxes.js"
import { decodeHtml } from "./charset.js"
import { type DomDocument, measure, parse } from "./dom.js"
import { metadataOfPage } from "./metadata.js"

/** The article finder recurses, and takes longer than in step with the page: larger pages are read as a whole. */
const DEEPEST = 300
const MOST_ELEMENTS = 20_000
/** The article has at least this share of the letters that the page shows outside of its furniture. */
const LEAST_SHARE = 0.25

/** Reads an HTML page. Throws `UnreadableReport` where it has no text. */
export async function readHtml(bytes: Uint8Array, name: string): Promise<Draft> {
  const html = decodeHtml(bytes, name)
  const page = parse(html)
  const metadata = metadataOfPage(page)
  const base = metadata.url?.value ?? null
  const whole = page.body ? withBoxes(placedBlocksOf(page.body, { isWholePage: true, base }), null) : []
  const { elements, depth } = measure(page)
  const article = depth > DEEPEST || elements > MOST_ELEMENTS ? null : await articleIn(html, base)
  const found =
    page.body && article
      ? (articleBlocks(page.body, article, base) ?? blocksOf(article, { isWholePage: false, base }))
      : []
  const blocks = lettersIn(found) >= LEAST_SHARE * lettersIn(whole) ? found : whole
  if (lettersIn(blocks) === 0) throw new UnreadableReport(`no text in this page: ${bytes.length} bytes (${name})`)
  return { blocks: withTitle(blocks, metadata.title?.value ?? null), metadata }
}

/** Offline: nothing is ever fetched. */
async function articleIn(html: string, base: string | null): Promise<DomDocument["body"]> {
  const silent = { ...console }
  for (const method of ["log", "warn", "error", "info", "debug"] as const) console[method] = () => {}
  try {
    const { content } = await Defuddle(parse(html), base ?? undefined, { useAsync: false })
    return parse(content).body
  } catch {
    return null
  } finally {
    Object.assign(console, silent)
  }
}

const lettersIn = (blocks: readonly DraftBlock[]): number =>
  blocks.reduce(
    (sum, { kind, runs }) => (kind === "furniture" ? sum : sum + runs.reduce((n, run) => n + run.text.length, 0)),
    0,
  )

/** The finder takes the title out of the article: it is put first again. */
function withTitle(blocks: readonly DraftBlock[], title: string | null): DraftBlock[] {
  const isSame = (block: DraftBlock): boolean =>
    block.runs
      .map((run) => run.text)
      .join("")
      .trim()
      .toLowerCase() === title?.toLowerCase()
  const at = blocks.findIndex(
    (block) => block.kind === "heading" && (title === null ? block.level === 1 : isSame(block)),
  )
  if (at >= 0 && at < 12) {
    const { level: _, ...heading } = blocks[at]!
    return blocks.with(at, { ...heading, kind: "title" })
  }
  return title === null ? [...blocks] : shifted([{ kind: "title", runs: [{ text: title }] }, ...blocks])
}

/** Marks name their notes by index, and there is one more block in front of them now. */
const shifted = (blocks: readonly DraftBlock[]): DraftBlock[] =>
  blocks.map((block) =>
    block.marks
      ? {
          ...block,
          marks: block.marks.map((mark) => (mark.body === undefined ? mark : { ...mark, body: mark.body + 1 })),
        }
      : block,
  )
