// Who publishes, writes and says. Counting the questions of each goes through all claims, so it is done once for each
// revision of the casebook and kept.
import type { Page, Slice, SourceRole, SourceSummary } from "../store.js"
import { type ClaimColumns, LISTS } from "./columns.js"
import type { Connection } from "./driver.js"
import { limits } from "./filter.js"
import { CASEBOOK } from "./tables.js"

const NAMED = `
SELECT 'publisher' AS role, publisher AS name, document_id AS document, claims FROM document
  WHERE casebook_id = ${CASEBOOK} AND publisher IS NOT NULL
UNION SELECT 'author', author.name, document_id, claims FROM author JOIN document USING (casebook_id, document_id)
  WHERE casebook_id = ${CASEBOOK}`

// As two JSON texts: a million rows would be as many objects.
const ASKED = `
SELECT json_group_array(claim.n) AS claims, json_group_array(question_claim.question_id) AS questions FROM question_claim
CROSS JOIN claim ON claim.casebook_id = question_claim.casebook_id AND claim.claim_id = question_claim.claim_id
WHERE question_claim.casebook_id = ${CASEBOOK}`

interface Counted {
  documents: number
  claims: number
  readonly questions: Set<number>
}

/** One pass over the columns: counting what is distinct by SQL sorts all claims once for each role. */
function gather(connection: Connection, columns: ClaimColumns): SourceSummary[] {
  const asked = questionsOfClaims(connection)
  const ofDocument = new Map<string, number[]>()
  const holders = new Map<number, Counted>()
  const list = LISTS.indexOf("holder")
  for (const chunk of columns.chunks.values()) {
    const here = new Set<number>()
    const seen = new Set<number>()
    for (let i = 0; i < chunk.claims; i++) {
      const questions = asked.get(chunk.row(i)) ?? NONE
      for (const question of questions) here.add(question)
      for (let at = chunk.listFrom(list, i), end = chunk.listFrom(list, i + 1); at < end; at++) {
        const holder = chunk.numbers[at]!
        count(holders, holder, seen.has(holder) ? 0 : 1, 1, questions)
        seen.add(holder)
      }
    }
    ofDocument.set(chunk.document, [...here])
  }
  const named = new Map<string, Counted>()
  for (const one of connection.all<{ role: string; name: string; document: string; claims: number }>(NAMED))
    count(named, `${one.role}\n${one.name}`, 1, one.claims, ofDocument.get(one.document) ?? NONE)
  return [
    ...[...holders].map(([id, one]) => summary(columns.values[id]!, "holder", one)),
    ...[...named].map(([key, one]) => {
      const [role, ...name] = key.split("\n")
      return summary(name.join("\n"), role === "author" ? "author" : "publisher", one)
    }),
  ].sort(byClaims)
}

const NONE: readonly number[] = []

function count<Key>(
  all: Map<Key, Counted>,
  key: Key,
  documents: number,
  claims: number,
  questions: readonly number[],
): void {
  const known = all.get(key) ?? { documents: 0, claims: 0, questions: new Set<number>() }
  all.set(key, known)
  known.documents += documents
  known.claims += claims
  for (const question of questions) known.questions.add(question)
}

const summary = (name: string, role: SourceRole, { documents, claims, questions }: Counted): SourceSummary => ({
  ...{ name, role, documents, claims },
  questions: questions.size,
})

/** The questions of each claim, as numbers, by the claim's row. */
function questionsOfClaims(connection: Connection): ReadonlyMap<number, readonly number[]> {
  const { claims, questions } = connection.get<{ claims: string; questions: string }>(ASKED)!
  const [rows, ids]: [number[], string[]] = [JSON.parse(claims), JSON.parse(questions)]
  const numberOf = new Map<string, number>()
  const asked = new Map<number, number[]>()
  for (const [i, row] of rows.entries()) {
    const number = numberOf.get(ids[i]!) ?? numberOf.size
    numberOf.set(ids[i]!, number)
    const same = asked.get(row)
    if (same) same.push(number)
    else asked.set(row, [number])
  }
  return asked
}

export class SourceList {
  private rows: SourceSummary[] = []
  private made = ""

  page(connection: Connection, columns: ClaimColumns, role: SourceRole | undefined, slice: Slice): Page<SourceSummary> {
    this.refresh(connection, columns)
    const { limit, offset } = limits(slice)
    const wanted = role === undefined ? this.rows : this.rows.filter((source) => source.role === role)
    return { rows: wanted.slice(offset, offset + limit).map((source) => ({ ...source })), total: wanted.length }
  }

  private refresh(connection: Connection, columns: ClaimColumns): void {
    const { revision, reconciled } = connection.get<{ revision: number; reconciled: number }>(
      "SELECT revision, reconciled FROM casebook WHERE casebook_id = ?",
      CASEBOOK,
    )!
    const made = `${revision}/${reconciled}`
    if (made === this.made) return
    this.rows = gather(connection, columns)
    this.made = made
  }
}

function byClaims(a: SourceSummary, b: SourceSummary): number {
  return b.claims - a.claims || b.documents - a.documents || (`${a.name}\n${a.role}` < `${b.name}\n${b.role}` ? -1 : 1)
}
