// Which rules may find something at a token is told by its term alone: one array read for each token, and a rule is asked only
// where one of its words stands. Asking every rule at every term took a third of the time of all kinds of claims (measured).
import type { EntityType } from "#claim"
import type { Lexicon } from "#lexicon"
import type { Rule } from "./rule.js"
import type { Mention } from "./spans.js"

/** Where a name begins, and not at a term: the types of things that are named. */
export interface AtMention {
  readonly mention: readonly EntityType[]
}

/** A rule that is tried where a term of one of its classes begins, or where a mention does. */
export interface WakingRule<Made> extends Rule<Made> {
  readonly wakes: readonly string[] | AtMention
}

/** For each profile, and for a mention's first token, the rules that wake there: bit n for rule n of the list, 31 at most. */
export interface Wakers {
  readonly byProfile: Int32Array
  /** By the mention's type; null where no rule wakes at mentions. */
  readonly atMention: ReadonlyMap<EntityType, number> | null
}

export function wakersOf({ terms }: Lexicon, rules: readonly WakingRule<unknown>[]): Wakers {
  const classes: [id: number, bit: number][] = []
  const atMention = new Map<EntityType, number>()
  rules.forEach(({ wakes }, n) => {
    if ("mention" in wakes) for (const type of wakes.mention) atMention.set(type, (atMention.get(type) ?? 0) | (1 << n))
    else for (const name of wakes) classes.push([terms.classId(name), 1 << n])
  })
  const byNode = terms.bits(classes)
  const byProfile = Int32Array.from(terms.profiles().nodes, (node) => byNode[node]!)
  return { byProfile, atMention: atMention.size ? atMention : null }
}

/** Calls `at` with every token at which a rule wakes, in the order of the text, and with the bits of those rules. */
export function wake(
  { byProfile, atMention }: Wakers,
  {
    r,
    mentions,
  }: { readonly r: { readonly length: number; readonly profile: Uint16Array }; readonly mentions: readonly Mention[] },
  at: (i: number, rules: number) => void,
): void {
  const { length, profile } = r
  let m = 0
  let named = atMention && mentions.length ? mentions[0]!.from : length
  for (let i = 0; i < length; i++) {
    let bits = byProfile[profile[i]!]!
    if (i === named && atMention) {
      bits |= atMention.get(mentions[m]!.type) ?? 0
      named = ++m < mentions.length ? mentions[m]!.from : length
    }
    if (bits) at(i, bits)
  }
}

/** The number of the lowest bit: the first of the rules. The next is that of `bits & (bits - 1)`. */
export const lowest = (bits: number): number => 31 - Math.clz32(bits & -bits)
