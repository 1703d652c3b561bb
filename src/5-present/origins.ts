// Who got it from whom: the claims of one origin as a tree, each hanging from the telling that it is tied to best.
import type { Change, Finding, Origin, Tie, TieKind } from "#claim"
import { TIE_WORDS } from "./words.js"

export interface TellingView {
  readonly claim: string
  /** What ties it to the telling above it; null for a first telling, and where no tie is recorded. */
  readonly tie: TieView | null
  /** What became of the claim on its way here. */
  readonly changes: readonly Change[]
  readonly repeats: readonly TellingView[]
}

export interface TieView {
  readonly kind: TieKind
  readonly words: string
  readonly strength: number
  readonly evidence: string
}

export interface OriginView {
  readonly id: string
  readonly name: string
  readonly low: number | null
  readonly high: number | null
  readonly claims: number
  readonly tellings: readonly TellingView[]
}

/** The origins in their order, each with its first tellings and under them those who repeat them. */
export function originViews({ origins, ties, changes }: Pick<Finding, "origins" | "ties" | "changes">): OriginView[] {
  const tiesOf = new Map<string, Tie[]>()
  for (const tie of ties)
    for (const end of [tie.a, tie.b]) {
      const known = tiesOf.get(end)
      if (known) known.push(tie)
      else tiesOf.set(end, [tie])
    }
  return origins.map((origin) => originView(origin, tiesOf, changes))
}

function originView(
  origin: Origin,
  tiesOf: ReadonlyMap<string, readonly Tie[]>,
  changes: readonly Change[],
): OriginView {
  const earlier = new Map<string, { tie: TieView | null; repeats: TellingView[] }>()
  const tellings: TellingView[] = []
  for (const claim of origin.claims) {
    const found = bestTie(claim, tiesOf.get(claim) ?? [], earlier)
    const changed = changes.filter(({ to }) => to === claim)
    const telling = { claim, tie: found && tieView(found.tie), changes: changed, repeats: [] as TellingView[] }
    if (found) earlier.get(found.parent)!.repeats.push(telling)
    else tellings.push(telling)
    earlier.set(claim, telling)
  }
  const { id, name, low, high, claims } = origin
  return { id, name, low, high, claims: claims.length, tellings }
}

function bestTie(claim: string, ties: readonly Tie[], earlier: ReadonlyMap<string, unknown>) {
  let best: { tie: Tie; parent: string } | null = null
  for (const tie of ties) {
    const parent = tie.a === claim ? tie.b : tie.a
    if (earlier.has(parent) && (!best || tie.strength > best.tie.strength)) best = { tie, parent }
  }
  return best
}

const tieView = ({ kind, strength, evidence }: Tie): TieView => ({ kind, words: TIE_WORDS[kind], strength, evidence })
