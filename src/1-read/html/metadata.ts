// What a page says of itself. The order of the places is the order in which they are believed.
import type { Metadata, Stated } from "#claim"
import type { DomDocument } from "./dom.js"

/** A page's title, authors, publisher, date, language and address, each `from: "page"`. */
export function metadataOfPage(document: DomDocument): Partial<Metadata> {
  const meta = metaTags(document)
  const article = articleOf(linkedData(document))
  const first = (...names: string[]): string | null => names.map((name) => meta.get(name)?.[0]).find(Boolean) ?? null
  const title =
    first("citation_title", "og:title", "dc.title", "twitter:title") ?? textOf(article?.headline) ?? titleTag(document)
  const authors = firstFull(
    meta.get("citation_author"),
    namesOf(article?.author),
    meta.get("author"),
    meta.get("article:author"),
    meta.get("dc.creator"),
    meta.get("parsely-author"),
  )
  const published = firstDate(
    first("citation_publication_date", "citation_date", "article:published_time", "dc.date", "dcterms.created", "date"),
    textOf(article?.datePublished),
    document
      .querySelector("time[pubdate],time[itemprop=datePublished],article time[datetime],time[datetime]")
      ?.getAttribute("datetime") ?? null,
  )
  const publisher =
    first("og:site_name", "citation_publisher", "dc.publisher") ?? namesOf(article?.publisher)[0] ?? null
  const language = document.documentElement?.getAttribute("lang")?.trim() ?? null
  const url = document.querySelector("link[rel=canonical]")?.getAttribute("href") ?? first("og:url")
  return {
    ...(title ? { title: stated(title) } : {}),
    ...(authors.length ? { authors: stated(authors) } : {}),
    ...(publisher ? { publisher: stated(publisher) } : {}),
    ...(published ? { published: stated(published) } : {}),
    ...(language && /^[a-z]{2,3}(?:[-_][\w-]+)?$/i.test(language)
      ? { language: stated(language.replace("_", "-")) }
      : {}),
    ...(url && /^https?:\/\//.test(url) ? { url: stated(url) } : {}),
  }
}

const stated = <T>(value: T): Stated<T> => ({ value, from: "page" })
const flat = (text: string): string => text.replace(/\s+/g, " ").trim()

function metaTags(document: DomDocument): Map<string, string[]> {
  const tags = new Map<string, string[]>()
  for (const tag of document.querySelectorAll("meta")) {
    const name = (tag.getAttribute("property") ?? tag.getAttribute("name") ?? "").toLowerCase()
    const content = flat(tag.getAttribute("content") ?? "").slice(0, 1000)
    if (name && content) tags.set(name, [...(tags.get(name) ?? []), content])
  }
  return tags
}

function titleTag(document: DomDocument): string | null {
  const heading = document.querySelector("h1")
  const title = flat(document.querySelector("title")?.textContent ?? "")
  const above = flat(heading?.textContent ?? "")
  // "The hills are quiet | The Sele Gazette": the part that the page's heading repeats is the title.
  if (above && (!title || title.toLowerCase().includes(above.toLowerCase()))) return above
  return title || null
}

/** JSON-LD objects of the page, `@graph`s unpacked. What does not parse is left out. */
function linkedData(document: DomDocument): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = []
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? ""
    if (text.length > 500_000) continue
    try {
      collect(JSON.parse(text), found, 0)
    } catch {
      // Pages carry broken JSON-LD; the other places are asked.
    }
  }
  return found
}

function collect(value: unknown, found: Record<string, unknown>[], depth: number): void {
  if (depth > 3) return
  if (Array.isArray(value)) for (const entry of value) collect(entry, found, depth + 1)
  else if (isRecord(value)) {
    found.push(value)
    if ("@graph" in value) collect(value["@graph"], found, depth + 1)
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null

const articleOf = (found: readonly Record<string, unknown>[]): Record<string, unknown> | undefined =>
  found.find((entry) => /(?:Article|Posting|Report|CreativeWork)$/.test(String(entry["@type"]))) ??
  found.find((entry) => "headline" in entry)

const textOf = (value: unknown): string | null => (typeof value === "string" && flat(value) ? flat(value) : null)

function namesOf(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value]
  return list
    .map((entry) => textOf(isRecord(entry) ? entry.name : entry))
    .filter((name): name is string => name !== null && !/^https?:/.test(name))
}

function firstFull(...lists: (readonly string[] | undefined)[]): string[] {
  for (const list of lists) {
    const names = (list ?? []).filter((name) => !/^https?:|^@/.test(name))
    if (names.length === 1) return names[0]!.split(/\s*;\s*/)
    if (names.length) return names
  }
  return []
}

/** Only what is written in ISO 8601 (or with slashes, as citation tags are); words are read later, with a lexicon. */
function firstDate(...values: (string | null)[]): string | null {
  for (const value of values) {
    const match = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?![\d])/.exec(value ?? "")
    if (!match) continue
    return [match[1]!, match[2]?.padStart(2, "0"), match[3]?.padStart(2, "0")].filter(Boolean).join("-")
  }
  return null
}
