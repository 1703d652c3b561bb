import type { Metadata } from "#claim"
import { authorsOf, dayOf, titleOf } from "../properties.js"
import { type Entry, unpack } from "./zip.js"

/** Title, authors and day of `docProps/core.xml`, as far as they are worth believing. */
export function metadataOfDocx(bytes: Uint8Array, entries: readonly Entry[]): Partial<Metadata> {
  const entry = entries.find((known) => known.name === "docProps/core.xml")
  const unpacked = entry && entry.size < 1_000_000 ? unpack(bytes, entry) : null
  if (!unpacked) return {}
  const xml = new TextDecoder().decode(unpacked)
  const title = titleOf(elementOf(xml, "dc:title"))
  const authors = authorsOf(elementOf(xml, "dc:creator"))
  const published = dayOf(elementOf(xml, "dcterms:created"))
  const language = elementOf(xml, "dc:language")
  return {
    ...(title ? { title: { value: title, from: "file" } } : {}),
    ...(authors.length ? { authors: { value: authors, from: "file" } } : {}),
    ...(published ? { published: { value: published, from: "file" } } : {}),
    ...(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language) ? { language: { value: language, from: "file" } } : {}),
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }

function elementOf(xml: string, name: string): string {
  const words = new RegExp(`<${name}(?:\\s[^>]*)?>([^<]{0,2000})</${name}>`).exec(xml)?.[1] ?? ""
  return words
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, entity: string) => ENTITIES[entity]!)
    .replace(/\s+/g, " ")
    .trim()
}
