// The packs' words of events, by term node: an array read tells for nearly every token that none begins there.
import { EVENT_TYPES, type EventSubtype, type EventType } from "#claim"
import type { Lexicon } from "#lexicon"
import type { Reading } from "../reading.js"

/** What a pack says of an event word: ACLED's subtype, or a word that classify.ts decides on, and how its ends stand. */
export interface EventWord {
  readonly code: string
  /** The subject, or what "of" ties to it, is the one that it happens to. */
  readonly struck: boolean
  readonly intransitive: boolean
  /** Counts for persons alone: "the death of". */
  readonly leader: boolean
  /** A weapon: an event only where a verb says what it did. */
  readonly armed: boolean
  /** There is but one of it for whoever is named with it: "the Taliban takeover". */
  readonly once: boolean
  readonly depth: number
}

export interface EventWords {
  verb(r: Reading, i: number): EventWord | null
  noun(r: Reading, i: number): EventWord | null
  /** The end of the event at which the subject of a light verb stands: "carry out", "suffer". */
  light(r: Reading, i: number): string | null
  weapon(r: Reading, i: number): { readonly subtype: string; readonly depth: number } | null
}

export function makeEventWords({ terms }: Lexicon): EventWords {
  const verbs = wordsOf("event-verb")
  const nouns = wordsOf("event-noun")
  const light = terms.classId("event-light")
  const weapon = terms.classId("event-weapon")
  return {
    verb: (r, i) => verbs[r.term[i]!] ?? null,
    noun: (r, i) => nouns[r.term[i]!] ?? null,
    light: (r, i) => text(r.term[i]!, light),
    weapon(r, i) {
      const subtype = text(r.term[i]!, weapon)
      return subtype === null ? null : { subtype, depth: terms.phrases.depth[terms.find(r.term[i]!, weapon)]! }
    },
  }

  function text(node: number, classId: number): string | null {
    const found = node && terms.find(node, classId)
    return found ? String(terms.value(found, classId)) : null
  }
  function wordsOf(name: string): (EventWord | null)[] {
    const classId = terms.classId(name)
    const byNode: (EventWord | null)[] = [null]
    for (let node = 1; node < terms.phrases.nodes; node++) {
      const found = terms.find(node, classId)
      byNode.push(found ? wordOf(String(terms.value(found, classId)), terms.phrases.depth[found]!) : null)
    }
    return byNode
  }
}

function wordOf(value: string, depth: number): EventWord {
  const [code = "", ...flags] = value.split(/[; ]+(?=struck|intransitive|leader|with|armed|once)/)
  const has = (flag: string): boolean => flags.includes(flag)
  return {
    code,
    struck: has("struck"),
    intransitive: has("intransitive"),
    leader: has("leader"),
    armed: has("armed"),
    once: has("once"),
    depth,
  }
}

const SUBTYPES: ReadonlyMap<string, { type: EventType; subtype: EventSubtype }> = new Map(
  (Object.keys(EVENT_TYPES) as EventType[]).flatMap((type) =>
    EVENT_TYPES[type].map((subtype) => [subtype, { type, subtype }] as const),
  ),
)
/** ACLED's type of a subtype; null for a word that is none. */
export const acled = (subtype: string): { type: EventType; subtype: EventSubtype } | null =>
  SUBTYPES.get(subtype) ?? null
