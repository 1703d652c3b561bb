// What names are held against each other by: counts and pairs, so that nobody has to read every claim for it.
import type { ClaimKind } from "#claim"

/** Of claims that count: nobody rejected them, and no other reader's claim says the same. */
export interface CountedNames {
  /** Claims that have a name in a field, by name. */
  readonly fields: ReadonlyMap<string, number>
  /** Everybody who is said to hold a claim. */
  readonly holders: readonly string[]
}

/** Claims of some kinds; of relations those of some types. */
export interface NamingClaims {
  readonly kinds: readonly ClaimKind[]
  /** Topics (`topicOf`) whose claims are left out. */
  readonly without: readonly string[]
}

export type NamePair = readonly [string, string]
