// Holders who give a figure to something.
import { headOf, isPassive, isVerb, phraseAfter, sentenceEnd, sentenceStart, verbGroupStart } from "../clauses.js"
import {
  ADVERB,
  COMMA,
  COORDINATOR,
  DETERMINER,
  FIGURE,
  FIGURING,
  HOLDER_NOUN,
  ING,
  MEMBER,
  NAME,
  NUMBER_NOUN,
  PEOPLE,
  PREPOSITION,
  type Reading,
  STOP,
  VERB,
  wordAt,
} from "../reading.js"
import type { TokenSpan } from "../spans.js"
import { sharedSubject, subjectOf } from "../verb-subject.js"
import { contentAfter } from "./content.js"
import { hasFigure, hasName } from "./holder.js"
import { type AttributionRule, found } from "./rule.js"

export const figureRule: AttributionRule = {
  name: "holder who puts a figure",
  reason: '"open sources put the number at": the subject holds the figure that follows',
  wakes: FIGURING,
  examples: {
    yes: ["Open sources put the number of fighters at 400.", "Analysts place its strength at around 400."],
    no: ["They put the number aside.", "The men put 40 bags on the ground."],
  },
  make(r, i) {
    const floor = sentenceStart(r, i)
    const ceiling = sentenceEnd(r, i)
    if (i === floor || isPassive(r, i) || r.grammar[i]! & ING || (r.grammar[i]! & VERB && !isVerb(r, i, floor)))
      return null
    if (countsPeople(r, i, ceiling)) {
      const counter = subjectOf(r, i)
      if (counter && (hasName(r, counter) || r.sense[headOf(r, counter)]! & HOLDER_NOUN))
        return found(r, counter, verbGroupStart(r, i), i + 1, withVerb(i, contentAfter(r, i + 1, ceiling)))
    }
    const measured = phraseAfter(r, i + 1, ceiling)
    if (!measured) return null
    const head = headOf(r, measured)
    let at = measured.to
    while (at < ceiling && r.grammar[at]! & ADVERB) at++
    const figured = (r.sense[head]! & NUMBER_NOUN) !== 0 || r.grammar[head]! & NAME
    if (!figured || !/^(?:at|around|between|as|over|above|below)$/i.test(wordAt(r, at))) {
      if (
        !/^(?:at|around|between)$/i.test(wordAt(r, head + 1)) &&
        !(r.sense[head]! & NUMBER_NOUN && measured.to > head + 1 && hasFigure(r, measured.from, ceiling))
      )
        return null
    }
    const source = subjectOf(r, i) ?? (r.grammar[verbGroupStart(r, i) - 1]! & COORDINATOR ? sharedSubject(r, i) : null)
    if (!source || !hasFigure(r, i, ceiling)) return null
    return found(r, source, verbGroupStart(r, i), i + 1, contentAfter(r, i + 1, ceiling))
  },
}

/** The verb that gives the figure is part of what is said: it tells the measure. */
const withVerb = (i: number, content: TokenSpan | null): TokenSpan | null => content && { from: i, to: content.to }

/** "counted between 7,000 and 11,500 fighters", "gave 4,000 to 6,000 individuals": a figure of people follows at once. */
function countsPeople(r: Reading, i: number, ceiling: number): boolean {
  let figure = false
  for (let at = i + 1; at < Math.min(i + 9, ceiling); at++) {
    if (r.grammar[at]! & FIGURE) figure = true
    else if (figure && r.sense[at]! & (MEMBER | PEOPLE)) return true
    else if (!figure && !(r.grammar[at]! & (ADVERB | PREPOSITION | DETERMINER))) return false
    else if (r.grammar[at]! & (COMMA | STOP)) return false
  }
  return false
}
