import { createRequire } from "node:module"
import type { Metadata, Stated } from "#claim"

// only a text that has front matter pays for the parser: its 72 files are a tenth of the program's start
const require = createRequire(import.meta.url)
const parser = (): typeof import("yaml") => require("yaml")

export interface FrontMatter {
  readonly metadata: Partial<Metadata>
  /** Where the text begins behind it; 0 where there is none. */
  readonly end: number
}

const LONGEST = 20_000

/** The YAML between two lines of `---` at the very start: what many tools write title, author and date into. */
export function frontMatterOf(source: string): FrontMatter {
  const match = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(source.slice(0, LONGEST))
  const fields = match ? fieldsOf(match[1]!) : null
  if (!match || !fields) return { metadata: {}, end: 0 }
  const words = (...names: string[]): Stated<string> | null => {
    for (const name of names)
      if (typeof fields[name] === "string" && fields[name]) return { value: fields[name], from: "page" }
    return null
  }
  const authors = fields.authors ?? fields.author
  const list = Array.isArray(authors)
    ? authors.filter((name) => typeof name === "string")
    : typeof authors === "string"
      ? [authors]
      : []
  const date = words("published", "date")?.value.match(/^\d{4}(?:-\d\d){0,2}/)?.[0]
  return {
    end: match[0].length,
    metadata: {
      title: words("title"),
      authors: list.length ? { value: list, from: "page" } : null,
      publisher: words("publisher", "source", "site"),
      published: date ? { value: date, from: "page" } : null,
      language: words("lang", "language"),
      url: words("url", "canonical", "link"),
    },
  }
}

function fieldsOf(yaml: string): Record<string, unknown> | null {
  try {
    const fields: unknown = parser().parse(yaml, { schema: "failsafe", maxAliasCount: 0 })
    return typeof fields === "object" && fields !== null && !Array.isArray(fields) ? { ...fields } : null
  } catch {
    return null
  }
}
