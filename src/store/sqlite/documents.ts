import { deflateSync, inflateSync } from "node:zlib"
import type { Document, Entity, PlacedClaim, Span } from "#claim"
import { CasebookError, Offsets, Refusal, standsIn } from "#claim"
import { placeClaims } from "../claim-id.js"
import { dayColumns, yearOf } from "../days.js"
import type {
  Added,
  DocumentFilter,
  DocumentSummary,
  Extraction,
  KnownDocument,
  Page,
  Reading,
  Slice,
  StoredDocument,
} from "../store.js"
import { indexed } from "../words.js"
import { insertClaims, removeClaims } from "./claim-rows.js"
import { hasColumns, writeColumns } from "./columns.js"
import type { Connection } from "./driver.js"
import { limits, withWords } from "./filter.js"
import { revise, touchClaims, touchDocument } from "./parts.js"
import { build, CASEBOOK } from "./tables.js"

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
    "UPDATE document SET lexicon = ?, claims = ?, passages = ? WHERE casebook_id = ? AND document_id = ?",
    extraction.lexicon,
    extraction.claims.length,
    extraction.passages.length,
    CASEBOOK,
    id,
  )
}

export function textOf(connection: Connection, id: string): string | null {
  const row = connection.get<{ text: string }>(
    "SELECT text FROM document_text WHERE casebook_id = ? AND document_id = ?",
    CASEBOOK,
    id,
  )
  return row?.text ?? null
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
  for (const { quote } of claims)
    if (!standsIn(quote, offsets))
      throw new Refusal(
        `quote does not stand in the text: "${quote.exact}" (document ${id}, ${quote.start}..${quote.end})`,
      )
  writePassages(connection, id, offsets, passages)
  writeEntities(connection, id, entities)
  const { gone, come } = difference(connection, id, placeClaims(id, claims))
  if (gone.length || come.length) {
    const revision = revise(connection)
    touchClaims(connection, gone, revision)
    touchDocument(connection, id, revision)
    removeClaims(connection, gone)
    insertClaims(connection, come, lexicon)
  }
  connection.run(
    "UPDATE claim SET lexicon = ? WHERE casebook_id = ? AND document_id = ? AND lexicon <> ?",
    lexicon,
    CASEBOOK,
    id,
    lexicon,
  )
  if (gone.length || come.length || !hasColumns(connection, id)) writeColumns(connection, id)
}

/** Ids of claims that are not made any more, or otherwise; claims that are new, or made otherwise. */
function difference(
  connection: Connection,
  document: string,
  placed: readonly PlacedClaim[],
): { gone: string[]; come: PlacedClaim[] } {
  const kept = new Map(
    connection
      .all<{ claim_id: string; body: string }>(
        "SELECT claim_id, body FROM claim WHERE casebook_id = ? AND document_id = ?",
        CASEBOOK,
        document,
      )
      .map(({ claim_id, body }) => [claim_id, body]),
  )
  const same = new Set(placed.filter(({ id, claim }) => kept.get(id) === JSON.stringify(claim)).map(({ id }) => id))
  return {
    gone: [...kept.keys()].filter((id) => !same.has(id)),
    come: placed.filter(({ id }) => !same.has(id)),
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
    "INSERT INTO entity VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    CASEBOOK,
    document,
    entity.type,
    entity.name,
    JSON.stringify(entity.forms),
    entity.lat ?? null,
    entity.lon ?? null,
    entity.country ?? null,
    entity.pack,
  )
}

interface SummaryRow {
  document_id: string
  name: string
  media_type: string
  title: string | null
  publisher: string | null
  published: string | null
  language: string | null
  url: string | null
  characters: number
  claims: number
  passages: number
  added: string
  lexicon: string
}

export function documentPage(connection: Connection, filter: DocumentFilter, slice: Slice): Page<DocumentSummary> {
  let query = build.selectFrom("document").where("casebook_id", "=", CASEBOOK)
  if (filter.publisher !== undefined) query = query.where("publisher", "=", filter.publisher)
  if (filter.author !== undefined) {
    const { author } = filter
    query = query.where("document_id", "in", (from) =>
      from
        .selectFrom("author")
        .select("author.document_id")
        .where("author.casebook_id", "=", CASEBOOK)
        .where("author.name", "=", author),
    )
  }
  if (filter.text?.trim()) query = query.where(withWords("document", filter.text))
  const { limit, offset } = limits(slice)
  const { total } = connection.row(query.select((count) => count.fn.countAll<number>().as("total")))!
  const listed = query.selectAll().orderBy("added").orderBy("document_id").limit(limit).offset(offset)
  return { rows: connection.rows(listed).map((row) => summary(connection, row)), total }
}

