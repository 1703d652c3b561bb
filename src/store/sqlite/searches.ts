import { CasebookError } from "#claim"
import type { NewSearchEntry, SavedSearch, SearchAct } from "../store.js"
import type { Connection } from "./driver.js"
import { CASEBOOK } from "./tables.js"

interface EntryRow {
  sequence: number
  search: number
  act: SearchAct
  name: string | null
  query: string | null
  seen: number
  who: string
  at: string
}

/** All of them, by name; as `who` has looked at them. */
export function searches(connection: Connection, who: string): SavedSearch[] {
  const rows = connection.all<EntryRow>(
    "SELECT sequence, search, act, name, query, seen, who, at FROM search_log WHERE casebook_id = ? ORDER BY sequence",
    CASEBOOK,
  )
  const folded = new Map<number, SavedSearch>()
  for (const row of rows) folded.set(row.search, after(folded.get(row.search), row, who))
  return [...folded.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id - b.id))
}

function after(before: SavedSearch | undefined, row: EntryRow, who: string): SavedSearch {
  if (!before) {
    const { search: id, name, query, seen, at: when } = row
    return { id, name: name ?? "", query: query ?? "", who: row.who, when, looked: null, seen, deleted: false }
  }
  switch (row.act) {
    case "renamed":
      return { ...before, name: row.name ?? before.name }
    case "looked":
      return row.who === who ? { ...before, looked: row.at, seen: row.seen } : before
    case "deleted":
      return { ...before, deleted: true }
    case "restored":
      return { ...before, deleted: false }
    case "saved":
      return before
  }
}

/** Throws CasebookError for a search that is not there, a name that another one has, and what cannot be done with it now. */
export function appendSearch(connection: Connection, entry: NewSearchEntry): SavedSearch {
  const kept = searches(connection, entry.who)
  const before = kept.find(({ id }) => id === entry.search)
  refuse(connection, entry, kept, before)
  const { sequence, search, seen } = connection.get<{ sequence: number; search: number; seen: number }>(
    `SELECT coalesce(max(sequence), 0) + 1 AS sequence, coalesce(max(search), 0) + 1 AS search,
       (SELECT coalesce(max(n), 0) FROM claim) AS seen FROM search_log WHERE casebook_id = ?`,
    CASEBOOK,
  )!
  const row = { sequence, search: entry.search ?? search, act: entry.act, name: entry.name, query: entry.query, seen }
  connection.run(
    "INSERT INTO search_log VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    CASEBOOK,
    ...Object.values(row),
    entry.who,
    entry.when,
  )
  return after(before, { ...row, who: entry.who, at: entry.when }, entry.who)
}

function refuse(
  connection: Connection,
  entry: NewSearchEntry,
  kept: readonly SavedSearch[],
  before: SavedSearch | undefined,
): void {
  const { act, search, name, query } = entry
  const where = `(${connection.path})`
  if ((act === "saved") !== (search === null) || (search !== null && !before))
    throw new CasebookError(`no such saved search: "${search}" ${where}`)
  if (act === "saved" && !query) throw new CasebookError(`a saved search needs a query: "" ${where}`)
  if ((act === "saved" || act === "renamed") && !name?.trim())
    throw new CasebookError(`a saved search needs a name: "" ${where}`)
  const wanted = act === "restored" ? before!.name : name
  const taken = wanted !== null && kept.some((one) => !one.deleted && one.name === wanted && one.id !== search)
  if (taken) throw new CasebookError(`another saved search has this name: "${wanted}" ${where}`)
  if (before && before.deleted !== (act === "restored"))
    throw new CasebookError(`${before.deleted ? "deleted" : "not deleted"}: "${before.name}" ${where}`)
}
