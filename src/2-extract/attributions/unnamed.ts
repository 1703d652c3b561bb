// What is passed on from holders that are not named.
import {
  endsClause,
  isPassive,
  isTo,
  phraseAfter,
  phraseBefore,
  sentenceEnd,
  sentenceStart,
  verbGroupStart,
} from "../clauses.js"
import {
  ED,
  FIGURING,
  HEARSAY,
  OPINED,
  POSSESSIVE,
  PREPOSITION,
  type Reading,
  SAYING,
  THINKING,
  wordAt,
} from "../reading.js"
import { has, wordClass } from "../word-classes.js"
import { contentAfter, isThat } from "./content.js"
import { canHold, hasFigure } from "./holder.js"
import { type AttributionRule, type Found, found } from "./rule.js"

const SEEN_AS = wordClass("seen-as")

export const passiveRule: AttributionRule = {
  name: "passive with holders that are not named",
  reason: '"it is said that", "is believed to have": the holders stay unnamed',
  wakes: OPINED | FIGURING,
  examples: {
    yes: [
      "It is believed that the group has 300 fighters.",
      "The group is thought to have 300 fighters.",
      "Some 300 fighters are reported to have crossed the river.",
      "The clerks are widely seen as corrupt.",
    ],
    no: ["The ministry reported that the group has 300 fighters."],
  },
  make(r, i) {
    // "the ministry's estimate"
    if (!isPassive(r, i) || (r.grammar[i - 1]! & POSSESSIVE && !(r.grammar[i]! & ED))) return null
    const ceiling = sentenceEnd(r, i)
    const floor = sentenceStart(r, i)
    const next = i + 1
    if (next >= ceiling) return null
    const group = verbGroupStart(r, i)
    if (r.grammar[next]! & PREPOSITION && /^by$/i.test(wordAt(r, next))) {
      const source = phraseAfter(r, next + 1, ceiling)
      return (
        source && found(r, source, group, next, contentAfter(r, source.to, ceiling) ?? phraseBefore(r, group, floor))
      )
    }
    const clause = isThat(r, next)
    const subject = phraseBefore(r, group, floor)
    if (/^(?:at|between|around)$/.test(wordAt(r, next)) && r.sense[i]! & FIGURING && hasFigure(r, next, ceiling))
      return figured(r, i, group, ceiling)
    // "are seen as indifferent"
    if (subject && has(r, i, SEEN_AS))
      return found(r, null, group, next, { from: subject.from, to: contentAfter(r, next, ceiling)?.to ?? next })
    if (!clause && !isTo(r, next)) return null
    const anticipated = subject && /^it$/i.test(r.text.slice(r.start[subject.from], r.end[subject.to - 1]))
    if (
      !clause &&
      r.sense[i]! & THINKING &&
      !(r.sense[i]! & SAYING) &&
      !/^(?:believed|thought|feared|known|suspected|expected|considered|assumed|seen)$/i.test(wordAt(r, i))
    )
      return null
    const rest = contentAfter(r, next, ceiling)
    if (!rest) return null
    return found(r, null, group, next, anticipated || !subject ? rest : { from: subject.from, to: rest.to })
  },
}

export const hearsayRule: AttributionRule = {
  name: "hearsay",
  reason: '"reportedly", "allegedly": holders that are not named',
  wakes: HEARSAY,
  examples: {
    yes: ["The group reportedly has 300 fighters.", "Some 40 men allegedly crossed the river."],
    no: ["The group openly has 300 fighters."],
  },
  make(r, i) {
    const floor = sentenceStart(r, i)
    const ceiling = sentenceEnd(r, i)
    let from = i
    while (from > floor && !endsClause(r, from - 1, ceiling)) from--
    let to = i + 1
    while (to < ceiling && !endsClause(r, to, ceiling)) to++
    return found(r, null, i, i + 1, { from, to })
  },
}

/** "is estimated at 400", "was put at 4,000 by one state": the holder stands behind "by", or nobody is named. */
export function figured(r: Reading, i: number, group: number, ceiling: number): Found | null {
  const floor = sentenceStart(r, i)
  let to = i + 1
  while (to < ceiling && !endsClause(r, to, ceiling)) to++
  for (let at = i + 2; at < to; at++) {
    if (wordAt(r, at) !== "by") continue
    const source = phraseAfter(r, at + 1, ceiling)
    if (source && canHold(r, source)) return found(r, source, group, i + 1, { from: floor, to: at })
  }
  const subject = phraseBefore(r, group, floor)
  return found(r, null, group, i + 1, { from: subject?.from ?? group, to })
}
