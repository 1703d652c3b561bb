// The packs' words of ties, by term node.
import { RELATION_TYPES, type RelationType } from "#claim"
import type { Lexicon } from "#lexicon"
import type { Reading } from "../reading.js"
import { makeTieFrames, type TieFrame } from "../tie-frames.js"

/**
 * Besides the types: "joined" (a person becomes a member, a group merges), "left" (a person is none any more, a group has split
 * off), "branded" (a state takes somebody for terrorists).
 */
export type TieType = RelationType | "joined" | "left" | "branded"
const FURTHER: readonly TieType[] = ["joined", "left", "branded"]

export interface RelationWord {
  readonly type: TieType
  readonly reverse: boolean
  /** Stands only with a person right behind it: "under Hassan Nasrallah". */
  readonly person: boolean
  /** "its" before the word is an armed group's rather than a state's. */
  readonly armed: boolean
  /** Its tie is over by the word itself: "defected from". */
  readonly ended: boolean
  /** Also of one of several: "a co-founder of". */
  readonly always: boolean
  readonly depth: number
}
export interface RelationWords {
  verb(r: Reading, i: number): RelationWord | null
  tie(r: Reading, i: number): RelationWord | null
  noun(r: Reading, i: number): RelationWord | null
  between(r: Reading, i: number): RelationWord | null
  both(r: Reading, i: number): RelationWord | null
  compound(r: Reading, i: number): RelationWord | null
  frame(r: Reading, i: number): TieFrame | null
  /** The frame of "supply them with arms": its noun stands behind "with". */
  given(r: Reading, i: number): TieFrame | null
}

export function makeRelationWords(lexicon: Lexicon): RelationWords {
  const { terms } = lexicon
  const verbs = wordsOf("relation-verb")
  const ties = wordsOf("relation-tie")
  const nouns = wordsOf("relation-noun")
  const between = wordsOf("relation-between")
  const both = wordsOf("both-verb")
  const compounds = wordsOf("relation-compound")
  return {
    verb: (r, i) => verbs[r.term[i]!] ?? null,
    tie: (r, i) => ties[r.term[i]!] ?? null,
    noun: (r, i) => nouns[r.term[i]!] ?? null,
    between: (r, i) => between[r.term[i]!] ?? null,
    both: (r, i) => both[r.term[i]!] ?? null,
    compound: (r, i) => compounds[r.term[i]!] ?? null,
    ...makeTieFrames(lexicon),
  }

  function wordsOf(name: string): (RelationWord | null)[] {
    const classId = terms.classId(name)
    const byNode: (RelationWord | null)[] = [null]
    for (let node = 1; node < terms.phrases.nodes; node++) {
      const found = terms.find(node, classId)
      byNode.push(found ? wordOf(String(terms.value(found, classId)), terms.phrases.depth[found]!) : null)
    }
    return byNode
  }
}

function wordOf(value: string, depth: number): RelationWord | null {
  const [name, ...flags] = value.split(" ")
  const has = (flag: string): boolean => flags.includes(flag)
  const type = FURTHER.find((one) => one === name) ?? RELATION_TYPES.find((one) => one === name)
  return type
    ? {
        type,
        reverse: has("reverse"),
        person: has("person"),
        armed: has("armed"),
        ended: has("ended"),
        always: has("always"),
        depth,
      }
    : null
}
