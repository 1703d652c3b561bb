// Lanes one under the other so that their ties are short: an exchange of two lanes is kept as long as it shortens them.
import type { LineageTie, LineageType } from "#claim"

const KIN: ReadonlySet<LineageType> = new Set(["split-from", "merged-into", "part-of", "allegiance-to"])
/** What a child above its parent costs, in lanes. */
const UPSIDE_DOWN = 0.6
const MOST_ROUNDS = 40

/** Deterministic: begins with the names as they are given. */
export function inOrder(names: readonly string[], ties: readonly Pick<LineageTie, "type" | "from" | "to">[]): string[] {
  const order = [...names]
  const at = new Map(order.map((name, index) => [name, index]))
  const edges = ties.filter(({ from, to }) => at.has(from) && at.has(to))
  const cost = (): number =>
    edges.reduce((sum, { type, from, to }) => {
      const down = at.get(from)! - at.get(to)!
      return sum + Math.abs(down) * (KIN.has(type) ? 1.5 : 1) + (KIN.has(type) && down < 0 ? UPSIDE_DOWN : 0)
    }, 0)
  const exchange = (i: number, j: number): void => {
    ;[order[i], order[j]] = [order[j]!, order[i]!]
    at.set(order[i]!, i).set(order[j]!, j)
  }
  let best = cost()
  for (let round = 0, better = true; better && round < MOST_ROUNDS; round++) {
    better = false
    for (let i = 0; i < order.length; i++)
      for (let j = i + 1; j < order.length; j++) {
        exchange(i, j)
        const now = cost()
        if (now < best - 1e-9) {
          best = now
          better = true
        } else exchange(i, j)
      }
  }
  return order
}
