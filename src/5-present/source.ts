import type { Document } from "#claim"
import { type TimeView, timeView } from "./time.js"

/** What is shown of a document wherever a claim names it. */
export interface DocumentBrief {
  readonly id: string
  /** The title, or the name that the report came in under. */
  readonly title: string
  readonly publisher: string | null
  readonly authors: readonly string[]
  readonly published: TimeView | null
}

/** "Legieć, Institute, 2021": whoever is known, for a line that has no room for the title. */
export function briefOf(document: Pick<Document, "id" | "name" | "metadata">): DocumentBrief {
  const { title, authors, publisher, published } = document.metadata
  return {
    id: document.id,
    title: title?.value ?? document.name,
    publisher: publisher?.value ?? null,
    authors: authors?.value ?? [],
    published: published ? timeView(published.value) : null,
  }
}

/** Who speaks in the document's own voice: its authors, else its publisher, else its name. */
export function voiceOf(brief: DocumentBrief): string {
  return brief.authors.length > 0 ? brief.authors.join(", ") : (brief.publisher ?? brief.title)
}
