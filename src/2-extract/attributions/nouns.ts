// Nouns for what somebody says.
import { headOf, isContent, isVerb, phraseAfter, phraseBefore, sentenceEnd, sentenceStart } from "../clauses.js"
import {
  BEING,
  COMMA,
  HOLDER_NOUN,
  POSSESSIVE,
  type Reading,
  SAYING,
  STATEMENT_NOUN,
  STOP,
  THINKING,
  wordAt,
} from "../reading.js"
import { has, lengthOf, wordClass } from "../word-classes.js"
import { contentAfter, isThat } from "./content.js"
import { hasName } from "./holder.js"
import { type AttributionRule, found } from "./rule.js"

const VIEWPOINT = wordClass("viewpoint")
const VIEW_OPENER = wordClass("view-opener")

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

export const thereRule: AttributionRule = {
  name: "saying or fear that there is",
  reason: '"there is a fear that", "there were rumours that": nobody is named',
  wakes: STATEMENT_NOUN | THINKING | SAYING,
  examples: {
    yes: ["There is a fear that the dam will break.", "There were persistent rumours that the emir had died."],
    no: ["There is a claim on the land.", "There was fear in the valley."],
  },
  make(r, i) {
    const ceiling = sentenceEnd(r, i)
    if (i + 1 >= ceiling || !isThat(r, i + 1)) return null
    for (let at = i - 1; at >= Math.max(sentenceStart(r, i), i - 6); at--)
      if (wordAt(r, at) === "there" && r.grammar[at + 1]! & BEING)
        return found(r, null, i, i + 1, contentAfter(r, i + 1, ceiling))
    return null
  },
}

export const viewRule: AttributionRule = {
  name: "somebody’s point of view",
  reason: '"from Kabul’s point of view", "in the ministry’s eyes": the owner of the view holds its clause',
  wakes: STATEMENT_NOUN,
  examples: {
    yes: ["From Tehran’s point of view, the pact is a threat.", "The pact is, in the ministry’s view, a threat."],
    no: ["The view from the hill is wide.", "The guards came into the governor’s view."],
  },
  make(r, i) {
    const length = lengthOf(r, i, VIEWPOINT)
    if (!length || !(r.grammar[i - 1]! & POSSESSIVE)) return null
    const floor = sentenceStart(r, i)
    const source = phraseBefore(r, i - 1, floor)
    if (!source || source.from <= floor - 1 || !opensView(r, source.from - 1)) return null
    const ceiling = sentenceEnd(r, i)
    const from = source.from - 1
    const behind = i + length
    const content =
      from <= floor + 1 ? contentAfter(r, behind, ceiling) : { from: floor, to: clauseStop(r, behind, ceiling) }
    return found(r, source, i, behind, content)
  },
}

const opensView = (r: Reading, i: number): boolean => i >= 0 && has(r, i, VIEW_OPENER)

function clauseStop(r: Reading, from: number, ceiling: number): number {
  for (let at = from + 1; at < ceiling; at++) if (r.grammar[at]! & STOP && !(r.grammar[at]! & COMMA)) return at
  return ceiling
}
