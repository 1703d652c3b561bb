// A pack as plain data, ready for the tables: words split, inflected and folded. This is what is compiled.
import type { EntityType } from "#claim"
import type { FormKind, TermValue } from "./lexicon.js"

/** One term of one class; `words` are folded tokens with a space between. */
export interface TermEntry {
  readonly class: string
  readonly words: string
  readonly value: TermValue
}
export interface FormEntry {
  readonly words: string
  readonly form: string
  readonly kind: FormKind
  readonly exact: boolean
  readonly capitals: number
  /** Words of which one must stand near: a list, or the name of a class of terms; null: none needed. */
  readonly context: string | readonly string[] | null
  /** Made from a listed form by the table of spellings: it yields to any name that lists it. */
  readonly spelt?: true
}
export interface NameEntry {
  readonly name: string
  readonly type: EntityType
  readonly of: string | null
  readonly lat?: number
  readonly lon?: number
  readonly country?: string
  readonly extent?: number
  readonly forms: readonly FormEntry[]
}
export interface PackEntries {
  readonly name: string
  readonly kind: "language" | "theatre"
  readonly version: string
  readonly terms: readonly TermEntry[]
  readonly names: readonly NameEntry[]
}
