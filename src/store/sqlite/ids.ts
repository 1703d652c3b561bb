// Looking ids up by how they begin, as people give them: the index is asked, not all rows.
import type { Connection } from "./driver.js"
import { CASEBOOK } from "./tables.js"

/** Ids are hexadecimal digits: nothing that begins so comes after a letter that is none. */
const AFTER = "~"
const TWO = 2

export function idsBeginning(
  connection: Connection,
  of: "claim" | "document" | "question",
  beginning: string,
): readonly string[] {
  return connection
    .all<{ id: string }>(
      `SELECT ${of}_id AS id FROM ${of} WHERE casebook_id = ? AND ${of}_id >= ? AND ${of}_id < ? ORDER BY ${of}_id LIMIT ${TWO}`,
      CASEBOOK,
      beginning,
      beginning + AFTER,
    )
    .map(({ id }) => id)
}
