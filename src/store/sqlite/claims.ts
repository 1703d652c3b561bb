import { sql } from "kysely"
import type { Block, Claim } from "#claim"
import { Offsets } from "#claim"
import type { ClaimFilter, ClaimInContext, ClaimOrder, ClaimRow, ClaimState, Page, Slice } from "../store.js"
import { publishedDays } from "./by-clock.js"
import type { ClaimColumns } from "./columns.js"
import { textOf } from "./documents.js"
import type { Connection } from "./driver.js"
import { countClaims } from "./facets.js"
import { filtered, limits } from "./filter.js"
import { claimLog } from "./log.js"
import { build, CASEBOOK } from "./tables.js"

/** From this share of all claims on, walking the order and leaving out is faster than finding and sorting. */
const DENSE = 0.02

export function claimPage(
  connection: Connection,
  columns: ClaimColumns,
  filter: ClaimFilter,
  slice: Slice,
  order: ClaimOrder,
): Page<ClaimRow> {
  const { limit, offset } = limits(slice)
  const total = countClaims(connection, columns, filter)
  if (offset >= total) return { rows: [], total }
  const dense = total > DENSE * countClaims(connection, columns, {})
  const byRow = dense && order === "newest"
  const found = filtered(build.selectFrom("claim"), filter, dense, () => publishedDays(connection), byRow).select(
    "claim.claim_id",
  )
  const ids = connection.rows(ordered(found, order).limit(limit).offset(offset)).map(({ claim_id }) => claim_id)
  return { rows: claimRows(connection, ids), total }
}

type Listed = ReturnType<typeof listedType>
const listedType = () => build.selectFrom("claim").select("claim.claim_id")

function ordered(query: Listed, order: ClaimOrder): Listed {
  switch (order) {
    case "document":
      return query.orderBy("claim.document_id").orderBy("claim.start").orderBy("claim.n")
    case "time":
      return query.orderBy(sql`coalesce(first_day, '~')`).orderBy("claim.n")
    case "figure":
      return query.orderBy(sql`coalesce(best, high, low, -1e308)`, "desc").orderBy("claim.n")
    case "newest":
      return query.orderBy("claim.n", "desc")
  }
}

interface RowOfClaim {
  claim_id: string
  document_id: string
  body: string
  state: ClaimState
  reader: string
  said: string | null
  same_as: string | null
  doubles: string
  lexicon: string
  name: string
  title: string | null
  publisher: string | null
  published: string | null
  authors: string
  questions: string
}

const ROWS = `
SELECT claim.claim_id, claim.document_id, claim.body, claim.state, claim.reader, claim.said, claim.same_as, claim.lexicon, document.name, document.title,
  document.publisher, document.published,
  (SELECT json_group_array(name) FROM (SELECT name FROM author
    WHERE author.casebook_id = claim.casebook_id AND author.document_id = claim.document_id
    ORDER BY position)) AS authors,
  (SELECT json_group_array(question_id) FROM question_claim
    WHERE question_claim.casebook_id = claim.casebook_id AND question_claim.claim_id = claim.claim_id) AS questions,
  (SELECT json_group_array(json_object('id', claim_id, 'reader', reader)) FROM (SELECT claim_id, reader FROM claim AS twin
    WHERE twin.casebook_id = claim.casebook_id AND twin.same_as = claim.claim_id ORDER BY reader, claim_id)) AS doubles
FROM json_each(?) AS wanted
CROSS JOIN claim ON claim.casebook_id = ${CASEBOOK} AND claim.claim_id = wanted.value
JOIN document ON document.casebook_id = claim.casebook_id AND document.document_id = claim.document_id
ORDER BY wanted.key`

/** The claims with these ids, in this order; ids that are not there are left out. */
export function claimRows(connection: Connection, ids: readonly string[]): ClaimRow[] {
  return connection.all<RowOfClaim>(ROWS, JSON.stringify(ids)).map((row) => ({
    id: row.claim_id,
    document: row.document_id,
    claim: JSON.parse(row.body),
    documentName: row.name,
    title: row.title,
    publisher: row.publisher,
    published: row.published,
    authors: JSON.parse(row.authors),
    lexicon: row.lexicon,
    questions: JSON.parse(row.questions),
    state: row.state,
    reader: row.reader,
    said: row.said === null ? null : JSON.parse(row.said),
    sameAs: row.same_as,
    doubles: JSON.parse(row.doubles),
  }))
}

export function claimInContext(connection: Connection, id: string): ClaimInContext | null {
  const [row] = claimRows(connection, [id])
  if (!row) return null
  return { ...row, block: blockAround(connection, row.document, row.claim), verdicts: claimLog(connection, id) }
}

function blockAround(connection: Connection, document: string, { quote }: Claim): ClaimInContext["block"] {
  const text = textOf(connection, document)!
  const offsets = new Offsets(text)
  const at = offsets.toUnit(quote.start)
  const { blocks } = connection.get<{ blocks: string }>(
    "SELECT blocks FROM document_text WHERE casebook_id = ? AND document_id = ?",
    CASEBOOK,
    document,
  )!
  const around = (JSON.parse(blocks) as Block[]).find(({ start, end }) => start <= at && at < end)
  const { kind, start, end } = around ?? { kind: "paragraph", start: at, end: offsets.toUnit(quote.end) }
  return { kind, text: text.slice(start, end), start: offsets.toPoint(start), end: offsets.toPoint(end) }
}
