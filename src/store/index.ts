export { placeClaims, RULES } from "./claim-id.js"

import type { OpenOptions } from "./sqlite/open.js"
import type { Casebook } from "./store.js"

export { standing } from "./standing.js"
export * from "./store.js"
export type { OpenOptions }

/**
 * Opens the casebook at `path`, making it where there is none. Throws CasebookError. SQLite and its query builder are 280 files,
 * which commands that open no casebook need not load.
 */
export async function openCasebook(path: string, options: OpenOptions = {}): Promise<Casebook> {
  const { openCasebook: open } = await import("./sqlite/open.js")
  return open(path, options)
}
