// A document goes in whole: its text, its bytes, its sentences and names, and what its readers found in it.
import { deflateSync } from "node:zlib"
import type { Claim, Document, Entity, PlacedClaim, Span } from "#claim"
import { CasebookError, Offsets, Refusal, standsIn } from "#claim"
import { placeClaims, RULES } from "../claim-id.js"
import { dayColumns, yearOf } from "../days.js"
import type { Added, Extraction, Reading } from "../store.js"
import { indexed } from "../words.js"
import { changedClaims } from "./changed.js"
import { insertClaims, removeClaims } from "./claim-rows.js"
import { hasColumns, writeColumns } from "./columns.js"
import { entitiesOf, textOf } from "./documents.js"
import type { Connection } from "./driver.js"
import { revise, touchClaims } from "./parts.js"
import { CASEBOOK } from "./tables.js"

export function addDocument(connection: Connection, reading: Reading, when: string): Added {
  const { document, bytes, extraction } = reading
  connection.run("DELETE FROM refusal WHERE casebook_id = ? AND name = ?", CASEBOOK, document.name)
  const there = known(connection, document.id)
  if (there) return there
  const offsets = new Offsets(document.text)
  const works = worksOf(document, offsets)
  insertDocument(connection, document, offsets.toPoint(document.text.length), extraction, when, works)
  insertText(connection, document, works)
  insertOriginal(connection, document.id, bytes)
  writeExtraction(connection, document.id, offsets, extraction)
  return {
    document: document.id,
    status: "added",
    claims: extraction.claims.length,
    passages: extraction.passages.length,
  }
}

export function known(connection: Connection, document: string): Added | null {
  const row = connection.get<{ claims: number; passages: number }>(
    "SELECT claims, passages FROM document WHERE casebook_id = ? AND document_id = ?",
    CASEBOOK,
    document,
  )
  return row ? { document, status: "already there", claims: row.claims, passages: row.passages } : null
}

/** Writes what differs: most edits of a pack leave most claims and all passages as they were. */
export function replaceExtraction(connection: Connection, id: string, extraction: Extraction): void {
  const text = textOf(connection, id)
  if (text === null) throw new CasebookError(`no such document: "${id}" (${connection.path})`)
  writeExtraction(connection, id, new Offsets(text), extraction)
  connection.run(
    "UPDATE document SET lexicon = ?, passages = ? WHERE casebook_id = ? AND document_id = ?",
    extraction.lexicon,
    extraction.passages.length,
    CASEBOOK,
    id,
  )
}

