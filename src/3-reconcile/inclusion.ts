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

interface Part {
  readonly how: "inside" | "beside"
  readonly figure: number
}

/** Asks for the part that a claim names beside its figure; each claim is read once. */
export class Inclusions {
  private readonly parts = new Map<Estimate, Part | null>()

  constructor(private readonly words: Pick<ReconcileWords, "partIn">) {}

  /** Null where neither names a part that explains what is between them. */
  between(a: Estimate, b: Estimate): Inclusion | null {
    const [x, y] = [totalOf(a), totalOf(b)]
    if (x === null || y === null) return null
    const [p, q] = [this.partOf(a), this.partOf(b)]
    if (x === y) return p && q && p.how !== q.how && p.figure === q.figure ? { why: eitherWay(x, p.figure) } : null
    return explained(x, y, q) ?? explained(y, x, p)
  }

  /** "inside 13", "beside 13"; empty where the claim names no part. */
  keyOf(claim: Estimate): string {
    const part = this.partOf(claim)
    return part ? `${part.how} ${part.figure}` : ""
  }

  private partOf(claim: Estimate): Part | null {
    let part = this.parts.get(claim)
    if (part === undefined) {
      part = this.read(claim)
      this.parts.set(claim, part)
    }
    return part
  }

  /** A part is smaller than what it is a part of; what is beside may be larger. */
  private read(claim: Estimate): Part | null {
    const total = totalOf(claim)
    if (total === null) return null
    const [clause = ""] = (behindFigure(claim.quote.exact, total) + claim.quote.suffix).split(/[.;!?](?:\s|$)/)
    const part = this.words.partIn(clause)
    return part && (part.how === "beside" || part.figure < total) ? part : null
  }
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
