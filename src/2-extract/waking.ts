// Which rules may find something at a token is told by its term alone: one array read for each token, and a rule is asked only
// where one of its words stands. Asking every rule at every term took a third of the time of all kinds of claims (measured).
import type { Lexicon } from "#lexicon"
import type { Rule } from "./rule.js"
import type { Mention } from "./spans.js"

/** Wakes where a name begins, and not at a term. */
export const AT_MENTION = "mention"

/** A rule that is tried where a term of one of its classes begins, or where a mention does. */
export interface WakingRule<Made> extends Rule<Made> {
  readonly wakes: readonly string[] | typeof AT_MENTION
}

/** For each profile, and for a mention's first token, the rules that wake there: bit n for rule n of the list, 31 at most. */
export interface Wakers {
  readonly byProfile: Int32Array
  readonly atMention: number
}

export function wakersOf({ terms }: Lexicon, rules: readonly WakingRule<unknown>[]): Wakers {
  const classes: [id: number, bit: number][] = []
  let atMention = 0
  rules.forEach(({ wakes }, n) => {
    if (wakes === AT_MENTION) atMention |= 1 << n
    else for (const name of wakes) classes.push([terms.classId(name), 1 << n])
  })
  const byNode = terms.bits(classes)
  return { byProfile: Int32Array.from(terms.profiles().nodes, (node) => byNode[node]!), atMention }
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
    if (i === named) {
      bits |= atMention
      named = ++m < mentions.length ? mentions[m]!.from : length
    }
    if (bits) at(i, bits)
  }
}

/** The number of the lowest bit: the first of the rules. The next is that of `bits & (bits - 1)`. */
export const lowest = (bits: number): number => 31 - Math.clz32(bits & -bits)
