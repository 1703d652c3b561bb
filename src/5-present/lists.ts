/** A page of a list: `total` counts all of it, `start` is the position of the first row shown, from 0. */
export interface PageView<Row> {
  readonly total: number
  readonly start: number
  readonly rows: readonly Row[]
}

export interface FacetView {
  readonly name: string
  readonly values: readonly FacetValueView[]
}
export interface FacetValueView {
  readonly value: string
  readonly words: string
  readonly count: number
}

/** What the search in the head of every page finds, to jump to. */
export interface FoundView {
  readonly kind: "question" | "document" | "source" | "passage"
  readonly title: string
  readonly detail: string
  /** The page's address in the app. */
  readonly to: string
}

/** A name in a query that was taken for others than the one that was written; `names` is empty where nothing is called so. */
export interface TakenView {
  readonly field: string
  readonly given: string
  readonly names: readonly string[]
}

/** A value to go on with in a query. */
export interface ValueView {
  /** The field as it is written: "actor". */
  readonly field: string
  readonly value: string
  readonly words: string
  /** Claims that the query would find with it. */
  readonly count: number
  /** The other name by which it was found; null for its own. */
  readonly as: string | null
}

/** A sentence that holds words which were searched for; `hits` and `text` count UTF-16 units, `start` code points. */
export interface SentenceView {
  readonly document: string
  readonly title: string
  readonly start: number
  readonly text: string
  readonly hits: readonly { readonly start: number; readonly end: number }[]
  readonly before: boolean
  readonly after: boolean
}
export interface SentencesView extends PageView<SentenceView> {
  /** Whether there are more than `total`, which is counted to 10,000. */
  readonly more: boolean
  readonly taken: readonly TakenView[]
}

/** A search that somebody keeps. */
export interface SearchView {
  readonly id: number
  readonly name: string
  readonly query: string
  readonly who: string
  readonly when: string
  /** When the asker looked at it last; null for never. */
  readonly looked: string | null
  /** `after` of the claims that are new. */
  readonly seen: number
  /** Null for a query that cannot be read any more. */
  readonly count: number | null
  readonly fresh: number | null
}
