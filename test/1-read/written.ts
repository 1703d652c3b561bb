// A draft as text that people can check: a block a line, with its kind, page, label and where notes are called.
import { readFileSync } from "node:fs"
import type { Draft, DraftBlock } from "#read"

const FIXTURES = new URL("../../../test/1-read/fixtures/", import.meta.url)

export const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, FIXTURES)))
export const expectedFile = (name: string): URL => new URL(`expected/${name}.txt`, FIXTURES)

/** The files whose whole reading is written down in `fixtures/expected/`. */
export const WRITTEN_DOWN = [
  "tex-report.pdf",
  "tex-columns.pdf",
  "office-report.pdf",
  "browser-report.pdf",
  "office-report.docx",
  "news.html",
  "think-tank.html",
  "table.html",
  "handbook.html",
]

export function written({ blocks, metadata = {} }: Draft): string {
  const fields = Object.entries(metadata).map(([field, stated]) => `${field} (${stated?.from}): ${stated?.value}`)
  return `${[...fields, "", ...blocks.map(blockLine)].join("\n")}\n`
}

function blockLine(block: DraftBlock, index: number): string {
  const pages = [...new Set(block.runs.flatMap((run) => (run.box ? [run.box.page] : [])))]
  const head = [
    `${index} ${block.kind}${block.level ?? ""}`,
    block.label && `"${block.label}"`,
    pages.length && `p${pages}`,
  ]
  return `[${head.filter(Boolean).join(" ")}] ${marked(block).replaceAll("\t", " | ").replaceAll("\n", "\n    ")}`
}

/** `{3→17}` where note 3 is called whose body is block 17; `<words→address>` for links. */
export function marked({ runs, marks = [], links = [] }: DraftBlock): string {
  const signs = [
    ...marks.map(({ label, at, body }) => ({ at, sign: `{${label}→${body ?? "?"}}` })),
    ...links.flatMap(({ start, end, url }) => [
      { at: start, sign: "<" },
      { at: end, sign: `→${url}>` },
    ]),
  ]
  let text = runs.map((run) => run.text).join("")
  for (const { at, sign } of signs.sort((a, b) => a.at - b.at).reverse())
    text = text.slice(0, at) + sign + text.slice(at)
  return text
}

/** What a file's ending says it is. */
export function typeOf(name: string): Parameters<typeof import("#read").draftFile>[2] {
  if (name.endsWith(".pdf")) return "application/pdf"
  if (name.endsWith(".html")) return "text/html"
  return "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
}
