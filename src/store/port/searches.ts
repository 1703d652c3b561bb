// Searches that people keep. What is done with them is a log that only grows; a saved search is its fold.

export const SEARCH_ACTS = ["saved", "renamed", "looked", "deleted", "restored"] as const
export type SearchAct = (typeof SEARCH_ACTS)[number]

/** One thing done with a saved search. */
export interface NewSearchEntry {
  readonly act: SearchAct
  /** Null for one that is saved now. */
  readonly search: number | null
  /** Saved and renamed; else null. */
  readonly name: string | null
  /** The text of the query (`src/query`); saved only, else null. */
  readonly query: string | null
  readonly who: string
  /** ISO 8601, UTC. */
  readonly when: string
}

export interface SavedSearch {
  readonly id: number
  readonly name: string
  readonly query: string
  /** Who saved it, and when. */
  readonly who: string
  readonly when: string
  /** When the asker looked at it last; null for never. */
  readonly looked: string | null
  /** The newest claim of the casebook when the asker looked at it last, or where they never did, when it was saved. */
  readonly seen: number
  /** Deleted ones are kept, so that they can come back. */
  readonly deleted: boolean
}
