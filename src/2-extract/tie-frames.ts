// Verbs that say a thing only together with the noun that is their object: "swore an oath of allegiance to", "sent weapons to",
// "cut its ties with", "took over the command of". Which verbs, nouns and prepositions make a frame stands in the packs.
import { RELATION_TYPES, type RelationType } from "#claim"
import type { Lexicon } from "#lexicon"
import { isContent, sentenceEnd } from "./clauses.js"
import { ADVERB, COORDINATOR, DETERMINER, type Reading, wordAt } from "./reading.js"

export interface TieFrame {
  readonly type: RelationType | "joined"
  readonly reverse: boolean
  readonly ended: boolean
  /** How many tokens the verb has: 2 in "took over". */
  readonly depth: number
  /** The noun's first token. */
  readonly noun: number
  /** The preposition's token, behind which the other end stands. */
  readonly preposition: number
}

/** Between verb and noun stand no more words than these: "pledged its own public oath of". */
const REACH = 6

/** Makes the reader of frames: the one whose verb begins at a token; null where none does. */
export function makeTieFrames({ terms }: Lexicon): (r: Reading, i: number) => TieFrame | null {
  const verbs = terms.classId("tie-verb")
  const nouns = terms.classId("tie-object")
  return function frameAt(r, i) {
    const verb = r.term[i]! && terms.find(r.term[i]!, verbs)
    if (!verb) return null
    const frames = String(terms.value(verb, verbs)).split(" ")
    const depth = terms.phrases.depth[verb]!
    const end = Math.min(sentenceEnd(r, i), i + depth + REACH)
    for (let k = i + depth; k < end; k++) {
      const noun = r.term[k]! && terms.find(r.term[k]!, nouns)
      const found = noun && match(r, k, terms.phrases.depth[noun]!, frames, String(terms.value(noun, nouns)))
      if (found) return { ...found, depth }
      if (!isContent(r, k) && !(r.grammar[k]! & (DETERMINER | ADVERB | COORDINATOR)) && wordAt(r, k) !== "of")
        return null
    }
    return null
  }
}

/** A noun's value: frames, each with its type, prepositions and flags: "give supports to for; keep allied-with with". */
function match(
  r: Reading,
  noun: number,
  depth: number,
  frames: readonly string[],
  value: string,
): Omit<TieFrame, "depth"> | null {
  for (const one of value.split("; ")) {
    const [frame, type, ...rest] = one.split(" ")
    const preposition = noun + depth
    if (!frames.includes(frame!) || !rest.includes(wordAt(r, preposition))) continue
    const known = type === "joined" ? type : RELATION_TYPES.find((name) => name === type)
    if (known)
      return { type: known, reverse: rest.includes("reverse"), ended: rest.includes("ended"), noun, preposition }
  }
  return null
}
