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
