// What follows whenever the claims of a document changed: their parts, its columns, its count, and which of several readers'
// claims say the same.
import { type Claim, saysTheSame } from "#claim"
import { RULES } from "../claim-id.js"
import { writeColumns } from "./columns.js"
import type { Connection } from "./driver.js"
import { touchDocument } from "./parts.js"
import { CASEBOOK } from "./tables.js"

/** `revision`: the new one, which the change is. */
export function changedClaims(connection: Connection, document: string, revision: number): void {
  touchDocument(connection, document, revision)
  markDoubles(connection, document)
  connection.run(
    `UPDATE document SET claims = (SELECT count(*) FROM claim WHERE claim.casebook_id = document.casebook_id
       AND claim.document_id = document.document_id) WHERE casebook_id = ? AND document_id = ?`,
    CASEBOOK,
    document,
  )
  writeColumns(connection, document)
}

interface ReadClaim {
  claim_id: string
  reader: string
  body: string
  same_as: string | null
}

/**
 * Marks each claim that another reader's claim says already. The rules' claim counts, else that of the reader whose name comes
 * first in the alphabet: not who came first, so that the order of arrival changes nothing.
 */
function markDoubles(connection: Connection, document: string): void {
  const { readers } = connection.get<{ readers: number }>(
    "SELECT count(DISTINCT reader) AS readers FROM claim WHERE casebook_id = ? AND document_id = ?",
    CASEBOOK,
    document,
  )!
  if (readers < 2) return
  const rows = connection.all<ReadClaim>(
    `SELECT claim_id, reader, body, same_as FROM claim WHERE casebook_id = ? AND document_id = ?
     ORDER BY reader <> '${RULES}', reader, start, n`,
    CASEBOOK,
    document,
  )
  const counted: { id: string; reader: string; claim: Claim; by: Set<string> }[] = []
  for (const { claim_id: id, reader, body, same_as } of rows) {
    const claim: Claim = JSON.parse(body)
    // each reader's claims pair with one of another reader's at most: two tellings in one sentence stay two
    const first = counted.find((one) => one.reader !== reader && !one.by.has(reader) && saysTheSame(one.claim, claim))
    if (first) first.by.add(reader)
    else counted.push({ id, reader, claim, by: new Set() })
    const same = first?.id ?? null
    if (same !== same_as)
      connection.run("UPDATE claim SET same_as = ? WHERE casebook_id = ? AND claim_id = ?", same, CASEBOOK, id)
  }
}
