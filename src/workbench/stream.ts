// Documents in, JSON Lines out, nothing stored: what `assay extract` does with each document. Constant memory; the order of
// the documents is the order of the lines.

import type { ClaimKind, Document } from "#claim"
import { Refusal } from "#claim"
import { makeExtractor } from "#extract"
import type { Lexicon } from "#lexicon"
import { interchangeLines, type Place, placeInSource, placeInText } from "#present"
import { type Given, readText, toSource } from "#read"

export interface StreamOptions {
  /** Also the annotation layers. */
  readonly layers: boolean
  /** The kinds of claims to print; estimates alone where it is absent. */
  readonly kinds?: readonly ClaimKind[]
  /** The date of documents that do not say theirs. */
  readonly published: string | null
}

/** One line of a JSON Lines file of documents. */
interface Row {
  readonly id?: unknown
  readonly text?: unknown
  readonly title?: unknown
  readonly published?: unknown
  readonly source?: unknown
}

export interface LineExtractor {
  /** The lines of one document that has been read. `source` is the text that came in, for text formats. */
  fromDocument(document: Document, doc: string, source: string | null): string
  /** The lines of one text. */
  fromText(text: string, doc: string, given?: Given): string
  /** The lines of one row {"id","text","title"?,"published"?,"source"?}. Throws a Refusal that says what is wrong with the row. */
  fromRow(row: string, where: string): string
}

export function makeLineExtractor(lexicon: Lexicon, options: StreamOptions): LineExtractor {
  const extract = makeExtractor(lexicon)
  const kinds = options.kinds && new Set(options.kinds)
  function fromDocument(document: Document, doc: string, source: string | null): string {
    const published = document.metadata.published?.value ?? options.published
    const { entities, claims, more, layers } = extract(document, { published, layers: options.layers, kinds })
    return interchangeLines(
      { document, entities, claims: [...claims, ...more], layers },
      doc,
      placeOf(document, source),
    )
  }
  function fromText(text: string, doc: string, given: Given = {}): string {
    const published = given.published ?? options.published ?? undefined
    return fromDocument(readText(text, { ...given, published }, lexicon), doc, text)
  }
  return {
    fromDocument,
    fromText,
    fromRow(row, where) {
      const { id, text, given } = checkedRow(row, where)
      return fromText(text, id, given)
    },
  }
}

function placeOf(document: Document, source: string | null): Place {
  if (source === null || document.text === source) return placeInText(document)
  return placeInSource(document, source, (unit) => toSource(document, unit))
}

function checkedRow(row: string, where: string): { id: string; text: string; given: Given } {
  let parsed: Row | null
  try {
    parsed = JSON.parse(row)
  } catch {
    throw new Refusal(`no JSON: "${row.slice(0, 40)}" (${where})`)
  }
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed))
    throw new Refusal(`no JSON object: "${row.slice(0, 40)}" (${where})`)
  const { id, text } = parsed
  if (typeof id !== "string" || !id) throw new Refusal(`no id: ${JSON.stringify(id) ?? "missing"} (${where})`)
  if (typeof text !== "string") throw new Refusal(`no text: ${JSON.stringify(text) ?? "missing"} (${where})`)
  const words = (value: unknown): string | undefined => (typeof value === "string" && value ? value : undefined)
  return {
    id,
    text,
    given: { id, title: words(parsed.title), published: words(parsed.published), publisher: words(parsed.source) },
  }
}
