import type { RelationType } from "#claim"

/** One tie as a claim's words put it: all relation claims of the same type with the same ends. */
export interface ToldTie {
  readonly type: RelationType
  readonly subject: string
  readonly object: string
  readonly claims: number
  /** Claims that deny it, or whose author rejects it. */
  readonly denied: number
  /** Claims that it is over. */
  readonly ended: number
  /** Documents in which it is told. */
  readonly documents: number
  /** ISO days: from the first to the last that its claims may be about; null where none has a time. */
  readonly first: string | null
  readonly last: string | null
  /** Whether a question that one of its claims answers holds a denial or another answer. */
  readonly disputed: boolean
}
