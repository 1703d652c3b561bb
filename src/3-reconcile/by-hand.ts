// What analysts split and joined. Applied to the questions that the rules made, in the order in which it was decided; whoever
// takes a decision back has what the rules make.
import type { Claim, Decisions } from "#claim"
import type { HandGroup, PartedClaim, Regroup } from "./parts.js"

type Grouping = Decisions["groupings"][number]

/** Null where nothing was decided, so that nothing is looked at. */
export function regroupBy(groupings: readonly Grouping[]): Regroup | undefined {
  if (!groupings.length) return undefined
  return (groups) => groupings.reduce(applied, groups)
}

function applied<Kind extends Claim>(
  groups: readonly HandGroup<Kind>[],
  { claims, decision }: Grouping,
): readonly HandGroup<Kind>[] {
  const named = new Set(claims)
  const touched = groups.filter((group) => group.claims.some(({ id }) => named.has(id)))
  if (!touched.length) return groups
  return decision === "split" ? split(groups, touched, named) : joined(groups, touched)
}

function split<Kind extends Claim>(
  groups: readonly HandGroup<Kind>[],
  touched: readonly HandGroup<Kind>[],
  named: ReadonlySet<string>,
): readonly HandGroup<Kind>[] {
  const out = touched.flatMap((group) => group.claims.filter(({ id }) => named.has(id)))
  const left = groups.map((group) =>
    touched.includes(group) ? { ...group, claims: group.claims.filter(({ id }) => !named.has(id)) } : group,
  )
  // Nothing is left where all were named: they were a question of their own already.
  if (touched.length === 1 && out.length === touched[0]!.claims.length) return groups
  return [
    ...left.filter((group) => group.claims.length > 0),
    { claims: out.sort(byId), byHand: "An analyst took these claims out of another question." },
  ]
}

function joined<Kind extends Claim>(
  groups: readonly HandGroup<Kind>[],
  touched: readonly HandGroup<Kind>[],
): readonly HandGroup<Kind>[] {
  if (touched.length < 2) return groups
  const all = touched.flatMap((group) => group.claims).sort(byId)
  return [
    ...groups.filter((group) => !touched.includes(group)),
    { claims: all, byHand: "An analyst joined what the rules hold for several questions." },
  ]
}

const byId = (a: PartedClaim, b: PartedClaim): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** Claims that come together because their parts were joined, part by part: the rules group each part as ever. */
export function partByPart<Kind extends Claim>(claims: readonly PartedClaim<Kind>[]): PartedClaim<Kind>[][] {
  const parts = new Map<string, PartedClaim<Kind>[]>()
  for (const one of claims) {
    const same = parts.get(one.part)
    if (same) same.push(one)
    else parts.set(one.part, [one])
  }
  return [...parts.values()]
}

/**
 * Joining goes across parts: the part of each claim that takes all that were joined together. Claims of different kinds are
 * never joined.
 */
export function joinedParts(parted: readonly PartedClaim[], groupings: readonly Grouping[]): Map<string, string> {
  const joins = groupings.filter(({ decision }) => decision === "join")
  if (!joins.length) return new Map()
  const wanted = new Set(joins.flatMap(({ claims }) => claims))
  const partOf = new Map(parted.filter(({ id }) => wanted.has(id)).map((one) => [one.id, one]))
  const root = new Map<string, string>()
  const rootOf = (part: string): string => {
    const next = root.get(part)
    return next === undefined || next === part ? part : rootOf(next)
  }
  for (const { claims } of joins) {
    const byKind = new Map<string, string>()
    for (const id of claims) {
      const one = partOf.get(id)
      if (!one) continue
      const own = rootOf(one.part)
      const other = byKind.get(one.claim.kind)
      const [first, second] = other === undefined || own < other ? [own, other] : [other, own]
      if (second !== undefined && second !== first) root.set(second, first)
      byKind.set(one.claim.kind, first)
    }
  }
  return new Map([...root.keys()].map((part) => [part, rootOf(part)]))
}
