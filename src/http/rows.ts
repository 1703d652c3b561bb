// Rows of the casebook as views. What the casebook keeps in columns is put under the names that readers see.
import {
  type ClaimView,
  claimView,
  type DocumentBrief,
  type DocumentRow,
  type QuestionRow,
  questionRow,
  timeView,
} from "#present"
import type { Casebook, ClaimRow, DocumentSummary, QuestionSummary } from "#workbench"

export function documentRow(summary: DocumentSummary): DocumentRow {
  const { id, name, mediaType, title, authors, publisher, published, language, claims } = summary
  return {
    id,
    name,
    mediaType,
    language,
    claims,
    title: title ?? name,
    authors,
    publisher,
    published: published === null ? null : timeView(published),
  }
}

function briefOfRow({ document, documentName, title, publisher, published, authors }: ClaimRow): DocumentBrief {
  return {
    id: document,
    title: title ?? documentName,
    authors,
    publisher,
    published: published === null ? null : timeView(published),
  }
}

export function claimOfRow(row: ClaimRow): ClaimView {
  return claimView(row, {
    document: briefOfRow(row),
    question: row.questions[0] ?? null,
    state: row.state,
    reader: row.reader,
  })
}

/** The list's rows with their small series. One look-up a row: pages are short and findings are kept ready. */
export async function questionRows(casebook: Casebook, summaries: readonly QuestionSummary[]): Promise<QuestionRow[]> {
  const findings = await Promise.all(summaries.map(({ id }) => casebook.finding(id)))
  return findings.filter((finding) => finding !== null).map(questionRow)
}

/** Claims by their ids, as far as they are there. */
export async function claimsById(casebook: Casebook, ids: readonly string[]): Promise<Map<string, ClaimView>> {
  const rows = await Promise.all([...new Set(ids)].map((id) => casebook.claim(id)))
  return new Map(rows.flatMap((row) => (row ? [[row.id, claimOfRow(row)] as const] : [])))
}
