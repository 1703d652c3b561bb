import { inflateSync } from "node:zlib"
import type { Entity } from "#claim"
import type { DocumentFilter, DocumentSummary, KnownDocument, Page, Slice, StoredDocument } from "../store.js"
import type { Connection } from "./driver.js"
import { limits, withWords } from "./filter.js"
import { build, CASEBOOK } from "./tables.js"

export function textOf(connection: Connection, id: string): string | null {
  const row = connection.get<{ text: string }>(
    "SELECT text FROM document_text WHERE casebook_id = ? AND document_id = ?",
    CASEBOOK,
    id,
  )
  return row?.text ?? null
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
  if (filter.name !== undefined) query = query.where("name", "=", filter.name)
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

type KnownRow = Pick<SummaryRow, "document_id" | "name" | "title" | "publisher" | "published" | "url" | "language"> & {
  works: string
  authors: string
}

const KNOWN = `SELECT document_id, name, title, publisher, published, url, language, works,
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

const knownOf = ({ document_id, works, authors, ...columns }: KnownRow): KnownDocument => ({
  id: document_id,
  ...columns,
  authors: JSON.parse(authors),
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
  extent: number | null
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

export function entitiesOf(connection: Connection, id: string): Entity[] {
  return connection
    .all<EntityRow>("SELECT * FROM entity WHERE casebook_id = ? AND document_id = ? ORDER BY type, name", CASEBOOK, id)
    .map(({ type, name, forms, lat, lon, country, extent, pack }) => ({
      type,
      name,
      forms: JSON.parse(forms),
      ...(lat !== null && { lat }),
      ...(lon !== null && { lon }),
      ...(country !== null && { country }),
      ...(extent !== null && { extent }),
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
