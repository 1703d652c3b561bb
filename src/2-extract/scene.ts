// Everything that the rules of claims see of one document: its words, and what the grammars before them have found.
import type { Block, Edtf, EntityType, Quote } from "#claim"
import type { Anchors } from "./anchors.js"
import type { Reading } from "./reading.js"
import type { References } from "./reference.js"
import type { Attribution, Mention, Quantity, Time, TokenSpan } from "./spans.js"

export type Attitude = "asserts" | "denies" | "declines"

/** An attribution with what its holder does with the content. */
export interface Saying extends Attribution {
  readonly attitude: Attitude
  /** A wish, plan or judgement: its content is asserted only where it is a whole clause. */
  readonly thought: boolean
  /** The holder is whom another one cites. */
  readonly origin?: boolean
}

export interface Memo {
  references: References | null
  /** The type of each named thing; that of its first mention. */
  types: ReadonlyMap<string, EntityType> | null
  /** By place: what the text names behind it first, and at which token. */
  parents: ReadonlyMap<string, { readonly from: number; readonly name: string }> | null
}

/** The type of the thing of that name; null where the text names none. */
export function typeNamed({ memo, mentions }: Scene, name: string | undefined): EntityType | null {
  if (name === undefined) return null
  memo.types ??= typesOf(mentions)
  return memo.types.get(name) ?? null
}
function typesOf(mentions: readonly Mention[]): Map<string, EntityType> {
  const types = new Map<string, EntityType>()
  for (const { name, type } of mentions) if (!types.has(name)) types.set(name, type)
  return types
}

export interface Scene {
  readonly r: Reading
  readonly times: readonly Time[]
  readonly quantities: readonly Quantity[]
  readonly mentions: readonly Mention[]
  readonly sayings: readonly Saying[]
  readonly published: Edtf | null
  /** By which quotes are made. */
  readonly anchors: Anchors
  /** The blocks that hold no claims, in the order of the text. */
  readonly silent: readonly Block[]
  /** What is worked out for the whole document when it is first asked for. */
  readonly memo: Memo
  /** The mention that covers a token, or null. */
  mentionAt(i: number): Mention | null
  /** What each claim's quote was made from, for derivations; absent where nobody asks. */
  readonly kept?: Map<Quote, Telling>
}

/** What told a claim that is no estimate: its word, who says it, and where its time comes from. */
export interface Telling {
  readonly head: TokenSpan
  readonly sayings: readonly Saying[]
  readonly time: Time | null
}

/** Tells for every token the mention that covers it; the lookup is good until the next document. */
export function makeMentionMap(): (mentions: readonly Mention[], length: number) => (i: number) => Mention | null {
  let cover = new Int32Array(0)
  let used = 0
  return function map(mentions, length) {
    if (cover.length < length + 1) cover = new Int32Array(length * 2 + 64)
    else cover.fill(0, 0, used)
    used = length + 1
    mentions.forEach(({ from, to }, index) => {
      for (let i = from; i < to; i++) cover[i] = index + 1
    })
    return (i) => (i >= 0 && cover[i]! > 0 ? mentions[cover[i]! - 1]! : null)
  }
}
