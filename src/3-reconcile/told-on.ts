// A copy tells what was said on the day of its first telling: an outlet that prints a toll on the day after it was corrected says
// nothing new, and its figure is as old as the telling that it copies.
import { compareEdtf, type Edtf, type TieKind } from "#claim"
import { sameFigure } from "./figure.js"
import { Groups } from "./groups.js"
import type { Sourced } from "./sourced.js"
import { SHARED, type Tied } from "./ties.js"

/** Ties by which the words themselves are one telling's. A holder who is named in both may have said it twice. */
const COPIED: ReadonlySet<TieKind> = new Set(["wording", "names-in-order", "translation"])

/** When the figure of a claim was told first, by publication; null for claims of documents without a date. */
export type ToldOn = (one: Sourced) => Edtf | null
export const asPublished: ToldOn = ({ facts }) => facts.published

export function firstToldOn(claims: readonly Sourced[], ties: readonly Tied[]): ToldOn {
  const copies = ties.filter(isCopy)
  if (!copies.length) return asPublished
  const groups = new Groups(claims.length)
  for (const { a, b } of copies) groups.join(a.at, b.at)
  const earliest = new Map<number, Edtf>()
  for (const { at, facts } of claims) {
    if (facts.published === null) continue
    const root = groups.root(at)
    const known = earliest.get(root)
    if (known === undefined || compareEdtf(facts.published, known) < 0) earliest.set(root, facts.published)
  }
  return ({ at, facts }) => (facts.published === null ? null : earliest.get(groups.root(at))!)
}

function isCopy({ a, b, kind, strength }: Tied): boolean {
  const [x, y] = [a.placed.claim, b.placed.claim]
  if (strength < SHARED || !COPIED.has(kind) || x.kind !== "estimate" || y.kind !== "estimate") return false
  return x.polarity === y.polarity && sameFigure(x, y)
}
