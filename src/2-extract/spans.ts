// What the grammars find and hand on to each other. Token spans: `from` is the first token, `to` is behind the last.
import type { Edtf, EntityType } from "#claim"
import type { KnownName } from "#lexicon"

export interface TokenSpan {
  readonly from: number
  readonly to: number
}

export type UnitKind = "noun" | "currency" | "percent" | "measure"

/** A quantity with its bounds, as CODEBOOK.md reads them. */
export interface Quantity extends TokenSpan {
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly approximate: boolean
  /** The counted noun's lemma, an ISO 4217 code, `percent`, or a unit's symbol; null where nothing is counted. */
  readonly unit: string | null
  readonly unitKind: UnitKind | null
  /** The token of the counted noun ("fighters" in "1,000 armed fighters"), or -1. It may stand behind `to`. */
  readonly noun: number
  readonly change: "up" | "down" | null
  /** The period of a rate, "a year"; null for none. */
  readonly per: string | null
  /** The words that make the bounds ("at least"), as they stand; empty for a plain figure. */
  readonly wording: string
  /** Set where the figure is a share of another one ("half that number"): the factor, and `best` is null until it is resolved. */
  readonly factor: number | null
  readonly rule: string
}

export interface Time extends TokenSpan {
  readonly value: Edtf
  /** Whether the words hold the whole value, or part of it came from the document's date or another time in the text. */
  readonly implied: boolean
  readonly rule: string
  /** For a stretch up to the document's date ("over the past two years") how long it is: `P2Y`. */
  readonly length?: string
  /** The times that a range or an open time names: `2016` and `2018` in "from 2016 to 2018", `2014` in "since 2014". */
  readonly points?: readonly Time[]
}

export interface Mention extends TokenSpan {
  readonly type: EntityType
  /** Canonical name. */
  readonly name: string
  /** The form as it stands. */
  readonly form: string
  /** What the pack knows; null for a name that was found in the text alone. */
  readonly known: KnownName | null
  readonly rule: string
}

/** Who says what: the holder, the word that shows it, what is said. */
export interface Attribution {
  readonly source: TokenSpan | null
  readonly cue: TokenSpan
  readonly content: TokenSpan
  /** Holders' names, the origin first; `unnamed` where nobody is named. */
  readonly holders: readonly string[]
  readonly rule: string
}
