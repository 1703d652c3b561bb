import { bandInWords, type FoundView, questionTitle, timeView } from "#present"
import { parseQuery as parse, printQuery } from "#query"
import { parseQuery, type Route, text } from "./route.js"

const EACH = 6

/** The free words of a query; of what is none (yet), all of it. */
function wordsOf(q: string): string {
  try {
    return printQuery(parse(q).filter(({ field, not }) => field === null && !not))
  } catch {
    return q
  }
}

export const find: Route = {
  method: "GET",
  path: "/api/find",
  reason: "what the words of the search box may mean: questions, documents and passages to jump to",
  async answer({ casebook, query }): Promise<FoundView[]> {
    const { q } = parseQuery(query, { q: text.min(1) })
    const words = wordsOf(q)
    if (!words) return []
    const begun = /\w$/.test(words) ? `${words}*` : words
    const [questions, documents, passages] = await Promise.all([
      casebook.questions({ text: begun }, { limit: EACH }, "claims"),
      casebook.documents({ text: begun }, { limit: EACH }),
      casebook.searchPassages(begun, { limit: EACH }),
    ])
    return [
      ...questions.rows.map((row) => ({
        kind: "question" as const,
        title: questionTitle(row),
        detail: `${bandInWords(row) ?? "no range"} · ${row.claims} claims`,
        to: `/questions/${row.id}`,
      })),
      ...documents.rows.map((row) => ({
        kind: "document" as const,
        title: row.title ?? row.name,
        detail: [row.publisher, row.published && timeView(row.published).words].filter(Boolean).join(", "),
        to: `/documents/${row.id}`,
      })),
      ...passages.hits.map((hit) => ({
        kind: "passage" as const,
        title: hit.snippet.text,
        detail: hit.title ?? hit.documentName,
        to: `/documents/${hit.document}?at=${hit.start}`,
      })),
    ]
  },
}
