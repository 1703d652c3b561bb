// "170 people, as well as 13 soldiers" and "170 people, including 13 soldiers" are one number and two tolls: 183 and 170. What
// is added by one and included by the other is no contradiction of counts but of whom they count.
import type { Estimate } from "#claim"
import { bandOf } from "./figure.js"
import { numberWords } from "./figure-words.js"
import type { ReconcileWords } from "./words.js"

/** What two claims take for the whole, where that is apart though their counting is not. */
export interface Inclusion {
  readonly why: string
}

export interface Part {
  readonly how: "inside" | "beside"
  readonly figure: number
}

/** What a claim counts: its one number, and the part that it names beside it. */
export interface Counted {
  readonly total: number
  readonly part: Part | null
  /** Whether the dead and the wounded are one number here: "300 killed and wounded". Asked for seldom, and so found when it is. */
  together(): boolean
}

/** Null for a range, which has no one number. */
export function countedOf(claim: Estimate, words: Pick<ReconcileWords, "partIn" | "countsTogether">): Counted | null {
  const total = totalOf(claim)
  if (total === null) return null
  let known: boolean | undefined
  const { exact, suffix } = claim.quote
  return {
    total,
    part: partOf(claim, total, words),
    together() {
      known ??= words.countsTogether(exact + suffix.split(/[.;!?](?:\s|$)/, 1)[0])
      return known
    },
  }
}

/** A part is smaller than what it is a part of; what is beside may be larger. */
function partOf({ quote }: Estimate, total: number, words: Pick<ReconcileWords, "partIn">): Part | null {
  const [clause = ""] = (behindFigure(quote.exact, total) + quote.suffix).split(/[.;!?](?:\s|$)/, 1)
  if (!/\d/.test(clause)) return null
  const part = words.partIn(clause)
  return part && (part.how === "beside" || part.figure < total) ? part : null
}

/** Null where neither names a part that explains what is between them. */
export function inclusionOf(a: Counted | null, b: Counted | null): Inclusion | null {
  if (!a || !b || (!a.part && !b.part)) return null
  const [p, q] = [a.part, b.part]
  if (a.total === b.total)
    return p && q && p.how !== q.how && p.figure === q.figure ? { why: eitherWay(a.total, p.figure) } : null
  return explained(a.total, b.total, q) ?? explained(b.total, a.total, p)
}

/** The one number that the claim gives; a range has none. */
function totalOf(claim: Estimate): number | null {
  const { low, high } = bandOf(claim)
  if (low !== null && high !== null && low !== high) return null
  return low ?? high
}

/** A quote may begin with another figure; what is tied to this one stands behind it. */
function behindFigure(quote: string, total: number): string {
  for (const found of quote.matchAll(/\d+(?:,\d{3})*/g))
    if (Number(found[0].replace(/,/g, "")) === total) return quote.slice(found.index + found[0].length)
  return quote
}

/** Whether `whole` is what the other's figure and its part make: their sum, or what is left of it without the part. */
function explained(whole: number, figure: number, part: Part | null): Inclusion | null {
  if (!part) return null
  if (part.how === "beside" && whole === figure + part.figure)
    return {
      why: `${numberWords(whole)} is ${numberWords(figure)} and ${numberWords(part.figure)} together: one adds up what the other counts apart`,
    }
  if (part.how === "inside" && whole === figure - part.figure)
    return {
      why: `${numberWords(whole)} is ${numberWords(figure)} without the ${numberWords(part.figure)} that the other counts in`,
    }
  return null
}

const eitherWay = (figure: number, part: number): string =>
  `both say ${numberWords(figure)}, but one counts the ${numberWords(part)} in and the other on top, which makes ${numberWords(figure)} or ${numberWords(figure + part)} in all`
