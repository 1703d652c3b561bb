import { snippetOf } from "../snippet.js"
import type { ClaimFilter, ClaimHit, Hits, PassageHit, Slice } from "../store.js"
import { parseQuery } from "../words.js"
import { publishedDays } from "./by-clock.js"
import { claimRows } from "./claims.js"
import type { Connection, Value } from "./driver.js"
import { filtered, limits, matchOf } from "./filter.js"
import { build, CASEBOOK } from "./tables.js"

const MOST_COUNTED = 10_000
/** FTS5 ranks every match before it gives the first: a word that stands nearly everywhere is given unranked, oldest first. */
const MOST_RANKED = 5_000

interface Found {
  readonly rows: readonly number[]
  readonly total: number
  readonly more: boolean
}

type Index = "passage_words" | "claim_words"

/** What a further condition on the index's rows is, as SQL and its values. */
interface Narrowed {
  readonly sql: string
  readonly values: readonly Value[]
}
const ANY: Narrowed = { sql: "", values: [] }

function find(connection: Connection, index: Index, query: string, slice: Slice, narrowed = ANY): Found {
  const match = matchOf(query)
  if (match === null) return { rows: [], total: 0, more: false }
  const { limit, offset } = limits(slice)
  const where = `WHERE ${index} MATCH ? ${narrowed.sql}`
  const { count } = connection.get<{ count: number }>(
    `SELECT count(*) AS count FROM (SELECT 1 FROM ${index} ${where} LIMIT ${MOST_COUNTED + 1})`,
    match,
    ...narrowed.values,
  )!
  const order = count > MOST_RANKED ? "rowid" : "rank, rowid"
  const rows = connection.all<{ rowid: number }>(
    `SELECT rowid FROM ${index} ${where} ORDER BY ${order} LIMIT ? OFFSET ?`,
    match,
    ...narrowed.values,
    limit,
    offset,
  )
  return { rows: rows.map(({ rowid }) => rowid), total: Math.min(count, MOST_COUNTED), more: count > MOST_COUNTED }
}

/** Sentences in which a claim begins that meets the filter. */
function holdingClaims(connection: Connection, filter: ClaimFilter): Narrowed {
  const claims = filtered(build.selectFrom("claim"), filter, false, () => publishedDays(connection))
    .innerJoin("passage", (join) =>
      join
        .onRef("passage.casebook_id", "=", "claim.casebook_id")
        .onRef("passage.document_id", "=", "claim.document_id")
        .onRef("passage.start", "<=", "claim.start")
        .onRef("passage.end", ">", "claim.start"),
    )
    .select("passage.n")
  const { sql, parameters } = claims.compile()
  return { sql: `AND rowid IN (${sql})`, values: parameters as readonly Value[] }
}

interface PassageRow {
  document_id: string
  position: number
  start: number
  end: number
  name: string
  title: string | null
  text: string
}
// substr counts code points, as start and end do.
const PASSAGES = `
SELECT passage.document_id, passage.position, passage.start, passage."end", document.name, document.title,
  substr(document_text.text, passage.start + 1, passage."end" - passage.start) AS text
FROM json_each(?) AS wanted
CROSS JOIN passage ON passage.n = wanted.value
JOIN document ON document.casebook_id = passage.casebook_id AND document.document_id = passage.document_id
JOIN document_text ON document_text.casebook_id = passage.casebook_id AND document_text.document_id = passage.document_id
ORDER BY wanted.key`

export function searchPassages(
  connection: Connection,
  query: string,
  slice: Slice,
  filter?: ClaimFilter,
): Hits<PassageHit> {
  const narrowed =
    filter && Object.values(filter).some((value) => value !== undefined) ? holdingClaims(connection, filter) : ANY
  const { rows, total, more } = find(connection, "passage_words", query, slice, narrowed)
  const terms = parseQuery(query)
  const hits = connection.all<PassageRow>(PASSAGES, JSON.stringify(rows)).map((row) => ({
    document: row.document_id,
    documentName: row.name,
    title: row.title,
    position: row.position,
    start: row.start,
    end: row.end,
    snippet: snippetOf(row.text.replace(/\s*\n\s*/g, " "), terms),
  }))
  return { hits, total, more }
}

export function searchClaims(connection: Connection, query: string, slice: Slice): Hits<ClaimHit> {
  const { rows, total, more } = find(connection, "claim_words", query, slice)
  const terms = parseQuery(query)
  const ids = connection.all<{ claim_id: string }>(
    "SELECT claim_id FROM json_each(?) AS wanted CROSS JOIN claim ON claim.n = wanted.value WHERE claim.casebook_id = ? ORDER BY wanted.key",
    JSON.stringify(rows),
    CASEBOOK,
  )
  const found = claimRows(
    connection,
    ids.map(({ claim_id }) => claim_id),
  )
  return { hits: found.map((claim) => ({ claim, snippet: snippetOf(claim.claim.quote.exact, terms) })), total, more }
}
