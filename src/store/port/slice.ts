// Lists are given a page at a time.

export interface Slice {
  /** At most 1,000; 50 where not given. */
  readonly limit?: number
  readonly offset?: number
}

export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly total: number
}
