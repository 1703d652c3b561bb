// Verbs that say a thing only together with the noun that is their object: "swore an oath of allegiance to", "sent weapons to",
// "cut its ties with", "took over the command of". Which verbs, nouns and prepositions make a frame stands in the packs.
import { RELATION_TYPES, type RelationType } from "#claim"
import type { Lexicon } from "#lexicon"
import { isContent, sentenceEnd } from "./clauses.js"
import { ADVERB, COMMA, COORDINATOR, DETERMINER, FIGURE, type Reading, STOP, wordAt } from "./reading.js"

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

/** A verb with the names of its frames. */
interface Framed {
  readonly frames: readonly string[]
  readonly depth: number
}

export interface TieFrames {
  /** The frame whose verb begins at a token; null where none does. */
  frame(r: Reading, i: number): TieFrame | null
  /** The frame of "supply them with arms", of giving alone: the preposition stands before its noun. */
  given(r: Reading, i: number): TieFrame | null
}

export function makeTieFrames({ terms }: Lexicon): TieFrames {
  const verbs = terms.classId("tie-verb")
  const nouns = terms.classId("tie-object")
  // by term node, cut apart when first met
  const framed: (Framed | null | undefined)[] = new Array(terms.phrases.nodes).fill(undefined)
  return { frame: frameAt, given: givenAt }

  function framesOf(r: Reading, i: number): Framed | null {
    const node = r.term[i]!
    const known = framed[node]
    if (known !== undefined) return known
    const verb = node && terms.find(node, verbs)
    const made = verb
      ? { frames: String(terms.value(verb, verbs)).split(" "), depth: terms.phrases.depth[verb]! }
      : null
    framed[node] = made
    return made
  }
  function frameAt(r: Reading, i: number): TieFrame | null {
    const verb = framesOf(r, i)
    if (!verb) return null
    const end = Math.min(sentenceEnd(r, i), i + verb.depth + REACH)
    let listed = false
    for (let k = i + verb.depth; k < end; k++) {
      const noun = r.term[k]! && terms.find(r.term[k]!, nouns)
      const found = noun && match(r, k, terms.phrases.depth[noun]!, verb.frames, String(terms.value(noun, nouns)))
      if (found) {
        const { type, reverse, ended, noun, preposition } = found
        return { type, reverse, ended, depth: verb.depth, noun, preposition }
      }
      // "weapons, money and training from": a list of what is given
      if (r.grammar[k]! & COMMA && listed) continue
      if (noun) listed = true
      if (!isContent(r, k) && !(r.grammar[k]! & (DETERMINER | ADVERB | COORDINATOR | FIGURE)) && wordAt(r, k) !== "of")
        return null
    }
    return null
  }
  function givenAt(r: Reading, i: number): TieFrame | null {
    const verb = framesOf(r, i)
    if (!verb?.frames.includes("give")) return null
    const end = Math.min(sentenceEnd(r, i), i + verb.depth + FAR)
    let preposition = -1
    for (let k = i + verb.depth; k < end; k++) {
      if (r.grammar[k]! & (STOP | COMMA)) return null
      if (wordAt(r, k) === "with") preposition = k
      const noun = preposition >= 0 && r.term[k]! && terms.find(r.term[k]!, nouns)
      if (noun && /(?:^|; )give /.test(String(terms.value(noun, nouns))))
        return { type: "supports", reverse: false, ended: false, depth: verb.depth, noun: k, preposition }
    }
    return null
  }
}
/** From the verb to what was given: "supplied the Front for Change and Concord in Chad with large amounts of weapons". */
const FAR = 18

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
    let preposition = noun + depth
    // "shifted its loyalty from X to Y"
    if (frame === "pledge" && wordAt(r, preposition) === "from")
      for (let k = preposition + 1; k < preposition + REACH; k++) if (wordAt(r, k) === "to") preposition = k
    if (!frames.includes(frame!) || !rest.includes(wordAt(r, preposition))) continue
    const known = type === "joined" ? type : RELATION_TYPES.find((name) => name === type)
    if (known)
      return { type: known, reverse: rest.includes("reverse"), ended: rest.includes("ended"), noun, preposition }
  }
  return null
}
