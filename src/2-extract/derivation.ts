// How one claim came about, step by step, each with the rule's name and the words that it rests on.
import type { Claim, Estimate } from "#claim"
import type { Made } from "./estimates.js"
import type { Reading } from "./reading.js"
import type { Saying, Scene } from "./scene.js"
import type { TokenSpan } from "./spans.js"
import { textOf } from "./words.js"

export interface DerivationStep {
  /** "words", "quantity", "measure", "subject", "attribution", "time"; for other kinds the name of each field. */
  readonly step: string
  /** What came out of it, in the reader's words. */
  readonly result: string
  /** The rule that decided. */
  readonly rule: string
  /** The words that it rests on, as they stand; empty where it rests on none. */
  readonly words: string
}
export interface Derivation<Kind extends Claim = Claim> {
  readonly claim: Kind
  readonly steps: readonly DerivationStep[]
}

export function explain({ claim, frame, sense, subject, when, sayings }: Made, { r }: Scene): Derivation<Estimate> {
  const words = (span: TokenSpan | null): string => wordsIn(r, span)
  const { quantity } = frame
  return {
    claim,
    steps: [
      {
        step: "words",
        result: classesOf(r, frame.clause),
        rule: "word classes of the packs",
        words: words(frame.clause),
      },
      {
        step: "quantity",
        result: figures(claim),
        rule: quantity.rule,
        words: words({ from: quantity.from, to: Math.max(quantity.to, frame.noun + 1) }),
      },
      {
        step: "measure",
        result: `${claim.measure} (${claim.unit})`,
        rule: claim.rule,
        words: sense.by >= 0 ? words({ from: sense.by, to: sense.by + 1 }) : "",
      },
      { step: "subject", result: claim.subject, rule: subject.how, words: words(subject.span) },
      ...sayings.map((saying) => attributionStep(r, saying)),
      {
        step: "time",
        result: claim.time ?? "none",
        rule: when.implied ?? when.time?.rule ?? "no time is said",
        words: words(when.time),
      },
    ],
  }
}

export const wordsIn = (r: Reading, span: TokenSpan | null): string =>
  span ? textOf(r, span.from, span.to).replace(/\s+/g, " ") : ""

export function attributionStep(r: Reading, saying: Saying): DerivationStep {
  return {
    step: "attribution",
    result: `${saying.holders.join(", ") || "the author"}${saying.attitude === "asserts" ? "" : ` ${saying.attitude}`}`,
    rule: saying.rule,
    words: [wordsIn(r, saying.source), wordsIn(r, saying.cue)].filter((part) => part).join(" … "),
  }
}

function figures({ low, best, high, approximate }: Estimate): string {
  const about = approximate ? "about " : ""
  if (best !== null) return `${about}${best}`
  if (low !== null && high !== null) return `${about}${low} to ${high}`
  return low !== null ? `${about}${low} or more` : `${about}${high} or less`
}

/** Every known word of the clause with the classes that the packs give it is too much; the number of words and terms tells how it was read. */
export function classesOf({ term }: Scene["r"], { from, to }: TokenSpan): string {
  let terms = 0
  for (let i = from; i < to; i++) if (term[i]) terms++
  return `${to - from} tokens, ${terms} of them terms of the packs`
}
