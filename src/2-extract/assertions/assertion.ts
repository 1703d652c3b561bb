// What every claim has, made the same way for the richer kinds from the words that carry it.
import type { Certainty, ClaimBase, Polarity } from "#claim"
import { quoteAt } from "#claim"
import { sayingsOver } from "../attribution.js"
import { stanceOf } from "../certainty.js"
import { sentenceEnd, sentenceStart } from "../clauses.js"
import { chain, isClause, isVague } from "../estimates.js"
import { AUXILIARY, COMMA, POSSIBLE, PROBABLE, QUOTE_OPEN, type Reading, UNCLEAR } from "../reading.js"
import type { Scene } from "../scene.js"
import type { TokenSpan } from "../spans.js"
import { trimmed } from "./clause.js"
import { headingsOf, timeOfAssertion, timeOfForecast } from "./time.js"

/** An assertion as its rule found it. */
export interface Assertion {
  /** The words that carry it. */
  readonly span: TokenSpan
  /** The token that asserts: a verb, a term. Who says it and how surely is asked here. */
  readonly at: number
  readonly certainty?: Certainty
  readonly polarity?: Polarity
  /** Whether it is to come: a date in its words is then its horizon, and not when it holds. */
  readonly foretold?: boolean
  /** Whether a noun phrase says it by the way. */
  readonly nominal?: boolean
  /** What was worked out and not said, beside the time. */
  readonly implied?: string
}

/** Makes the fields that every claim has; null where the words belong to a wish or plan alone. */
export function makeAsserter(scene: Scene) {
  const { r, anchors } = scene
  const headings = headingsOf(scene)
  return {
    base(
      { span, at, certainty, polarity = "positive", foretold = false, nominal = false, implied }: Assertion,
      rule: string,
    ): ClaimBase {
      const sayings = sayingsOver(scene, { from: at, to: at + 1 })
      const holding = sayings.filter(
        (saying) => !(nominal && isVague(saying)) && (!saying.thought || isClause(scene, saying)),
      )
      const denied = holding.some((saying) => saying.attitude === "denies")
      const sentence = { from: sentenceStart(r, at), to: sentenceEnd(r, at) }
      const cut = trimmed(r, { from: Math.max(sentence.from, span.from), to: Math.min(sentence.to, span.to) })
      // extraction never throws: a rule that finds no words keeps the word that it found
      const words = cut.to > cut.from ? cut : { from: at, to: at + 1 }
      const { from, to } = anchors.reach(r, words, sentence, { from: at, to: at + 1 })
      const when = foretold
        ? timeOfForecast(scene, { from, to }, at)
        : timeOfAssertion(scene, { from, to }, at, headings)
      const quote = quoteAt(r.document.text, r.start[from]!, r.end[to - 1]!, anchors.offsets)
      scene.kept?.set(quote, { head: { from: at, to: at + 1 }, sayings: holding, time: when.time })
      return {
        quote,
        attribution: chain(holding),
        stance: stanceOf(
          scene,
          { clause: { from, to }, quantity: { from: at, to: at + 1 } },
          nominal ? holding : sayings,
        ),
        certainty: isScareQuoted(r, at, sayings.length > 0) ? "unknown" : (certainty ?? hedge(r, { from, to }, at)),
        polarity: denied ? "negative" : polarity,
        time: when.value,
        rule,
        implied: impliedOf(when.implied, implied),
      }
    },
  }
}

const NOTHING: readonly string[] = []
function impliedOf(time: string | null, other: string | undefined): readonly string[] {
  if (time === null) return other === undefined ? NOTHING : [other]
  return other === undefined ? [time] : [time, other]
}

/** “the ‘victory’ has weakened the army”: a word or two in quotation marks that nobody is said to have said are not the author's. */
function isScareQuoted(r: Reading, at: number, said: boolean): boolean {
  if (said) return false
  for (let i = at; i >= Math.max(sentenceStart(r, at), at - SCARE); i--)
    if (r.grammar[i]! & QUOTE_OPEN) return r.partner[i]! > at && r.partner[i]! - i <= SCARE
  return false
}
const SCARE = 4

/** The surest reading that the hedges before the asserting word leave. */
function hedge(r: Reading, { from, to }: TokenSpan, at: number): Certainty {
  let found: Certainty = "certain"
  for (let i = Math.max(from - 6, sentenceStart(r, from)); i < Math.min(to, at + 2); i++) {
    const sense = r.sense[i]!
    if (i > at && r.grammar[i]! & COMMA) break
    if (i < from && !(r.grammar[i]! & AUXILIARY) && i < from - 3) continue
    if (sense & UNCLEAR) return "unknown"
    if (sense & POSSIBLE) found = "possible"
    else if (sense & PROBABLE && found === "certain") found = "probable"
  }
  return found
}
