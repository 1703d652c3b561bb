// Nouns for what somebody says.
import { headOf, isContent, isVerb, phraseAfter, phraseBefore, sentenceEnd, sentenceStart } from "../clauses.js"
import { HOLDER_NOUN, POSSESSIVE, STATEMENT_NOUN, wordAt } from "../reading.js"
import { contentAfter, isThat } from "./content.js"
import { hasName } from "./holder.js"
import { type AttributionRule, found } from "./rule.js"

export const nounRule: AttributionRule = {
  name: "noun for what somebody says",
  reason: '"the ministry\'s estimate of", "a report by the UN that"',
  wakes: STATEMENT_NOUN,
  examples: {
    yes: ["The ministry’s estimate of 400 fighters is old.", "An estimate by the ministry of 400 fighters is old."],
    no: ["The estimate was lost.", "The group’s report card was bad."],
  },
  make(r, i) {
    const floor = sentenceStart(r, i)
    const ceiling = sentenceEnd(r, i)
    if (isVerb(r, i, floor)) return null
    const next = i + 1
    if (next >= ceiling) return null
    const by = /^(?:by|from)$/i.test(wordAt(r, next))
    if (by) {
      const source = phraseAfter(r, next + 1, ceiling)
      if (!source || !(hasName(r, source) || r.sense[headOf(r, source)]! & HOLDER_NOUN)) return null
      return found(r, source, i, next, contentAfter(r, source.to, ceiling))
    }
    let j = i - 1
    while (j > floor && isContent(r, j)) j--
    if (!(r.grammar[j]! & POSSESSIVE) || j <= floor) return null
    if (!(isThat(r, next) || /^of$/i.test(wordAt(r, next)))) return null
    const source = phraseBefore(r, j, floor)
    return source && found(r, source, i, next, contentAfter(r, next, ceiling))
  },
}
