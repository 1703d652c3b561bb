// Names over all claims that count, by passes over the columns: a million claims are gone through in milliseconds, where reading
// them would take half a minute and two gigabytes.
import type { PlacedClaim, RelationType } from "#claim"
import type { CountedNames, NamePair, NamingClaims } from "../store.js"
import { type Chunk, type ClaimColumns, COLUMNS, LISTS } from "./columns.js"
import type { Connection } from "./driver.js"
import { CASEBOOK } from "./tables.js"

const NAMES = LISTS.indexOf("name")
const HOLDERS = LISTS.indexOf("holder")

export function countedNames(connection: Connection, columns: ClaimColumns): CountedNames {
  const counts = new Int32Array(columns.values.length)
  const holds = new Uint8Array(columns.values.length)
  eachCounted(connection, columns, (chunk, i) => {
    for (let at = chunk.listFrom(NAMES, i), end = chunk.listFrom(NAMES, i + 1); at < end; at++)
      counts[chunk.numbers[at]!]!++
    for (let at = chunk.listFrom(HOLDERS, i), end = chunk.listFrom(HOLDERS, i + 1); at < end; at++)
      holds[chunk.numbers[at]!] = 1
  })
  const fields = new Map<string, number>()
  const holders: string[] = []
  for (const [id, value] of columns.values.entries()) {
    if (counts[id]) fields.set(value, counts[id])
    if (holds[id]) holders.push(value)
  }
  return { fields, holders }
}

/** Those of the pairs whose names stand together in a claim, by their numbers. */
export function namedTogether(
  connection: Connection,
  columns: ClaimColumns,
  pairs: readonly NamePair[],
  { kinds, without }: NamingClaims,
): Set<number> {
  const size = columns.values.length
  const wanted = new Map<number, number[]>()
  for (const [n, pair] of pairs.entries()) {
    const [a, b] = pair.map((name) => columns.id("name", name)).sort((x, y) => x - y)
    if (!a || !b || a === b) continue
    const same = wanted.get(a * size + b)
    if (same) same.push(n)
    else wanted.set(a * size + b, [n])
  }
  const kindIds = new Set(kinds.map((kind) => columns.id("kind", kind)))
  const topicIds = new Set(without.map((topic) => columns.id("topic", topic)).filter((id) => id !== 0))
  const [kindColumn, topicColumn] = [COLUMNS.indexOf("kind"), COLUMNS.indexOf("topic")]
  const found = new Set<number>()
  eachCounted(connection, columns, (chunk, i) => {
    const [from, end] = [chunk.listFrom(NAMES, i), chunk.listFrom(NAMES, i + 1)]
    if (end - from < 2 || !kindIds.has(chunk.numbers[chunk.columnAt(kindColumn) + i]!)) return
    if (topicIds.has(chunk.numbers[chunk.columnAt(topicColumn) + i]!)) return
    for (let at = from; at < end; at++)
      for (let other = at + 1; other < end; other++) {
        const [x, y] = [chunk.numbers[at]!, chunk.numbers[other]!]
        for (const n of wanted.get(x < y ? x * size + y : y * size + x) ?? []) found.add(n)
      }
  })
  return found
}

function eachCounted(connection: Connection, columns: ClaimColumns, each: (chunk: Chunk, i: number) => void): void {
  const doubles = new Set(
    connection
      .all<{ n: number }>("SELECT n FROM claim WHERE casebook_id = ? AND same_as IS NOT NULL", CASEBOOK)
      .map(({ n }) => n),
  )
  for (const chunk of columns.chunks.values())
    for (let i = 0; i < chunk.claims; i++) {
      const row = chunk.row(i)
      if (columns.states.get(row) !== "rejected" && !doubles.has(row)) each(chunk, i)
    }
}

const COUNTED = "claim.same_as IS NULL AND claim.state <> 'rejected'"

export const relationsOf = (connection: Connection, types: readonly RelationType[]): PlacedClaim[] =>
  connection
    .all<{ claim_id: string; document_id: string; body: string }>(
      `SELECT claim_id, document_id, body FROM claim WHERE casebook_id = ? AND kind = 'relation'
       AND topic IN (SELECT value FROM json_each(?)) AND ${COUNTED} ORDER BY document_id, start, n`,
      CASEBOOK,
      JSON.stringify(types),
    )
    .map(({ claim_id, document_id, body }) => ({ id: claim_id, document: document_id, claim: JSON.parse(body) }))

const BOTH = `
SELECT DISTINCT own.claim_id FROM claim_name AS own
CROSS JOIN claim_name AS other ON other.casebook_id = own.casebook_id AND other.name = ? AND other.claim_id = own.claim_id
CROSS JOIN claim ON claim.casebook_id = own.casebook_id AND claim.claim_id = own.claim_id
WHERE own.casebook_id = ${CASEBOOK} AND own.name = ? AND ${COUNTED} ORDER BY own.claim_id LIMIT ?`
const ONE = `
SELECT DISTINCT own.claim_id FROM claim_name AS own
CROSS JOIN claim ON claim.casebook_id = own.casebook_id AND claim.claim_id = own.claim_id
WHERE own.casebook_id = ${CASEBOOK} AND own.name = ? AND ${COUNTED} ORDER BY own.claim_id LIMIT ?`

/** Claims that name the first, those that name the second too first; at most so many. */
export function claimsNaming(connection: Connection, [name, beside]: NamePair, most: number): string[] {
  const ids = (query: string, ...parameters: (string | number)[]): string[] =>
    connection.all<{ claim_id: string }>(query, ...parameters).map(({ claim_id }) => claim_id)
  const both = ids(BOTH, beside, name, most)
  if (both.length === most) return both
  return [...new Set([...both, ...ids(ONE, name, most)])].slice(0, most)
}
