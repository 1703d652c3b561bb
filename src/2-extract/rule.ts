// All rules have one shape. The ordered list of a grammar is its configuration; the examples are its tests.

/** A rule of a grammar: wakes where a term of one of its anchor classes begins. */
export interface Rule<Made> {
  /** The rule in words; claims carry it: "range joined by a dash". */
  readonly name: string
  readonly reason: string
  /** Sentences that it must match (at least two) and must not match (at least one). Run as tests. */
  readonly examples: { readonly yes: readonly string[]; readonly no: readonly string[] }
  readonly make: Made
}
