// Which questions stand as they were found. The law: what is found of the same claims, by the same packs and under the same
// decisions is the same. A toll of one town has thousands of questions, one for each day, and one more report adds to a few.
import { hash } from "node:crypto"
import type { Decisions, PlacedClaim } from "#claim"
import type { ChangedParts, FoundQuestion } from "#store"

export class Standing {
  /** Of every question that was asked for: what it is made of. */
  readonly madeOf = new Map<string, string>()
  private readonly basis: string
  private readonly found: ReadonlyMap<string, FoundQuestion>
  private readonly claims: ReadonlyMap<string, { readonly part: string; readonly written: number }>
  private readonly byPart = new Map<string, string[]>()

  constructor({ claims, found }: Pick<ChangedParts, "claims" | "found">, lexicon: string, decisions: Decisions) {
    const { identities, groupings } = decisions
    this.basis = hash("sha256", JSON.stringify([lexicon, identities, groupings]))
    this.found = new Map(found.map((one) => [one.question, one]))
    this.claims = new Map(claims.map((one) => [one.id, one]))
  }

  /** A document's facts never change, so that the claims alone are looked at. */
  stands(question: string, claims: readonly PlacedClaim[]): boolean {
    const madeOf = hash("sha256", `${this.basis} ${claims.map(({ id }) => id).join(" ")}`).slice(0, 32)
    this.madeOf.set(question, madeOf)
    const before = this.found.get(question)
    if (before?.madeOf !== madeOf) return false
    if (!claims.every(({ id }) => this.claims.get(id)!.written <= before.revision)) return false
    const { part } = this.claims.get(claims[0]!.id)!
    const same = this.byPart.get(part)
    if (same) same.push(question)
    else this.byPart.set(part, [question])
    return true
  }

  /** Those of a part that stand. */
  in(part: string): readonly string[] {
    return this.byPart.get(part) ?? []
  }
}
