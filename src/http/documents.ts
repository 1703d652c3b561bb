import {
  briefOf,
  claimView,
  type DocumentRow,
  type DocumentView,
  documentView,
  type OriginalView,
  originalView,
  type PageView,
} from "#present"
import type { Casebook, ClaimRow } from "#workbench"
import { Download, paging, parseQuery, type Route, text } from "./route.js"
import { documentRow } from "./rows.js"

export const documents: Route = {
  method: "GET",
  path: "/api/documents",
  reason: "the documents of the casebook, a page of them",
  async answer({ casebook, query }): Promise<PageView<DocumentRow>> {
    const { start, rows, q, publisher, author } = parseQuery(query, {
      ...paging,
      q: text.optional(),
      publisher: text.optional(),
      author: text.optional(),
    })
    const found = await casebook.documents({ text: q, publisher, author }, { limit: rows, offset: start })
    return { total: found.total, start, rows: found.rows.map(documentRow) }
  },
}

export const document: Route = {
  method: "GET",
  path: "/api/documents/:id",
  reason: "one document as it is read: its blocks cut at quotes and notes, its claims, citations and metadata",
  async answer({ casebook, params }): Promise<DocumentView | null> {
    const stored = await casebook.document(params.id!)
    if (!stored) return null
    const brief = briefOf(stored.document)
    const rows = await claimsOf(casebook, params.id!)
    const claims = rows.map((row) =>
      claimView(row, { document: brief, question: row.questions[0] ?? null, state: row.state, reader: row.reader }),
    )
    return documentView(stored.document, claims)
  },
}

export const original: Route = {
  method: "GET",
  path: "/api/documents/:id/original",
  reason: "the bytes that the document was read from, as a file",
  async answer({ casebook, params }): Promise<Download | null> {
    const stored = await casebook.document(params.id!)
    const bytes = await casebook.original(params.id!)
    if (!stored || !bytes) return null
    const { mediaType, name } = stored.summary
    const type = mediaType === "application/pdf" ? mediaType : "application/octet-stream"
    return new Download(new Uint8Array(bytes), type, name)
  },
}

export const places: Route = {
  method: "GET",
  path: "/api/documents/:id/places",
  reason: "where the words of a document's claims stand on the pages of its original",
  async answer({ casebook, params }): Promise<OriginalView | null> {
    const stored = await casebook.document(params.id!)
    if (!stored) return null
    const rows = await claimsOf(casebook, params.id!)
    return originalView(
      stored.document,
      rows.map(({ id, claim }) => ({ id, quote: claim.quote })),
    )
  },
}

const CHUNK = 1000

async function claimsOf(casebook: Casebook, id: string): Promise<ClaimRow[]> {
  const rows: ClaimRow[] = []
  for (;;) {
    const page = await casebook.claims({ document: [id] }, { limit: CHUNK, offset: rows.length }, "document")
    rows.push(...page.rows)
    if (page.rows.length < CHUNK) return rows
  }
}
