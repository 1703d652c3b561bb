import type { Metadata, Stated } from "#claim"
import { authorsOf, dayOf, titleOf } from "../properties.js"

/** What a PDF's own fields say of it, as far as it is worth believing. */
export function metadataOfPdf(info: Readonly<Record<string, unknown>>): Partial<Metadata> {
  const title = titleOf(text(info.Title))
  const authors = authorsOf(text(info.Author))
  // A browser's PDF is made on the day on which somebody prints the page.
  const published = PRINTED.test(`${text(info.Creator)} ${text(info.Producer)}`) ? null : dayOf(text(info.CreationDate))
  const language = text(info.Language)
  return {
    ...(title ? { title: stated(title) } : {}),
    ...(authors.length ? { authors: stated(authors) } : {}),
    ...(published ? { published: stated(published) } : {}),
    ...(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language) ? { language: stated(language) } : {}),
  }
}

const PRINTED = /skia|chrom(?:e|ium)|mozilla|firefox|safari|wkhtml|webkit|prince|weasyprint|microsoft: print to pdf/i

const stated = <T>(value: T): Stated<T> => ({ value, from: "file" })
const text = (value: unknown): string => (typeof value === "string" ? value.replace(/\s+/g, " ").trim() : "")