function summary(connection: Connection, row: SummaryRow): DocumentSummary {
  const { document_id, name, media_type, title, publisher, published, language, url } = row
  const { characters, claims, passages, added, lexicon } = row
  return {
    id: document_id,
    name,
    mediaType: media_type as DocumentSummary["mediaType"],
    title,
    authors: authorsOf(connection, document_id),
    publisher,
    published,
    language,
    url,
    characters,
    claims,
    passages,
    added,
    lexicon,
  }
}

function authorsOf(connection: Connection, document: string): string[] {
  return connection
    .all<{ name: string }>(
      "SELECT name FROM author WHERE casebook_id = ? AND document_id = ? ORDER BY position",
      CASEBOOK,
      document,
    )
    .map(({ name }) => name)
}

type KnownRow = Pick<SummaryRow, "document_id" | "name" | "title" | "publisher" | "published" | "url"> & {
  works: string
  authors: string
}

const KNOWN = `SELECT document_id, name, title, publisher, published, url, works,
  (SELECT json_group_array(name) FROM (SELECT name FROM author
    WHERE author.casebook_id = document.casebook_id AND author.document_id = document.document_id ORDER BY position)) AS authors
  FROM document WHERE casebook_id = ?`

export function knownDocuments(connection: Connection): KnownDocument[] {
  return connection.all<KnownRow>(`${KNOWN} ORDER BY document_id`, CASEBOOK).map(knownOf)
}

/** One that is there. */
export function knownDocument(connection: Connection, id: string): KnownDocument {
  return knownOf(connection.get<KnownRow>(`${KNOWN} AND document_id = ?`, CASEBOOK, id)!)
}

const knownOf = ({ document_id, name, title, publisher, published, url, works, authors }: KnownRow): KnownDocument => ({
  id: document_id,
  name,
  title,
  authors: JSON.parse(authors),
  publisher,
  published,
  url,
  citations: JSON.parse(works),
})

interface TextRow {
  text: string
  blocks: string
  notes: string
  citations: string
  metadata: string
  origin: string
}
interface EntityRow {
  type: Entity["type"]
  name: string
  forms: string
  lat: number | null
  lon: number | null
  country: string | null
  pack: string | null
}

export function storedDocument(connection: Connection, id: string): StoredDocument | null {
  const row = connection.get<SummaryRow>(
    "SELECT * FROM document WHERE casebook_id = ? AND document_id = ?",
    CASEBOOK,
    id,
  )
  if (!row) return null
  const parts = connection.get<TextRow>(
    "SELECT * FROM document_text WHERE casebook_id = ? AND document_id = ?",
    CASEBOOK,
    id,
  )!
  const found = summary(connection, row)
  return {
    summary: found,
    document: {
      id,
      name: found.name,
      mediaType: found.mediaType,
      text: parts.text,
      blocks: JSON.parse(parts.blocks),
      notes: JSON.parse(parts.notes),
      citations: JSON.parse(parts.citations),
      metadata: JSON.parse(parts.metadata),
      origin: JSON.parse(parts.origin),
    },
    entities: entitiesOf(connection, id),
  }
}

function entitiesOf(connection: Connection, id: string): Entity[] {
  return connection
    .all<EntityRow>("SELECT * FROM entity WHERE casebook_id = ? AND document_id = ? ORDER BY type, name", CASEBOOK, id)
    .map(({ type, name, forms, lat, lon, country, pack }) => ({
      type,
      name,
      forms: JSON.parse(forms),
      ...(lat !== null && { lat }),
      ...(lon !== null && { lon }),
      ...(country !== null && { country }),
      pack,
    }))
}

export function original(connection: Connection, id: string): Uint8Array | null {
  const row = connection.get<{ encoding: string; bytes: Uint8Array }>(
    "SELECT encoding, bytes FROM original WHERE casebook_id = ? AND document_id = ?",
    CASEBOOK,
    id,
  )
  if (!row) return null
  return new Uint8Array(row.encoding === "deflate" ? inflateSync(row.bytes) : row.bytes)
}