const INSERT = `INSERT INTO document (casebook_id, document_id, name, media_type, title, publisher, published, published_year,
  language, url, characters, lexicon, claims, passages, added, works)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

function insertDocument(
  connection: Connection,
  document: Document,
  characters: number,
  extraction: Extraction,
  when: string,
  works: string,
): void {
  const { title, authors, publisher, published, language, url } = document.metadata
  const n = connection.insert(
    INSERT,
    CASEBOOK,
    document.id,
    document.name,
    document.mediaType,
    title?.value ?? null,
    publisher?.value ?? null,
    published?.value ?? null,
    yearOf(dayColumns(published?.value ?? null)),
    language?.value ?? null,
    url?.value ?? null,
    characters,
    extraction.lexicon,
    extraction.claims.length,
    extraction.passages.length,
    when,
    works,
  )
  const words = [document.name, title?.value, publisher?.value, ...(authors?.value ?? [])].join(" \n ")
  connection.run("INSERT INTO document_words (rowid, words) VALUES (?, ?)", n, indexed(words))
  for (const [position, name] of (authors?.value ?? []).entries())
    connection.run("INSERT INTO author VALUES (?, ?, ?, ?)", CASEBOOK, document.id, position, name)
}

function worksOf(document: Document, offsets: Offsets): string {
  const works = document.citations.map(({ authors, title, publisher, date, url, calledAt }) => ({
    authors,
    title,
    publisher,
    date,
    url,
    calledAt: calledAt.map((unit) => offsets.toPoint(unit)),
  }))
  return JSON.stringify(works)
}

function insertText(connection: Connection, document: Document, works: string): void {
  connection.run(
    "INSERT INTO document_text VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    CASEBOOK,
    document.id,
    document.text,
    JSON.stringify(document.blocks),
    JSON.stringify(document.notes),
    JSON.stringify(document.citations),
    works,
    JSON.stringify(document.metadata),
    JSON.stringify(document.origin),
  )
}

function insertOriginal(connection: Connection, id: string, bytes: Uint8Array): void {
  const deflated = deflateSync(bytes)
  const smaller = deflated.length < bytes.length
  connection.run(
    "INSERT INTO original VALUES (?, ?, ?, ?, ?)",
    CASEBOOK,
    id,
    smaller ? "deflate" : "plain",
    bytes.length,
    smaller ? deflated : bytes,
  )
}

function writeExtraction(connection: Connection, id: string, offsets: Offsets, extraction: Extraction): void {
  const { claims, entities, passages, lexicon } = extraction
  assertQuotes(id, claims, offsets)
  writePassages(connection, id, offsets, passages)
  writeEntities(connection, id, entities)
  const changed = writeClaims(connection, id, RULES, placeClaims(id, claims), lexicon)
  connection.run(
    "UPDATE claim SET lexicon = ? WHERE casebook_id = ? AND document_id = ? AND reader = ? AND lexicon <> ?",
    lexicon,
    CASEBOOK,
    id,
    RULES,
    lexicon,
  )
  if (!changed && !hasColumns(connection, id)) writeColumns(connection, id)
}

export function addClaims(
  connection: Connection,
  document: string,
  reader: string,
  claims: readonly Claim[],
): { claims: number } {
  if (!reader.trim() || reader === RULES)
    throw new CasebookError(`no name for a reader: "${reader}" (the name of a model or a colleague)`)
  const text = textOf(connection, document)
  if (text === null) throw new CasebookError(`no such document: "${document}" (${connection.path})`)
  assertQuotes(document, claims, new Offsets(text))
  writeClaims(connection, document, reader, placeClaims(document, claims, reader), "")
  return { claims: claims.length }
}

function assertQuotes(document: string, claims: readonly Claim[], offsets: Offsets): void {
  for (const { quote } of claims)
    if (!standsIn(quote, offsets))
      throw new Refusal(
        `quote does not stand in the text: "${quote.exact}" (document ${document}, ${quote.start}..${quote.end})`,
      )
}

/** Makes a reader's claims of a document these, writing what differs. Gives whether anything did. */
function writeClaims(
  connection: Connection,
  document: string,
  reader: string,
  placed: readonly PlacedClaim[],
  lexicon: string,
): boolean {
  const { gone, come } = difference(connection, document, reader, placed)
  if (!gone.length && !come.length) return false
  const revision = revise(connection)
  touchClaims(connection, gone, revision)
  removeClaims(connection, gone)
  insertClaims(connection, come, lexicon, reader)
  changedClaims(connection, document, revision)
  return true
}

/**
 * Ids of claims that the reader does not make any more, or otherwise; claims that are new, or made otherwise. What an analyst
 * added by hand is nobody's to take away.
 */
function difference(
  connection: Connection,
  document: string,
  reader: string,
  placed: readonly PlacedClaim[],
): { gone: string[]; come: PlacedClaim[] } {
  const rows = connection.all<{ claim_id: string; body: string; added: number }>(
    `SELECT claim_id, coalesce(said, body) AS body, EXISTS (SELECT 1 FROM verdict WHERE verdict.casebook_id = claim.casebook_id
       AND about = 'claim' AND key = claim.claim_id AND decision = 'added') AS added
     FROM claim WHERE casebook_id = ? AND document_id = ? AND reader = ?`,
    CASEBOOK,
    document,
    reader,
  )
  const kept = new Map(rows.map(({ claim_id, body }) => [claim_id, body]))
  const byHand = new Set(rows.flatMap(({ claim_id, added }) => (added ? [claim_id] : [])))
  const same = new Set(placed.filter(({ id, claim }) => kept.get(id) === JSON.stringify(claim)).map(({ id }) => id))
  return {
    gone: [...kept.keys()].filter((id) => !same.has(id) && !byHand.has(id)),
    come: placed.filter(({ id }) => !same.has(id) && !byHand.has(id)),
  }
}

function writePassages(connection: Connection, id: string, offsets: Offsets, passages: readonly Span[]): void {
  const kept = connection.all<Span>(
    'SELECT start, "end" FROM passage WHERE casebook_id = ? AND document_id = ? ORDER BY position',
    CASEBOOK,
    id,
  )
  const wanted = passages.map(({ start, end }) => ({ start: offsets.toPoint(start), end: offsets.toPoint(end) }))
  const same = (span: Span, i: number): boolean => span.start === kept[i]?.start && span.end === kept[i]?.end
  if (wanted.length === kept.length && wanted.every(same)) return
  if (kept.length) {
    connection.run(
      "DELETE FROM passage_words WHERE rowid IN (SELECT n FROM passage WHERE casebook_id = ? AND document_id = ?)",
      CASEBOOK,
      id,
    )
    connection.run("DELETE FROM passage WHERE casebook_id = ? AND document_id = ?", CASEBOOK, id)
  }
  for (const [position, { start, end }] of wanted.entries()) {
    const n = connection.insert(
      'INSERT INTO passage (casebook_id, document_id, position, start, "end") VALUES (?, ?, ?, ?, ?)',
      CASEBOOK,
      id,
      position,
      start,
      end,
    )
    const words = offsets.text.slice(passages[position]!.start, passages[position]!.end)
    connection.run("INSERT INTO passage_words (rowid, words) VALUES (?, ?)", n, indexed(words))
  }
}

function writeEntities(connection: Connection, document: string, entities: readonly Entity[]): void {
  const key = (entity: Entity): string => JSON.stringify([entity.type, entity.name, entity])
  const kept = new Set(entitiesOf(connection, document).map(key))
  if (kept.size === entities.length && entities.every((entity) => kept.has(key(entity)))) return
  connection.run("DELETE FROM entity WHERE casebook_id = ? AND document_id = ?", CASEBOOK, document)
  for (const entity of entities) insertEntity(connection, document, entity)
}

function insertEntity(connection: Connection, document: string, entity: Entity): void {
  connection.run(
    "INSERT INTO entity (casebook_id, document_id, type, name, forms, lat, lon, country, pack, extent) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    CASEBOOK,
    document,
    entity.type,
    entity.name,
    JSON.stringify(entity.forms),
    entity.lat ?? null,
    entity.lon ?? null,
    entity.country ?? null,
    entity.pack,
    entity.extent ?? null,
  )
}
