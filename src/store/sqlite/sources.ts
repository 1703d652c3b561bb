// Who publishes, writes and says. Counting the questions of each goes through all claims, so it is done once for each
// revision of the casebook and kept.
import type { Page, Slice, SourceRole, SourceSummary } from "../store.js"
import type { Connection } from "./driver.js"
import { limits } from "./filter.js"
import { CASEBOOK } from "./tables.js"

const HOLDERS = `
SELECT holder AS name, 'holder' AS role, count(DISTINCT claim.document_id) AS documents,
  count(DISTINCT claim.claim_id) AS claims, count(DISTINCT question_claim.question_id) AS questions
FROM attribution
JOIN claim ON claim.casebook_id = attribution.casebook_id AND claim.claim_id = attribution.claim_id
LEFT JOIN question_claim ON question_claim.casebook_id = claim.casebook_id AND question_claim.claim_id = claim.claim_id
WHERE attribution.casebook_id = ${CASEBOOK} GROUP BY holder`

// The questions of each document first: a document has few, and its claims are passed over once for publisher and authors.
const OF_DOCUMENTS = `
WITH asked AS MATERIALIZED (
  SELECT DISTINCT claim.document_id, question_claim.question_id FROM claim
  JOIN question_claim ON question_claim.casebook_id = claim.casebook_id AND question_claim.claim_id = claim.claim_id
  WHERE claim.casebook_id = ${CASEBOOK}
), named AS (
  SELECT 'publisher' AS role, publisher AS name, document_id, claims FROM document
    WHERE casebook_id = ${CASEBOOK} AND publisher IS NOT NULL
  UNION SELECT 'author', author.name, document_id, claims FROM author JOIN document USING (casebook_id, document_id)
    WHERE casebook_id = ${CASEBOOK}
), questions AS (
  SELECT role, name, count(DISTINCT question_id) AS questions FROM named JOIN asked USING (document_id) GROUP BY role, name
)
SELECT name, role, count(*) AS documents, sum(claims) AS claims, coalesce(questions, 0) AS questions
FROM named LEFT JOIN questions USING (role, name) GROUP BY role, name`

export class SourceList {
  private rows: SourceSummary[] = []
  private made = ""

  page(connection: Connection, role: SourceRole | undefined, slice: Slice): Page<SourceSummary> {
    this.refresh(connection)
    const { limit, offset } = limits(slice)
    const wanted = role === undefined ? this.rows : this.rows.filter((source) => source.role === role)
    return { rows: wanted.slice(offset, offset + limit).map((source) => ({ ...source })), total: wanted.length }
  }

  private refresh(connection: Connection): void {
    const { revision, reconciled } = connection.get<{ revision: number; reconciled: number }>(
      "SELECT revision, reconciled FROM casebook WHERE casebook_id = ?",
      CASEBOOK,
    )!
    const made = `${revision}/${reconciled}`
    if (made === this.made) return
    this.rows = [...connection.all<SourceSummary>(HOLDERS), ...connection.all<SourceSummary>(OF_DOCUMENTS)].sort(
      byClaims,
    )
    this.made = made
  }
}

function byClaims(a: SourceSummary, b: SourceSummary): number {
  return b.claims - a.claims || b.documents - a.documents || (`${a.name}\n${a.role}` < `${b.name}\n${b.role}` ? -1 : 1)
}
