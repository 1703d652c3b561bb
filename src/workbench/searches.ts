// Saved searches with what they find now, and what has come since they were looked at last.
import { parseQuery } from "#query"
import type { Casebook, SavedSearch } from "#store"
import { askedIn } from "./asking.js"

export interface CountedSearch extends SavedSearch {
  /** Claims that it finds now; null for a query that this program cannot read. */
  readonly count: number | null
  /** Those of them that came after the asker looked last. */
  readonly fresh: number | null
}

/** All searches with their counts, deleted ones left out. */
export async function countedSearches(casebook: Casebook, who: string): Promise<CountedSearch[]> {
  const kept = (await casebook.searches(who)).filter(({ deleted }) => !deleted)
  const counted: CountedSearch[] = []
  for (const search of kept) counted.push({ ...search, ...(await countsOf(casebook, search)) })
  return counted
}

async function countsOf(
  casebook: Casebook,
  { query, seen }: SavedSearch,
): Promise<Pick<CountedSearch, "count" | "fresh">> {
  const asked = await askedIn(casebook, query).catch(() => null)
  if (!asked) return { count: null, fresh: null }
  const one = { limit: 1 }
  const { total: count } = await casebook.claims(asked.filter, one)
  const { total: fresh } = await casebook.claims({ ...asked.filter, after: seen }, one)
  return { count, fresh }
}

/** Saves a query under a name. Throws QueryError where it cannot be read, CasebookError where the name is taken. */
export async function saveSearch(
  casebook: Casebook,
  { name, query, who, when }: Pick<SavedSearch, "name" | "query" | "who" | "when">,
): Promise<SavedSearch> {
  parseQuery(query)
  return casebook.appendSearch({ act: "saved", search: null, name: name.trim(), query: query.trim(), who, when })
}
