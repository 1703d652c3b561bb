// Merging is a view over edges: nothing is written into claims, and one more edge undoes it. After nomenklatura's judgements:
// same + same = same, same + different = different, two differences prove nothing, and "unsure" and silence join nothing.

import type { Decisions } from "#claim"
import { plain } from "../names.js"
import type { ReconcileWords } from "../words.js"

export type IdentityEdge = Decisions["identities"][number]
export type Judgement = "same" | "different" | "unsure" | "not judged"

/** Names as clusters. */
export interface IdentityView {
  /** The name that stands for all names of its cluster; a name that was never judged stands for itself. */
  nameOf(name: string): string
  /** What is known of two names, through others too. */
  judgement(a: string, b: string): Judgement
  /** Clusters of two and more names, the name that stands for each first. */
  readonly clusters: readonly (readonly string[])[]
  /** Edges that say "same" but were not followed, because a "different" stands between what they would join. */
  readonly refused: readonly IdentityEdge[]
  readonly empty: boolean
}

/**
 * The view over the edges that stand, in the order in which they were decided. An edge "same" that would bring two names into
 * one cluster which somebody holds for different is refused and shown as such; of several it is the latest that gives way.
 */
export function identityView(edges: readonly IdentityEdge[], words?: Pick<ReconcileWords, "known">): IdentityView {
  const spelled = new Map<string, string>()
  const cluster = new Map<string, Set<string>>()
  const differ = new Map<string, Set<string>>()
  const unsure = new Set<string>()
  const own = (name: string): Set<string> => {
    const key = plain(name)
    if (!spelled.has(key) || name < spelled.get(key)!) spelled.set(key, name)
    const made = cluster.get(key) ?? new Set([key])
    cluster.set(key, made)
    return made
  }
  for (const { a, b, decision } of edges) {
    own(a)
    own(b)
    if (decision === "different") for (const [x, y] of both(a, b)) differ.set(x, (differ.get(x) ?? new Set()).add(y))
    if (decision === "unsure") for (const [x, y] of both(a, b)) unsure.add(`${x}|${y}`)
  }
  const refused: IdentityEdge[] = []
  for (const edge of edges) {
    if (edge.decision !== "same") continue
    const [x, y] = [own(edge.a), own(edge.b)]
    if (x === y) continue
    if ([...x].some((name) => [...(differ.get(name) ?? [])].some((other) => y.has(other)))) refused.push(edge)
    else for (const name of y) cluster.set(name, x.add(name))
  }
  const standing = (names: ReadonlySet<string>): string[] =>
    [...names].map((key) => spelled.get(key)!).sort(byStanding(words))
  const clusters = [...new Set(cluster.values())].filter((names) => names.size > 1).map(standing)
  const nameOf = new Map(clusters.flatMap((names) => names.map((name) => [plain(name), names[0]!] as const)))
  return {
    nameOf: (name) => nameOf.get(plain(name)) ?? name,
    judgement(a, b) {
      const [x, y] = [cluster.get(plain(a)), cluster.get(plain(b))]
      if (plain(a) === plain(b)) return "same"
      if (!x || !y) return "not judged"
      if (x === y) return "same"
      if ([...x].some((name) => [...(differ.get(name) ?? [])].some((other) => y.has(other)))) return "different"
      return [...x].some((name) => [...y].some((other) => unsure.has(`${name}|${other}`))) ? "unsure" : "not judged"
    },
    clusters: clusters.sort((p, q) => (p[0]! < q[0]! ? -1 : 1)),
    refused,
    empty: clusters.length === 0,
  }
}

const both = (a: string, b: string): (readonly [string, string])[] => [
  [plain(a), plain(b)],
  [plain(b), plain(a)],
]

/** A name that the packs know stands for the others, else the fullest, else the first in the alphabet. */
const byStanding =
  (words?: Pick<ReconcileWords, "known">) =>
  (a: string, b: string): number =>
    Number(Boolean(words?.known(b))) - Number(Boolean(words?.known(a))) || b.length - a.length || (a < b ? -1 : 1)
